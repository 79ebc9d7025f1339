"""Dates by the names of months: “3 May 2019”, “Sept. 11”, “the 3rd of May”, “March 3-5”, “late March”, “July last year”."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from checker.days import CalendarPeriod, FixedPeriod, Unit
from checker.days.derived import EitherPeriod, SeenFromPeriod, ShiftedPeriod, SpanPeriod
from checker.days.recurring import Choice, YearlyPeriod
from checker.mentions.numbers import TENS, ordinal_at
from checker.mentions.timex.doubt import with_doubt
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.figures import LONGEST_MONTHS, hyphened_at
from checker.mentions.timex.lexicon import (
    AMBIGUOUS_MONTHS,
    COUNTED,
    COUNTED_FROM_TEXT,
    CURRENCY,
    DETERMINERS,
    LAST,
    MONTHS,
    NEXT,
    THIS,
)
from checker.mentions.timex.parts import with_part
from checker.mentions.timex.reader import HYPHENS, Reader
from checker.mentions.timex.year_numbers import in_full, spoken_year, year_figure

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
# Words that make a month of a bare “May”, “March”, “April”, which may also be a name or a verb.
_MONTH_CUES = frozenset(
    "in last next this since by until till early late mid through during each every from before after of to for "
    "past coming previous following between and or - – ,".split()
)
_SURE_CUES = frozenset("in last next this since until till early late mid through during each every coming".split())
_OF_2001 = frozenset(
    {"attack", "attacks", "terror", "terrorist", "terrorists", "hijackers", "hijackings", "commission"}
)


_YEAR_POINTERS = LAST | NEXT | THIS


def month_at(r: Reader, i: int) -> Draft | None:
    """The date around the month name at token `i`: its day before or after it, its year, “last”, “early” and the like.

    “March 5, 2019”, “5th of March”, “Sept. 11”, “mid-March”, “last May”, “July last year”. Not “may” or “to march”.
    """
    low, word = r.low, r.low[i]
    month = MONTHS[word]
    capital = r.is_capital(i)
    if not capital and word in AMBIGUOUS_MONTHS:
        return None
    after = i + 1
    dotted = len(word) <= 4 and low[after] == "." and r.touches(after)
    if (draft := hyphened_at(r, i, month)) is not None:
        return draft
    day_before = _day_before(r, i, month)
    if day_before is not None:
        day, first = day_before
        tail = _year_after(r, after + 1 if dotted else after, comma=True)
        begin = r.figure(first - 2) if low[first - 1] in HYPHENS and r.touches(first) and first - 2 >= r.floor else None
        if begin is not None and 0 < begin < day and len(low[first - 2]) <= 2 and r.touches(first - 1):
            return _days_range(_day_draft(r, first - 2, month, begin, tail, after), day - begin)
        return _day_draft(r, first, month, day, tail, after)
    day_after = _day_after(r, after + 1 if dotted else after, month)
    if day_after is not None:
        day, after = day_after
        last = r.figure(after + 1) if low[after] in HYPHENS and r.touches(after) and r.touches(after + 1) else None
        if last is not None and len(low[after + 1]) <= 2 and day < last <= LONGEST_MONTHS[month - 1]:
            tail = _year_after(r, after + 2, comma=True)
            return _days_range(_day_draft(r, i, month, day, tail, after + 2), last - day)
        draft = _day_draft(r, i, month, day, _year_after(r, after, comma=True), after)
        return draft
    if (
        low[after] in HYPHENS
        and r.touches(after)
        and len(word) <= 4
        and r.touches(after + 1)
        and low[after + 1].isalpha()
    ):
        return None  # “Mar-a-Lago”
    tail = _year_after(r, after + 1 if dotted else after, comma=True)
    if tail is None and not _is_month(r, i):
        return None
    return _month_draft(r, i, month, tail, after)


def _is_month(r: Reader, i: int) -> bool:
    word, before = r.low[i], r.low[i - 1] if i > 0 else ""
    if not r.is_capital(i):
        return True  # the names that are no other word: “january”
    if word in ("may", "march", "mar", "dec", "jan", "jun", "jul", "apr", "nov", "sep"):
        if word == "may" and before in ("by", "from", "of", "for", "to", "and", "or", ",", "after", "before"):
            # “Theresa May”: where the article has a May with a first name, these words do not make a month.
            return before != "," and not r.has_person_named_may()
        return before in _MONTH_CUES
    if word in ("april", "june", "august") and before not in _MONTH_CUES and before not in DETERMINERS:
        return not r.is_capital(i + 1)  # not “April Smith”
    return True


def _day_before(r: Reader, i: int, month: int) -> tuple[int, int] | None:
    low, k = r.low, i - 1
    if k < r.floor:
        return None
    if low[k] == "of" and k > r.floor:
        return _ordinal_before(r, k)
    if low[k] in _SUFFIXES and r.touches(k) and k > r.floor:
        day = r.figure(k - 1)
        return (day, k - 1) if day is not None and day < 100 else None
    if len(low[k]) <= 2 and low[k].isdecimal():
        day = int(low[k])
        before = low[k - 1] if k else ""
        if day and day <= LONGEST_MONTHS[month - 1] and before not in CURRENCY and before not in (".", ":", "/"):
            return day, k
        if day and (year_figure(r, i + 1) is not None or before == "on" or low[i + 1] in (".", ",", ";", ")", "")):
            return day, k  # “30 February 2023”: a date that cannot be
    return None


def _ordinal_before(r: Reader, of: int) -> tuple[int, int] | None:
    low = r.low
    for length in (1, 2, 3):
        first = of - length
        if first < r.floor:
            return None
        found = ordinal_at(r.tokens, first)
        if found is not None and found[1] == of and found[0] < 100:
            if length == 1 and first - 2 >= r.floor and low[first - 1] in HYPHENS and low[first - 2] in TENS:
                continue  # “twenty-first”: take both words
            if first > r.floor and low[first - 1] == "the":
                first -= 1
            return found[0], first
    return None


def _day_after(r: Reader, j: int, month: int) -> tuple[int, int] | None:
    low = r.low
    word = low[j]
    if word == "the" and (found := ordinal_at(r.tokens, j + 1)) is not None and found[0] <= 31:
        return found
    if len(word) <= 2 and word.isdecimal():
        day = int(word)
        if not day or low[j + 1] in COUNTED or (low[j + 1] in (":", ".") and r.figure(j + 2) is not None):
            return None
        if low[j + 1] in _SUFFIXES and r.touches(j + 1):
            return day, j + 2
        if day <= LONGEST_MONTHS[month - 1]:
            return day, j + 1
        # “February 30.” cannot be; “In June 31 people …” is a count.
        following = low[j + 1]
        dated = following in (",", ".", ")", ";", "") or "on" in low[max(j - 3, 0) : j - 1]  # “On February 30 he …”
        return (day, j + 1) if dated and day <= 45 else None
    if word and not word[0].isdecimal() and (found := ordinal_at(r.tokens, j)) is not None and found[0] <= 31:
        # “March eighth”, not “the March second round”.
        return found if found[1] - j > 1 or low[found[1]] in (",", ".", "", "and", "the") else None
    return None


def _year_after(r: Reader, j: int, *, comma: bool) -> tuple[int | ShiftedPeriod, int] | None:
    """The year that follows a month or day at token `j`: a number, or “last year” as a shift of years."""
    low = r.low
    k = j + 1 if low[j] == "of" else j
    if low[k] in _YEAR_POINTERS and low[k + 1] == "year" and low[k + 2] not in ("'s", "’s"):
        offset = -1 if low[k] in LAST else 1 if low[k] in NEXT else 0
        this_year = YearlyPeriod(1, 1, 12, Choice.THIS)
        return ShiftedPeriod(this_year, offset, Unit.YEAR), k + 2
    at = j + 1 if comma and low[j] in (",", "of") else j
    year = year_figure(r, at)
    if year is not None and low[at + 1] not in COUNTED:
        return year, at + 1
    if low[j] in ("'", "’", "‘") and len(low[j + 1]) == 2 and low[j + 1].isdecimal() and r.touches(j + 1):
        return in_full(int(low[j + 1])), j + 2
    if at == j and (found := spoken_year(r, j)) is not None:
        return found
    return None


def _day_draft(
    r: Reader, first: int, month: int, day: int, tail: tuple[int | ShiftedPeriod, int] | None, after: int
) -> Draft:
    year, end = tail if tail is not None else (None, after)
    if day > LONGEST_MONTHS[month - 1] or (isinstance(year, int) and day > monthrange(year, month)[1]):
        stem = f"{year:04d}" if isinstance(year, int) else "XXXX"
        return Draft(first=first, after=end, value=f"{stem}-{month:02d}-{day:02d}", impossible=True)
    if isinstance(year, int):
        moment = date(year, month, day).toordinal()
        return Draft(first=first, after=end, shown=FixedPeriod(moment, moment), grain="day")
    open_value = f"XXXX-{month:02d}-{day:02d}"
    if isinstance(year, ShiftedPeriod):
        shown = ShiftedPeriod(YearlyPeriod(month, day, 0, Choice.THIS), year.amount, Unit.YEAR)
        return Draft(first=first, after=end, shown=shown, open_value=open_value, anchored="publication")
    if (month, day) == (9, 11) and r.low[end] in _OF_2001:
        moment = date(2001, 9, 11).toordinal()
        return Draft(first=first, after=end, shown=FixedPeriod(moment, moment))
    choice = r.choice(first, end, overdue=Choice.NEAREST)
    draft = Draft(
        first=first, after=end, shown=YearlyPeriod(month, day, 0, choice), open_value=open_value, anchored="publication"
    )
    return with_around(r, with_doubt(r, draft))


def _days_range(draft: Draft, more: int) -> Draft:
    """“March 3-5”: from the draft's day to the one so many days later."""
    if draft.shown is not None:
        draft.period = SpanPeriod(draft.shown, ShiftedPeriod(draft.shown, more, Unit.DAY))
        draft.span = True
    return draft


def with_around(r: Reader, draft: Draft) -> Draft:
    """The draft with “around”, “about” before it taken in as TIMEX3's APPROX."""
    if draft.first > r.floor and r.low[draft.first - 1] in ("around", "about", "circa"):
        draft.first -= 1
        draft.mod = "APPROX"
    return draft


def _month_draft(
    r: Reader, i: int, month: int, tail: tuple[int | ShiftedPeriod, int] | None, after: int
) -> Draft | None:
    low = r.low
    year, end = tail if tail is not None else (None, after)
    if isinstance(year, int):
        start = date(year, month, 1).toordinal()
        fixed = FixedPeriod(start, start + monthrange(year, month)[1] - 1)
        return with_part(r, Draft(first=i, after=end, shown=fixed, grain="month"))
    open_value = f"XXXX-{month:02d}"
    draft = Draft(first=i, after=end, grain="month", open_value=open_value, anchored="publication")
    if isinstance(year, ShiftedPeriod):
        draft.shown = ShiftedPeriod(YearlyPeriod(month, 1, 1, Choice.THIS), year.amount, Unit.YEAR)
        return with_part(r, draft)
    before = low[i - 1] if i > r.floor else ""
    if before in ("each", "every"):
        return Draft(first=i - 1, after=end, type="SET", value=open_value, quant=before.upper())
    deictic = before in LAST or before in NEXT or before == "this"
    if deictic:
        draft.first = i - 1
        if low[i - 2] in ("this", "the") and i - 2 >= r.floor:
            draft.first = i - 2
        choice = Choice.BEFORE if before in LAST else Choice.AFTER if before in NEXT else Choice.THIS
    else:
        choice = r.choice(i, end, overdue=Choice.NEAREST)
    draft.shown = YearlyPeriod(month, 1, 1, choice)
    if before == "last" and month != 12:
        # Who writes in March means by “last February” the one of a year ago; that just over is “last month”. Only
        # “last December” is clear in January, as the year is another.
        latest = draft.shown
        draft.shown = SeenFromPeriod(latest, CalendarPeriod(Unit.MONTH, -1))
        draft.period = EitherPeriod(latest, draft.shown)
    if before in COUNTED_FROM_TEXT:
        r.count_from_text(draft)
    draft = with_part(r, draft)
    return draft if deictic else with_doubt(r, draft)

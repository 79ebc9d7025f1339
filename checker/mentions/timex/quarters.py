"""Quarters and halves, and the year-ago figures that business copy sets beside them.

“The third quarter of 1984”, “fourth-quarter”, “this year's third quarter”, “Q3 2024”, “the second half of 1989”, “the
year-earlier period”, “a year ago” after a quarter.
"""

from __future__ import annotations

from datetime import date

from checker.days import CalendarPeriod, Duration, FixedPeriod, Period, Unit
from checker.days.derived import SeenFromPeriod, ShiftedPeriod, SpanPeriod
from checker.days.recurring import Choice, YearlyPeriod
from checker.mentions.numbers import number_at
from checker.mentions.timex.amounts import Amount
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import LAST, MONTHS, NEXT
from checker.mentions.timex.months import month_at
from checker.mentions.timex.ordinals import ordinal_before
from checker.mentions.timex.parts import with_part
from checker.mentions.timex.reader import HYPHENS, Reader
from checker.mentions.timex.year_numbers import spoken_year, year_figure

_POSSESSIVE = frozenset({"'s", "’s"})
_LIKE = frozenset({"latest", "current", "comparable", "corresponding", "same", "recent", "reporting", "quarter"})


def quarter_at(r: Reader, j: int) -> Draft | None:
    """The quarter whose noun (quarter, quarters, period) stands at token `j`; None when it has no number or name."""
    low = r.low
    found = ordinal_before(r, j) if low[j] != "period" else None
    if found is not None and 1 <= found[0] <= 4:
        return _numbered(r, j, *found)
    if found is not None or low[j] == "quarters":
        return None
    return _named(r, j)


def _numbered(r: Reader, j: int, number: int, first: int) -> Draft:
    low, after = r.low, j + 1
    if low[first - 1] in HYPHENS and low[first - 2] in ("fiscal", "year"):
        first -= 1
    start_month = 3 * number - 2
    draft = Draft(first=first, after=after, grain="quarter", open_value=f"XXXX-Q{number}", anchored="publication")
    if low[first - 1] == "fiscal" and first > r.floor:
        first -= 1
    draft.first, draft.fiscal = first, low[first] == "fiscal"
    year, draft.after = _year_right(r, after)
    if year is None:
        year, draft.first = _year_left(r, first)
    draft.shown = _in_year(r, draft, start_month, 3, year)
    draft.compared = isinstance(year, CalendarPeriod) and year.offset < 0
    if isinstance(year, int):
        draft.anchored = "absolute"
    if low[draft.first - 1] == "the" and draft.first > r.floor and draft.first == first and low[j - 1] not in HYPHENS:
        draft.first -= 1  # not of “the third-quarter loss”: the article is the noun's
    return with_part(r, draft)


def _in_year(r: Reader, draft: Draft, month: int, months: int, year: int | Period | None) -> Period:
    if isinstance(year, int):
        first = date(year, month, 1).toordinal()
        following = date(year + (month + months > 12), (month + months - 1) % 12 + 1, 1).toordinal()
        return FixedPeriod(first, following - 1)
    if isinstance(year, CalendarPeriod):
        return ShiftedPeriod(YearlyPeriod(month, 1, months, Choice.THIS), year.offset, Unit.YEAR)
    choice = r.choice(draft.first, draft.after, default=Choice.NEAREST)
    return YearlyPeriod(month, 1, months, choice)


def _year_right(r: Reader, after: int) -> tuple[int | Period | None, int]:
    """The year that follows: “of 1984”, “1984”, “of this year”, “last year”."""
    low = r.low
    at = after + 1 if low[after] == "of" else after
    year = year_figure(r, at)
    if year is not None:
        return year, at + 1
    if low[at] == "fiscal" and (year := year_figure(r, at + 1)) is not None:
        return year, at + 2
    if low[at + 1] == "year" and low[at] in ("this", "last", "next"):
        return CalendarPeriod(Unit.YEAR, {"this": 0, "last": -1, "next": 1}[low[at]]), at + 2
    return None, after


def _year_left(r: Reader, first: int) -> tuple[int | Period | None, int]:
    """The year that goes before: “the 1988 third quarter”, “last year's third quarter”, “year-earlier third quarter”."""
    low, k = r.low, first - 1
    if k < r.floor:
        return None, first
    year = year_figure(r, k)
    if year is not None:
        return year, k - 1 if low[k - 1] == "the" and k > r.floor else k
    if low[k] in _POSSESSIVE and low[k - 1] == "year" and k - 2 >= r.floor:
        if low[k - 2] in LAST or low[k - 2] in NEXT or low[k - 2] == "this":
            offset = -1 if low[k - 2] in LAST else 1 if low[k - 2] in NEXT else 0
            return CalendarPeriod(Unit.YEAR, offset), k - 2
    if low[k] in ("ago", "earlier") and low[k - 1] in HYPHENS and low[k - 2] == "year" and k - 2 >= r.floor:
        first = k - 2
        if low[first - 1] in ("comparable", "corresponding", "same") and first > r.floor:
            first -= 1
        return CalendarPeriod(Unit.YEAR, -1), first - 1 if low[first - 1] == "the" and first > r.floor else first
    return None, first


def _named(r: Reader, j: int) -> Draft | None:
    """“the quarter”, “the latest quarter”, “the year-ago period”, “the 1988 quarter”, “last year's quarter”."""
    low, k = r.low, j - 1
    if k < r.floor:
        return None
    recent = r.recent_quarter()
    base: Period = recent.shown if recent is not None and recent.shown is not None else CalendarPeriod(Unit.QUARTER, -1)
    draft = Draft(first=k, after=j + 1, grain="quarter", anchored="text" if recent is not None else "publication")
    year, first = _year_left(r, j)
    if first < j:
        draft.first = first
        if low[j] == "period" and recent is None and isinstance(year, int):
            draft.value = f"{year:04d}"  # nine months, or the whole year
            return draft
        if isinstance(year, int):
            if (
                recent is not None
                and recent.grain == "quarter"
                and recent.shown is not None
                and r.published is not None
            ):
                month = date.fromordinal(recent.shown.on(r.published)[0]).month
                draft.shown, draft.compared = _in_year(r, draft, month, 3, year), True
                return draft
            draft.value = f"{year:04d}-QX"
            return draft
        offset = year.offset if isinstance(year, CalendarPeriod) else 0
        if recent is None and low[j] == "period" and r.months is not None:
            # “the year-earlier period” after “the nine months”: as long as those
            draft.type, draft.value, draft.duration = "DURATION", r.months.value, r.months.duration
            draft.compared = True
            return draft
        draft.shown, draft.compared = ShiftedPeriod(base, offset, Unit.YEAR), True
        return draft
    if low[k] in ("latest", "comparable", "corresponding"):
        if low[k] != "latest" and low[j] == "period" and low[j + 1] != "last":
            return None
        draft.shown = base
        if low[k] != "latest" and low[j + 1] in LAST and low[j + 2] == "year":
            draft.shown, draft.after, draft.compared = ShiftedPeriod(base, -1, Unit.YEAR), j + 3, True
        draft.first = k - 1 if low[k - 1] == "the" and k > r.floor else k
        return draft
    if low[k] == "the" and low[j] == "quarter" and low[j + 1] not in ("of", "-", "that", "century"):
        draft.shown = base
        return _year_before(r, draft) or _ended(r, draft) or draft
    return _year_before(r, draft) if low[k] == "same" else None


def _year_before(r: Reader, draft: Draft) -> Draft | None:
    """“The quarter a year ago”, “the same period a year earlier”: one expression, the figures a year before."""
    low, after, shown = r.low, draft.after, draft.shown
    recent = r.recent_quarter()
    if low[after] != "a" or low[after + 1] != "year" or low[after + 2] not in ("ago", "earlier", "before"):
        return None
    if shown is None:
        shown = recent.shown if recent is not None else CalendarPeriod(Unit.QUARTER, -1)
    if shown is None:
        return None
    draft.shown, draft.after, draft.compared = ShiftedPeriod(shown, -1, Unit.YEAR), after + 3, True
    if low[draft.first] == "same" and low[draft.first - 1] == "the" and draft.first > r.floor:
        draft.first -= 1
    return draft


# A company's quarter may end in any month; its value is the calendar quarter that holds its middle.
_HALF_A_QUARTER, _QUARTER = 45, 91


def _ended(r: Reader, draft: Draft) -> Draft | None:
    """“The quarter ended July 31”: the three months up to that day."""
    low, at = r.low, draft.after + 1
    if low[draft.after] not in ("ended", "ending") or low[at] not in MONTHS:
        return None
    floor, r.floor = r.floor, at
    end = month_at(r, at)
    r.floor = floor
    if end is None or end.shown is None:
        return None
    recent = r.recent_quarter()
    if recent is not None and recent.fiscal and r.published is not None:
        # “in the fiscal first quarter … for the quarter ended Sept. 29”: which of the calendar's, the company leaves open
        draft.value = f"{date.fromordinal(end.shown.on(r.published)[0]).year:04d}-QX"
        draft.fiscal = True
    elif recent is None:  # else it has the number that the company gives it
        draft.shown = SeenFromPeriod(CalendarPeriod(Unit.QUARTER), ShiftedPeriod(end.shown, -_HALF_A_QUARTER, Unit.DAY))
    draft.period = SpanPeriod(ShiftedPeriod(end.shown, 1 - _QUARTER, Unit.DAY), end.shown)
    draft.anchored = end.anchored
    return draft


def half_at(r: Reader, j: int) -> Draft | None:
    """“the second half of 1989”, “the first half of this year”, “last half”, with the noun half at token `j`."""
    low = r.low
    found = ordinal_before(r, j)
    if found is not None and found[0] in (1, 2):
        number, first = found
    elif low[j - 1] == "last" and j - 1 >= r.floor:
        number, first = 2, j - 1
    else:
        return None
    year, after = _year_right(r, j + 1)
    if year is None and low[j + 1] == "of" and low[j + 2] == "the" and low[j + 3] == "year":
        year, after = CalendarPeriod(Unit.YEAR), j + 4
    if year is None:
        return None
    draft = Draft(first=first, after=after, grain="half", open_value=f"XXXX-H{number}")
    draft.anchored = "absolute" if isinstance(year, int) else "publication"
    draft.shown = _in_year(r, draft, 1 if number == 1 else 7, 6, year)
    if low[first - 1] == "the" and first > r.floor:
        draft.first = first - 1
    return draft


def half_of_quarters(r: Reader, amount: Amount) -> Draft | None:
    """“The first two quarters of 1990”, “the last two quarters of this year”: a half of the year."""
    if (
        amount.unit is not Unit.QUARTER
        or amount.n != 2
        or amount.high
        or amount.window not in ("first", "last", "final")
    ):
        return None
    year, after = _year_right(r, amount.after)
    if year is None:
        return None
    number = 1 if amount.window == "first" else 2
    draft = Draft(first=amount.first, after=after, grain="half", open_value=f"XXXX-H{number}")
    draft.anchored = "absolute" if isinstance(year, int) else "publication"
    draft.shown = _in_year(r, draft, 6 * number - 5, 6, year)
    return draft


def short_quarter_at(r: Reader, i: int) -> Draft | None:
    """“Q3 2024”, “Q1”, “H2 2023”, with the letter at token `i`."""
    low = r.low
    number = r.figure(i + 1)
    kind = low[i]
    if number is None or not r.touches(i + 1) or not r.is_capital(i) or not 1 <= number <= (4 if kind == "q" else 2):
        return None
    year, after = _year_right(r, i + 2)
    if kind == "h" and year is None:
        return None
    months = 3 if kind == "q" else 6
    draft = Draft(first=i, after=after, grain="quarter" if kind == "q" else "half", anchored="publication")
    draft.open_value = f"XXXX-{kind.upper()}{number}"
    if isinstance(year, int):
        draft.anchored = "absolute"
    draft.shown = _in_year(r, draft, months * (number - 1) + 1, months, year)
    return draft


def belongs_to_noun(r: Reader, j: int) -> bool:
    """Whether the year at token `j` (its word or figures) goes with a noun after it.

    “The year-ago quarter”, “this year's third quarter”, “the 1988 second quarter”, “the year two thousand”.
    """
    low, k = r.low, j + 1
    if low[j] == "year":
        if year_figure(r, k) is not None or spoken_year(r, k) is not None:
            return True
        if low[k] in HYPHENS and low[k + 1] in ("ago", "earlier") and low[j - 1] != "a":
            k += 2
        elif low[k] not in _POSSESSIVE:
            return False
        else:
            k += 1
    if low[k] in ("fiscal", "full"):
        k += 1
    if low[k] in _QUARTER_ORDINALS and (low[k + 1] == "quarter" or low[k + 1] in HYPHENS and low[k + 2] == "quarter"):
        return True
    return low[k] == "quarter" or low[k] == "period" and low[j - 1] == "the"


_QUARTER_ORDINALS = frozenset({"first", "second", "third", "fourth"})


def year_ago_at(r: Reader, j: int) -> Draft | None:
    """“year-earlier”, “year-ago” (and “the year-ago quarter”, which its noun takes), with the unit at token `j`."""
    low = r.low
    if low[j] != "year" or low[j + 1] not in HYPHENS or low[j + 2] not in ("ago", "earlier"):
        return None
    after = j + 3
    if low[after + 1] == "months" and (count := number_at(r.tokens, after)) is not None and count[1] == after + 1:
        # “the year-earlier nine months”: a length, as “the nine months” is
        first = j - 1 if low[j - 1] == "the" and j > r.floor else j
        return Draft(
            first=first, after=after + 2, type="DURATION", value=f"P{count[0]:g}M", compared=True,
            duration=Duration(amount=count[0], unit=Unit.MONTH),
        )  # fmt: skip
    recent = r.recent_quarter()
    draft = Draft(first=j, after=after, anchored="publication", shown=CalendarPeriod(Unit.YEAR, -1), grain="year")
    if recent is not None and recent.shown is not None:
        draft.shown, draft.grain, draft.anchored = ShiftedPeriod(recent.shown, -1, Unit.YEAR), recent.grain, "text"
        draft.compared = True
    return draft

"""Single words for a time: “today”, “now”, “recently”, “the future”, “daily”, “the summer of 1994”, “this morning”."""

from __future__ import annotations

from datetime import date

from checker.days import CalendarPeriod, FixedPeriod, Unit
from checker.days.derived import ShiftedPeriod
from checker.days.recurring import Choice, YearlyPeriod
from checker.mentions.timex.calendar_dates import spoken_year, year_figure
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import (
    DAY_WORDS,
    DAYPARTS,
    FREQUENCIES,
    LAST,
    NEXT,
    PLURAL_UNITS,
    POINTS,
    SEASON_PLURALS,
    SEASONS,
    UNITS,
)
from checker.mentions.timex.parts import with_part
from checker.mentions.timex.reader import HYPHENS, Reader

_DAYPART_SHIFTS = {"early": "START", "late": "END", "earlier": "START", "later": "END"}


def day_word_at(r: Reader, i: int) -> Draft | None:
    """“today”, “yesterday afternoon”, “late yesterday”, “tomorrow's” with the word at token `i`."""
    low, after = r.low, i + 1
    if low[i + 1] in HYPHENS and r.touches(i + 1) and low[i] == "today":
        return None
    if r.is_capital(i) and r.is_capital(i - 1) and i > 0 and not r.is_break(i - 2):
        return None  # “USA Today”
    if r.words[i].isupper() and i > 0 and r.words[i - 1].isupper():
        return None  # “USA TODAY”
    draft = Draft(first=i, after=after, shown=CalendarPeriod(Unit.DAY, DAY_WORDS[low[i]]), anchored="publication")
    if low[i - 1] in ("before", "after") and low[i - 2] == "day" and i - 3 >= r.floor and low[i - 3] == "the":
        shift = -1 if low[i - 1] == "before" else 1
        if shift == DAY_WORDS[low[i]]:
            draft.first, draft.shown = i - 3, CalendarPeriod(Unit.DAY, 2 * shift)
            return draft
    if low[after] in DAYPARTS:
        draft.after, draft.type, draft.suffix = after + 1, "TIME", "T" + DAYPARTS[low[after]]
    before = low[i - 1] if i > r.floor else ""
    if before in _DAYPART_SHIFTS and low[i] != "today" or before in ("earlier", "later"):
        draft.first, draft.mod = i - 1, _DAYPART_SHIFTS[before]
    return draft


def point_at(r: Reader, i: int) -> Draft | None:  # noqa: C901, PLR0912 -- one branch for each wording
    """“now”, “currently”, “recently”, “soon”, “once”, “the past”, “the future”; not “once again”, “as soon as”."""
    low, word = r.low, r.low[i]
    before, following = low[i - 1] if i > r.floor else "", low[i + 1]
    if following in HYPHENS and r.touches(i + 1) and word != "now":
        return None
    if word in _ADJECTIVES and any(low[k] in UNITS or low[k] in PLURAL_UNITS for k in (i + 1, i + 2, i + 3)):
        return None  # the unit is the head: “the current fiscal year”, “the past 20 months”
    first, after = i, i + 1
    if word in ("past", "future", "present"):
        if before != "the" and not (word == "future" and before in ("near", "foreseeable")):
            return None
        if following and following[0].isalpha() and following not in _AFTER_THE_PAST:
            return None
        first = i - 1
        if before in ("near", "foreseeable") and low[i - 2] == "the":
            first = i - 2
        if word != "future" and low[first - 1] not in (
            "in",
            "of",
            "from",
            "for",
            "than",
            "with",
            "at",
            "about",
            "into",
            "to",
        ):
            return None
        return Draft(first=first, after=after, value=POINTS[word], anchored="publication")
    if word == "soon":
        if before == "as" and following == "as":
            return (
                Draft(first=i - 1, after=i + 3, value="FUTURE_REF", anchored="publication")
                if low[i + 2] == "possible"
                else None
            )
        if before in ("too", "so", "how", "very", "as") or following in (
            "after",
            "as",
            "enough",
            "became",
            "afterward",
        ):
            return None
    if word == "now":
        if before == "right":
            first = i - 1
        if before == "until" and i < 2:
            first = i
    if word == "current" and following in ("account", "events", "affairs", "and"):
        return None
    if word == "recently" and before in ("more", "most"):
        first = i - 1
    if word == "recent" and (following in ("times", "history", "memory") or before in ("more", "most")):
        return None
    value = POINTS[word]
    return Draft(first=first, after=after, value=value, anchored="publication")


_ADJECTIVES = frozenset({"current", "recent", "past", "present", "future"})
_AFTER_THE_PAST = frozenset(
    "and but or is was were has had have as for with when that to of by in on at they he she it we i will would "
    "because than who may can could should are if the this".split()
)


def frequency_at(r: Reader, i: int) -> Draft | None:
    """“daily”, “annually”, “hourly” as sets; not “the Daily Telegraph”."""
    if r.is_capital(i) and i > 0 and not r.is_break(i - 1):
        return None
    if r.low[i + 1] in HYPHENS or r.low[i - 1] in HYPHENS and i > 0:
        return None
    return Draft(first=i, after=i + 1, type="SET", value=FREQUENCIES[r.low[i]])


def season_at(r: Reader, i: int) -> Draft | None:
    """“last fall”, “this summer”, “the winter of 1994”, “in spring 2022”, “every summer”; not “prices fall”."""
    low, word = r.low, r.low[i]
    before, k = low[i - 1] if i > r.floor else "", i - 1
    if word in SEASON_PLURALS:
        return _seasons(r, i)
    month, code = SEASONS[word]
    if low[i + 1] in HYPHENS or r.is_capital(i) and i > 0 and r.is_capital(i - 1) and not r.is_break(i - 2):
        return None
    after = i + 1
    at = after + 1 if low[after] == "of" or low[after] == "," else after
    year = year_figure(r, at)
    end = at + 1
    if year is None and (found := spoken_year(r, at)) is not None:
        year, end = found
    if year is not None and (word not in ("fall", "spring") or before in _SEASON_CUES):
        draft = Draft(first=i, after=end, value=f"{year:04d}-{code}", shown=season_of(year, month), grain="season")
        if before == "the":
            draft.first = k
            return draft
        return with_part(r, draft)
    if before in ("each", "every"):
        return Draft(first=k, after=after, type="SET", value=f"XXXX-{code}", quant=before.upper())
    draft = Draft(first=i, after=after, grain="season", open_value=f"XXXX-{code}", anchored="publication")
    if before in LAST or before in NEXT or before == "this":
        draft.first = k
        if low[k - 1] in ("this", "the") and k > r.floor:
            draft.first = k - 1
        choice = Choice.BEFORE if before in LAST else Choice.AFTER if before in NEXT else Choice.THIS
        draft.shown = YearlyPeriod(month, 1, 3, choice)
        return with_part(r, draft)
    if low[at] in LAST | NEXT | {"this"} and low[at + 1] == "year":
        offset = -1 if low[at] in LAST else 1 if low[at] in NEXT else 0
        draft.after = at + 2
        draft.shown = ShiftedPeriod(YearlyPeriod(month, 1, 3, Choice.THIS), offset, Unit.YEAR)
        return draft
    cue = before if before not in ("early", "late", "mid") else low[i - 2]
    if word in ("fall", "spring"):
        if not (
            before in ("early", "late", "mid")
            or before in ("in", "by", "until", "since")
            or before == "the"
            and low[i - 2] in _THE_CUES
        ):
            return None
        if before == "the" and low[after] in ("of", "in"):
            return None
    elif cue not in _SEASON_CUES and cue not in ("early", "late"):
        return None
    draft.shown = YearlyPeriod(month, 1, 3, r.choice(i, after))
    if before == "the":
        draft.first = k
        return draft
    return with_part(r, draft)


_SEASON_CUES = frozenset(
    "the in since by until during through over this from before after for late early mid of -".split()
)
_THE_CUES = frozenset({"in", "during", "until", "over", "by", "through", "since", "this", "into"})


def season_of(year: int, month: int) -> FixedPeriod:
    """The northern season of a year; winter is the one that the year ends with, and begins with as well."""
    first = date(year, month, 1).toordinal()
    if month == 12:
        return FixedPeriod(date(year, 1, 1).toordinal(), date(min(year + 1, 9999), 2, 28).toordinal())
    return FixedPeriod(first, first + 91)


def _seasons(r: Reader, i: int) -> Draft | None:
    low = r.low
    code = SEASON_PLURALS[low[i]][1]
    amount = r.amount_before(i)
    if amount is None:
        return None
    first = amount[2]
    if first > r.floor and low[first - 1] in LAST | NEXT:
        first -= 1
        if low[first - 1] == "the" and first > r.floor:
            first -= 1
    return Draft(first=first, after=i + 1, type="SET", value=f"XXXX-{code}")


def daypart_at(r: Reader, i: int) -> Draft | None:
    """“this morning”, “the evening of March 3”, “Thursday evening” (which its weekday takes), “overnight”."""
    low, word = r.low, r.low[i]
    suffix = "T" + DAYPARTS[word]
    before, first = low[i - 1] if i > r.floor else "", i - 1
    draft = Draft(
        first=i, after=i + 1, type="TIME", suffix=suffix, shown=CalendarPeriod(Unit.DAY), anchored="publication"
    )
    if word == "tonight":
        if before in ("later", "earlier", "late"):
            draft.first, draft.mod = first, _DAYPART_SHIFTS[before]
        return draft
    if word == "overnight":
        if low[i + 1] in HYPHENS or r.is_capital(i) and not r.is_break(i - 1):
            return None
        draft.shown = CalendarPeriod(Unit.DAY, -1)
        return draft
    if before == "this":
        draft.first = first
        if low[first - 1] in ("later", "earlier", "early", "late") and first > r.floor:
            draft.first, draft.mod = first - 1, _DAYPART_SHIFTS[low[first - 1]]
        return draft
    if (
        before in ("that", "same")
        or before == "the"
        and low[i - 2] in ("in", "during", "by", "later", "earlier", "on", "of")
    ):
        reference = r.reference
        if reference is not None and reference.grain == "day" and reference.shown is not None:
            draft.shown, draft.anchored = reference.shown, "text"
        draft.first = first
        return draft if before != "the" or low[i + 1] != "of" else None
    if before in ("next", "following"):
        return None
    if before in ("each", "every"):
        return Draft(first=first, after=i + 1, type="SET", value="XXXX-XX-XX" + suffix, quant=before.upper())
    if before in ("early", "late", "mid") or before in HYPHENS and low[i - 2] == "mid":
        draft.first = first if before not in HYPHENS else first - 1
        if low[draft.first - 1] not in ("by", "in", "until", "at", "on", "since", "from"):
            return None
        draft.mod = {"early": "START", "late": "END"}.get(before, "MID")
        if low[i + 1] in DAY_WORDS:
            draft.after, draft.shown = i + 2, CalendarPeriod(Unit.DAY, DAY_WORDS[low[i + 1]])
        return draft
    return None


def moment_at(r: Reader, i: int) -> Draft | None:
    """“at the time”, “at that time”, “at the moment”, “for some time”, “this time” with the noun at token `i`."""
    low, word, before = r.low, r.low[i], r.low[i - 1]
    if (
        before in ("the", "that")
        and low[i - 2] == "at"
        and i - 2 >= r.floor
        and low[i + 1] not in ("of", "when", "that")
    ):
        if word == "moment":
            return Draft(first=i - 1, after=i + 1, value="PRESENT_REF", anchored="publication")
        return Draft(first=i - 1, after=i + 1, value="PAST_REF", anchored="text")
    if word == "term":
        if before in ("near", "short", "long", "medium") and low[i - 2] == "the" and i - 2 >= r.floor:
            return Draft(first=i - 2, after=i + 1, value="FUTURE_REF", anchored="publication")
        return None
    if before == "some" and word == "time" and low[i - 2] in ("for", "quite"):
        return Draft(first=i - 1, after=i + 1, type="DURATION", value="PXX")
    if word == "while" and before == "a" and low[i - 2] in ("for", "in", "after", "quite"):
        return Draft(first=i - 1, after=i + 1, type="DURATION", value="PXX")
    return None

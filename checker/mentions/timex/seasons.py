"""Seasons: “last fall”, “this summer”, “the winter of 1994”, “in spring 2022”, “every summer”."""

from __future__ import annotations

from datetime import date

from checker.days import CalendarPeriod, FixedPeriod, Unit
from checker.days.derived import SeenFromPeriod, ShiftedPeriod
from checker.days.recurring import Choice, YearlyPeriod
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import COUNTED_FROM_TEXT, LAST, NEXT, SEASON_PLURALS, SEASONS
from checker.mentions.timex.parts import with_part
from checker.mentions.timex.reader import HYPHENS, Reader
from checker.mentions.timex.year_numbers import spoken_year, year_figure

_CUES = frozenset("the in since by until during through over this from before after for late early mid of -".split())
_THE_CUES = frozenset({"in", "during", "until", "over", "by", "through", "since", "this", "into"})
_PARTS = frozenset({"early", "late", "mid"})


def season_at(r: Reader, i: int) -> Draft | None:
    """The date or set of the season at token `i`; None for “prices fall”, “spring rolls”, “Winter Olympics”."""
    low, word = r.low, r.low[i]
    before = low[i - 1] if i > r.floor else ""
    if word in SEASON_PLURALS:
        return _seasons(r, i)
    if (
        low[i + 1] in HYPHENS
        and r.touches(i + 1)
        or r.is_capital(i)
        and i > 0
        and r.is_capital(i - 1)
        and not r.is_break(i - 2)
    ):
        return None
    dated = _of_year(r, i, before)
    if dated is not None:
        return dated
    month, code = SEASONS[word]
    if before in ("each", "every"):
        return Draft(first=i - 1, after=i + 1, type="SET", value=f"XXXX-{code}", quant=before.upper())
    draft = Draft(first=i, after=i + 1, grain="season", open_value=f"XXXX-{code}", anchored="publication")
    if before in LAST or before in NEXT or before == "this":
        draft.first = i - 1
        if low[i - 2] in ("this", "the") and i - 1 > r.floor:
            draft.first = i - 2
        choice = Choice.BEFORE if before in LAST else Choice.AFTER if before in NEXT else Choice.THIS
        draft.shown = YearlyPeriod(month, 1, 3, choice)
        if before == "this" and month == 12:
            # Until April “this winter” is the one that began last year.
            draft.shown = SeenFromPeriod(draft.shown, CalendarPeriod(Unit.MONTH, -4))
        if before in COUNTED_FROM_TEXT:
            r.count_from_text(draft)
        return with_part(r, draft)
    if before == "that":
        base = r.base()
        if base is None:
            return None
        draft.first, draft.anchored = i - 1, "text"
        draft.shown = SeenFromPeriod(YearlyPeriod(month, 1, 3, Choice.THIS), base)
        return draft
    if not _is_season(r, i, before):
        return None
    draft.shown = YearlyPeriod(month, 1, 3, r.choice(i, i + 1))
    if before == "the":
        draft.first = i - 1
        return draft
    return with_part(r, draft)


def _of_year(r: Reader, i: int, before: str) -> Draft | None:
    """“The winter of 1994”, “spring 2022”, “the summer of nineteen ninety-four”, “summer last year”."""
    low, word = r.low, r.low[i]
    month, code = SEASONS[word]
    at = i + 2 if low[i + 1] in ("of", ",") else i + 1
    if low[at] in LAST | NEXT | {"this"} and low[at + 1] == "year":
        offset = -1 if low[at] in LAST else 1 if low[at] in NEXT else 0
        shown = ShiftedPeriod(YearlyPeriod(month, 1, 3, Choice.THIS), offset, Unit.YEAR)
        return Draft(
            first=i, after=at + 2, grain="season", open_value=f"XXXX-{code}", shown=shown, anchored="publication"
        )
    year, end = year_figure(r, at), at + 1
    if year is None and (found := spoken_year(r, at)) is not None:
        year, end = found
    if year is None or word in ("fall", "spring") and before not in _CUES:
        return None
    draft = Draft(first=i, after=end, value=f"{year:04d}-{code}", shown=_season_of(year, month), grain="season")
    if before == "the":
        draft.first = i - 1
        return draft
    return with_part(r, draft)


def _is_season(r: Reader, i: int, before: str) -> bool:
    low = r.low
    if low[i] in ("fall", "spring"):  # also verbs
        if before == "the":
            return low[i - 2] in _THE_CUES and low[i + 1] not in ("of", "in")
        return before in _PARTS or before in ("in", "by", "until", "since")
    cue = low[i - 2] if before in _PARTS else before
    return cue in _CUES


def _season_of(year: int, month: int) -> FixedPeriod:
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

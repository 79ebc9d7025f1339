"""Weeks that a day tells: “the week of Feb. 8”, “the week ended March 16”, and “the week” of a Monday's story."""

from __future__ import annotations

from datetime import date

from checker.days import CalendarPeriod, Unit
from checker.days.derived import EitherPeriod, SeenFromPeriod, ShiftedPeriod, SpanPeriod
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import MONTHS
from checker.mentions.timex.months import month_at
from checker.mentions.timex.reader import Reader


def week_of(r: Reader, first: int, after: int) -> Draft | None:
    """“The week of Feb. 8”: the week that holds the day."""
    day = _day_at(r, after + 1)
    if day is None or day.shown is None:
        return None
    shown = SeenFromPeriod(CalendarPeriod(Unit.WEEK), day.shown)
    return Draft(first=first, after=day.after, shown=shown, grain="week", anchored=day.anchored)


def week_ended(r: Reader, first: int, after: int) -> Draft | None:
    """“The week ended March 16”, “the week to March 16”: the week that holds its last day, which is told of its own."""
    end = _day_at(r, after + 1)
    if end is None or end.shown is None:
        return None
    shown = SeenFromPeriod(CalendarPeriod(Unit.WEEK), end.shown)
    draft = Draft(first=first, after=after, shown=shown, grain="week", anchored=end.anchored)
    draft.period = SpanPeriod(ShiftedPeriod(end.shown, -6, Unit.DAY), end.shown)
    return draft


def leave_open(r: Reader, draft: Draft) -> None:
    """Lets “the week” of a Monday's story be the running one or the one just over: “For the week the index fell 2%”."""
    just_over = SeenFromPeriod(CalendarPeriod(Unit.WEEK), CalendarPeriod(Unit.DAY, -1))
    draft.period = EitherPeriod(CalendarPeriod(Unit.WEEK), just_over)
    if r.published is not None and date.fromordinal(r.published).weekday() == 0:
        draft.value = f"{date.fromordinal(r.published).year:04d}-WXX"


def _day_at(r: Reader, first: int) -> Draft | None:
    """The day that begins at the token: “Feb. 8”, “8 February”."""
    floor, r.floor = r.floor, first
    at = first + 1 if r.low[first].isdecimal() else first
    day = month_at(r, at) if r.low[at] in MONTHS else None
    r.floor = floor
    return day if day is not None and (day.grain, day.type, day.first) == ("day", "DATE", first) else None

"""The days around an anniversary on which copy speaks of it."""

from __future__ import annotations

from datetime import date

from checker.days import UNKNOWN, DaySet, Duration, TruthSet, Unit, advance, any_of
from checker.truth.facts import Facts
from checker.truth.moments import end, start

# Days: copy looks ahead to an anniversary for weeks and back on it for days (measured on dated statements in news).
AHEAD_OF_ANNIVERSARY, AFTER_ANNIVERSARY = 45, 14
NEARER = 184  # days: until half a year before, the anniversary to come is nearer than the last (“will mark …”)
AROUND_ANNIVERSARY = 60  # days beyond the calendar year in which another year's anniversary is still thinkable


def anniversary(facts: Facts, event: str, number: float) -> TruthSet:
    """The days around the n-th anniversary of the event's beginning, or of its end."""
    moments = [*start(facts, event).readings, *end(facts, event).readings]
    truths = []
    for earliest, latest in dict.fromkeys(moments):
        first, last = int(advance(earliest, number, Unit.YEAR)), int(advance(latest, number, Unit.YEAR))
        year_first = _january(first)
        year_last = int(advance(_january(last), 1, Unit.YEAR)) - 1
        certain = DaySet.between(last - AHEAD_OF_ANNIVERSARY, first + AFTER_ANNIVERSARY)
        possible = DaySet.between(min(year_first, first - NEARER), max(year_last, last + AROUND_ANNIVERSARY))
        truths.append(TruthSet(certain=certain & possible, possible=possible))
    return any_of(truths)


def anniversary_in(facts: Facts, event: str, duration: Duration) -> TruthSet:
    """The days around the anniversary that is named by a length of time: “a decade after”, “the centenary”."""
    years = {Unit.YEAR: 1.0, Unit.DECADE: 10.0, Unit.CENTURY: 100.0}.get(duration.unit)
    return UNKNOWN if years is None else anniversary(facts, event, duration.amount * years)


def _january(day: int) -> int:
    return date.fromordinal(day).replace(month=1, day=1).toordinal()

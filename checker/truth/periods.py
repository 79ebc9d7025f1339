"""Whether what the record dates lies in the period that the text names, and whether there is such a day at all."""

from __future__ import annotations

from collections.abc import Iterable

from checker.days import ALWAYS, NEVER, NO_DAY, UNKNOWN, DaySet, PartialDate, TruthSet, any_of, days_when_period_meets
from checker.truth.facts import Facts
from checker.truth.types import Date


def meets(when: Date, first: int | None, last: int | None, *, exact: bool) -> TruthSet:
    """Whether the period meets these days; certain only where the record is `exact`."""
    if first is None or last is None:
        return UNKNOWN
    return TruthSet.exactly(met(when, first, last)) if exact else perhaps(when, first, last)


def perhaps(when: Date, first: int | None, last: int | None) -> TruthSet:
    """Possible where the period meets these days, certain nowhere."""
    if first is None or last is None:
        return UNKNOWN
    return TruthSet(certain=NO_DAY, possible=met(when, first, last))


def met(when: Date, first: int | None, last: int | None) -> DaySet:
    """The days of publication on which the period meets these days, None at an open end."""
    return days_when_period_meets(when.period, DaySet.between(first, last)) if when.period else NO_DAY


def falls_in(days: TruthSet, when: Date) -> TruthSet:
    """Whether the days meet the period that the text names."""
    if when.period is None:
        return UNKNOWN
    period = when.period
    return days.mapped(lambda target: days_when_period_meets(period, target))


def date_in(dates: Iterable[PartialDate], when: Date) -> TruthSet:
    """Whether one of the dates lies in the period that the text names; nothing is known without a date."""
    return any_of(_one_date_in(date, when) for date in dates)


def _one_date_in(known: PartialDate, when: Date) -> TruthSet:
    if when.period is None or known.earliest is None or known.latest is None:
        return UNKNOWN
    days = DaySet.between(known.earliest, known.latest)
    if known.is_exact or not when.period.is_fixed:
        met = days_when_period_meets(when.period, days)
        return TruthSet(certain=met if known.is_exact else NO_DAY, possible=met)
    first, last = when.period.on(known.earliest)
    if first <= known.earliest and known.latest <= last:
        return ALWAYS
    return UNKNOWN if days & DaySet.between(first, last) else NEVER


def falls_on(facts: Facts, when: Date) -> TruthSet:
    """Whether the date falls on the weekday that the text gives it."""
    if when.weekday is None or when.period is None or not when.period.is_fixed:
        return UNKNOWN
    first, last = when.period.on(1)
    if first != last:
        return UNKNOWN
    return ALWAYS if (first - 1) % 7 == when.weekday else NEVER


def exists(facts: Facts, when: Date) -> TruthSet:
    """Whether the calendar has the date: “February 30” is on no day."""
    return NEVER if when.impossible else ALWAYS

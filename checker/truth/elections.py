"""Whether a country elected its president in a period: told by the elections on record before it and after it."""

from __future__ import annotations

from itertools import pairwise

from checker.days import NO_DAY, UNKNOWN, DaySet, TruthSet
from checker.days.period import days_when_period_meets
from checker.truth.evidence import presidential_votes
from checker.truth.facts import Facts
from checker.truth.types import Date

LONGEST_TERM = 2300  # days between two elections of the record, none left out: terms of six years and some months
AROUND = 75  # days around the recorded day: a first round, a runoff, an inauguration


def chose_president(facts: Facts, country: str, when: Date) -> TruthSet:
    """Whether the country elected its president in the period."""
    if when.period is None:
        return UNKNOWN
    votes = presidential_votes(facts, country)
    days = [
        (v.start.earliest, v.end.latest) for v in votes if v.start.earliest is not None and v.end.latest is not None
    ]
    held = DaySet.of(days)
    between = DaySet.of(
        (last + AROUND, following - AROUND)
        for (_, last), (following, _) in pairwise(days)
        if last + AROUND <= following - AROUND and following - last <= LONGEST_TERM
    )
    unknown = ~(between | held)
    period = when.period
    return TruthSet(
        certain=days_when_period_meets(period, held),
        possible=days_when_period_meets(period, held) | days_when_period_meets(period, unknown) if unknown else NO_DAY,
    )

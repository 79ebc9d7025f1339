"""Whether an event lies in a period, also one that copy tells without its name: “invaded Kuwait in August 1990”."""

from __future__ import annotations

from datetime import date

from checker.days import ALWAYS, NO_DAY, UNKNOWN, DaySet, PartialDate, TruthSet, any_of, days_when_period_meets
from checker.days.dayset import EVERY_DAY
from checker.truth.facts import Facts, readings_of
from checker.truth.periods import date_in, falls_in
from checker.truth.types import Date

# Of what a clause tells (“annexed Crimea”): days around it that copy may also give, and those within which nothing of the
# kind happened to its object again. States were declared, recognized and joined within years.
TELLS_LATER, ONCE = 45, 9000
SLIP = 3  # years by which a date of the right day and month is a slip of the year
_SOON_AGAIN = 1100
_MAY_COME_AGAIN = (
    "invasion war fall attack bombing battle operation coup siege vote resignation impeachment launch law shooting crisis "
    "referendum indictment capture kidnapping"
).split()
_REACH = {"independence": (300, 700), **dict.fromkeys(_MAY_COME_AGAIN, (TELLS_LATER, _SOON_AGAIN))}


def happened_in(facts: Facts, events: tuple[str, ...], when: Date) -> TruthSet:
    """Whether one of the events lies in the period; refuted only inside what their signatures declare complete."""
    if when.period is None:
        return UNKNOWN
    days = any_of(facts.days_told(event) for event in events)
    met = days.mapped(lambda target: days_when_period_meets(when.period, target) if when.period else NO_DAY)
    if _is_of_another_year(facts, events, when):
        return met
    unlisted = ~_complete(facts, events)
    return met | TruthSet(certain=NO_DAY, possible=days_when_period_meets(when.period, unlisted))


def _is_of_another_year(facts: Facts, events: tuple[str, ...], when: Date) -> bool:
    """Whether the date is the very day and month of an event, of a year close by: “on Oct. 7, 2022” of 7 October 2023."""
    if when.period is None or not when.period.is_fixed:
        return False
    first, last = when.period.on(1)
    starts = [facts.timeline.events[event].start for event in events]
    days = [start.earliest for start in starts if start.is_exact and start.earliest is not None]
    told = date.fromordinal(first)
    return (
        first == last
        and len(days) == len(events)
        and all(
            (day.month, day.day) == (told.month, told.day) and 0 < abs(day.year - told.year) <= SLIP
            for day in map(date.fromordinal, days)
        )
    )  # fmt: skip


def happened_near(facts: Facts, events: tuple[str, ...], when: Date) -> TruthSet:
    """Whether one of the events lies in the period, as far as a slip of the date can reach; what lies farther is open."""
    if when.period is None:
        return UNKNOWN
    period = when.period
    days = any_of(facts.days_told(event) for event in events)
    met = days.mapped(lambda target: days_when_period_meets(period, target))
    open_days, reach = NO_DAY, NO_DAY
    for event in events:
        kind = facts.timeline.events[event].kind
        loose, far = _REACH.get(kind, (TELLS_LATER, ONCE))
        for first, last in facts.days_told(event).possible.runs:
            open_days |= DaySet.between(first - loose, last + loose)
            reach |= DaySet.between(first - far, last + far)
    return met | TruthSet(certain=NO_DAY, possible=days_when_period_meets(period, open_days | ~reach))


def _complete(facts: Facts, events: tuple[str, ...]) -> DaySet:
    """The days for which the timeline has every event that these signatures can mean."""
    declared = EVERY_DAY
    for event in events:
        spans = [s.complete for s in facts.timeline.events[event].signatures]
        days = NO_DAY
        for span in spans:
            if span:
                start, _, end = span.partition("/")
                days |= DaySet.between(PartialDate.parse(start).earliest, PartialDate.parse(end).latest)
        declared &= days
    return declared


def any_happened(facts: Facts, events: tuple[str, ...]) -> TruthSet:
    """Whether one of the events has happened; never refuted, since others may have that nobody recorded."""
    return any_of(facts.happened(event) for event in events) | UNKNOWN


def on_record(facts: Facts, events: tuple[str, ...]) -> TruthSet:
    """Whether something like this has happened in every matter that the words can mean (a war, a crisis); never refuted."""
    matters: dict[str, list[str]] = {}
    for event in events:
        matters.setdefault(facts.timeline.events[event].parent or event, []).append(event)
    truth = ALWAYS
    for group in matters.values():
        truth = truth & any_happened(facts, tuple(group))
    return truth


def took_place(facts: Facts, event: str, when: Date) -> TruthSet:
    """Whether the event, called by its own name, lies in the period."""
    return falls_in(facts.days_of(event), when)


def began_in(facts: Facts, event: str, when: Date) -> TruthSet:
    """Whether the event began in the period, by one of its readings."""
    return date_in((start for start, _ in readings_of(facts.timeline.events[event])), when)

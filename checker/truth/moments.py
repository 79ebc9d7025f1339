"""When an event began and ended, with every reading of it, and how long it has gone on or lasted."""

from __future__ import annotations

from collections.abc import Iterable

from checker.days import ALWAYS, NEVER, UNKNOWN, DaySet, Duration, PartialDate, TruthSet, Unit, any_of
from checker.truth.facts import LONG_EVENT, Facts, readings_of
from checker.truth.types import Moment

STILL_AHEAD = 7  # days after an event for which copy that speaks of it as to come may still be printed
# Units in which nobody measures what was over within `LONG_EVENT` days.
_LONG_UNITS = frozenset((Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY))


def start(facts: Facts, event: str) -> Moment:
    """When the event began."""
    return _moment(event, (first for first, _ in readings_of(facts.timeline.events[event])))


def end(facts: Facts, event: str) -> Moment:
    """When the event ended."""
    return _moment(event, (last for _, last in readings_of(facts.timeline.events[event])))


def _moment(record: str, dates: Iterable[PartialDate]) -> Moment:
    pairs = [(d.earliest, d.latest) for d in dates]
    return Moment(tuple((a, b) for a, b in pairs if a is not None and b is not None), record)


def elapsed(facts: Facts, since: Moment, duration: Duration) -> TruthSet:
    """The days on which that much time has passed since the moment."""
    return any_of(duration.since(earliest, latest) for earliest, latest in since.readings)


def running(facts: Facts, events: tuple[str, ...], duration: Duration) -> TruthSet:
    """The time since one of the events began, while it goes on.

    Of what took days, what came of it may go on for years: “twenty years of the Good Friday Agreement”, “a decade into
    Kosovo’s independence” are not judged. Beside an event that took long, the short ones of its name are not meant.
    """
    long = [event for event in events if duration.unit not in _LONG_UNITS or not _took_days(facts, event)]
    return any_of(_running_since(facts, event, duration) for event in long)


def _took_days(facts: Facts, event: str) -> bool:
    record = facts.timeline.events[event]
    first, last = record.start.earliest, record.end.latest
    return first is not None and last is not None and last - first <= LONG_EVENT


def _running_since(facts: Facts, event: str, duration: Duration) -> TruthSet:
    record = facts.timeline.events[event]
    return any_of(
        duration.since(start.earliest, start.latest) & facts.span(event, start, end)
        for start, end in readings_of(record)
        if start.earliest is not None and start.latest is not None
    )


def lasted(facts: Facts, events: tuple[str, ...], duration: Duration) -> TruthSet:
    """The time since one of the events began, while it goes on; when none goes on, the whole length of one that is over."""
    goes_on = running(facts, events, duration)
    over = any_of(_length(facts, event, duration) for event in events)
    going_on = any_of(facts.days_of(event) for event in events).certain
    return goes_on | TruthSet(certain=over.certain - going_on, possible=over.possible - going_on)


def _length(facts: Facts, event: str, duration: Duration) -> TruthSet:
    """From the event's end on: whether this was its length."""
    truths = [NEVER]
    for start, end in readings_of(facts.timeline.events[event]):
        if start.earliest is None or start.latest is None or end.earliest is None or end.latest is None:
            continue
        since = duration.since(start.earliest, start.latest)
        lengths = since.on(end.earliest), since.on(end.latest)
        was = ALWAYS if True in lengths else UNKNOWN if None in lengths else NEVER
        after = TruthSet(certain=DaySet.between(end.latest, None), possible=DaySet.between(end.earliest, None))
        truths.append(was & after)
    return any_of(truths)


def not_over(facts: Facts, event: str) -> TruthSet:
    """The days up to the event's last; for some days more copy may still be on its way to its readers."""
    truths = []
    for start, end in readings_of(facts.timeline.events[event]):
        if start.earliest is None or end.earliest is None or end.latest is None:
            return UNKNOWN
        possible = DaySet.between(None, end.latest + STILL_AHEAD)
        truths.append(TruthSet(certain=DaySet.between(None, start.earliest), possible=possible))
    return any_of(truths)

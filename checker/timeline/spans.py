"""`span_of`: from a start to an end, as records have them, to the days on which the fact holds."""

from __future__ import annotations

from checker.days import NO_DAY, DaySet, PartialDate, TruthSet


def span_of(start: PartialDate, end: PartialDate, horizon: int, checked: int) -> TruthSet:
    """The days from a start to an end, either of which may be imprecise, open or unknown.

    An open end is taken to hold up to `horizon`; one that nobody recorded had come by `checked`, when the record was
    last looked at. Both are ordinals.
    """
    if end.is_open:
        surely, maybe = horizon, None
    elif end.latest is None:
        surely, maybe = (start.latest or 0), checked
    else:
        surely, maybe = (end.earliest or 0), end.latest
    certain = DaySet.between(start.latest, surely) if start.latest is not None else NO_DAY
    possible = DaySet.between(start.earliest, maybe)
    return TruthSet(certain=certain & possible, possible=possible)

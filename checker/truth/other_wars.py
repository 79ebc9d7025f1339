"""When “the war” beside a country's name may be a war that nobody has recorded, or several wars counted as one."""

from __future__ import annotations

from math import inf

from checker.days import NO_DAY, UNKNOWN, DaySet, Duration, TruthSet, advance
from checker.truth.facts import Facts, readings_of

# Words for a time longer by this share than the war has lasted count from an earlier war: “three decades of war” in Iraq.
_MUCH_LONGER = 1.5


def another_war(facts: Facts, events: tuple[str, ...], duration: Duration) -> TruthSet:
    """Nobody can tell before the first of the events began, nor while it has lasted much shorter than the words say."""
    readings = [reading for event in events for reading in readings_of(facts.timeline.events[event])]
    starts = [start.earliest for start, _ in readings if start.earliest is not None]
    if not starts:
        return UNKNOWN
    start, least = min(starts), duration.possible.low
    needed = advance(start, least / _MUCH_LONGER, duration.unit) if least > -inf else start
    ends = [end.latest for _, end in readings]
    over = [end for end in ends if end is not None]
    if len(over) == len(ends) and max(over) < needed:
        return UNKNOWN
    return TruthSet(certain=NO_DAY, possible=DaySet.between(None, max(start, int(needed)) - 1))

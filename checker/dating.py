"""When an article was published, inferred from its statements.

Each statement votes for the days on which it is true, with the weight of what it says: a statement that holds in one week
of forty years says more than one that holds for four years. The days with the heaviest vote are the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from checker.days import DaySet

# The years that news copy of this timeline comes from; the share of a statement is measured against them.
SPAN = DaySet.between(date(1990, 1, 1).toordinal(), date(2030, 12, 31).toordinal())
LEAST_WEIGHT = 0.5  # bits: a statement true on 70% of all days does not date anything
DECISIVE = 3.0  # bits by which the window must outweigh the best days of a statement that it refutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The inferred days; the indexes of the statements that carry them, strongest first, and of those that miss them.

    `refuted`: those of `against` that the window outweighs so clearly that they, and not it, must be wrong.
    """

    days: DaySet
    because: tuple[int, ...]
    against: tuple[int, ...]
    refuted: frozenset[int]


def inferred_window(votes: Sequence[tuple[int, DaySet, str]]) -> Window | None:
    """The window for votes of (index, days, key): votes of one key count once. None when no statement dates anything."""
    ballots: dict[tuple[str, DaySet], list[int]] = {}
    for index, days, key in votes:
        ballots.setdefault((key, days & SPAN), []).append(index)
    weighed = [(days, _weight(days), indexes) for (_, days), indexes in ballots.items()]
    weighed = [(days, weight, indexes) for days, weight, indexes in weighed if weight >= LEAST_WEIGHT]
    if not weighed:
        return None
    best = _heaviest([(days, weight) for days, weight, _ in weighed])
    total = sum(weight for days, weight, _ in weighed if best & days)
    because = sorted(((w, i) for days, w, i in weighed if best & days), reverse=True)
    against = sorted(((w, i) for days, w, i in weighed if not best & days), reverse=True)
    refuted: set[int] = set()
    for days, _, indexes in weighed:
        if best & days:
            continue
        rival = _heaviest_total([(other & days, weight) for other, weight, _ in weighed])
        if total - rival >= DECISIVE:
            refuted.update(indexes)
    return Window(
        days=best,
        because=tuple(i for _, indexes in because for i in indexes),
        against=tuple(i for _, indexes in against for i in indexes),
        refuted=frozenset(refuted),
    )


def _weight(days: DaySet) -> float:
    """What the statement says, in bits: minus the logarithm of the share of the covered days on which it is true."""
    size = days.day_count
    return -log2(size / SPAN.day_count) if size else 0.0


def _heaviest(votes: Sequence[tuple[DaySet, float]]) -> DaySet:
    """All days with the largest total weight; a sweep over the boundaries of the sets."""
    return _sweep(votes)[1]


def _heaviest_total(votes: Sequence[tuple[DaySet, float]]) -> float:
    return _sweep(votes)[0]


def _sweep(votes: Sequence[tuple[DaySet, float]]) -> tuple[float, DaySet]:
    changes: dict[int, float] = {}
    for days, weight in votes:
        for first, last in days.runs:
            changes[first] = changes.get(first, 0.0) + weight
            changes[last + 1] = changes.get(last + 1, 0.0) - weight
    best, runs, total = 0.0, [], 0.0
    order = sorted(changes)
    for day, following in zip(order, [*order[1:], order[-1] + 1] if order else [], strict=True):
        total += changes[day]
        if total > best + 1e-9:
            best, runs = total, [(day, following - 1)]
        elif total > best - 1e-9 and best > 0:
            runs.append((day, following - 1))
    return best, DaySet.of(runs)

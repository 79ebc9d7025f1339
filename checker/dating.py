"""When an article was published, inferred from its statements.

Each statement votes for the days on which it is true, with the weight of what it says: a statement that holds in one week
of forty years says more than one that holds for four years. Days on which it is only possible get the lighter weight of
that wider set. The days with the heaviest vote are the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log2

from checker.days import DaySet, TruthSet

FIRST_YEAR = 1990  # from here on the timeline knows enough to date an article
LEAST_WEIGHT = 0.5  # bits: a statement true on 70% of all days does not date anything
DECISIVE = 2.0  # bits by which the window must outweigh the best days of a statement that it refutes: four to one


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The inferred days; the indexes of the statements that carry them, strongest first, and of those that miss them.

    `refuted`: those of `against` that the window outweighs so clearly that they, and not it, must be wrong.
    """

    days: DaySet
    because: tuple[int, ...]
    against: tuple[int, ...]
    refuted: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Ballot:
    """What statements of one meaning vote for: sets of days, each adding its weight (bits) to the days in it."""

    votes: tuple[tuple[DaySet, float], ...]
    indexes: tuple[int, ...]

    @property
    def days(self) -> DaySet:
        """The days on which the statements are possible at all."""
        return self.votes[0][0]

    @property
    def weight(self) -> float:
        """The most that it gives to one day."""
        return sum(weight for _, weight in self.votes)


def covered_days(last_checked: date) -> DaySet:
    """The days that an article can have been published on: from the first year covered to the timeline's last check."""
    return DaySet.between(date(FIRST_YEAR, 1, 1).toordinal(), last_checked.toordinal())


def inferred_window(votes: Sequence[tuple[int, TruthSet, str]], covered: DaySet) -> Window | None:
    """The window for votes of (index, truth set, key); votes of one key and truth set count once.

    None when no statement dates anything.
    """
    grouped: dict[tuple[str, TruthSet], list[int]] = {}
    for index, truth, key in votes:
        grouped.setdefault((key, truth), []).append(index)
    ballots = [_ballot(truth, tuple(indexes), covered) for (_, truth), indexes in grouped.items()]
    if not any(ballot.weight >= LEAST_WEIGHT for ballot in ballots):
        return None
    total, best = _heaviest([vote for ballot in ballots for vote in ballot.votes])
    because = sorted((b for b in ballots if best & b.days), key=lambda b: -b.weight)
    against = sorted((b for b in ballots if not best & b.days), key=lambda b: -b.weight)
    refuted: set[int] = set()
    for ballot in against:
        rival, _ = _heaviest([(days & ballot.days, weight) for b in ballots for days, weight in b.votes])
        if total - rival >= DECISIVE:
            refuted.update(ballot.indexes)
    return Window(
        days=best,
        because=tuple(index for ballot in because for index in ballot.indexes),
        against=tuple(index for ballot in against for index in ballot.indexes),
        refuted=frozenset(refuted),
    )


def _ballot(truth: TruthSet, indexes: tuple[int, ...], covered: DaySet) -> _Ballot:
    possible, certain = truth.possible & covered, truth.certain & covered
    light = _weight(possible, covered)
    votes = [(possible, light)]
    if certain:
        votes.append((certain, _weight(certain, covered) - light))
    return _Ballot(tuple(votes), indexes)


def _weight(days: DaySet, covered: DaySet) -> float:
    """What the statement says, in bits: minus the logarithm of the share of the covered days on which it is true."""
    size = days.day_count
    return -log2(size / covered.day_count) if size else 0.0


def _heaviest(votes: Sequence[tuple[DaySet, float]]) -> tuple[float, DaySet]:
    """The largest total weight and all days that have it; a sweep over the boundaries of the sets."""
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

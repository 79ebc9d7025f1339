"""`TruthSet`: the days on which a statement is certainly, and possibly, true."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from checker.days.dayset import EVERY_DAY, NO_DAY, DaySet


class TruthSet(Struct, frozen=True, kw_only=True, gc=False):
    """Two day sets with `certain ⊆ possible`.

    On a day in `certain` the statement holds; on a day outside `possible` it cannot; in between nobody can say.
    Imprecise dates, rival readings and stale facts all become the gap between the two (Kleene's third value).
    """

    certain: DaySet
    possible: DaySet

    def __post_init__(self) -> None:
        if not self.certain <= self.possible:
            raise ValueError("a day on which a statement is certain must be one on which it is possible")

    @classmethod
    def exactly(cls, days: DaySet) -> TruthSet:
        """True on these days and on no other."""
        return cls(certain=days, possible=days)

    def __invert__(self) -> TruthSet:
        return TruthSet(certain=~self.possible, possible=~self.certain)

    def __and__(self, other: TruthSet) -> TruthSet:
        return TruthSet(certain=self.certain & other.certain, possible=self.possible & other.possible)

    def __or__(self, other: TruthSet) -> TruthSet:
        return TruthSet(certain=self.certain | other.certain, possible=self.possible | other.possible)

    def on(self, day: int) -> bool | None:
        """True, False, or None when it cannot be said."""
        return True if day in self.certain else None if day in self.possible else False

    def mapped(self, change: Callable[[DaySet], DaySet]) -> TruthSet:
        """Both sets passed through `change`, which must keep inclusion."""
        certain = change(self.certain)
        possible = certain if self.possible == self.certain else change(self.possible)
        return TruthSet(certain=certain, possible=possible)


NEVER = TruthSet(certain=NO_DAY, possible=NO_DAY)
ALWAYS = TruthSet(certain=EVERY_DAY, possible=EVERY_DAY)
UNKNOWN = TruthSet(certain=NO_DAY, possible=EVERY_DAY)


def any_of(readings: Iterable[TruthSet]) -> TruthSet:
    """True where one reading is: refuted only where all are. No reading at all says nothing: `UNKNOWN`."""
    total: TruthSet | None = None
    for reading in readings:
        total = reading if total is None else total | reading
    return UNKNOWN if total is None else total

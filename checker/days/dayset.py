"""`DaySet`: a set of calendar days as canonical disjoint runs.

A day is its proleptic Gregorian ordinal (`datetime.date.toordinal`), so days are plain integers inside. A run is
inclusive at both ends. A run that reaches the first or last day of the calendar is open there: the calendar ends, the
fact does not. Equal sets are equal objects.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

FIRST_DAY = date.min.toordinal()
LAST_DAY = date.max.toordinal()

Run = tuple[int, int]


# gc=False here and in other small values: none can hold itself, and the garbage collector need not look at the many.
class DaySet(Struct, frozen=True, gc=False):
    """A set of days. `runs` are (first, last) ordinals, inclusive, sorted, and apart by at least one day.

    The bare constructor trusts its runs; make a set from runs of any other kind with `DaySet.of`.
    """

    runs: tuple[Run, ...] = ()

    @classmethod
    def of(cls, runs: Iterable[Run]) -> DaySet:
        """The set of all days in the runs given, in any order, overlapping or empty ones included."""
        merged: list[Run] = []
        for first, last in sorted((max(first, FIRST_DAY), min(last, LAST_DAY)) for first, last in runs):
            if first > last:
                continue
            if merged and first <= merged[-1][1] + 1:
                if last > merged[-1][1]:
                    merged[-1] = (merged[-1][0], last)
            else:
                merged.append((first, last))
        return cls(tuple(merged))

    @classmethod
    def between(cls, first: int | None, last: int | None) -> DaySet:
        """All days from `first` to `last`, both included; `None` is an open end. Empty when `first` is after `last`."""
        start = FIRST_DAY if first is None else max(first, FIRST_DAY)
        end = LAST_DAY if last is None else min(last, LAST_DAY)
        return cls(((start, end),)) if start <= end else cls()

    def __contains__(self, day: int | date) -> bool:
        ordinal = day.toordinal() if isinstance(day, date) else day
        index = bisect_right(self.runs, (ordinal, LAST_DAY)) - 1
        return index >= 0 and ordinal <= self.runs[index][1]

    def __bool__(self) -> bool:
        return bool(self.runs)

    def __iter__(self) -> Iterator[tuple[date | None, date | None]]:
        """The runs as (first, last) dates, inclusive, with `None` for an open end."""
        for first, last in self.runs:
            yield (
                None if first == FIRST_DAY else date.fromordinal(first),
                None if last == LAST_DAY else date.fromordinal(last),
            )

    def __or__(self, other: DaySet) -> DaySet:
        if not other.runs:
            return self
        if not self.runs:
            return other
        return DaySet.of(self.runs + other.runs)

    def __and__(self, other: DaySet) -> DaySet:
        # The innermost loop of dating an article: plain comparisons, no calls.
        mine, theirs = self.runs, other.runs
        common: list[Run] = []
        i, j = 0, 0
        while i < len(mine) and j < len(theirs):
            a, b = mine[i]
            c, d = theirs[j]
            first = a if a > c else c  # noqa: FURB136 -- see above
            if b < d:
                last = b
                i += 1
            else:
                last = d
                j += 1
            if first <= last:
                common.append((first, last))
        return DaySet(tuple(common))

    def __invert__(self) -> DaySet:
        gaps: list[Run] = []
        free = FIRST_DAY
        for first, last in self.runs:
            if first > free:
                gaps.append((free, first - 1))
            free = last + 1
        if free <= LAST_DAY:
            gaps.append((free, LAST_DAY))
        return DaySet(tuple(gaps))

    def __sub__(self, other: DaySet) -> DaySet:
        return self & ~other

    def __le__(self, other: DaySet) -> bool:
        """Whether every day of this set lies in the other."""
        # Runs of a set never touch, so a run inside the other set is inside one of its runs.
        for first, last in self.runs:
            index = bisect_right(other.runs, (first, LAST_DAY)) - 1
            if index < 0 or other.runs[index][1] < last:
                return False
        return True

    def shifted(self, days: int) -> DaySet:
        """Each day moved by `days` (later when positive). Open ends stay open."""
        return DaySet.of(
            (first if first == FIRST_DAY else first + days, last if last == LAST_DAY else last + days)
            for first, last in self.runs
        )

    def onwards(self) -> DaySet:
        """The first day of this set and every day after it; empty for the empty set."""
        return DaySet(((self.runs[0][0], LAST_DAY),)) if self.runs else self

    @property
    def day_count(self) -> int:
        """How many days the set holds within the calendar (years 1 to 9999).

        Not `len`: iterating gives runs, and `list` would make room for as many entries as `len` promises.
        """
        return sum(last - first + 1 for first, last in self.runs)


NO_DAY = DaySet()
EVERY_DAY = DaySet(((FIRST_DAY, LAST_DAY),))

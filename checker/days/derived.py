"""Periods made from others: a distance from publication, a shift, a span from one to another, a share of one."""

from __future__ import annotations

from math import ceil, floor

from checker.days.calendar import Unit, advance
from checker.days.dayset import Run
from checker.days.duration import Duration
from checker.days.period import Period, start_of, within_calendar


class ElapsedPeriod(Period, frozen=True, gc=False):
    """“Two years ago”, “in three weeks”: the days that a fair reader accepts, from the bounds of the duration."""

    duration: Duration
    forward: bool = False

    def on(self, published: int) -> Run:
        bounds, unit = self.duration.possible, self.duration.unit
        low, high = max(bounds.low, 0.0), min(bounds.high, 10_000.0)
        if self.forward:
            return within_calendar(floor(advance(published, low, unit)), ceil(advance(published, high, unit)))
        return within_calendar(floor(advance(published, -high, unit)), ceil(advance(published, -low, unit)))


class ShiftedPeriod(Period, frozen=True, gc=False):
    """“The following year”, “a year earlier”, “two days later”: another period moved by whole units.

    With `widen` it is the whole unit in which the moved period begins: the year after that day.
    """

    base: Period
    amount: float
    unit: Unit
    widen: Unit | None = None

    def on(self, published: int) -> Run:
        first, last = self.base.on(published)
        first, last = floor(advance(first, self.amount, self.unit)), floor(advance(last + 1, self.amount, self.unit))
        if self.widen is None:
            return within_calendar(first, max(last - 1, first))
        begin = start_of(first, self.widen)
        return within_calendar(begin, int(advance(begin, 1, self.widen)) - 1)

    @property
    def is_fixed(self) -> bool:
        return self.base.is_fixed


class SpanPeriod(Period, frozen=True, gc=False):
    """“From March to May”, “between 1939 and 1945”: from the first day of one period to the last of another."""

    begin: Period
    end: Period

    def on(self, published: int) -> Run:
        first, last = self.begin.on(published)[0], self.end.on(published)[1]
        return first, max(first, last)

    @property
    def is_fixed(self) -> bool:
        return self.begin.is_fixed and self.end.is_fixed


class EitherPeriod(Period, frozen=True, gc=False):
    """“In 2020 … On June 1 he had …”: one of two periods, nobody can say which; from the earlier's first day on."""

    one: Period
    other: Period

    def on(self, published: int) -> Run:
        (a, b), (c, d) = self.one.on(published), self.other.on(published)
        return min(a, c), max(b, d)

    @property
    def is_fixed(self) -> bool:
        return self.one.is_fixed and self.other.is_fixed


class PartPeriod(Period, frozen=True, gc=False):
    """“Early this month”, “the end of 2023”, “the first week of March”: a share of another period.

    The shares are of its length: (0, 1/3) is its first third. Ends are rounded outwards.
    """

    whole: Period
    low: float
    high: float

    def on(self, published: int) -> Run:
        first, last = self.whole.on(published)
        size = last - first + 1
        begin = first + floor(self.low * size)
        return within_calendar(begin, max(begin, first + ceil(self.high * size) - 1))

    @property
    def is_fixed(self) -> bool:
        return self.whole.is_fixed


class SeenFromPeriod(Period, frozen=True, gc=False):
    """“The following year”, “the previous Friday”, “that week”: a period as seen from the first day of another."""

    view: Period
    base: Period

    def on(self, published: int) -> Run:
        return self.view.on(self.base.on(published)[0])

    @property
    def is_fixed(self) -> bool:
        return self.view.is_fixed or self.base.is_fixed

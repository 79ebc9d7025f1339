"""`Duration`: what “three years”, “more than a decade”, “in its fourth year” allow the elapsed time to be.

Every bound stands in one table, `_meaning`, each row with its reason. Bounds are in the duration's own unit: a year is a
calendar year, so “a year” is complete on the anniversary whatever the year's length.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor, inf

from checker.days.calendar import Unit, advance
from checker.days.dayset import LAST_DAY, DaySet, Run
from checker.days.truthset import TruthSet


class Modifier(StrEnum):
    """How a duration is meant. The first group has a TIMEX3 `mod`; the rest are shapes of wording."""

    PLAIN = "plain"
    MORE_THAN = "more than"
    JUST_OVER = "just over"
    NEARLY = "nearly"
    ABOUT = "about"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    UP_TO = "up to"
    IN_NTH = "in its nth"  # “in its fourth year”: the fourth unit is running
    AGED = "aged"  # “the 20-year war”, “a three-year-old conflict”
    VAGUE = "vague"  # “decades”, “several years”: the amount is a writer's range


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """An interval of elapsed time in units; each end says whether it belongs to the interval."""

    low: float
    high: float
    low_included: bool = True
    high_included: bool = False

    def days_after(self, start: int, unit: Unit) -> Run:
        """First and last day (ordinals) on which the time since `start` lies within; empty when first > last."""
        begin = advance(start, self.low, unit) if self.low > -inf else start
        first = ceil(begin - 1e-6) if self.low_included else floor(begin + 1e-6) + 1
        if self.high == inf:
            return first, LAST_DAY
        end = advance(start, self.high, unit)
        return first, (floor(end + 1e-6) if self.high_included else ceil(end - 1e-6) - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """An amount of a unit with the way it is meant; `high` is the upper amount of a range (“two or three years”)."""

    amount: float
    unit: Unit
    modifier: Modifier = Modifier.PLAIN
    high: float | None = None

    @property
    def certain(self) -> Bounds:
        """The elapsed times that the words state without any stretch."""
        return _meaning(self)[0]

    @property
    def possible(self) -> Bounds:
        """The elapsed times that a fair reader still accepts; outside it the statement is wrong."""
        return _meaning(self)[1]

    def since(self, earliest: int, latest: int) -> TruthSet:
        """The days on which this is the time elapsed since a day between `earliest` and `latest` (ordinals)."""
        certain, possible = _meaning(self)
        surely = max(certain.days_after(earliest, self.unit)[0], certain.days_after(latest, self.unit)[0])
        surely_until = min(certain.days_after(earliest, self.unit)[1], certain.days_after(latest, self.unit)[1])
        maybe, maybe_until = possible.days_after(earliest, self.unit)[0], possible.days_after(latest, self.unit)[1]
        possible_days = DaySet.between(max(maybe, earliest), maybe_until)
        return TruthSet(certain=DaySet.between(surely, surely_until) & possible_days, possible=possible_days)


def next_number(amount: float) -> float:
    """The next larger number a writer would have reached for: 3 → 4, 10 → 15, 20 → 25, 100 → 150."""
    if amount < 10 or amount % 5:
        return floor(amount) + 1.0
    if amount < 50 or amount % 50:
        return amount + 5 if amount < 50 else amount + 10
    return amount + 50


def _meaning(duration: Duration) -> tuple[Bounds, Bounds]:
    n, unit = duration.amount, duration.unit
    fine = unit in (Unit.DAY, Unit.WEEK)
    match duration.modifier:
        case Modifier.MORE_THAN:
            step = next_number(n)
            # “More than a year” at two years: a writer who knew would have said two.
            return (
                Bounds(low=n, low_included=False, high=step),
                Bounds(low=n, low_included=False, high=max(min(2 * n, next_number(step)), step)),
            )
        case Modifier.JUST_OVER:
            return (
                Bounds(low=n, low_included=False, high=1.15 * n, high_included=True),
                Bounds(low=n, high=1.5 * n, high_included=True),
            )
        case Modifier.NEARLY:
            # “Nearly” may be a few days late: copy is written before it is published.
            return (
                Bounds(low=0.88 * n, high=n, high_included=True),
                Bounds(low=0.75 * n, high=1.02 * n, high_included=True),
            )
        case Modifier.ABOUT:
            # Up to three years a writer rounds to the nearest quarter of a year.
            near = 0.15 * n if unit is not Unit.YEAR or n > 3 else max(0.25, 0.15 * n)
            return (
                Bounds(low=n - near, high=n + near, high_included=True),
                Bounds(low=0.65 * n, high=1.35 * n, high_included=True),
            )
        case Modifier.AT_LEAST:
            return Bounds(low=n, high=2 * n, high_included=True), Bounds(low=n, high=inf)
        case Modifier.LESS_THAN | Modifier.UP_TO:
            included = duration.modifier is Modifier.UP_TO
            return Bounds(low=0.5 * n, high=n, high_included=included), Bounds(low=0, high=n, high_included=included)
        case Modifier.IN_NTH:
            # Within 14 days of the edge nobody can tell which year a writer had in mind.
            edge = {Unit.DAY: 0.0, Unit.WEEK: 0.5, Unit.MONTH: 0.46}.get(unit, 14 / 365.2425)
            return Bounds(low=n - 1 + edge, high=n - edge), Bounds(low=n - 1 - edge, high=n + edge)
        case Modifier.AGED:
            return Bounds(low=n, high=n + 1), Bounds(low=n - 0.5, high=n + 1.5)
        case Modifier.VAGUE:
            top = duration.high if duration.high is not None else n
            return (
                Bounds(low=0.9 * n, high=1.1 * top, high_included=True),
                Bounds(low=0.75 * n, high=1.25 * top, high_included=True),
            )
        case Modifier.PLAIN:
            return _plain(n, duration.high or n, unit, fine=fine)


def _plain(n: float, top: float, unit: Unit, *, fine: bool) -> tuple[Bounds, Bounds]:
    if unit is Unit.DAY:
        # A count of days is a claim of exactness; three days cover time zones and the day it was written.
        slack = 3.0 if n < 200 else 0.015 * n
        return Bounds(low=n, high=top, high_included=True), Bounds(low=n - slack, high=top + slack, high_included=True)
    if n % 1:
        # “Two and a half years”: a writer rounds to the half.
        return Bounds(low=n - 0.25, high=top + 0.25), Bounds(low=n - 0.5, high=top + 0.5)
    early = 0.5 if unit is Unit.MONTH or fine else 0.15
    return Bounds(low=n - early, high=top + 1), Bounds(low=n - 0.5, high=top + 1.5)

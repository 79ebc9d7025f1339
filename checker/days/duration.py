"""`Duration`: what “three years”, “more than a decade”, “in its fourth year” allow the elapsed time to be.

Every bound stands in one table, `_meaning`, each row with its reason. Bounds are in the duration's own unit: a year is a
calendar year, so “a year” is complete on the anniversary whatever the year's length.
"""

from __future__ import annotations

from enum import StrEnum
from math import ceil, floor, inf

from msgspec import Struct

from checker.days.calendar import Unit, advance, days_in
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


# Words that stay true far from the amount; between what they state for certain and what is wrong they say little.
LOOSE_WORDS = frozenset(
    (Modifier.MORE_THAN, Modifier.JUST_OVER, Modifier.NEARLY, Modifier.ABOUT, Modifier.AT_LEAST, Modifier.LESS_THAN)
)


class Bounds(Struct, frozen=True, kw_only=True, gc=False):
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


class Duration(Struct, frozen=True, kw_only=True, gc=False):
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


def next_number(amount: float, unit: Unit = Unit.YEAR) -> float:
    """The next larger number a writer would have reached for: 3 → 4, 10 → 15, 20 → 25, 100 → 150, 16 months → 18.

    Past a year, months go by the half year; numbers past a thousand are passed in steps of a quarter.
    """
    if unit is Unit.MONTH and amount >= 12:
        return 6 * (floor(amount / 6) + 1.0)
    if amount < 10 or amount % 5:
        return floor(amount) + 1.0
    if amount < 50:
        return amount + 5
    if amount < 1000:
        return amount + (50 if amount % 50 == 0 else 10)
    return amount * 1.25


_COARSE = frozenset({Unit.DECADE, Unit.CENTURY})  # words that writers round to
_SLACK_DAYS = 3.0  # days: time zones, the day before print, and whether the first day counts
_SLACK_SHARE = 0.015  # of a long count of days, which is seldom counted anew for each article


def _meaning(duration: Duration) -> tuple[Bounds, Bounds]:
    """The certain and the possible bounds of a duration: the table, a row for each way of speaking.

    Measured on duration statements of published news, with the time elapsed since the event they count from.
    """
    n, unit = duration.amount, duration.unit
    top = duration.high if duration.high is not None else n
    match duration.modifier:
        case Modifier.MORE_THAN:
            step = next_number(top, unit)
            # “More than a year” at two years: a writer who knew would have said two. Until the next number nothing is
            # odd; two numbers on, or at twice the amount, the statement is out of date.
            last = max(min(2 * top, next_number(step, unit)), step)
            # Halves are rounded figures themselves: “more than three and a half years” was printed at 3.39.
            least = n - 0.15 if n % 1 else n
            return (
                Bounds(low=n, low_included=False, high=step),
                Bounds(low=least, low_included=False, high=last),
            )
        case Modifier.JUST_OVER:
            return (
                Bounds(low=n, low_included=False, high=1.15 * n, high_included=True),
                Bounds(low=n, high=1.5 * n, high_included=True),
            )
        case Modifier.NEARLY:
            # “Nearly 10 years” was printed at 9.4, “almost 10 months” at 9.8; copy that is written before the day may
            # come out a little after it.
            return (
                Bounds(low=0.88 * n, high=top, high_included=True),
                Bounds(low=0.75 * n, high=1.02 * top, high_included=True),
            )
        case Modifier.ABOUT:
            # Up to three years a writer rounds to the nearest quarter of a year.
            near = max(0.25, 0.15 * n) if unit is Unit.YEAR and n <= 3 else 0.15 * n
            return (
                Bounds(low=n - near, high=top + max(near, 0.15 * top), high_included=True),
                Bounds(low=0.65 * n, high=1.35 * top, high_included=True),
            )
        case Modifier.AT_LEAST:
            # Past twice the amount the words stay true, but say little.
            return Bounds(low=n, high=2 * top, high_included=True), Bounds(low=n, high=inf)
        case Modifier.LESS_THAN | Modifier.UP_TO:
            # Below half of it the words stay true, but say little.
            included = duration.modifier is Modifier.UP_TO
            return Bounds(low=0.5 * n, high=top, high_included=included), Bounds(
                low=0, high=top, high_included=included
            )
        case Modifier.IN_NTH:
            return _in_nth(n, unit)
        case Modifier.VAGUE:
            return _rounded(n, top)
        case Modifier.AGED if unit is not Unit.DAY and unit not in _COARSE and not n % 1:
            # “The 20-year war” counts whole years; once over, a length is rounded, which the wider bounds allow.
            return Bounds(low=n, high=top + 1), Bounds(low=n - 0.5, high=top + 1.5)
        case _:
            return _plain(n, top, unit)


def _plain(n: float, top: float, unit: Unit) -> tuple[Bounds, Bounds]:
    if unit is Unit.DAY:
        # A count of days is a claim of exactness.
        return Bounds(low=n, high=top, high_included=True), _slackened(n, top)
    if unit in _COARSE:
        return _rounded(n, top)  # “two decades” was printed at 19.5 years
    if n % 1:
        # “Two and a half years”: a writer rounds to the half. It was printed at 2.38 and at 2.7.
        return Bounds(low=n - 0.25, high=top + 0.25), Bounds(low=n - 0.5, high=top + 0.5)
    # “Two years” is said until the third is full: printed at 1.97 and at 2.54. Weeks and months are rounded to the
    # nearest: “six months” at 5.9.
    early = 0.15 if unit is Unit.YEAR else 0.5
    return Bounds(low=n - early, high=top + 1), Bounds(low=n - 0.5, high=top + 1.5)


def _rounded(n: float, top: float) -> tuple[Bounds, Bounds]:
    """“A decade”, “a dozen years”, “several months”: a tenth either way is fair, a quarter is still possible."""
    return (
        Bounds(low=0.9 * n, high=1.1 * top, high_included=True),
        Bounds(low=0.75 * n, high=1.25 * top, high_included=True),
    )


def _in_nth(n: float, unit: Unit) -> tuple[Bounds, Bounds]:
    """“In its fourth year”: three are full, the fourth is not; “day 100” may be counted from nought or from one."""
    if unit is Unit.DAY:
        return Bounds(low=max(n - 1, 0), high=n, high_included=True), _slackened(max(n - 1, 0), n)
    # Within 14 days of the edge nobody can tell which year a writer had in mind.
    edge = {Unit.WEEK: 0.5, Unit.MONTH: 0.46}.get(unit, 14 / (days_in(unit)))
    return Bounds(low=n - 1 + edge, high=n - edge), Bounds(low=n - 1 - edge, high=n + edge)


def _slackened(n: float, top: float) -> Bounds:
    slack = _SLACK_DAYS if n < 200 else _SLACK_SHARE * n
    return Bounds(low=max(n - slack, 0), high=top + slack, high_included=True)

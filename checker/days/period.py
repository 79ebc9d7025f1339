"""`Period`: the days that a time expression means, seen from the day of publication.

“In 2019” is the same days whoever reads it (`FixedPeriod`); “last year” moves with the day of publication
(`CalendarPeriod`). A moving period never goes back when the publication day goes on, so the publication days on which it
meets a set of days can be found by bisection (`days_when_period_meets`).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from msgspec import Struct

from checker.days.calendar import Unit, advance
from checker.days.dayset import EVERY_DAY, FIRST_DAY, LAST_DAY, NO_DAY, DaySet, Run

# Publication days that a search looks at: years 1800 to 2200 hold every article and every fact.
_SEARCH = (date(1800, 1, 1).toordinal(), date(2200, 1, 1).toordinal())


class Period(Struct, frozen=True, gc=False):
    """The days meant, as a function of the publication day that never decreases."""

    def on(self, published: int) -> Run:
        """First and last day (ordinals, inclusive) that the words mean in a text published on that day."""
        raise NotImplementedError

    @property
    def is_fixed(self) -> bool:
        """Whether the publication day makes no difference."""
        return False


class FixedPeriod(Period, frozen=True, gc=False):
    """“In 2019”, “on 24 February 2022”, “the 1990s”: the same days for every reader."""

    first: int
    last: int

    def on(self, published: int) -> Run:
        return self.first, self.last

    @property
    def is_fixed(self) -> bool:
        return True


class CalendarPeriod(Period, frozen=True, gc=False):
    """“This week” (week, 0), “last year” (year, -1), “tomorrow” (day, 1): a calendar unit counted from publication."""

    unit: Unit
    offset: int = 0

    def on(self, published: int) -> Run:
        first = start_of(published, self.unit)
        begin = int(advance(first, self.offset, self.unit))
        return within_calendar(begin, int(advance(begin, 1, self.unit)) - 1)


def within_calendar(first: int, last: int) -> Run:
    """The run cut to the days that the calendar has; one that lies beyond its end is its last day, and the like."""
    begin = min(max(first, FIRST_DAY), LAST_DAY)
    return begin, max(min(last, LAST_DAY), begin)


def start_of(day: int, unit: Unit) -> int:
    """The first day of the calendar unit that holds the day: its Monday, the first of its month, its 1 January."""
    moment = date.fromordinal(day)
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK:  # ISO 8601: weeks begin on Monday
            return max(day - moment.weekday(), FIRST_DAY)
        case Unit.MONTH:
            return moment.replace(day=1).toordinal()
        case Unit.QUARTER:
            return moment.replace(month=(moment.month - 1) // 3 * 3 + 1, day=1).toordinal()
        case Unit.YEAR:
            return moment.replace(month=1, day=1).toordinal()
        case Unit.DECADE:
            return date(max(moment.year // 10 * 10, 1), 1, 1).toordinal()
        case Unit.CENTURY:
            return date((moment.year - 1) // 100 * 100 + 1, 1, 1).toordinal()


# A claim asks for its own days more than once, and claims of one article for those of the same dates nearby.
@lru_cache(maxsize=4096)
def days_when_period_meets(period: Period, target: DaySet) -> DaySet:
    """The publication days on which the period has a day in common with `target`."""
    if not target:
        return NO_DAY
    if period.is_fixed:
        first, last = period.on(_SEARCH[0])
        return EVERY_DAY if DaySet.between(first, last) & target else NO_DAY
    runs = []
    for first, last in target.runs:
        # The period reaches `first` from here on, and has not left `last` behind until there.
        opens = FIRST_DAY if first == FIRST_DAY else _first_day_where(period, end_reaches=first)
        closes = LAST_DAY if last == LAST_DAY else _first_day_where(period, start_passes=last) - 1
        runs.append((opens, closes))
    return DaySet.of(runs)


def _first_day_where(period: Period, *, end_reaches: int | None = None, start_passes: int | None = None) -> int:
    low, high = _SEARCH
    while low < high:
        middle = (low + high) // 2
        first, last = period.on(middle)
        reached = last >= end_reaches if end_reaches is not None else start_passes is not None and first > start_passes
        if reached:
            high = middle
        else:
            low = middle + 1
    return low

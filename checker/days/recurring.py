"""Periods that come round again: weekdays, days and months of the year, holidays; which one, the wording says."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache

from checker.days.calendar import Unit
from checker.days.dayset import Run
from checker.days.holidays import holiday_in
from checker.days.period import Period, start_of, within_calendar


class Choice(StrEnum):
    """Which of the recurring days is meant: “Friday”, “in March”, “Christmas”.

    `BEFORE` and `AFTER` leave out the one that holds the day of publication (“last Friday” is not today), `PAST` and
    `FUTURE` do not.
    """

    BEFORE = "before"
    PAST = "past"
    NEAREST = "nearest"
    FUTURE = "future"
    AFTER = "after"
    RECENT = "recent"  # the latest, unless it lies so far back that a writer would have given the year
    COMING = "coming"  # the next, unless it lies so far ahead
    THIS = "this"  # of the running week or year, whether gone or to come


class WeekdayPeriod(Period, frozen=True, gc=False):
    """“On Friday” (4, PAST), “next Monday” (0, AFTER), “this Friday” (4, THIS); Monday is 0. `days` 2: a weekend.

    `weeks` moves it on: “Friday week” is (4, AFTER, weeks=1).
    """

    weekday: int
    choice: Choice
    days: int = 1
    weeks: int = 0

    def on(self, published: int) -> Run:
        # 1 January of the year 1, ordinal 1, was a Monday.
        since = (published - 1 - self.weekday) % 7
        match self.choice:
            case Choice.PAST | Choice.RECENT:
                first = published - since
            case Choice.BEFORE:
                first = published - (since if since >= self.days else since + 7)
            case Choice.FUTURE | Choice.COMING:
                first = published - since if since < self.days else published - since + 7
            case Choice.AFTER:
                first = published - since + 7
            case Choice.NEAREST:
                first = published - since if since < 4 else published - since + 7
            case Choice.THIS:
                first = start_of(published, Unit.WEEK) + self.weekday
        return within_calendar(first + 7 * self.weeks, first + 7 * self.weeks + self.days - 1)


class YearlyPeriod(Period, frozen=True, gc=False):
    """“On 3 May”, “in March”, “last summer”: days that come every year. `months` is the length, 0 for one day.

    29 February is the last day of the month in a year that has none, so that the period stays monotone.
    """

    month: int
    day: int
    months: int
    choice: Choice

    def on(self, published: int) -> Run:
        year = date.fromordinal(published).year
        runs = [_run_in(y, self.month, self.day, self.months) for y in range(year - 2, year + 2)]
        return _chosen(runs, published, self.choice, runs[2])


@lru_cache(maxsize=4096)  # a search for the days of publication asks for the same years again and again
def _run_in(year: int, month: int, day: int, months: int) -> Run:
    """The days of a yearly period in a year; the calendar's first and last years stand for those beyond."""
    year = min(max(year, 1), 9998)
    first = date(year, month, 1).toordinal()
    if months:
        return first, _month_start(year, month + months) - 1
    only = min(first + day - 1, _month_start(year, month + 1) - 1)
    return only, only


def _month_start(year: int, month: int) -> int:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1).toordinal()


class HolidayPeriod(Period, frozen=True, gc=False):
    """“On Thanksgiving Day”, “last Easter”: a feast whose day differs from year to year (`holidays.holiday_in`)."""

    name: str
    choice: Choice

    def on(self, published: int) -> Run:
        year = date.fromordinal(published).year
        days = {y: holiday_in(self.name, y) for y in range(max(year - 2, 1), min(year + 1, 9999) + 1)}
        return _chosen([(d, d) for d in days.values()], published, self.choice, (days[year], days[year]))


# Days past which a reader takes a date without a year for the one on the other side of publication. “Will … in
# September” may be eleven months off, but results of a quarter that is eight months off are those of the last one.
_FAR_BACK = 240
_FAR_AHEAD = 330
_FAR_AHEAD_OF_QUARTER = 240


def _chosen(runs: list[Run], published: int, choice: Choice, this_year: Run) -> Run:
    """The one of the runs, in order of time, that the choice takes; an end of the calendar takes the outermost."""
    match choice:
        case Choice.THIS:
            return this_year
        case Choice.PAST:
            return next((run for run in reversed(runs) if run[0] <= published), runs[0])
        case Choice.BEFORE:
            return next((run for run in reversed(runs) if run[1] < published), runs[0])
        case Choice.FUTURE:
            return next((run for run in runs if run[1] >= published), runs[-1])
        case Choice.AFTER:
            return next((run for run in runs if run[0] > published), runs[-1])
        case Choice.RECENT:
            latest = next((run for run in reversed(runs) if run[0] <= published), runs[0])
            if published - latest[1] <= _FAR_BACK:
                return latest
            return next((run for run in runs if run[0] > published), runs[-1])
        case Choice.COMING:
            coming = next((run for run in runs if run[1] >= published), runs[-1])
            far = _FAR_AHEAD_OF_QUARTER if coming[1] - coming[0] > 80 else _FAR_AHEAD
            if coming[0] - published <= far:
                return coming
            return next((run for run in reversed(runs) if run[1] < published), runs[0])
        case Choice.NEAREST:
            return min(runs, key=lambda run: (abs(run[0] + run[1] - 2 * published), run[0]))

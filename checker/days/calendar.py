"""Calendar arithmetic: units of time, moving a day by them, and counting them between two days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import StrEnum
from math import floor

from checker.days.dayset import FIRST_DAY, LAST_DAY


class Unit(StrEnum):
    """A unit of calendar time, named as TIMEX3 and ISO 8601 name them in words."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_IN_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_IN_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}


def days_in(unit: Unit) -> float:
    """The mean length of the unit in days (a Gregorian year is 365.2425)."""
    return float(_IN_DAYS[unit]) if unit in _IN_DAYS else _IN_MONTHS[unit] * 365.2425 / 12


def _plus_months(day: int, months: int) -> int:
    """The same day of the month `months` later, or that month's last day (31 January + 1 month = 28 February)."""
    start = date.fromordinal(day)
    count = start.year * 12 + start.month - 1 + months
    year, month = divmod(count, 12)
    if year < 1:
        return FIRST_DAY
    if year > 9999:
        return LAST_DAY
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).toordinal()


def advance(day: int, amount: float, unit: Unit) -> float:
    """The moment `amount` units after the start of `day`, in days (a whole number when it falls on a day's start).

    Whole units go by the calendar (a year after 24 February is 24 February), the rest by the length of the next unit.
    The calendar's first and last day are the ends of the way.
    """
    day = min(max(day, FIRST_DAY), LAST_DAY)
    if unit in _IN_DAYS:
        return min(max(day + amount * _IN_DAYS[unit], FIRST_DAY), LAST_DAY)
    months = amount * _IN_MONTHS[unit]
    if abs(months) > 12 * 9999:
        return LAST_DAY if months > 0 else FIRST_DAY
    # A year's share is taken of the year, not of the month it ends in.
    step = 12 if unit is not Unit.MONTH and unit is not Unit.QUARTER else 1
    whole = floor(months / step + 1e-9)
    here = _plus_months(day, whole * step)
    rest = months / step - whole
    if rest < 1e-9:
        return here
    return here + rest * (_plus_months(day, (whole + 1) * step) - here)


def units_between(first: int, last: int, unit: Unit) -> float:
    """How many units lie between two days, by the calendar; negative when `last` is before `first`."""
    if last < first:
        return -units_between(last, first, unit)
    if unit in _IN_DAYS:
        return (last - first) / _IN_DAYS[unit]
    step = 12 if unit is not Unit.MONTH and unit is not Unit.QUARTER else 1
    a, b = date.fromordinal(first), date.fromordinal(last)
    whole = ((b.year - a.year) * 12 + b.month - a.month) // step
    while whole and _plus_months(first, whole * step) > last:
        whole -= 1
    here, following = _plus_months(first, whole * step), _plus_months(first, (whole + 1) * step)
    share = whole + ((last - here) / (following - here) if following > here else 0.0)
    return share * step / _IN_MONTHS[unit]


def in_words(first: int, last: int) -> str:
    """The time between two days as an editor says it: “16 days”, “five months”, “two years and 11 months”."""
    months = floor(abs(units_between(first, last, Unit.MONTH)) + 1e-9)
    if months < 2:
        days = abs(last - first)
        return f"{days} day{'' if days == 1 else 's'}"
    years, rest = divmod(months, 12)
    parts = [f"{number_in_words(years)} year{'' if years == 1 else 's'}"] if years else []
    if rest:
        parts.append(f"{number_in_words(rest)} month{'' if rest == 1 else 's'}")
    return " and ".join(parts)


_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number_in_words(number: int) -> str:
    """“three”, “12”: words below ten, figures from ten on, as most style books have it."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def ordinal_in_words(number: int) -> str:
    """“third”, “12th”: words below ten, figures from ten on."""
    words = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    if 0 <= number < len(words):
        return words[number]
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def date_in_words(day: int) -> str:
    """“20 January 2025”."""
    moment = date.fromordinal(day)
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

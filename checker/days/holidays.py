"""The days of the movable feasts that copy dates things by."""

from __future__ import annotations

from datetime import date


def holiday_in(name: str, year: int) -> int:
    """The day (ordinal) of the holiday in that year; `KeyError` for a name that is not in `MOVABLE`."""
    if name == "Black Friday":  # the day after Thanksgiving, which need not be the fourth Friday
        return holiday_in("Thanksgiving", year) + 1
    rule = MOVABLE[name]
    if isinstance(rule, int):
        return _easter(year) + rule
    month, weekday, count = rule
    return _nth_weekday(year, month, weekday, count)


def _nth_weekday(year: int, month: int, weekday: int, count: int) -> int:
    if count > 0:
        first = date(year, month, 1).toordinal()
        return first + (weekday - (first - 1) % 7) % 7 + 7 * (count - 1)
    following = date(year + month // 12, month % 12 + 1, 1).toordinal()
    last = following - 1
    return last - ((last - 1) % 7 - weekday) % 7


def _easter(year: int) -> int:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1).toordinal()


# Days from Easter Sunday, or (month, weekday with Monday 0, which one; -1 is the last).
MOVABLE: dict[str, int | tuple[int, int, int]] = {
    "Easter": 0,
    "Good Friday": -2,
    "Palm Sunday": -7,
    "Easter Monday": 1,
    "Ash Wednesday": -46,
    "Mardi Gras": -47,
    "Pentecost": 49,
    "Thanksgiving": (11, 3, 4),  # United States, 5 U.S.C. 6103
    "Labor Day": (9, 0, 1),
    "Memorial Day": (5, 0, -1),
    "Martin Luther King Jr. Day": (1, 0, 3),
    "Presidents Day": (2, 0, 3),
    "Columbus Day": (10, 0, 2),
    "Mother's Day": (5, 6, 2),
    "Father's Day": (6, 6, 3),
}

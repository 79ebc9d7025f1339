"""`PartialDate`: a date as precise as it is known, in EDTF level 1 (ISO 8601-2).

`2022`, `2022-02`, `2022-02-24`, `2022-02-XX` (some day of it), `2022-21` (spring), `199X`, `1997~` (about), `1997?`
(uncertain), `1997%` (both), `..` (open) and `unknown` (the empty string in EDTF). Precision is never faked: every date
knows its earliest and its latest day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from checker.days.dayset import FIRST_DAY, LAST_DAY

_SHAPE = re.compile(r"(\d{2}XX|\d{3}X|\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)", re.ASCII)

# EDTF level 1 seasons, as meteorologists count them on the northern side; winter runs into the next year.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}

# Days that a qualifier adds at each side of a date of this precision: half of the unit, a month at least. EDTF does not
# say how far off an uncertain date (`?`) may be; it is trusted no further than an approximate one (`~`).
_MARGIN = {"day": 30, "month": 30, "season": 45, "year": 183, "decade": 1826, "century": 18262}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """An EDTF date. `earliest` and `latest` are ordinals, `None` where the date is open or unknown."""

    text: str
    earliest: int | None
    latest: int | None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """The date that an EDTF level 1 string means; `ValueError` says what is wrong with it."""
        if text in ("..", "unknown", ""):
            return cls(text or "unknown", None, None)
        shape = _SHAPE.fullmatch(text)
        if not shape:
            raise ValueError(f"“{text}” is not a date; write 2022-02-24, 2022-02, 2022, 1997~, .. or unknown")
        year, month, day, qualifier = shape.groups()
        precision, first, last = _period(text, year, month, day)
        margin = _MARGIN[precision] if qualifier else 0
        return cls(text, max(first.toordinal() - margin, FIRST_DAY), min(last.toordinal() + margin, LAST_DAY))

    @property
    def is_open(self) -> bool:
        """Whether this is `..`: not ended when last checked."""
        return self.text == ".."

    @property
    def is_exact(self) -> bool:
        """Whether it names one day without a qualifier."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        return self.text


def _period(text: str, year: str, month: str | None, day: str | None) -> tuple[str, date, date]:
    if "X" in year:
        if month:
            raise ValueError(f"“{text}” gives a month of an unknown year; write the decade alone, as 199X")
        low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return ("century" if year.endswith("XX") else "decade"), date(max(low, 1), 1, 1), date(high, 12, 31)
    number = int(year)
    if number == 0:
        raise ValueError(f"“{text}”: the year 0 is not one that this calendar has")
    if month == "XX" and day not in (None, "XX"):
        raise ValueError(f"“{text}” gives a day of an unknown month; write the year alone, as {year}")
    if month is None or month == "XX":
        return "year", date(number, 1, 1), date(number, 12, 31)
    if int(month) in _SEASONS and day is None:
        return "season", *_season(number, *_SEASONS[int(month)])
    if not 1 <= int(month) <= 12:
        raise ValueError(f"“{text}”: there is no month {month}; write 01 to 12, or 21 to 24 for a season")
    days_in_month = monthrange(number, int(month))[1]
    if day is None or day == "XX":
        return "month", date(number, int(month), 1), date(number, int(month), days_in_month)
    if not 1 <= int(day) <= days_in_month:
        raise ValueError(f"“{text}”: {year}-{month} has {days_in_month} days, so there is no day {day}")
    exact = date(number, int(month), int(day))
    return "day", exact, exact


def _season(year: int, start: int, end: int) -> tuple[date, date]:
    first = date(year, start, 1)
    if end <= 12:
        return first, date(year, end, monthrange(year, end)[1])
    if year == date.max.year:
        return first, date.max
    return first, date(year + 1, end - 12, monthrange(year + 1, end - 12)[1])

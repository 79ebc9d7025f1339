"""`PartialDate`: a date as precise as it is known, in EDTF level 1 (ISO 8601-2).

`2022`, `2022-02`, `2022-02-24`, `2022-21` (spring), `199X`, `1997~` (about), `1997?` (uncertain), `1997%` (both),
`..` (open) and `unknown` (the empty string in EDTF). Precision is never faked: every date knows its earliest and its
latest day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_SHAPE = re.compile(r"(\d{2}XX|\d{3}X|\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")

# EDTF level 1 seasons, as meteorologists count them on the northern side; winter runs into the next year.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}

# Days that "about" adds at each side of a date of this precision: half of the unit, a month at least.
_ABOUT = {"day": 30, "month": 30, "season": 45, "year": 183, "decade": 1826, "century": 9131}


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
        slack = _ABOUT[precision] if qualifier in ("~", "%") else 0
        return cls(text, first.toordinal() - slack, last.toordinal() + slack)

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
    if month is None:
        return "year", date(number, 1, 1), date(number, 12, 31)
    if int(month) in _SEASONS and day is None:
        start, end = _SEASONS[int(month)]
        last_year, last_month = number + (end - 1) // 12, (end - 1) % 12 + 1
        return "season", date(number, start, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
    if not 1 <= int(month) <= 12:
        raise ValueError(f"“{text}”: there is no month {month}; write 01 to 12, or 21 to 24 for a season")
    days_in_month = monthrange(number, int(month))[1]
    if day is None:
        return "month", date(number, int(month), 1), date(number, int(month), days_in_month)
    if not 1 <= int(day) <= days_in_month:
        raise ValueError(f"“{text}”: {number:04d}-{month} has {days_in_month} days, so there is no day {day}")
    exact = date(number, int(month), int(day))
    return "day", exact, exact

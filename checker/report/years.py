"""`years_shown`: the years that a picture of statements covers, in a terminal and in a page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.days import TruthSet

_YEARS_EITHER_SIDE = 8  # a bar that goes on further says no more about the window


def years_shown(truths: Sequence[TruthSet], first: date, last: date) -> tuple[int, int]:
    """First and last day of the picture: whole years that hold the window and every change near it."""
    low, high = first.year - _YEARS_EITHER_SIDE, last.year + _YEARS_EITHER_SIDE
    years = {first.year - 1, last.year + 1}
    for truth in truths:
        years |= {day.year for run in truth.possible for day in run if day is not None and low <= day.year <= high}
    return date(max(min(years), 1), 1, 1).toordinal(), date(min(max(years), 9999), 12, 31).toordinal()

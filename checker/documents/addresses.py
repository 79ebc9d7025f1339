"""`dates_in_address`: the day that a path or a web address names, as blogs and archives file by day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.documents.dates import Rank
from checker.documents.model import Role, StatedDate

_LEVELS = 4  # year, month, day and the name of the file; what stands above may be the day of a backup
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?:"
    r"(?P<mark>[-/_.])(?P<month>\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(?P=mark)(?P<day>\d{1,2})"
    r"|(?P<compact_month>0[1-9]|1[0-2])(?P<compact_day>0[1-9]|[12]\d|3[01])"
    r")(?![\d])(?!\.\d)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"/(?:19|20)(?P<year>\d\d)/(?P<month>\d\d)/(?P=year)(?P=month)(?P<day>\d\d)(?!\d)"
)  # /2015/08/150803-talks


def dates_in_path(path: str) -> tuple[StatedDate, ...]:
    """The day in the name of a file or in the folders right above it (“2024/05/03/talks.md”), as a tuple of one or none."""
    return dates_in_address("/".join(path.replace("\\", "/").split("/")[-_LEVELS:]), "the path")


def dates_in_address(address: str, by: str, start: int | None = None, end: int | None = None) -> tuple[StatedDate, ...]:
    """The day in “news/2024/05/03/talks.md”, “2024-05-03-talks.md”, “…/2024/may/03/talks”, “20240503”, as a tuple of one or none.

    Not “/2024/05/”, not a number that may be anything (“id-120240503”), not two days.
    """
    days = dict(_days(address))
    if len(days) != 1:
        return ()
    ((day, written),) = days.items()
    return (StatedDate(day=day, role=Role.PUBLISHED, by=by, rank=Rank.ADDRESS, written=written, start=start, end=end),)


def _days(address: str) -> Iterator[tuple[date, str]]:
    for found in _SHORT.finditer(address):
        if 1 <= int(found["month"]) <= 12 and 1 <= int(found["day"]) <= 28:
            yield date(int(found[0][1:5]), int(found["month"]), int(found["day"])), found[0].strip("/")
    for found in _DAY.finditer(address):
        month = found["month"] or found["compact_month"]
        number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
        try:
            yield date(int(found["year"]), number, int(found["day"] or found["compact_day"])), found[0]
        except ValueError:
            continue

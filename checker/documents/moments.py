"""`day_of`: the day that a file states in one of the ways in which programs write dates."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from checker.documents.model import ReadOptions

_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}  # by their first three letters
# “2024-05-03 10:00:00 +0100”, “2024-05-03T10:00:00.123456789Z”, “2024/5/3”, “20240503T101500Z”
_ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.]?)(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)"
    r"(?:(?:T|\s+)(?P<hour>\d\d?):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?)?",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    r"(?:[a-z]+,?\s+)?(\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    r"(?:[a-z]+,?\s+)?([a-z]{3,9})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.IGNORECASE
)
_FIGURES = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-]((?:19|20)\d\d)\b")
_LONGEST = 60  # characters: “Wednesday, 30 September 2026, 10:15:00 +0200”


def day_of(written: object, options: ReadOptions) -> date | None:
    """The day, or None for what is no whole date: “May 2024”, “soon”, “30 February 2024”.

    “2024-05-03”, “2024-05-03T23:30:00Z” (in the newsroom's timezone), “Fri, 3 May 2024 10:00:00 GMT”, “May 3, 2024”;
    “03/05/2024” only when the options tell the order of figures, or when one order gives no day.
    """
    if isinstance(written, datetime):
        return _local(written, options)
    if isinstance(written, date):
        return written
    if not isinstance(written, str) or len(written) > _LONGEST:
        return None
    text = written.strip()
    try:
        if found := _ISO.fullmatch(text):
            return _moment(found, options)
        if text[:3].istitle() and ":" in text:
            return _local(parsedate_to_datetime(text), options)
    except (ValueError, OverflowError):
        pass
    return _worded(text) or _figures(text, options)


def _moment(found: re.Match[str], options: ReadOptions) -> date:
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    zone = (found["zone"] or "").upper()
    if not zone:
        return date(year, month, day)
    zone = "+0000" if zone in ("Z", "UTC", "GMT") else zone.replace(":", "").ljust(5, "0")
    clock = f"{int(found['hour']):02}{found['minute']}{zone}"
    return _local(datetime.strptime(f"{year:04}{month:02}{day:02}{clock}", "%Y%m%d%H%M%z"), options)


def _local(moment: datetime, options: ReadOptions) -> date:
    """The day of the moment in the newsroom; where none is named, the day that is written."""
    if moment.tzinfo is None or not options.timezone:
        return moment.date()
    return moment.astimezone(ZoneInfo(options.timezone)).date()


def _worded(text: str) -> date | None:
    for pattern, day, month in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
        found = pattern.match(text)
        if found and (number := _MONTHS.get(found[month][:3].lower())):
            return _date(int(found[3]), number, int(found[day]))
    return None


def _figures(text: str, options: ReadOptions) -> date | None:
    found = _FIGURES.match(text)
    if found is None:
        return None
    one, two, year = int(found[1]), int(found[2]), int(found[3])
    orders = (True, False) if options.day_first is None else (options.day_first,)
    days = {_date(year, two, one) if day_first else _date(year, one, two) for day_first in orders} - {None}
    return days.pop() if len(days) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

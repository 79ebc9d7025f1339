"""`day_of_stamp`: the day that a field for a date names, as programs and people fill such fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from checker.documents.model import ReadOptions
from checker.errors import CheckerError
from checker.mentions.timex import find_times
from checker.text.tokens import Tokens

# Earlier ones are the zero of some clock (1 January 1900, 1601, 0001), later ones “never”.
_EARLIEST = date(1901, 1, 1)
_LATEST = date(2100, 1, 1)
_EPOCH = date(1970, 1, 1)  # what a program writes that knows no date

# ISO 8601, extended and basic, as loosely as programs write it: 2024-05-03T10:15:00.000+0200, 20240503T101500Z, 2024/5/3.
_ISO = re.compile(
    r"(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)"
    r"(?:(?:T|t|\s|,)\s*(?P<hour>\d{1,2}):?(?P<minute>\d\d)(?::?(?P<second>\d\d))?(?:[.,]\d+)?\s*(?P<half>[ap]\.?m\b\.?)?"
    r"\s*(?P<zone>Z\b|z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d|[+-]\d\d\b)?)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?:[A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} \d{4} \d\d:\d\d")  # RFC 2822
_JAVA = re.compile(
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}) (?:\d\d:\d\d:\d\d )(?:[A-Z]{2,5} )?(?P<year>\d{4})"
)
_COMPACT = re.compile(
    r"(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?:\d\d){1,3}"
)  # 202405031015
_SECONDS = re.compile(r"\d{10}(?:\d{3})?")  # since 1970, or as many milliseconds
_FIGURES = re.compile(r"(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year>(?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LONGEST = 80  # characters
# dateparser knows two hundred languages, and asks them all.
_LANGUAGES = ["fr", "de", "es", "it", "pt", "nl", "pl", "uk", "ru", "sv", "da", "nb", "fi", "cs", "hu", "ro", "el", "tr", "id"]  # fmt: skip


def day_of_stamp(written: str, options: ReadOptions, *, any_language: bool = True) -> date | None:
    """The day that the content of a field for a date names; None when it names none, or only a month.

    “2024-05-03T23:30:00-04:00”, “Fri, 03 May 2024 10:15:00 GMT”, “1714731300”, “May 3, 2024 at 10 a.m.”, “3. Mai 2024”,
    “3/5/2024” where `day_first` tells the order; not “2024”, not “yesterday”, not “0001-01-01”. A time with an offset is
    of the day that it is in the newsroom's time zone, and without one of the day that is written.
    """
    text = " ".join(written.split())
    if not 6 <= len(text) <= _LONGEST or not any(map(str.isdigit, text)):
        return None
    readings: tuple[Callable[[str, ReadOptions], date | None], ...] = (_iso, _mail, _java, _seconds, _figures, _words)
    for read in readings:
        day = read(text, options)
        if day is not None:
            return day if _EARLIEST <= day <= _LATEST and day != _EPOCH else None
    return _in_any_language(text) if any_language and _YEAR.search(text) and any(map(str.isalpha, text)) else None


def zone_of(name: str) -> tzinfo | None:
    """The time zone of an IANA name; None for no name, CheckerError for one that nobody knows."""
    return _zone(name) if name else None


@lru_cache(maxsize=4)
def _zone(name: str) -> tzinfo:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise CheckerError(f"there is no time zone “{name}”; write it as Europe/London or America/New_York") from None


def _iso(text: str, options: ReadOptions) -> date | None:
    found = _ISO.match(text)
    if found is None or (not found["mark"] and len(found["month"] + found["day"]) < 4):
        return None
    day = _date(found["year"], found["month"], found["day"])
    zone = zone_of(options.timezone)
    if day is None or zone is None or found["zone"] is None:
        return day
    hour = int(found["hour"]) % 24
    if found["half"]:
        hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
    offset = _offset(found["zone"])
    moment = datetime(day.year, day.month, day.day, hour, int(found["minute"]) % 60, tzinfo=timezone(offset))
    return moment.astimezone(zone).date()


def _offset(zone: str) -> timedelta:
    if zone[0] not in "+-":
        return timedelta()
    figures = zone[1:].replace(":", "")
    offset = timedelta(hours=int(figures[:2]), minutes=int(figures[2:] or 0))
    if offset >= timedelta(hours=24):
        return timedelta()
    return -offset if zone[0] == "-" else offset


def _mail(text: str, options: ReadOptions) -> date | None:
    if not _MAIL.match(text):
        return None
    from email.utils import parsedate_to_datetime  # here for its cost: it knows sockets

    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    zone = zone_of(options.timezone)
    return moment.astimezone(zone).date() if zone and moment.tzinfo else moment.date()


def _java(text: str, options: ReadOptions) -> date | None:
    found = _JAVA.match(text)
    if found is None or found["month"].lower() not in _MONTHS:
        return None
    return _date(found["year"], str(_MONTHS.index(found["month"].lower()) + 1), found["day"])


def _seconds(text: str, options: ReadOptions) -> date | None:
    compact = _COMPACT.fullmatch(text)
    if compact is not None:
        return _date(compact["year"], compact["month"], compact["day"])
    if not _SECONDS.fullmatch(text):
        return None
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(text[:10]))
    return moment.astimezone(zone_of(options.timezone)).date() if options.timezone else moment.date()


def _figures(text: str, options: ReadOptions) -> date | None:
    found = _FIGURES.search(text)
    if found is None:
        return None
    orders: Iterable[tuple[str, str]] = (("second", "first"), ("first", "second"))  # month, day
    days = [_date(found["year"], found[month], found[day]) for month, day in orders]
    if days[0] == days[1] or options.day_first:
        return days[0]
    if options.day_first is False:
        return days[1]
    known = [day for day in days if day is not None]
    return known[0] if len(known) == 1 else None


def _words(text: str, options: ReadOptions) -> date | None:
    """The one day that English words name, as copy is read."""
    if not any(map(str.isalpha, text)):
        return None
    days = {
        time.period.on(1)
        for time in find_times(text, Tokens.of(text), day_first=options.day_first)
        if time.period is not None and time.period.is_fixed and not time.impossible
    }
    days = {(first, last) for first, last in days if first == last}
    return date.fromordinal(days.pop()[0]) if len(days) == 1 else None


def _in_any_language(text: str) -> date | None:
    # Imported here: it takes 0.1 s, and nearly all fields are filled by programs or in English.
    import dateparser  # type: ignore[import-untyped]

    found = dateparser.parse(
        text,
        languages=_LANGUAGES,
        settings={"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]},
    )
    if not isinstance(found, datetime):
        return None
    return found.date() if _EARLIEST <= found.date() <= _LATEST else None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None

"""Lines that only say when, where and by whom: `is_dateline`, and `date_in`, the day such a line or a lead names."""

from __future__ import annotations

import re

from checker.text.patterns import later

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"
_DAY = (
    rf"(?:{_WEEKDAY},?\s+)?(?:"
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH},?(?:[\s-]+(?:19|20)\d\d\b)?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+(?:19|20)\d\d\b)?"
    r"|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b"
    rf"|{_MONTH}\s+(?:19|20)\d\d\b)"
)
_DAY_ANYWHERE = later(rf"(?<![\w-]){_DAY}", re.IGNORECASE)
_LABEL_WORDS = (
    r"(?:date|dated|published|publication date|date published|posted|created|issued|released|first published"
    r"|originally published|originally posted|last updated|last modified|updated|modified|for release|for immediate release)"
)
_LABEL = later(rf"(?:{_LABEL_WORDS}\b(?:\s+(?:on|at|by)\b)?\s*[:|–—-]?\s*)", re.IGNORECASE)
_LABEL_ONLY = later(rf"{_LABEL_WORDS}(?:\s+(?:on|at|by))?\s*(?::|\Z)", re.IGNORECASE)
_CHANGED = later(r"\b(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_TIME = later(
    r"(?:\bat\s+)?\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|T\d\d:\d\d\S*"
    r"|(?<=\s)\(?\b(?:GMT|UTC|BST|CET|CEST|IST|AEST|AEDT|NZST|NZDT|[ECMP][SD]?T|local time)\b(?:[+-]\d+)?\)?",
    re.IGNORECASE,
)
_NEUTRAL = later(
    r"\b(?:media (?:statement|release)|press (?:statement|release|releases)|news release|statement|release|from|on|at|and|in"
    r"|min read|minutes? read|edited|by)\b|[\W\d_]+",
    re.IGNORECASE,
)
_BY = (
    r"(?:by|written by|story by|words by|report by|reported by|text by|author|authors|reporter|from our correspondent)"
)
_NAME_WORD = r"(?:[^\W\d_a-z][\w.’'-]*|and|&|in|for|of|the|with|at|de|van|von|der|la|del|bin|al-[^\W\d_][\w’'-]*|@\w+)"
_BYLINE = later(rf"(?i:{_BY})\b\s*:?\s+{_NAME_WORD}(?:(?:,\s*|\s*[|/•·]\s*|\s+){_NAME_WORD}){{0,14}}\.?")
_NOT_A_NAME = later(rf"(?i:by)\s+(?:{_WEEKDAY}|{_MONTH}|\d|the\b|all\b|any\b|now\b|then\b|far\b)", re.IGNORECASE)
_CREDIT = later(
    r"[(\[—–-]*\s*(?:contributing(?::|\s+(?=[A-Z])|\s+(?:to this|reporting|writers?|by)\b)|contributors?:|additional reporting\b|reporting by\b"
    r"|writing by\b|editing by\b|compiled by\b|produced by\b|with reporting by\b|with (?:files|agencies|wires)\b)",
    re.IGNORECASE,
)
_CONTRIBUTED = later(r"\bcontributed to this (?:report|story|article)\b|\bcontributed(?: reporting)?\.$", re.IGNORECASE)
_AGENCY = (
    r"(?:the )?(?:associated press|reuters|afp|agence france[- ]presse|ap|upi|pa|pa media|press association|dpa|ansa|efe|tass"
    r"|interfax|xinhua|kyodo|yonhap|bloomberg|bloomberg news|cnn|cnn business|bbc|bbc news|npr|cbc news|abc news|nbc news"
    r"|cbs news|fox news|al jazeera|staff|staff reports?|staff reporters?|staff writers?|staff and agencies|staff and wire(?: reports?| services?)?|news desk|web desk"
    r"|newsroom|agencies|wire reports|wire services|our correspondent|press release|media release|media statement"
    r"|for immediate release|news release|press statement)"
)
# “CNN —”, “Reuters”, “Staff reports”
_AGENCY_LINE = later(rf"{_AGENCY}\s*[—–-]*", re.IGNORECASE)
# “New York CNN Business —”
_PLACED_AGENCY = later(r"[A-Z][\w .,'’]{1,40}?\s(?:CNN(?: Business| Travel)?|AP|AFP|Reuters)\s*[—–-]")
# “KYIV, Feb. 20 (Reuters) –”, “WASHINGTON (AP) —”, “LONDON, March 3, 2011 /PRNewswire/ --”
_LEAD = later(
    r"[^\W\d_a-z][^\n()—–/]{1,60}?(?:\((?P<agency>[^()\n]{2,40})\)|/[^/\n]{2,30}/)?\s*(?:[—–]|--?(?=\s))", re.UNICODE
)
_FIRST_WORD = later(r"[(\[*_|•·—–-]*\s*(\w+)")
_BY_WORDS = frozenset("by written story words report reported text author authors reporter from".split())
_LABELS = frozenset(
    "date dated published publication posted created issued released first originally last updated modified for".split()
)
_CREDIT_WORDS = frozenset(
    "contributing contributor contributors additional reporting writing editing compiled produced with".split()
)
_DATE_WORDS = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split()
)  # the first three letters of months and weekdays
_LONGEST_AGENCY = 50  # characters
_LONGEST = 160  # characters: a by-line of three names and two dates; a paragraph that begins with “By” is longer


def date_in(line: str) -> str | None:
    """The first day that a line names, as it stands there: “Tuesday, February 10 2009”, “Feb. 20”, “2024-05-03”."""
    match = _DAY_ANYWHERE.search(line)
    return match[0].strip(" ,") if match else None


def is_dateline(line: str) -> bool:
    """True when a line says only when, where or by whom.

    True: “Date:”, “Published: 3 May 2024 at 10:15 GMT”, “July 13, 2026, 6:05 a.m. ET”, “By Ann Lee and Bo Ek”, “Reuters”,
    “Contributing: Ann Lee”. Not: “By Friday the talks had failed.”, “June 10 – Music Park, Raleigh”.
    """
    length = len(line)
    if length > 2 * _LONGEST:
        return False
    first = _FIRST_WORD.match(line)
    word = first[1].lower() if first else ""
    if (word in _CREDIT_WORDS and _CREDIT.match(line)) or ("ontribut" in line and _CONTRIBUTED.search(line)):
        return True
    if length > _LONGEST:
        return False
    if word in _BY_WORDS and _BYLINE.fullmatch(line):
        return _NOT_A_NAME.match(line) is None
    if is_agency(line):
        return True
    if word in _LABELS and _LABEL_ONLY.match(line):
        return True
    if word[:1].isdigit() or word[:3] in _DATE_WORDS or word in _LABELS or word in _BY_WORDS:
        return _is_only_date(line)
    return False


def is_agency(line: str) -> bool:
    """True for the name of a news agency or a desk alone in its line: “Reuters”, “Paris CNN —”, “Staff reports”."""
    if len(line) >= _LONGEST_AGENCY:
        return False
    return _AGENCY_LINE.fullmatch(line) is not None or _PLACED_AGENCY.fullmatch(line) is not None


def is_bare_date(line: str) -> bool:
    """True for a day alone in its line, without a label: the heading of an entry in a chronology when copy surrounds it."""
    return line[:1].isalnum() and _DAY_ANYWHERE.match(line) is not None and len(line) < _LONGEST_AGENCY


def _is_only_date(line: str) -> bool:
    """True when nothing is left of a line without its days, hours and labels, or only a by-line before them."""
    rest, days = _DAY_ANYWHERE.subn(" ", line)
    rest, times = _TIME.subn(" ", rest)
    if not days and not times:
        return False
    rest = _NEUTRAL.sub("", _LABEL.sub(" ", rest))
    return not rest or (days > 0 and _BYLINE.fullmatch(line[: _day_start(line)].rstrip(" |•·,–—-")) is not None)


def stated_date(line: str) -> str | None:
    """The day that a “Published:” line states; what stands after the label when the day is written in no known way."""
    day = date_in(line)
    if day is not None:
        return day
    label = _LABEL.match(line)
    rest = line[label.end() :].strip() if label else ""
    return rest if any(map(str.isdigit, rest)) and len(rest) < _LONGEST_AGENCY and _TIME.sub("", rest).strip() else None


def is_publication_label(line: str) -> bool:
    """True for “Published: …”, “Date: …”; not for “Updated: …”, which says when the page changed."""
    return _LABEL.match(line) is not None and _CHANGED.match(line) is None


def lead_date(paragraph: str) -> str | None:
    """The day in the dateline that opens a lead: “Feb. 20” for “KYIV, Feb. 20 (Reuters) – Talks …”; None without one."""
    match = _LEAD.match(paragraph)
    return date_in(match[0]) if match else None


def _day_start(line: str) -> int:
    match = _DAY_ANYWHERE.search(line)
    return match.start() if match else len(line)

"""`dates_in_line`, `dates_in_copy`: the dates that copy states of itself: date lines, by-lines, a dateline, an embargo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from checker.documents.dates import Rank
from checker.documents.model import ReadOptions, Role, StatedDate
from checker.documents.source import SourceMap
from checker.documents.stamps import day_of_stamp
from checker.text.article import Article, BlockKind
from checker.text.datelines import date_in, is_publication_label, lead_date

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)\d\d(?!\d)"
# A day with its year. Elements without a space between them run together: “06 Jan 2026Updated 08:41”.
_DAY = re.compile(
    rf"(?<![\d/.-])(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?[\s.-]+{_MONTH},?[\s-]+{_YEAR}"
    rf"|(?<![a-z]){_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}"
    rf"|{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)|\d{{1,2}}[/.-]\d{{1,2}}[/.-]{_YEAR})",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\b(?:updated?|modified|edited|revised|changed|corrected|reviewed)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:published|posted|created|first|originally|issued|released|written)\b", re.IGNORECASE)
_EMBARGO = re.compile(
    r"\W*(?:strictly |under )?(?:embargo(?:ed)?\b|not for (?:publication|release|broadcast|use)\b.{0,20}\b(?:before|until)\b)",
    re.IGNORECASE,
)
_BY = re.compile(r"\W*(?:by|words|written by|story by|report by|from)\b", re.IGNORECASE)
# What stands beside a date in a line that is no sentence.
_LABELS = frozenset(
    """
    a.m. ago am and article at author by comment comments created day days edited est edt et est. first from gmt hour hours hrs
    in ist last local min mins minute minutes modified of on originally p.m. pm posted published read reading release released
    reporter reviewed revised share st th the time times to update updated utc views was with writer written
    """.split()
)
_WORD = re.compile(r"[^\W\d_][^\W_.]*(?:\.[a-z]\.)?")
_LONGEST = 180  # characters
_MOST_OTHERS = 2  # words in lower case that are no label: “for”, “with”; a sentence has more
_PICTURE = re.compile(r"\b(?:photo|copyright|image|getty|credit|pictured|file)\b|©", re.IGNORECASE)  # of another day
_TOP = 2  # paragraphs: below them a date heads an entry, above them it dates the article


class LineDate(NamedTuple):
    """A day in a line, and what it is the day of; half-open code points of the line."""

    role: Role
    day: date
    start: int
    end: int


def dates_in_line(line: str, options: ReadOptions) -> list[LineDate]:
    """The days that a line states of its article, where it says no more than when, where and by whom.

    “By Ann Lee | 3 May 2024”, “Ann Lee - May 3, 2024 11:15 am UTC”, “Last updated 4 Jun 2020, originally created 17 Jun
    2019”; not “He died on 3 May 2024.”, not “© 2024”, not “May 2024”.
    """
    if len(line) > _LONGEST or _PICTURE.search(line) or not _is_no_sentence(line):
        return []
    found: list[LineDate] = []
    before = 0
    for match in _DAY.finditer(line):
        day = day_of_stamp(match[0], options, any_language=False)
        if day is not None:
            found.append(LineDate(_role(line, before, match.start()), day, match.start(), match.end()))
        before = match.end()
    return found


def dates_in_copy(
    article: Article, source: SourceMap, options: ReadOptions, others: Iterable[StatedDate] = ()
) -> tuple[StatedDate, ...]:
    """The dates that the text of a document states: its date lines, its by-lines, its dateline, an embargo.

    `others`: what the document states elsewhere; a dateline without a year (“KYIV, Feb. 20 (Reuters) –”) is of the year
    that brings it nearest to the best of them, and says nothing without one.
    """
    stated: list[StatedDate] = []
    leads: list[tuple[str, int]] = []
    paragraphs = 0
    for block in article.blocks:
        line = article.text[block.start : block.end]
        if block.kind is BlockKind.DATELINE or (not paragraphs and _EMBARGO.match(line)):
            if paragraphs < _TOP or is_publication_label(line):
                stated += _of_line(line, block.start, source, options)
        if block.kind is BlockKind.PARAGRAPH:
            if not paragraphs and (words := lead_date(line)) is not None:
                # The first day of the lead is the dateline's: nothing but a place stands before it.
                leads.append((words, block.start + line.index(words)))
            paragraphs += 1
    known = sorted([*others, *stated], key=lambda each: (each.role is not Role.PUBLISHED, each.rank))
    for written, start in leads:
        day = day_of_stamp(written, options, any_language=False) or _nearest(written, known[0].day if known else None)
        if day is not None:
            first, last = source.span(start, start + len(written))
            stated.append(
                StatedDate(
                    day=day, role=Role.PUBLISHED, by="the dateline", rank=Rank.DATELINE, written=written,
                    start=first, end=last,
                )
            )  # fmt: skip
    return tuple(stated)


def line_by(line: str) -> str:
    """What a line with a date is called: “the by-line” or “the date line”."""
    return "the by-line" if _BY.match(line) else "the date line"


def _of_line(line: str, at: int, source: SourceMap, options: ReadOptions) -> Iterator[StatedDate]:
    for found in dates_in_line(line, options):
        start, end = source.span(at + found.start, at + found.end)
        yield StatedDate(
            day=found.day, role=found.role, by=line_by(line), rank=Rank.LINE, written=line[found.start : found.end],
            start=start, end=end,
        )  # fmt: skip


def _role(line: str, before: int, start: int) -> Role:
    """What the words between the date before and this one say."""
    label = line[before:start]
    if _EMBARGO.match(line):
        return Role.EMBARGO
    changed, first = _last(_CHANGED, label), _last(_FIRST, label)
    return Role.MODIFIED if changed > first else Role.PUBLISHED


def _last(words: re.Pattern[str], text: str) -> int:
    return max((found.start() for found in words.finditer(text)), default=-1)


def _is_no_sentence(line: str) -> bool:
    if _EMBARGO.match(line):
        return True
    small = [word for word in _WORD.findall(_DAY.sub(" ", line)) if word[0].islower() and word not in _LABELS]
    return len(small) <= (1 if line.endswith(".") else _MOST_OTHERS)


def _nearest(written: str, near: date | None) -> date | None:
    """The day without a year, in the year that brings it nearest to another."""
    if near is None or date_in(written) is None:
        return None
    options = ReadOptions()
    days = (
        day_of_stamp(f"{written}, {year}", options, any_language=False) for year in range(near.year - 1, near.year + 2)
    )
    return min((day for day in days if day is not None), key=lambda day: abs((day - near).days), default=None)

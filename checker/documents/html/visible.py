"""`dates_shown`: the dates that a web page shows beside its headline: <time>, elements called so, lines with a date."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from html import unescape

from checker.documents.date_lines import dates_in_line, line_by
from checker.documents.dates import Rank, stated_date
from checker.documents.html.elements import HEADINGS
from checker.documents.html.model import Marked, Page, written
from checker.documents.model import ReadOptions, Role, StatedDate
from checker.text.article import BlockKind
from checker.text.datelines import is_dateline, is_publication_label

_SYMBOLS = re.compile(r"[\W_]+")
_ABOVE = 6  # paragraphs above the headline: section, date, author
_BELOW = 16  # and below it: standfirst, author, date, buttons to share
_COPY = 300  # characters: a standfirst and a paragraph; below more of the story no date is looked for
_SENTENCE = 80  # characters: names, dates and buttons are shorter
_LINE = 200  # characters: a line with a date is shorter
_CHANGED = re.compile(r"updat|modif|revis|edited", re.IGNORECASE)
_FIRST = re.compile(r"publi[sc]|posted|created|issued", re.IGNORECASE)
_VALUES = ("content", "datetime", "value", "title")
_PUBLISHED = ("datepublished", "datecreated", "dateissued")


def dates_shown(page: Page, options: ReadOptions, story: Collection[int]) -> Iterator[StatedDate]:
    """The dates beside the headline and the story, and those of microdata (`itemprop`) wherever they stand."""
    headline = headline_of(page)
    window = _surroundings(page, headline, story)
    yield from _of_microdata(page, headline, options)
    lines = list(_of_lines(page, window, headline, options))
    is_dated = any(each.role is Role.PUBLISHED and index > headline for index, each in lines)
    near = [
        each
        for each in page.marked
        if each.name == "time" and each.paragraph in window and not each.is_furniture
        and not (is_dated and each.paragraph < headline)  # above a headline with its own date other stories may stand
    ]  # fmt: skip
    # Of several, the one below the headline and nearest to it.
    near.sort(key=lambda each: (each.paragraph < headline, abs(each.paragraph - headline)))
    taken: set[Role] = set()
    for marked in near:
        names = " ".join(
            marked.attributes[key].value for key in ("class", "itemprop", "id") if key in marked.attributes
        )
        role = _role(f"{names} {_label(page, marked)}")
        stated = _of_element(marked, "<time>", Rank.TIME + 1, role, options)
        if stated is not None and role not in taken:
            taken.add(role)
            yield stated
    yield from (each for _, each in lines)
    if Role.PUBLISHED not in taken and not any(each.role is Role.PUBLISHED for _, each in lines):
        yield from _of_classes(page, window, options)


def _surroundings(page: Page, headline: int, story: Collection[int]) -> frozenset[int]:
    """The paragraphs that may show the date: around the headline, and around the beginning of the story."""
    if not story:
        return _around(page, headline)
    behind = max(story) + 2  # below the story there are comments and other stories
    return frozenset(index for index in _around(page, headline) | _around(page, min(story)) if index <= behind)


def _around(page: Page, at: int) -> frozenset[int]:
    found = set(range(max(0, at - _ABOVE), at + 1))
    copy = 0
    for index in range(at, min(at + 1 + _BELOW, len(page.paragraphs) + 1)):
        length = len(page.paragraphs[index].text) if index < len(page.paragraphs) else 0
        copy += length if length > _SENTENCE else 0
        if copy > _COPY and index > at:
            break
        found.add(index)
    return frozenset(found)


def headline_of(page: Page) -> int:
    """The index of the paragraph that is the headline; 0 where none is to be found."""
    title = plain(page.title.text) if page.title else ""
    firsts = [index for index, each in enumerate(page.paragraphs) if each.element == "h1" and not each.is_furniture]
    fitting = [index for index in firsts if len(name := plain(page.paragraphs[index].text)) > 8 and name in title]
    if fitting:
        return max(fitting, key=lambda index: len(page.paragraphs[index].text))
    if firsts:
        return max(firsts[:4], key=lambda index: (len(page.paragraphs[index].text.split()) >= 3, -index))
    for index, each in enumerate(page.paragraphs):
        if each.element in HEADINGS and len(name := plain(each.text)) > 8 and name in title:
            return index
    return 0


def plain(text: str) -> str:
    """The letters and figures of a text alone, without case."""
    return _SYMBOLS.sub("", text).casefold()


def _of_microdata(page: Page, headline: int, options: ReadOptions) -> Iterator[StatedDate]:
    found: dict[Role, tuple[tuple[bool, int], StatedDate]] = {}
    for marked in page.marked:
        if "itemprop" not in marked.attributes or marked.is_furniture:
            continue
        names = marked.attributes["itemprop"].value.lower().split()
        published = any(name in _PUBLISHED for name in names)
        if not published and "datemodified" not in names:
            continue
        role = Role.PUBLISHED if published else Role.MODIFIED
        stated = _of_element(marked, f"itemprop {marked.attributes['itemprop'].value}", Rank.TIME, role, options)
        if stated is None:
            continue
        # A value for machines before a shown one, that which is nearest to the headline before others.
        order = (marked.name != "meta", abs(marked.paragraph - headline))
        if role not in found or order < found[role][0]:
            found[role] = order, stated
    for _, stated in found.values():
        yield stated


def _of_element(marked: Marked, by: str, rank: int, role: Role, options: ReadOptions) -> StatedDate | None:
    """What the element states, in an attribute or else in its words."""
    for key in _VALUES:
        if key in marked.attributes:
            value = marked.attributes[key]
            stated = stated_date(unescape(value.value), by, rank, options, role=role, start=value.start, end=value.end)
            if stated is not None:
                return stated
    in_line = [each for each in dates_in_line(marked.text, options) if each.role is role]
    if in_line:
        written = marked.text[in_line[0].start : in_line[0].end]
        return stated_date(written, by, rank, options, role=role, start=marked.start, end=marked.end)
    return stated_date(marked.text, by, rank, options, role=role, start=marked.start, end=marked.end)


def _label(page: Page, marked: Marked) -> str:
    """The words before an element in its line."""
    if marked.paragraph >= len(page.paragraphs):
        return ""
    paragraph = page.paragraphs[marked.paragraph]
    at = "".join(written(run, page.source) for run in paragraph.runs if run.end <= marked.start)
    return at[-30:]


def _role(label: str) -> Role:
    changed = max((found.start() for found in _CHANGED.finditer(label)), default=-1)
    first = max((found.start() for found in _FIRST.finditer(label)), default=-1)
    return Role.MODIFIED if changed > first else Role.PUBLISHED


def _of_lines(
    page: Page, window: Collection[int], headline: int, options: ReadOptions
) -> Iterator[tuple[int, StatedDate]]:
    """The first date of each role, with its paragraph: below the headline, else above it, else in a “Published:” line anywhere."""
    taken: set[Role] = set()
    order = sorted(window, key=lambda index: (index < headline, abs(index - headline)))
    elsewhere = [index for index in range(len(page.paragraphs)) if index not in window]
    for index in [*order, *elsewhere]:
        if index >= len(page.paragraphs) or len(page.paragraphs[index].text) > _LINE:
            continue
        paragraph = page.paragraphs[index]
        if paragraph.is_furniture or paragraph.is_quoted or paragraph.kind is BlockKind.CAPTION:
            continue
        if paragraph.kind is not None and not is_dateline(paragraph.text):
            continue
        if index not in window and (taken or not is_publication_label(paragraph.text)):
            continue
        for found in dates_in_line(paragraph.text, options):
            if found.role not in taken:
                taken.add(found.role)
                stated = StatedDate(
                    day=found.day, role=found.role, by=line_by(paragraph.text), rank=Rank.LINE,
                    written=paragraph.text[found.start : found.end],
                    start=paragraph.runs[0].start, end=paragraph.runs[-1].end,
                )  # fmt: skip
                yield index, stated


def _of_classes(page: Page, window: Collection[int], options: ReadOptions) -> Iterator[StatedDate]:
    """The first element in the window that is called a date and holds one, in whatever words and language."""
    for marked in page.marked:
        if marked.paragraph in window and not marked.is_furniture and len(marked.text) < _LINE // 2:
            role = _role(" ".join(each.value for key, each in marked.attributes.items() if key in {"class", "id"}))
            stated = _of_element(marked, "the date line", Rank.LINE + 1, role, options)
            if stated is not None and role is Role.PUBLISHED:
                yield stated
                return

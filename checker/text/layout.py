"""`layout_of`: what each line of a plain text is: headline, subheading, paragraph, caption, dateline or boilerplate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from checker.text.article import Block, BlockKind
from checker.text.datelines import date_in, is_dateline, is_publication_label, lead_date
from checker.text.furniture import Furniture, Notices, furniture_of, notices_in
from checker.text.lines import Line, lines_of


class _Shape(Enum):
    """What a line looks like by itself, before its neighbours are asked."""

    BODY = 0  # a sentence or more
    HEADING = 1  # a few words without a full stop
    ITEM = 2  # a line of a list, with its bullet
    CAPTION = 3
    DATELINE = 4
    BUTTON = 5  # furniture, this line only
    LIST = 6  # furniture that heads a list of other stories
    END = 7  # furniture after which nothing is copy


_FURNITURE_SHAPE = {Furniture.LINE: _Shape.BUTTON, Furniture.LIST: _Shape.LIST, Furniture.END: _Shape.END}
_IS_FURNITURE = frozenset({_Shape.BUTTON, _Shape.LIST, _Shape.END})
_KIND = {
    _Shape.BODY: BlockKind.PARAGRAPH,
    _Shape.ITEM: BlockKind.PARAGRAPH,
    _Shape.HEADING: BlockKind.PARAGRAPH,
    _Shape.CAPTION: BlockKind.CAPTION,
    _Shape.DATELINE: BlockKind.DATELINE,
}

# Lengths in characters.
_LONG = 300  # a line beyond it is copy whatever it holds: titles, notices and teasers are shorter
_HEADING = 170  # the longest headlines; two lines at most in any column
_TEASER = 300  # a summary under a title is one or two sentences; a paragraph longer than this is copy again
_SUBSTANTIAL = 60  # a paragraph shorter than this (“No,” he said.) says nothing about where the article goes on

_STOPS = frozenset(".!?:;,…。！？؟।")
_CLOSERS = "'\"”’»)]*_ "
_CUT_OFF = re.compile(r"(?:\.\.\.|…)\s*(?:\[?(?:read more|more|continue reading)\]?)?\W*$", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•·∙‣●■▪▸►▶◆◾∎♦○★✓✔→*–—-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S")
_CAPTION = re.compile(
    r"(?:[(\[]?(?:(?:file )?(?:photo|photograph|image|picture|pic|illustration|graphic|caption|photos|images)"
    r"(?: credits?| courtesy| by| via| source)?\s*[:/|]|credits?:|file photo\b|featured image\b|pictured\s*(?:here\s*)?[:,(]"
    r"|photograph (?:of|by)\b))",
    re.IGNORECASE,
)
_AGENCY_AT_END = (
    *(
        "getty",
        "getty images",
        "shutterstock",
        "istock",
        "alamy",
        "alamy stock photo",
        "ap photo",
        "/ap",
        "/afp",
        "/reuters",
    ),
    *("/pa", "/epa", "/bloomberg", "/tnt", "/rex", "/xinhua", "/nyt", "/redux", "/zuma press"),
)
_CREDIT_AT_END = re.compile(
    r"\((?:photo|image|picture|ap photo|afp|reuters|credit|getty)\b[^()]*\)\.?\Z", re.IGNORECASE
)
_AUTHOR_NOTE = re.compile(
    r"\b(?:reach|contact|e-?mail|follow|find) (?:him|her|them|me|us|\w+|[A-Z][\w.]+ [A-Z]\w+)\b[^.]{0,60}@\w"
    r"|^\(?follow [A-Z@].{0,60}\b(?:on|at)\b|^\(?(?:reach|contact|email) [A-Z][\w.]+ [A-Z].{0,80}@"
    r"|\bis an? [^.]{0,80}\b(?:reporter|writer|editor|columnist|correspondent|journalist|contributor|producer|freelancer)\b"
    r"[^.]{0,90}\b(?:for|at|with|in|based|covering|of)\b|^about (?:the author|us)\b"
)
_AUTHOR_PIECES = (
    "@",
    "ollow ",
    "report",
    "writ",
    "edit",
    "column",
    "correspond",
    "journalis",
    "contribut",
    "produce",
    "freel",
    "bout ",
)
_SPEAKER = re.compile(r"(?:[A-Z][A-Z.’' -]{1,40}|Q|A|[A-Z][a-z]+\. [A-Z]\w+):\s")


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text, in order, and what its dateline says of the publication day (None: nothing)."""

    blocks: tuple[Block, ...]
    date_text: str | None


def layout_of(text: str) -> Layout:
    """The blocks of a plain text. Every line that is not blank belongs to one; none overlap."""
    lines = lines_of(text)
    if not lines:
        return Layout((), None)
    if len(lines) == 1:
        kind = BlockKind.DATELINE if is_dateline(lines[0].text) else BlockKind.PARAGRAPH
        return Layout((Block(kind, lines[0].start, lines[0].end),), _date_text(lines, [kind]))
    notices = notices_in(text)
    shapes = [_shape_of(line.text, notices) for line in lines]
    kinds = _kinds_of(lines, shapes)
    blocks = tuple(Block(kind, line.start, line.end) for kind, line in zip(kinds, lines, strict=True))
    return Layout(blocks, _date_text(lines, kinds))


def _shape_of(line: str, notices: Notices) -> _Shape:
    if len(line) > _LONG:
        return _Shape.BODY
    furniture = furniture_of(line, notices)
    if furniture is not None:
        return _FURNITURE_SHAPE[furniture]
    if is_dateline(line):
        return _Shape.DATELINE
    if _is_caption(line):
        return _Shape.CAPTION
    if _BULLET.match(line):
        return _Shape.ITEM
    if len(line) > _HEADING or _is_stopped(line) or _SPEAKER.match(line):
        return _Shape.BODY
    return _Shape.HEADING


def _is_caption(line: str) -> bool:
    """True for “Photo: Ann Lee”, “The bridge in May. Ann Lee/Reuters”, “The bridge (Photo by Ann Lee)”."""
    if _CAPTION.match(line) or line.rstrip(").]").lower().endswith(_AGENCY_AT_END):
        return True
    return line[-1] in ")." and "(" in line[-60:] and _CREDIT_AT_END.search(line, max(0, len(line) - 60)) is not None


def _is_stopped(line: str) -> bool:
    """True when a line ends as a sentence does: “… he said.”, “… he said (see below).”, “… the following:”."""
    core = line.rstrip(_CLOSERS)
    if core[-1:] in _STOPS:
        return True
    aside = max(line.rfind("("), line.rfind("[")) if line[-1] in ")]" else -1
    return aside > 0 and line[:aside].rstrip(_CLOSERS)[-1:] in _STOPS


def _is_cut_off(line: str) -> bool:
    return ("..." in line or "…" in line) and _CUT_OFF.search(line, max(0, len(line) - 60)) is not None


def _kinds_of(lines: list[Line], shapes: list[_Shape]) -> list[BlockKind]:
    kinds = [_KIND.get(shape, BlockKind.BOILERPLATE) for shape in shapes]
    body = _body_start(lines, shapes)
    _mark_top(lines, shapes, kinds, body)
    _mark_subheadings(lines, shapes, kinds, body)
    _mark_lists(lines, shapes, kinds, body)
    _mark_foot(lines, shapes, kinds, body)
    return kinds


def _body_start(lines: list[Line], shapes: list[_Shape]) -> int:
    """The index of the first line that is a sentence or more; the number of lines when there is none."""
    for index, shape in enumerate(shapes):
        if shape is _Shape.BODY and (len(lines[index].text) >= _SUBSTANTIAL or not _is_question(lines[index].text)):
            return index
    return next((index for index, shape in enumerate(shapes) if shape is _Shape.BODY), len(lines))


def _is_question(line: str) -> bool:
    """True for a short line that ends in “?” or “!”: above the body it is a headline, inside it a subheading."""
    return len(line) <= _HEADING and line.rstrip("'\"”’»)")[-1:] in ("?", "!") and line[0] not in '“"‘«„'


def _mark_top(lines: list[Line], shapes: list[_Shape], kinds: list[BlockKind], body: int) -> None:
    """Find the headline above the body; menus and section names above it are boilerplate."""
    if (
        body
        and body < len(lines)
        and _is_question(lines[body].text)
        and not any(shape is _Shape.HEADING for shape in shapes[:body])
    ):
        body += 1
    titles = [
        index
        for index in range(body)
        if shapes[index] is _Shape.HEADING or (shapes[index] is _Shape.BODY and _is_question(lines[index].text))
    ]
    if not titles:
        return
    if body == len(lines):
        _mark_list_of_titles(lines, titles, kinds)
        return
    headline = next((index for index in titles if len(lines[index].text.split()) >= 4), None)
    if headline is None:
        headline = titles[-1]
    elif titles[1:2] == [headline] and len(lines[titles[0]].text.split()) > 1:
        headline = titles[0]
    kinds[headline] = BlockKind.HEADLINE
    for index in titles:
        if index < headline:
            kinds[index] = BlockKind.BOILERPLATE
        elif index > headline:
            kinds[index] = BlockKind.SUBHEADING


def _mark_list_of_titles(lines: list[Line], titles: list[int], kinds: list[BlockKind]) -> None:
    """A text without a single full stop: notes, or a headline over them."""
    first, rest = titles[0], titles[1:]
    if rest and lines[rest[0]].gap and len(lines[rest[0]].text) > len(lines[first].text):
        kinds[first] = BlockKind.HEADLINE


def _mark_subheadings(lines: list[Line], shapes: list[_Shape], kinds: list[BlockKind], body: int) -> None:
    """Headings inside the body: a line without a full stop, or one question, over a longer paragraph."""
    for index in range(body + 1, len(lines) - 1):
        shape = shapes[index]
        if shape is _Shape.HEADING or (shape is _Shape.BODY and _is_question(lines[index].text)):
            line, following = lines[index].text, lines[index + 1]
            if (
                shapes[index + 1] is _Shape.BODY
                and len(following.text) > len(line)
                and (shape is _Shape.HEADING or (lines[index].gap and len(line) < 100))
            ):
                kinds[index] = BlockKind.SUBHEADING


def _mark_lists(lines: list[Line], shapes: list[_Shape], kinds: list[BlockKind], body: int) -> None:
    """Titles and summaries under “Related”, “Most read” …: boilerplate until the article goes on, if it does."""
    index = body + 1
    while index < len(lines):
        shape = shapes[index]
        if shape is _Shape.LIST or shape is _Shape.END:
            resume = _resumption(lines, shapes, index + 1, hard=shape is _Shape.END)
            for passed in range(index, resume):
                kinds[passed] = BlockKind.BOILERPLATE
            index = resume
        else:
            index += 1


def _resumption(lines: list[Line], shapes: list[_Shape], start: int, *, hard: bool) -> int:
    """The index at which the article goes on after furniture; the number of lines when it does not.

    Under a list a title alternates with a summary, so copy is where two paragraphs follow one another, or one is longer
    than a summary. After a comment form there are comments, which look like copy: only a long run of copy counts.
    """
    needed = 4 if hard else 2
    run = first = furniture = 0
    for index in range(start, len(lines)):
        shape, line = shapes[index], lines[index].text
        if shape is _Shape.BODY and not _is_cut_off(line):
            if len(line) < _SUBSTANTIAL:
                continue
            first = first if run else index
            run += 1
            if not hard and len(line) > _TEASER and furniture < 3:
                return first
            if run >= needed + (furniture >= 3):
                return first
        elif shape is _Shape.END:
            hard, needed, run = True, 4, 0
        elif shape in _IS_FURNITURE:
            furniture += 1
            run = 0 if shape is _Shape.LIST else run
        else:
            run = 0
    return len(lines)


def _mark_foot(lines: list[Line], shapes: list[_Shape], kinds: list[BlockKind], body: int) -> None:
    """The end of the page: titles and cut-off summaries after the last furniture, and notes about the author."""
    last = len(lines)
    seen_furniture = False
    cut = last
    for index in range(last - 1, body, -1):
        shape, line = shapes[index], lines[index].text
        if kinds[index] is BlockKind.BOILERPLATE:
            seen_furniture = True
            cut = index
        elif shape is _Shape.BODY and not _is_cut_off(line) and kinds[index] is BlockKind.PARAGRAPH:
            break
    if seen_furniture:
        for index in range(cut, last):
            if shapes[index] is not _Shape.DATELINE:
                kinds[index] = BlockKind.BOILERPLATE
    notes = 0
    for index in range(last - 1, body, -1):
        if kinds[index] is BlockKind.BOILERPLATE or kinds[index] is BlockKind.DATELINE:
            continue
        if notes < 3 and _is_author_note(lines[index].text):
            kinds[index] = BlockKind.BOILERPLATE
            notes += 1
            continue
        break


def _is_author_note(line: str) -> bool:
    """True for “Ann Lee is a reporter for The Globe. Follow her at @annlee.”; asked of the last lines only."""
    if len(line) > 2 * _LONG or not any(piece in line for piece in _AUTHOR_PIECES):
        return False
    return _AUTHOR_NOTE.search(line) is not None


def _date_text(lines: list[Line], kinds: list[BlockKind]) -> str | None:
    """The day that the datelines give: a “Published:” line first, then a bare date near the top, then a lead’s dateline."""
    candidates: list[tuple[int, str]] = []
    paragraphs = 0
    for line, kind in zip(lines, kinds, strict=True):
        if kind is BlockKind.DATELINE:
            day = date_in(line.text)
            if day is None:
                continue
            labelled = is_publication_label(line.text)
            if labelled:
                candidates.append((0, day))
            elif paragraphs < 2:
                candidates.append((1, day))
        elif kind is BlockKind.PARAGRAPH:
            if paragraphs == 0:
                day = lead_date(line.text)
                if day is not None:
                    candidates.append((2, day))
            paragraphs += 1
    return min(candidates, key=lambda candidate: candidate[0])[1] if candidates else None

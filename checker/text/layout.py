"""`layout_of`: what each line of a plain text is: headline, subheading, paragraph, caption, dateline or boilerplate."""

from __future__ import annotations

from msgspec import Struct

from checker.text.article import Block, BlockKind
from checker.text.datelines import is_agency, is_bare_date, is_dateline, is_publication_label
from checker.text.furniture import notices_in
from checker.text.lines import Line, lines_of
from checker.text.publication import date_text_of
from checker.text.shapes import Shape, is_author_note, is_cut_off, is_question, shape_of

_KIND = {
    Shape.BODY: BlockKind.PARAGRAPH,
    Shape.ITEM: BlockKind.PARAGRAPH,
    Shape.HEADING: BlockKind.PARAGRAPH,
    Shape.CAPTION: BlockKind.CAPTION,
    Shape.DATELINE: BlockKind.DATELINE,
    Shape.BUTTON: BlockKind.BOILERPLATE,
    Shape.LIST: BlockKind.BOILERPLATE,
    Shape.END: BlockKind.BOILERPLATE,
}
_IS_FURNITURE = frozenset({Shape.BUTTON, Shape.LIST, Shape.END})

_HEADLINE_WORDS = 4  # words: the names of sections and menus are shorter
_TEASER = 300  # characters: a summary under a title is one or two sentences; a longer paragraph is copy again
_SUBSTANTIAL = 60  # characters: a shorter paragraph (“No,” he said.) does not show that the article goes on
_CROWDED = 3  # pieces of furniture in a row: the foot of the page, not a box inside the article
_NOTES = 3  # notes about authors at the end of an article
_QUESTION = 100  # characters: a longer question is a paragraph


class Layout(Struct, frozen=True):
    """The blocks of a text, in order, and what its dateline says of the publication day (None: nothing)."""

    blocks: tuple[Block, ...]
    date_text: str | None


def layout_of(text: str) -> Layout:
    """The blocks of a plain text. Every line that is not blank belongs to one; none overlap."""
    lines = lines_of(text)
    if len(lines) > 1:
        notices = notices_in([line.text for line in lines])
        shapes = [shape_of(line.text, notices) for line in lines]
        kinds = _kinds_of(lines, shapes)
    else:
        # One line alone is an article, whatever it looks like.
        kinds = [BlockKind.DATELINE if is_dateline(line.text) else BlockKind.PARAGRAPH for line in lines]
    blocks = tuple([Block(kind, line.start, line.end) for kind, line in zip(kinds, lines, strict=True)])
    return Layout(blocks, date_text_of(lines, kinds))


def _kinds_of(lines: list[Line], shapes: list[Shape]) -> list[BlockKind]:
    kinds = [_KIND[shape] for shape in shapes]
    body = _body_start(lines, shapes)
    _mark_top(lines, shapes, kinds, body)
    _mark_subheadings(lines, shapes, kinds, body)
    _mark_lists(lines, shapes, kinds, body)
    _mark_foot(lines, shapes, kinds, body)
    return kinds


def _body_start(lines: list[Line], shapes: list[Shape]) -> int:
    """The index of the first sentence that is no headline; the number of lines when there is none."""
    first = len(lines)
    for index, shape in enumerate(shapes):
        if shape is Shape.BODY:
            if not is_question(lines[index].text):
                return index
            first = min(first, index)
    return first


def _mark_top(lines: list[Line], shapes: list[Shape], kinds: list[BlockKind], body: int) -> None:
    """Find the headline above the body; menus and the names of sections above it are boilerplate."""
    titles: list[int] = []
    for index in range(body):
        if shapes[index] is Shape.HEADING or shapes[index] is Shape.BODY:
            following = lines[index + 1].text if index + 1 < len(lines) else ""
            if is_agency(following) and not any(word.islower() and word != "and" for word in lines[index].text.split()):
                kinds[index] = BlockKind.DATELINE  # the author: “Ann Lee”, and under it “Reuters”
            else:
                titles.append(index)
    if not titles:
        return
    if body == len(lines):
        # No sentence at all: notes, and perhaps a headline over them.
        if len(titles) > 1 and lines[titles[1]].gap and len(lines[titles[1]].text) > len(lines[titles[0]].text):
            kinds[titles[0]] = BlockKind.HEADLINE
        return
    headline = next((index for index in titles if len(lines[index].text.split()) >= _HEADLINE_WORDS), titles[-1])
    if headline in titles[1:2] and " " in lines[titles[0]].text:
        headline = titles[0]
    for index in titles:
        kinds[index] = BlockKind.BOILERPLATE if index < headline else BlockKind.SUBHEADING
    kinds[headline] = BlockKind.HEADLINE


def _mark_subheadings(lines: list[Line], shapes: list[Shape], kinds: list[BlockKind], body: int) -> None:
    """Headings inside the body: a few words, a question or a bare date over a longer paragraph."""
    spaced = any(line.gap for line in lines)  # else each line is a paragraph, and no heading stands apart
    for index in range(body + 1, len(lines) - 1):
        shape = shapes[index]
        if shapes[index + 1] is not Shape.BODY:
            continue
        line, following = lines[index], lines[index + 1]
        if len(following.text) <= len(line.text):
            continue
        if (
            shape is Shape.HEADING
            or (
                shape is Shape.BODY
                and (line.gap or not spaced)
                and len(line.text) < _QUESTION
                and is_question(line.text)
            )
            or (shape is Shape.DATELINE and index > body + 1 and is_bare_date(line.text))
        ):
            kinds[index] = BlockKind.SUBHEADING


def _mark_lists(lines: list[Line], shapes: list[Shape], kinds: list[BlockKind], body: int) -> None:
    """Titles and summaries under “Related”, “Most read” …: boilerplate until the article goes on, if it does."""
    index = body + 1
    while index < len(lines):
        shape = shapes[index]
        if shape is Shape.LIST or shape is Shape.END:
            resume = _resumption(lines, shapes, index + 1, hard=shape is Shape.END)
            for passed in range(index, resume):
                kinds[passed] = BlockKind.BOILERPLATE
            index = resume
        else:
            index += 1


def _resumption(lines: list[Line], shapes: list[Shape], start: int, *, hard: bool) -> int:
    """The index at which the article goes on after furniture; the number of lines when it does not.

    Under a list a title alternates with a summary, so copy is where two paragraphs follow one another, or one is longer
    than a summary. After a comment form there are comments, which look like copy: only a long run of copy counts.
    """
    needed = 4 if hard else 2
    run = first = furniture = 0
    for index in range(start, len(lines)):
        shape, line = shapes[index], lines[index].text
        if shape is Shape.BODY and not is_cut_off(line):
            if len(line) < _SUBSTANTIAL:
                continue
            first = first if run else index
            run += 1
            if (len(line) > _TEASER and not hard and furniture < _CROWDED) or run >= needed + (furniture >= _CROWDED):
                return first
        elif shape is Shape.END:
            hard, needed, run = True, 4, 0
        elif shape in _IS_FURNITURE:
            furniture += 1
            run = 0 if shape is Shape.LIST else run
        else:
            run = 0
    return len(lines)


def _mark_foot(lines: list[Line], shapes: list[Shape], kinds: list[BlockKind], body: int) -> None:
    """The end of the page: titles and cut-off summaries after the last furniture, and notes about the author."""
    cut = end = len(lines)
    for index in range(end - 1, body, -1):
        if kinds[index] is BlockKind.BOILERPLATE:
            cut = index
        elif shapes[index] is Shape.BODY and not is_cut_off(lines[index].text):
            break
    for index in range(cut, end):
        if shapes[index] is not Shape.DATELINE or not is_publication_label(lines[index].text):
            kinds[index] = BlockKind.BOILERPLATE
    notes = 0
    for index in range(end - 1, body, -1):
        if kinds[index] in (BlockKind.BOILERPLATE, BlockKind.DATELINE):
            continue
        if notes == _NOTES or not is_author_note(lines[index].text):
            break
        kinds[index] = BlockKind.BOILERPLATE
        notes += 1

"""`marked_copy`: the text of an article as HTML, with the words of its items marked and linked to what is said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from checker.report.checked import CheckedFile
from checker.report.lines import html_text, printable
from checker.report.page.items import RANKS, Item, Span
from checker.text.article import BlockKind

_CLASSES = {
    BlockKind.HEADLINE: "headline",
    BlockKind.SUBHEADING: "subheading",
    BlockKind.PARAGRAPH: "",
    BlockKind.CAPTION: "caption",
    BlockKind.DATELINE: "dateline",
    BlockKind.BOILERPLATE: "boilerplate",
}


def marked_copy(file: CheckedFile, items: Sequence[Item]) -> Iterator[str]:
    """A paragraph for each block of the article, with the line of the file that it begins on."""
    text = file.report.text
    stretches = list(_stretches(items))
    for start, end, kind in _blocks(file):
        label = "boilerplate" if kind is None else _CLASSES[kind]
        line = file.source.line(start)
        yield f'<p class="{label}" data-line="{line}">' if label else f'<p data-line="{line}">'
        at = start
        for begins, ends, item in stretches:
            if ends <= start or begins >= end:
                continue
            first, last = max(begins, start), min(ends, end)
            yield _shown(text[at:first])
            title = html_text(_title(item))
            yield f'<a class="mark {item.tone.css}" href="#{item.anchor}" title="{title}">{_shown(text[first:last])}</a>'
            at = last
        yield f"{_shown(text[at:end])}</p>\n"


def _blocks(file: CheckedFile) -> Iterator[tuple[int, int, BlockKind | None]]:
    """The blocks, and what stands between them if it is more than white space (None)."""
    at, text = 0, file.report.text
    for block in sorted(file.article.blocks, key=lambda each: each.start):
        if text[at : block.start].strip():
            yield at, block.start, None
        yield block.start, block.end, block.kind
        at = max(at, block.end)
    if text[at:].strip():
        yield at, len(text), None


def _stretches(items: Sequence[Item]) -> Iterator[tuple[int, int, Item]]:
    """The text’s marked stretches in order, none overlapping: of several items the gravest is marked, then the shortest."""
    spans = sorted(((span, item) for item in items for span in item.spans if span[0] < span[1]), key=_gravity)
    taken: list[tuple[Span, Item]] = []
    for span, item in spans:
        for first, last in _free(span, [each for each, _ in taken]):
            taken.append(((first, last), item))
    for (first, last), item in sorted(taken, key=lambda each: each[0]):
        yield first, last, item


def _gravity(marked: tuple[Span, Item]) -> tuple[int, int, Span]:
    (start, end), item = marked
    return RANKS[item.tone], end - start, (start, end)


def _free(span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """The parts of a span that are not taken."""
    at, end = span
    for first, last in sorted(taken):
        if last <= at or first >= end:
            continue
        if at < first:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end


def _title(item: Item) -> str:
    """What is shown when a pointer rests on the words."""
    if item.findings:
        return item.findings[0].message
    return f"{item.tone.sign} {item.tone.meaning}"


def _shown(text: str) -> str:
    """The text for HTML; line ends stay, nothing else that could steer what is around it."""
    return escape("\n".join(printable(line) for line in text.split("\n")), quote=False)

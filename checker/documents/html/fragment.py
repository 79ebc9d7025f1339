"""`add_html`: the paragraphs of HTML that stands inside of another format, escaped or not."""

from __future__ import annotations

from checker.documents.builder import TextBuilder
from checker.documents.escapes import Unescaped
from checker.documents.html.page import page_of
from checker.text.article import BlockKind


def add_html(builder: TextBuilder, places: Unescaped, *, has_headline: bool, label: str = "") -> list[tuple[int, int]]:
    """Add the paragraphs, in places known through the escapes; the spans of the text that are blocks of quotation.

    `has_headline`: whether the article has its headline already, so that an <h1> is another heading. `label`: the element
    that the HTML stands in.
    """
    page = page_of(places.text)
    quoted: list[tuple[int, int]] = []
    comments = list(reversed(page.comments))

    def add_comments(before: int) -> None:
        while comments and comments[-1][0][0] < before:
            whole, inner = comments.pop()
            builder.comment(places.text[slice(*inner)], *places.span(*whole))

    for paragraph in page.paragraphs:
        kind = paragraph.kind
        if kind is BlockKind.HEADLINE:
            kind, has_headline = (BlockKind.SUBHEADING if has_headline else kind), True
        add_comments(paragraph.runs[0].start)
        first = builder.length
        builder.begin(kind, label)
        for run in paragraph.runs:
            add_comments(run.start)
            if run.text is None:
                places.feed(builder, run.start, run.end)
            else:
                builder.put(run.text, *places.span(run.start, run.end))
        if paragraph.is_quoted and builder.length > first:
            quoted.append((first + len("\n\n") if first else 0, builder.length))
    add_comments(len(places.text) + 1)
    return quoted


def add_html_line(builder: TextBuilder, places: Unescaped) -> None:
    """Add the text of HTML to the block that has begun: of a headline, a caption."""
    for number, paragraph in enumerate(page_of(places.text).paragraphs):
        if number:
            at = places.span(paragraph.runs[0].start, paragraph.runs[0].start)
            builder.put(" ", *at)
        for run in paragraph.runs:
            if run.text is None:
                places.feed(builder, run.start, run.end)
            else:
                builder.put(run.text, *places.span(run.start, run.end))


def add_lines(builder: TextBuilder, places: Unescaped, label: str = "") -> None:
    """Add a plain text, of which each line is a paragraph."""
    at = 0
    for line in places.text.splitlines(keepends=True):
        builder.begin(None, label)
        places.feed(builder, at, at + len(line.rstrip()))
        at += len(line)

"""`read_plain`: the `Article` in a plain text: copied from a web page, typed as a draft, sent by a wire."""

from __future__ import annotations

from collections.abc import Sequence

from checker.text.article import Article, Block
from checker.text.layout import layout_of
from checker.text.quotations import quotations_of
from checker.text.sentences import sentences_of


def read_plain(text: str) -> Article:
    """The article in a plain text. Any string will do; an empty one gives an article without blocks."""
    layout = layout_of(text)
    return article_of(text, layout.blocks, layout.date_text)


def article_of(text: str, blocks: Sequence[Block], date_text: str | None = None) -> Article:
    """The article whose blocks a reader has already found (Markdown, HTML …), with its sentences and quotations.

    Blocks: in order, disjoint, half-open code points into `text`.
    """
    quotations = quotations_of(text, blocks)
    return Article(
        text=text,
        blocks=tuple(blocks),
        sentences=sentences_of(text, blocks),
        quotations=quotations.speech,
        scare_quotes=quotations.scare,
        date_text=date_text,
    )

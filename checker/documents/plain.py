"""Plain text: its own source. A line that begins with “# checker:” or “// checker:” is a note, not copy."""

from __future__ import annotations

import re

from checker.documents.date_lines import dates_in_copy
from checker.documents.decode import decoded
from checker.documents.model import Comment, Document, Reading, ReadOptions
from checker.documents.source import SourceMap
from checker.text.article import Article, Block
from checker.text.plain import article_of, read_plain

_NOTE = re.compile(r"^[ \t]*(?:#|//)[ \t]*(checker[ \t]*:[^\r\n]*)", re.MULTILINE | re.IGNORECASE)


def read(content: bytes, options: ReadOptions) -> Reading:
    """The one document of a plain text; CheckerError when it is none."""
    text = decoded(content)
    comments = tuple(
        Comment(text=found[1].strip(), at=found.end(), start=found.start(), end=found.end())
        for found in _NOTE.finditer(text)
    )
    article = _without(read_plain(text), comments) if comments else read_plain(text)
    places = SourceMap.of_plain(text)
    dates = dates_in_copy(article, places, options)
    return Reading(documents=(Document(article=article, source=places, dates=dates, comments=comments),))


def _without(article: Article, notes: tuple[Comment, ...]) -> Article:
    """The article with nothing of its blocks where a note stands; a block around one is two."""
    blocks = []
    for block in article.blocks:
        start = block.start
        for note in notes:
            if start <= note.start < block.end or start < note.end <= block.end:
                blocks.append(Block(block.kind, start, note.start))
                start = note.end
        blocks.append(Block(block.kind, start, block.end))
    kept = [_trimmed(each, article.text) for each in blocks]
    return article_of(article.text, [each for each in kept if each.start < each.end], article.date_text)


def _trimmed(block: Block, text: str) -> Block:
    """The block without the white space at its ends."""
    words = text[block.start : block.end]
    start = block.start + len(words) - len(words.lstrip())
    return Block(block.kind, start, max(start, block.start + len(words.rstrip())))

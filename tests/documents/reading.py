"""What the tests of readers ask of a source: its one document, and the text of its blocks."""

from __future__ import annotations

from collections.abc import Callable

from checker.documents.model import Document, Reading, ReadOptions

Read = Callable[[bytes, ReadOptions], Reading]


def document_of(read: Read, source: str) -> Document:
    """The one document that the reader finds."""
    (document,) = read(source.encode(), ReadOptions()).documents
    return document


def blocks_of(read: Read, source: str) -> list[str]:
    """The text of each block of it."""
    article = document_of(read, source).article
    return [article.text[block.start : block.end] for block in article.blocks]

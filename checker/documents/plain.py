"""Plain text: its own source."""

from __future__ import annotations

from checker.documents.decode import decoded
from checker.documents.model import Document, Reading, ReadOptions
from checker.documents.source import SourceMap
from checker.text.plain import read_plain


def read(content: bytes, options: ReadOptions) -> Reading:
    """The one document of a plain text; CheckerError when it is none."""
    text = decoded(content)
    return Reading(documents=(Document(article=read_plain(text), source=SourceMap.of_plain(text)),))

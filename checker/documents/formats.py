"""`reading_of`: a file read by the reader of its format, which its name tells, or else its first bytes."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Protocol, cast

from checker.documents.model import Reading, ReadOptions


class Reader(Protocol):
    """A module of this package that reads one format."""

    def read(self, content: bytes, options: ReadOptions) -> Reading:
        """The documents of a file of the format; CheckerError, without the path, when it is none."""
        ...


# Endings, in lower case, and the module that reads them. A new format is one module and one line.
READERS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".qmd": "markdown",
    ".mdx": "mdx",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".rst": "rst",
    ".rest": "rst",
    ".docx": "word",
    ".docm": "word",
    ".xml": "xml_documents",
    ".nitf": "xml_documents",
    ".newsml": "xml_documents",
    ".rss": "xml_documents",
    ".atom": "xml_documents",
    ".json": "json_documents",
    ".ninjs": "json_documents",
    ".jsonl": "json_lines",
    ".ndjson": "json_lines",
    ".csv": "csv_documents",
    ".tsv": "csv_documents",
    ".parquet": "parquet",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
# Most files with these endings hold settings, figures or site maps, so they are read when they are named or a pattern
# names them, and not looked for in folders.
_SELDOM_ARTICLES = frozenset((".xml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"))
# Looked for in folders; a file that is named may have any ending.
ENDINGS = tuple(ending for ending in READERS if ending not in _SELDOM_ARTICLES)
# How files begin whose names do not tell what they are, such as standard input.
_BEGINNINGS = (
    (re.compile(rb"PK\x03\x04"), "word"),
    (re.compile(rb"PAR1"), "parquet"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html)\b", re.IGNORECASE), "html"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|rss|feed|nitf|newsItem|newsMessage)\b"), "xml_documents"),
)


def reading_of(name: str, content: bytes, options: ReadOptions) -> Reading:
    """The documents of the file. `name`: its path, of which the ending counts; CheckerError when it cannot be read."""
    lower = name.lower()
    module = next((READERS[ending] for ending in READERS if lower.endswith(ending)), "")
    if not module:
        module = next((each for beginning, each in _BEGINNINGS if beginning.match(content)), "plain")
    reader = cast("Reader", import_module(f"checker.documents.{module}"))
    return reader.read(content, options)

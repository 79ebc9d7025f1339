"""`reading_of`: a file read by the reader of its format, which its name tells, or else its first bytes."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Protocol, cast

from msgspec.structs import replace

from checker.documents.addresses import dates_in_path
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
    ".md": "markdown.reader",
    ".markdown": "markdown.reader",
    ".qmd": "markdown.reader",
    ".mdx": "markdown.mdx",
    ".adoc": "asciidoc.reader",
    ".asciidoc": "asciidoc.reader",
    ".rst": "rst.reader",
    ".rest": "rst.reader",
    ".docx": "word.reader",
    ".docm": "word.reader",
    ".xml": "xml.reader",
    ".nitf": "xml.reader",
    ".newsml": "xml.reader",
    ".rss": "xml.reader",
    ".atom": "xml.reader",
    ".json": "json.reader",
    ".ninjs": "json.reader",
    ".jsonl": "json.lines",
    ".ndjson": "json.lines",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".html": "html.reader",
    ".htm": "html.reader",
    ".xhtml": "html.reader",
}
# Most files with these endings hold settings, figures or site maps, so they are read when they are named or a pattern
# names them, and not looked for in folders.
_SELDOM_ARTICLES = frozenset((".xml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"))
# Looked for in folders; a file that is named may have any ending.
ENDINGS = tuple(ending for ending in READERS if ending not in _SELDOM_ARTICLES)
# How files begin whose names do not tell what they are, such as standard input.
_BEGINNINGS = (
    (re.compile(rb"PK\x03\x04"), "word.reader"),
    (re.compile(rb"PAR1"), "parquet"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html)\b", re.IGNORECASE), "html.reader"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|rss|feed|nitf|newsItem|newsMessage)\b"), "xml.reader"),
)


def reader_named(name: str) -> str:
    """The module that reads files so named, as in `READERS`; empty where the name does not tell."""
    lower = name.lower()
    return next((READERS[ending] for ending in READERS if lower.endswith(ending)), "")


def reading_of(name: str, content: bytes, options: ReadOptions) -> Reading:
    """The documents of the file. `name`: its path, of which the ending counts; CheckerError when it cannot be read."""
    module = reader_named(name)
    if not module:
        module = next((each for beginning, each in _BEGINNINGS if beginning.match(content)), "plain")
    reader = cast("Reader", import_module(f"checker.documents.{module}"))
    reading = reader.read(content, options)
    if len(reading.documents) != 1:
        return reading  # a file of many has a day of its own
    (document,) = reading.documents
    dates = (*document.dates, *dates_in_path(name))
    return replace(reading, documents=(replace(document, dates=dates),))

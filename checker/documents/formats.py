"""`reading_of`: a file read by the reader of its format, which its name tells, or else its first bytes."""

from __future__ import annotations

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
    ".md": "markdown",
    ".markdown": "markdown",
    ".qmd": "markdown",
    ".mdx": "mdx",
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
ENDINGS = tuple(READERS)  # looked for in folders; a file that is named may have any ending


def reading_of(name: str, content: bytes, options: ReadOptions) -> Reading:
    """The documents of the file. `name`: its path, of which the ending counts; CheckerError when it cannot be read."""
    lower = name.lower()
    module = next((READERS[ending] for ending in ENDINGS if lower.endswith(ending)), "plain")
    reader = cast("Reader", import_module(f"checker.documents.{module}"))
    reading = reader.read(content, options)
    if len(reading.documents) != 1:
        return reading  # a file of many has a day of its own
    (document,) = reading.documents
    dates = (*document.dates, *dates_in_path(name))
    return replace(reading, documents=(replace(document, dates=dates),))

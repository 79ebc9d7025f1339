"""`region_of`: where something begins and ends in its file, in the units that a format counts columns in."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from checker.claims import Finding
from checker.documents.source import SourceMap
from checker.report.checked import CheckedFile


class Region(NamedTuple):
    """Lines and columns from 1; the end column is the first one behind the words."""

    line: int
    column: int
    end_line: int
    end_column: int


def utf16_units(text: str) -> int:
    """How many UTF-16 code units the text takes, as SARIF, the language server protocol and JavaScript count."""
    return len(text) + sum(character > "\uffff" for character in text)


def utf8_bytes(text: str) -> int:
    """How many bytes of UTF-8 the text takes."""
    return len(text.encode("utf-8", "surrogatepass"))


def region_of(file: CheckedFile, finding: Finding, width: Callable[[str], int] = len) -> Region:
    """The region of a finding; `width` measures columns: `len` (code points), `utf16_units`, `utf8_bytes`."""
    return region_between(file.source, *file.span_of(finding), width)


def region_between(source: SourceMap, start: int, end: int, width: Callable[[str], int] = len) -> Region:
    """The region of a half-open span of the source."""
    return Region(*_position(source, start, width), *_position(source, end, width))


def _position(source: SourceMap, at: int, width: Callable[[str], int]) -> tuple[int, int]:
    line, column = source.position(at)
    return line, width(source.source[at - column + 1 : at]) + 1

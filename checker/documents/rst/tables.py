"""`cells_of`: the cells of the two kinds of tables of reStructuredText, each as stretches of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.documents.text_lines import SourceLine

GRID = re.compile(r"\+(?:[-=]+\+)+")
SIMPLE = re.compile(r"=+(?: +=+)+")
_RULE = re.compile(r"[-=]+(?: +[-=]+)*")
_PART_OF_BORDER = re.compile(r"[-=+|\s]*")

Stretch = tuple[int, int]


def cells_of(lines: Sequence[SourceLine]) -> Iterator[list[Stretch]]:
    """The cells, row by row; the first line is the upper border."""
    return _grid(lines) if lines[0].text.startswith("+") else _simple(lines)


def _grid(lines: Sequence[SourceLine]) -> Iterator[list[Stretch]]:
    bounds = [at for at, mark in enumerate(lines[0].text) if mark == "+"]
    row: list[SourceLine] = []
    for line in lines:
        if not line.text.startswith("+"):
            row.append(line)
            continue
        yield from _grid_row(row, bounds)
        row = []
        bounds = [at for at, mark in enumerate(line.text) if mark == "+"]


def _grid_row(row: Sequence[SourceLine], bounds: Sequence[int]) -> Iterator[list[Stretch]]:
    kept = [at for at in bounds if all(line.text[at : at + 1] in ("|", "+") for line in row)]
    for first, last in pairwise(kept):
        yield [
            stretch
            for line in row
            if not _PART_OF_BORDER.fullmatch(line.text, first + 1, last)
            for stretch in _stripped(line, first + 1, last)
        ]


def _simple(lines: Sequence[SourceLine]) -> Iterator[list[Stretch]]:
    columns = [found.span() for found in re.finditer("=+", lines[0].text)]
    row: list[list[Stretch]] = [[] for _ in columns]
    left = lines[0].indent
    for line in lines[1:]:
        shift = line.indent - left  # a blank first column is indentation
        if _RULE.fullmatch(line.text):
            yield from row
            row = [[] for _ in columns]
            continue
        if shift < (columns[0][1] - columns[0][0]):
            yield from row
            row = [[] for _ in columns]
        for number, (first, last) in enumerate(columns):
            end = len(line.text) if number == len(columns) - 1 else max(last - shift, 0)
            row[number] += _stripped(line, max(first - shift, 0), end)
    yield from row


def _stripped(line: SourceLine, first: int, last: int) -> list[Stretch]:
    text = line.text[first:last]
    kept = text.strip()
    start = line.start + first + len(text) - len(text.lstrip())
    return [(start, start + len(kept))] if kept else []

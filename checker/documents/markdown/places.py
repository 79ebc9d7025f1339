"""`places_of_block` and `Cells`: where the content that a Markdown parser gives a block stands in the lines of its source."""

from __future__ import annotations

import itertools
import re

from msgspec import Struct

from checker.documents.escapes import Unescaped, unescaped
from checker.documents.source import Piece

_HEADING_TAIL = re.compile(r"[ \t]+#+[ \t]*$")  # “# Title #”
_ESCAPED_PIPE = re.compile(r"\\\|")


class Line(Struct, frozen=True):
    """A line as it was parsed, and where it begins in the source; one character for one."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends in the source, without its line end."""
        return self.start + len(self.text)


def places_of_block(source: str, lines: list[Line], content: str) -> Unescaped | None:
    """The content of a paragraph, heading or block of HTML with its places.

    `lines`: those of the block. What the parser takes off them (marks of quotations and lists, indentation) stands before
    the content, so each line of the content is the end of a line of the source. None when one is not: nothing is guessed.
    """
    wanted = content.split("\n")
    for first in range(max(len(lines) - len(wanted), 0) + 1):
        starts = [_start_of(line, text) for line, text in zip(lines[first:], wanted, strict=False)]
        if len(starts) == len(wanted) and None not in starts:
            return _joined(wanted, [start for start in starts if start is not None])
    return None


def _start_of(line: Line, text: str) -> int | None:
    """Where the text, without the space before it, begins in the source."""
    core = text.strip()
    for given in (line.text.rstrip(), _HEADING_TAIL.sub("", line.text).rstrip()):
        if given.endswith(core):
            return line.start + len(given) - len(core)
    return None


def _joined(lines: list[str], starts: list[int]) -> Unescaped:
    pieces: list[Piece] = []
    length = end = 0
    for line, start in zip(lines, starts, strict=True):
        core = line.strip()
        # The line end, and the space around it: tabs have become other characters.
        gap = length + len(line) - len(line.lstrip()) + (1 if pieces else 0)
        if gap > length:
            pieces.append(Piece(length, gap, min(end, start) if pieces else start, start, exact=False))
        pieces.append(Piece(gap, gap + len(core), start, start + len(core), exact=True))
        tail = len(line) - len(line.rstrip()) if core else 0
        length, end = gap + len(core) + tail, start + len(core)
        if tail:
            pieces.append(Piece(length - tail, length, end, end + tail, exact=False))
            end += tail
    return Unescaped("\n".join(lines), tuple(pieces))


class Cells:
    """The cells of a row of a table, taken in turn."""

    def __init__(self, source: str, line: Line) -> None:
        self._source = source
        self._line = line
        self._spans = _spans(line)
        self._next = 0

    def take(self, content: str) -> tuple[Unescaped, int] | None:
        """The places of the next cell that has this content, and where the content begins in their text."""
        while self._next < len(self._spans):
            start, end = self._spans[self._next]
            self._next += 1
            parsed = unescaped(self._line.text, [(start, end)], _ESCAPED_PIPE, lambda _: "|").text.rstrip()
            if parsed.endswith(content):
                shift = self._line.start
                places = unescaped(self._source, [(start + shift, end + shift)], _ESCAPED_PIPE, lambda _: "|")
                return places, len(parsed) - len(content)
        return None


def _spans(line: Line) -> list[tuple[int, int]]:
    """Between the pipes that no backslash escapes; half-open offsets in the line."""
    bounds = [-1, *(found.start() for found in re.finditer(r"(?<!\\)\|", line.text)), len(line.text)]
    return [(first + 1, last) for first, last in itertools.pairwise(bounds)]

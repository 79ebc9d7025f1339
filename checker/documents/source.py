"""`SourceMap`: where each character of an article's text stands in the file that it was read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

# What editors end a line at. `str.splitlines` would also end one at form feeds and Unicode separators.
_LINE_END = re.compile(r"\r\n|\r|\n")


class Piece(Struct, frozen=True):
    """A stretch of the text and the stretch of the source that it was read from; half-open code points.

    `exact`: the two are the same characters. Otherwise the whole of one stands for the whole of the other: “&” for
    “&amp;”, a blank line for “</p><p>”.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    exact: bool


class Place(NamedTuple):
    """Where something stands for a reader: line and column, both from 1; `within` names the element, where lines do not.

    The column counts code points. In a Word file, whose text has no lines, `line` is the number of the paragraph.
    """

    line: int
    column: int
    within: str = ""  # “paragraph 3”, “/newsItem/contentSet/inlineXML/html/body/p[2]”


class SourceMap(Struct, frozen=True, kw_only=True, eq=False):
    """Where the text stands in the source.

    `source`: the file's own characters, or, when it has none that can be shown (a Word file), the paragraphs of its text, one
    a line. `pieces`: in order, without a gap, over the whole text. `labels`: the element that begins at an offset of the
    text and what it is called, in order; empty where lines say enough. `editable`: whether `source` is the file's own text,
    so that an edit of it, in UTF-8, is an edit of the file.
    """

    source: str
    pieces: tuple[Piece, ...]
    labels: tuple[tuple[int, str], ...] = ()
    editable: bool = True
    _lines: list[int] = []  # where lines begin, found when first asked for

    @classmethod
    def of_plain(cls, text: str) -> SourceMap:
        """The map of a text that is its own source."""
        return cls(source=text, pieces=(Piece(0, len(text), 0, len(text), exact=True),))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the source for a half-open span of the text; an empty one gives an empty one."""
        first, _ = self._character(start)
        if end <= start:
            return first, first
        return first, self._character(end - 1)[1]

    def is_exact(self, start: int, end: int) -> bool:
        """Whether the source has these very characters in one stretch, so that they can be replaced there."""
        first, last = self.span(start, end)
        if last - first != end - start:
            return False
        at = self._piece(start)
        while at < len(self.pieces) and self.pieces[at].start < end:
            if not self.pieces[at].exact:
                return False
            at += 1
        return True

    def place(self, offset: int) -> Place:
        """Where the character at this offset of the text stands."""
        at = self._character(offset)[0]
        line, column = self.position(at)
        found = bisect_right(self.labels, offset, key=lambda label: label[0]) - 1
        return Place(line, column, self.labels[found][1] if found >= 0 else "")

    def line(self, offset: int) -> int:
        """The line of the source, from 1, on which the character at this offset of the text stands."""
        return self.position(self._character(offset)[0])[0]

    def position(self, at: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset of the source."""
        starts = self._line_starts()
        line = bisect_right(starts, at)
        return line, at - starts[line - 1] + 1

    def line_bounds(self, line: int) -> tuple[int, int]:
        """The half-open span in the source of a line (from 1), without its line end."""
        starts = self._line_starts()
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self.source)
        return start, start + len(self.source[start:end].rstrip("\r\n"))

    def text_offset(self, at: int) -> int:
        """The offset in the text of the first character that stands at or after this offset of the source."""
        found = bisect_right(self.pieces, at, key=attrgetter("source_end"))
        if found == len(self.pieces):
            return self.pieces[-1].end if self.pieces else 0
        piece = self.pieces[found]
        return piece.start + (at - piece.source_start if piece.exact and at > piece.source_start else 0)

    def _line_starts(self) -> Sequence[int]:
        if not self._lines:
            self._lines.extend([0, *(match.end() for match in _LINE_END.finditer(self.source))])
        return self._lines

    def _piece(self, offset: int) -> int:
        return max(bisect_right(self.pieces, offset, key=attrgetter("start")) - 1, 0)

    def _character(self, offset: int) -> tuple[int, int]:
        """The span in the source of one character of the text; behind the last one, the end."""
        if not self.pieces:
            return 0, 0
        piece = self.pieces[self._piece(offset)]
        if offset >= piece.end:
            return piece.source_end, piece.source_end
        if piece.exact:
            at = piece.source_start + offset - piece.start
            return at, at + 1
        return piece.source_start, piece.source_end

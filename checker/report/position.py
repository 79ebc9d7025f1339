"""`LineIndex`: the line and column of an offset, both from 1, as editors and compilers count them."""

from __future__ import annotations

import re
from bisect import bisect_right

# What editors end a line at. `str.splitlines` would also end one at form feeds and Unicode separators.
_LINE_END = re.compile(r"\r\n|\r|\n")


class LineIndex:
    """Where each line of a text begins; each look-up is a bisection."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def line(self, offset: int) -> int:
        """The number of the line that holds the offset (code points)."""
        return bisect_right(self._starts, offset)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of the offset; the column counts code points."""
        line = self.line(offset)
        return line, offset - self._starts[line - 1] + 1

    def bounds(self, offset: int) -> tuple[int, int]:
        """The half-open span of the line that holds the offset, without its line end."""
        line = self.line(offset)
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return start, start + len(self._text[start:end].rstrip("\r\n"))

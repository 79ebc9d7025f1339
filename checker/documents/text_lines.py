"""`lines_of_source`: the lines of a text whose markup is told by its lines (reStructuredText, AsciiDoc)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.documents.escapes import Layer, Unescaped

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_TAB = 8  # columns, as docutils counts


@dataclass(slots=True)
class SourceLine:
    """A line: where its text begins in the source, the text without the space around it, and its indentation in columns.

    The walk moves the beginning behind the mark of a list when it has read that.
    """

    start: int
    text: str
    indent: int

    @property
    def end(self) -> int:
        """Where its text ends in the source."""
        return self.start + len(self.text)

    def behind(self, length: int) -> None:
        """Begin behind so many characters and the space that follows them."""
        rest = self.text[length:].lstrip()
        moved = len(self.text) - len(rest)
        self.start, self.text, self.indent = self.start + moved, rest, self.indent + moved


def lines_of_source(source: str, start: int = 0) -> list[SourceLine]:
    """The lines from an offset on."""
    lines: list[SourceLine] = []
    for found in _LINE.finditer(source, start):
        raw = found[1]
        text = raw.strip()
        lead = len(raw) - len(raw.lstrip()) if text else 0
        indent = len(raw[:lead].expandtabs(_TAB)) if lead else 0
        lines.append(SourceLine(found.start() + lead, text, indent))
        if found.end() == len(source):
            break
    return lines


def joined(source: str, stretches: Iterable[tuple[int, int]]) -> Unescaped:
    """The text of stretches of lines, with a line end between each two."""
    layer = Layer()
    last = -1
    for start, end in stretches:
        if start < end:
            if last >= 0:
                layer.add("\n", last, start, exact=False)
            layer.add(source[start:end], start, end, exact=True)
            last = end
    return layer.whole()

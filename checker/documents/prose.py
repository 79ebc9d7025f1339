"""`Prose`: the text of a markup language handed to a builder: neighbours joined, addresses and what is cut out set apart."""

from __future__ import annotations

import re
from bisect import bisect_left

from checker.documents.builder import TextBuilder
from checker.documents.escapes import Unescaped
from checker.text.article import BlockKind

# Stands in the text for code, an address or the value of a template: for something that is no prose, but without which the
# words around it would seem to be neighbours.
GAP = "\ufffc"  # OBJECT REPLACEMENT CHARACTER

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]*_]", re.IGNORECASE)


class Prose:
    """Adds stretches of the source to a builder. `cuts`: the spans that are no prose, in order, none overlapping.

    A cut is its start, its end, and the text that stands for it: nothing, or `GAP`.
    """

    def __init__(self, builder: TextBuilder, cuts: list[tuple[int, int, str]]) -> None:
        self.builder = builder
        self._cuts = cuts
        self._cut_ends = [end for _, end, _ in cuts]
        self._start = self._end = 0  # what was added last and waits for its neighbour

    def begin(self, kind: BlockKind | None = None, label: str = "") -> None:
        """Begin a block."""
        self.flush()
        self.builder.begin(kind, label)

    def copy(self, start: int, end: int) -> None:
        """Add characters of the source."""
        if start == self._end and start > self._start:
            self._end = end
        else:
            self.flush()
            self._start, self._end = start, end

    def put(self, text: str, start: int, end: int) -> None:
        """Add a text that the source writes otherwise."""
        self.flush()
        cut = bisect_left(self._cut_ends, end)
        if cut == len(self._cuts) or self._cuts[cut][0] >= start:  # else it is a line end inside of a cut
            self.builder.put(text, start, end)

    def add(self, places: Unescaped, start: int, end: int) -> None:
        """Add the part from `start` to `end` of a text that is a layer above the source."""
        for piece in places.between(start, end):
            if piece.exact:
                self.copy(piece.source_start, piece.source_end)
            else:
                self.put(places.text[piece.start : piece.end], piece.source_start, piece.source_end)

    def flush(self) -> None:
        """Hand over what waits."""
        start, end = self._start, self._end
        self._start = self._end = 0
        if start == end:
            return
        cut = bisect_left(self._cut_ends, start + 1)
        while cut < len(self._cuts) and self._cuts[cut][0] < end:
            first, last, text = self._cuts[cut]
            if first >= start:  # else it began on the line before, and stands there
                self._copy(start, first)
                self.builder.put(text, first, last)
            start = min(last, end)
            cut += 1
        self._copy(start, end)

    def _copy(self, start: int, end: int) -> None:
        source = self.builder.source
        for found in ADDRESS.finditer(source, start, end):
            self.builder.copy(start, found.start())
            self.builder.put(GAP, *found.span())
            start = found.end()
        if start < end:
            self.builder.copy(start, end)

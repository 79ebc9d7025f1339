"""`Unescaped`: a text that its source writes with escapes, and where each of its characters stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from msgspec import Struct

from checker.documents.builder import TextBuilder
from checker.documents.source import Piece

# What a backslash and one more character stand for, in JSON, TOML and YAML; what is none of them stands for itself.
_SIMPLE = {
    "b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", "a": "\a", "v": "\v", "0": " ",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_BACKSLASHED = re.compile(
    r"\\(?:u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})|x(?P<x>[0-9a-fA-F]{2})"
    r"|(?P<line>\r?\n[ \t]*)|(?P<one>.))",
    re.DOTALL,
)
_DOUBLED = re.compile("''")
_NOTHING = re.compile(r"(?!)")
_REPLACEMENT = "\ufffd"  # for what is no character: half of a surrogate pair


class Unescaped(Struct, frozen=True):
    """The text, and in order, without a gap, what each stretch of it is in the source; half-open code points."""

    text: str
    pieces: tuple[Piece, ...]

    def between(self, start: int, end: int) -> Iterable[Piece]:
        """The pieces that hold the text from `start` to `end`, cut off there where they are exact."""
        at = max(bisect_right(self.pieces, start, key=attrgetter("start")) - 1, 0)
        while at < len(self.pieces) and (piece := self.pieces[at]).start < end:
            if piece.end > start:
                yield _cut(piece, start, end) if piece.exact else piece
            at += 1

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the source for one of the text; of an empty one, where it would stand."""
        if not self.pieces:
            return 0, 0
        if end <= start:
            at = self.span(start, start + 1)[0] if start < len(self.text) else self.pieces[-1].source_end
            return at, at
        found = list(self.between(start, end))
        return found[0].source_start, found[-1].source_end

    def feed(self, builder: TextBuilder, start: int = 0, end: int | None = None) -> None:
        """Add the text, or the part of it from `start` to `end`, to the block that the builder has begun."""
        for piece in self.between(start, len(self.text) if end is None else end):
            if piece.exact:
                builder.copy(piece.source_start, piece.source_end)
            else:
                builder.put(self.text[piece.start : piece.end], piece.source_start, piece.source_end)


def _cut(piece: Piece, start: int, end: int) -> Piece:
    first, last = max(piece.start, start), min(piece.end, end)
    shift = piece.source_start - piece.start
    return Piece(first, last, first + shift, last + shift, exact=True)


class Layer:
    """Puts an `Unescaped` together, stretch by stretch."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def add(self, text: str, start: int, end: int, *, exact: bool) -> None:
        """Add what the source has from `start` to `end`: these very characters, or something that stands for the text."""
        if text:
            self._parts.append(text)
            self._pieces.append(Piece(self._length, self._length + len(text), start, end, exact))
            self._length += len(text)

    def whole(self) -> Unescaped:
        """What has been put together."""
        return Unescaped("".join(self._parts), tuple(self._pieces))


def unescaped(
    source: str,
    stretches: Iterable[tuple[int, int]],
    escapes: re.Pattern[str],
    meaning: Callable[[re.Match[str]], str],
) -> Unescaped:
    """The text of stretches of the source, in order, in which `escapes` stand for what `meaning` makes of them."""
    layer = Layer()
    for start, end in stretches:
        at = start
        for found in escapes.finditer(source, start, end):
            layer.add(source[at : found.start()], at, found.start(), exact=True)
            layer.add(meaning(found), found.start(), found.end(), exact=False)
            at = found.end()
        layer.add(source[at:end], at, end, exact=True)
    return layer.whole()


def with_cuts(source: str, places: Unescaped, cuts: Sequence[tuple[int, int, str]]) -> Unescaped:
    """The text in which stretches of the source are replaced. `cuts`: start, end, text, in order, none overlapping."""
    if not cuts:
        return places
    ends = [end for _, end, _ in cuts]
    layer = Layer()
    for piece in places.pieces:
        if not piece.exact:
            layer.add(places.text[piece.start : piece.end], piece.source_start, piece.source_end, exact=False)
            continue
        at, last = piece.source_start, piece.source_end
        index = bisect_left(ends, at + 1)
        while index < len(cuts) and cuts[index][0] < last:
            start, end, text = cuts[index]
            layer.add(source[at:start], at, start, exact=True)
            layer.add(text, start, end, exact=False)
            at = min(end, last)
            index += 1
        layer.add(source[at:last], at, last, exact=True)
    return layer.whole()


def verbatim(source: str, start: int, end: int) -> Unescaped:
    """The text of a stretch without escapes."""
    return unescaped(source, [(start, end)], _NOTHING, lambda _: "")


def backslashed(source: str, start: int, end: int) -> Unescaped:
    """The text between the marks of a string in JSON, TOML or (with “"”) YAML."""
    return unescaped(source, [(start, end)], _BACKSLASHED, _meaning)


def doubled(source: str, start: int, end: int) -> Unescaped:
    """The text between the marks of a string in which “''” stands for one: in YAML."""
    return unescaped(source, [(start, end)], _DOUBLED, lambda _: "'")


def _meaning(found: re.Match[str]) -> str:
    kind = found.lastgroup
    if kind == "low":
        return chr(0x10000 + ((int(found["high"], 16) - 0xD800) << 10) + int(found["low"], 16) - 0xDC00)
    if kind == "line":
        return ""
    if kind == "one":
        return _SIMPLE.get(found["one"], found["one"])
    code = int(found[kind or "u"], 16)
    return _REPLACEMENT if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)

"""`lines_of`: the lines of a text that carry words, hard-wrapped ones joined to the paragraph that they were."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

# Marks that show nothing: a line of them alone is blank, and none begins or ends a sentence.
_INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\x00"
)
_SPACE_OR_INVISIBLE = (
    _INVISIBLE
    + " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
)
_INVISIBLE_SET = frozenset(_INVISIBLE)

_NARROWEST, _WIDEST = (
    30,
    132,
)  # characters: columns wrap at 35, wires at 69, mail at 72, terminals at 80, printers at 132
_SHORT_RUN, _SHORT_RUN_WIDTH = 2, 50  # two lines are only wrapped copy when they are as wide as a page
_TERMINAL = tuple(".!?:;…\"”’'»)]")


class Line(Struct, frozen=True):
    """One paragraph as it was typed: its half-open span, its text, and whether a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, in order, without the white space at their ends.

    Copy wrapped at a fixed width (“the president said / on Tuesday”) comes back as one line a paragraph; a menu, one
    short word a line, must not be joined.
    """
    found: list[Line] = []
    position = 0
    gap = False
    # str.splitlines knows what editors, web pages and word processors put between lines: \n, \r\n, \u2028 …
    for raw in text.splitlines(keepends=True):
        line = raw.strip()
        start = position
        position += len(raw)
        if not line:
            gap = True
            continue
        if line[0] != raw[0] or line[0] in _INVISIBLE_SET or line[-1] in _INVISIBLE_SET:
            line = raw.lstrip(_SPACE_OR_INVISIBLE)
            start += len(raw) - len(line)
            line = line.rstrip(_SPACE_OR_INVISIBLE)
            if not line:
                gap = True
                continue
        found.append(Line(start, start + len(line), line, gap and bool(found)))
        gap = False
    return _unwrapped(text, found)


def _unwrapped(text: str, lines: list[Line]) -> list[Line]:
    """The lines with each run of wrapped ones joined; the same list when nothing is wrapped."""
    joined: list[Line] = []
    first = 0
    changed = False
    for after in range(1, len(lines) + 1):
        if after < len(lines) and not lines[after].gap:
            continue
        run = lines[first:after]
        first = after
        if len(run) > 1 and _is_wrapped(run):
            joined += _paragraphs(text, run)
            changed = True
        else:
            joined += run
    return joined if changed else lines


def _is_wrapped(run: list[Line]) -> bool:
    """True when the lines fill one width: the first word of the next line would not have fitted on the one before."""
    width = max(len(line.text) for line in run)
    if not _NARROWEST <= width <= _WIDEST or (len(run) <= _SHORT_RUN and width < _SHORT_RUN_WIDTH):
        return False
    full = sum(_is_full(line, following, width) for line, following in pairwise(run))
    open_ended = sum(not line.text.endswith(_TERMINAL) for line in run[:-1])
    # A list of headlines of like length also fills a width, but hardly one of its lines begins in lower case.
    small = sum(line.text[0].islower() for line in run[1:])
    return full * 10 >= (len(run) - 1) * 7 and open_ended * 2 >= len(run) - 1 and small * 3 >= len(run) - 1


def _is_full(line: Line, following: Line, width: int) -> bool:
    return len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width


def _paragraphs(text: str, run: list[Line]) -> list[Line]:
    """The paragraphs of a wrapped run: a new one is indented, or begins after a short line that ends a sentence."""
    width = max(len(line.text) for line in run)
    indented = {line.start for line in run if text[line.start - 1 : line.start] in (" ", "\t")}
    if len(indented) == len(run):
        indented = set()
    paragraphs: list[Line] = []
    first = run[0]
    for line, following in zip(run, [*run[1:], None], strict=True):
        if (
            following is None
            or following.start in indented
            or (line.text.endswith(_TERMINAL) and not _is_full(line, following, width))
        ):
            paragraphs.append(Line(first.start, line.end, text[first.start : line.end], first.gap))
            if following is not None:
                first = following
    return paragraphs

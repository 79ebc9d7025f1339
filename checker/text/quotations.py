"""`quotations_of`: which stretches of an article are somebody’s speech, and which are words put in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from checker.text.article import Block, BlockKind
from checker.text.speech import is_speech
from checker.text.statements import statements_of

# Double marks anywhere; single ones only where they cannot be an apostrophe inside a word. `` and '' are how wires that
# knew no curly marks typed them.
_MARK = re.compile(
    r"[“”„‟«»\"'‘’‚‹›`](?:(?<=[“”„‟«»\"])|(?<=`)`|(?<=')'|(?<=['‘‚‹])(?<![^\W_].)(?=[^\W_]|[\"“…$£€\[])"
    r"|(?<=['’›])(?<=[^\s(].)(?![^\W_]))",
    re.DOTALL,
)
_CLOSERS = {
    "“": frozenset('”"“'),
    "„": frozenset('“”"'),
    "‟": frozenset('”"'),
    "«": frozenset("»"),
    "»": frozenset("«»"),
    '"': frozenset('"”'),
    "”": frozenset('”"'),
    "``": frozenset(("''", '"', "”")),
    "''": frozenset(("''",)),
    "‘": frozenset("’'"),
    "'": frozenset("'’"),
    "‚": frozenset("‘’"),
    "‹": frozenset("›"),
}
_SINGLE = frozenset("‘'‚‹")
_ELISION = re.compile(r"['‘](?:\d0s?\b|em\b|tis\b|twas\b|til\b|cause\b|n\b|round\b|bout\b|cos\b)", re.IGNORECASE)
_ENDS_SPEECH = frozenset(".,!?…;:—–-")
_AFTER_CLOSING = frozenset(" \t\n\r\u00a0.,;:!?)]}—–-…/’'”\u2009\u202f")
_LOOK_AHEAD = 20  # marks: a sentence has fewer
_REACH = 4  # blocks: a quotation that opens once and closes several paragraphs later


class Quotations(Struct, frozen=True):
    """Half-open spans, in order, marks included: direct speech, and quoted words that are not speech."""

    speech: tuple[tuple[int, int], ...]
    scare: tuple[tuple[int, int], ...]


class _Quoted(Struct, frozen=True):
    """A quoted stretch of one block; `closed` is false when the mark that ends it is missing."""

    start: int
    end: int
    closed: bool = True


def quotations_of(text: str, blocks: Sequence[Block]) -> Quotations:
    """The quotations in every block that is not boilerplate.

    Speech: “We will go,” she said. ‘No’, said Mr Lee. Q: Will you go? Not speech: the “dictator”, the film ‘Late Rain’.
    A quotation over several paragraphs is a span for each of them.
    """
    speech: list[tuple[int, int]] = []
    scare: list[tuple[int, int]] = []
    unclosed = -1  # index of the block whose quotation was still open at its end
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.BOILERPLATE:
            continue
        quoted, orphan = _quoted_in(text, block.start, block.end)
        if orphan >= 0 and unclosed >= 0 and index - unclosed <= _REACH:
            speech += [(b.start, b.end) for b in blocks[unclosed + 1 : index] if b.kind is BlockKind.PARAGRAPH]
            speech.append((block.start, orphan))
            unclosed = -1
        for span in quoted:
            if not span.closed:
                unclosed = index
                speech.append((span.start, span.end))
            elif is_speech(text, span.start, span.end, block.start, block.end):
                speech.append((span.start, span.end))
            else:
                scare.append((span.start, span.end))
        if quoted and quoted[-1].closed:
            unclosed = -1
    speech += statements_of(text, blocks)
    merged = _merged(speech)
    return Quotations(merged, _outside(scare, merged))


def _quoted_in(text: str, start: int, end: int) -> tuple[list[_Quoted], int]:
    """The outermost quoted stretches of a block, and the end of a closing mark that none of them opened (-1: none)."""
    quoted: list[_Quoted] = []
    marks = [(m.start(), m.end(), m[0]) for m in _MARK.finditer(text, start, end)]
    if not marks:
        return quoted, -1
    orphan = opened = -1
    opener = ""
    position = 0
    last: dict[str, int] | None = None
    while position < len(marks):
        at, after, mark = marks[position]
        position += 1
        if opener:
            if mark in _CLOSERS[opener] and _closes(text, at, after, mark, opener, end):
                if opener in _SINGLE and _is_possessive(text, at, opener, marks, position):
                    continue
                quoted.append(_Quoted(opened, after))
                opener = ""
            elif mark == opener and mark not in _SINGLE:
                quoted.append(_Quoted(opened, at, closed=False))
                opened = at
        elif _opens(text, start, at, after, mark, end):
            if mark in _SINGLE:
                last = last or _last_closers(text, marks)
                if all(last.get(closer, -1) < position for closer in _CLOSERS[mark]):
                    continue
            opener, opened = mark, at
        elif mark in '”»"' and not quoted and orphan < 0 and text[at - 1 : at].strip():
            orphan = after
    if opener and opener not in _SINGLE:
        quoted.append(_Quoted(opened, end, closed=False))
    return quoted, orphan


def _last_closers(text: str, marks: list[tuple[int, int, str]]) -> dict[str, int]:
    """Where in `marks` each mark stands last that no white space precedes, so that it may close."""
    return {mark: index for index, (at, _, mark) in enumerate(marks) if not text[at - 1 : at].isspace()}


def _opens(text: str, start: int, at: int, after: int, mark: str, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    following = text[after] if after < end else " "
    if mark in "“„‟«‘‚‹" or mark == "``":
        return mark != "‘" or _ELISION.match(text, at, end) is None
    if mark in ('"', "''"):
        return not following.isspace() and not (before.isalnum() and following in _AFTER_CLOSING)
    if mark == "'":
        return (before.isspace() or before in '([—–-/“"') and _ELISION.match(text, at, end) is None
    # Swedish ”so” and Danish »so«: the closing mark of others opens.
    return mark in "”»" and before.isspace() and following.isalnum()


def _closes(text: str, at: int, after: int, mark: str, opener: str, end: int) -> bool:
    following = text[after] if after < end else " "
    if mark == opener and mark in ('"', "''"):
        # After white space and before a word it opens another: the closing mark of the first is missing.
        return following in _AFTER_CLOSING or not text[at - 1].isspace()
    if mark == "'":
        return not text[at - 1].isspace()
    if mark == "“" and opener == "“":
        return not text[at - 1].isspace() and following in _AFTER_CLOSING
    return True


def _is_possessive(text: str, at: int, opener: str, marks: list[tuple[int, int, str]], position: int) -> bool:
    """True for the apostrophe of ‘the workers’ rights are safe’: after an s, with a better mark to close at later."""
    if text[at - 1] not in "sS":
        return False
    for later_at, _, later in marks[position : position + _LOOK_AHEAD]:
        if later == opener and later != "'":
            return False
        if later in _CLOSERS[opener] and (text[later_at - 1] in _ENDS_SPEECH or text[later_at - 1] not in "sS"):
            return True
    return False


def _merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _outside(spans: list[tuple[int, int]], speech: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The spans that lie in no speech; both in order."""
    kept: list[tuple[int, int]] = []
    at = 0
    for start, end in spans:
        while at < len(speech) and speech[at][1] <= start:
            at += 1
        if at == len(speech) or end <= speech[at][0]:
            kept.append((start, end))
    return tuple(kept)

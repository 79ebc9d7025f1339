"""`read_inline`: the text of a paragraph of reStructuredText without its inline markup."""

from __future__ import annotations

import re

from checker.documents.escapes import Unescaped
from checker.documents.inline_marks import InlineMarks, Rule
from checker.documents.prose import Prose

# Marks open behind white space or opening punctuation, and close before white space or punctuation (docutils' inline
# markup recognition rules).
_BEHIND = r"(?<![^\s\-:/'\"<(\[{‘“«–—])"
_OPENERS = re.compile(
    r"(?P<escape>\\(?:\s|.)?)"
    rf"|(?P<literal>{_BEHIND}``(?=\S))"
    rf"|(?P<role>{_BEHIND}:(?P<name>[A-Za-z][\w:.+-]*):`(?=\S))"
    rf"|(?P<quoted>{_BEHIND}_?`(?=\S))"
    rf"|(?P<strong>{_BEHIND}\*\*(?=\S))"
    rf"|(?P<emphasis>{_BEHIND}\*(?=[^\s*]))"
    rf"|(?P<substitution>{_BEHIND}\|(?=[^\s|]))"
    rf"|(?P<note>{_BEHIND}\[(?:\d+|\#[\w-]*|\*|[A-Za-z][\w.-]*)\]_(?!\w))"
    rf"|(?P<reference>{_BEHIND}[^\W_]{{1,60}}+(?:[-._+:][^\W_]{{1,60}}+){{0,9}}+__?(?![\w]))",
    re.DOTALL,
)
_END = r"(?![^\s\-.,:;!?\\/'\")\]}>’”»–—])"
_LITERAL_END = re.compile(rf"(?<=\S)``{_END}")
_QUOTED_END = re.compile(rf"(?<=[^\s\\])`(?P<link>__?)?{_END}")
_STRONG_END = re.compile(rf"(?<=[^\s\\])\*\*{_END}")
_EMPHASIS_END = re.compile(rf"(?<=[^\s\\*])\*{_END}")
_SUBSTITUTION_END = re.compile(rf"(?<=[^\s\\])\|(?:__?)?{_END}")
_TARGET = re.compile(r"\s*<[^<>]*>\Z")  # `text <address>`_
# Roles whose text is prose; that of all others is code, a name in a program, a formula.
_PROSE_ROLES = frozenset(
    "emphasis strong sub subscript sup superscript title title-reference t ref doc term abbr any numref download guilabel"
    " dfn pep-reference rfc-reference keyword".split()
)


def read_inline(prose: Prose, places: Unescaped) -> None:
    """Add the text to the block that has begun."""
    InlineMarks(prose, places, _OPENERS, _RULES).read()


def _escape(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    if not found[0][1:].isspace():
        marks.keep(found.start() + 1, found.end())
    return found.end()


def _literal(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = marks.closing("``", _LITERAL_END, found.end(), end)
    return marks.gap(found.start(), closer.end()) if closer else -1


def _role(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = marks.closing("`", _QUOTED_END, found.end(), end)
    if closer is None:
        return -1
    if found["name"].rpartition(":")[2] not in _PROSE_ROLES:
        return marks.gap(found.start(), closer.end())
    _shown(marks, found.end(), closer.start())
    return closer.end()


def _quoted(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = marks.closing("`", _QUOTED_END, found.end(), end)
    if closer is None:
        return -1
    _shown(marks, found.end(), closer.start())
    return closer.end()


def _shown(marks: InlineMarks, start: int, end: int) -> None:
    """Keep the text of a reference, without the address that it leads to."""
    target = _TARGET.search(marks.text, start, end)
    stop = target.start() if target else end
    if stop == start:
        marks.gap(start, end)
    else:
        marks.read(start, stop)


def _strong(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = marks.closing("**", _STRONG_END, found.end(), end)
    if closer is None:
        return -1
    marks.read(found.end(), closer.start())
    return closer.end()


def _emphasis(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = marks.closing("*", _EMPHASIS_END, found.end(), end)
    if closer is None:
        return -1
    marks.read(found.end(), closer.start())
    return closer.end()


def _substitution(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = marks.closing("|", _SUBSTITUTION_END, found.end(), end)
    return marks.gap(found.start(), closer.end()) if closer else -1


def _reference(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    marks.keep(found.start(), found.start() + len(found[0].rstrip("_")))
    return found.end()


def _left_out(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    return found.end()


_RULES: dict[str, Rule] = {
    "escape": _escape,
    "literal": _literal,
    "role": _role,
    "quoted": _quoted,
    "strong": _strong,
    "emphasis": _emphasis,
    "substitution": _substitution,
    "note": _left_out,
    "reference": _reference,
}

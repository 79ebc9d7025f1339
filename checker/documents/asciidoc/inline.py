"""`AsciidocInline`: the text of a paragraph of AsciiDoc without the marks inside of its lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from checker.documents.escapes import Unescaped
from checker.documents.inline_marks import InlineMarks, Rule
from checker.documents.prose import GAP, Prose

# A single mark is one at the edge of a word, a doubled one anywhere (https://docs.asciidoctor.org/asciidoc/latest/text/).
_EDGE = r"(?<![\w;:}\\])"
_OPENERS = re.compile(
    r"(?P<escape>\\(?:(?=[*_`#^~{<\[+&(|])|(?=(?:https?|ftp|link|mailto|xref|image|footnote|kbd|btn|menu|pass|stem|icon):)))"
    r"|(?P<passed>\+{1,3}(?=\S)|pass:[a-z,]*\[)"
    r"|(?P<curly>[\"']`(?=\S))"
    r"|(?P<apostrophe>`')"
    rf"|(?P<mono>``(?=\S)|{_EDGE}`(?=\S))"
    r"|(?P<role>\[[^\[\]\n,]{1,60}\](?=[#*_]))"
    rf"|(?P<pair>\*\*(?=\S)|__(?=\S)|\#\#(?=\S)|{_EDGE}[*_#](?=[^\s*_#]))"
    r"|(?P<raised>\^(?=[^\s^]{1,80}\^)|~(?=[^\s~]{1,80}~))"
    r"|(?P<macro>\b(?P<name>link|mailto|xref|footnote|footnoteref|image|icon|kbd|btn|menu|stem|latexmath|asciimath|indexterm2?|anchor):"
    r"[^\s\[\]]*\[|\b(?:https?|ftp|irc)://[^\s\[\]<>]*\[)"
    r"|(?P<cross><<(?=[^\s<>]))"
    r"|(?P<anchor>\[\[[\w:.,-]{1,80}(?:, ?[^\[\]\n]{1,80})?\]\])"
    r"|(?P<term>\(\(\(?(?=\S))"
    r"|(?P<attribute>\{[A-Za-z0-9_][\w-]*\})"
    r"|(?P<entity>&(?:\#\d{2,6}|\#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,10});)",
    re.DOTALL,
)
_CLOSERS = {
    "**": re.compile(r"(?<=\S)\*\*"),
    "__": re.compile(r"(?<=\S)__"),
    "##": re.compile(r"(?<=\S)##"),
    "*": re.compile(r"(?<=\S)\*(?!\w)"),
    "_": re.compile(r"(?<=\S)_(?!\w)"),
    "#": re.compile(r"(?<=\S)#(?!\w)"),
    "`": re.compile(r"(?<=\S)`(?!\w)"),
    "``": re.compile(r"(?<=\S)``"),
    "+": re.compile(r"(?<=\S)\+(?!\w)"),
    "++": re.compile(r"(?<=\S)\+\+"),
    "+++": re.compile(r"(?<=\S)\+\+\+"),
    "<<": re.compile(r">>"),
    "((": re.compile(r"\)\)(?!\))"),
    "(((": re.compile(r"\)\)\)"),
    '"`': re.compile(r"(?<=\S)`\""),
    "'`": re.compile(r"(?<=\S)`'"),
    "]": re.compile(r"(?<!\\)\]"),
}
_CURLY = {'"`': ("“", "”"), "'`": ("‘", "’")}
_CHARACTERS = {
    "nbsp": "\xa0", "sp": " ", "empty": "", "blank": "", "apos": "'", "quot": '"', "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "amp": "&", "lt": "<", "gt": ">", "plus": "+", "deg": "°", "zwsp": "\u200b", "wj": "\u2060", "startsb": "[", "endsb": "]", "vbar": "|",
    "asterisk": "*", "tilde": "~", "backslash": "\\", "backtick": "`", "caret": "^", "two-colons": "::", "two-semicolons": ";;", "cpp": "C++",
}  # fmt: skip
_SHOWN = frozenset(("link", "mailto", "xref", "indexterm2"))  # macros whose text is prose
_LEFT_OUT = frozenset(("footnote", "footnoteref", "image", "icon", "indexterm", "anchor"))
_ATTRIBUTES = re.compile(r",\s*\w+\s*=")  # of a link, behind its text


class AsciidocInline:
    """Reads paragraphs of one document; `attributes`: what its header has given names to."""

    def __init__(self, prose: Prose, attributes: Mapping[str, str]) -> None:
        self._prose = prose
        self._attributes = attributes
        self._rules: dict[str, Rule] = {**_RULES, "attribute": self._attribute}

    def read(self, places: Unescaped) -> None:
        """Add the text to the block that has begun."""
        InlineMarks(self._prose, places, _OPENERS, self._rules).read()

    def _attribute(self, marks: InlineMarks, found: re.Match[str], end: int) -> int:
        name = found[0][1:-1].lower()
        text = self._attributes.get(name, _CHARACTERS.get(name, GAP))
        marks.put(text, found.start(), found.end())
        return found.end()


def _escape(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    marks.keep(found.end(), found.end() + 1)
    return found.end() + 1


def _passed(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = _closer(marks, "]" if found[0].endswith("[") else found[0], found, end)
    if closer is None:
        return -1
    marks.keep(found.end(), closer.start())
    return closer.end()


def _curly(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = _closer(marks, found[0], found, end)
    if closer is None:
        return -1
    opening, closing = _CURLY[found[0]]
    marks.put(opening, found.start(), found.end())
    marks.read(found.end(), closer.start())
    marks.put(closing, closer.start(), closer.end())
    return closer.end()


def _apostrophe(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    marks.put("’", found.start(), found.end())
    return found.end()


def _mono(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = _closer(marks, found[0], found, end)
    return marks.gap(found.start(), closer.end()) if closer else -1


def _role(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    mark = marks.text[found.end()]
    if "line-through" not in found[0]:
        return found.end()
    double = mark * 2 if marks.text.startswith(mark * 2, found.end()) else mark
    closer = marks.closing(double, _CLOSERS[double], found.end() + len(double), end)
    return closer.end() if closer else -1


def _pair(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = _closer(marks, found[0], found, end)
    if closer is None:
        return -1
    marks.read(found.end(), closer.start())
    return closer.end()


def _raised(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closing = marks.text.find(found[0], found.end(), end)
    if closing < 0:
        return -1
    marks.keep(found.end(), closing)
    return closing + 1


def _macro(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = _closer(marks, "]", found, end)
    if closer is None:
        return -1
    name = found["name"] or "link"
    if name in _LEFT_OUT:
        return closer.end()
    start, stop = found.end(), closer.start()
    attributes = _ATTRIBUTES.search(marks.text, start, stop)
    stop = attributes.start() if attributes else stop
    if marks.text[start:stop].endswith("^"):  # opens another window
        stop -= 1
    if name not in _SHOWN or not marks.text[start:stop].strip():
        return marks.gap(found.start(), closer.end())
    marks.read(start, stop)
    return closer.end()


def _cross(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = _closer(marks, "<<", found, end)
    if closer is None:
        return -1
    comma = marks.text.find(",", found.end(), closer.start())
    if comma < 0:
        return marks.gap(found.start(), closer.end())
    start = comma + 1 + (marks.text[comma + 1] == " ")
    marks.read(min(start, closer.start()), closer.start())
    return closer.end()


def _term(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    closer = _closer(marks, found[0], found, end)
    if closer is None:
        return -1
    if found[0] == "((":
        marks.read(found.end(), closer.start())
    return closer.end()


def _left_out(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    return found.end()


def _entity(marks: InlineMarks, found: re.Match[str], end: int) -> int:
    meant = unescape(found[0])
    if meant == found[0]:
        return -1
    marks.put(meant, found.start(), found.end())
    return found.end()


def _closer(marks: InlineMarks, mark: str, found: re.Match[str], end: int) -> re.Match[str] | None:
    return marks.closing(mark, _CLOSERS[mark], found.end(), end)


_RULES: dict[str, Rule] = {
    "escape": _escape,
    "passed": _passed,
    "curly": _curly,
    "apostrophe": _apostrophe,
    "mono": _mono,
    "role": _role,
    "pair": _pair,
    "raised": _raised,
    "macro": _macro,
    "cross": _cross,
    "anchor": _left_out,
    "term": _term,
    "entity": _entity,
}

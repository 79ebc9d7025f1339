"""`WordStyles`: what a paragraph of a Word file is, which its style tells."""

from __future__ import annotations

import re
from enum import Enum

from msgspec import Struct

from checker.documents.word.package import WordPackage

_DEEPEST = 20  # styles that are based on one another
_LEVELS = 9  # of the outline; the tenth is that of the text


class Look(Enum):
    """What the style of a paragraph makes of it."""

    TITLE = "title"
    FIRST_HEADING = "heading of the first level"
    HEADING = "other heading"
    CAPTION = "caption"
    QUOTE = "block of quotation"
    TEXT = "text"
    PASSED = "table of contents or code"


# Names of built-in styles are English in every edition of Word; programs that write .docx keep to them.
_LOOKS = (
    (re.compile(r"title|headline"), Look.TITLE),
    (re.compile(r"subtitle|standfirst|deck|subheading|subhead"), Look.HEADING),
    (re.compile(r"heading ?1"), Look.FIRST_HEADING),
    (re.compile(r"heading ?\d"), Look.HEADING),
    (re.compile(r"caption|image caption|table caption|cutline"), Look.CAPTION),
    (re.compile(r"quote|intense ?quote|block ?text|block ?quote|quotations?"), Look.QUOTE),
    (
        re.compile(r"toc ?\d|toc ?heading|table of (?:figures|authorities)|index ?\d|.*\b(?:source )?code\b.*|sourcecode|macro(?: text)?"
                   r"|html ?preformatted|preformatted(?: text)?"),
        Look.PASSED,
    ),
)  # fmt: skip


class _Style(Struct):
    name: str = ""
    based_on: str = ""
    level: int | None = None


class WordStyles:
    """The styles of a file by their ids."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._open: _Style | None = None

    @classmethod
    def of(cls, package: WordPackage) -> WordStyles:
        """The styles of the file."""
        found = cls()
        package.parse(package.beside("styles.xml"), found._start, found._end, lambda _: None)
        return found

    def look_of(self, identifier: str, level: int | None) -> Look:
        """What a paragraph in this style is; `level`: of the outline, from 0, where the paragraph itself states it."""
        seen = 0
        while identifier and seen < _DEEPEST:
            style = self._styles.get(identifier) or _Style(name=identifier)
            name = style.name.lower()
            for pattern, look in _LOOKS:
                if pattern.fullmatch(name):
                    return look
            level = style.level if level is None else level
            identifier, seen = style.based_on, seen + 1
        if level is None or level >= _LEVELS:
            return Look.TEXT
        return Look.HEADING if level else Look.FIRST_HEADING

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._open = self._styles.setdefault(attributes.get("w:styleId", ""), _Style())
        elif self._open is not None:
            if name == "w:name":
                self._open.name = value
            elif name == "w:basedOn":
                self._open.based_on = value
            elif name == "w:outlineLvl" and value.isdigit():
                self._open.level = int(value)

    def _end(self, name: str) -> None:
        if name == "w:style":
            self._open = None

"""`WordPart`: the paragraphs of a part of a Word file: what a reader sees with all changes accepted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.documents.word.package import WordPackage

_SPACE = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # would end a line: Word shows a space
# What is not shown when changes are accepted, and the second form of what stands in two for older programs.
_NOT_SHOWN = frozenset(("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:delInstrText"))
_FORMER = frozenset(("w:pPrChange", "w:rPrChange", "w:tblPrChange", "w:tcPrChange", "w:trPrChange", "w:sectPrChange"))
_FALLBACK = re.compile(r".* Fallback")
_HIDING = frozenset(("w:vanish", "w:strike", "w:dstrike", "w:webHidden"))
_OFF = frozenset(("0", "false", "off", "none"))
_MARKS = {"w:tab": " ", "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "\u2011", "w:ptab": " "}


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is shown. `style`: its id; `level`: of the outline, from 0, where the paragraph itself tells it.

    `comments`: the ids of comments, and where they begin and end in the text. `note`: the id of the footnote it is in.
    """

    style: str = ""
    level: int | None = None
    text: str = ""
    comments: list[tuple[str, int]] = field(default_factory=list)
    comment_ends: dict[str, int] = field(default_factory=dict)
    note: str = ""
    is_in_table: bool = False
    is_joined: bool = False  # its end was deleted: the next one goes on where it stops


class WordPart:
    """Collects the paragraphs while the part is parsed."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[tuple[Paragraph, list[str]]] = []  # a box of text stands inside of a paragraph
        self._passed = 0  # how many elements are open inside of one that is not shown
        self._tables = 0
        self._note = ""
        self._runs: list[bool] = []  # for each open run, whether it is hidden
        self._in_text = False
        self._in_properties: list[str] = []

    @classmethod
    def of(cls, package: WordPackage, part: str) -> WordPart:
        """The paragraphs of a part; none when the file has no such part."""
        found = cls()
        package.parse(part, found._start, found._end, found._text)
        return found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        is_passed = name in _FORMER or (name in _NOT_SHOWN and not self._in_properties) or _FALLBACK.fullmatch(name)
        if self._passed or is_passed:
            self._passed += 1
            return
        match name:
            case "w:p":
                paragraph = Paragraph(note=self._note, is_in_table=self._tables > 0)
                self._open.append((paragraph, []))
            case "w:tbl":
                self._tables += 1
            case "w:footnote" | "w:endnote" | "w:comment":
                self._note = attributes.get("w:id", "") if "w:type" not in attributes else "-"
            case "w:pPr" | "w:rPr":
                self._in_properties.append(name)
            case "w:r":
                self._runs.append(False)
            case "w:t":
                self._in_text = True
            case _:
                if self._in_properties:
                    self._property(name, attributes)
                elif self._open:
                    self._mark(name, attributes)

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        """A property of a paragraph or of a run."""
        value = attributes.get("w:val", "")
        if self._in_properties == ["w:rPr"] and name in _HIDING and self._runs:
            self._runs[-1] |= value not in _OFF
        elif self._in_properties[0] == "w:pPr" and self._open:
            paragraph = self._open[-1][0]
            if name == "w:pStyle":
                paragraph.style = value
            elif name == "w:outlineLvl" and value.isdigit():
                paragraph.level = int(value)
            elif name in ("w:del", "w:moveFrom") and self._in_properties == ["w:pPr", "w:rPr"]:
                paragraph.is_joined = True

    def _mark(self, name: str, attributes: dict[str, str]) -> None:
        paragraph, parts = self._open[-1]
        if name in _MARKS:
            self._add(_MARKS[name])
        elif name == "w:commentRangeStart":
            paragraph.comments.append((attributes.get("w:id", ""), sum(map(len, parts))))
        elif name == "w:commentRangeEnd":
            paragraph.comment_ends[attributes.get("w:id", "")] = sum(map(len, parts))
        elif name == "w:commentReference":
            identifier = attributes.get("w:id", "")
            if identifier not in paragraph.comment_ends:
                paragraph.comments.append((identifier, sum(map(len, parts))))

    def _end(self, name: str) -> None:
        if self._passed:
            self._passed -= 1
            return
        match name:
            case "w:p" if self._open:
                paragraph, parts = self._open.pop()
                paragraph.text = "".join(parts)
                self.paragraphs.append(paragraph)
            case "w:tbl":
                self._tables -= 1
            case "w:footnote" | "w:endnote" | "w:comment":
                self._note = ""
            case "w:pPr" | "w:rPr" if self._in_properties:
                self._in_properties.pop()
            case "w:r" if self._runs:
                self._runs.pop()
            case "w:t":
                self._in_text = False

    def _text(self, text: str) -> None:
        if self._in_text and not self._passed:
            self._add(_SPACE.sub(" ", text))

    def _add(self, text: str) -> None:
        if self._open and not (self._runs and self._runs[-1]):
            self._open[-1][1].append(text)

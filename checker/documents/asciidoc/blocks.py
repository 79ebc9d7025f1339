"""`AsciidocWalk`: the blocks of an AsciiDoc text put into a builder (https://docs.asciidoctor.org/asciidoc/latest/)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.documents.asciidoc.inline import AsciidocInline
from checker.documents.builder import TextBuilder
from checker.documents.prose import Prose
from checker.documents.text_lines import SourceLine, joined
from checker.text.article import BlockKind

_DEEPEST = 40  # blocks within one another
_DELIMITER = re.compile(r"-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|`{3,}[\w,+ -]*|[|!,:]={3,}")
_HELD = frozenset("=*_")  # delimiters of blocks whose content is prose, besides “--”
_RULE = re.compile(r"'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*")
TITLE = re.compile(r"(?P<mark>={1,6}|#{1,6})[ \t]+(?P<title>\S.*?)(?:[ \t]+(?P=mark))?")
_BLOCK_TITLE = re.compile(r"\.(?![.\s\d])\S.*|\.\d(?!\.).*")
_STYLE = re.compile(
    r"\[(?!\[)(?P<style>[^\[\],.#%=\"']*)[^\[\]]*\]|\[\[[^\[\]]*\]\]|\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]"
)
ATTRIBUTE = re.compile(r":(?P<name>!?\w[\w-]*!?):(?:[ \t]+(?P<value>.*))?")
_LINE_MACRO = re.compile(r"(?P<name>[a-zA-Z][\w-]*)::(?P<target>[^\s\[\]]*)\[(?P<inside>.*)\]")
_ITEM = re.compile(r"(?:\*{1,6}|-|\.{1,6}|\d{1,4}\.|[a-zA-Z]\.|<(?:\d+|\.)>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
_TERM = re.compile(r"(?P<term>\S.{0,200}?)(?::{2,4}|;;)(?:[ \t]+|\Z)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_CELL = re.compile(
    r"(?:(?<=\s)|^)(?:\d*(?:\.\d+)?[*+])?(?:[<^>]?(?:\.[<^>])?)?[adehlmsv]?(?<!\\)\||(?<![\\\w])\||(?<=\w)\|"
)
_ALT = re.compile(r"\s*(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^,=\"]*))\s*(?=,|\Z)")
_NOT_PROSE = frozenset(
    "source listing literal stem latexmath asciimath pass plantuml ditaa graphviz mermaid comment diagram".split()
)
_QUOTING = frozenset(("quote", "verse"))


class AsciidocWalk:
    """The walk over the lines. `quoted`: the spans of the text in blocks of quotation."""

    def __init__(
        self, builder: TextBuilder, lines: list[SourceLine], attributes: Mapping[str, str], *, has_headline: bool
    ) -> None:
        self.builder = builder
        self.quoted: list[tuple[int, int]] = []
        self._prose = Prose(builder, [])
        self._inline = AsciidocInline(self._prose, attributes)
        self._lines = lines
        self._has_headline = has_headline
        self._depth = 0
        self._style = ""  # what a line in brackets says of the block under it

    def body(self, first: int, last: int) -> None:
        """Add the blocks from one line to before another."""
        at = first
        self._depth += 1
        while at < last and self._depth <= _DEEPEST:
            if not self._lines[at].text:
                at += 1
                continue
            style, self._style = self._style, ""
            start = self.builder.length
            at = self._block(at, last, style)
            if style in _QUOTING:
                self._quote(start)
        self._depth -= 1

    def _block(self, at: int, last: int, style: str) -> int:
        """Add the block that begins on a line; the line after it."""
        line = self._lines[at]
        text = line.text
        if not line.indent:
            if _DELIMITER.fullmatch(text):
                return self._delimited(at, last, style)
            if after := self._single(at, text, style):
                return after
            if title := TITLE.fullmatch(text):
                kind = BlockKind.SUBHEADING if self._has_headline else BlockKind.HEADLINE
                self._has_headline = True
                self._add([(line.start + title.start("title"), line.start + title.end("title"))], kind)
                return at + 1
        if item := _ITEM.match(text):
            return self._paragraph(at, last, item.end())
        if term := _TERM.match(text):
            self._add([(line.start, line.start + term.end("term"))], None)
            return self._paragraph(at, last, term.end()) if term.end() < len(text) else at + 1
        if line.indent or style in _NOT_PROSE:
            return self._end_of(at, last)  # shown as it is typed
        admonition = _ADMONITION.match(text)
        return self._paragraph(at, last, admonition.end() if admonition else 0)

    def _single(self, at: int, text: str, style: str) -> int:
        """Take what is one line and no paragraph; the line after it, or 0 when it is none of them."""
        line = self._lines[at]
        if text.startswith("//") and not text.startswith("///"):
            self._comment(text[2:], line.start, line.end)
            self._style = style
        elif found := _STYLE.fullmatch(text):
            self._style = (found["style"] or "").strip().lower() or style
        elif macro := _LINE_MACRO.fullmatch(text):
            if macro["name"] == "image":
                self._caption(line, macro)
        elif _BLOCK_TITLE.fullmatch(text) and not _ITEM.match(text):
            self._add([(line.start + 1, line.end)], BlockKind.CAPTION)
            self._style = style
        elif not (ATTRIBUTE.fullmatch(text) or _RULE.fullmatch(text) or text == "+"):
            return 0
        return at + 1

    def _delimited(self, at: int, last: int, style: str) -> int:
        mark = self._lines[at].text
        closer = "```" if mark.startswith("```") else mark
        end = at + 1
        while end < last and self._lines[end].text != closer:
            end += 1
        if "=" in mark[1:] and mark[0] in "|!,:":
            if mark[0] in "|!":
                self._table(at + 1, end)
        elif mark[0] == "/":
            stop = self._lines[min(end, last - 1)].end
            self._comment(
                self.builder.source[self._lines[at].end : self._lines[min(end, last - 1)].start],
                self._lines[at].start,
                stop,
            )
        elif (mark[0] in _HELD or mark == "--") and style not in _NOT_PROSE:
            start = self.builder.length
            self.body(at + 1, end)
            if mark[0] == "_" and style not in _QUOTING:
                self._quote(start)
        return end + 1

    def _table(self, first: int, last: int) -> None:
        """Add the cells, which begin at bars and may go on over lines."""
        cell: list[tuple[int, int]] = []
        for line in self._lines[first:last]:
            at = 0
            for bar in _CELL.finditer(line.text):
                self._stretch(cell, line, at, bar.start())
                self._add(cell, BlockKind.PARAGRAPH)
                cell, at = [], bar.end()
            self._stretch(cell, line, at, len(line.text))
        self._add(cell, BlockKind.PARAGRAPH)

    def _stretch(self, cell: list[tuple[int, int]], line: SourceLine, first: int, last: int) -> None:
        text = line.text[first:last]
        start = line.start + first + len(text) - len(text.lstrip())
        if text.strip():
            cell.append((start, start + len(text.strip())))

    def _caption(self, line: SourceLine, macro: re.Match[str]) -> None:
        """Add what a picture is said to show."""
        alt = _ALT.match(macro["inside"])
        if alt and (alt["quoted"] or alt["bare"] or "").strip():
            group = "quoted" if alt["quoted"] else "bare"
            shift = line.start + macro.start("inside")
            self._add([(shift + alt.start(group), shift + alt.end(group))], BlockKind.CAPTION)

    def _paragraph(self, at: int, last: int, behind: int) -> int:
        """Add the paragraph that begins behind so many characters of a line; the line after it."""
        end = self._end_of(at, last, is_item=behind > 0)
        stretches: list[tuple[int, int]] = []
        for line in self._lines[at:end]:
            if line.text.startswith("//") and not line.text.startswith("///"):
                continue  # handed over below
            text = line.text[behind:]
            stop = line.end - 2 if text.endswith(" +") else line.end  # a line that is to be broken here
            stretches.append((line.start + behind, stop))
            behind = 0
        self._add(stretches, None)
        for line in self._lines[at:end]:
            if line.text.startswith("//") and not line.text.startswith("///"):
                self._comment(line.text[2:], line.start, line.end)
        return end

    def _end_of(self, at: int, last: int, *, is_item: bool = False) -> int:
        """The line after a paragraph: a blank one, or what begins another block."""
        end = at + 1
        while end < last and (text := self._lines[end].text):
            if _DELIMITER.fullmatch(text) or text == "+" or (_STYLE.fullmatch(text) and not self._lines[end].indent):
                break
            if is_item and (_ITEM.match(text) or _TERM.match(text)):
                break
            end += 1
        return end

    def _quote(self, start: int) -> None:
        self._prose.flush()
        if self.builder.length > start:
            self.quoted.append((start + len("\n\n") if start else 0, self.builder.length))

    def _comment(self, text: str, start: int, end: int) -> None:
        self._prose.flush()
        self.builder.comment(text, start, end)

    def _add(self, stretches: Sequence[tuple[int, int]], kind: BlockKind | None) -> None:
        """Add a block of the text that stands there."""
        self._prose.begin(kind)
        self._inline.read(joined(self.builder.source, stretches))
        self._prose.flush()

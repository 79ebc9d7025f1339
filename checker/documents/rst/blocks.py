"""`RstWalk`: the blocks of a reStructuredText put into a builder.

docutils reads all of the format, but tells no more than the line of a block, and not where its words stand.
https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.documents.builder import TextBuilder
from checker.documents.prose import Prose
from checker.documents.rst.inline import read_inline
from checker.documents.rst.tables import GRID, SIMPLE, cells_of
from checker.documents.text_lines import SourceLine, joined
from checker.text.article import BlockKind

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*")
_DEEPEST = 40  # lists and quotations within one another; what is deeper is read as one paragraph
_SHORTEST_RULE = 4  # characters: a shorter line of punctuation is text, or belongs to a short title
_ITEM = re.compile(r"(?:[-*+•‣⁃]|\(?(?:\d{1,4}|#|[a-zA-Z]|[ivxlcdmIVXLCDM]{2,8})[.)])(?=\s|\Z)")
_FIELD = re.compile(r":(?!\s)((?:[^:\\]|\\.|:(?!\s|\Z|`))+):(?=\s|\Z)")
_LINE_BLOCK = re.compile(r"\|(?=\s|\Z)")
_EXPLICIT = re.compile(r"\.\.(?=\s|\Z)")
_DIRECTIVE = re.compile(r"\.\.\s+(?P<alias>\|[^|]+\|\s+)?(?P<name>[A-Za-z][\w:.+-]*?)\s?::(?=\s|\Z)\s*")
_TARGET = re.compile(r"\.\.\s+_|__(?:\s|\Z)")
_NOTE = re.compile(r"\.\.\s+\[(?:\d+|#[\w-]*|\*|[A-Za-z][\w.-]*)\](?=\s|\Z)")
_DOCTEST = re.compile(r">>>(?=\s|\Z)")
# Directives whose content is prose; that of all others is code, a formula, a list of files.
_BOXES = frozenset(
    "note warning tip important caution danger attention hint error seealso versionadded versionchanged deprecated".split()
)  # whose argument is prose too
_TITLED = frozenset("admonition topic sidebar rubric centered tab dropdown card".split())
_HOLDING = frozenset(
    "pull-quote epigraph highlights compound container class only glossary figure table list-table tabs tab-set tab-item line-block"
    " hlist grid".split()
)
_CAPTIONED = frozenset(("table", "list-table", "csv-table"))
_QUOTING = frozenset(("pull-quote", "epigraph", "highlights"))


class RstWalk:
    """The walk over the lines. `quoted`: the spans of the text in blocks of quotation."""

    def __init__(self, builder: TextBuilder, lines: list[SourceLine], *, has_headline: bool) -> None:
        self.builder = builder
        self.quoted: list[tuple[int, int]] = []
        self._prose = Prose(builder, [])
        self._lines = lines
        self._has_headline = has_headline
        self._depth = 0

    def body(self, first: int, last: int, indent: int) -> None:
        """Add the blocks from one line to before another, that begin at this indentation."""
        at = first
        self._depth += 1
        while at < last:
            line = self._lines[at]
            if self._depth > _DEEPEST:
                self._add([(each.start, each.end) for each in self._lines[at:last]], None)
                at = last
            elif not line.text:
                at += 1
            elif line.indent > indent:
                end = self._region(at, last, line.indent if line.indent < indent else indent + 1)
                start = self.builder.length
                self.body(at, end, min(each.indent for each in self._lines[at:end] if each.text))
                self._quote(start)
                at = end
            else:
                at = self._block(at, last, line.indent)
        self._depth -= 1

    def _block(self, at: int, last: int, indent: int) -> int:
        """Add the block that begins on a line; the line after it."""
        line = self._lines[at]
        text = line.text
        if _EXPLICIT.match(text) or _TARGET.match(text):
            return self._explicit(at, last, indent)
        if title := self._title_end(at, last):
            return title
        if (item := _ITEM.match(text)) and self._is_item(at, last, item):
            return self._within(at, last, item.end())
        if field := _FIELD.match(text):
            return self._within(at, last, field.end(), least=indent + 1)
        if GRID.fullmatch(text) or SIMPLE.fullmatch(text):
            return self._table(at, last)
        if _LINE_BLOCK.match(text):
            return self._verse(at, last)
        if _DOCTEST.match(text):
            return self._paragraph_end(at, last, indent)
        return self._paragraph(at, last, indent)

    def _is_item(self, at: int, last: int, item: re.Match[str]) -> bool:
        """Whether it is an item of a list: “A. Cole left” with more at its left margin is a paragraph."""
        if len(self._lines[at].text) == item.end():
            return len(item[0]) == 1
        following = self._lines[at + 1] if at + 1 < last else None
        goes_on = following is not None and following.text and following.indent == self._lines[at].indent
        return len(item[0]) == 1 or following is None or not goes_on or _ITEM.match(following.text) is not None

    # ----------------------------------------------------------------------------------------------- titles, paragraphs

    def _title_end(self, at: int, last: int) -> int:
        """Add a title, or pass a line across the page; the line after it, or 0 when there is none here."""
        lines = self._lines
        is_rule = is_adornment(lines[at].text)
        above = is_rule and at + 2 < last and lines[at + 2].text == lines[at].text and lines[at + 1].text
        if above:
            self._heading(lines[at + 1])
            return at + 3
        if is_rule and len(lines[at].text) >= _SHORTEST_RULE:
            return at + 1
        if is_rule or lines[at].indent or at + 1 >= last or not is_adornment(lines[at + 1].text):
            return 0
        if len(lines[at + 1].text) < min(len(lines[at].text), _SHORTEST_RULE) or lines[at + 1].text == "::":
            return 0
        self._heading(lines[at])
        return at + 2

    def _heading(self, line: SourceLine) -> None:
        kind = BlockKind.SUBHEADING if self._has_headline else BlockKind.HEADLINE
        self._has_headline = True
        self._add([(line.start, line.end)], kind)

    def _paragraph_end(self, at: int, last: int, indent: int) -> int:
        end = at + 1
        while end < last and self._lines[end].text and self._lines[end].indent >= indent:
            end += 1
        return end

    def _paragraph(self, at: int, last: int, indent: int) -> int:
        lines = self._lines
        if at + 1 < last and lines[at + 1].text and lines[at + 1].indent > indent and not lines[at].text.endswith("::"):
            # A term, and indented under it what it means.
            self._add([(lines[at].start, lines[at].end)], None)
            end = self._region(at + 1, last, indent + 1)
            self.body(at + 1, end, lines[at + 1].indent)
            return end
        end = at + 1
        while end < last and lines[end].text and lines[end].indent == indent and not _EXPLICIT.match(lines[end].text):
            end += 1
        stretches = [(line.start, line.end) for line in lines[at:end]]
        if not lines[end - 1].text.endswith("::"):
            self._add(stretches, None)
            return end
        # What follows is shown as it is typed. “Text::” is shown with one colon, “Text ::” with none.
        start, stop = stretches[-1]
        bare = lines[end - 1].text[:-2]
        stretches[-1] = start, stop - 1 if bare and not bare[-1].isspace() else start + len(bare.rstrip())
        self._add(stretches, None)
        return self._region(end, last, indent + 1)

    def _verse(self, at: int, last: int) -> int:
        end = at
        stretches = []
        while end < last and self._lines[end].text and (end == at or _LINE_BLOCK.match(self._lines[end].text)):
            self._lines[end].behind(1)
            stretches.append((self._lines[end].start, self._lines[end].end))
            end += 1
        self._add(stretches, None)
        return end

    def _table(self, at: int, last: int) -> int:
        lines = self._lines
        end = at + 1
        simple = not lines[at].text.startswith("+")
        borders = 0
        while end < last:
            if simple:
                borders += lines[end].text == lines[at].text
                following = lines[end + 1].text if end + 1 < last else ""
                if lines[end].text == lines[at].text and (borders > 1 or not following):
                    end += 1
                    break
            elif lines[end].text[:1] not in ("+", "|"):
                break
            end += 1
        for cell in cells_of(lines[at:end]):
            self._add(cell, BlockKind.PARAGRAPH)
        return end

    # ------------------------------------------------------------------------------------------------- marks of blocks

    def _within(self, at: int, last: int, length: int, *, least: int = 0) -> int:
        """Add what stands behind a mark of this length and indented under it; the line after it."""
        self._lines[at].behind(length)
        indent = self._lines[at].indent
        end = self._region(at + 1, last, least or indent)
        if self._lines[at].text:
            inner = [each.indent for each in self._lines[at + 1 : end] if each.text]
            self._lines[at].indent = min(inner, default=indent) if least else indent
            self.body(at, end, self._lines[at].indent)
        else:
            self.body(
                at + 1, end, min((each.indent for each in self._lines[at + 1 : end] if each.text), default=indent)
            )
        return end

    def _explicit(self, at: int, last: int, indent: int) -> int:
        """Add a directive, a footnote or a comment; the line after it."""
        line = self._lines[at]
        end = self._region(at + 1, last, indent + 1)
        directive = _DIRECTIVE.match(line.text)
        if directive:
            if not directive["alias"]:
                self._directive(at, end, directive)
            return end
        if _TARGET.match(line.text):
            return end
        if note := _NOTE.match(line.text):
            return self._within(at, last, note.end(), least=indent + 1)
        if line.text == ".." and (at + 1 >= last or not self._lines[at + 1].text):
            return at + 1  # ends what stands above, and is no comment on what is indented below
        while end > at + 1 and not self._lines[end - 1].text:
            end -= 1
        start, stop = line.start, self._lines[end - 1].end
        self._prose.flush()
        self.builder.comment(self.builder.source[start + 2 : stop], start, stop)
        return end

    def _directive(self, at: int, end: int, found: re.Match[str]) -> None:
        name, lines = found["name"].lower(), self._lines
        argument = (lines[at].start + found.end(), lines[at].end)
        if name in _CAPTIONED:
            self._add([argument], BlockKind.CAPTION)
        if name in _TITLED:
            self._add([argument], BlockKind.SUBHEADING)
        if name not in _BOXES | _TITLED | _HOLDING:
            return
        start = self.builder.length
        first = at + 1
        while first < end and name not in _BOXES and lines[first].text and not _FIELD.match(lines[first].text):
            first += 1  # the argument goes on
        while first < end and _FIELD.match(lines[first].text):
            first += 1
        inner = min((each.indent for each in lines[first:end] if each.text), default=0)
        if name in _BOXES and argument[0] < argument[1]:
            lines[at].behind(found.end())
            lines[at].indent = inner or lines[at].indent
            self.body(at, end, lines[at].indent)
            return
        if name == "figure":
            while first < end and not lines[first].text:
                first += 1
            stop = self._paragraph_end(first, end, inner) if first < end else first
            if first < end and not _EXPLICIT.match(lines[first].text):
                self._add([(line.start, line.end) for line in lines[first:stop]], BlockKind.CAPTION)
                first = stop
        self.body(first, end, inner)
        if name in _QUOTING:
            self._quote(start)

    def _region(self, at: int, last: int, indent: int) -> int:
        """The line after the last one that is indented by so much; blank ones at the end are part of no region."""
        end = stop = at
        while end < last and (not self._lines[end].text or self._lines[end].indent >= indent):
            end += 1
            if self._lines[end - 1].text:
                stop = end
        return stop

    def _quote(self, start: int) -> None:
        self._prose.flush()
        if self.builder.length > start:
            self.quoted.append((start + len("\n\n") if start else 0, self.builder.length))

    def _add(self, stretches: Sequence[tuple[int, int]], kind: BlockKind | None) -> None:
        """Add a block of the text that stands there."""
        self._prose.begin(kind)
        read_inline(self._prose, joined(self.builder.source, stretches))
        self._prose.flush()


def is_adornment(text: str) -> bool:
    """Whether a line is made of one mark: under a title, over it, or across the page."""
    return _ADORNMENT.fullmatch(text) is not None

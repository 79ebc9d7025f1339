"""`templates_in`: what Hugo, Jekyll and their like, or MDX, put between the words of a Markdown text."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.documents.prose import GAP

_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
# Attributes in braces: of kramdown ({: .note}), and of Pandoc and goldmark ({#section .note}).
_OPENER = re.compile(r"\{\{[<%]|\{\{|\{%|\{#(?=\s)|\{:|\{[#.](?=[\w-])")
_CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{#": "#}", "{:": "}", "{.": "}"}
# Between these nothing is prose; the name behind `end` or `/` closes.
_NOT_PROSE = re.compile(r"\{(?:%|\{[<%])-?\s*(highlight|code|codeblock|mermaid|math|schema|style|javascript|comment)\b")
_COMMENT = re.compile(r"\{\{-?\s*(?:/\*|!)")  # Hugo's and that of Handlebars
_COMMENT_MARKS = re.compile(r"\{\{-?\s*(?:/\*|!(?:--)?)|(?:\*/|--)?\s*-?\}\}\Z")


class Template(Struct, frozen=True):
    """A stretch of the source that is no prose. `comment`: its text, where it is one; `text`: what stands for it in the prose."""

    start: int
    end: int
    comment: str | None = None
    text: str = ""


def templates_in(source: str, start: int) -> list[Template]:
    """The shortcodes, tags, expressions and comments behind `start`, in order; none overlap. Takes linear time."""
    find = _Finder(source)
    found: list[Template] = []
    at = start
    while opener := _OPENER.search(source, at):
        template = _template(source, opener, find)
        if template is None:
            at = opener.end()
        else:
            found.append(template)
            at = template.end
    return found


class _Finder:
    """Where a mark stands next; asked with growing offsets, it passes over the source once for each mark."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._next: dict[str, int] = {}
        self._unclosed: set[str] = set()

    def of(self, mark: str, at: int) -> int:
        """The offset of the mark at or behind `at`; -1 when there is none."""
        known = self._next.get(mark, 0)
        if mark not in self._next or 0 <= known < at:
            known = self._next[mark] = self._source.find(mark, at)
        return known

    def blank_line(self, at: int) -> int:
        """The offset of the next line end before a blank line; the length when there is none."""
        known = self._next.get("", -1)
        if known < at:
            found = _BLANK_LINE.search(self._source, at)
            known = self._next[""] = found.start() if found else len(self._source)
        return known

    def closing(self, name: str, at: int) -> re.Match[str] | None:
        """The tag that closes `{% name %}` or `{{< name >}}`."""
        if name in self._unclosed:
            return None
        found = re.compile(rf"\{{(?:%|\{{[<%])-?\s*(?:/|end)\s*{name}\b[^{{}}]*\}}\}}?").search(self._source, at)
        if found is None:
            self._unclosed.add(name)
        return found


def _template(source: str, opener: re.Match[str], find: _Finder) -> Template | None:
    start, mark = opener.start(), opener[0]
    closer = _CLOSERS["{." if mark in ("{#", "{.") and not source[opener.end()].isspace() else mark]
    closing = find.of(closer, opener.end())
    if closing < 0:
        return None
    end = closing + len(closer)
    if mark == "{#" and closer == "#}":
        return Template(start, end, comment=source[start + 2 : closing])
    if _COMMENT.match(source, start):
        return Template(start, end, comment=_COMMENT_MARKS.sub("", source[start:end]))
    # A shortcode may have an attribute a line; what ends in another paragraph has no end of its own.
    if closing > find.blank_line(opener.end()) or (closer == "}" and "\n" in source[start:end]):
        return None
    paired = _NOT_PROSE.match(source, start)
    if paired and (behind := find.closing(paired[1], end)):
        is_comment = paired[1] == "comment"
        return Template(start, behind.end(), comment=source[end : behind.start()] if is_comment else None)
    return Template(start, end, text=GAP if mark == "{{" else "")

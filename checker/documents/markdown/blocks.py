"""`MarkdownWalk`: the blocks of a Markdown text put into a builder, each character from its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.helpers import parseLinkDestination
from markdown_it.token import Token

from checker.documents.builder import TextBuilder
from checker.documents.escapes import Unescaped, with_cuts
from checker.documents.front_matter import FrontMatter
from checker.documents.html.fragment import add_html
from checker.documents.markdown.parser import parsed
from checker.documents.markdown.places import Cells, Line, places_of_block
from checker.documents.markdown.templates import Template
from checker.documents.prose import GAP, Prose
from checker.text.article import BlockKind

_LINE_END = re.compile(r"\r\n|\r|\n")
_NOT_LINE_END = re.compile(r"[^\r\n]")
_SPACE = re.compile(r"\s*")
_TAG = re.compile(r"<!--(?P<comment>.*)-->|<(?P<closes>/?)(?P<name>[a-zA-Z][\w-]*)[^>]*?(?P<empty>/?)>", re.DOTALL)
_NOT_PROSE = frozenset("code kbd samp script style pre tt var math svg del s strike".split())  # elements
_FILLER = "\ue000"  # stands for a template while the text is parsed: a letter to Markdown, which no markup begins with
_AROUND_PICTURES = frozenset(("softbreak", "hardbreak", "link_open", "link_close", "html_inline"))


class MarkdownWalk:
    """The walk over the text behind its front matter, which ends at `start`."""

    def __init__(self, source: str, start: int, templates: Sequence[Template]) -> None:
        self.builder = TextBuilder(source)
        self._source = source
        self._start = start
        self._templates = templates
        self._cuts = [(each.start, each.end, each.text) for each in templates]
        self._prose = Prose(self.builder, self._cuts)
        self._comments = [each for each in reversed(templates) if each.comment is not None]
        self._lines: list[Line] = []
        self._cells: Cells | None = None
        self._has_headline = False
        self._quoted_from: list[int] = []  # for each block of quotation that is open, how long the text was
        self.quoted: list[tuple[int, int]] = []  # the spans of the text in blocks of quotation

    def add(self, matter: FrontMatter | None) -> None:
        """Put the title of the front matter and all blocks into the builder."""
        self._has_headline = matter is not None and matter.put_titles(self.builder)
        self._lines = self._lines_as_parsed()
        tokens = parsed("\n".join([line.text for line in self._lines]))
        headline = None if self._has_headline else _headline(tokens)
        self._has_headline |= headline is not None
        kind: BlockKind | None = None
        for token in tokens:
            if token.map and token.nesting >= 0 and token.map[0] < len(self._lines):
                self._comments_before(self._lines[token.map[0]].start)
            match token.type:
                case "heading_open":
                    kind = BlockKind.HEADLINE if token is headline else BlockKind.SUBHEADING
                case "tr_open":
                    self._cells = Cells(self._source, self._lines_of(token)[0])
                case "td_open" | "th_open":
                    kind = BlockKind.PARAGRAPH
                case "heading_close" | "td_close" | "th_close":
                    kind = None
                case "tr_close":
                    self._cells = None
                case "inline":
                    self._inline(token, kind)
                case "blockquote_open":
                    self._quoted_from.append(self.builder.length)
                case "blockquote_close":
                    start = self._quoted_from.pop()
                    if not self._quoted_from and self.builder.length > start:
                        self.quoted.append((start + len("\n\n") if start else 0, self.builder.length))
                case "html_block":
                    self._html(token)
                case "link_comment":
                    line = self._lines_of(token)[0]
                    self.builder.comment(token.content, line.start, line.end)
        self._comments_before(len(self._source) + 1)

    # ---------------------------------------------------------------------------------------------------------- lines

    def _lines_as_parsed(self) -> list[Line]:
        """The lines as the parser reads them, with templates filled up."""
        parts: list[str] = []
        at = self._start
        for each in self._templates:
            parts += (self._source[at : each.start], _NOT_LINE_END.sub(_FILLER, self._source[each.start : each.end]))
            at = each.end
        parts.append(self._source[at:])
        text = "".join(parts)
        lines: list[Line] = []
        at = 0
        for end in [*_LINE_END.finditer(text), None]:
            line = text[at : end.start() if end else len(text)]
            # Templates alone in their line are blocks of their own.
            alone = self._templates and not line.strip(_FILLER + " \t")
            lines.append(Line(self._start + at, " " * len(line) if alone else line))
            at = end.end() if end else at
        return lines

    def _lines_of(self, token: Token) -> list[Line]:
        assert token.map is not None
        return self._lines[token.map[0] : token.map[1]]

    def _comments_before(self, at: int) -> None:
        """Hand over the comments of templates that stand before this offset."""
        while self._comments and self._comments[-1].start < at:
            comment = self._comments.pop()
            self._prose.flush()
            self.builder.comment(comment.comment or "", comment.start, comment.end)

    # --------------------------------------------------------------------------------------------------------- inline

    def _inline(self, token: Token, kind: BlockKind | None) -> None:
        found: tuple[Unescaped, int] | None
        if self._cells is not None:
            found = self._cells.take(token.content) if token.content else None
        else:
            places = places_of_block(self._source, self._lines_of(token), token.content)
            found = (places, 0) if places else None
        if found is None or not token.children:
            return
        pictures = [child for child in token.children if child.type == "image"]
        if pictures and all(_is_around(child) for child in token.children):
            for picture in pictures:
                self._caption(picture, *found)
        else:
            self._prose.begin(kind)
            self._children(token.children, *found)
        self._prose.flush()

    def _children(self, children: Sequence[Token], places: Unescaped, shift: int) -> None:
        """Add the text of the inline tokens; their places in `meta` are `shift` before those in the text of `places`."""
        passing = ""  # what ends the stretch that is passed over: the type of a token, or the name of an element
        for child in children:
            at, end = child.meta["at"] + shift, child.meta["end"] + shift
            if child.type == "html_inline":
                passing = self._tag(child.content, passing, places.span(at, end))
            elif passing:
                passing = "" if child.type == passing else passing
            elif child.type == "text":
                if self._comments:
                    self._comments_before(places.span(at, at)[0])
                # A mark that has become emphasis is a text without content.
                self._prose.add(places, at, at + len(child.content))
            elif child.type == "text_special":
                self._prose.put(child.content, *places.span(at, end))
            elif child.type in ("softbreak", "hardbreak"):
                self._prose.put(" ", *places.span(at, end))
            elif child.type == "code_inline":
                self._prose.put(GAP, *places.span(at, end))
            elif child.type == "link_open" and child.info == "auto":
                self._prose.put(GAP, *places.span(at, end))
                passing = "link_close"
            elif child.type == "s_open":
                passing = "s_close"  # what is struck out is no text any more

    def _tag(self, tag: str, passing: str, span: tuple[int, int]) -> str:
        """Take note of a tag or comment inside a paragraph; what is passed over behind it."""
        found = _TAG.fullmatch(tag)
        if found is None:
            return passing
        if found["comment"] is not None:
            self._prose.flush()
            self.builder.comment(found["comment"], *span)
            return passing
        name = found["name"].lower()
        if found["closes"]:
            return "" if passing == name else passing
        if not passing and name == "br":
            self._prose.put(" ", *span)
        if passing or name not in _NOT_PROSE or found["empty"]:
            return passing
        if name not in ("del", "s", "strike", "script", "style"):
            self._prose.put(GAP, *span)
        return name

    def _caption(self, picture: Token, places: Unescaped, shift: int) -> None:
        """Add what a picture that stands alone shows, and its title."""
        at = picture.meta["at"] + shift
        self._prose.begin(BlockKind.CAPTION)
        self._children(picture.children or (), places, at + len("!["))
        written = places.text[at : picture.meta["end"] + shift]
        end = len("![") + len(picture.content) + len("]")
        if not picture.attrs.get("title") or not written.startswith("(", end):
            return  # the title of a reference stands elsewhere
        destination = parseLinkDestination(written, _behind_space(written, end + 1), len(written))
        first = _behind_space(written, destination.pos) + 1
        last = len(written[:-1].rstrip()) - 1
        self._prose.begin(BlockKind.CAPTION)
        if written[first:last] == picture.attrs["title"]:
            self._prose.add(places, at + first, at + last)
        else:
            self._prose.put(str(picture.attrs["title"]), *places.span(at + first, at + last))

    # ----------------------------------------------------------------------------------------------------------- HTML

    def _html(self, token: Token) -> None:
        """Add the text of a block of HTML."""
        places = places_of_block(self._source, self._lines_of(token), token.content.rstrip("\n"))
        if places is not None:
            places = with_cuts(self._source, places, self._cuts)
            self.quoted += add_html(self.builder, places, has_headline=self._has_headline)


def _headline(tokens: Sequence[Token]) -> Token | None:
    """The first heading of the first level; where there is none, a heading that everything else stands under."""
    headings = [token for token in tokens if token.type == "heading_open"]
    first = next((token for token in headings if token.tag == "h1"), None)
    if first is None and headings:
        text = next(token for token in tokens if token.type in ("heading_open", "paragraph_open", "tr_open"))
        first = text if text.type == "heading_open" else None
    return first


def _is_around(child: Token) -> bool:
    """Whether the token may stand beside pictures that no text stands beside."""
    return child.type == "image" or child.type in _AROUND_PICTURES or not child.content.strip(_FILLER + " \t")


def _behind_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at

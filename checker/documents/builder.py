"""`TextBuilder`: the text of a document put together piece by piece, each with its place in the source."""

from __future__ import annotations

import re

from checker.documents.model import Comment
from checker.documents.source import Piece, SourceMap
from checker.text.article import Article, Block, BlockKind
from checker.text.layout import layout_of
from checker.text.plain import article_of

_BREAK = "\n\n"  # between two blocks of the text
# Whatever could be taken for the end of a line, with the white space around it: a block is one line of the text.
_LINE_ENDS = re.compile(r"[ \t]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])\s*")


class TextBuilder:
    """Takes a source from its beginning to its end. A block of the text is one line, with a blank line to the next."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._kinds: dict[int, BlockKind] = {}  # by the offset at which the block begins
        self._labels: list[tuple[int, str]] = []
        self._comments: list[Comment] = []
        self._kind: BlockKind | None = None
        self._label = ""
        self._open = False  # whether the block that is begun has a character

    @property
    def source(self) -> str:
        """The source that is taken."""
        return self._source

    @property
    def length(self) -> int:
        """How long the text is so far."""
        return self._length

    def begin(self, kind: BlockKind | None = None, label: str = "") -> None:
        """Begin a block. `kind`: None when the markup does not tell and the words have to; `label`: the element."""
        self._kind, self._label, self._open = kind, label, False

    def copy(self, start: int, end: int) -> None:
        """Add the characters of the source from `start` to `end`; line ends in them become a space."""
        at = start
        for found in _LINE_ENDS.finditer(self._source, start, end):
            self._add(self._source[at : found.start()], at, found.start(), exact=True)
            self.put(" ", found.start(), found.end())
            at = found.end()
        self._add(self._source[at:end], at, end, exact=True)

    def put(self, text: str, start: int, end: int) -> None:
        """Add a text that the source writes otherwise, from `start` to `end`: “&” for “&amp;”, a space for a line end."""
        self._add(_LINE_ENDS.sub(" ", text), start, end, exact=False)

    def comment(self, text: str, start: int, end: int) -> None:
        """Note a comment of the source; `text` without its marks."""
        self._comments.append(Comment(text=text.strip(), at=self._length, start=start, end=end))

    def article(self, date_text: str | None = None) -> Article:
        """The article so far. What a block is, is read from its words where no kind was given.

        `date_text`: None to take what its own date lines say.
        """
        text = "".join(self._parts)
        layout = layout_of(self._as_laid_out(text))
        blocks = tuple(Block(self._kinds.get(each.start, each.kind), each.start, each.end) for each in layout.blocks)
        return article_of(text, blocks, layout.date_text if date_text is None else date_text)

    def _as_laid_out(self, text: str) -> str:
        """The text as its layout is read: what the markup calls a paragraph (a cell “Topics”, “2019”) is no menu around it."""
        parts: list[str] = []
        at = 0
        for start, kind in self._kinds.items():
            if kind is BlockKind.PARAGRAPH:
                end = text.find(_BREAK, start)
                length = len(text[start : end if end >= 0 else len(text)].rstrip())
                parts += (text[at:start], ("• " + "y" * (length - 2)) if length > 2 else "y" * length)
                at = start + length
        return "".join([*parts, text[at:]])

    def source_map(self, *, editable: bool = True) -> SourceMap:
        """Where the characters so far stand."""
        return SourceMap(source=self._source, pieces=tuple(self._pieces), labels=tuple(self._labels), editable=editable)

    def comments(self) -> tuple[Comment, ...]:
        """The comments so far."""
        return tuple(self._comments)

    def _add(self, text: str, start: int, end: int, *, exact: bool) -> None:
        if not text or (not self._open and text.isspace()):
            return  # no block begins with white space
        if not self._open:
            if exact and text[0].isspace():
                kept = text.lstrip()
                start, text = start + len(text) - len(kept), kept
            self._begin_text(start)
        last = self._pieces[-1] if self._pieces else None
        if exact and last is not None and last.exact and last.source_end == start:
            self._pieces[-1] = Piece(last.start, last.end + len(text), last.source_start, end, exact=True)
        else:
            self._pieces.append(Piece(self._length, self._length + len(text), start, end, exact))
        self._parts.append(text)
        self._length += len(text)

    def _begin_text(self, at: int) -> None:
        """The blank line before a block, and what the block is."""
        if self._length:
            before = self._pieces[-1].source_end
            self._pieces.append(Piece(self._length, self._length + len(_BREAK), min(before, at), at, exact=False))
            self._parts.append(_BREAK)
            self._length += len(_BREAK)
        if self._kind is not None:
            self._kinds[self._length] = self._kind
        if self._label:
            self._labels.append((self._length, self._label))
        self._open = True

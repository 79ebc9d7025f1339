"""`Article`: a text with its blocks, sentences and quotations; nothing after it knows about file formats."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from operator import itemgetter

from msgspec import Struct


class BlockKind(StrEnum):
    """What a stretch of the text is. Boilerplate (menus, share buttons, teasers, comment forms) is never judged."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    DATELINE = "dateline"  # a line that is only about date, place, author: “Date: 3 May”, “By Ann Lee”
    BOILERPLATE = "boilerplate"


class Block(Struct, frozen=True):
    """A stretch of lines of one kind; half-open code points."""

    kind: BlockKind
    start: int
    end: int


class Sentence(Struct, frozen=True):
    """A sentence of a block that is not boilerplate; half-open code points, no white space at its ends."""

    start: int
    end: int
    block: int  # index into Article.blocks


class Article(Struct, frozen=True, kw_only=True):
    """The text as the reader gave it. Offsets are code points into `text`, which is never altered.

    `quotations`: half-open spans of direct speech, quotation marks included, in order. They cover quoted speech, the
    words of a speaker in a transcript (“SEN. SMITH: …”) and a statement given in full after a colon.
    `scare_quotes`: half-open spans in quotation marks that are not speech but a word or a name in the reporter’s own
    sentence (a “dictator”, the film “Late Rain”), marks included, in order. A claim that holds one is the reporter’s.
    `date_text`: what a “Date:” line or a dateline says of the publication day, as written; None when it says nothing.
    """

    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[tuple[int, int], ...]
    scare_quotes: tuple[tuple[int, int], ...] = ()
    date_text: str | None = None

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether the span lies inside one stretch of direct speech."""
        at = bisect_right(self.quotations, start, key=itemgetter(0)) - 1
        return at >= 0 and end <= self.quotations[at][1]

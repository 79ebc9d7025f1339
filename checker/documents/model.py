"""What a reader makes of a file: documents, the dates that they state, and the notes to the checker in them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from checker.documents.source import SourceMap
from checker.errors import CheckerError
from checker.text.article import Article


class NoArticle(CheckerError):
    """A file that its format allows, but that holds no article: a program's settings, a table of figures.

    Who named the file wants to know; who named its folder did not mean it.
    """


class Role(StrEnum):
    """What a stated date is the date of."""

    PUBLISHED = "published"
    MODIFIED = "modified"
    EMBARGO = "embargo"
    EXPIRY = "expiry"


class StatedDate(Struct, frozen=True, kw_only=True):
    """A date that a document states of itself.

    `by`: what states it, in words that follow “published 3 May 2024, says …”: “the front matter (date)”, “JSON-LD
    (datePublished)”, “the dateline”. `start`, `end`: where it stands in the source; None when it does not (a path).
    `rank`: how far it is trusted, 0 the most; of two that differ the lower one is used.
    """

    day: date
    role: Role
    by: str
    rank: int
    written: str
    start: int | None = None
    end: int | None = None


class Comment(Struct, frozen=True, kw_only=True):
    """A comment of the format that may speak to the checker, without its marks; `at` is where it stands in the text.

    `start`, `end`: the comment with its marks, in the source.
    """

    text: str
    at: int
    start: int
    end: int


class Document(Struct, frozen=True, kw_only=True):
    """One article of a file, with where its characters stand and what else the file says of it.

    `name` tells the articles of one file apart (“entry 3”, an id); empty when there is one. `dates`: all that are stated, in
    the order of the source. `language`: an ISO 639 code that the file states, or empty. `is_draft`: whether it says
    that it is not published yet.
    """

    article: Article
    source: SourceMap
    name: str = ""
    dates: tuple[StatedDate, ...] = ()
    comments: tuple[Comment, ...] = ()
    language: str = ""
    is_draft: bool = False


class Reading(Struct, frozen=True, kw_only=True):
    """The documents of a file, and a line for each of its parts that could not be read."""

    documents: tuple[Document, ...]
    problems: tuple[str, ...] = ()


class ReadOptions(Struct, frozen=True, kw_only=True):
    """What a newsroom says of its files.

    `published_keys`, `modified_keys`: the names under which front matter states its dates. `fields`: the names of the fields
    of JSON, CSV and Parquet that hold an article's parts (`text`, `title`, `published`, `modified`, `id`). `day_first`: the
    order of dates in figures. `timezone`: the newsroom's (IANA name); a time with an offset is of the day that it is there.
    """

    published_keys: tuple[str, ...] = ("date", "published", "publishdate", "published_at", "pubdate", "datepublished")
    modified_keys: tuple[str, ...] = ("lastmod", "modified", "updated", "last_modified_at", "datemodified")
    fields: dict[str, str] = {}
    day_first: bool | None = None
    timezone: str = ""

"""What an HTML text holds: its paragraphs, each with the places of its characters, and what its markup says besides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from checker.documents.html.tokens import Attribute
from checker.text.article import BlockKind


class Run(NamedTuple):
    """Characters of a paragraph. `text`: None when the source has them as they are, from `start` to `end`."""

    start: int
    end: int
    text: str | None = None
    is_break: bool = False  # <br>


@dataclass(slots=True)
class Paragraph:
    """A stretch of text that the markup sets apart. `kind`: None where it does not tell what it is."""

    element: str
    kind: BlockKind | None
    runs: list[Run]
    text: str
    is_furniture: bool = False  # inside <nav>, <footer>, <aside> …
    is_quoted: bool = False  # inside <blockquote>


@dataclass(slots=True)
class Marked:
    """An element that may say when the page was published: <time>, or one that is called so (itemprop, class, id)."""

    name: str
    attributes: dict[str, Attribute]
    paragraph: int  # how many paragraphs begin before it
    start: int
    end: int
    is_furniture: bool
    text: str = ""
    depth: int = 0


@dataclass(slots=True)
class Page:
    """What an HTML text holds, in the order of the source.

    `comments`: each with its marks and without; `scripts`: type and content.
    """

    source: str
    is_whole: bool = False  # a page of its own, not a fragment
    language: str = ""
    title: Paragraph | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    metas: list[dict[str, Attribute]] = field(default_factory=list)
    links: list[dict[str, Attribute]] = field(default_factory=list)
    comments: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    scripts: list[tuple[str, int, int]] = field(default_factory=list)
    marked: list[Marked] = field(default_factory=list)


def written(run: Run, source: str) -> str:
    """The characters of a run."""
    return source[run.start : run.end] if run.text is None else run.text

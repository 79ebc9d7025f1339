"""`tokens_of`: the tags, texts and comments of HTML, each with its place, split as the HTML standard splits them (13.2.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

# What these hold is no markup, up to their own end tag.
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))

_NEXT = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"[^\s/>]+")
# An attribute that is left open at the end of the file ends at the next space, so that half a page is still read.
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?P<name>[^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+)))?"
)
_TAG_END = re.compile(r"[\s/]*+>?")
_COMMENT_END = re.compile(r"--!?>")


class TokenKind(Enum):
    """The kinds of token."""

    TEXT = "text"
    RAW = "raw"  # the content of a script, style, title …
    START = "start"
    END = "end"
    COMMENT = "comment"  # also declarations and processing instructions, with `name` telling which


class Attribute(NamedTuple):
    """The value of an attribute as the source writes it, entities and all, and where that stands."""

    value: str
    start: int
    end: int


class Token(NamedTuple):
    """A stretch of the source. `name`: of a tag, in lower case; of raw text its element; “!” and “?” for declarations.

    `start`, `end` of a comment: with its marks; `inner`: without them.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, Attribute] = {}  # noqa: RUF012 - never written to
    inner: tuple[int, int] = (0, 0)


def tokens_of(source: str) -> Iterator[Token]:
    """The tokens of any text, in order; together they cover it. Takes time in proportion to its length."""
    at, length = 0, len(source)
    raw_ends: dict[str, re.Pattern[str]] = {}
    while at < length:
        found = _NEXT.search(source, at)
        if found is None:
            yield Token(TokenKind.TEXT, at, length)
            return
        if found.start() > at:
            yield Token(TokenKind.TEXT, at, found.start())
        token = _token(source, found.start())
        yield token
        at = token.end
        if token.kind is TokenKind.START and token.name in _RAW:
            end = raw_ends.setdefault(token.name, re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE))
            closing = end.search(source, at)
            stop = closing.start() if closing else length
            if stop > at:
                yield Token(TokenKind.RAW, at, stop, token.name)
            at = stop


def _token(source: str, at: int) -> Token:
    """The tag, comment or declaration that begins here."""
    mark = source[at + 1]
    if mark in "!?":
        return _declaration(source, at)
    if mark == "/":
        if not source[at + 2 : at + 3].isalpha():
            end = _behind(source, ">", at)
            return Token(TokenKind.COMMENT, at, end, "/", {}, (at + 2, max(at + 2, end - 1)))
        name, _, end = _tag(source, at + 2)
        return Token(TokenKind.END, at, end, name)
    name, attributes, end = _tag(source, at + 1)
    return Token(TokenKind.START, at, end, name, attributes)


def _tag(source: str, at: int) -> tuple[str, dict[str, Attribute], int]:
    """The name of a tag, its attributes, and where it ends. Of two attributes of one name the first counts."""
    name = _NAME.match(source, at)
    assert name is not None  # a letter stands there
    attributes: dict[str, Attribute] = {}
    at = name.end()
    while found := _ATTRIBUTE.match(source, at):
        key = found["name"].lower()
        group = next((each for each in ("double", "single", "bare") if found[each] is not None), None)
        if key not in attributes:
            value = Attribute(found[group], *found.span(group)) if group else Attribute("", found.end(), found.end())
            attributes[key] = value
        at = found.end()
    end = _TAG_END.match(source, at)
    return name[0].lower(), attributes, end.end() if end else at


def _declaration(source: str, at: int) -> Token:
    if source.startswith("<!--", at):
        if source.startswith((">", "->"), at + 4):  # the standard ends these at once
            end = _behind(source, ">", at)
            return Token(TokenKind.COMMENT, at, end, "--", {}, (at + 4, at + 4))
        closing = _COMMENT_END.search(source, at + 4)
        if closing is None:
            return Token(TokenKind.COMMENT, at, len(source), "--", {}, (at + 4, len(source)))
        return Token(TokenKind.COMMENT, at, closing.end(), "--", {}, (at + 4, closing.start()))
    if source.startswith("<![CDATA[", at):
        # A bogus comment in HTML, text in XHTML and in feeds; pages put scripts into it.
        closing_at = source.find("]]>", at)
        end = len(source) if closing_at < 0 else closing_at + 3
        return Token(TokenKind.COMMENT, at, end, "[", {}, (at + 9, max(at + 9, end - 3)))
    end = _behind(source, ">", at)
    return Token(TokenKind.COMMENT, at, end, source[at + 1], {}, (at + 2, max(at + 2, end - 1)))


def _behind(source: str, mark: str, at: int) -> int:
    """Where what ends at the mark ends; the end of the source without one."""
    found = source.find(mark, at)
    return len(source) if found < 0 else found + 1

"""Paths as other programs want them: with slashes, and as a relative URI."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote


def with_slashes(path: str) -> str:
    """“news/a.md” for “./news/a.md”, and for the same with backslashes on Windows."""
    return PurePath(path).as_posix()


def uri_of(path: str) -> str:
    """A reference to the file by RFC 3986: “news/no%20deal.md”; “file:///…” for an absolute path."""
    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    # A colon in the first part would be read as the end of a scheme.
    return quote(pure.as_posix().encode("utf-8", "surrogateescape"), safe="/")

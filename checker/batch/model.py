"""What goes from step to step when files are checked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from checker.claims import Report
from checker.config.model import Settings
from checker.documents.model import Document

if TYPE_CHECKING:
    from checker.engine import Checker


class Dated(Struct, frozen=True, kw_only=True):
    """A document with the day that counts as its publication (None: none is known) and what says so.

    `modified`: the day of its last change, where the file states the day of publication and that.
    """

    document: Document
    day: date | None
    how: str
    modified: date | None = None


class Examined(Struct, frozen=True, kw_only=True):
    """A document and the report on it."""

    document: Document
    report: Report


class Result(Struct, frozen=True, kw_only=True):
    """What a file gives whatever the newsroom's policy: its articles with their reports, and a line for each fault."""

    articles: tuple[Examined, ...] = ()
    problems: tuple[str, ...] = ()


class Job(Struct, frozen=True, kw_only=True):
    """A file that was read from the disk. `path`: as given, `shown`: as it is named to the user, `key`: of its result."""

    path: str
    shown: str
    content: bytes
    settings: Settings
    published: date | None  # given for all, or found by git
    how: str
    key: str


class Loaded(NamedTuple):
    """A checker; `sound`: whether all that the settings name went into it, so that its results may be kept."""

    checker: Checker
    sound: bool


class Outcome(Struct, frozen=True, kw_only=True):
    """What there is to show of a file."""

    path: str
    shown: str
    settings: Settings
    result: Result
    content: bytes = b""

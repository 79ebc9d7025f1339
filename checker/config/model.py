"""What a `checker.yaml` may say, and the settings that come of it for one file."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from checker.claims import Level
from checker.documents.model import ReadOptions

CONFIG_NAMES = ("checker.yaml", "checker.yml", ".checker.yaml")  # of two in one folder the first counts
OFF = "off"
QUOTATIONS = ("info", "full", "off")
PUBLISHED_FROM = ("stated", "git")
DATE_ORDERS = ("dmy", "mdy")
LEVELS = tuple(level.value for level in Level)


class FrontMatter(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The keys of front matter that hold dates, as they are written there; “a.b” for a key inside another."""

    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()


class PathSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What can differ from path to path. A field that is None or empty says nothing."""

    published_from: str | None = None
    date_order: str | None = None
    timezone: str | None = None
    front_matter: FrontMatter | None = None
    fields: dict[str, str] = {}
    quotations: str | None = None
    stale_after: int | None = None
    timelines: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    levels: dict[str, str] = {}


class Override(PathSettings, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Settings of the files that one of the patterns fits; patterns as in .gitignore, below the configuration's folder."""

    paths: tuple[str, ...]


class ConfigFile(PathSettings, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """One `checker.yaml`. Folders and files that it names are relative to its own folder."""

    extends: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str | None = None
    baseline: str | None = None
    overrides: tuple[Override, ...] = ()


class Settings(Struct, frozen=True, kw_only=True):
    """What applies to one file.

    `include`, `exclude`: (folder, pattern) pairs, for the files that are looked for in folders. `origins`: for each key that
    a file of configuration sets, where it does (“checker.yaml:4”); a key that is missing there has its default.
    """

    published_from: str = "stated"
    date_order: str | None = None
    timezone: str = ""
    published_keys: tuple[str, ...] = ReadOptions().published_keys
    modified_keys: tuple[str, ...] = ReadOptions().modified_keys
    fields: Mapping[str, str] = {}
    quotations: str = "info"
    stale_after: int | None = None  # days; None: what the library takes
    timelines: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    levels: Mapping[str, str] = {}
    include: tuple[tuple[str, str], ...] = ()
    exclude: tuple[tuple[str, str], ...] = ()
    fail_on: str = Level.ERROR.value
    baseline: str | None = None
    origins: Mapping[str, str] = {}

    @property
    def day_first(self) -> bool | None:
        """The order of dates in figures; None when it is not known."""
        return None if self.date_order is None else self.date_order == "dmy"

    @property
    def read_options(self) -> ReadOptions:
        """What readers need to know."""
        return ReadOptions(
            published_keys=self.published_keys, modified_keys=self.modified_keys, fields=dict(self.fields),
            day_first=self.day_first, timezone=self.timezone,
        )  # fmt: skip

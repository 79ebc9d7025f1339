"""`Records`: all records of one timeline folder, by kind and id, and the paths that carry the ids."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import PurePosixPath

import msgspec

from checker.timeline.model import KINDS, Country, Event, Organization, Person, Post, Record
from checker.timeline.relations import Relations

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# Where a file of each kind lies, as a message shows it.
_SHAPES = {
    "people": "people/<slug>.yaml",
    "posts": "posts/<country>/<slug>.yaml",
    "organizations": "organizations/<slug>.yaml",
    "events": "events/<kind>/<slug>.yaml",
    "countries": "countries/<iso3166>.yaml",
}


class Records(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The records of a folder, each kind a mapping from id to record. Equal folders give equal records."""

    people: Mapping[str, Person] = {}
    posts: Mapping[str, Post] = {}
    organizations: Mapping[str, Organization] = {}
    events: Mapping[str, Event] = {}
    countries: Mapping[str, Country] = {}
    # In a compiled form: the names by first word (`checker.timeline.names`), what goes together, and the newest `checked_on`.
    names: Mapping[str, bytes | memoryview] = {}
    relations: Relations | None = None
    last_checked: date | None = None
    root: str = ""  # the folder they were read from; empty when they come from a compiled form or several folders

    def of_kind(self, kind: str) -> Mapping[str, Record]:
        """The records of `people`, `posts`, `organizations`, `events` or `countries`, by id."""
        found: Mapping[str, Record] = getattr(self, kind)
        return found

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same records of the same folder; the rest only repeats them."""
        if not isinstance(other, Records):
            return NotImplemented
        return self.root == other.root and all(self.of_kind(kind) == other.of_kind(kind) for kind in KINDS)

    __hash__ = None  # type: ignore[assignment]  # it holds mappings

    def __len__(self) -> int:
        return sum(len(self.of_kind(kind)) for kind in KINDS)


def record_path(kind: str, record_id: str) -> str:
    """`posts/us/president.yaml` for the kind `posts` and the id `us/president`."""
    return f"{kind}/{record_id}.yaml"


def identity(path: PurePosixPath) -> tuple[str, str]:
    """The kind and id that a path below the timeline folder stands for; `ValueError` says what is wrong with it."""
    kind = path.parts[0]
    if kind not in KINDS:
        raise ValueError(f"“{kind}” is not a folder of the timeline; write one of {', '.join(KINDS)}")
    shape = _SHAPES[kind]
    if len(path.parts) != shape.count("/") + 1:
        raise ValueError(f"the file lies at the wrong depth; its place is {shape}")
    if path.suffix != ".yaml":
        raise ValueError(f"the name ends in “{path.suffix}”; a record's file ends in .yaml")
    for part in path.with_suffix("").parts[1:]:
        if not _SLUG.fullmatch(part):
            raise ValueError(f"“{part}” is not a slug; write small letters a–z, digits and single hyphens")
    return kind, "/".join(path.with_suffix("").parts[1:])

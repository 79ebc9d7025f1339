"""`World`: every record that a record may name, and what each check of the lint is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.days import PartialDate
from checker.timeline.model import Country, Event, Organization, Person, Post, Record
from checker.timeline.records import Records

# A fault before its line is known: the field, and what is wrong and what to write.
Remark = tuple[str, str]
Remarks = Iterator[Remark]


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """All records by kind and id: those under the lint, and those that they are layered over."""

    people: dict[str, Person]
    posts: dict[str, Post]
    organizations: dict[str, Organization]
    events: dict[str, Event]
    countries: dict[str, Country]
    unread: frozenset[tuple[str, str]]  # kind and id of files that could not be read

    @classmethod
    def of(cls, records: Records, base: Records | None, unread: frozenset[tuple[str, str]]) -> World:
        """The records, with those of the base that they do not change."""
        below = base or Records()
        return cls(
            people={**below.people, **records.people},
            posts={**below.posts, **records.posts},
            organizations={**below.organizations, **records.organizations},
            events={**below.events, **records.events},
            countries={**below.countries, **records.countries},
            unread=unread,
        )

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is such a record, though its file may be one that could not be read."""
        return record_id in self.of_kind(kind) or (kind, record_id) in self.unread

    def of_kind(self, kind: str) -> dict[str, Record]:
        """The records of `people`, `posts`, `organizations`, `events` or `countries`, by id."""
        found: dict[str, Record] = getattr(self, kind)
        return found


def surely_after(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether every day that `one` may mean comes after every day that `other` may; false when either is open."""
    if one is None or other is None or one.earliest is None or other.latest is None:
        return False
    return one.earliest > other.latest

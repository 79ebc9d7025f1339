"""`Timeline`: the records with the indexes that questions are asked through. Immutable; safe to share between threads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from typing import TypeVar

from checker.timeline.layers import Overlay, merged
from checker.timeline.model import (
    KINDS,
    Country,
    Event,
    Membership,
    Organization,
    Person,
    Post,
)
from checker.timeline.names import names_by_first_word, packed
from checker.timeline.records import Records
from checker.timeline.relations import Relations, TenuresByPerson, relations_of

_T = TypeVar("_T")


@dataclass(frozen=True)
class Timeline:
    """All records, and who held what, which events touch a country, which are part of another. Indexes are made at first use."""

    records: Records

    @classmethod
    def layered(cls, bundled: Timeline, overlays: Iterable[Overlay]) -> Timeline:
        """`bundled` with each overlay laid over it in turn; `FileProblems` when one of them is broken."""
        return cls(reduce(merged, overlays, bundled.records))

    @cached_property
    def names(self) -> Mapping[str, bytes | memoryview]:
        """Every name of every record, packed, under its first word in lower case."""
        return self.records.names or packed(names_by_first_word(self.records))

    @cached_property
    def last_checked(self) -> date:
        """The newest day on which any of the records was checked; the first day of the calendar when there is none."""
        if self.records.last_checked is not None:
            return self.records.last_checked
        return max((r.checked_on for kind in KINDS for r in self.records.of_kind(kind).values()), default=date.min)

    @cached_property
    def relations(self) -> Relations:
        """What goes together: people and posts, posts and countries, events and their parts."""
        return self.records.relations or relations_of(self.records)

    @property
    def people(self) -> Mapping[str, Person]:
        """Every person by id."""
        return self.records.people

    @property
    def posts(self) -> Mapping[str, Post]:
        """Every post by id."""
        return self.records.posts

    @property
    def organizations(self) -> Mapping[str, Organization]:
        """Every organization by id."""
        return self.records.organizations

    @property
    def events(self) -> Mapping[str, Event]:
        """Every event by id."""
        return self.records.events

    @property
    def countries(self) -> Mapping[str, Country]:
        """Every country and group of countries by id."""
        return self.records.countries

    @cached_property
    def memberships_by_person(self) -> Mapping[str, tuple[tuple[str, Membership], ...]]:
        """For each person's id, the posts held: (post id, membership), post by post, newest first within a post."""
        return TenuresByPerson(self.posts, self.relations.posts_of_person)

    @cached_property
    def events_by_country(self) -> Mapping[str, tuple[Event, ...]]:
        """For each country's id, the events that a generic noun beside its name can mean."""
        return _grouped((country, event) for event in self.events.values() for country in event.countries)

    @cached_property
    def events_by_parent(self) -> Mapping[str, tuple[Event, ...]]:
        """For each event's id, the events that are part of it."""
        return _grouped((event.parent, event) for event in self.events.values() if event.parent)


def _grouped(pairs: Iterable[tuple[str, _T]]) -> Mapping[str, tuple[_T, ...]]:
    groups: defaultdict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}

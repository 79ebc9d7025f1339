"""Two records that cannot be told apart: one person in two files, two posts or events under one label."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from checker.days import LAST_DAY
from checker.timeline.lint.world import Remarks, World, surely_after
from checker.timeline.model import Country, Event, Organization, Person, Post, Record

# The fields whose strings a record has only one use for.
_NAMES = ("names", "weak_names", "generic", "adjectives", "people", "metonyms", "role", "places", "countries")


class Duplicates:
    """The records of a world by what must tell them apart, gathered once."""

    def __init__(self, world: World) -> None:
        self._alike: defaultdict[Hashable, list[Record]] = defaultdict(list)
        for kind in ("people", "posts", "organizations", "events", "countries"):
            for record in world.of_kind(kind).values():
                for key in _keys(record):
                    self._alike[key].append(record)

    def faults(self, record: Record) -> Remarks:
        """A string that a list has twice, and another record that copy could not tell from this one."""
        yield from _twice_in_a_list(record)
        for key in _keys(record):
            for other in self._alike[key]:
                # Told once, at the record whose name comes later.
                if other.id < record.id and not _distinct(record, other, key):
                    yield _field(key), _message(record, other, key)


def _twice_in_a_list(record: Record) -> Remarks:
    for field in _NAMES:
        strings: tuple[str, ...] = getattr(record, field, ())
        for index, text in enumerate(strings):
            if text in strings[:index]:
                yield f"{field}[{index}]", f"“{text}” stands here twice; keep one"


def _keys(record: Record) -> Iterable[tuple[str, ...]]:
    match record:
        case Person():
            yield "person", "name", record.name
            for scheme, value in record.identifiers.items():
                yield "person", f"identifiers.{scheme}", value
        case Post():
            yield "post", "label", record.label
        case Organization():
            yield "organization", "label", record.label
        case Event():
            yield "event", "label", record.label
        case Country():
            yield "country", "name", record.name


def _field(key: tuple[str, ...]) -> str:
    return key[1]


def _distinct(one: Record, other: Record, key: tuple[str, ...]) -> bool:
    """Whether two records with this key in common are plainly two: namesakes of other birth, events of other days."""
    if isinstance(one, Person) and isinstance(other, Person) and _field(key) == "name":
        births = surely_after(one.born, other.born) or surely_after(other.born, one.born)
        lives = surely_after(one.born, other.died) or surely_after(other.born, one.died)
        schemes = one.identifiers.keys() & other.identifiers.keys()
        return births or lives or any(one.identifiers[scheme] != other.identifiers[scheme] for scheme in schemes)
    if isinstance(one, Event) and isinstance(other, Event):
        return _ended_before(one, other) or _ended_before(other, one)
    if isinstance(one, Post) and isinstance(other, Post):
        return one.country != other.country or one.organization != other.organization
    return False


def _ended_before(one: Event, other: Event) -> bool:
    end = LAST_DAY if one.end.latest is None else one.end.latest
    return other.start.earliest is not None and end < other.start.earliest


def _message(record: Record, other: Record, key: tuple[str, ...]) -> str:
    if isinstance(record, Person):
        advice = "write the births that tell two people apart, or make one file of one person"
    else:
        advice = "give each its own, or make one file of the two"
    return f"“{key[2]}” is also that of {other.id}; {advice}"

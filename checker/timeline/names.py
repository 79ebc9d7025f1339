"""Every name of every record, grouped by its first word, so that a text needs only those that it can hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from checker.text.tokens import Tokens, first_word
from checker.timeline.name_tries import Branch, Entry, RecordName, unpacked
from checker.timeline.name_tries import packed as packed_group
from checker.timeline.naming import family_name
from checker.timeline.records import Records
from checker.timeline.told import told_names, undated_names


def names_by_first_word(records: Records) -> dict[str, list[RecordName]]:
    """The names of all records under their first word in lower case."""
    names: defaultdict[str, list[RecordName]] = defaultdict(list)
    for name in _names_of(records):
        names[first_word(name.name)].append(name)
    return dict(names)


def packed(names: dict[str, list[RecordName]]) -> dict[str, bytes]:
    """The same with each group in msgpack: a program that starts decodes only the groups it meets."""
    return {word: packed_group(group) for word, group in names.items()}


def meanings_of(name: str, names: Mapping[str, bytes | memoryview]) -> tuple[Entry, ...]:
    """What records are called by the name, word by word and in any case; nothing when none is. `names`: as packed."""
    first, *others = Tokens.of(name).lower or [""]
    group = names.get(first)
    branch: Branch | None = unpacked(group).names if group is not None else None
    for word in others:
        branch = branch.behind(word) if branch is not None else None
    return branch.entries if branch is not None else ()


def _names_of(  # noqa: C901, PLR0912 -- a flat loop for each field that holds names
    records: Records,
) -> Iterator[RecordName]:
    """Every name of every record: the name, what it names, how, and whose it is."""
    for person in records.people.values():
        for name in (person.name, *person.names, *(period.name for period in person.names_by_period)):
            if " " in name or name == person.name:
                yield RecordName(name, "person", "full", person.id)
        yield RecordName(person.family_name or family_name(person.name), "person", "short", person.id)
    for post in records.posts.values():
        for name in post.names:
            yield RecordName(name, "post", "full", post.id)
        for name in post.weak_names:
            yield RecordName(name, "post", "short", post.id)
    for organization in records.organizations.values():
        for name in (*organization.names, *(period.name for period in organization.names_by_period)):
            yield RecordName(name, "organization", "full", organization.id)
        for name in organization.adjectives:
            yield RecordName(name, "organization", "adjective", organization.id)
        for name in organization.generic:
            yield RecordName(name, "organization", "short", organization.id)
    for country in records.countries.values():
        for name in (
            country.name, *country.names, *country.metonyms, *country.people,
            *(period.name for period in country.names_by_period),
        ):  # fmt: skip
            yield RecordName(name.removeprefix("the "), "country", "full", country.id)
        for name in country.adjectives:
            yield RecordName(name, "country", "adjective", country.id)
    places = frozenset(
        name.removeprefix("the ") for country in records.countries.values() for name in (country.name, *country.names)
    )
    for event in records.events.values():
        for name in dict.fromkeys(told_names(event, places)):
            yield RecordName(name, "event", "clause", event.id)
        for name in dict.fromkeys((*event.names, *undated_names(event))):
            yield RecordName(name.removeprefix("the "), "event", "full", event.id)
        for name in event.generic:
            yield RecordName(name, "event", "short", event.id)
        for name in event.places:
            yield RecordName(name, "place", "full", event.id)

"""What a record names must exist: people, countries, organizations, events, and web addresses in full."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.timeline.lint.world import Remarks, World
from checker.timeline.model import Country, Event, Membership, Organization, OrganizationMembership, Post, Record

# Folders of posts that are no country's: world bodies and companies.
_NO_COUNTRY = frozenset({"int", "company"})

_WEB_ADDRESS = re.compile(r"https?://[^\s/.:]+(\.[^\s/.:]+)+\.?(:\d+)?(/\S*)?")


def source_faults(record: Record) -> Remarks:
    """A record without a source, and sources that are not web addresses."""
    if not record.sources:
        yield "sources", "there is no source; write at least one web address"
    yield from _address_faults("sources", record.sources)
    if isinstance(record, Post | Organization):
        entries: tuple[Membership | OrganizationMembership, ...] = record.memberships
        for index, entry in enumerate(entries):
            yield from _address_faults(f"memberships[{index}].sources", entry.sources)


def _address_faults(field: str, sources: tuple[str, ...]) -> Remarks:
    for index, source in enumerate(sources):
        if not _WEB_ADDRESS.fullmatch(source):
            yield f"{field}[{index}]", f"“{source}” is not a web address; write it in full, as https://example.org/page"


def reference_faults(record: Record, world: World) -> Remarks:
    """Ids that name no record, and a file that lies where its fields say it does not belong."""
    match record:
        case Post():
            yield from _post_faults(record, world)
        case Organization():
            for index, entry in enumerate(record.memberships):
                field = f"memberships[{index}].member"
                yield from _unknown(field, entry.member, world, ("countries", "organizations"))
        case Event():
            yield from _event_faults(record, world)
        case Country():
            for index, member in enumerate(record.comprises):
                yield from _unknown(f"comprises[{index}]", member, world, ("countries",))


def _post_faults(post: Post, world: World) -> Remarks:
    folder = post.id.partition("/")[0]
    if folder not in _NO_COUNTRY:
        if not world.has("countries", folder):
            yield (
                "",
                f"the file lies in posts/{folder}, and there is no country of that name; write int for a world body",
            )
        elif post.country != folder:
            yield "country", f"the file lies in posts/{folder}; write country: {folder}, or move the file"
    if post.country:
        yield from _unknown("country", post.country, world, ("countries",))
    if post.organization:
        yield from _unknown("organization", post.organization, world, ("organizations",))
    for index, entry in enumerate(post.memberships):
        yield from _unknown(f"memberships[{index}].person", entry.person, world, ("people",))


def _event_faults(event: Event, world: World) -> Remarks:
    folder = event.id.partition("/")[0]
    if folder not in _plurals(event.kind):
        yield "kind", f"“{event.kind}” lies in events/{folder}; the kind is the folder's noun in the singular"
    for kind in ("countries", "organizations", "people"):
        for index, name in enumerate(getattr(event, kind)):
            yield from _unknown(f"{kind}[{index}]", name, world, (kind,))
    if event.parent:
        yield from _unknown("parent", event.parent, world, ("events",))
        if event.id in _ancestors(event, world):
            yield "parent", "the event is part of itself; write the event that it is a part of"
    for number, signature in enumerate(event.signatures):
        for field, names in (("parties", signature.parties), ("about", signature.about)):
            for index, name in enumerate(names):
                place = f"signatures[{number}].{field}[{index}]"
                yield from _unknown(place, name, world, ("countries", "organizations", "people"))
        if signature.place:
            yield from _unknown(f"signatures[{number}].place", signature.place, world, ("countries",))


def _ancestors(event: Event, world: World) -> set[str]:
    found: set[str] = set()
    parent = event.parent
    while parent and parent not in found:
        found.add(parent)
        parent = world.events[parent].parent if parent in world.events else None
    return found


def _plurals(kind: str) -> Iterable[str]:
    """The folder names that a kind may have: wars, treaties, launches, crises, talks, plane-crashes."""
    noun = kind.replace(" ", "-")
    return noun, f"{noun}s", f"{noun}es", f"{noun.removesuffix('y')}ies", f"{noun.removesuffix('is')}es"


def _unknown(field: str, name: str, world: World, kinds: tuple[str, ...]) -> Remarks:
    if any(world.has(kind, name) for kind in kinds):
        return
    from rapidfuzz import fuzz, process

    places = " or ".join(f"{kind}/" for kind in kinds)
    known = [record_id for kind in kinds for record_id in world.of_kind(kind)]
    near = process.extractOne(name, known, scorer=fuzz.ratio, score_cutoff=75)
    advice = f"did you mean “{near[0]}”?" if near else "add its file, or write the name of one that is there"
    yield field, f"“{name}” is not in {places}; {advice}"

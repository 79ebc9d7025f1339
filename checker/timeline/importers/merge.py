"""`merged_draft`: what a draft adds to a timeline, as pieces of records, and where the two disagree.

Nothing that the timeline says is overwritten: a date that differs is a conflict, told with both dates, for a person to
settle. A tenure that the timeline has as open and the draft as ended after the last check is the one change that is made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import msgspec

from checker.days import PartialDate
from checker.days.dayset import FIRST_DAY, LAST_DAY
from checker.timeline.importers.draft import OPEN, Draft, PersonDraft, TenureDraft
from checker.timeline.importers.people import PersonFinder
from checker.timeline.model import Membership, Post
from checker.timeline.timeline import Timeline

_UNKNOWN = PartialDate.parse("unknown")


@dataclass(frozen=True, slots=True)
class Merged:
    """Fields to add, by kind and id; what disagrees; what was left out or has to be looked at."""

    fields: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    conflicts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def merged_draft(draft: Draft, known: Timeline, posts: Mapping[str, str], checked_on: date) -> Merged:
    """The draft laid beside the timeline; `posts` says which post each of the draft's keys is, by its id."""
    merged = Merged(notes=list(draft.notes))
    tenures: defaultdict[str, list[TenureDraft]] = defaultdict(list)
    left: defaultdict[tuple[str, str], int] = defaultdict(int)
    for tenure in draft.tenures:
        post = posts.get(tenure.post)
        if post is None:
            left[tenure.post, tenure.post_label] += 1
        else:
            tenures[post].append(tenure)
    for (key, label), count in left.items():
        named = f" ({label})" if label and label != key else ""
        merged.notes.append(f"{key}{named}: {count} left out; say which post it is, as --post “{key}=us/senator”")
    serving = {tenure.person for group in tenures.values() for tenure in group}
    idle = draft.people.keys() - {tenure.person for tenure in draft.tenures}
    finder = PersonFinder(known, tenures)
    ids: dict[str, str] = {}
    for key, person in draft.people.items():
        if key in serving or key in idle:
            found = finder.place_of(person)
            if found is None:
                merged.notes.append(f"{key}: no name that can be written in a file's name; left out")
                continue
            ids[key] = found.id
            if found.doubt:
                merged.conflicts.append(found.doubt)
                del ids[key]
            elif found.is_known:
                _compare_person(person, known, found.id, merged)
            else:
                merged.fields["people", found.id] = _new_person(person, checked_on)
    for post, group in tenures.items():
        _merge_post(known, post, [each for each in group if each.person in ids], ids, checked_on, merged)
    return merged


def _new_person(person: PersonDraft, checked_on: date) -> dict[str, Any]:
    family = (person.family_name or person.name.split()[-1]).lower()
    names = tuple(name for name in person.names if family in name.lower() and name != person.name)
    fields: dict[str, Any] = {"name": person.name}
    optional = {
        "names": names, "family_name": person.family_name, "gender": person.gender, "born": person.born,
        "died": person.died, "identifiers": person.identifiers,
    }  # fmt: skip
    fields |= {name: value for name, value in optional.items() if value}
    return fields | {"sources": tuple(dict.fromkeys(person.sources)), "checked_on": checked_on}


def _compare_person(person: PersonDraft, known: Timeline, record_id: str, merged: Merged) -> None:
    """Add what the record lacks; tell what it says otherwise."""
    record = known.people[record_id]
    fields: dict[str, Any] = {}
    for name in ("born", "died", "gender"):
        ours, theirs = getattr(record, name), getattr(person, name)
        if theirs is not None and ours is None:
            fields[name] = theirs
        elif theirs is not None and theirs != ours and not _agrees(ours, theirs):
            merged.conflicts.append(_conflict(f"people/{record_id}.yaml", name, ours, theirs, person.sources))
    more = {scheme: value for scheme, value in person.identifiers.items() if scheme not in record.identifiers}
    if more:
        fields["identifiers"] = more
    if fields:
        merged.fields["people", record_id] = fields | {"sources": tuple(dict.fromkeys(person.sources))}


def _agrees(ours: Any, theirs: Any) -> bool:
    """Whether the other date says the same, less exactly: nothing to tell."""
    if not isinstance(ours, PartialDate) or not isinstance(theirs, PartialDate):
        return False
    if ours.earliest is None or ours.latest is None or theirs.earliest is None or theirs.latest is None:
        return ours.text == theirs.text
    return theirs.earliest <= ours.earliest and ours.latest <= theirs.latest


def _conflict(path: str, name: str, ours: Any, theirs: Any, sources: Sequence[str]) -> str:
    source = f" ({sources[0]})" if sources else ""
    return f"{path}: {name}: here {ours}, in the file {theirs}{source}; look at a third source"


def _merge_post(
    known: Timeline, post_id: str, drafts: list[TenureDraft], ids: dict[str, str], checked_on: date, merged: Merged
) -> None:
    post = known.posts.get(post_id)
    entries = list(post.memberships) if post else []
    added: list[Membership] = []
    for tenure in sorted(drafts, key=lambda each: each.start.earliest or 0):
        person = ids[tenure.person]
        entry = _membership(tenure, person, checked_on)
        twin = next((each for each in (*added, *entries) if each.person == person and _meets(each, entry)), None)
        if twin is not None and twin in added:  # two statements of one tenure, of which one may say more
            more = {name: getattr(entry, name) for name in ("ordinal", "party") if getattr(twin, name) is None}
            added[added.index(twin)] = msgspec.structs.replace(twin, **more)
        elif twin is not None:
            added += _compared(post_id, twin, entry, tenure, post, merged)
        elif post and post.complete and (holder := _rival(entries, entry, post)):
            merged.conflicts.append(
                f"posts/{post_id}.yaml: {person}, {entry.start}/{entry.end}: {holder.person} holds the post then "
                f"({holder.start}/{holder.end}); left out"
            )
        else:
            added.append(entry)
    added = [_with_end(entry, [*entries, *added], post, post_id, merged) for entry in added]
    if added:
        merged.fields["posts", post_id] = _post_fields(post, post_id, added, drafts, checked_on, merged)


def _membership(tenure: TenureDraft, person: str, checked_on: date) -> Membership:
    end = tenure.end or OPEN
    # A term that runs on is open; when it is to end is no end.
    scheduled = end if end.earliest is not None and end.earliest > checked_on.toordinal() else None
    return Membership(
        person=person,
        start=tenure.start,
        end=OPEN if scheduled else end,
        ordinal=tenure.ordinal,
        terms=tenure.terms,
        party=tenure.party,
        scheduled_end=scheduled,
        sources=tenure.sources,
    )


def _meets(one: Membership, other: Membership) -> bool:
    """Whether two tenures of one person share a day or have the same start: they are the same one."""
    return _first(one) < _last(other) and _first(other) < _last(one) or one.start == other.start


def _first(entry: Membership) -> int:
    return FIRST_DAY if entry.start.earliest is None else entry.start.earliest


def _last(entry: Membership) -> int:
    return LAST_DAY if entry.end.latest is None else entry.end.latest


def _rival(entries: list[Membership], new: Membership, post: Post) -> Membership | None:
    """Who holds a post of one seat for certain in the time of the new entry."""
    if post.seats != 1 or new.start.latest is None:
        return None
    last = new.end.earliest or new.start.latest + 1
    for entry in entries:
        if entry.acting or entry.start.latest is None:
            continue
        end = LAST_DAY if entry.end.is_open else entry.end.earliest or entry.start.latest
        if max(entry.start.latest, new.start.latest) < min(end, last):
            return entry
    return None


def _compared(
    post_id: str, ours: Membership, theirs: Membership, tenure: TenureDraft, post: Post | None, merged: Merged
) -> list[Membership]:
    """The entry with its end, when it has ended since the check; else the conflicts are told and nothing changes."""
    path = f"posts/{post_id}.yaml"
    if not _agrees(ours.start, theirs.start):
        merged.conflicts.append(_conflict(path, f"{ours.person}: start", ours.start, theirs.start, tenure.sources))
    if tenure.end is None or theirs.scheduled_end is not None or _agrees(ours.end, theirs.end):
        return []
    checked = post.checked_on.toordinal() if post else LAST_DAY
    if ours.end.is_open and theirs.end.earliest is not None and theirs.end.earliest > checked:
        return [msgspec.structs.replace(ours, end=theirs.end)]
    merged.conflicts.append(
        _conflict(path, f"{ours.person} (since {ours.start}): end", ours.end, theirs.end, tenure.sources)
    )
    return []


def _with_end(
    entry: Membership, entries: list[Membership], post: Post | None, post_id: str, merged: Merged
) -> Membership:
    """An entry that has no end, though somebody followed, has ended on a day that nobody recorded."""
    if not entry.end.is_open:
        return entry
    one_seat = post is not None and post.seats == 1
    followed = [each for each in entries if _first(each) > _first(entry) and each.person != entry.person]
    if one_seat and followed:
        merged.notes.append(f"posts/{post_id}.yaml: {entry.person} since {entry.start}: no end in the file; find it")
        return msgspec.structs.replace(entry, end=_UNKNOWN)
    merged.notes.append(f"posts/{post_id}.yaml: {entry.person} since {entry.start}: confirm that this is still so")
    return entry


def _post_fields(
    post: Post | None,
    post_id: str,
    added: list[Membership],
    drafts: list[TenureDraft],
    checked_on: date,
    merged: Merged,
) -> dict[str, Any]:
    entries = tuple(sorted(added, key=_first, reverse=True))
    latest = max(day for entry in entries for day in (entry.start.latest, entry.end.latest) if day is not None)
    if post is not None:
        fields: dict[str, Any] = {}
        if latest > post.checked_on.toordinal():
            merged.notes.append(f"posts/{post_id}.yaml: checked_on moves to {checked_on}; confirm its open ends")
            fields["checked_on"] = checked_on
        return fields | {"memberships": entries}
    label = next((each.post_label for each in drafts if each.post_label), post_id)
    merged.notes.append(f"posts/{post_id}.yaml: a new post; write its names, role, seats and from when it is complete")
    country = post_id.partition("/")[0]
    return {
        "label": label,
        "names": (label,),
        **({} if country in ("int", "co") else {"country": country}),
        "seats": 0,
        "coverage_start": date.fromordinal(min(_first(entry) for entry in entries)),
        "complete": False,
        "sources": tuple(dict.fromkeys(source for each in drafts for source in each.sources))[:1],
        "checked_on": checked_on,
        "memberships": entries,
    }

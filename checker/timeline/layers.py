"""Overlays: a newsroom's own files laid over the records that came before.

A file adds a record. Where the record exists already the file extends it: a list is joined, a single value takes the old
one's place, and an entry (of a person since a day, of a member since a day) takes the place of the same entry, which is
how a tenure is ended:

    # posts/us/president.yaml                    # posts/us/president.yaml
    memberships:                                 replaces: true         (the whole record is this file)
      - person: donald-trump                     label: …
        start: 2025-01-20
        end: 2029-01-20
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import msgspec

from checker.errors import FileProblems, Problem
from checker.timeline.model import KINDS, Membership, OrganizationMembership, Record
from checker.timeline.records import Records, record_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """What one overlay file says of a record: its fields, typed as the model has them, perhaps not all."""

    kind: str
    id: str
    replaces: bool
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """A folder to be laid over others."""

    root: str
    fragments: tuple[Fragment, ...]


def merged(base: Records, overlay: Overlay) -> Records:
    """The base's records with the overlay's added, extended or put in their place; `FileProblems` names every misfit."""
    kinds = {kind: dict(base.of_kind(kind)) for kind in KINDS}
    problems: list[Problem] = []
    for fragment in overlay.fragments:
        known = kinds[fragment.kind].get(fragment.id)
        faults = _misfits(fragment, known)
        path = f"{overlay.root}/{record_path(fragment.kind, fragment.id)}"
        problems += [Problem(path=path, line=1, field=field, message=message) for field, message in faults]
        if not faults:
            kinds[fragment.kind][fragment.id] = _applied(fragment, known)
    if problems:
        raise FileProblems(problems)
    return Records(**cast("dict[str, Any]", kinds))


def touched(records: Records, overlay: Overlay) -> Records:
    """Of the merged records, those that the overlay has a file for; their files lie in its folder."""
    kinds: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    for fragment in overlay.fragments:
        kinds[fragment.kind][fragment.id] = records.of_kind(fragment.kind)[fragment.id]
    return Records(root=overlay.root, **cast("dict[str, Any]", kinds))


def extended(fragment: Fragment, fields: dict[str, Any]) -> Fragment:
    """The fragment with more fields, joined to those it has as an overlay's are to a record's."""
    total = {
        name: _joined(fragment.fields[name], new) if name in fragment.fields else new for name, new in fields.items()
    }
    return Fragment(kind=fragment.kind, id=fragment.id, replaces=fragment.replaces, fields={**fragment.fields, **total})


def _misfits(fragment: Fragment, known: Record | None) -> list[tuple[str, str]]:
    if fragment.replaces and known is None:
        return [("replaces", "no record of this name lies below; leave “replaces” out, or mend the file's name")]
    if known is not None and not fragment.replaces:
        return []
    return [
        (field.encode_name, "this field is missing; a record that is new or replaces another needs it")
        for field in msgspec.structs.fields(KINDS[fragment.kind])
        if field.required and field.name not in fragment.fields
    ]


def _applied(fragment: Fragment, known: Record | None) -> Record:
    if known is None or fragment.replaces:
        return KINDS[fragment.kind](id=fragment.id, **fragment.fields)
    changes = {name: _joined(getattr(known, name), value) for name, value in fragment.fields.items()}
    return msgspec.structs.replace(known, **changes)


def _joined(old: Any, new: Any) -> Any:
    if isinstance(new, dict):
        return {**old, **new}
    if not isinstance(new, tuple):
        return new
    given = {_key(item): item for item in new}
    total = [given.pop(_key(item), item) for item in old] + list(given.values())
    if any(isinstance(item, Membership | OrganizationMembership) for item in total):
        total.sort(key=lambda item: item.start.earliest or 0, reverse=True)
    return tuple(total)


def _key(item: Any) -> object:
    """What makes two entries of a list the same one."""
    match item:
        case Membership():
            return item.person, item.start.text
        case OrganizationMembership():
            return item.member, item.start.text
        case _:
            return item

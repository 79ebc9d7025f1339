"""`changes`: what differs between two timelines, in words a reviewer can check against a source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from checker.days import PartialDate
from checker.timeline.model import (
    KINDS,
    Capital,
    Event,
    Membership,
    OrganizationMembership,
    PeriodName,
    Reading,
    Record,
    Signature,
)
from checker.timeline.records import record_path
from checker.timeline.search import title_of
from checker.timeline.timeline import Timeline

What = Literal[
    "record-added", "record-removed", "entry-added", "entry-removed", "ended", "reopened", "date-sharpened",
    "date-blurred", "date-changed", "names", "field", "sources", "checked",
]  # fmt: skip


class Change(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One difference in one record."""

    id: str
    path: str
    label: str
    what: What
    words: str


# Fields whose change says nothing about the world.
_HOUSEKEEPING = {"sources": "sources", "checked_on": "checked"}
_ENTRIES = (Membership, OrganizationMembership, Reading, PeriodName, Capital, Signature)

_Found = tuple[What, str]


def changes(old: Timeline, new: Timeline) -> tuple[Change, ...]:
    """Every difference, record by record in the order of their files."""
    found: list[Change] = []
    names = _Names(old, new)
    for kind in KINDS:
        before, after = old.records.of_kind(kind), new.records.of_kind(kind)
        for record_id in sorted(before.keys() | after.keys()):
            one, other = before.get(record_id), after.get(record_id)
            record = other or one
            assert record is not None
            found += [
                Change(id=record_id, path=record_path(kind, record_id), label=title_of(record), what=what, words=words)
                for what, words in _differences(one, other, names)
            ]
    return tuple(found)


class _Names:
    """The names of people and members by id, of both timelines."""

    def __init__(self, old: Timeline, new: Timeline) -> None:
        self._timelines = (new, old)

    def of(self, entry: Any) -> str:
        """Whom or what an entry is about."""
        match entry:
            case Membership():
                return self._title("people", entry.person) + (" (acting)" if entry.acting else "")
            case OrganizationMembership():
                title = self._title("countries", entry.member, "organizations")
                return title if entry.status == "member" else f"{title} ({entry.status})"
            case Reading():
                return f"the reading “{entry.note}”"
            case PeriodName():
                return f"the name “{entry.name}”"
            case Capital():
                return f"the capital “{entry.name}”"
        return "the signature " + "/".join(getattr(entry, "verbs", ()))

    def _title(self, *kinds_and_id: str) -> str:
        record_id = kinds_and_id[1]
        for timeline in self._timelines:
            for kind in (kinds_and_id[0], *kinds_and_id[2:]):
                known = timeline.records.of_kind(kind).get(record_id)
                if known is not None:
                    return title_of(known)
        return record_id


def _differences(one: Record | None, other: Record | None, names: _Names) -> Iterator[_Found]:
    if one is None:
        assert other is not None
        yield "record-added", f"new record{_dated(other)}"
        return
    if other is None:
        yield "record-removed", "the record is gone"
        return
    for field in msgspec.structs.fields(one):
        before, after = getattr(one, field.name), getattr(other, field.name)
        if before != after:
            yield from _field(field.encode_name, before, after, names)


def _dated(record: Record) -> str:
    return f", {_span(record.start, record.end)}" if isinstance(record, Event) else ""


def _field(name: str, before: Any, after: Any, names: _Names) -> Iterator[_Found]:
    if isinstance(before, PartialDate) or isinstance(after, PartialDate):
        yield _date(name, before, after)
    elif any(isinstance(item, _ENTRIES) for value in (before, after) if isinstance(value, tuple) for item in value):
        yield from _entries(before, after, names)
    elif name in _HOUSEKEEPING:
        what: Any = _HOUSEKEEPING[name]
        yield what, f"checked on {after}" if name == "checked_on" else _list_words(name, before, after)
    elif isinstance(before, tuple):
        yield ("names" if name in ("names", "weak_names") else "field"), _list_words(name, before, after)
    else:
        yield "field", f"{name}: {_plain(after)} (was {_plain(before)})"


def _list_words(name: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> str:
    """“names: + A, B; − C”; a change of order alone says so."""
    added = [f"“{item}”" for item in after if item not in before]
    gone = [f"“{item}”" for item in before if item not in after]
    parts = [f"+ {', '.join(added)}"] * bool(added) + [f"− {', '.join(gone)}"] * bool(gone)
    return f"{name}: {'; '.join(parts) if parts else 'in another order'}"


def _entries(before: tuple[Any, ...], after: tuple[Any, ...], names: _Names) -> Iterator[_Found]:
    pairs, gone, added = _paired(before, after)
    for one, other in pairs:
        for field in msgspec.structs.fields(one):
            old, new = getattr(one, field.name), getattr(other, field.name)
            if old != new:
                for what, words in _field(field.encode_name, old, new, names):
                    yield what, f"{names.of(other)}{_since(other, field.name)}: {words}"
    for entry in added:
        yield "entry-added", f"{names.of(entry)}{_entry_span(entry)} is new"
    for entry in gone:
        yield "entry-removed", f"{names.of(entry)}{_entry_span(entry)} is gone"


def _paired(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """The entries that are the same one in both, then those only in the first, and those only in the second.

    The same: of the same person or member with the same start, else with starts that may be the same day, else with
    times that overlap.
    """
    left, right = list(before), list(after)
    pairs: list[tuple[Any, Any]] = []
    for alike in (_equal, _same_start, _maybe_same_start, _overlapping):
        for one in list(left):
            other = next((each for each in right if _subject(one) == _subject(each) and alike(one, each)), None)
            if other is not None:
                left.remove(one)
                right.remove(other)
                pairs.append((one, other))
    return pairs, left, right


def _subject(entry: Any) -> object:
    match entry:
        case Membership():
            return entry.person, entry.acting
        case OrganizationMembership():
            return entry.member, entry.status
        case Reading():
            return entry.note
        case PeriodName() | Capital():
            return entry.name
    return entry


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _same_start(one: Any, other: Any) -> bool:
    return bool(one.start == other.start)


def _maybe_same_start(one: Any, other: Any) -> bool:
    return isinstance(one, Membership | OrganizationMembership) and _may_be_equal(one.start, other.start)


def _overlapping(one: Any, other: Any) -> bool:
    def first(entry: Any) -> int:
        return (entry.start.earliest if entry.start else None) or 0

    def last(entry: Any) -> float:
        latest: int | None = entry.end.latest if entry.end else None
        return float("inf") if latest is None else latest

    return first(one) <= last(other) and first(other) <= last(one)


def _date(name: str, before: PartialDate | None, after: PartialDate | None) -> _Found:
    """What became of one date: set, ended, sharpened, blurred, changed."""
    if before is None or after is None:
        return "field", f"{name}: {_plain(after)} (was {_plain(before)})"
    words = f"{name} {after} (was {before})"
    if before.is_open:
        return "ended", f"ended {after} (was still going on)"
    if after.is_open:
        return "reopened", f"still going on (had ended {before})"
    if _inside(after, before):
        return "date-sharpened", f"{words}, sharpened"
    if _inside(before, after):
        return "date-blurred", f"{words}, less exact"
    return "date-changed", words


def _inside(one: PartialDate, other: PartialDate) -> bool:
    """Whether `one` says more than `other` and does not contradict it; any date says more than an unknown one."""
    if one.earliest is None or one.latest is None:
        return False
    if other.earliest is None or other.latest is None:
        return True
    return other.earliest <= one.earliest and one.latest <= other.latest


def _may_be_equal(one: PartialDate, other: PartialDate) -> bool:
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return one.text == other.text
    return one.earliest <= other.latest and other.earliest <= one.latest


def _entry_span(entry: Any) -> str:
    return f", {_span(entry.start, entry.end)}," if hasattr(entry, "start") else ""


def _since(entry: Any, changed: str) -> str:
    """“ (since 2022-09-06)”: which of several terms, unless that is what changed."""
    start = getattr(entry, "start", None)
    return f" (since {start})" if changed != "start" and isinstance(start, PartialDate) else ""


def _span(start: PartialDate | None, end: PartialDate | None) -> str:
    if start is not None and end is not None and start.text == end.text:
        return str(start)
    return f"{start or '..'}/{end or '..'}"


def _plain(value: Any) -> str:
    if value is None or value in ({}, ()):
        return "nothing"
    if isinstance(value, dict):
        return ", ".join(f"{key} {item}" for key, item in value.items())
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)

"""`stale`: what needs a look on a day, oldest first: what was checked too long ago, and what has happened since.

Only what is open can go stale: a tenure or a membership that had not ended, a war that was going on. A person's record
has one open fact, that the person lives, and is asked for apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

from checker.days import PartialDate
from checker.days.calendar import date_in_words
from checker.timeline.model import Event, Post, Record
from checker.timeline.records import record_path
from checker.timeline.search import title_of
from checker.timeline.timeline import Timeline

RECHECK = 180  # days: after that an open fact is not believed any more
RECHECK_ONGOING = 30  # days: a war or a crisis ends without a date that anyone could know before

# Whose holders change with an election in their country.
_ELECTED = frozenset(("election",))

Reason = Literal["checked", "scheduled-end", "election", "ongoing", "not-known"]


class Due(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing to look at: the record, since when, why, and in words."""

    id: str
    path: str
    label: str
    since: date
    reason: Reason
    words: str


class StaleAnswer(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="answer", tag="stale"
):
    """Everything that needs a look on the day, oldest first."""

    version: Literal[1] = 1
    on: date
    due: tuple[Due, ...]


def stale(timeline: Timeline, on: date, *, recheck: int = RECHECK, people: bool = False) -> StaleAnswer:
    """What needs a look on the day; `recheck` is how many days a check lasts, `people` asks for the living as well."""
    due = [
        *_posts(timeline, on, recheck),
        *_organizations(timeline, on, recheck),
        *_events(timeline, on),
        *(_people(timeline, on, recheck) if people else ()),
    ]
    return StaleAnswer(on=on, due=tuple(sorted(due, key=lambda each: (each.since, each.path, each.reason))))


def _posts(timeline: Timeline, on: date, recheck: int) -> Iterator[Due]:
    for post in timeline.posts.values():
        holders = [entry for entry in post.memberships if entry.end.is_open]
        names = " and ".join(_name(timeline, entry.person) for entry in holders[:2])
        if holders:
            yield from _checked("posts", post, on, recheck, f"{names} held it when it was checked")
            yield from _election(timeline, post, on, names)
        for entry in holders:
            ends = entry.scheduled_end.latest if entry.scheduled_end else None
            if ends is not None and ends < on.toordinal():
                words = f"the term of {_name(timeline, entry.person)} was to end by {date_in_words(ends)}"
                yield _due("posts", post, date.fromordinal(ends), "scheduled-end", words)
        yield from _not_known(timeline, post, on)


def _not_known(timeline: Timeline, post: Post, on: date) -> Iterator[Due]:
    """A list that breaks off: the end of the last holder is unknown, and a gap is open. An abolished post has an end."""
    if not post.memberships or post.memberships[0].end.latest is not None or post.memberships[0].end.is_open:
        return
    for gap in post.gaps:
        start, _, end = gap.partition("/")
        first = PartialDate.parse(start).earliest
        if PartialDate.parse(end).is_open and first is not None and first <= on.toordinal():
            words = f"nobody is on record who followed {_name(timeline, post.memberships[0].person)}"
            yield _due("posts", post, date.fromordinal(first), "not-known", words)


def _election(timeline: Timeline, post: Post, on: date, names: str) -> Iterator[Due]:
    """The first election in the post's country after the check."""
    checked, today = post.checked_on.toordinal(), on.toordinal()
    since = [
        (event.end.latest or event.start.earliest or 0, event)
        for event in timeline.events_by_country.get(post.country or "", ())
        if event.kind in _ELECTED and event.start.earliest is not None
    ]
    later = sorted(((day, event.id, event) for day, event in since if checked < day <= today))
    if later:
        day, _, event = later[0]
        yield _due(
            "posts", post, date.fromordinal(day), "election", f"{event.label} came after the check; {names} held it"
        )


def _organizations(timeline: Timeline, on: date, recheck: int) -> Iterator[Due]:
    for organization in timeline.organizations.values():
        count = sum(entry.end.is_open for entry in organization.memberships)
        if count:
            yield from _checked(
                "organizations", organization, on, recheck, f"{count} memberships were open when it was checked"
            )


def _events(timeline: Timeline, on: date) -> Iterator[Due]:
    for event in timeline.events.values():
        if event.end.is_open:
            since = event.checked_on + timedelta(days=RECHECK_ONGOING)
            if since <= on:
                yield _due("events", event, since, "ongoing", f"{_going_on(event)} when it was checked")


def _people(timeline: Timeline, on: date, recheck: int) -> Iterator[Due]:
    for person in timeline.people.values():
        if person.died is None:
            born = f"born {person.born}" if person.born else "birth not on record"
            yield from _checked("people", person, on, recheck, f"was alive when it was checked ({born})")


def _checked(kind: str, record: Record, on: date, recheck: int, words: str) -> Iterator[Due]:
    since = record.checked_on + timedelta(days=recheck)
    if since <= on:
        day = date_in_words(record.checked_on.toordinal())
        yield _due(kind, record, since, "checked", f"last checked on {day}: {words}")


def _due(kind: str, record: Record, since: date, reason: Reason, words: str) -> Due:
    return Due(
        id=record.id,
        path=record_path(kind, record.id),
        label=title_of(record),
        since=since,
        reason=reason,
        words=words,
    )


def _going_on(event: Event) -> str:
    return f"the {event.kind} was still going on"


def _name(timeline: Timeline, person: str) -> str:
    known = timeline.people.get(person)
    return known.name if known else person

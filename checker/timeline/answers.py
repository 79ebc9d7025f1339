"""What the timeline answers when it is asked who, when and since when: values that are shown as text or written as JSON.

Dates are EDTF as the records have them: `..` had not ended on `checked_on`, `unknown` has ended on a day nobody recorded.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from checker.days import DaySet, PartialDate, TruthSet
from checker.timeline.model import FULL_MEMBER, Event, Membership, Organization, Person, Post, Reading
from checker.timeline.search import title_of
from checker.timeline.spans import span_of
from checker.timeline.timeline import Timeline

# On the day that was asked for: certain; certain if nothing changed since the record was checked; perhaps; not at all.
Holds = Literal["yes", "presumed", "perhaps", "no"]


class Answer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="answer"):
    """What every answer has: the day asked for, when the record was last checked, and its sources."""

    version: Literal[1] = 1
    id: str
    on: date | None
    checked_on: date
    sources: tuple[str, ...]


class Tenure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time of one person in one post; `holds` says whether that is so on the day asked for."""

    person: str
    person_id: str
    post: str
    post_id: str
    start: str
    end: str
    acting: bool
    ordinal: int | None
    party: str | None
    scheduled_end: str | None
    holds: Holds | None
    sources: tuple[str, ...]


class Span(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A start and an end with what they are of: a phase of a war, a rival reading, a country's membership."""

    label: str
    id: str | None
    start: str
    end: str
    holds: Holds | None
    status: str | None = None  # of a membership: member, candidate, observer …


class PostAnswer(Answer, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="post"):
    """A post with all who held it, newest first, and how far the list can be trusted."""

    label: str
    country: str | None
    coverage_start: date
    complete: bool
    gaps: tuple[str, ...]
    tenures: tuple[Tenure, ...]


class PersonAnswer(Answer, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="person"):
    """A person with all offices held, newest first."""

    name: str
    names: tuple[str, ...]
    born: str | None
    died: str | None
    tenures: tuple[Tenure, ...]


class EventAnswer(Answer, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="event"):
    """An event with the rival readings of its dates and its parts, oldest first."""

    label: str
    kind: str
    start: str
    end: str
    holds: Holds | None
    readings: tuple[Span, ...]
    parent: str | None
    parts: tuple[Span, ...]


class MembersAnswer(Answer, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="members"):
    """An organization with the memberships that hold on a day; `complete` when the list is known to be so on it."""

    label: str
    complete: bool
    count: int | None  # of those who are members then; None when nobody can say
    memberships: tuple[Span, ...]


def who_held(timeline: Timeline, post: Post, on: date | None, margin: int) -> PostAnswer:
    """Who held the post. `margin` is for how many days after the check an open end is presumed."""
    return PostAnswer(
        id=post.id,
        on=on,
        checked_on=post.checked_on,
        sources=post.sources,
        label=post.label,
        country=post.country,
        coverage_start=post.coverage_start,
        complete=post.complete,
        gaps=post.gaps,
        tenures=tuple(_tenure(timeline, post, entry, on, margin) for entry in post.memberships),
    )


def what_was(timeline: Timeline, person: Person, on: date | None, margin: int) -> PersonAnswer:
    """What posts the person held."""
    held = [(timeline.posts[post], entry) for post, entry in timeline.memberships_by_person.get(person.id, ())]
    held.sort(key=lambda pair: (pair[1].start.earliest or 0, pair[0].id), reverse=True)
    return PersonAnswer(
        id=person.id,
        on=on,
        checked_on=person.checked_on,
        sources=person.sources,
        name=person.name,
        names=person.names,
        born=_text(person.born),
        died=_text(person.died),
        tenures=tuple(_tenure(timeline, post, entry, on, margin) for post, entry in held),
    )


def when_was(timeline: Timeline, event: Event, on: date | None, margin: int) -> EventAnswer:
    """When the event was, how else its dates are told, and what it is made of."""
    parent = timeline.events.get(event.parent or "")
    return EventAnswer(
        id=event.id,
        on=on,
        checked_on=event.checked_on,
        sources=event.sources,
        label=event.label,
        kind=event.kind,
        start=str(event.start),
        end=str(event.end),
        holds=_holds(event.start, event.end, event.checked_on, on, margin),
        readings=tuple(_reading(event, reading, on, margin) for reading in event.readings),
        parent=parent.label if parent else None,
        parts=tuple(_parts(timeline, event, on, margin)),
    )


def members_of(timeline: Timeline, organization: Organization, on: date, margin: int) -> MembersAnswer:
    """The members of the organization on the day, and those who are candidates, observers … then."""
    spans = []
    for entry in organization.memberships:
        holds = _holds(entry.start, entry.end, organization.checked_on, on, margin)
        if holds != "no":
            member = timeline.countries.get(entry.member) or timeline.organizations.get(entry.member)
            label = title_of(member) if member else entry.member
            spans.append(
                Span(
                    label=label,
                    id=entry.member,
                    start=str(entry.start),
                    end=str(entry.end),
                    holds=holds,
                    status=entry.status,
                )
            )
    full = [each for each in spans if each.status in FULL_MEMBER]
    opens = organization.coverage_start
    complete = opens is not None and opens <= on <= date.fromordinal(organization.checked_on.toordinal() + margin)
    certain = complete and all(each.holds != "perhaps" for each in full)
    return MembersAnswer(
        id=organization.id,
        on=on,
        checked_on=organization.checked_on,
        sources=organization.sources,
        label=organization.label,
        complete=complete,
        count=len(full) if certain else None,
        memberships=tuple(sorted(spans, key=lambda each: (each.status not in FULL_MEMBER, each.status, each.label))),
    )


def days_of(start: str, end: str, checked_on: date) -> TruthSet:
    """The days from a start to an end, for a picture: an open end reaches the day of the check."""
    checked = checked_on.toordinal()
    span = span_of(PartialDate.parse(start), PartialDate.parse(end), checked, checked)
    known = DaySet.between(None, checked)
    return TruthSet(certain=span.certain & known, possible=span.possible & known)


def _tenure(timeline: Timeline, post: Post, entry: Membership, on: date | None, margin: int) -> Tenure:
    person = timeline.people.get(entry.person)
    return Tenure(
        person=person.name if person else entry.person,
        person_id=entry.person,
        post=post.label,
        post_id=post.id,
        start=str(entry.start),
        end=str(entry.end),
        acting=entry.acting,
        ordinal=entry.ordinal,
        party=entry.party,
        scheduled_end=_text(entry.scheduled_end),
        holds=_holds(entry.start, entry.end, post.checked_on, on, margin),
        sources=entry.sources or post.sources,
    )


def _reading(event: Event, reading: Reading, on: date | None, margin: int) -> Span:
    holds = _holds(reading.start, reading.end, event.checked_on, on, margin)
    return Span(label=reading.note, id=None, start=str(reading.start), end=str(reading.end), holds=holds)


def _parts(timeline: Timeline, event: Event, on: date | None, margin: int) -> list[Span]:
    """The parts of an event and the parts of those, oldest first."""
    waiting, found = list(timeline.events_by_parent.get(event.id, ())), {}
    while waiting:
        part = waiting.pop()
        if part.id not in found:
            found[part.id] = part
            waiting += timeline.events_by_parent.get(part.id, ())
    return [
        Span(
            label=part.label,
            id=part.id,
            start=str(part.start),
            end=str(part.end),
            holds=_holds(part.start, part.end, part.checked_on, on, margin),
        )
        for part in sorted(found.values(), key=lambda part: (part.start.earliest or 0, part.id))
    ]


def _holds(start: PartialDate, end: PartialDate, checked_on: date, on: date | None, margin: int) -> Holds | None:
    if on is None:
        return None
    checked = checked_on.toordinal()
    answer = span_of(start, end, checked + margin, checked).on(on.toordinal())
    if answer is None:
        return "perhaps"
    if not answer:
        return "no"
    return "presumed" if end.is_open and on > checked_on else "yes"


def _text(day: PartialDate | None) -> str | None:
    return None if day is None else str(day)

"""The timeline as tables, one row a tenure, membership, person or event: for spreadsheets, databases and comparisons.

Dates are EDTF as the records have them. An end that has not come is None. An end that has come on a day which nobody
recorded is the latest day that the record leaves for it, marked uncertain: `2022-07?` where a gap begins in July 2022.
A decade, which few readers of dates know, is the first year of it for a start and the last for an end: `2020?`, `2029?`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.days import PartialDate
from checker.timeline.model import Membership, Post
from checker.timeline.timeline import Timeline

Row = dict[str, str | tuple[str, ...] | None]

TABLES = ("posts", "memberships", "people", "events")
COLUMNS = {
    "posts": ("person", "person_id", "names", "post_id", "post", "country", "role", "start", "end", "checked_on"),
    "memberships": ("organization", "organization_id", "member", "member_id", "status", "start", "end"),
    "people": ("person", "person_id", "names", "born", "died"),
    "events": ("event", "event_id", "names", "kind", "start", "end", "countries", "parent", "checked_on"),
}

_ALPHA_2 = re.compile(r"[a-z]{2}(?=-|$)")  # `gb-sct` (ISO 3166-2) is a part of `gb`


def rows(timeline: Timeline, table: str) -> Iterator[Row]:
    """The rows of one of `TABLES`, in the order of ids, newest first within a record; `ValueError` for another name."""
    match table:
        case "posts":
            return _tenures(timeline)
        case "memberships":
            return _memberships(timeline)
        case "people":
            return _people(timeline)
        case "events":
            return _events(timeline)
    raise ValueError(f"“{table}” is not a table; choose from {', '.join(TABLES)}")


def _tenures(timeline: Timeline) -> Iterator[Row]:
    for _, post in sorted(timeline.posts.items()):
        for entry in post.memberships:
            person = timeline.people.get(entry.person)
            yield {
                "person": person.name if person else entry.person,
                "person_id": entry.person,
                "names": _names(person.name, *person.names) if person else (),
                "post_id": post.id,
                "post": post.label,
                "country": country_code(post),
                "role": post.role,
                "start": _start(entry.start),
                "end": _end_of_tenure(entry, post),
                "checked_on": post.checked_on.isoformat(),
            }


def _memberships(timeline: Timeline) -> Iterator[Row]:
    for _, organization in sorted(timeline.organizations.items()):
        for entry in organization.memberships:
            member = timeline.countries.get(entry.member)
            other = timeline.organizations.get(entry.member)
            yield {
                "organization": organization.label,
                "organization_id": organization.id,
                "member": member.name if member else other.label if other else entry.member,
                "member_id": entry.member,
                "status": entry.status,
                "start": _start(entry.start),
                "end": _end(entry.end, organization.checked_on),
            }


def _people(timeline: Timeline) -> Iterator[Row]:
    for _, person in sorted(timeline.people.items()):
        yield {
            "person": person.name,
            "person_id": person.id,
            "names": _names(person.name, *person.names, *(period.name for period in person.names_by_period)),
            "born": str(person.born) if person.born else None,
            "died": str(person.died) if person.died else None,
        }


def _events(timeline: Timeline) -> Iterator[Row]:
    for _, event in sorted(timeline.events.items()):
        yield {
            "event": event.label,
            "event_id": event.id,
            "names": event.names,
            "kind": event.kind,
            "start": str(event.start),
            "end": _end(event.end, event.checked_on),
            "countries": event.countries,
            "parent": event.parent,
            "checked_on": event.checked_on.isoformat(),
        }


def country_code(post: Post) -> str:
    """ISO 3166-1 alpha-2 in lower case; `int` for a world body, a company, or a group of countries."""
    code = _ALPHA_2.match(post.country or "")
    return code[0] if code else "int"


def latest_end(entry: Membership, post: Post) -> PartialDate:
    """The latest day that the record leaves for an end nobody recorded: a gap, the next holder, or the day of the check."""
    bounds = [PartialDate.parse(post.checked_on.isoformat())]
    bounds += [PartialDate.parse(gap.partition("/")[0]) for gap in post.gaps]
    if post.seats == 1 and post.complete:
        bounds += [other.start for other in post.memberships if not other.acting]
    start = entry.start.latest or 0
    later = [bound for bound in bounds if bound.earliest is not None and bound.earliest > start]
    return min(later, key=lambda bound: bound.earliest or 0, default=bounds[0])


def _end_of_tenure(entry: Membership, post: Post) -> str | None:
    if entry.end.is_open or entry.end.latest is not None:
        return _end(entry.end, post.checked_on)
    return _uncertain(latest_end(entry, post))


def _end(end: PartialDate, checked_on: date) -> str | None:
    if end.is_open:
        return None
    if end.latest is None:
        return _uncertain(PartialDate.parse(checked_on.isoformat()))
    return _plain(end, end.latest)


def _start(start: PartialDate) -> str:
    return _plain(start, start.earliest)


def _plain(when: PartialDate, bound: int | None) -> str:
    text = str(when).replace("-XX", "")
    return f"{date.fromordinal(bound).year}?" if "X" in text and bound is not None else text


def _uncertain(bound: PartialDate) -> str:
    return _start(bound).rstrip("~?%") + "?"


def _names(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))

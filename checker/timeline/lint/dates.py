"""Dates within one record: begins before it ends, nothing after the day on which it was checked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from checker.days import PartialDate
from checker.timeline.lint.intervals import interval
from checker.timeline.lint.world import Remarks, World, surely_after
from checker.timeline.model import (
    Country,
    Event,
    Membership,
    Organization,
    OrganizationMembership,
    PeriodName,
    Person,
    Post,
    Record,
)

# Years: the longest life on record is 122; more is a slip of the pen.
_LONGEST_LIFE = 122


def date_faults(record: Record, world: World) -> Remarks:
    """Dates of one record that cannot all be right."""
    checked = PartialDate.parse(record.checked_on.isoformat())
    match record:
        case Person():
            yield from _life_faults(record, checked)
            yield from _name_faults(record.names_by_period)
        case Post():
            yield from _post_faults(record, checked, world)
        case Organization():
            yield from _organization_faults(record, checked)
            yield from _name_faults(record.names_by_period)
        case Event():
            yield from _event_faults(record, checked)
        case Country():
            yield from _name_faults(record.names_by_period)
            yield from _capital_faults(record, checked)


def _life_faults(person: Person, checked: PartialDate) -> Remarks:
    for field, day in (("born", person.born), ("died", person.died)):
        if day is not None and day.is_open:
            yield field, "“..” is only for an end that has not come; write the date, or leave the field out"
        if surely_after(day, checked):
            yield field, f"{day} is after checked_on, {checked}; correct one of the two"
    if surely_after(person.born, person.died):
        yield "died", f"{person.died} is before the birth, {person.born}; correct one of the two"
    first = person.born.latest if person.born else None
    last = person.died.earliest if person.died else None
    if first is not None and last is not None and last - first > (_LONGEST_LIFE + 1) * 366:
        yield "died", f"a life from {person.born} to {person.died} is longer than any on record; correct one of the two"


def _name_faults(names: tuple[PeriodName, ...]) -> Remarks:
    for index, name in enumerate(names):
        if surely_after(name.start, name.end):
            yield f"names_by_period[{index}].end", f"{name.end} is before the start, {name.start}"


def _capital_faults(country: Country, checked: PartialDate) -> Remarks:
    for index, capital in enumerate(country.capitals_by_period):
        field = f"capitals_by_period[{index}]"
        if surely_after(capital.start, capital.end):
            yield f"{field}.end", f"{capital.end} is before the start, {capital.start}"
        for name, day in (("start", capital.start), ("end", capital.end)):
            if day is not None and day.is_open:
                yield f"{field}.{name}", "leave out what has not come; “..” is not written here"
            elif surely_after(day, checked):
                yield f"{field}.{name}", f"{day} is after checked_on, {checked}; correct one of the two"
        if capital.renamed and capital.end is None:
            yield f"{field}.renamed", "a capital that got another name has an end; write the day, or leave renamed out"
    current = [capital.name for capital in country.capitals_by_period if capital.end is None]
    if country.capitals_by_period and country.capital not in current:
        yield (
            "capitals_by_period",
            f"none without an end is {country.capital}, which is the capital; correct one of the two",
        )


def _span_faults(field: str, start: PartialDate, end: PartialDate, checked: PartialDate) -> Remarks:
    """A start and an end: neither open at the wrong side, in order, and none later than the day of the check."""
    if start.is_open:
        yield f"{field}start", "a start cannot be “..”; write the date, or unknown"
    if surely_after(start, end):
        yield f"{field}end", f"the end, {end}, is before the start, {start}"
    if surely_after(start, checked):
        yield f"{field}start", f"{start} is after checked_on, {checked}; check the record again and move checked_on on"
    elif surely_after(end, checked):
        yield f"{field}end", f"{end} is after checked_on, {checked}; an end to come is no fact yet, so write .."


def _post_faults(post: Post, checked: PartialDate, world: World) -> Remarks:
    if post.coverage_start > post.checked_on:
        yield "coverage_start", f"{post.coverage_start} is after checked_on, {post.checked_on}"
    for index, gap in enumerate(post.gaps):
        try:
            interval(gap)
        except ValueError as error:
            yield f"gaps[{index}]", str(error)
    for index, entry in enumerate(post.memberships):
        field = f"memberships[{index}]."
        yield from _span_faults(field, entry.start, entry.end, checked)
        yield from _membership_faults(field, entry)
        yield from _lifetime_faults(field, entry, world.people.get(entry.person), post.checked_on)
    yield from _order_faults(post.memberships)


def _order_faults(entries: Sequence[Membership | OrganizationMembership]) -> Remarks:
    for index, (above, entry) in enumerate(pairwise(entries), 1):
        if surely_after(entry.start, above.start):
            message = f"{entry.start} is later than {above.start} above it; the newest entry comes first"
            yield f"memberships[{index}].start", message


def _membership_faults(field: str, entry: Membership) -> Remarks:
    for name, day in (("elected", entry.elected), ("designated", entry.designated)):
        if surely_after(day, entry.start):
            yield f"{field}{name}", f"{day} is after the start, {entry.start}"
    if surely_after(entry.start, entry.scheduled_end):
        yield f"{field}scheduled_end", f"{entry.scheduled_end} is before the start, {entry.start}"
    for number, term in enumerate(entry.terms):
        if surely_after(entry.start, term) or surely_after(term, entry.end):
            yield f"{field}terms[{number}]", f"the term of {term} begins outside {entry.start} – {entry.end}"
        if number and not surely_after(term, entry.terms[number - 1]):
            yield (
                f"{field}terms[{number}]",
                f"{term} is not after {entry.terms[number - 1]}; the first term comes first",
            )


def _lifetime_faults(field: str, entry: Membership, person: Person | None, checked_on: date) -> Remarks:
    if person is None:
        return
    if surely_after(person.born, entry.start):
        yield f"{field}start", f"the birth of {person.name}, {person.born}, is after this start, {entry.start}"
    died = person.died
    if surely_after(entry.end, died):
        yield f"{field}end", f"the death of {person.name}, {died}, is before this end, {entry.end}"
    elif entry.end.is_open and died is not None and died.latest is not None and died.latest <= checked_on.toordinal():
        yield f"{field}end", f"{person.name} has died ({died}); write the end of this entry"


def _organization_faults(organization: Organization, checked: PartialDate) -> Remarks:
    if surely_after(organization.founded, organization.dissolved):
        yield "dissolved", f"{organization.dissolved} is before the founding, {organization.founded}"
    for index, entry in enumerate(organization.memberships):
        field = f"memberships[{index}]."
        yield from _span_faults(field, entry.start, entry.end, checked)
        if surely_after(organization.founded, entry.start):
            yield f"{field}start", f"{entry.start} is before the founding, {organization.founded}"
        if surely_after(entry.end, organization.dissolved):
            yield f"{field}end", f"{entry.end} is after the dissolution, {organization.dissolved}"
    yield from _order_faults(organization.memberships)


def _event_faults(event: Event, checked: PartialDate) -> Remarks:
    yield from _span_faults("", event.start, event.end, checked)
    for index, reading in enumerate(event.readings):
        yield from _span_faults(f"readings[{index}].", reading.start, reading.end, checked)
    for index, signature in enumerate(event.signatures):
        if signature.complete is not None:
            try:
                interval(signature.complete)
            except ValueError as error:
                yield f"signatures[{index}].complete", str(error)

"""How a country stands to an organization: founder, newest member, permanent member, candidate, gone again."""

from __future__ import annotations

from datetime import date

from checker.days import NEVER, NO_DAY, UNKNOWN, DaySet, PartialDate, TruthSet, any_of
from checker.timeline.model import Organization
from checker.timeline.spans import span_of
from checker.truth.facts import Facts

FOUNDED_WITHIN = 400  # days after the founding: treaties are ratified country by country
NEW_FOR = 15  # days around a newcomer's first, in which papers differ on who is the newest
MOST_OF = 0.75  # of the members: a smaller number may be some of them (“the five NATO countries met”)


def founding(facts: Facts, country: str, organization_id: str) -> TruthSet:
    """Whether the country has been a member from the organization's beginning."""
    organization = facts.timeline.organizations[organization_id]
    founded = organization.founded
    if founded is None or founded.earliest is None or founded.latest is None or organization.coverage_start is None:
        return UNKNOWN
    if organization.coverage_start.toordinal() > founded.latest:
        return UNKNOWN
    joined = facts.joined(country, organization_id)
    if any(start.earliest is None or start.earliest <= founded.latest + FOUNDED_WITHIN for start in joined):
        return TruthSet.exactly(DaySet.between(founded.earliest, None))
    return TruthSet(certain=NO_DAY, possible=DaySet.between(facts.horizon(organization) + 1, None))


def newest(facts: Facts, country: str, organization_id: str) -> TruthSet:
    """The days on which no country has joined after this one."""
    organization = facts.timeline.organizations[organization_id]
    if organization.coverage_start is None:
        return UNKNOWN
    starts = _starts(organization)
    own = [start for start in facts.joined(country, organization_id) if start.earliest is not None]
    truths = []
    for start in own:
        assert start.earliest is not None
        later = min((day for day in starts if day > (start.latest or start.earliest)), default=None)
        last = facts.horizon(organization) if later is None else later - 1
        truths.append(
            TruthSet(
                certain=DaySet.between(start.latest, last),
                possible=DaySet.between(start.earliest - NEW_FOR, None if later is None else later + NEW_FOR),
            )
        )
    outside = DaySet.between(None, organization.coverage_start.toordinal() - 1)
    return any_of([*truths, TruthSet(certain=NO_DAY, possible=outside)])


def _starts(organization: Organization) -> list[int]:
    return sorted(
        m.start.earliest
        for m in organization.memberships
        if m.status in ("member", "permanent") and m.start.earliest is not None
    )


def candidate(facts: Facts, country: str, organization_id: str) -> TruthSet:
    """The days on which the country may be an applicant: certain by the record, never while it is a member."""
    organization = facts.timeline.organizations[organization_id]
    horizon, checked = facts.horizon(organization), organization.checked_on.toordinal()
    applied = any_of(
        span_of(m.start, m.end, horizon, checked)
        for m in organization.memberships
        if m.member == country and m.status in ("candidate", "applicant")
    )
    return (applied | UNKNOWN) & ~facts.member(country, organization_id)


def permanent(facts: Facts, country: str, organization_id: str) -> TruthSet:
    """The days on which the country has a permanent seat; no seat is refuted where none is on record."""
    organization = facts.timeline.organizations[organization_id]
    seats = [m for m in organization.memberships if m.status == "permanent"]
    if not seats:
        return UNKNOWN
    horizon, checked = facts.horizon(organization), organization.checked_on.toordinal()
    return any_of([NEVER, *(span_of(m.start, m.end, horizon, checked) for m in seats if m.member == country)])


def left(facts: Facts, country: str, organization_id: str) -> list[PartialDate]:
    """When the country left, by the record; empty when it never did.

    One that leaves at the end of a day has left on the next as well: at midnight in Brussels it was 1 February 2020.
    """
    ends = [
        m.end
        for m in facts.timeline.organizations[organization_id].memberships
        if m.member == country and m.status in ("member", "elected", "permanent") and not m.end.is_open
    ]
    next_days = [date.fromordinal(end.earliest + 1) for end in ends if end.is_exact and end.earliest is not None]
    return ends + [PartialDate.parse(day.isoformat()) for day in next_days]


def some_of(facts: Facts, organization_id: str, number: float) -> TruthSet:
    """The days on which so small a number may be some of the members only."""
    organization = facts.timeline.organizations[organization_id]
    if organization.coverage_start is None:
        return UNKNOWN
    days = [(first, last) for first, last, low, _ in facts.count_runs(organization) if number <= MOST_OF * low]
    return TruthSet(certain=NO_DAY, possible=DaySet.of(days))

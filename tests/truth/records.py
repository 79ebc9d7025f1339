"""Records of a small made-up world, and hypothesis strategies for whole timelines of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from hypothesis import strategies as st

from checker.days import PartialDate
from checker.timeline.model import (
    Country,
    Event,
    Membership,
    Organization,
    OrganizationMembership,
    Person,
    Post,
    Reading,
    Record,
    Signature,
)
from checker.timeline.records import Records
from checker.timeline.timeline import Timeline

CHECKED = date(2020, 6, 1)
SOURCES = ("https://example.org/gazette",)


def on(text: str) -> int:
    """The ordinal of an ISO date."""
    return date.fromisoformat(text).toordinal()


_R = TypeVar("_R", bound=Record)


def when(text: str) -> PartialDate:
    """The EDTF date."""
    return PartialDate.parse(text)


def person(slug: str, name: str = "Ann Lee", born: str | None = None, died: str | None = None, **more: Any) -> Person:
    return Person(
        id=slug, sources=SOURCES, checked_on=CHECKED, name=name,
        born=when(born) if born else None, died=when(died) if died else None, **more,
    )  # fmt: skip


def tenure(who: str, start: str, end: str, **more: Any) -> Membership:
    return Membership(person=who, start=when(start), end=when(end), **more)


def post(*memberships: Membership, slug: str = "rt/president", **more: Any) -> Post:
    """The presidency of Ruritania, covered from 1990, unless `more` says otherwise."""
    fields: dict[str, Any] = {
        "label": "President of Ruritania", "names": ("president of Ruritania",), "weak_names": ("president",),
        "country": "rt", "role": ("head-of-state",), "coverage_start": date(1990, 1, 1),
    }  # fmt: skip
    return Post(id=slug, sources=SOURCES, checked_on=CHECKED, memberships=memberships, **(fields | more))


def joined(member: str, start: str, end: str = "..", status: str = "member") -> OrganizationMembership:
    return OrganizationMembership(member=member, start=when(start), end=when(end), status=status)


def organization(*memberships: OrganizationMembership, covered: str | None = "1990-01-01") -> Organization:
    return Organization(
        id="pact", sources=SOURCES, checked_on=CHECKED, label="the Zenda Pact", names=("Zenda Pact",), kind="alliance",
        coverage_start=date.fromisoformat(covered) if covered else None, memberships=memberships,
    )  # fmt: skip


def event(
    start: str,
    end: str,
    *readings: Reading,
    slug: str = "wars/zenda",
    complete: str | None = None,
    label: str = "the war of Zenda",
) -> Event:
    signatures = (Signature(verbs=("invade",), parties=("rt",), complete=complete),) if complete is not None else ()
    return Event(
        id=slug, sources=SOURCES, checked_on=CHECKED, label=label, kind="war", start=when(start),
        end=when(end), readings=readings, signatures=signatures,
    )  # fmt: skip


def reading(start: str, end: str, note: str = "counted from the first shots") -> Reading:
    return Reading(start=when(start), end=when(end), note=note)


def country(slug: str, name: str, comprises: tuple[str, ...] = ()) -> Country:
    return Country(id=slug, sources=SOURCES, checked_on=CHECKED, name=name, comprises=comprises)


def timeline(*records: Record) -> Timeline:
    """The timeline of these records; people that a post names and that are not given are made."""

    def by_id(kind: type[_R]) -> dict[str, _R]:
        return {record.id: record for record in records if isinstance(record, kind)}

    people = by_id(Person)
    for each in by_id(Post).values():
        for entry in each.memberships:
            people.setdefault(entry.person, person(entry.person, entry.person.replace("-", " ").title()))
    return Timeline(
        Records(
            people=people, posts=by_id(Post), organizations=by_id(Organization), events=by_id(Event), countries=by_id(Country)
        )
    )  # fmt: skip


# ----------------------------------------------------------------------------------------------------- whole timelines

# Forty days around the day of the check: tenures that touch, overlap, lie apart, and run past the horizon.
WINDOW = range(CHECKED.toordinal() - 30, CHECKED.toordinal() + 10)
_days = st.integers(WINDOW.start, WINDOW.stop - 1)


OPEN, NOBODY_KNOWS = when(".."), when("unknown")


def day(number: int) -> PartialDate:
    """One day, exactly."""
    return when(date.fromordinal(number).isoformat())


def _somewhere(number: int) -> st.SearchStrategy[PartialDate]:
    """The day, or only its month."""
    exact = day(number)
    return st.sampled_from([exact, exact, when(exact.text[:7])])


@st.composite
def spans(draw: st.DrawFn) -> tuple[PartialDate, PartialDate]:
    """A start and an end after it; each may be only a month, the same one even, and the end open or unknown."""
    first = draw(_days)
    last = first + draw(st.integers(0, 15))
    return draw(_somewhere(first)), draw(_somewhere(last) | st.sampled_from([OPEN, NOBODY_KNOWS]))


@st.composite
def memberships(draw: st.DrawFn, holders: Iterable[str]) -> tuple[Membership, ...]:
    found = []
    for who in draw(st.lists(st.sampled_from(list(holders)), max_size=4)):
        start, end = draw(spans())
        assert start.earliest is not None
        assert start.latest is not None
        terms = draw(st.sampled_from([(), (start,), (start, day(start.latest + 4))]))
        elected = draw(st.sampled_from([None, day(start.earliest - 5), when("2020-03")]))
        found.append(
            Membership(
                person=who, start=start, end=end, terms=terms, elected=elected, ordinal=draw(st.sampled_from([None, 3])),
                acting=draw(st.booleans()),
            )
        )  # fmt: skip
    return tuple(found)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A world of two people, a post, an alliance with a group among the countries, and an event."""
    covered = date.fromordinal(draw(_days))
    gaps = draw(st.sampled_from([(), (f"{covered}/..",), ("2020-05-10/2020-05-20",)]))
    office = post(
        *draw(memberships(("ann", "bob"))), coverage_start=covered, gaps=gaps, complete=draw(st.booleans()),
        role=draw(st.sampled_from([("head-of-state",), ("monarch",), ()])),
    )  # fmt: skip
    entries = []
    for member in draw(st.lists(st.sampled_from(["rt", "fr"]), max_size=4)):
        start, end = draw(spans())
        entries.append(
            OrganizationMembership(
                member=member, start=start, end=end, status=draw(st.sampled_from(["member", "elected", "observer"]))
            )
        )
    pact = organization(*entries, covered=draw(st.sampled_from([None, covered.isoformat()])))
    start, end = draw(spans())
    others = tuple(Reading(start=s, end=e, note="otherwise") for s, e in draw(st.lists(spans(), max_size=2)))
    signatures = (
        Signature(verbs=("invade",), complete=draw(st.sampled_from([None, "2020-05/2020-06", "2020-05-20/.."]))),
    )
    war = Event(
        id="wars/zenda", sources=SOURCES, checked_on=CHECKED, label="the war", kind="war", start=start, end=end,
        readings=others, signatures=signatures,
    )  # fmt: skip
    lives = st.none() | st.integers(WINDOW.start - 20_000, WINDOW.stop).flatmap(_somewhere)
    people = []
    for slug in ("ann", "bob"):
        born, died = draw(lives), draw(lives)
        if born and died and died.latest < born.latest:  # type: ignore[operator]
            born, died = died, born
        people.append(Person(id=slug, sources=SOURCES, checked_on=CHECKED, name=slug.title(), born=born, died=died))
    nations = [country("rt", "Ruritania"), country("fr", "Freedonia"), country("both", "the two", ("rt", "fr"))]
    return timeline(*people, office, pact, war, *nations)

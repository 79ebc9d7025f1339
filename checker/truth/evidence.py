"""The facts behind a verdict, each in one plain sentence with its record, its sources and the day it was checked."""

from __future__ import annotations

from collections.abc import Iterable

from checker.claims import Evidence
from checker.days import PartialDate
from checker.days.calendar import MONTHS, date_in_words
from checker.timeline.model import Event, Membership, Organization, Post
from checker.truth.facts import Facts


def in_words(date: PartialDate) -> str:
    """“20 January 2025”, “May 2024”, “2019”, “about 1997”, “the 1990s”."""
    if date.earliest is None or date.latest is None:
        return "a day not known"
    text = date.text.rstrip("~?%")
    about = "about " if date.text != text else ""
    text = text.replace("-XX", "")  # some day of the month, some month of the year
    if "X" in text:
        return f"{about}the {text.replace('X', '0')}s"
    parts = text.split("-")
    if len(parts) == 3:
        return about + date_in_words(date.earliest if not about else (date.earliest + date.latest) // 2)
    if len(parts) == 2:
        seasons = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
        name = seasons.get(int(parts[1])) or MONTHS[int(parts[1]) - 1]
        return f"{about}{name} {int(parts[0])}"
    return f"{about}{int(parts[0])}"


def on_or_in(date: PartialDate) -> str:
    """“on 20 January 2025”, “in May 2024”, “in 2019”."""
    return f"on {in_words(date)}" if date.is_exact else f"in {in_words(date)}"


def _until(end: PartialDate) -> str:
    if end.is_open:
        return ""
    return " to a day not known" if end.latest is None else f" to {in_words(end)}"


def tenure_evidence(facts: Facts, day: int, person: str, post_id: str) -> Iterable[Evidence]:
    """Every time the person held the post, and who holds it on the day when that is somebody else."""
    post = facts.timeline.posts[post_id]
    name = facts.timeline.people[person].name
    for tenure in facts.tenures(person, post_id):
        when = (
            f"has been {post.label} since {in_words(tenure.start)}" if tenure.end.is_open
            else f"was {post.label} from {in_words(tenure.start)}{_until(tenure.end)}"
        )  # fmt: skip
        yield _of_post(f"{name} {when}.", post, tenure)
    if not facts.tenures(person, post_id):
        yield _of_post(f"{name} is not among the holders of the office of {post.label} that are on record.", post, None)
    for holder, tenure in holders_on(facts, post_id, day):
        if holder != person:
            acting = "acting " if tenure.acting else ""
            yield _of_post(
                f"The {acting}{post.label} on {date_in_words(day)} is {facts.timeline.people[holder].name.removesuffix('.')}.",
                post,
                tenure,
            )


def holders_on(facts: Facts, post_id: str, day: int) -> list[tuple[str, Membership]]:
    """Who surely holds the post on the day; the newcomer when it is a handover day. Empty for a post of many seats."""
    post = facts.timeline.posts[post_id]
    if post.seats != 1:
        return []
    on_day = [m for m in post.memberships if day in facts.held(m.person, post_id).certain and _covers(m, day)]
    return [(m.person, m) for m in sorted(on_day, key=lambda m: m.start.earliest or 0)[-1:]]


def _covers(tenure: Membership, day: int) -> bool:
    ended = not tenure.end.is_open and (tenure.end.latest is None or tenure.end.latest < day)
    return (tenure.start.earliest or 0) <= day and not ended


def _of_post(fact: str, post: Post, tenure: Membership | None) -> Evidence:
    sources = (tenure.sources if tenure else ()) or post.sources
    return Evidence(fact=fact, record=f"posts/{post.id}", sources=sources, checked_on=post.checked_on)


def governing_evidence(facts: Facts, day: int, person: str) -> Iterable[Evidence]:
    """The person's times at the head of a government or state, and who governs there on the day."""
    for post in governing_posts(facts, person):
        yield from tenure_evidence(facts, day, person, post)


def governing_posts(facts: Facts, person: str) -> list[str]:
    """The posts at the head of a government or state that the person ever held, the last first."""
    latest: dict[str, int] = {}
    for post, tenure in facts.timeline.memberships_by_person.get(person, ()):
        if facts.timeline.posts[post].governs:
            latest[post] = max(latest.get(post, 0), tenure.start.earliest or 0)
    return sorted(latest, key=lambda post: -latest[post])


def succession_evidence(
    facts: Facts, day: int, person: str, other: str, post_id: str | None = None
) -> Iterable[Evidence]:
    """When each of the two held the post, or the posts that both have held."""
    if post_id is None:
        held = [{post for post, _ in facts.timeline.memberships_by_person.get(who, ())} for who in (person, other)]
        posts = sorted(held[0] & held[1])
    else:
        posts = [post_id]
    for post in posts:
        for who in (person, other):
            for tenure in facts.tenures(who, post):
                when = (
                    f"from {in_words(tenure.start)}{_until(tenure.end)}"
                    if not tenure.end.is_open
                    else f"since {in_words(tenure.start)}"
                )
                was = "has been" if tenure.end.is_open else "was"
                record = facts.timeline.posts[post]
                yield _of_post(f"{facts.timeline.people[who].name} {was} {record.label} {when}.", record, tenure)


def service_evidence(facts: Facts, day: int, person: str, post_id: str, other: str) -> Iterable[Evidence]:
    """When the person held the post, and when the other governed."""
    yield from tenure_evidence(facts, day, person, post_id)
    yield from governing_evidence(facts, day, other)


def presidential_votes(facts: Facts, country: str) -> list[Event]:
    """The country's presidential elections on record, oldest first."""
    prefix = f"elections/{country}-presidential"
    found = [facts.timeline.events[name] for name in facts.timeline.events if name.startswith(prefix)]
    return sorted(found, key=lambda event: event.start.earliest or 0)


def presidential_elections(facts: Facts, day: int, country: str) -> Iterable[Evidence]:
    """The last two elections before the day."""
    votes = presidential_votes(facts, country)
    before = [v for v in votes if v.start.earliest is not None and v.start.earliest <= day][-2:]
    for event in before:
        yield from event_evidence(facts, day, event.id)


def event_evidence(facts: Facts, day: int, event_id: str) -> Iterable[Evidence]:
    """When the event began and ended, with rival readings."""
    event = facts.timeline.events[event_id]
    yield _of_event(f"{_sentence_case(event.label)} {_when(event.start, event.end)}.", event)
    for reading in event.readings:
        yield _of_event(f"{_sentence_case(reading.note)}, it {_when(reading.start, reading.end)}.", event)


def _when(start: PartialDate, end: PartialDate) -> str:
    if end.text == start.text:
        return f"took place {on_or_in(start)}"
    if end.is_open:
        return f"began {on_or_in(start)}"
    return f"lasted from {in_words(start)}{_until(end)}"


def events_evidence(facts: Facts, day: int, events: tuple[str, ...]) -> Iterable[Evidence]:
    """The same for each event: the first one given, then the soonest; three are enough."""
    others = sorted(events[1:], key=lambda e: facts.timeline.events[e].start.earliest or 0)
    for event in (*events[:1], *others[:2]):
        yield from event_evidence(facts, day, event)


def _of_event(fact: str, event: Event) -> Evidence:
    return Evidence(fact=fact, record=f"events/{event.id}", sources=event.sources, checked_on=event.checked_on)


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def member_evidence(facts: Facts, day: int, country: str, organization_id: str) -> Iterable[Evidence]:
    """Since when, and until when, the country is a member of the organization."""
    group = facts.timeline.countries.get(country)
    if group is not None and group.comprises:
        for each in group.comprises:
            yield from member_evidence(facts, day, each, organization_id)
        return
    organization = facts.timeline.organizations[organization_id]
    name = facts.timeline.countries[country].name if country in facts.timeline.countries else country
    entries = [m for m in organization.memberships if m.member == country]
    for entry in entries:
        status = "a member" if entry.status == "member" else f"a member ({entry.status})"
        when = (
            f"has been {status} of {organization.label} since {in_words(entry.start)}" if entry.end.is_open
            else f"was {status} of {organization.label} from {in_words(entry.start)}{_until(entry.end)}"
        )  # fmt: skip
        yield _of_organization(f"{name} {when}.", organization, entry.sources)
    if not entries:
        yield _of_organization(f"{name} is not among the members of {organization.label} on record.", organization, ())


def count_evidence(facts: Facts, day: int, organization_id: str) -> Iterable[Evidence]:
    """How many members the organization has on the day."""
    organization = facts.timeline.organizations[organization_id]
    number = facts.members_on(organization_id, day)
    if number is not None:
        fact = f"{_sentence_case(organization.label)} had {number} members on {date_in_words(day)}."
        yield _of_organization(fact, organization, ())


def _of_organization(fact: str, organization: Organization, sources: tuple[str, ...]) -> Evidence:
    return Evidence(
        fact=fact, record=f"organizations/{organization.id}", sources=sources or organization.sources,
        checked_on=organization.checked_on,
    )  # fmt: skip


def life_evidence(facts: Facts, day: int, person_id: str) -> Iterable[Evidence]:
    """When the person was born, and died."""
    person = facts.timeline.people[person_id]
    born = f"was born {on_or_in(person.born)}" if person.born else ""
    died = f"died {on_or_in(person.died)}" if person.died else ""
    told = " and ".join(part for part in (born, died) if part)
    if told:
        yield Evidence(
            fact=f"{person.name} {told}.", record=f"people/{person.id}", sources=person.sources, checked_on=person.checked_on
        )  # fmt: skip

"""`NameIndex`: the names of a timeline and which of them go together: people and posts, posts and countries, events and places.

It knows names and relations; it knows no date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from checker.mentions.gazetteer import Gazetteer
from checker.mentions.verbs import forms_of
from checker.timeline.model import Event, Signature
from checker.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureName:
    """How an event is told without its name: the verb's forms, and all that the sentence must name beside it."""

    event: str
    parties: frozenset[str]  # countries that act together
    bodies: frozenset[str]  # organizations that act; one of them is enough
    about: frozenset[str]  # what it is done to
    people: frozenset[str]
    place: str | None
    verb_forms: frozenset[str]
    is_specific: bool  # whether parties and place are enough; if not, a place name of the event must stand beside


class NameIndex:
    """The names of a timeline (`gazetteer` finds them) and their relations."""

    def __init__(self, timeline: Timeline) -> None:
        self.gazetteer = Gazetteer(timeline)
        self.titles: dict[str, frozenset[str]] = {
            person: frozenset(post for post, _ in memberships)
            for person, memberships in timeline.memberships_by_person.items()
        }
        self.country_of_post = {post.id: post.country for post in timeline.posts.values()}
        self.governing = frozenset(
            post.id for post in timeline.posts.values() if {"head-of-state", "head-of-government"} & set(post.role)
        )
        self.leaders = frozenset(person for person, posts in self.titles.items() if posts & self.governing)
        self.countries_of_event = {event.id: frozenset(event.countries) for event in timeline.events.values()}
        self.parent_of_event = {event.id: event.parent for event in timeline.events.values() if event.parent}
        self.signatures: dict[str, list[SignatureName]] = defaultdict(list)
        self._people = frozenset(timeline.people)
        self._organizations = frozenset(timeline.organizations)
        self.comprises = {country.id: country.comprises for country in timeline.countries.values()}
        for event in timeline.events.values():
            for signature in event.signatures:
                self._add_signature(event, signature)

    def _add_signature(self, event: Event, signature: Signature) -> None:
        bodies = {party for party in signature.parties if party in self._organizations}
        people = {who for who in (*signature.parties, *signature.about) if who in self._people}
        parties = frozenset(signature.parties) - bodies - people
        about = frozenset(signature.about) - people
        known = SignatureName(
            event=event.id, parties=parties, bodies=frozenset(bodies), about=about, people=frozenset(people),
            place=signature.place, verb_forms=frozenset(form for verb in signature.verbs for form in forms_of(verb)),
            is_specific=bool(parties or about or people) and (len(parties | about | people) > 1 or bool(signature.place or bodies)),
        )  # fmt: skip
        for word in known.verb_forms | {noun.lower() for noun in signature.nouns}:
            self.signatures[word].append(known)

    def holders(self, posts: Iterable[str], people: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The people among those given that ever held one of the posts given, and the posts that they held."""
        wanted = frozenset(posts)
        holding = {person: self.titles.get(person, frozenset()) & wanted for person in people}
        kept = {post for held in holding.values() for post in held}
        return tuple(person for person, held in holding.items() if held), tuple(p for p in posts if p in kept)

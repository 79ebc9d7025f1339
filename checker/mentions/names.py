"""`NameIndex`: the names of a timeline and which of them go together: people and posts, posts and countries, events and places.

It knows names and relations; it knows no date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from checker.mentions.gazetteer import Gazetteer
from checker.mentions.verbs import forms_of
from checker.timeline.model import Event, Signature
from checker.timeline.timeline import Timeline


class SignatureName(Struct, frozen=True, kw_only=True):
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
        relations = timeline.relations
        self.country_of_post = relations.country_of_post
        self.leaders = frozenset(relations.leaders)
        self.countries_of_event = relations.countries_of_event
        self.parent_of_event = relations.parent_of_event
        self.actors_of_event = relations.actors_of_event
        self.comprises = relations.comprises
        self._posts_of_person = relations.posts_of_person
        self._timeline = timeline

    @cached_property
    def signatures(self) -> Mapping[str, Sequence[SignatureName]]:
        """For each verb form and noun in lower case, the events that are told by it."""
        found: defaultdict[str, list[SignatureName]] = defaultdict(list)
        for event in map(self._timeline.events.__getitem__, self._timeline.relations.events_with_signature):
            for signature in event.signatures:
                known = self._signature_name(event, signature)
                for word in known.verb_forms | {noun.lower() for noun in signature.nouns}:
                    found[word].append(known)
        return dict(found)

    def _signature_name(self, event: Event, signature: Signature) -> SignatureName:
        bodies = {party for party in signature.parties if party in self._timeline.organizations}
        people = {who for who in (*signature.parties, *signature.about) if who in self._timeline.people}
        parties = frozenset(signature.parties) - bodies - people
        about = frozenset(signature.about) - people
        return SignatureName(
            event=event.id, parties=parties, bodies=frozenset(bodies), about=about, people=frozenset(people),
            place=signature.place, verb_forms=frozenset(form for verb in signature.verbs for form in forms_of(verb)),
            is_specific=bool(parties or about or people) and (len(parties | about | people) > 1 or bool(signature.place or bodies)),
        )  # fmt: skip

    def holders(self, posts: Iterable[str], people: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The people among those given that ever held one of the posts given, and the posts that they held."""
        wanted = frozenset(posts)
        holding = {person: wanted.intersection(self._posts_of_person.get(person, ())) for person in people}
        kept = {post for held in holding.values() for post in held}
        return tuple(person for person, held in holding.items() if held), tuple(p for p in posts if p in kept)

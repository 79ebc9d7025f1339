"""`NameIndex`: every name the timeline knows, as one automaton over tokens.

One pass over the tokens of a text finds all names: cost grows with the text, not with the number of names. The index knows
names and which offices go with which person's name; it knows no date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from checker.mentions.model import Form, Kind
from checker.mentions.verbs import forms_of
from checker.text.tokens import Tokens
from checker.timeline.model import Event, Signature
from checker.timeline.naming import family_name
from checker.timeline.timeline import Timeline


class Name(NamedTuple):
    """A name found: which tokens, of what kind, and whom it may mean."""

    first: int
    last: int
    kind: Kind
    form: Form
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: Kind
    form: Form
    exact: frozenset[tuple[str, ...]]  # the ways in which the words must be written, when case matters
    capital: bool  # the first word must begin with a capital
    candidates: tuple[str, ...]


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
    """The names of a timeline. `names_in` finds them; the other members tell which names go together."""

    def __init__(self, timeline: Timeline) -> None:
        self._trie: dict[str, Any] = {}
        self.family_names: dict[str, tuple[str, ...]] = {}
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
        self._fill(timeline)

    def _fill(self, timeline: Timeline) -> None:
        found: dict[tuple[tuple[str, ...], Kind, Form, bool], dict[str, None]] = defaultdict(dict)
        families: dict[str, dict[str, None]] = defaultdict(dict)
        spelled: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)

        for name, kind, form, identity, capital in _names_of(timeline):
            words = tuple(Tokens.of(name).words)
            if not words:
                continue
            key = tuple(word.lower() for word in words)
            if capital and any(word[0].isupper() for word in words):
                spelled[key].add(words)
            found[key, kind, form, capital][identity] = None
        for person in timeline.people.values():
            families[(person.family_name or family_name(person.name)).lower()][person.id] = None
        for event in timeline.events.values():
            for signature in event.signatures:
                self._add_signature(event, signature)
        for (key, kind, form, capital), identities in found.items():
            node = self._trie
            for word in key:
                node = node.setdefault(word, {})
            # “US”, “WHO”, “UN”: the pronouns and verbs are written small; “NATO” may be “Nato” where a record says so.
            shouts = any(word.isupper() and len(word) > 1 for words in spelled[key] for word in words)
            exact = frozenset(spelled[key]) if capital and shouts else frozenset[tuple[str, ...]]()
            entry = _Entry(kind, form, exact, capital, tuple(identities))
            node.setdefault("", []).append(entry)
        for family, identities in families.items():
            self.family_names[family] = tuple(identities)
            node = self._trie
            for word in (word.lower() for word in Tokens.of(family).words):
                node = node.setdefault(word, {})
            node.setdefault("", []).append(
                _Entry(Kind.PERSON, Form.SHORT, frozenset(), capital=True, candidates=tuple(identities))
            )

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

    def names_in(self, tokens: Tokens) -> list[Name]:
        """Every name in the text: for each token at which names begin, the longest of each kind."""
        found: list[Name] = []
        trie, lower, words = self._trie, tokens.lower, tokens.words
        for index in [i for i, word in enumerate(lower) if word in trie]:
            node = trie[lower[index]]
            longest: dict[Kind, Name] = {}
            for end, reached in self._walk(node, index + 1, tokens):
                for entry in reached.get("", ()):
                    if entry.capital and not words[index][0].isupper():
                        continue
                    if entry.exact and tuple(words[index:end]) not in entry.exact:
                        continue
                    known = longest.get(entry.kind)
                    if known is not None and known.last == end and known.form is Form.FULL:
                        continue  # “Washington” the capital before “Washington” the family name
                    longest[entry.kind] = Name(index, end, entry.kind, entry.form, entry.candidates)
            found.extend(longest.values())
        return found

    @staticmethod
    def _walk(node: dict[str, Any], index: int, tokens: Tokens) -> Iterator[tuple[int, dict[str, Any]]]:
        lower, words, count = tokens.lower, tokens.words, len(tokens)
        while True:
            yield index, node
            if index >= count:
                return
            following = node.get(lower[index])
            if following is None and len(words[index]) == 1 and words[index].isupper() and index + 2 < count:
                # A middle initial that the timeline does not have: “Donald J. Trump”.
                if lower[index + 1] == ".":
                    index += 2
                    following = node.get(lower[index])
            if following is None:
                return
            node = following
            index += 1

    def holders(self, posts: Iterable[str], people: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The people among those given that ever held one of the posts given, and the posts that they held."""
        wanted = frozenset(posts)
        holding = {person: self.titles.get(person, frozenset()) & wanted for person in people}
        kept = {post for held in holding.values() for post in held}
        return tuple(person for person, held in holding.items() if held), tuple(p for p in posts if p in kept)


def _names_of(  # noqa: C901, PLR0912 -- a flat loop for each field that holds names
    timeline: Timeline,
) -> Iterator[tuple[str, Kind, Form, str, bool]]:
    """Every name of every record: the name, what it names, how, whose it is, and whether it begins with a capital."""
    for person in timeline.people.values():
        for name in (person.name, *person.names, *(period.name for period in person.names_by_period)):
            if " " in name or name == person.name:
                yield name, Kind.PERSON, Form.FULL, person.id, True
    for post in timeline.posts.values():
        for name in post.names:
            yield name, Kind.POST, Form.FULL, post.id, False
        for name in post.weak_names:
            yield name, Kind.POST, Form.SHORT, post.id, False
    for organization in timeline.organizations.values():
        for name in (*organization.names, *(period.name for period in organization.names_by_period)):
            yield name, Kind.ORGANIZATION, Form.FULL, organization.id, True
        for name in organization.adjectives:
            yield name, Kind.ORGANIZATION, Form.ADJECTIVE, organization.id, True
        for name in organization.generic:
            yield name, Kind.ORGANIZATION, Form.SHORT, organization.id, False
    for country in timeline.countries.values():
        for name in (
            country.name, *country.names, *country.metonyms, *country.people,
            *(period.name for period in country.names_by_period),
        ):  # fmt: skip
            yield name.removeprefix("the "), Kind.COUNTRY, Form.FULL, country.id, True
        for name in country.adjectives:
            yield name, Kind.COUNTRY, Form.ADJECTIVE, country.id, True
    for event in timeline.events.values():
        for name in event.names:
            yield name.removeprefix("the "), Kind.EVENT, Form.FULL, event.id, False
        for name in event.generic:
            yield name, Kind.EVENT, Form.SHORT, event.id, False
        for name in event.places:
            yield name, Kind.PLACE, Form.FULL, event.id, True

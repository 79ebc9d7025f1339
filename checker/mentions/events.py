"""Events in running text: by name (“the Brexit referendum”), by a generic noun (“the war”), by what happened (“met in Riyadh”).

A generic noun means what the article has named; failing that, the events of the countries or places in its sentence.
Two events that fit stay two candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from checker.mentions.gazetteer import Name
from checker.mentions.model import Form, Kind, Mention
from checker.mentions.names import NameIndex
from checker.mentions.verbs import Tense, tense_of
from checker.text.tokens import Tokens

# A word before the noun that makes another thing of it: “trade war”, “World War”, “culture wars”, “peace talks” is kept.
_OTHER_THING_BEFORE = frozenset(
    "trade cold culture star price world drug drugs bidding turf post pre anti pro inter class gang tug video proxy tariff "
    "holy nuclear prisoner prisoners spirit legal identity electoral home internal labour labor pay guerrilla revolutionary "
    "great phoney phony space currency cyber information word".split()
)
_OTHER_THING_AFTER = frozenset(
    "crime crimes criminal criminals hero heroes chest room memorial veteran veterans bride correspondent film movie game games".split()
)
_WAR_ON = frozenset(
    "terror terrorism drugs poverty crime cancer waste women coal christmas inflation obesity plastic".split()
)
# Nouns of which an article may mean a second one that the timeline does not know: only a place of the event will do.
_ONE_OF_MANY = frozenset(
    "outbreak attack attacks shooting shootings election elections vote votes ballot meeting meetings talks summit crash strike "
    "strikes bombing bombings raid raids killing killings murder murders protest protests crisis disaster earthquake quake "
    "storm hurricane flood floods fire fires resolution deal agreement treaty pact ruling verdict decision trial case coup "
    "referendum poll games tournament launch death deaths explosion blast operation battle truce ceasefire".split()
)
_PREFIXES = frozenset("post pre anti pro inter non".split())
# Reference to the two countries named together before: “both nations”, “the two sides”.
_PAIR_NOUNS = frozenset("nations countries sides powers governments states delegations".split())


class Surroundings(Struct, frozen=True):
    """What a sentence says beside its events: ids of countries, organizations and people, and events of its places."""

    countries: frozenset[str]
    organizations: frozenset[str]
    people: frozenset[str]
    place_events: frozenset[str]


class NamedEvents(Struct, frozen=True):
    """What an article calls by name: the tokens of those names, and the events, with those that they are part of."""

    tokens: frozenset[int]
    events: frozenset[str]

    @classmethod
    def of(cls, mentions: Sequence[Mention], index: NameIndex) -> NamedEvents:
        """Who names the invasion has named the war."""
        events = {event for mention in mentions for event in mention.candidates}
        parents = {parent for event in events if (parent := index.parent_of_event.get(event))}
        return cls(
            frozenset(i for mention in mentions for i in range(mention.first, mention.last)),
            frozenset(events | parents),
        )


def named_events(names: Iterable[Name], tokens: Tokens) -> list[Mention]:
    """The events that the text calls by a name of their own."""
    found: list[Mention] = []
    covered = -1
    for name in sorted(
        (n for n in names if n.kind is Kind.EVENT and n.form is Form.FULL), key=lambda n: (n.first, -n.last)
    ):
        if name.last > covered and not _is_prefixed(name, tokens):
            covered = name.last
            found.append(_mention(name.first, name.last, name.candidates, Form.FULL, tokens))
    return found


def generic_events(
    names: Iterable[Name], named: NamedEvents, surroundings: Surroundings, index: NameIndex, tokens: Tokens
) -> list[Mention]:
    """The events that generic nouns of one sentence mean; `named` are the named events of the whole article."""
    found = []
    for name in names:
        if name.kind is not Kind.EVENT or name.form is not Form.SHORT or name.first in named.tokens:
            continue
        if _is_compound(name, tokens):
            continue
        if tokens.lower[name.last - 1] in _ONE_OF_MANY:
            candidates = [event for event in name.candidates if event in surroundings.place_events]
            form = Form.SHORT
        else:
            nearby = _of_surroundings(name.candidates, surroundings, index)
            known = [event for event in name.candidates if event in named.events]
            candidates = [event for event in known if event in nearby] or known or nearby
            form = Form.SHORT if known else Form.IMPLIED
        if candidates:
            found.append(_mention(name.first, name.last, tuple(candidates), form, tokens))
    return found


def _of_surroundings(events: Iterable[str], around: Surroundings, index: NameIndex) -> list[str]:
    """Those of the events whose countries and places the sentence names best."""
    best: dict[int, list[str]] = defaultdict(list)
    for event in events:
        fit = len(around.countries.intersection(index.countries_of_event.get(event, ()))) + 2 * (
            event in around.place_events
        )
        if fit:
            best[fit].append(event)
    return best[max(best)] if best else []


def happenings(
    sentence: range,
    signals: Iterable[int],
    surroundings: Surroundings,
    named: NamedEvents,
    index: NameIndex,
    tokens: Tokens,
) -> list[Mention]:
    """The events told by their signature: the verb or noun that says what happened, with its parties and place.

    `signals`: the tokens of the sentence that are such verbs or nouns.
    """
    around = surroundings
    if not (around.countries or around.organizations or around.people or around.place_events):
        return []  # every signature wants one of these
    words = set(tokens.lower[sentence.start : sentence.stop])
    found = []
    for i in signals:
        candidates = dict.fromkeys(
            signature.event
            for signature in index.signatures[tokens.lower[i]]
            if signature.parties <= around.countries
            and (not signature.bodies or signature.bodies & around.organizations)
            and signature.about <= around.countries | around.organizations
            and signature.people <= around.people
            and (
                signature.event in around.place_events
                or (signature.is_specific and (signature.place is None or signature.place in around.countries))
            )
            and (tokens.lower[i] in signature.verb_forms or signature.verb_forms & words)
        )
        if any(index.parent_of_event.get(event) in named.events for event in candidates):
            candidates = {e: None for e in candidates if index.parent_of_event.get(e) in named.events}
        if candidates:
            done = tense_of(tokens.lower[i], tokens.lower[i - 1] if i else "") is Tense.PAST
            found.append(_mention(i, i + 1, tuple(candidates), Form.TOLD if done else Form.SIGNATURE, tokens))
    return found


def pair_referred_to(sentence: range, pairs: Sequence[tuple[int, frozenset[str]]], tokens: Tokens) -> frozenset[str]:
    """The two countries that “both nations” or “the two sides” means: those joined last before it; else none."""
    for i in sentence if pairs else ():
        if tokens.lower[i] in ("both", "two") and i + 1 < len(tokens) and tokens.lower[i + 1] in _PAIR_NOUNS:
            before = [pair for place, pair in pairs if place < i]
            return before[-1] if before else frozenset()
    return frozenset()


def _is_prefixed(name: Name, tokens: Tokens) -> bool:
    """“post-invasion”, “pre-Brexit referendum”: another time than the event's."""
    return name.first > 1 and tokens.lower[name.first - 1] in "-‐‑" and tokens.lower[name.first - 2] in _PREFIXES


def _is_compound(name: Name, tokens: Tokens) -> bool:
    before = tokens.lower[name.first - 1] if name.first else ""
    after = tokens.lower[name.last] if name.last < len(tokens) else ""
    if after == "on" and name.last + 1 < len(tokens) and tokens.lower[name.last + 1] in _WAR_ON:
        return True
    return _is_prefixed(name, tokens) or before in _OTHER_THING_BEFORE or after in _OTHER_THING_AFTER


def _mention(first: int, last: int, candidates: tuple[str, ...], form: Form, tokens: Tokens) -> Mention:
    return Mention(
        kind=Kind.EVENT, start=tokens.starts[first], end=tokens.ends[last - 1], first=first, last=last,
        candidates=candidates, form=form,
    )  # fmt: skip

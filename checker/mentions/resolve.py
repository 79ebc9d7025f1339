"""All mentions of an article, sentence by sentence, with short forms resolved against the whole article."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec import Struct

from checker.mentions.events import (
    NamedEvents,
    Surroundings,
    generic_events,
    happenings,
    named_events,
    pair_referred_to,
)
from checker.mentions.gazetteer import Name
from checker.mentions.model import Form, Kind, Mention
from checker.mentions.names import NameIndex
from checker.mentions.offices import posts_in
from checker.mentions.people import people_in
from checker.mentions.places import countries_in, lists_of, members_of
from checker.mentions.quantities import numbers_in, times_as_mentions
from checker.mentions.timex.model import TimeExpression
from checker.mentions.told import told_events
from checker.text.article import Article, Sentence
from checker.text.tokens import Tokens

LONGEST_SENTENCE = 400  # tokens: no sentence of copy is as long; a list or a text without full stops may be

_T = TypeVar("_T")


class SentenceMentions(Struct, frozen=True, kw_only=True, gc=False):
    """One sentence, the range of its tokens, and its mentions in order of their first token."""

    sentence: Sentence
    tokens: range
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    lists: tuple[tuple[Mention, ...], ...]  # countries named in one list


def mentions_in(
    article: Article, tokens: Tokens, times: Sequence[TimeExpression], index: NameIndex
) -> list[SentenceMentions]:
    """The mentions of every sentence that is judged, in the order of the text."""
    sentences, spans = _bounded(article.sentences, tokens)
    home = _Sentences(spans, len(tokens))
    firsts = frozenset(_openings(spans, tokens))
    names = [name for name in index.gazetteer.names_in(tokens) if home.of(name.first, name.last) >= 0]
    posts = posts_in(names, tokens, index, firsts)
    people = people_in(names, posts, tokens, index, firsts)
    posts = _narrowed(posts, people, tokens, index)
    taken = frozenset(i for person in people if person.form is Form.FULL for i in range(person.first, person.last))
    countries = countries_in(names, taken, tokens)
    named = named_events(names, tokens)
    dated = times_as_mentions(times, tokens)
    lists = lists_of(countries, tokens)
    pairs = [
        (run[0].first, frozenset(member for mention in run for member in members_of(mention, index)))
        for run in lists
        if len(run) == 2
    ]
    organizations = _organizations(names, tokens)
    told = told_events(names, [*countries, *organizations], index, tokens)
    clauses = {(mention.first, mention.last) for mention in told}
    everything = [
        *posts, *people, *countries, *organizations, *told, *(n for n in named if (n.first, n.last) not in clauses),
        *dated, *numbers_in(tokens, dated),
    ]  # fmt: skip
    grouped = home.grouped((mention.first, mention.last, mention) for mention in everything)
    nouns = home.grouped(
        (n.first, n.last, n) for n in names if n.kind is Kind.EVENT and n.form is Form.SHORT or n.kind is Kind.PLACE
    )
    signals = home.grouped((place, place + 1, place) for place in tokens.places_of(index.signatures.keys()))
    runs = home.grouped((run[0].first, run[-1].last, tuple(run)) for run in lists)
    known_events = NamedEvents.of(named, index)
    result = []
    for number, (sentence, span) in enumerate(zip(sentences, spans, strict=True)):
        mentions = grouped.get(number, [])
        if number in nouns or (number in signals and (mentions or pairs)):
            around = _surroundings(mentions, nouns.get(number, ()), span, pairs, tokens, index)
            mentions += generic_events(nouns.get(number, ()), known_events, around, index, tokens)
            mentions += happenings(span, signals.get(number, ()), around, known_events, index, tokens)
        mentions.sort(key=_in_order)
        result.append(
            SentenceMentions(
                sentence=sentence,
                tokens=span,
                mentions=tuple(mentions),
                # By identity: a date that is a duration, too (“two years ago”), is one expression in two mentions.
                times=tuple({id(m.time): m.time for m in mentions if m.time is not None}.values()),
                lists=tuple(runs.get(number, ())),
            )
        )
    return result


def _in_order(mention: Mention) -> tuple[int, int]:
    return mention.first, -mention.last


def _bounded(sentences: Sequence[Sentence], tokens: Tokens) -> tuple[list[Sentence], list[range]]:
    """The sentences and their tokens; one of endless length is cut, so that the cost stays in step with the text."""
    bounded, spans = [], []
    stop = 0
    for sentence in sentences:
        begin = bisect_left(tokens.starts, sentence.start, stop)
        stop = bisect_left(tokens.starts, sentence.end, begin)
        for first in range(begin, stop, LONGEST_SENTENCE):
            last = min(first + LONGEST_SENTENCE, stop)
            bounded.append(Sentence(tokens.starts[first], tokens.ends[last - 1], sentence.block))
            spans.append(range(first, last))
    return bounded, spans


class _Sentences:
    """Which sentence a span of tokens lies in."""

    def __init__(self, spans: Sequence[range], tokens: int) -> None:
        self._numbers = [-1] * tokens  # for each token the number of its sentence
        for number, span in enumerate(spans):
            self._numbers[span.start : span.stop] = [number] * len(span)

    def of(self, first: int, last: int) -> int:
        """The number of the sentence that holds the tokens `first` to `last` (half-open) whole; -1 when none does."""
        number = self._numbers[first]
        return number if self._numbers[last - 1] == number else -1

    def grouped(self, items: Iterable[tuple[int, int, _T]]) -> dict[int, list[_T]]:
        """The items (first token, last token, item) by the number of their sentence; those outside are left out."""
        groups: dict[int, list[_T]] = defaultdict(list)
        for first, last, item in items:
            number = self.of(first, last)
            if number >= 0:
                groups[number].append(item)
        return dict(groups)


def _openings(spans: Sequence[range], tokens: Tokens) -> list[int]:
    """The first word of each sentence, behind its opening quotation mark or bullet."""
    openings = []
    for span in spans:
        index = span.start
        while index < span.stop - 1 and not tokens.words[index][0].isalnum():
            index += 1
        openings.append(index)
    return openings


def _narrowed(posts: list[Mention], people: list[Mention], tokens: Tokens, index: NameIndex) -> list[Mention]:
    """Posts beside a person, narrowed to those that the person ever held; a weak name alone says nothing and goes."""
    beginning = {person.first: person for person in people}
    ending = {person.last: person for person in people}
    kept = []
    for post in posts:
        neighbour = beginning.get(_behind_suffix(post.last, tokens)) or ending.get(post.first)
        if neighbour is None and post.last < len(tokens) and tokens.lower[post.last] == ",":
            neighbour = beginning.get(post.last + 1)
        if neighbour is None:
            neighbour = _apposed(post, ending, tokens)
        if neighbour is not None:
            _, held = index.holders(post.candidates, neighbour.candidates)
            if held:
                kept.append(_with_candidates(post, held))
                continue
        if post.form is Form.FULL:
            kept.append(post)
    return kept


def _behind_suffix(index: int, tokens: Tokens) -> int:
    """The token behind “-elect” or “-designate”, or the one given."""
    if tokens.lower[index + 1 : index + 2] in (["elect"], ["designate"]) and tokens.lower[index] in "-‐‑":
        return index + 2
    return index


def _apposed(post: Mention, ending: dict[int, Mention], tokens: Tokens) -> Mention | None:
    """The person in front of “X, the former president”, “X was president”, “X became prime minister”."""
    for back in range(1, 8):
        place = post.first - back
        if place < 0:
            return None
        if place in ending:
            return ending[place]
        if not (
            tokens.words[place][0].islower()
            or tokens.words[place][0].isdecimal()
            or tokens.words[place] == ","
            or tokens.words[place] in ("-", "’s", "'s")
            or tokens.words[place + 1] in ("’s", "'s")  # “X, America’s 45th president”
        ):
            return ending.get(place + 1)
    return None


def _with_candidates(mention: Mention, candidates: tuple[str, ...]) -> Mention:
    return Mention(
        kind=mention.kind, start=mention.start, end=mention.end, first=mention.first, last=mention.last,
        candidates=candidates, form=mention.form,
    )  # fmt: skip


def _organizations(names: Sequence[Name], tokens: Tokens) -> list[Mention]:
    """Organizations by name, and by the noun (“the alliance”) that the last one named before it goes by."""
    found: list[Mention] = []
    last_named: list[tuple[str, ...]] = []
    covered = -1
    for name in sorted((n for n in names if n.kind is Kind.ORGANIZATION), key=lambda n: (n.first, -n.last)):
        if name.last <= covered:
            continue
        candidates = name.candidates
        if name.form is Form.SHORT:
            fitting = [known for known in last_named if set(known) & set(candidates)]
            if not fitting:
                continue
            candidates = fitting[-1]
        else:
            last_named.append(candidates)
        covered = name.last
        found.append(name.mention(tokens, candidates))
    return found


def _surroundings(
    mentions: Sequence[Mention],
    names: Sequence[Name],
    span: range,
    pairs: Sequence[tuple[int, frozenset[str]]],
    tokens: Tokens,
    index: NameIndex,
) -> Surroundings:
    countries: set[str] = set()
    organizations: set[str] = set()
    people: set[str] = set()
    for mention in mentions:
        if mention.kind is Kind.COUNTRY:
            countries.update(members_of(mention, index) or mention.candidates)
        elif mention.kind is Kind.ORGANIZATION:
            organizations.update(mention.candidates)
        elif mention.kind is Kind.PERSON:
            people.update(mention.candidates)
    countries |= pair_referred_to(span, pairs, tokens)
    return Surroundings(
        frozenset(countries),
        frozenset(organizations),
        frozenset(people),
        frozenset(event for name in names if name.kind is Kind.PLACE for event in name.candidates),
    )

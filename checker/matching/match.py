"""Patterns run over the mentions of one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from checker.matching.pattern import GAP_WORDS, Choice, Element, Finite, Gap, Participle, Pattern, Slot, Word
from checker.mentions.model import Mention
from checker.mentions.resolve import SentenceMentions
from checker.mentions.verbs import tense_of
from checker.text.tokens import Tokens

# Behind one of these another phrase or clause begins: “fell, and in 1991 …” dates nothing that fell.
_ENDS_GAP = frozenset([*";:.!?()—,", "and", "or", "but"])

Filled = tuple[tuple[str, tuple[Mention, ...]], ...]


class Match(Struct, frozen=True, kw_only=True):
    """Where a pattern matched: tokens `first` to `last` (half-open) and the mentions in its slots."""

    first: int
    last: int
    slots: dict[str, tuple[Mention, ...]]


class SentenceIndex:
    """One sentence made ready for matching: its mentions by first token, and the words it holds."""

    def __init__(self, scene: SentenceMentions, tokens: Tokens) -> None:
        self.scene = scene
        self.tokens = tokens
        self.starting: dict[int, list[Mention]] = {}
        for mention in scene.mentions:
            self.starting.setdefault(mention.first, []).append(mention)
        self.words = frozenset(tokens.lower[scene.tokens.start : scene.tokens.stop])
        self.lists = {run[0].first: run for run in scene.lists}


def may_match(pattern: Pattern, sentence: SentenceIndex) -> bool:
    """Whether the sentence holds the words that no match of the pattern can do without."""
    for needed in pattern.needed:  # noqa: SIM110 -- asked for every pattern and sentence; a generator costs thrice that
        if needed.isdisjoint(sentence.words):
            return False
    return True


def matches(pattern: Pattern, sentence: SentenceIndex) -> Iterator[Match]:
    """Every place where the pattern matches, of several ways at one place the longest; ask `may_match` first."""
    for at in _beginnings(pattern, sentence):
        longest: tuple[int, Filled] | None = None
        for end, filled in _run(pattern.elements, at, (), sentence):
            if end > at and (longest is None or end > longest[0]):
                longest = end, filled
        if longest is not None:
            yield Match(first=at, last=longest[0], slots=dict(longest[1]))


def _beginnings(pattern: Pattern, sentence: SentenceIndex) -> Sequence[int]:
    span = sentence.scene.tokens
    if pattern.opens_anywhere:
        return span
    places = {m.first for m in sentence.scene.mentions if m.kind in pattern.opening_kinds}
    if not pattern.opening_words.isdisjoint(sentence.words):
        places.update(i for i in span if sentence.tokens.lower[i] in pattern.opening_words)
    return sorted(places)


def _run(elements: Sequence[Element], at: int, filled: Filled, sentence: SentenceIndex) -> list[tuple[int, Filled]]:
    """Every way to match the elements from token `at` on: where it ends and what fills the slots, each once.

    Ways that end at one token with the same slots go on as one, so that the cost grows with pattern times sentence.
    """
    lower, stop = sentence.tokens.lower, sentence.scene.tokens.stop
    ways = [(at, filled)]
    for element in elements:
        if isinstance(element, Word):
            ways = [(here + 1, known) for here, known in ways if here < stop and lower[here] in element.forms]
        elif isinstance(element, Slot):
            ways = [
                (end, (*known, (element.name, mentions)))
                for here, known in ways
                for end, mentions in _fillings(element, here, sentence)
            ]
        elif isinstance(element, Choice):
            ways = _each_once(
                way for here, known in ways for option in element.options for way in _run(option, here, known, sentence)
            )
        elif isinstance(element, Gap):
            ways = _each_once((end, known) for here, known in ways for end in _gap_ends(here, sentence))
        else:
            ways = [(here + 1, known) for here, known in ways if here < stop and _is_form(element, here, lower)]
        if not ways:
            break
    return ways


def _each_once(ways: Iterable[tuple[int, Filled]]) -> list[tuple[int, Filled]]:
    return list(dict.fromkeys(ways))


def _fillings(slot: Slot, at: int, sentence: SentenceIndex) -> Iterator[tuple[int, tuple[Mention, ...]]]:
    if slot.plural and at in sentence.lists:
        run = sentence.lists[at]
        yield run[-1].last, run
    for mention in sentence.starting.get(at, ()):
        if mention.kind == slot.kind:
            yield mention.last, (mention,)


def _is_form(element: Participle | Finite, at: int, lower: Sequence[str]) -> bool:
    word = lower[at]
    if isinstance(element, Finite):
        return tense_of(word, lower[at - 1] if at else "") is not None
    return word.endswith("ing") and len(word) > 4


def _gap_ends(at: int, sentence: SentenceIndex) -> Iterator[int]:
    yield at
    for end in range(at + 1, min(at + GAP_WORDS, sentence.scene.tokens.stop) + 1):
        word, previous = sentence.tokens.lower[end - 1], sentence.tokens.lower[end - 2] if end > 1 else ""
        if word in _ENDS_GAP or tense_of(word, previous) is not None:
            return
        yield end

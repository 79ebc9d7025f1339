"""The pattern language of rules, compiled once.

    word            that word, in any case; an apostrophe stands for both kinds
    {slot}          a mention of that kind; {name:kind} gives it a name of its own
    {slot+}         a list of mentions of that kind (countries)
    (a|b)  [a]      one of; optional
    <be> <have>     a form of that verb (also <be> of any other verb in angle brackets)
    <ing>           a present participle
    <finite>        a finite verb in the past or present
    …               up to four words, without a verb, “and” or a mark among them

A pattern is not a regular expression: there is no unbounded repetition, so no rule can hang the program.
"""

from __future__ import annotations

import re

from msgspec import Struct

from checker.mentions.verbs import forms_of
from checker.text.tokens import Tokens

GAP_WORDS = 4  # the longest gap that “…” bridges; a longer one joins what does not belong together

_BE = frozenset("is are was were am be been being 's ’s 're ’re".split())
_HAVE = frozenset("has have had having 've ’ve".split())


class PatternError(ValueError):
    """What is wrong with a pattern, in words for the one who wrote it."""


class Word(Struct, frozen=True, array_like=True, tag=True):
    """One of these tokens, in lower case."""

    forms: frozenset[str]


class Participle(Struct, frozen=True, array_like=True, tag=True):
    """A token in -ing."""


class Finite(Struct, frozen=True, array_like=True, tag=True):
    """A token that is a finite verb."""


class Slot(Struct, frozen=True, array_like=True, tag=True):
    """A mention of a kind."""

    name: str
    kind: str
    plural: bool = False


class Gap(Struct, frozen=True, array_like=True, tag=True):
    """Up to `GAP_WORDS` tokens without a verb, “and” or a mark."""


class Choice(Struct, frozen=True, array_like=True, tag=True):
    """One of several sequences; an optional part is a choice with an empty one."""

    options: tuple[tuple[Element, ...], ...]


Element = Word | Participle | Finite | Slot | Gap | Choice


class Pattern(Struct, frozen=True, kw_only=True, array_like=True):
    """A compiled pattern: its elements, the slots that it fills, and what a sentence must hold for it to match."""

    source: str
    elements: tuple[Element, ...]
    slots: dict[str, str]  # slot name → kind, for the slots of every branch
    required: frozenset[str]  # kinds of mentions that no match can do without
    needed: tuple[frozenset[str], ...]  # of each of these sets a match holds a word, rarer-looking words first
    opening_words: frozenset[str]  # what a match may begin with: one of these words …
    opening_kinds: frozenset[str]  # … or a mention of one of these kinds
    opens_anywhere: bool  # … or with any word at all


_PIECE = re.compile(r"\s*(\{[^{}]*\}|<[^<>]*>|[()\[\]|]|…|\.\.\.|[^\s(){}\[\]|<>…]+)")
_SLOT = re.compile(r"\{(?:(\w+):)?(\w+)(\+?)\}")


def compile_pattern(source: str, kinds: frozenset[str]) -> Pattern:
    """The compiled pattern; `PatternError` when the source is none, or names a slot kind that does not exist."""
    pieces = _pieces(source)
    elements, rest = _sequence(pieces, 0, kinds, source)
    if rest != len(pieces):
        raise PatternError(f"“{pieces[rest]}” has no opening partner in “{source}”")
    if not elements:
        raise PatternError("the pattern is empty")
    openings, may_be_empty = _openings(elements)
    if may_be_empty:
        raise PatternError(f"“{source}” matches nothing at all: every part of it is optional")
    slots: dict[str, str] = {}
    _collect(elements, slots, source)
    return Pattern(
        source=source, elements=elements, slots=slots,
        required=frozenset(e.kind for e in elements if isinstance(e, Slot)), needed=_needed_words(elements),
        opening_words=frozenset().union(*(e.forms for e in openings if isinstance(e, Word))),
        opening_kinds=frozenset(e.kind for e in openings if isinstance(e, Slot)),
        opens_anywhere=any(isinstance(e, Gap | Participle | Finite) for e in openings),
    )  # fmt: skip


def _pieces(source: str) -> list[str]:
    pieces, at = [], 0
    text = source.rstrip()
    while at < len(text):
        piece = _PIECE.match(text, at)
        if not piece:
            raise PatternError(f"“{text[at:]}” cannot be read in “{source}”")
        pieces.append(piece.group(1))
        at = piece.end()
    return pieces


def _sequence(pieces: list[str], at: int, kinds: frozenset[str], source: str) -> tuple[tuple[Element, ...], int]:
    elements: list[Element] = []
    while at < len(pieces) and pieces[at] not in (")", "]", "|"):
        piece = pieces[at]
        if piece in ("(", "["):
            options, at = _options(pieces, at + 1, ")" if piece == "(" else "]", kinds, source)
            elements.append(Choice(options if piece == "(" else (*options, ())))
            continue
        elements.extend(_single(piece, kinds))
        at += 1
    return tuple(elements), at


def _options(
    pieces: list[str], at: int, closing: str, kinds: frozenset[str], source: str
) -> tuple[tuple[tuple[Element, ...], ...], int]:
    options = []
    while True:
        option, at = _sequence(pieces, at, kinds, source)
        options.append(option)
        if at >= len(pieces):
            raise PatternError(f"a “{closing}” is missing in “{source}”")
        if pieces[at] == closing:
            return tuple(options), at + 1
        if pieces[at] != "|":
            raise PatternError(f"“{pieces[at]}” stands where “{closing}” is wanted in “{source}”")
        at += 1


def _single(piece: str, kinds: frozenset[str]) -> list[Element]:
    if piece in ("…", "..."):
        return [Gap()]
    if piece.startswith("{"):
        slot = _SLOT.fullmatch(piece)
        if not slot:
            raise PatternError(f"“{piece}” is no slot; write {{kind}}, {{name:kind}} or {{kind+}}")
        kind = slot.group(2)
        if kind not in kinds:
            raise PatternError(f"there is no slot “{kind}”; the kinds are {', '.join(sorted(kinds))}")
        return [Slot(slot.group(1) or kind, kind, bool(slot.group(3)))]
    if piece.startswith("<"):
        verb = piece[1:-1]
        if verb == "ing":
            return [Participle()]
        if verb == "finite":
            return [Finite()]
        if not verb.isalpha():
            raise PatternError(f"“{piece}” is no verb; write its base form, as <be> or <win>")
        return [Word(_BE if verb == "be" else _HAVE if verb == "have" else forms_of(verb))]
    return [Word(_both_apostrophes(word)) for word in Tokens.of(piece).lower]


def _both_apostrophes(word: str) -> frozenset[str]:
    return frozenset((word.replace("’", "'"), word.replace("'", "’")))


def _collect(elements: tuple[Element, ...], slots: dict[str, str], source: str) -> None:
    for element in elements:
        if isinstance(element, Slot):
            if slots.setdefault(element.name, element.kind) != element.kind:
                raise PatternError(f"the slot “{element.name}” has two kinds in “{source}”")
        elif isinstance(element, Choice):
            for option in element.options:
                _collect(option, slots, source)


def _openings(elements: tuple[Element, ...]) -> tuple[list[Element], bool]:
    """The parts that a match may begin with, and whether the whole may be empty."""
    found: list[Element] = []
    for element in elements:
        if isinstance(element, Choice):
            each = [_openings(option) for option in element.options]
            found += [opening for openings, _ in each for opening in openings]
            if not any(empty for _, empty in each):
                return found, False
        else:
            found.append(element)
            if not isinstance(element, Gap):
                return found, False
    return found, True


def _needed_words(elements: tuple[Element, ...]) -> tuple[frozenset[str], ...]:
    """Sets of words of which every match holds one each; of a choice, the rarest-looking ones of each option."""
    found: list[frozenset[str]] = []
    for element in elements:
        if isinstance(element, Word):
            found.append(element.forms)
        elif isinstance(element, Choice):
            each = [_needed_words(option) for option in element.options]
            if all(each):
                found.append(frozenset().union(*(needed[0] for needed in each)))
    return tuple(sorted(dict.fromkeys(found), key=lambda forms: -max(map(len, forms))))

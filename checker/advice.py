"""What a finding tells the editor: the message, and the words to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from checker.claims import Evidence
from checker.days import PartialDate, TruthSet
from checker.days.calendar import date_in_words
from checker.matching.claim import Claim
from checker.rules.model import Rule, Template, Words
from checker.truth.evaluate import Evaluator


class ReadClaim(Struct, frozen=True, kw_only=True):
    """A claim with the days on which it may be published: presumed facts included, and on checked facts alone."""

    claim: Claim
    rule: Rule
    truth: TruthSet
    readings: tuple[Mapping[str, Any], ...]
    every: Mapping[str, tuple[Any, ...]]
    literal: tuple[TruthSet, ...]  # the truth set of each reading, before the clause's own time is taken in


class Told(Struct, frozen=True, kw_only=True):
    """What there is to say of a claim on a day: its rule's message, what to write, the facts, and an end that is planned."""

    message: str
    suggestions: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    scheduled_end: PartialDate | None


class Advice:
    """The templates of a rule filled for one reading of a claim, as of a day."""

    def __init__(self, evaluator: Evaluator, read: ReadClaim, reading: Mapping[str, Any], day: int, text: str) -> None:
        self._evaluator = evaluator
        self._read = read
        self._reading = reading
        self._day = day
        self._text = text
        claim = read.claim
        self._words = {name: text[mention.start : mention.end] for name, mention in claim.slots.items()}
        self._words |= {"text": text[claim.start : claim.end], "rest": _rest(claim, text), "day": date_in_words(day)}

    def message(self, template: Template) -> str:
        """The sentence that a template makes, with a capital."""
        message = "".join(self._pieces(template))
        return message[:1].upper() + message[1:]

    @property
    def suggestions(self) -> tuple[str, ...]:
        """What to write instead of the words of the claim; nothing where a part of it is not known."""
        return tuple(dict.fromkeys(self._suggested()))

    def _suggested(self) -> Iterator[str]:
        claim, text = self._read.claim, self._text
        for slot, template in self._read.rule.replace.items():
            mention = claim.slots[slot]
            if all(pieces := self._pieces(template)):
                new = _cased("".join(pieces), text[mention.start : mention.end])
                yield text[claim.start : mention.start] + new + text[mention.end : claim.end]
        for template in self._read.rule.suggest:
            if all(pieces := self._pieces(template)):
                yield _cased("".join(pieces), self._words["text"])

    def _pieces(self, template: Template) -> list[str]:
        return [
            piece if isinstance(piece, str)
            else self._words[piece.name] if isinstance(piece, Words)
            else self._evaluator.text(piece, self._reading, self._read.every, self._day)
            for piece in template.pieces
        ]  # fmt: skip


def _cased(suggestion: str, text: str) -> str:
    """The suggestion with a capital where the words that it replaces have one."""
    return suggestion[:1].upper() + suggestion[1:] if text[:1].isupper() else suggestion


def _rest(claim: Claim, text: str) -> str:
    """The words of the claim outside its slots: “administration” of “the Biden administration”."""
    at, parts = claim.start, []
    for mention in sorted(claim.slots.values(), key=lambda m: m.start):
        parts.append(text[at : mention.start])
        at = max(at, mention.end)
    return "".join((*parts, text[at : claim.end])).strip().removeprefix("the ").removeprefix("The ").strip()

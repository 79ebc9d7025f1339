"""What a rule file holds, and the compiled rule made of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from checker.claims import Level
from checker.matching.pattern import Pattern
from checker.truth.expression import Expression


class RuleTest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A sentence with the verdict that it must get on a day, or `silent: true`: no claim of this rule at all."""

    text: str
    published: date | None = None
    supported: str | None = None  # the words that the claim must overlap
    refuted: str | None = None
    unsettled: str | None = None  # a claim is made, and no verdict is reached
    silent: bool = False


class RuleFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The fields of a rule's YAML file; its path below the rules folder, without `.yaml`, is its id."""

    title: str
    why: str = ""  # for `checker explain`: what an editor should know
    patterns: tuple[str, ...] = ()
    # Instead of patterns and `truth`: what reads the statements that the copy settles by itself (`checker.consistency`).
    finder: str = ""
    unless: tuple[str, ...] = ()  # words that silence the rule: in the match or in the noun phrase before it
    unless_near: tuple[str, ...] = ()  # words that silence it among the four before the match, whatever stands between
    unless_next: tuple[str, ...] = ()  # words, or kinds of mention as {person}, that silence it directly behind
    only: dict[str, str] = {}  # slot: full | short | signature … – the form that its mention must have
    truth: str = ""
    # clause: the day its clause speaks of; publication: always that day; either: one of the two; recent: as clause, but a
    # bare past (“was treated”) tells the news, of the day of publication or some days before; past: as clause, but never
    # the day of publication.
    day: str = "clause"
    party: bool = False  # speaks of publication only as subject or object of its verb
    note: str = ""  # for words that are true to the letter but say little (“over 20 years” at 27): told as info
    level: str = "error"
    message: str
    suggest: tuple[str, ...] = ()  # what to write instead of all the words of the claim
    replace: dict[str, str] = {}  # slot: what to write instead of its words, the rest of the claim as it is
    tests: tuple[RuleTest, ...]


class Lines:
    """The line of each field of a rule file, and of each entry of its lists; 1 where it is not known."""

    def __init__(self, places: Mapping[str, tuple[int, tuple[int, ...]]]) -> None:
        self._places = places

    def of(self, name: str, index: int | None = None) -> int:
        """The line of a field, or of an entry of it."""
        line, entries = self._places.get(name, (1, ()))
        return entries[index] if index is not None and index < len(entries) else line


class Words(msgspec.Struct, frozen=True):
    """In a template: the words of a slot as the text has them.

    `text`: all words of the claim; `rest`: those outside its slots; `day`: its day.
    """

    name: str


class Template(msgspec.Struct, frozen=True):
    """A message with braces: literal pieces, words of the text, and expressions."""

    source: str
    pieces: tuple[str | Words | Expression, ...]


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule, compiled and type-checked. `id` is its path: `office/held`."""

    id: str
    title: str
    why: str
    patterns: tuple[Pattern, ...]
    finder: str
    unless: frozenset[str]
    unless_near: frozenset[str]
    unless_next: frozenset[str]
    only: dict[str, frozenset[str]]
    truth: Expression
    day: str
    party: bool
    level: Level
    message: Template
    note: Template | None
    suggest: tuple[Template, ...]
    replace: dict[str, Template]
    tests: tuple[RuleTest, ...]

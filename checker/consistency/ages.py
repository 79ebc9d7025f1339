"""The age of one person, given twice: “Anna Kowalczyk, 34,” and “the 43-year-old Kowalczyk”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from checker.consistency.agreement import Assertion, compared
from checker.consistency.figures import COUNT, figure
from checker.consistency.model import Copy, Statement
from checker.consistency.people_named import CAPITAL, NAME, Named, named
from checker.text.patterns import later

_BEHIND = later(r"\d{1,3}(?=[,;.)]| years old)")
_IN_FRONT = later(r"-year-old (?:[a-z]+ ){0,3}")
_AGE_BEFORE = later(rf"\b(?P<age>{COUNT})$", re.IGNORECASE)
_NAME_BEFORE = later(
    rf"(?P<name>{NAME}|\b[{CAPITAL}][a-z]{{3,}})(?P<suffix>,? (?:Jr|Sr|II|III|IV)\.?)?"
    r"(?:, (?:who is )?(?:aged |age )?|,? (?:who )?is )$"
)
_NAME_AFTER = later(
    rf"(?P<name>{NAME}|[{CAPITAL}][a-z]{{3,}}\b(?! [{CAPITAL}]))(?P<suffix>,? (?:Jr|Sr|II|III|IV)\b\.?)?"
)
_MORE_NAME = later(rf"\b(?:[{CAPITAL}]\.|[{CAPITAL}][\w’'-]*) $")
_LONGEST = 50  # code points of a name
# Words of a sentence that speaks of another day, of a number that is no age, or of two people of one name.
_OTHER = later(
    r"\b(?:then|when|at the time|turn(?:ed|s|ing)|years? (?:later|ago|earlier|before|after)|birthday|by the time|would (?:be|have)|"
    r"incorrect\w*|correct(?:ed|ion)|misstated|initially|previously|earlier|died|until|once|jersey|scored?|points|round|par|"
    r"namesake|no relation|same name|father|grandfather|grandson|uncle|nephew|the elder|the younger)\b",
    re.IGNORECASE,
)
_YEAR = later(r"\b(?:19|20)\d\d\b")
_OLDEST = 115  # years: a higher figure behind a name is no age


class _Age(Struct, frozen=True):
    """An age beside a name, full or of the family alone."""

    name: str
    suffix: str
    age: int
    start: int
    end: int


def ages(copy: Copy) -> Iterator[Statement]:
    """Each age of a person whose age the copy has given before."""
    found = sorted(_ages(copy), key=lambda each: each.start)
    if len(found) < 2:
        return
    yield from compared(_assertions(found), copy.line_of, _clash)


def _clash(first: Assertion, second: Assertion) -> bool:
    # A birthday may lie between two reports of one story.
    return isinstance(first.value, int) and isinstance(second.value, int) and abs(first.value - second.value) > 1


def _ages(copy: Copy) -> Iterator[_Age]:
    text = copy.text
    for index in copy.tokens.figures:
        found = _BEHIND.match(text, copy.tokens.starts[index])
        if found is None or text[found.start() - 1 : found.start()] != " ":
            continue
        begin = max(0, found.start() - _LONGEST)
        name = _NAME_BEFORE.search(text[begin : found.start()])
        if name is not None and not (" " not in name["name"] and _MORE_NAME.search(text[begin : begin + name.start()])):
            yield from _age(copy, name, found[0], begin + name.start(), found.end())
    if "year" in copy.vocabulary:
        for found in _IN_FRONT.finditer(text):
            begin = max(0, found.start() - _LONGEST)
            age = _AGE_BEFORE.search(text[begin : found.start()])
            name = _NAME_AFTER.match(text, found.end())
            if age is not None and name is not None:
                yield from _age(copy, name, age["age"], begin + age.start(), name.end())


def _age(copy: Copy, name: re.Match[str], words: str, start: int, end: int) -> Iterator[_Age]:
    scene, read = copy.scene_at(start), figure(words)
    if scene is None or read is None or not 0 < read.value <= _OLDEST:
        return
    sentence = copy.words_of(scene)
    if _OTHER.search(sentence):
        return
    this_year = str(date.fromordinal(copy.published).year) if copy.published else ""
    if any(year != this_year for year in _YEAR.findall(sentence)):
        return
    yield _Age(name["name"], (name["suffix"] or "").strip(" ,."), int(read.value), start, end)


def _assertions(found: list[_Age]) -> Iterator[Assertion]:
    """The ages under the people they belong to; a family name alone under the one person of that family."""
    people: dict[str, set[Named]] = defaultdict(set)
    read = [(each, named(each.name, f" {each.suffix}") if " " in each.name else None) for each in found]
    for _, person in read:
        if person is not None:
            people[person.family].add(person)
    for each, by_name in read:
        family = people[each.name.lower()] if " " not in each.name else set()
        person = by_name or (next(iter(family)) if len(family) == 1 else None)
        if person is not None:
            yield Assertion(
                key=person, value=each.age, start=each.start, end=each.end, about=person.words, said=str(each.age)
            )

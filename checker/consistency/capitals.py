"""Capitals by a name or in a place that they no longer have: “Nigeria’s capital, Lagos”, “the Kazakh capital, Nur-Sultan”.

Only a city that the record knows as a capital of that very country is judged: “the Ivorian commercial capital” says nothing,
and a country with two capitals has two on record. A sentence that tells of another time is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims import Evidence
from checker.consistency.former_names import speaks_of_now
from checker.consistency.model import Copy, Statement
from checker.days import NO_DAY, DaySet, TruthSet
from checker.days.calendar import date_in_words
from checker.text.patterns import later
from checker.timeline.model import Capital, Country

_GRACE = 730  # days in which papers and ministries follow: Yangon was still called the capital a year after the move
_NOT_NOW = later(r"\b(?:until|till|before|moved?|moving|move|relocat\w+|replac\w+|capitals)\b", re.IGNORECASE)
_SPACE = later(r"\s+")


def capitals(copy: Copy) -> Iterator[Statement]:
    """Each capital that the copy gives a country whose capital has moved or been renamed."""
    if "capital" not in copy.vocabulary:
        return
    seen: set[int] = set()
    for known in copy.known.moved_capitals:
        if known.first_words.isdisjoint(copy.vocabulary):
            continue
        for found in known.stated.finditer(copy.text):
            scene = copy.scene_at(found.start())
            if scene is None or found.start() in seen or copy.is_quoted(found.start(), found.end()):
                continue
            sentence = copy.words_of(scene)
            if _NOT_NOW.search(sentence) or not speaks_of_now(copy, scene.tokens, sentence):
                continue
            city = _SPACE.sub(" ", found["behind"] or found["named"] or found["before"])
            seen.add(found.start())
            yield _statement(found, city, known.country)


def _statement(found: re.Match[str], city: str, country: Country) -> Statement:
    periods = [each for each in country.capitals_by_period if city in (each.name, *each.names)]
    certain = possible = NO_DAY
    for each in periods:
        certain |= _surely(each, country)
        possible |= _perhaps(each)
    current = next(each for each in country.capitals_by_period if each.end is None)
    since = (
        date_in_words(current.start.earliest)
        if current.start and current.start.is_exact and current.start.earliest
        else ""
    )
    fact = f"{country.name}’s capital {f'has been {current.name} since {since}' if since else f'is {current.name}'}"
    return Statement(
        start=found.start(), end=found.end(),
        truth=TruthSet(certain=certain & possible, possible=possible),
        words={"fact": fact},
        evidence=(
            Evidence(
                fact=f"{fact}.", record=f"countries/{country.id}", sources=country.sources, checked_on=country.checked_on
            ),
        ),
    )  # fmt: skip


def _surely(capital: Capital, country: Country) -> DaySet:
    first = capital.start.latest if capital.start else None
    last = capital.end.earliest if capital.end else country.checked_on.toordinal()
    return DaySet.between(first, last)


def _perhaps(capital: Capital) -> DaySet:
    first = capital.start.earliest if capital.start else None
    last = capital.end.latest if capital.end else None
    return DaySet.between(first, None if last is None else last + _GRACE)

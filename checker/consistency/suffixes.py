"""A leader's name with a “Jr.” that is not the leader's: “President John F. Kennedy, Jr.” was never president."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims import Evidence
from checker.consistency.model import Copy, Statement
from checker.consistency.people_named import CAPITAL
from checker.days import NEVER
from checker.text.patterns import later

_SUFFIXES = frozenset(("jr", "sr"))
_TITLED = later(
    rf"\b(?:President|Prime Minister|Chancellor|Premier) (?P<name>[{CAPITAL}][\w’'-]+(?: [{CAPITAL}]\.)*(?: [{CAPITAL}][\w’'-]+){{1,2}})"
    r",? (?P<suffix>Jr|Sr)\b\.?"
)


def wrong_suffixes(copy: Copy) -> Iterator[Statement]:
    """Each title of somebody on record with a suffix that no spelling of the name has."""
    if _SUFFIXES.isdisjoint(copy.vocabulary):
        return
    for found in _TITLED.finditer(copy.text):
        people = copy.known.leaders_called(found["name"])
        if len(people) != 1 or copy.scene_at(found.start()) is None:
            continue
        (person,) = people
        record = copy.known.person(person)
        if record.died is None:
            continue  # of the children of the living, “President … Jr.” may be a joke or a hope
        if any(re.search(rf"\b{found['suffix']}\b", spelling) for spelling in copy.known.spellings(person)):
            continue
        written = copy.text[found.start("name") : found.end()]
        yield Statement(
            start=found.start("name"), end=found.end(), truth=NEVER, words={"written": written, "name": found["name"]},
            suggestions=(found["name"],),
            evidence=(
                Evidence(
                    fact=f"{record.name} is the name on record.", record=f"people/{person}", sources=record.sources,
                    checked_on=record.checked_on,
                ),
            ),
            derivation=(f"no spelling of {record.name} has “{found['suffix']}”",),
        )  # fmt: skip

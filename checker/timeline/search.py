"""`search`: the record that a person at a keyboard means by a name, or the names that come closest.

Case, accents, punctuation and a leading “the” do not matter; words may be left out where one record only has the rest
(“Stoltenberg”, “war Ukraine”). A name that is merely similar is never taken for the one that was typed: “prime minister
of Nigeria” is not that of Niger.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.errors import CheckerError
from checker.timeline.model import Country, Event, Organization, Person, Post, Record
from checker.timeline.names import meanings_of
from checker.timeline.naming import family_name
from checker.timeline.timeline import Timeline

_SIMILAR = (
    72  # of 100, rapidfuzz's ratio over sorted words: “Stoltenburg” is 91 from “Stoltenberg”, “Obama” 60 from “Osama”
)
_AT_MOST = 6  # names to choose from: more are no help

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile(r"[’'ʼ.]")  # “U.S.” is “us”, “Britain’s” is “britains”
_KINDS = {"person": "people", "post": "posts", "organization": "organizations", "event": "events"}
_PASSED_OVER = frozenset(("the", "of", "in", "a", "for"))


@dataclass(frozen=True, slots=True)
class Found:
    """A record, and its kind: `people`, `posts`, `organizations`, `events` or `countries`."""

    kind: str
    record: Record

    @property
    def title(self) -> str:
        """The record's name or label."""
        return title_of(self.record)


class NotFound(CheckerError):
    """No record has the name, or several do; the message says what to write instead."""


def title_of(record: Record) -> str:
    """The name of a person or country, the label of anything else; the id where it has neither."""
    return str(getattr(record, "name", None) or getattr(record, "label", record.id))


def search(timeline: Timeline, typed: str, kinds: Sequence[str]) -> Found:
    """The one record of these kinds that is meant; `NotFound` names those that come close, or those it may be."""
    for kind in kinds:
        if typed in timeline.records.of_kind(kind):
            return Found(kind, timeline.records.of_kind(kind)[typed])
    wanted = folded(typed)
    if not wanted:
        raise NotFound("there is no name to look for; write one, as “Jens Stoltenberg”")
    as_spelled = _as_spelled(timeline, typed, wanted, kinds)
    if len(as_spelled) == 1:
        return as_spelled[0]
    named = [(folded(name), found) for name, found in _names(timeline, kinds)]
    for candidates in (_equal(wanted, named), _containing(wanted, named)):
        if len(candidates) == 1:
            return candidates[0]
        called_so = [found for found in candidates if folded(found.title) == wanted]
        if len(called_so) == 1:  # “war in Gaza” is one war's label, and what papers called others
            return called_so[0]
        if candidates:
            raise NotFound(_choice(typed, candidates))
    raise NotFound(_nothing(typed, _similar(wanted, named)))


def called(timeline: Timeline, typed: str, kinds: Sequence[str]) -> list[Found]:
    """The records of these kinds that have exactly this name."""
    return _equal(folded(typed), [(folded(name), found) for name, found in _names(timeline, kinds)])


def folded(name: str) -> str:
    """A name without what people type differently: “the U.S. president” is “us president”, “Élysée” is “elysee”."""
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    words = _WORD.findall(_APOSTROPHES.sub("", plain).replace("+", " plus "))  # OPEC+ is not OPEC
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def _as_spelled(timeline: Timeline, typed: str, wanted: str, kinds: Sequence[str]) -> list[Found]:
    """The records called just so themselves, from the index of names: no other record is read."""
    words = " ".join(typed.split())
    found = []
    for known in meanings_of(words[4:] if words.lower().startswith("the ") else words, timeline.names):
        kind = _KINDS.get(known.kind, "")
        if kind in kinds:
            found += [Found(kind, timeline.records.of_kind(kind)[identity]) for identity in known.identities]
    return _distinct(each for each in found if folded(each.title) == wanted)


def _names(timeline: Timeline, kinds: Sequence[str]) -> Iterator[tuple[str, Found]]:
    """Every name that means one record; not a post's weak names, which mean as many as there are countries."""
    for kind in kinds:
        for record in timeline.records.of_kind(kind).values():
            found = Found(kind, record)
            for name in dict.fromkeys(_names_of(record)):
                yield name, found


def _names_of(record: Record) -> Iterator[str]:
    yield title_of(record)
    match record:
        case Person():
            yield from record.names
            yield from (period.name for period in record.names_by_period)
            yield record.family_name or family_name(record.name)
        case Organization() | Country():
            yield from record.names
            yield from (period.name for period in record.names_by_period)
        case Post() | Event():
            yield from record.names


def _equal(wanted: str, named: list[tuple[str, Found]]) -> list[Found]:
    return _distinct(found for name, found in named if name == wanted)


def _containing(wanted: str, named: list[tuple[str, Found]]) -> list[Found]:
    """The records with all of the words in one name."""
    words = set(wanted.split()) - _PASSED_OVER or set(wanted.split())
    return _distinct(found for name, found in named if words <= set(name.split()))


def _similar(wanted: str, named: list[tuple[str, Found]]) -> list[Found]:
    from rapidfuzz import fuzz, process

    scored = process.extract(
        wanted, [name for name, _ in named], scorer=fuzz.token_sort_ratio, score_cutoff=_SIMILAR, limit=50
    )
    return _distinct(named[index][1] for _, _, index in scored)[:_AT_MOST]


def _distinct(found: Iterator[Found] | list[Found]) -> list[Found]:
    return list({(each.kind, each.record.id): each for each in found}.values())


def _choice(typed: str, candidates: list[Found]) -> str:
    rest = len(candidates) - _AT_MOST
    more = f" and {rest} more" if rest > 0 else ""
    return f"“{typed}” can be {len(candidates)} records: {_listed(candidates[:_AT_MOST])}{more}; write more of the name, or the id"


def _nothing(typed: str, candidates: list[Found]) -> str:
    if not candidates:
        return f"nothing in the timeline is called “{typed}”, or like it"
    return f"nothing in the timeline is called “{typed}”; did you mean {_listed(candidates, ' or ')}?"


def _listed(candidates: list[Found], last: str = ", ") -> str:
    names = [f"“{found.title}” ({found.record.id})" for found in candidates]
    return last.join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

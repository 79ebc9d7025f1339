"""`PersonFinder`: the record that a person of a draft is, or the file's name that a new record gets."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.days import PartialDate
from checker.timeline.importers.draft import PersonDraft, TenureDraft
from checker.timeline.model import Person
from checker.timeline.search import folded
from checker.timeline.timeline import Timeline

_NO_LETTER = re.compile(r"[^a-z0-9]+")
# Letters that Unicode does not take apart, as passports write them (ICAO 9303).
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})


@dataclass(frozen=True, slots=True)
class Place:
    """A person's id; whether there is such a record; and, when nobody can say whether it is the same one, that doubt."""

    id: str
    is_known: bool
    doubt: str = ""


class PersonFinder:
    """The people of a timeline by identifier and by name; `tenures` are the draft's, by the id of the post."""

    def __init__(self, known: Timeline, tenures: Mapping[str, Sequence[TenureDraft]]) -> None:
        self._known = known
        self._posts: defaultdict[str, set[str]] = defaultdict(set)
        for post, group in tenures.items():
            for tenure in group:
                self._posts[tenure.person].add(post)
        self._by_identifier: dict[tuple[str, str], str] = {}
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        for person in known.people.values():
            for identifier in person.identifiers.items():
                self._by_identifier[identifier] = person.id
            for name in dict.fromkeys(map(folded, (person.name, *person.names))):
                self._by_name[name].append(person.id)
        self._taken: set[str] = set()

    def place_of(self, person: PersonDraft) -> Place | None:
        """Where the person belongs; None for one without a name that a file can have."""
        for identifier in person.identifiers.items():
            if identifier in self._by_identifier:
                return Place(self._by_identifier[identifier], is_known=True)
        if not person.name:
            return None
        namesakes = [self._known.people[each] for each in self._by_name.get(folded(person.name), ())]
        for namesake in namesakes:
            if self._is_same(person, namesake):
                return Place(namesake.id, is_known=True)
        for namesake in namesakes:
            if not _are_two(person, namesake):
                doubt = (
                    f"people/{namesake.id}.yaml: {person.name} ({person.key}) may be the same person; add an identifier"
                )
                return Place(namesake.id, is_known=True, doubt=doubt)
        return self._new(person)

    def _is_same(self, person: PersonDraft, namesake: Person) -> bool:
        """Whether a record of the same name is of the same person: born on the same day, or in the same post."""
        if _are_two(person, namesake):
            return False
        if person.born and namesake.born and person.born.is_exact and person.born == namesake.born:
            return True
        held = {post for post, _ in self._known.memberships_by_person.get(namesake.id, ())}
        return bool(held & self._posts[person.key])

    def _new(self, person: PersonDraft) -> Place | None:
        slug = _NO_LETTER.sub("-", _ascii(person.name)).strip("-")
        if not slug:
            return None
        year = person.born.text[:4] if person.born else ""
        for candidate in (slug, f"{slug}-{year}", f"{slug}-{_NO_LETTER.sub('-', person.key.lower())}"):
            wanted = candidate.strip("-")
            if wanted not in self._known.people and wanted not in self._taken:
                self._taken.add(wanted)
                return Place(wanted, is_known=False)
        return None


def _are_two(person: PersonDraft, namesake: Person) -> bool:
    """Whether births or identifiers tell the two apart."""
    schemes = person.identifiers.keys() & namesake.identifiers.keys()
    if any(person.identifiers[scheme] != namesake.identifiers[scheme] for scheme in schemes):
        return True
    return _apart(person.born, namesake.born)


def _apart(one: PartialDate | None, other: PartialDate | None) -> bool:
    if one is None or other is None or one.earliest is None or other.earliest is None:
        return False
    return (one.latest or 0) < other.earliest or (other.latest or 0) < one.earliest


def _ascii(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS).replace("'", "").replace("’", ""))
    return plain.encode("ascii", "ignore").decode()

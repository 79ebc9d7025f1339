"""Two dates for one thing that happens once: a birth, a death, a founding, the day on which “the trial” began."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.consistency.agreement import Assertion, compared
from checker.consistency.model import Copy, Statement
from checker.consistency.people_named import NAME, named
from checker.days.calendar import MONTHS
from checker.text.patterns import later

_MONTH = r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
_DATE = rf"(?:(?P<day>\d{{1,2}}) (?P<month>{_MONTH})(?:,? (?P<year>(?:1[5-9]|20)\d\d))?|(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?!\d)(?:,? (?P<year2>(?:1[5-9]|20)\d\d))?|(?:(?P<month3>{_MONTH}) )?(?P<year3>(?:1[5-9]|20)\d\d))\b"
_TRIGGERS = frozenset("born died founded established began opened started ended held place".split())
_PERSON = later(
    rf"(?P<name>{NAME})(?:,| \()?(?: who)?(?: was)? (?P<what>born|died)(?: in [A-Z]\w+,?)? (?:on|in) (?:[A-Z][a-z]+day,? )?{_DATE}"
)
_FOUNDING = later(
    rf"(?P<name>(?:[Tt]he [a-z]+|{NAME}))(?:,? which)?,?(?: was)? (?P<what>founded|established) in {_DATE}"
)
_EVENT = later(
    rf"\b[Tt]he (?P<name>[a-z]+(?: [a-z]+)?)(?:,? (?:which|that))? (?P<what>began|opened|started|ended|took place|was held) on (?:[A-Z][a-z]+day,? )?{_DATE}"
)
# What happens again, or another time.
_ANOTHER = later(
    r"\b(?:first|second|third|another|other|new|previous|last|next|each|every|again|re-?opened|originally|initially|earlier|"
    r"scheduled|planned|postponed|delayed|was to|would|could|supposed|incorrect\w*|corrected|misstated|stage|phase|round)\b",
    re.IGNORECASE,
)
# An event that comes back has two openings; one mistyped date lies near the right one.
_NEAR = 31  # days


class _When(Struct, frozen=True):
    """A date as far as it is told."""

    year: int | None
    month: int | None
    day: int | None

    def meets(self, other: _When) -> bool:
        """Whether both may be one date."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(own is None or their is None or own == their for own, their in pairs)

    def days_from(self, other: _When) -> int | None:
        """Days between the two within one year; None when that cannot be told."""
        if self.month is None or other.month is None or self.day is None or other.day is None:
            return None
        if self.year and other.year and self.year != other.year:
            return None
        return abs((self.month - other.month) * 30 + self.day - other.day)


def date_agreement(copy: Copy) -> Iterator[Statement]:
    """Each date that the copy gives again for a birth, a death, a founding or an event: it agrees, or cannot."""
    found = list(_assertions(copy))
    if len(found) > 1:
        yield from compared(found, copy.line_of, _clash)


def _clash(first: Assertion, second: Assertion) -> bool:
    if not isinstance(first.value, _When) or not isinstance(second.value, _When) or first.value.meets(second.value):
        return False
    if isinstance(first.key, tuple) and first.key[0] == "event":
        apart = first.value.days_from(second.value)
        return apart is not None and apart <= _NEAR
    return True


def _assertions(copy: Copy) -> Iterator[Assertion]:
    for scene in copy.sentences_with(_TRIGGERS):
        sentence = copy.words_of(scene)
        if not copy.has_figure(scene) or _ANOTHER.search(sentence):
            continue
        for kind, pattern in (("person", _PERSON), ("founding", _FOUNDING), ("event", _EVENT)):
            for found in pattern.finditer(sentence):
                about = _about(kind, found, sentence)
                if about is None:
                    continue
                what = "founded" if kind == "founding" else found["what"]
                yield Assertion(
                    key=(kind, about.lower(), what), value=_when(found), about=about, said=_told(found),
                    start=scene.sentence.start + found.start("what"), end=scene.sentence.start + found.end(),
                )  # fmt: skip


def _about(kind: str, found: re.Match[str], sentence: str) -> str | None:
    if kind == "person":
        person = named(found["name"], sentence[found.end("name") :])
        return f"{person.words} {person.suffix}".strip() if person else None
    if kind == "event":
        return f"the {found['name']}"
    return found["name"][:1].lower() + found["name"][1:] if found["name"].lower().startswith("the ") else found["name"]


def _when(found: re.Match[str]) -> _When:
    month = found["month"] or found["month2"] or found["month3"]
    day, year = found["day"] or found["day2"], found["year"] or found["year2"] or found["year3"]
    number = next((i for i, name in enumerate(MONTHS, start=1) if month and name.startswith(month[:3])), None)
    return _When(int(year) if year else None, number, int(day) if day else None)


def _told(found: re.Match[str]) -> str:
    month = found["month"] or found["month2"] or found["month3"]
    begin = found.start("day") if found["day"] else found.start("month2") if found["month2"] else -1
    if begin < 0:
        begin = found.start("month3") if month else found.start("year3")
    return found.string[begin : found.end()]

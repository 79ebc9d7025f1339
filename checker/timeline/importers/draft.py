"""`Draft`: what a file of another form says of people and the offices they held, before anybody has reviewed it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.days import PartialDate
from checker.errors import CheckerError

OPEN = PartialDate.parse("..")
_ISO = re.compile(r"([+-]?)(\d{4,})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """A person as the file has it; `key` is what its other statements call the person. The name may be missing."""

    key: str
    name: str
    names: tuple[str, ...] = ()
    family_name: str | None = None
    gender: str | None = None
    born: PartialDate | None = None
    died: PartialDate | None = None
    identifiers: dict[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TenureDraft:
    """A time in office; `post` is what the file calls the post. No end in the file is `None`."""

    person: str
    post: str
    post_label: str
    start: PartialDate
    end: PartialDate | None
    terms: tuple[PartialDate, ...] = ()
    ordinal: int | None = None
    party: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """All that one file says, and in `notes` what it says that could not be taken over, and why."""

    people: dict[str, PersonDraft] = field(default_factory=dict)
    tenures: list[TenureDraft] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class NotThisForm(CheckerError):
    """The file is not of the form that it was said to be of."""


def iso_date(text: str, precision: int | None = None) -> PartialDate | None:
    """An EDTF date from an ISO 8601 one, as exact as it is known; None for what this calendar does not have.

    `precision` is Wikidata's: 11 a day, 10 a month, 9 a year. Without one, 1 January stands for a year and the first of a
    month for a month: that is how query results write them, and a day cannot be told from them.
    """
    shape = _ISO.fullmatch(text.strip())
    if shape is None or shape[1] == "-" or len(shape[2]) > 4:
        return None
    year, month, day = shape[2], shape[3] or "00", shape[4] or "00"
    if precision is None:
        precision = 11 if day not in ("00", "01") else 10 if month not in ("00", "01") else 9
    if precision < 9:
        return None
    parts = [year, month, day][: precision - 8]
    while parts[-1] == "00":
        parts.pop()
    try:
        return PartialDate.parse("-".join(parts))
    except ValueError:
        return None


def plain_date(text: str) -> PartialDate | None:
    """An EDTF date from one that is written as exactly as it is known: 1961, 1961-08, 1961-08-04."""
    try:
        found = PartialDate.parse(text.strip())
    except ValueError:
        return None
    return None if found.earliest is None else found

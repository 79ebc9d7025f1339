"""`Mention`: a stretch of text that means something the timeline, the calendar or arithmetic can speak about."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from checker.mentions.timex.model import TimeExpression


class Kind(StrEnum):
    """What a mention is; the names are those of the slots in rule patterns."""

    PERSON = "person"
    POST = "post"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    EVENT = "event"
    PLACE = "place"  # a place whose name brings events to mind: its candidates are those events
    DATE = "date"
    DURATION = "duration"
    ORDINAL = "ordinal"
    NUMBER = "number"


class Form(StrEnum):
    """How the text refers: by a full name, a short one (“Trump”, “the war”), an adjective (“French”)."""

    FULL = "full"
    IMPLIED = "implied"  # a generic noun whose meaning only the countries or places of its sentence suggest
    SHORT = "short"  # needs the rest of the article, or its date: “last year”
    ADJECTIVE = "adjective"
    NTH = "nth"  # a duration by the unit that runs: “its fourth year”
    WEEKDAY = "weekday"  # a date given with its day of the week
    IMPOSSIBLE = "impossible"  # a date that no calendar has
    SIGNATURE = "signature"  # an event told by what it is or will be: “talks in Riyadh”, “will meet in Riyadh”
    CLAUSE = "clause"  # an event told by a clause that can mean no other: “annexed Crimea”, “Enron collapsed”
    TOLD = "told"  # an event told as done: “met in Riyadh”


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """A typed span with its candidate meanings; two candidates stay two candidates.

    `first` and `last` are token indexes (half-open), `start` and `end` code points (half-open). `candidates` are
    identities in the timeline. `time` belongs to dates and durations, `number` to numbers and ordinals.
    """

    kind: Kind
    start: int
    end: int
    first: int
    last: int
    candidates: tuple[str, ...] = ()
    form: Form = Form.FULL
    time: TimeExpression | None = None
    number: float | None = None

"""The types of the truth language, and what a function of its vocabulary is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any

from msgspec import Struct

from checker.claims import Evidence
from checker.days import Period, TruthSet


class Type(Enum):
    """What a value is. The plural ones take every candidate of a slot at once, the others one reading of it."""

    TRUTH = "statement"
    PERSON = "person"
    POST = "post"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    EVENT = "event"
    EVENTS = "events"
    DATE = "date"
    DURATION = "duration"
    NUMBER = "number"
    MOMENT = "moment"
    QUANTITY = "quantity"
    TEXT = "text"

    @property
    def singular(self) -> Type:
        """The type that a slot must have to be passed as this one."""
        return Type.EVENT if self is Type.EVENTS else self


# The type of the value that a slot of this kind holds.
SLOT_TYPES = {
    "person": Type.PERSON, "post": Type.POST, "organization": Type.ORGANIZATION, "country": Type.COUNTRY,
    "event": Type.EVENT, "date": Type.DATE, "duration": Type.DURATION, "ordinal": Type.NUMBER, "number": Type.NUMBER,
}  # fmt: skip


class Date(Struct, frozen=True):
    """A time that the text names: the days meant, the weekday it says, and whether no calendar has such a day."""

    words: str
    period: Period | None
    weekday: int | None = None
    impossible: bool = False


class Moment(Struct, frozen=True):
    """When something began or ended: (earliest, latest) ordinals, one pair for each rival reading, and its words."""

    readings: tuple[tuple[int, int], ...]
    record: str


class Quantity(Struct, frozen=True):
    """A number that may change from day to day: `equals(n)` gives the days on which it is n."""

    equals: Callable[[float], TruthSet]


class Function(Struct, frozen=True, kw_only=True):
    """A function of the vocabulary: typed, pure, and able to name the facts that it looks at.

    `evaluate(facts, *arguments)` gives the value; for a TEXT it is called with the day (ordinal) as well.
    `evidence(facts, day, *arguments)` gives the facts behind it as an editor should read them.
    """

    name: str
    parameters: tuple[Type, ...]
    result: Type
    evaluate: Callable[..., Any]
    evidence: Callable[..., Iterable[Evidence]] | None = None

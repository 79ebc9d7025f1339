"""`TimeExpression`: a stretch of text that names a time, with its TIMEX3 attributes and the days it means."""

from __future__ import annotations

from msgspec import Struct

from checker.days import Duration, Period


class TimeExpression(Struct, frozen=True, kw_only=True, gc=False):
    """A time expression in the terms of TimeML's TIMEX3, and as days.

    `start` and `end` are half-open code points. `value`, `mod`, `quant`, `freq` are TIMEX3 attributes; `value` is
    resolved for the day of publication that was given, with `X` for what it leaves open. `begin` and `end_value` are
    the ISO dates of the first and last day when the expression is a range (“from March to May”) or a share of a period.
    """

    start: int
    end: int
    text: str
    type: str  # DATE | TIME | DURATION | SET
    value: str
    mod: str | None = None  # MORE_THAN | LESS_THAN | APPROX | START | MID | END | EQUAL_OR_MORE | EQUAL_OR_LESS …
    quant: str | None = None  # “each”, “every”
    freq: str | None = None  # “twice a week”: 2X
    begin: str | None = None
    end_value: str | None = None
    # The days meant, as a function of the publication day, for DATE and TIME; None when nobody can know them.
    period: Period | None = None
    # The distance meant: a DURATION, and also “two years ago”, “in its fourth year”, “the 1,000th day”.
    duration: Duration | None = None
    weekday: int | None = None  # Monday is 0, when the expression names a day of the week
    # What the value rests on: “absolute” (“in 2019”), “publication” (“last year”), “text” (“the year before”).
    anchored: str = "absolute"
    # The other day (ISO) that figures in an unknown order may mean: “8/12/2023”, read as 12 August, may be 8 December.
    alternative: str | None = None
    impossible: bool = False  # a day that no calendar has: 30 February, the 45th of May

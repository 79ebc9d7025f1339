"""Time expressions of English news after TimeML's TIMEX3: dates, times, durations and sets, with the days they mean."""

from __future__ import annotations

from datetime import date

from checker.mentions.timex.model import TimeExpression
from checker.mentions.timex.recognise import find_times
from checker.text.tokens import Tokens

__all__ = ["TimeExpression", "annotate_times", "find_times"]


def annotate_times(text: str, published: date | str | None = None) -> list[TimeExpression]:
    """The time expressions of the text, in order, with values for a text published on that day (ISO when a string).

    `ValueError` when the string is not an ISO date.
    """
    day = date.fromisoformat(published[:10]) if isinstance(published, str) else published
    return find_times(text, Tokens.of(text), day.toordinal() if day is not None else None)

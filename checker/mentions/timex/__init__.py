"""Time expressions of English news after TimeML's TIMEX3: dates, times, durations and sets, with the days they mean."""

from __future__ import annotations

from datetime import date

from checker.mentions.timex.model import TimeExpression
from checker.mentions.timex.recognise import find_times, find_times_of

__all__ = ["TimeExpression", "annotate_times", "find_times"]


def annotate_times(
    text: str, published: date | str | None = None, *, day_first: bool | None = None
) -> list[TimeExpression]:
    """The time expressions of the text, in order, with values for a text published on that day (ISO when a string).

    `day_first` is the order of dates in figures (8/12/2023): True, False, or None when it is not known.
    `ValueError` when the string is not an ISO date.
    """
    day = date.fromisoformat(published[:10]) if isinstance(published, str) else published
    return find_times_of(text, day.toordinal() if day is not None else None, day_first=day_first)

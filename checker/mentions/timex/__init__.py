"""Time expressions of English news after TimeML's TIMEX3: dates, times, durations and sets, with the days they mean."""

from __future__ import annotations

from datetime import date

from checker.mentions.timex.model import TimeExpression
from checker.mentions.timex.recognise import find_times, find_times_of

__all__ = ["TimeExpression", "annotate_times", "find_times"]


def annotate_times(
    text: str, published: date | str | None = None, *, day_first: bool | None = None
) -> list[TimeExpression]:
    """The time expressions of the text, in order, none overlapping, with TIMEX3 type and value.

    “Last Tuesday”, “nearly three years”, “in its fourth year”, “the third quarter of 2023”, “twice a week”, “Sept. 11”;
    not “60 Minutes”, not the age in “52 years old”. Relative ones are counted from `published`, the day of publication as a
    date or an ISO string; without it their values keep `X` for what is open. Offsets are half-open, in code points. A
    text of any length and any content is read, in time that grows with its length; a day that no calendar has is an
    expression with `impossible` set.

    `day_first` is the order of dates in figures (8/12/2023): True, False, or None when it is not known; then the text's
    other dates decide, and where they do not, the expression has the other day as its `alternative`.
    `ValueError` when the string is not an ISO date.
    """
    day = date.fromisoformat(published[:10]) if isinstance(published, str) else published
    return find_times_of(text, day.toordinal() if day is not None else None, day_first=day_first)

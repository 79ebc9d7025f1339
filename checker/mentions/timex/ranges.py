"""Ranges over two expressions: “from 1939 to 1945”, “between March and May”, “Monday to Friday”."""

from __future__ import annotations

from msgspec.structs import replace

from checker.days import Period
from checker.days.derived import PartPeriod, SeenFromPeriod, SpanPeriod
from checker.days.recurring import Choice, WeekdayPeriod, YearlyPeriod
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.reader import HYPHENS, Reader

_TO = HYPHENS | {"to", "through", "until", "till", "thru"}


def link_range(r: Reader, begin: Draft, end: Draft) -> None:
    """Tells both drafts of the range they make, if they make one, and puts the second after the first.

    “Between March and May” read in April is last month and the next; “Monday to Friday” is one week.
    """
    low = r.low
    if end.first - begin.after != 1 or begin.type not in ("DATE", "TIME") or end.type not in ("DATE", "TIME"):
        return
    word, before = low[begin.after], low[begin.first - 1] if begin.first else ""
    if not (word in _TO or word == "and" and before == "between") or begin.shown is None or end.shown is None:
        return
    if isinstance(end.shown, WeekdayPeriod) and isinstance(begin.shown, WeekdayPeriod):
        end.shown = SeenFromPeriod(replace(end.shown, choice=Choice.FUTURE), begin.shown)
    elif isinstance(begin.shown, YearlyPeriod) and begin.grain == end.grain:
        # The year stands at the end of the range, or nowhere: the beginning is the last such day before the end.
        begin.shown = SeenFromPeriod(replace(begin.shown, choice=Choice.PAST), end.shown)
        begin.anchored = end.anchored
        if end.shown.is_fixed:
            begin.period = None
    begin.range = end.range = SpanPeriod(_likeliest(begin, begin.shown), _likeliest(end, end.shown))


def _likeliest(draft: Draft, shown: Period) -> Period:
    """The days of one end: its “early” or “late” share, without what a missing year leaves open."""
    for days in (draft.range, draft.period):
        if isinstance(days, PartPeriod):
            return days
    return shown

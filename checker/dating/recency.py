"""The dates that an article names, as evidence of its own: copy is written on or soon after the last day it tells of.

Measured on 1,155 published articles with their days: how long after the newest date that it tells as past an article came
out. A day is the day of publication itself in half of them, a year hardly ever lies more than a year ahead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log2

from msgspec import Struct

from checker.days import DaySet
from checker.mentions.model import Form, Kind
from checker.mentions.resolve import SentenceMentions
from checker.text.article import Article
from checker.text.tokens import Tokens
from checker.timeline.timeline import Timeline

# Days from the newest date to publication at which one row of a table ends and the next begins.
_LAGS = (-3650, -365, -31, -7, -1, 2, 8, 32, 93, 184, 366, 732, 1097, 1462, 3651, 12651)
# Shares of articles by the lag, by the precision of the newest date: rounded to what a sample of some hundreds can tell.
_SHARES = {
    "day": (0.013, 0.022, 0.010, 0.030, 0.45, 0.050, 0.025, 0.020, 0.020, 0.035, 0.060, 0.025, 0.025, 0.095, 0.100),
    "month": (0.018, 0.018, 0.006, 0.006, 0.01, 0.018, 0.020, 0.070, 0.060, 0.130, 0.230, 0.110, 0.085, 0.147, 0.086),
    "year": (0.060, 0.068, 0.005, 0.002, 0.002, 0.004, 0.02, 0.033, 0.073, 0.111, 0.119, 0.091, 0.077, 0.166, 0.166),
    "event": (0.010, 0.020, 0.015, 0.015, 0.025, 0.044, 0.07, 0.060, 0.050, 0.060, 0.118, 0.070, 0.050, 0.140, 0.250),
}
# The newest date and the statements around it are not independent; an event is named long after it, and by many.
_TEMPERED = {"day": 0.7, "month": 0.7, "year": 0.7, "event": 0.4}
_LONGEST = {"day": 1, "month": 40, "year": 367}  # days that a date of that precision spans
# Words before a date that speak of what is still to come: “by 2030”, “will open in May”.
_AHEAD = frozenset(
    "will would could until by before through expected scheduled due planned next plans plan should may might can target "
    "targets aims aim projected forecast expects upcoming set hopes vowed pledged deadline starting beginning expire "
    "expires".split()
)
_LOOK_BACK = 10  # tokens before the date in which such a word may stand


class Named(Struct, frozen=True):
    """A date or a known event that the article names in its own voice: its days, and whether it lies ahead."""

    first: int
    last: int
    precision: str  # day | month | year | event
    ahead: bool


def named_dates(
    article: Article, tokens: Tokens, scenes: Sequence[SentenceMentions], timeline: Timeline
) -> Iterator[Named]:
    """The dates no longer than a year and the events with a name of their own, quotations left out."""
    for scene in scenes:
        for time in scene.times:
            if time.period is None or not time.period.is_fixed or time.impossible or time.type not in ("DATE", "TIME"):
                continue
            if article.is_quoted(time.start, time.start + 1):
                continue
            first, last = time.period.on(1)
            precision = next((name for name, days in _LONGEST.items() if last - first < days), None)
            if precision is not None:
                at = tokens.between(time.start, time.end).start
                before = tokens.lower[max(scene.tokens.start, at - _LOOK_BACK) : at + 1]
                yield Named(first, last, precision, not _AHEAD.isdisjoint(before))
        for mention in scene.mentions:
            if mention.kind is Kind.EVENT and mention.form is Form.FULL and mention.candidates:
                start = timeline.events[mention.candidates[0]].start
                if start.latest is not None:
                    yield Named(start.latest, start.latest, "event", ahead=False)


def recency(named: Iterable[Named], covered: DaySet) -> list[tuple[DaySet, float]]:
    """Days with the weight (bits, also below nought) that the newest date and the newest event give them."""
    newest: dict[str, int] = {}
    for each in named:
        if not each.ahead:
            newest[each.precision] = max(newest.get(each.precision, 0), each.first)
    event = newest.pop("event", None)
    chosen = [("event", event)] if event is not None else []
    if newest:
        precision = max(newest, key=lambda each: newest[each])
        chosen.append((precision, newest[precision]))
    votes = []
    for precision, day in chosen:
        for (low, high), share in zip(pairwise(_LAGS), _SHARES[precision], strict=True):
            days = DaySet.between(max(day + low, 1), day + high - 1) & covered
            if days:
                votes.append((days, _TEMPERED[precision] * log2(share / (high - low) * covered.day_count)))
    return votes

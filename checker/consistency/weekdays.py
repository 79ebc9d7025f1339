"""Weekdays beside dates without a year (“Monday, March 14”), and behind their date (“14 March 2022, a Tuesday”).

A day without a year is the one that lies nearest to the day of publication.

A sentence or paragraph that names another year may tell of that year, and is left alone; so is a range (“Friday-Sunday,
March 14-16”), whose weekday need not be its first day's. Nothing is joined over a line break.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from checker.claims import Evidence
from checker.consistency.model import Copy, Statement
from checker.days import ALWAYS, NEVER, DaySet, TruthSet
from checker.mentions.timex.model import TimeExpression
from checker.text.patterns import later

# Years in which a story without a date may have been published.
_YEARS = range(1980, 2041)
# Days on either side of the publication within which no other year can be meant.
_NEAR = 120
_YEAR = later(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:years? (?:ago|earlier|later|before|after)|last year|next year|that year)\b",
    re.IGNORECASE,
)
_RANGE = later(r"\d(?:st|nd|rd|th)?\s?(?:[-–—]|and|to|,)\s?\d|day\s?(?:[-–—/]|and|to|or)\s?[A-Z]")


# The weekday behind its date: “14 March, a Tuesday”, “March 14 (Tuesday)”.
_BEHIND = later(r"(?:, an? | \()(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b\)?")
_DAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")


class _Dated(Struct, frozen=True):
    """A weekday with its day of a month: the words (half-open code points), Monday as 0, and the year when it is told."""

    start: int
    end: int
    words: str
    weekday: int
    month: int
    day: int
    year: int | None


def weekdays(copy: Copy) -> Iterator[Statement]:
    """Each weekday with a day of a month and no year, and each that stands behind its date."""
    for scene in copy.scenes:
        for time in scene.times:
            if time.period is None or time.impossible or time.type != "DATE":
                continue
            dated = _dated(time, copy)
            if dated is not None and (dated.year or _is_of_this_year(copy, time, scene.sentence.block)):
                yield _statement(dated, copy)


def _dated(time: TimeExpression, copy: Copy) -> _Dated | None:
    assert time.period is not None
    behind = _BEHIND.match(copy.text, time.end) if time.weekday is None else None
    if time.weekday is None and behind is None:
        return None
    weekday = time.weekday if behind is None else _DAYS.index(behind[1])
    end = behind.end() if behind else time.end
    assert weekday is not None
    words = copy.text[time.start : end]
    if not time.period.is_fixed:
        month_day = _month_and_day(time, copy)
        return _Dated(time.start, end, words, weekday, *month_day, None) if month_day else None
    first, last = time.period.on(1)
    if behind is None or first != last:
        return None  # with the weekday in front and a year the pattern of another rule reads it
    day = date.fromordinal(first)
    return _Dated(time.start, end, words, weekday, day.month, day.day, day.year)


def _month_and_day(time: TimeExpression, copy: Copy) -> tuple[int, int] | None:
    """The month and day of the month that the words name; None for “Monday”, ranges, and what runs over a line."""
    text = copy.text
    around = text[max(0, time.start - 12) : time.end + 8]
    if "\n" in time.text or not re.search(r"\d", time.text) or _YEAR.search(time.text) or _RANGE.search(around):
        return None
    assert time.period is not None
    # Asked in the middle of two years: a day of the calendar, whichever year it is put into, is the same day.
    days = {date.fromordinal(time.period.on(date(year, 7, 1).toordinal())[0]) for year in (2021, 2022)}
    found = {(day.month, day.day) for day in days}
    if len(found) != 1 or time.anchored == "text":
        return None
    ((month, day),) = found
    return (month, day) if str(day) in re.findall(r"\d+", time.text) and (month, day) != (2, 29) else None


def _is_of_this_year(copy: Copy, time: TimeExpression, block: int) -> bool:
    """Whether no other year is told of around the date."""
    where = copy.article.blocks[block]
    around = copy.text[max(where.start, time.start - 600) : min(where.end, time.end + 200)]
    own = str(date.fromordinal(copy.published).year) if copy.published else ""
    return all(found == own for found in _YEAR.findall(around))


def _statement(dated: _Dated, copy: Copy) -> Statement:
    day, month = dated.day, dated.month
    told = f"{day} {calendar.month_name[month]}"
    near = date(dated.year, month, day) if dated.year else None
    if near is not None:
        truth = ALWAYS if near.weekday() == dated.weekday else NEVER
    else:
        truth = _true_of_the_nearest(dated)
        near = _nearest(copy.published, month, day) if copy.published is not None else None
    if near is None:
        fact = f"{told} is no {calendar.day_name[dated.weekday]} in the year that the rest of the story fits"
        return Statement(start=dated.start, end=dated.end, truth=truth, words={"fact": fact})
    fact = f"{told} {near.year} is a {calendar.day_name[near.weekday()]}"
    other = date.fromordinal(near.toordinal() + (dated.weekday - near.weekday() + 3) % 7 - 3)
    suggestions = (
        _with_weekday(dated.words, calendar.day_name[near.weekday()]),
        _with_day(dated.words, day, other, month),
    )
    return Statement(
        start=dated.start, end=dated.end, truth=truth, words={"fact": fact},
        suggestions=tuple(each for each in suggestions if each), evidence=(Evidence(fact=f"{fact}.", record=""),),
    )  # fmt: skip


def _true_of_the_nearest(dated: _Dated) -> TruthSet:
    """The publication days to which such a day lies near, by whether it has the weekday; between two years nobody can say."""
    right: list[tuple[int, int]] = []
    wrong: list[tuple[int, int]] = []
    for year in _YEARS:
        this = date(year, dated.month, dated.day)
        run = (this.toordinal() - _NEAR, this.toordinal() + _NEAR)
        (right if this.weekday() == dated.weekday else wrong).append(run)
    return TruthSet(certain=DaySet.of(right), possible=~DaySet.of(wrong))


def _nearest(published: int, month: int, day: int) -> date:
    year = date.fromordinal(published).year
    return min(
        (date(each, month, day) for each in (year - 1, year, year + 1)), key=lambda d: abs(d.toordinal() - published)
    )


def _with_weekday(words: str, name: str) -> str:
    """The words with another weekday, as long or as short as the one that they have."""

    def replaced(found: re.Match[str]) -> str:
        if len(found[0].rstrip(".")) > 5:
            return name
        return name[:3] + ("." if found[0].endswith(".") else "")

    return re.sub(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?", replaced, words, count=1)


def _with_day(words: str, day: int, other: date, month: int) -> str:
    """The words with the day of the month on which the weekday falls; empty where that lies in another month."""
    return re.sub(rf"\b{day}\b", str(other.day), words, count=1) if other.month == month else ""

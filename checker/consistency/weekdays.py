"""Weekdays beside dates without a year: “Monday, March 14”, in the year that lies nearest to the day of publication.

A sentence or paragraph that names another year may tell of that year, and is left alone; so is a range (“Friday-Sunday,
March 14-16”), whose weekday need not be its first day's. Nothing is joined over a line break.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from checker.claims import Evidence
from checker.consistency.model import Copy, Statement
from checker.days import DaySet, TruthSet
from checker.mentions.timex.model import TimeExpression

# Years in which a story without a date may have been published.
_YEARS = range(1980, 2041)
# Days on either side of the publication within which no other year can be meant.
_NEAR = 120
_YEAR = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:years? (?:ago|earlier|later|before|after)|last year|next year|that year)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\d(?:st|nd|rd|th)?\s?(?:[-–—]|and|to|,)\s?\d|day\s?(?:[-–—/]|and|to|or)\s?[A-Z]")


def weekdays(copy: Copy) -> Iterator[Statement]:
    """Each weekday with a day of a month and no year."""
    for scene in copy.scenes:
        for time in scene.times:
            if time.weekday is None or time.period is None or time.period.is_fixed or time.impossible:
                continue
            month_day = _month_and_day(time, copy)
            if month_day is not None and _is_of_this_year(copy, time, scene.sentence.block):
                yield _statement(time, *month_day, copy)


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


def _statement(time: TimeExpression, month: int, day: int, copy: Copy) -> Statement:
    right: list[tuple[int, int]] = []
    wrong: list[tuple[int, int]] = []
    for year in _YEARS:
        this = date(year, month, day)
        run = (this.toordinal() - _NEAR, this.toordinal() + _NEAR)
        (right if this.weekday() == time.weekday else wrong).append(run)
    holds = DaySet.of(right)
    truth = TruthSet(certain=holds, possible=~DaySet.of(wrong))
    words = {"date": f"{day} {calendar.month_name[month]}", "weekday": "", "year": ""}
    suggestions: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    if copy.published is not None:
        near = _nearest(copy.published, month, day)
        name = calendar.day_name[near.weekday()]
        words |= {"weekday": name, "year": str(near.year)}
        assert time.weekday is not None
        there = near.replace(day=1).toordinal() + day - 1
        other = date.fromordinal(there + (time.weekday - near.weekday() + 3) % 7 - 3)
        suggestions = (_with_weekday(time, name), _with_day(time, day, other, month))
        evidence = (Evidence(fact=f"{day} {calendar.month_name[month]} {near.year} is a {name}.", record=""),)
    return Statement(
        start=time.start, end=time.end, truth=truth, words=words, evidence=evidence,
        suggestions=tuple(each for each in suggestions if each),
    )  # fmt: skip


def _nearest(published: int, month: int, day: int) -> date:
    year = date.fromordinal(published).year
    return min(
        (date(each, month, day) for each in (year - 1, year, year + 1)), key=lambda d: abs(d.toordinal() - published)
    )


def _with_weekday(time: TimeExpression, name: str) -> str:
    """The words with another weekday, as long or as short as the one that they have."""

    def replaced(found: re.Match[str]) -> str:
        if len(found[0].rstrip(".")) > 5:
            return name
        return name[:3] + ("." if found[0].endswith(".") else "")

    return re.sub(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?", replaced, time.text, count=1)


def _with_day(time: TimeExpression, day: int, other: date, month: int) -> str:
    """The words with the day of the month on which the weekday falls; empty where that lies in another month."""
    return re.sub(rf"\b{day}\b", str(other.day), time.text, count=1) if other.month == month else ""

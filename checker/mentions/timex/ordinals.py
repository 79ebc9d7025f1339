"""Ordinals beside units: “in its fourth year”, “the 1,000th day”, “day 100”, “the 20th century”, “the first week of May”."""

from __future__ import annotations

from datetime import date

from checker.days import CalendarPeriod, Duration, FixedPeriod, Unit
from checker.days.derived import PartPeriod, SeenFromPeriod, ShiftedPeriod
from checker.days.duration import Modifier
from checker.mentions.numbers import ORDINAL_WORDS, SMALL, TENS, number_at, ordinal_at
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import MONTHS
from checker.mentions.timex.months import month_at
from checker.mentions.timex.parts import with_part
from checker.mentions.timex.reader import HYPHENS, Reader
from checker.mentions.timex.year_numbers import year_figure

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
# “The third year in a row”, “his first day”: a count of occasions as often as a place in time.
_AFTER_NTH = frozenset({"of", "since", "after", "into"})
_BEFORE_NTH = frozenset({"its", "the", "their", "his", "her"})


def ordinal_unit_at(r: Reader, j: int, unit: Unit | None, letter: str, *, plural: bool) -> Draft | None:
    """The nth day, week, month, year or century whose unit stands at token `j`; None without an ordinal."""
    if unit is None or plural and unit is not Unit.CENTURY or letter == "WE":
        return None  # plural only in “the 17th and 18th centuries”
    found = ordinal_before(r, j)
    if found is None:
        return None
    number, first = found
    low = r.low
    if unit is Unit.CENTURY:
        return _century(r, number, first, j)
    before = low[first - 1] if first > r.floor else ""
    following = low[j + 1]
    if following == "in" and low[j + 2] in ("a", "succession") or low[j - 1] in ("straight", "consecutive"):
        return None
    if number < 1 or (following not in _AFTER_NTH and not (before in _BEFORE_NTH and low[first - 2] in _ENTERS)):
        return None
    if before == "the":
        first -= 1
    if following == "of" and unit is Unit.DAY and (year := year_figure(r, j + 2)) is not None and number <= 365:
        moment = date(year, 1, 1).toordinal() + number - 1
        return Draft(first=first, after=j + 3, shown=FixedPeriod(moment, moment))
    if following == "of" and (part := _part_of_month(r, number, first, j, unit)) is not None:
        return part
    duration = Duration(amount=number, unit=unit, modifier=Modifier.IN_NTH) if number < 1e5 else None
    draft = Draft(first=first, after=j + 1, duration=duration, shown=CalendarPeriod(Unit.DAY), anchored="publication")
    if unit is not Unit.DAY:
        draft.shown, draft.grain = (
            CalendarPeriod(unit),
            {Unit.WEEK: "week", Unit.MONTH: "month", Unit.YEAR: "year"}.get(unit, "decade"),
        )
    return draft


def _part_of_month(r: Reader, number: int, first: int, j: int, unit: Unit) -> Draft | None:
    """“The first week of March 2022”: the seven days; “the second day of January”: the day."""
    low = r.low
    if unit in (Unit.WEEK, Unit.DAY) and low[j + 2] in MONTHS and r.is_capital(j + 2):
        floor, r.floor = r.floor, j + 2
        month = month_at(r, j + 2)
        r.floor = floor
        if month is None or month.grain != "month" or month.shown is None or number > (31 if unit is Unit.DAY else 5):
            return None
        if unit is Unit.DAY:
            day = SeenFromPeriod(CalendarPeriod(Unit.DAY, number - 1), month.shown)
            return Draft(first=first, after=month.after, shown=day, anchored=month.anchored)
        shown = ShiftedPeriod(month.shown, 7 * (number - 1), Unit.DAY, Unit.WEEK)
        return Draft(
            first=first, after=month.after, shown=shown, grain="week", anchored=month.anchored, span=True,
            period=PartPeriod(month.shown, (number - 1) * 7 / 31, min(number * 7 / 28, 1.0)),
        )  # fmt: skip
    return None


_ENTERS = frozenset(
    "in into enters entered entering nears nearing marks marking marked reaches reached is was now begins began on "
    "approaching for since during until".split()
)


def ordinal_before(r: Reader, j: int) -> tuple[int, int] | None:
    """The ordinal whose last token is just before `j` and its first token: “third-”, “20th”, “twenty-first”."""
    low = r.low
    end = j - 1 if j - 1 > r.floor and low[j - 1] in HYPHENS else j
    if end <= r.floor or not (low[end - 1] in ORDINAL_WORDS or low[end - 1] in _SUFFIXES):
        return None
    for first in (end - 3, end - 2, end - 1):
        if first < r.floor:
            continue
        if first == end - 3 and low[first] not in TENS:
            continue
        found = ordinal_at(r.tokens, first)
        if found is not None and found[1] == end:
            return found[0], first
    return None


def _century(r: Reader, number: int, first: int, j: int) -> Draft | None:
    if not 1 <= number <= 30:
        return None
    low = r.low
    days = FixedPeriod(date((number - 1) * 100 + 1, 1, 1).toordinal(), date(number * 100, 12, 31).toordinal())
    draft = Draft(first=first, after=j + 1, value=f"{number - 1:02d}", shown=days, grain="century")
    if low[first - 1] == "the" and first > r.floor:
        draft.first = first - 1
    return with_part(r, draft)


def numbered_unit_at(r: Reader, i: int) -> Draft | None:
    """“day 100”, “Day 1,000 of the war”, “week six of the strike” with the unit at token `i`: the nth since a beginning."""
    low = r.low
    word = low[i + 1]
    if (
        not word
        or not (word[0].isdecimal() or word in SMALL or word in TENS)
        or low[i - 1] in ("a", "per", "one", "every")
    ):
        return None
    found = number_at(r.tokens, i + 1)
    if found is None or found[0] % 1 or not 1 <= found[0] < 1e5 or low[found[1]] not in ("of", "since", "into"):
        return None
    unit = Unit(low[i])
    if unit is Unit.YEAR and found[0] > 100:
        return None  # “the year 2000 of our era”
    duration = Duration(amount=found[0], unit=unit, modifier=Modifier.IN_NTH)
    return Draft(first=i, after=found[1], duration=duration, shown=CalendarPeriod(Unit.DAY), anchored="publication")

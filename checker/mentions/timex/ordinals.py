"""Ordinals beside units: “in its fourth year”, “the 1,000th day”, “day 100”, “the 20th century”, “the first week of May”."""

from __future__ import annotations

from datetime import date

from checker.days import CalendarPeriod, Duration, FixedPeriod, Unit
from checker.days.duration import Modifier
from checker.mentions.numbers import ORDINAL_WORDS, TENS, ordinal_at
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.parts import with_part
from checker.mentions.timex.reader import HYPHENS, Reader

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
# “The third year in a row”, “his first day”: a count of occasions as often as a place in time.
_AFTER_NTH = frozenset({"of", "since", "after", "into"})
_BEFORE_NTH = frozenset({"its", "the", "their", "his", "her"})


def ordinal_unit_at(r: Reader, j: int, unit: Unit | None, letter: str, *, plural: bool) -> Draft | None:
    """The nth day, week, month, year or century whose unit stands at token `j`; None without an ordinal."""
    if unit is None or plural or letter == "WE":
        return None
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
    duration = Duration(amount=number, unit=unit, modifier=Modifier.IN_NTH) if number < 1e5 else None
    draft = Draft(first=first, after=j + 1, duration=duration, shown=CalendarPeriod(Unit.DAY), anchored="publication")
    if unit is not Unit.DAY:
        draft.shown, draft.grain = CalendarPeriod(unit), {Unit.WEEK: "week", Unit.MONTH: "month", Unit.YEAR: "year"}.get(unit, "decade")
    return draft


_ENTERS = frozenset(
    "in into enters entered entering nears nearing marks marking marked reaches reached is was now begins began on "
    "approaching for since during until".split()  # noqa: SIM905
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


def numbered_day_at(r: Reader, i: int) -> Draft | None:
    """“day 100”, “Day 1,000 of the war” with the word day at token `i`: the distance from a beginning."""
    low = r.low
    word = low[i + 1]
    if not word or not word[0].isdecimal() or low[i - 1] in ("a", "per", "one", "every", "each"):
        return None
    digits = word.replace(",", "")
    if not digits.isdecimal() or len(digits) > 5 or int(digits) < 1 or low[i + 2] not in ("of", "since", "into"):
        return None
    duration = Duration(amount=int(digits), unit=Unit.DAY, modifier=Modifier.IN_NTH)
    return Draft(first=i, after=i + 2, duration=duration, shown=CalendarPeriod(Unit.DAY), anchored="publication")

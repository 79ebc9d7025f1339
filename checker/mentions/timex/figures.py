"""Dates in figures: “2024-02-24”, “24/02/2022”, “24.02.2022”, “20-Feb-2025”."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from checker.days import FixedPeriod
from checker.days.derived import EitherPeriod
from checker.days.recurring import Choice, YearlyPeriod
from checker.mentions.timex.doubt import with_doubt
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.reader import HYPHENS, Reader
from checker.mentions.timex.year_numbers import FIRST_YEAR, LAST_YEAR, in_full, year_figure

LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # days


def iso_at(r: Reader, i: int) -> Draft | None:
    """“2024-02-24”, “2024/02/24”: a date in figures that begins with the year at token `i`."""
    low = r.low
    year, month, day = year_figure(r, i), r.figure(i + 2), r.figure(i + 4)
    mark = low[i + 1]
    if year is None or month is None or mark not in ("-", "/") or len(low[i + 2]) != 2 or not r.touches(i + 2):
        return None
    if day is not None and low[i + 3] == mark and len(low[i + 4]) == 2 and r.touches(i + 4):
        return _figures(i, i + 5, year, month, day)
    return None


def slashed_at(r: Reader, i: int) -> Draft | None:
    """“24/02/2022”, “12/25/1995”, “20/2/25”, with the first slash at token `i`.

    Where both orders are possible (8/12/2023) the configured one is taken, else that of an earlier date of the text that
    has but one; with neither, the value has the month first, as in most English copy, and the period holds both days.
    """
    low = r.low
    a, b, year = r.figure(i - 1), r.figure(i + 1), year_figure(r, i + 3)
    if a is None or b is None or low[i + 2] != "/" or i - 1 < r.floor or len(low[i - 1]) > 2 or len(low[i + 1]) > 2:
        return None
    if not (r.touches(i) and r.touches(i + 1) and r.touches(i + 2) and r.touches(i + 3)):
        return None
    if year is None:
        short = r.figure(i + 3)
        if short is None or len(low[i + 3]) != 2:
            return None
        year = in_full(short)
    if a > 12 or b > 12:
        r.day_first = a > 12 if r.day_first is None else r.day_first
        month, day = (b, a) if a > 12 else (a, b)
        return _figures(i - 1, i + 4, year, month, day)
    american, british = _figures(i - 1, i + 4, year, a, b), _figures(i - 1, i + 4, year, b, a)
    if r.day_first is not None:
        return british if r.day_first else american
    if american.shown is not None and british.shown is not None and a != b:
        american.period, american.other = EitherPeriod(american.shown, british.shown), british.shown
    return american


# Words before figures without a year that make them a day, not a score, a fraction or “24/7”.
_BEFORE_DAY = frozenset({"on", "since", "until", "till", "dated"})


def day_and_month_at(r: Reader, i: int) -> Draft | None:
    """“on 8/12”, “since 24/2”, with the slash at token `i`: a day without its year; two days where the order is open."""
    low = r.low
    a, b = r.figure(i - 1), r.figure(i + 1)
    if a is None or b is None or i - 2 < r.floor or low[i - 2] not in _BEFORE_DAY:
        return None
    if len(low[i - 1]) > 2 or len(low[i + 1]) > 2 or not (r.touches(i) and r.touches(i + 1)):
        return None
    if low[i + 2] in ("/", "-", "%", ":") and r.touches(i + 2) or low[i + 2] == "of":
        return None
    choice = r.choice(i - 1, i + 2, overdue=Choice.NEAREST)
    american, british = _recurring(a, b, choice), _recurring(b, a, choice)
    shown = british or american if r.day_first else american or british
    if shown is None:
        return None
    draft = Draft(first=i - 1, after=i + 2, shown=shown, anchored="publication")
    draft.open_value = f"XXXX-{shown.month:02d}-{shown.day:02d}"
    if r.day_first is None and american is not None and british is not None and a != b:
        draft.period, draft.other = EitherPeriod(american, british), british
        return draft
    return with_doubt(r, draft)


def _recurring(month: int, day: int, choice: Choice) -> YearlyPeriod | None:
    if not 1 <= month <= 12 or not 1 <= day <= LONGEST_MONTHS[month - 1]:
        return None
    return YearlyPeriod(month, day, 0, choice)


def dotted_at(r: Reader, i: int) -> Draft | None:
    """“24.02.2022”: day, month, year in one token with points."""
    parts = r.low[i].split(".")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or len(parts[2]) != 4 or len(parts[0]) > 2:
        return None
    return _figures(i, i + 1, int(parts[2]), int(parts[1]), int(parts[0])) if len(parts[1]) <= 2 else None


def _figures(first: int, after: int, year: int, month: int, day: int) -> Draft:
    if 1 <= month <= 12 and FIRST_YEAR <= year <= LAST_YEAR and 1 <= day <= monthrange(year, month)[1]:
        moment = date(year, month, day).toordinal()
        return Draft(first=first, after=after, shown=FixedPeriod(moment, moment))
    return Draft(first=first, after=after, value=f"{year:04d}-{month:02d}-{day:02d}", impossible=True)


def hyphened_at(r: Reader, i: int, month: int) -> Draft | None:
    """“20-Feb-2025”."""
    low = r.low
    day, year = r.figure(i - 2) if i - 2 >= r.floor else None, year_figure(r, i + 2)
    if low[i - 1] in HYPHENS and low[i + 1] in HYPHENS and day is not None and year is not None and day < 100:
        return _figures(i - 2, i + 3, year, month, day)
    return None

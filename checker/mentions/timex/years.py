"""Years, decades and fiscal years: “in 1998”, “mid-1996”, “nineteen ninety-six”, “the late 1980s”, “the ’90s”."""

from __future__ import annotations

from datetime import date

from checker.days import FixedPeriod
from checker.mentions.timex.clock import SURE_ZONES
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.figures import iso_at
from checker.mentions.timex.lexicon import COUNTED, CURRENCY, DECADE_WORDS, YEAR_CUES
from checker.mentions.timex.parts import with_part
from checker.mentions.timex.quarters import belongs_to_noun
from checker.mentions.timex.reader import HYPHENS, Reader
from checker.mentions.timex.year_numbers import spoken_year, year_figure

_POSSESSIVE = frozenset({"'s", "’s"})
_JOINING = HYPHENS - {"—"}  # a dash that parts: “in 2013—the year of the flood”
_APOSTROPHES = frozenset("'’‘`")


def year_period(year: int) -> FixedPeriod:
    """The days of the calendar year."""
    return FixedPeriod(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())


def year_at(r: Reader, i: int) -> Draft | None:
    """The year, decade or ISO date that begins with the four digits at token `i`; None when they are a count."""
    low = r.low
    year = year_figure(r, i)
    if year is None or low[i + 1] in SURE_ZONES and r.is_capital(i + 1) or low[i + 1 : i + 3] == ["local", "time"]:
        return None  # “1400 GMT”
    if low[i + 1] == "s" and r.touches(i + 1):
        return decade(r, i, i + 2, year) if year % 10 == 0 else None
    if low[i + 1] in ("'s", "’s") and year % 10 == 0 and low[i - 1] in ("the", "early", "late", "mid", "-"):
        return decade(r, i, i + 2, year)
    if (draft := iso_at(r, i)) is not None:
        return draft
    if not _is_year(r, i, year) or belongs_to_noun(r, i):
        return None
    draft = Draft(first=i, after=i + 1, shown=year_period(year), grain="year")
    return _with_words(r, draft)


def _with_words(r: Reader, draft: Draft) -> Draft:
    """“fiscal 1989”, “the year 2000”, “mid-1996”, “the end of 1990”, “2014–16” taken into the draft."""
    low, i = r.low, draft.first
    if (
        low[i - 1] == "year"
        and low[i - 2] == "the"
        and i - 2 >= r.floor
        or low[i - 1] == "year"
        and low[i - 2] in ("fiscal", "financial")
        and i - 2 >= r.floor
    ):
        draft.first = i - 2
    elif low[i - 1] in ("fiscal", "fy") and i - 1 >= r.floor:
        draft.first = i - 1
    end = draft.after
    # “2014–16”, “1939-45”, “2022/23”
    if low[end] in HYPHENS | {"/"} and r.touches(end) and r.touches(end + 1) and len(low[end + 1]) == 2:
        last = r.figure(end + 1)
        year = year_figure(r, i)
        if last is not None and year is not None and last > year % 100:
            final = year - year % 100 + last
            draft.after = end + 2
            draft.period = FixedPeriod(year_period(year).first, year_period(final).last)
            draft.span = True
            draft.value = f"{year:04d}/{final:04d}"
            return draft
    return with_part(r, draft)


def _is_year(r: Reader, i: int, year: int) -> bool:
    low = r.low
    before, following = low[i - 1] if i else "", low[i + 1]
    counted = following in COUNTED and low[i + 2] not in _POSSESSIVE  # “the 2024 women's final” counts nobody
    if before in CURRENCY or counted or before in (".", "/", "no", "number", "#") or before == ":" and r.touches(i):
        return False
    if following in CURRENCY or (following in (".", ":", ",") and r.touches(i + 2) and r.figure(i + 2) is not None):
        return False
    if before in HYPHENS and r.touches(i) and r.touches(i - 1):
        # “pre-1990”, “mid-1996”, “1939-1945”; not “Boeing 747-1000”, “555-1234”
        return low[i - 2] in ("mid", "pre", "post") or year_figure(r, i - 2) is not None
    if (
        following in _JOINING
        and r.touches(i + 1)
        and r.touches(i + 2)
        and (following == "-" or not low[i + 2].isalpha())
    ):
        # “2014-16”, “1998-99”; not “1600-strong”, “2000-meter”
        short = len(low[i + 2]) == 2 and low[i + 2].isdecimal() and int(low[i + 2]) > year % 100
        return short or year_figure(r, i + 2) is not None or low[i + 2] in ("early", "present", "era")
    if before in YEAR_CUES:
        return year >= 1400 or before in ("in", "since", "year")
    if r.is_capital(i - 1) or before in ("'s", "’s", "(", ",", "election", "early", "late", "year"):
        return 1600 <= year <= 2100
    plural = following.endswith("s") and following not in ("was", "is", "has", "as", "its", "'s", "’s")
    return 1800 <= year <= 2100 and not plural


def decade(r: Reader, first: int, after: int, year: int) -> Draft:
    """The draft of the ten years from `year` on, with “the”, “early”, “late” before it."""
    days = FixedPeriod(date(year, 1, 1).toordinal(), date(min(year + 9, 9999), 12, 31).toordinal())
    century = year % 100 == 0 and year < 2000
    if century:
        days = FixedPeriod(days.first, date(year + 99, 12, 31).toordinal())
    draft = Draft(first=first, after=after, shown=days, grain="century" if century else "decade")
    plain = draft.first
    draft = with_part(r, draft)
    if draft.first > r.floor and r.low[draft.first - 1] == "the" and (draft.first == plain or draft.mod):
        draft.first -= 1
    return draft


def short_decade_at(r: Reader, i: int) -> Draft | None:
    """“the ’90s”, “the late '80s”, “the 80s”, with the letter s at token `i`."""
    low = r.low
    if not r.touches(i) or i - 1 < r.floor or len(low[i - 1]) != 2 or not low[i - 1].isdecimal():
        return None
    tens = int(low[i - 1])
    first = i - 1
    quoted = first > r.floor and low[first - 1] in _APOSTROPHES and r.touches(first)
    if quoted:
        first -= 1
    if not quoted and tens < 50:
        return None  # “approval is in the 30s”
    if tens % 10 or (not quoted and low[first - 1] not in ("the", "early", "late", "mid", "-")):
        return None
    if low[first - 1] in ("his", "her", "their"):
        return None  # “in his 80s” is an age
    return decade(r, first, i + 1, 1900 + tens if tens >= 30 else 2000 + tens)


def decade_word_at(r: Reader, i: int) -> Draft | None:
    """“the nineties”, “the late seventies”; not “in his seventies”, “in the high seventies”."""
    if r.low[i - 1] not in ("the", "early", "late", "mid", "-"):
        return None
    return decade(r, i, i + 1, 1900 + DECADE_WORDS[r.low[i]])


def spoken_year_at(r: Reader, i: int) -> Draft | None:
    """“nineteen ninety-six”, “the year two thousand”, “in twenty twenty-four” from token `i`."""
    low = r.low
    found = spoken_year(r, i)
    if found is None:
        return None
    year, after = found
    before = low[i - 1]
    if low[i] in ("twenty", "two") and before not in ("in", "since", "year", "by", "until", "of", "from"):
        return None
    if low[i] == "two" and before != "year" or low[after] in COUNTED:
        return None
    draft = Draft(first=i, after=after, shown=year_period(year), grain="year")
    if low[i - 1] == "year" and low[i - 2] == "the" and i - 2 >= r.floor:
        draft.first = i - 2
    return with_part(r, draft)

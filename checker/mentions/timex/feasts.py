"""Days that have a name: “Christmas Day”, “New Year's Eve”, “Thanksgiving”, “9/11”, “the Fourth of July”."""

from __future__ import annotations

from datetime import date

from checker.days import FixedPeriod, Period
from checker.days.holidays import holiday_in
from checker.days.recurring import Choice, HolidayPeriod, YearlyPeriod
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import LAST, NEXT
from checker.mentions.timex.reader import Reader
from checker.mentions.timex.year_numbers import year_figure

# Words in lower case after the first, then the (month, day) or the name of a movable feast.
_FEASTS: dict[str, list[tuple[tuple[str, ...], tuple[int, int] | str]]] = {
    "christmas": [(("eve",), (12, 24)), (("day",), (12, 25)), ((), (12, 25))],
    "boxing": [(("day",), (12, 26))],
    "new": [
        (("year", "'s", "eve"), (12, 31)), (("year", "’s", "eve"), (12, 31)),
        (("year", "'s", "day"), (1, 1)), (("year", "’s", "day"), (1, 1)),
    ],
    "halloween": [((), (10, 31))],
    "thanksgiving": [(("day",), "Thanksgiving"), ((), "Thanksgiving")],
    "easter": [(("sunday",), "Easter"), (("monday",), "Easter Monday"), (("day",), "Easter"), ((), "Easter")],
    "good": [(("friday",), "Good Friday")],
    "palm": [(("sunday",), "Palm Sunday")],
    "ash": [(("wednesday",), "Ash Wednesday")],
    "black": [(("friday",), "Black Friday")],
    "independence": [(("day",), (7, 4))],
    "labor": [(("day",), "Labor Day")],
    "memorial": [(("day",), "Memorial Day")],
    "veterans": [(("day",), (11, 11))],
    "armistice": [(("day",), (11, 11))],
    "remembrance": [(("day",), (11, 11))],
    "columbus": [(("day",), "Columbus Day")],
    "presidents": [(("day",), "Presidents Day"), (("'", "day"), "Presidents Day"), (("’", "day"), "Presidents Day")],
    "martin": [(("luther", "king", "day"), "Martin Luther King Jr. Day")],
    "valentine": [(("'s", "day"), (2, 14)), (("’s", "day"), (2, 14))],
    "st": [
        ((".", "patrick", "'s", "day"), (3, 17)), ((".", "patrick", "’s", "day"), (3, 17)),
        (("patrick", "'s", "day"), (3, 17)), (("patrick", "’s", "day"), (3, 17)),
    ],
    "bastille": [(("day",), (7, 14))],
    "mother": [(("'s", "day"), "Mother's Day"), (("’s", "day"), "Mother's Day")],
    "father": [(("'s", "day"), "Father's Day"), (("’s", "day"), "Father's Day")],
}  # fmt: skip
FEAST_WORDS = frozenset(_FEASTS)
_SEPTEMBER_11 = date(2001, 9, 11).toordinal()


def feast_at(r: Reader, i: int) -> Draft | None:
    """The named day that begins at token `i`; None for “Christmas cards”, “Easter Island”, “a new year”."""
    if not r.is_capital(i):
        return None
    low = r.low
    for rest, day in _FEASTS[low[i]]:
        end = i + 1 + len(rest)
        if tuple(low[i + 1 : end]) != rest:
            continue
        if low[i - 1] in _QUOTES and low[end] in _QUOTES and i > 0:
            return None  # the title of a film
        if not rest and (r.is_capital(end) or low[end] in _NOT_A_DAY or low[i - 1] in ("a", "an")):
            return None
        if (
            r.is_capital(i - 1)
            and i > 0
            and not r.is_break(i - 2)
            and low[i - 1] not in ("on", "last", "this", "next", "by")
        ):
            return None
        return _draft(r, i, end, day)
    return None


_QUOTES = frozenset("\"'“”‘’«»")
_NOT_A_DAY = frozenset(
    "cards card trees tree shopping season gifts gift presents lights party parties carols dinner sales sale "
    "markets market bonus eggs egg holidays holiday break spending decorations".split()
)


def _draft(r: Reader, first: int, after: int, day: tuple[int, int] | str) -> Draft:
    low = r.low
    at = after + 1 if low[after] in (",", "of", "in") else after
    year = year_figure(r, at)
    before = low[first - 1] if first > r.floor else ""
    start = first
    if before in LAST or before in NEXT or before == "this":
        choice = Choice.BEFORE if before in LAST else Choice.AFTER if before in NEXT else Choice.THIS
        start = first - 1
    else:
        choice = r.choice(first, after)
    shown: Period
    if year is not None and (low[after] != "in"):
        number = _in_year(day, year)
        return Draft(first=start, after=at + 1, shown=FixedPeriod(number, number))
    if isinstance(day, str):
        shown, open_value = HolidayPeriod(day, choice), "XXXX-XX-XX"
    else:
        shown, open_value = YearlyPeriod(*day, 0, choice), f"XXXX-{day[0]:02d}-{day[1]:02d}"
    return Draft(first=start, after=after, shown=shown, open_value=open_value, anchored="publication")


def _in_year(day: tuple[int, int] | str, year: int) -> int:
    return holiday_in(day, year) if isinstance(day, str) else date(year, *day).toordinal()


def nine_eleven_at(r: Reader, i: int) -> Draft | None:
    """“9/11” with the slash at token `i`: the day of 2001, unless a year follows."""
    low = r.low
    if low[i - 1] == "9" and low[i + 1] == "11" and low[i + 2] != "/" and r.touches(i) and r.touches(i + 1):
        if r.published is not None and r.published < _SEPTEMBER_11:
            return None
        return Draft(first=i - 1, after=i + 2, shown=FixedPeriod(_SEPTEMBER_11, _SEPTEMBER_11))
    return None

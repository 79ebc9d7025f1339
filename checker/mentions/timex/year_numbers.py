"""The number of a year in figures, in words and in two digits: “1996”, “nineteen ninety-six”, “’96”."""

from __future__ import annotations

from checker.mentions.numbers import SMALL, TENS
from checker.mentions.timex.reader import HYPHENS, Reader

FIRST_YEAR, LAST_YEAR = 1000, 2199  # four digits outside are counts more often than years


def year_figure(r: Reader, i: int) -> int | None:
    """The year that token `i` writes in four digits."""
    word = r.low[i]
    if len(word) == 4 and word.isdecimal():
        year = int(word)
        return year if FIRST_YEAR <= year <= LAST_YEAR else None
    return None


def spoken_year(r: Reader, i: int) -> tuple[int, int] | None:
    """The year in words from token `i`, and the token after it: “nineteen ninety-six”, “two thousand and four”."""
    low = r.low
    word = low[i]
    if word == "two" and low[i + 1] == "thousand":
        after = i + 2
        if low[after] == "and" and low[after + 1] in SMALL:
            after += 1
        if low[after] in SMALL:
            return 2000 + SMALL[low[after]], after + 1
        return 2000, i + 2
    if word not in ("seventeen", "eighteen", "nineteen", "twenty"):
        return None
    century = SMALL.get(word) or TENS[word]
    after = i + 1
    if low[after] in TENS:
        rest, after = TENS[low[after]], after + 1
        if low[after] in HYPHENS and low[after + 1] in SMALL:
            after += 1
        if 0 < SMALL.get(low[after], 0) < 10:
            rest, after = rest + SMALL[low[after]], after + 1
    elif SMALL.get(low[after], 0) >= 10:
        rest, after = SMALL[low[after]], after + 1
    elif low[after] in ("oh", "o") and 0 < SMALL.get(low[after + 1], 0) < 10:
        rest, after = SMALL[low[after + 1]], after + 2
    elif low[after] == "hundred" and word != "twenty":
        rest, after = 0, after + 1
    else:
        return None
    return century * 100 + rest, after


def in_full(two_digits: int) -> int:
    """The year that '89 or '14 means in news of 1990 to 2026: the last hundred years."""
    return 2000 + two_digits if two_digits <= 40 else 1900 + two_digits

"""How often: “twice a week”, “three times a day”, “every other month”, “per day”; TIMEX3's SET.

A quantity for each unit, “$33 million a year”, “400 barrels a day”, “35 seats annually”, says how much and not when: its
“a year” belongs to the unit of measure, and TimeBank leaves four in five of them without a mark.
"""

from __future__ import annotations

from checker.mentions.numbers import CARDINAL_WORDS
from checker.mentions.timex.amounts import Amount, duration_value
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.reader import Reader

_RATE_NOUNS = frozenset({"times", "time", "twice", "once", "thrice", "%", "percent", "million", "billion", "thousand"})
_SOME = frozenset({"several", "multiple", "many", "few"})
_NO_RATE = frozenset({"ago", "earlier", "later", "before", "after", "and", "from"})
_NO_NOUNS = frozenset(
    "from for in of within after over than by at to is was and or on had has with until before into since took as".split()
)
_TIMES = {"once": 1, "twice": 2, "thrice": 3}


def rate_at(r: Reader, amount: Amount, j: int) -> Draft | None:
    """The set of “twice a week”, “three times a day”, “several times a month” with the unit at token `j`."""
    low, first = r.low, amount.first
    if not _is_one_of_each(r, amount, j):
        return None
    before = low[first - 1]
    if before in _TIMES:
        return Draft(first=first - 1, after=amount.after, type="SET", value=amount.value, freq=f"{_TIMES[before]}X")
    if before != "times":
        return None
    draft = Draft(first=first, after=amount.after, type="SET", value=amount.value)
    if (times := r.amount_before(first - 1)) is not None:
        draft.first, draft.freq = times[2], f"{times[0]:g}X"
    return draft


def is_rate(r: Reader, amount: Amount, j: int) -> bool:
    """Whether the “a year” of unit token `j` is part of a measure: “$33 million a year”, “nearly 700 seats a week”."""
    low, first = r.low, amount.first
    if not _is_one_of_each(r, amount, j):
        return False
    before = low[first - 1]
    if before in _RATE_NOUNS or before[0].isdecimal():
        return True
    counted = low[first - 2][:1].isdecimal() or low[first - 2] in CARDINAL_WORDS
    if counted and before.isalpha() and before not in _NO_NOUNS:
        return True  # “25 fish a day”
    if not (before.endswith("s") or before in ("people", "mile")) or before in ("is", "was", "has", "as", "its", "his"):
        return False
    return follows_quantity(r, first - 1)


def follows_quantity(r: Reader, i: int) -> bool:
    """Whether a number stands within the four tokens before token `i`."""
    low = r.low
    return any(
        low[k][:1].isdecimal() or low[k] in _RATE_NOUNS or low[k] in _SOME or low[k] in CARDINAL_WORDS
        for k in range(max(i - 4, 0), i)
    )


def _is_one_of_each(r: Reader, amount: Amount, j: int) -> bool:
    first = amount.first
    if amount.n != 1 or r.low[first] not in ("a", "an") or amount.after != j + 1 or first + 1 != j or first <= r.floor:
        return False
    return not (r.low[amount.after] in _NO_RATE or amount.mod or amount.window)


def each_at(r: Reader, j: int, letter: str) -> Draft | None:
    """“each year”, “every month”, “every other week”, “per day”."""
    low, k = r.low, j - 1
    if k < r.floor:
        return None
    value = duration_value(1, letter) if letter not in ("X", "WE") else "XXXX-WXX-WE"
    if low[k] in ("each", "every"):
        if low[k] == "each" and low[j + 1] == "of":
            return None
        return Draft(first=k, after=j + 1, type="SET", value=value, quant=low[k].upper())
    if low[k] == "other" and low[k - 1] == "every":
        return Draft(first=k - 1, after=j + 1, type="SET", value=duration_value(2, letter), quant="EVERY")
    if low[k] == "per":
        return Draft(first=k, after=j + 1, type="SET", value=value)
    return None

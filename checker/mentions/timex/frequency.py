"""How often: “twice a week”, “$33 million a year”, “every other month”, “per day”; TIMEX3's SET."""

from __future__ import annotations

from checker.mentions.numbers import CARDINAL_WORDS
from checker.mentions.timex.amounts import Amount, duration_value
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.reader import Reader

_RATE_NOUNS = frozenset({"times", "time", "twice", "once", "thrice", "%", "percent", "million", "billion", "thousand"})
_SOME = frozenset({"several", "multiple", "many", "few"})
_TIMES = {"once": 1, "twice": 2, "thrice": 3}


def rate_at(r: Reader, amount: Amount, j: int) -> Draft | None:
    """“$33 million a year”, “twice a week”, “three times a day”, “400 barrels a day”: a set, not a duration."""
    low, first = r.low, amount.first
    if amount.n != 1 or low[first] not in ("a", "an") or amount.after != j + 1 or first <= r.floor or first + 1 != j:
        return None
    if (
        low[amount.after] in ("ago", "earlier", "later", "before", "after", "and", "from")
        or amount.mod
        or amount.window
    ):
        return None
    before = low[first - 1]
    counted = before in _RATE_NOUNS or before[0].isdecimal()
    if (
        not counted
        and (before.endswith("s") or before in ("people", "mile"))
        and before not in ("is", "was", "has", "as", "its", "his")
    ):
        counted = any(
            low[k][:1].isdecimal() or low[k] in _RATE_NOUNS or low[k] in _SOME or low[k] in CARDINAL_WORDS
            for k in range(max(first - 5, 0), first - 1)
        )
    if not counted:
        return None
    draft = Draft(first=first, after=amount.after, type="SET", value=amount.value)
    if before in _TIMES:
        draft.first, draft.freq = first - 1, f"{_TIMES[before]}X"
    elif before == "times" and (times := r.amount_before(first - 1)) is not None:
        draft.first, draft.freq = times[2], f"{times[0]:g}X"
    return draft


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

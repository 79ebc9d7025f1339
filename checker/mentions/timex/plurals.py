"""Units in the plural without a number: “recent weeks”, “the coming months”, “these days”, “for years”, “months of talks”."""

from __future__ import annotations

from checker.days import Duration, Unit
from checker.days.duration import Modifier
from checker.mentions.timex.amounts import FILLERS, duration_value
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import MONTHS, PLURAL_UNITS, POSSESSIVES
from checker.mentions.timex.reader import HYPHENS, Reader
from checker.mentions.timex.year_numbers import year_figure

_GONE = frozenset({"recent", "past", "previous", "last"})
_TO_COME = frozenset({"coming", "future", "next", "upcoming", "following"})
# Words beside a bare plural that make it a length of time, “spent years”, “months of talks”, not a count, “the years”.
_BEFORE_BARE = frozenset(
    {"for", "in", "within", "of", "after", "over", "during", "took", "take", "last", "spent", "and", "or", "just", ""}
)
_AFTER_BARE = frozenset({"of", "after", "before", "into", "later"})
_AFTER_DEFINITE = frozenset({"since", "after", "before", "ahead", "to", "following", "leading"})
_BEFORE_DEFINITE = frozenset({"over", "through", "throughout", "in", "the", "during"})
# What an unnamed number of units may be: from two to where the next unit would be used.
_AMOUNTS = {
    Unit.DAY: (2, 13), Unit.WEEK: (2, 8), Unit.MONTH: (2, 23), Unit.QUARTER: (2, 7), Unit.YEAR: (2, 20),
    Unit.DECADE: (2, 5), Unit.CENTURY: (2, 9),
}  # fmt: skip


def plural_at(r: Reader, j: int, unit: Unit | None, letter: str) -> Draft | None:
    """The date or duration of the plural unit at token `j`; None where it only names things (“the years”)."""
    low, k = r.low, j
    while k - 1 > r.floor and low[k - 1] in FILLERS:
        k -= 1
    before = low[k - 1] if k > r.floor else ""
    if before in ("last", "first", "final") and low[j + 1] == "of" and _is_dated(r, j + 2):
        return None  # “the last days of 2021”: the year is named
    if letter == "TH" and before in ("early", "small", "late") and low[j + 1] == "of":
        return None  # “the early hours of Sunday”
    draft = _pointing(r, j, k - 1, before, unit)
    if draft is not None or letter == "WE":
        return draft
    duration = None
    if unit in _AMOUNTS:
        least, most = _AMOUNTS[unit]
        duration = Duration(amount=least, unit=unit, modifier=Modifier.VAGUE, high=most)
    value = duration_value(None, letter)
    if low[j + 1] in HYPHENS and low[j + 2] == "long":
        return Draft(first=j, after=j + 3, type="DURATION", value=value, duration=duration)
    first = _bare_from(r, j, k, before)
    if first is None:
        return None
    draft = Draft(first=first, after=_joined(r, j), type="DURATION", value=value, duration=duration)
    found = r.modifier_before(first)
    if found is not None and found[0] not in (Modifier.ABOUT, Modifier.MORE_THAN):
        draft.first, draft.mod = found[2], found[1]
    return draft


def _is_dated(r: Reader, i: int) -> bool:
    return r.low[i] in MONTHS or year_figure(r, i) is not None


def _pointing(r: Reader, j: int, first: int, before: str, unit: Unit | None) -> Draft | None:
    """“In recent weeks”, “the coming months”, “these days”, “years ago”, “weeks later”."""
    low = r.low
    if before in _GONE or before in _TO_COME:
        if low[first - 1] in ("the", "more", "these") and first > r.floor:
            first -= 1
        alone = before == "recent" and low[first - 1] in ("in", "over") and _joined(r, j) == j + 1
        if alone and unit is not None and unit in _AMOUNTS and r.is_perfect(first, j + 1):
            return _stretch(first, j, unit, PLURAL_UNITS[low[j]][1])
        value = "PAST_REF" if before in _GONE else "FUTURE_REF"
        return Draft(first=first, after=_joined(r, j), value=value, anchored="publication")
    if before == "these" and unit is Unit.DAY:
        return Draft(first=first, after=j + 1, value="PRESENT_REF", anchored="publication")
    if low[j + 1] == "ago":
        return Draft(first=j, after=j + 2, value="PAST_REF", anchored="publication")
    if low[j + 1] == "earlier" or low[j + 1] == "before" and low[j + 2] in (".", ","):
        return Draft(first=j, after=j + 2, value="PAST_REF", anchored="text")
    return None


def _stretch(first: int, j: int, unit: Unit, letter: str) -> Draft:
    """“Has grown in recent years”: the perfect tells of a length of time that lasts until now, not of some day in it."""
    least, most = _AMOUNTS[unit]
    return Draft(
        first=first, after=j + 1, type="DURATION", value=duration_value(None, letter),
        duration=Duration(amount=least, unit=unit, modifier=Modifier.VAGUE, high=most), anchored="publication",
    )  # fmt: skip


def _bare_from(r: Reader, j: int, k: int, before: str) -> int | None:
    """The first token of a bare plural that is a length of time, None when it is not."""
    low = r.low
    if (before in {"the", "those"} or before in POSSESSIVES) and low[j + 1] in _AFTER_DEFINITE:
        return k - 1
    if before in ("the", "early", "first", "final", "last") and low[k - 2] in _BEFORE_DEFINITE:
        return k - 2 if low[k - 2] == "the" and before != "the" else k - 1
    return k if before in _BEFORE_BARE or low[j + 1] in _AFTER_BARE else None


def _joined(r: Reader, j: int) -> int:
    """The token after the unit, and after a second one: “weeks and months”, “days or weeks”, “the weeks ahead”."""
    low = r.low
    if low[j + 1] in ("and", "or", "to") and low[j + 2] in PLURAL_UNITS:
        return j + 3
    return j + 2 if low[j + 1] == "ahead" else j + 1

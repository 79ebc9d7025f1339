"""Times that have no calendar of their own: “now”, “currently”, “recently”, “the past”, “at the time”, “for a while”."""

from __future__ import annotations

from checker.mentions.timex.draft import Draft
from checker.mentions.timex.frequency import follows_quantity
from checker.mentions.timex.lexicon import FREQUENCIES, PLURAL_UNITS, POINTS, UNITS
from checker.mentions.timex.reader import HYPHENS, Reader

_ADJECTIVES = frozenset({"current", "recent", "past", "present", "future"})
_NOUNS = frozenset({"past", "future", "present"})
_BEFORE_THE_PAST = frozenset({"in", "of", "from", "for", "than", "with", "at", "about", "into", "to"})
_AFTER_THE_PAST = frozenset(
    "and but or is was were has had have as for with when that to of by in on at they he she it we i will would "
    "because than who may can could should are if the this".split()
)
# What a word is not about time before: “soon after”, “the current account”, “in recent memory”.
_NOT_BEFORE = {
    "soon": frozenset({"after", "as", "enough", "became", "afterward"}),
    "current": frozenset({"account", "events", "affairs", "and"}),
    "recent": frozenset({"times", "history", "memory"}),
    "now": frozenset({"for"}),  # “Now for the weather”: no time, but the next thing
}
_NOT_AFTER = {"soon": frozenset({"too", "so", "how", "very", "as"}), "recent": frozenset({"more", "most"})}
_TAKES_IN = {"now": frozenset({"right"}), "recently": frozenset({"more", "most"})}


def point_at(r: Reader, i: int) -> Draft | None:
    """“now”, “right now”, “most recently”, “soon”, “the past”, “the near future”; not “soon after”, “the past two years”."""
    low, word = r.low, r.low[i]
    before, following = low[i - 1] if i > r.floor else "", low[i + 1]
    if following in HYPHENS and r.touches(i + 1) and word != "now":
        return None
    if word in _ADJECTIVES and any(low[k] in UNITS or low[k] in PLURAL_UNITS for k in (i + 1, i + 2, i + 3)):
        return None  # the unit is the head: “the current fiscal year”, “the past 20 months”
    if word in _NOUNS:
        return _noun(r, i, before, following)
    if word == "current" and (before == "then" or before in HYPHENS and low[i - 2] == "then" and i - 2 >= r.floor):
        # “half of the then current price”: current on another day, which the text does not name
        return Draft(first=i - 1 if before == "then" else i - 2, after=i + 1, value="PAST_REF", anchored="text")
    if word == "soon" and before == "as" and following == "as" and low[i + 2] == "possible":
        return Draft(first=i - 1, after=i + 3, value="FUTURE_REF", anchored="publication")
    if following in _NOT_BEFORE.get(word, ()) or before in _NOT_AFTER.get(word, ()):
        return None
    first = i - 1 if before in _TAKES_IN.get(word, ()) else i
    return Draft(first=first, after=i + 1, value=POINTS[word], anchored="publication")


def _noun(r: Reader, i: int, before: str, following: str) -> Draft | None:
    """“In the past”, “the future”, “the near future”; not “the past few”, “past the house”, “the future of Europe”.

    What will become of a thing is no time, and “for the foreseeable future”, like “for ever”, has no place on a calendar.
    """
    low, word = r.low, r.low[i]
    if word == "future" and (following == "of" or before == "foreseeable" and "for" in (low[i - 2], low[i - 3])):
        return None
    if before != "the" and not (word == "future" and before in ("near", "foreseeable")):
        return None
    if following and following[0].isalpha() and following not in _AFTER_THE_PAST:
        return None
    first = i - 2 if before != "the" and low[i - 2] == "the" else i - 1
    if word != "future" and low[first - 1] not in _BEFORE_THE_PAST:
        return None
    return Draft(first=first, after=i + 1, value=POINTS[word], anchored="publication")


def _that_time(r: Reader, i: int) -> Draft | None:
    """“During that time”: the length of time that the text spoke of last, if that was the last time it spoke of."""
    spoken = r.previous
    if spoken is None or spoken.type != "DURATION":
        return None
    return Draft(
        first=i - 1, after=i + 1, type="DURATION", value=spoken.value, duration=spoken.duration, mod=spoken.mod,
        anchored="text",
    )  # fmt: skip


_OCCASIONS = frozenset({"date", "time", "stage", "point"})
_SUBJECTS = frozenset("he she they it we i you the his her their its this that these those".split())
_SAYING = frozenset(
    "said say says saying adding added told noting noted reported wrote insisted argued claimed".split()
)


def _begins_clause(r: Reader, i: int) -> bool:
    """Whether a subject stands at token `i`: a pronoun, an article, or a name."""
    return r.low[i] in _SUBJECTS or r.is_capital(i)


def frequency_at(r: Reader, i: int) -> Draft | None:
    """“daily”, “annually”, “hourly” as sets; not “the Daily Telegraph”."""
    if r.is_capital(i) and i > 0 and not r.is_break(i - 1):
        return None
    if r.low[i + 1] in HYPHENS or r.low[i - 1] in HYPHENS and i > 0:
        return None
    if r.low[i - 1] == "average":
        return None  # “the average daily volume”: a measure, like “a day”
    if r.low[i] in ("annually", "yearly") and follows_quantity(r, i):
        return None  # “10,000 units annually”: a measure, like “10,000 units a year”
    return Draft(first=i, after=i + 1, type="SET", value=FREQUENCIES[r.low[i]])


def moment_at(r: Reader, i: int) -> Draft | None:
    """“at the time”, “at that time”, “at the moment”, “for some time”, “this time” with the noun at token `i`."""
    low, word, before = r.low, r.low[i], r.low[i - 1]
    if (
        word in ("time", "moment")
        and before in ("the", "that")
        and low[i - 2] == "at"
        and i - 2 >= r.floor
        and low[i + 1] not in ("of", "when", "that")
    ):
        if word == "moment":
            return Draft(first=i - 1, after=i + 1, value="PRESENT_REF", anchored="publication")
        if _begins_clause(r, i + 1) and low[i - 3] not in _SAYING:
            return None  # “at the time he was caught”: the clause says which time
        return Draft(first=i - 1, after=i + 1, value="PAST_REF", anchored="text")
    if word in _OCCASIONS and before == "later":
        first = i - 2 if low[i - 2] in ("a", "some") and i - 2 >= r.floor else i - 1
        return Draft(first=first, after=i + 1, value="FUTURE_REF", anchored="text") if first < i - 1 else None
    if word == "term":
        if before in ("near", "short", "long", "medium") and low[i - 2] == "the" and i - 2 >= r.floor:
            return Draft(first=i - 2, after=i + 1, value="FUTURE_REF", anchored="publication")
        return None
    if word == "time" and before == "that" and low[i - 2] in ("during", "over", "in") and i - 2 >= r.floor:
        return _that_time(r, i)
    if before == "some" and word == "time" and low[i - 2] in ("for", "quite"):
        return Draft(first=i - 1, after=i + 1, type="DURATION", value="PXX")
    if word == "while" and before == "a" and low[i - 2] in ("for", "in", "after", "quite"):
        return Draft(first=i - 1, after=i + 1, type="DURATION", value="PXX")
    return None

"""“Early”, “late”, “mid-”, “the end of”: the share of a period that an expression means."""

from __future__ import annotations

from checker.days.derived import PartPeriod
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import PARTS, POSSESSIVES
from checker.mentions.timex.reader import HYPHENS, Reader

_ADJECTIVES = frozenset({"early", "late", "mid"})
_EITHER_SIDE = {"earlier": "START", "early": "START", "later": "END", "late": "END"}
_HALVES = {"first": "first half", "second": "second half", "last": "second half", "latter": "second half"}
_NOUNS = frozenset({"middle", "beginning", "start", "end", "close", "dawn"})


def with_part(r: Reader, draft: Draft) -> Draft:
    """The draft widened over “early”, “mid-”, “the end of”, “earlier”, “around” before it, with the TIMEX3 mod."""
    low, first = r.low, draft.first
    before = first - 1
    if before < r.floor:
        return draft
    word = low[before]
    if word in HYPHENS and low[before - 1] == "mid" and before > r.floor:
        return _parted(draft, before - 1, "mid")
    if word in _ADJECTIVES:
        draft = _parted(draft, before, word)
        if word == "late" and low[before - 1] == "as" or word == "early" and low[before - 1] == "as":
            draft.first = first
            return draft
        if (
            low[before - 1] in ("the", "very")
            and before - 1 >= r.floor
            and draft.grain in ("decade", "century", "season")
        ):
            draft.first = before - 1
        return draft
    if word in ("earlier", "later"):
        draft.first = before
        draft.mod = "START" if word == "earlier" else "END"
        return draft
    if word == "in" and low[first] == "the" and low[before - 1] in _EITHER_SIDE and before - 1 >= r.floor:
        # “earlier in the year”, “later in the day” mean what “earlier this year” does
        draft.first, draft.mod = before - 1, _EITHER_SIDE[low[before - 1]]
        return draft
    if word == "sometime":
        draft.first = before
        return draft
    noun = before
    if word == "the" or word in POSSESSIVES:
        noun = before - 1
    if noun > r.floor and low[noun] == "of" and low[noun - 1] in _NOUNS:
        start = noun - 1
        if start > r.floor and low[start - 1] == "very":
            start -= 1
        if start > r.floor and low[start - 1] == "the":
            start -= 1
        return _parted(draft, start, low[noun - 1])
    if noun > r.floor + 1 and low[noun] == "of" and low[noun - 1] == "half" and low[noun - 2] in _HALVES:
        start = noun - 3 if low[noun - 3] == "the" and noun - 2 > r.floor else noun - 2
        return _parted(draft, start, _HALVES[low[noun - 2]])
    return draft


def _parted(draft: Draft, first: int, word: str) -> Draft:
    draft.first = first
    draft.mod, share_from, share_to = PARTS[word]
    draft.span = True
    if draft.days is not None:
        draft.period = PartPeriod(draft.days, share_from, share_to)
    return draft

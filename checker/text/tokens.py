"""`Tokens`: the words, numbers and marks of a text, found in one pass and shared by every later step."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import accumulate, compress
from operator import ne

from msgspec import Struct

# A word keeps inner apostrophes out (“Russia’s” is “Russia” + “’s”), inner hyphens out (“vice-president” is three
# tokens) and the dots of abbreviations in (“U.S.”, “a.m.”). A number keeps its inner commas and point (“1,000”, “2.5”).
# The first branch takes nearly every word and gives nothing back; the look-ahead spares white space the trial of the
# others. A word of two letters is never the abbreviation of the second.
_TOKEN = re.compile(
    r"([A-Za-z]{2,}+[^\W\d_]*+|(?=\S)(?:(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+|['’](?:s|re|ve|ll|d|m|t)\b|\S))"
)


class Tokens(Struct, frozen=True, dict=True):
    """Parallel lists: where token *i* starts and ends (code points), its text, and its text in lower case."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]

    @classmethod
    def of(cls, text: str) -> Tokens:
        """The tokens of a text, in order. White space is no token; every other character belongs to one."""
        # Splitting on a captured token leaves gap, token, gap … in turn, so the offsets are running sums of lengths:
        # four passes in C instead of one in Python.
        parts = _TOKEN.split(text)
        bounds = list(accumulate(map(len, parts)))
        words = parts[1::2]
        return cls(bounds[0:-1:2], bounds[1::2], words, list(map(str.lower, words)))

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """The tokens of each word, which is in lower case: one pass spares later steps a pass each for their own words."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.lower):
            places[word].append(index)
        return dict(places)

    @cached_property
    def capitals(self) -> list[int]:
        """The tokens that hold a capital letter, in order."""
        return list(compress(range(len(self.words)), map(ne, self.words, self.lower)))

    @cached_property
    def figures(self) -> list[int]:
        """The tokens that begin with a digit, in order."""
        return self.places_of({word for word in self.places if word[0].isdecimal()})

    def places_of(self, words: AbstractSet[str]) -> list[int]:
        """The tokens that are one of the words (in lower case), in order."""
        return sorted([index for word in words & self.places.keys() for index in self.places[word]])

    def __len__(self) -> int:
        return len(self.words)

    def between(self, start: int, end: int) -> range:
        """The indexes of the tokens that begin in the half-open span of code points."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def first_word(text: str) -> str:
    """The first token of the text in lower case; empty when it has none."""
    found = _TOKEN.search(text)
    return found.group().lower() if found else ""

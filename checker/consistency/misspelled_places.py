"""Countries and capitals with a letter too many, too few or changed round: “Phillipines”, “Isreal”, “Afganistan”.

Another letter in place of one is left alone: it is how other languages write the name (Brasil, Italia), or another name.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import Evidence
from checker.consistency.model import Copy, Statement
from checker.days import NEVER

_SHORTEST = 6  # letters: Chile, Chili and Chille are three words
# In front of a place; beside a given name the same word is a family name.
_BEFORE = frozenset(
    "in to from of for with and between against into across over near at via outside inside leaves visit visited visits throughout toward towards around within".split()
)
_MANY = 4  # times that a slip is hardly repeated: then it is somebody's or something's name


def misspelled_places(copy: Copy) -> Iterator[Statement]:
    """Each country or capital that the copy misses by a slip."""
    words, lower = copy.tokens.words, copy.tokens.lower
    for index, word in enumerate(words):
        if len(word) < _SHORTEST or not word[0].isupper() or not index or lower[index - 1] not in _BEFORE:
            continue
        if not word[1:].islower() or copy.known.is_a_word_of_names(lower[index]):
            continue
        right = copy.known.place_missed_by(lower[index])
        start, end = copy.tokens.starts[index], copy.tokens.ends[index]
        if right is None or lower.count(lower[index]) >= _MANY or copy.scene_at(start) is None:
            continue
        if index + 1 < len(words) and words[index + 1][0].isupper() and copy.text[end : end + 1] == " ":
            continue  # a family name behind it: the word is a given one
        name, record = right
        yield Statement(
            start=start, end=end, truth=NEVER, words={"written": word, "name": name}, suggestions=(name,),
            evidence=(Evidence(fact=f"{name} is the name on record.", record=record),),
        )  # fmt: skip

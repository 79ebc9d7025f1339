"""Countries and capitals with a letter too many, too few or changed round: “Phillipines”, “Isreal”, “Afganistan”.

Another letter in place of one is left alone: it is how other languages write the name (Brasil, Italia), or another name.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import Evidence
from checker.consistency.model import Copy, Statement
from checker.days import NEVER
from checker.text.patterns import later

# Six letters or more (Chile, Chili and Chille are three words), and no name that goes on.
_WORD = later(r"[A-Z][a-z]{5,}(?![\w-]| [A-Z])")
# In front of a place; beside a given name the same word is a family name.
_BEFORE = frozenset(
    "in to from of for with and between against into across over near at via outside inside leaves visit visited visits throughout toward towards around within".split()
)
_MANY = 4  # times that a slip is hardly repeated: then it is somebody's or something's name


def misspelled_places(copy: Copy) -> Iterator[Statement]:
    """Each country or capital that the copy misses by a slip."""
    text, known = copy.text, copy.known
    starts = copy.tokens.starts[1:]
    for index in copy.tokens.places_of(_BEFORE):
        found = _WORD.match(text, starts[index]) if index < len(starts) else None
        if found is None:
            continue
        start, end, word = found.start(), found.end(), found[0].lower()
        before = text[max(0, start - 12) : start].rstrip(" ")
        if text[start - 1 : start] != " " or before[before.rfind(" ") + 1 :].lower() not in _BEFORE:
            continue
        if known.is_a_word_of_names(word) or (right := known.place_missed_by(word)) is None:
            continue
        if len(copy.tokens.places.get(word, ())) >= _MANY or copy.scene_at(start) is None:
            continue
        name, record = right
        yield Statement(
            start=start, end=end, truth=NEVER, words={"written": found[0], "name": name}, suggestions=(name,),
            evidence=(Evidence(fact=f"{name} is the name on record.", record=record),),
        )  # fmt: skip

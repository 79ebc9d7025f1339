"""Whether a text is in English, by the small words that no sentence does without."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set as AbstractSet
from itertools import filterfalse

from checker.text.tokens import Tokens

LOOKED_AT = 2000  # tokens from the start: enough to tell, whatever the length
TOO_FEW = 25  # words: a headline or a list of names tells no language
_FOREIGN_SHARE = 0.1  # of the words; English copy that quotes another language stays far below it

_ENGLISH = frozenset(
    "the of and to that was for with by from has have had said it at he she they are were be been this which who would "
    "not will its his her their as but is in on an or".split()
)
# Of the languages in which English words of the list above mean something, those that are no English word.
_FOREIGN = frozenset(
    "de la le les des et un une du que est dans pour qui sur au aux pas el los las por con una para del su der das "
    "und den von zu mit ist nicht dem ein eine im auf het een van dat niet il di che per non della dei è da os uma não na "
    "com em że jest się och att som är det en av til og ikke på ve bir için bu и в на что по из это та що "
    "yang dan di ini itu untuk dengan wa ya kwa ni".split()
)


def is_english(tokens: Tokens) -> bool:
    """True unless the words speak for another language; too few words, or names alone, speak for none."""
    english, foreign = _count(tokens, _ENGLISH), _count(tokens, _FOREIGN)
    other_script = _count(
        tokens,
        {word for word in filterfalse(str.isascii, tokens.places) if word[0].isalpha() and not word[0].isascii()},
    )
    if foreign <= english and other_script <= english:
        return True  # as nearly every text: the words need not be counted
    letters = sum(word[0].isalpha() for word in tokens.lower[:LOOKED_AT])
    if letters < TOO_FEW:
        return True
    return other_script <= letters / 2 and (foreign < _FOREIGN_SHARE * letters or foreign <= english)


def _count(tokens: Tokens, words: AbstractSet[str]) -> int:
    """How many of the tokens looked at are one of the words."""
    return sum(bisect_left(tokens.places[word], LOOKED_AT) for word in words & tokens.places.keys())

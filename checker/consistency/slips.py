"""Slips of the pen: a letter doubled, left out or put in, two neighbours changed round."""

from __future__ import annotations

import re


def left_out(word: str) -> set[str]:
    """The word with each of its letters left out in turn."""
    return {word[:index] + word[index + 1 :] for index in range(len(word))}


def single_letters(word: str) -> str:
    """The word with each run of one letter as one: “filipines” would be “Philippines” misheard, “philipines” is it here."""
    return re.sub(r"(.)\1+", r"\1", word)


def is_slip(written: str, right: str) -> bool:
    """Whether a letter is doubled or undone, left out or put in, or two neighbours are changed round; never at an end."""
    if written == right or written[0] != right[0] or written[-1] != right[-1]:
        return False
    if single_letters(written) == single_letters(right):
        return True
    if len(written) == len(right):
        off = [index for index, (one, other) in enumerate(zip(written, right, strict=True)) if one != other]
        return (
            len(off) == 2
            and off[1] == off[0] + 1
            and written[off[0]] == right[off[1]]
            and written[off[1]] == right[off[0]]
        )
    shorter, longer = sorted((written, right), key=len)
    return len(longer) - len(shorter) == 1 and any(
        longer[:index] + longer[index + 1 :] == shorter for index in range(1, len(longer) - 1)
    )

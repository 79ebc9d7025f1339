"""Figures as copy writes them, with the room that rounding leaves: “40”, “$1.2 million”, “£3bn”, “forty-two”."""

from __future__ import annotations

from msgspec import Struct

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: number for number, word in enumerate(_SMALL)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9,
    "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_SIGNS = "$£€¥"
ROUNDED = 0.01  # of a whole number that ends in zeros: “1,200” may stand for 1,188 to 1,212
EXACT_BELOW = 1000  # a smaller whole number without a unit of money is a count, and exact

_WORD = rf"(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_SMALL[1:10])})|{'|'.join(sorted((*_SMALL, *_TENS), key=len, reverse=True))})"
# One figure, for use inside a larger pattern that ignores case; it has no groups.
FIGURE = rf"(?:(?<![\w.,$£€¥-])(?:[$£€¥]\s?)?\d[\d,]{{0,20}}(?:\.\d{{1,6}})?(?:[\s-]?(?:thousand|million|billion|trillion|bn|tn|mn|m|k)\b)?(?![\w,]{{0,20}}\d)|\b{_WORD}\b(?:\s(?:hundred|thousand|million|billion|trillion)\b)?)"
COUNT = rf"(?:(?<![\w.,$£€¥-])\d[\d,]{{0,20}}(?![\w.,]{{0,20}}\d)|\b{_WORD}\b)"


class Figure(Struct, frozen=True):
    """A figure with what it may have been before it was rounded: from `value - slack` to `value + slack`."""

    value: float
    slack: float
    is_money: bool
    decimals: int

    @property
    def least(self) -> float:
        """The smallest number that is written so."""
        return self.value - self.slack

    @property
    def most(self) -> float:
        """The largest number that is written so."""
        return self.value + self.slack


def figure(words: str) -> Figure | None:
    """The figure that the words write; None when they write none (“1,23”, “2.5.1”)."""
    text = words.strip().lower()
    is_money = text[:1] in _SIGNS
    text = text.lstrip(_SIGNS).strip()
    digits = len(text) - len(text.lstrip("0123456789,."))
    number, scale_word = text[:digits].rstrip(",."), text[digits:].strip(" -")
    if not number:
        return _in_words(text)
    whole, _, decimals = number.partition(".")
    groups = whole.split(",")
    if not whole or any(len(group) != 3 for group in groups[1:]) or not (decimals or "0").isdecimal():
        return None
    scale = _SCALES.get(scale_word, 1.0) if scale_word else 1.0
    if scale_word and scale_word not in _SCALES:
        return None
    value = float(whole.replace(",", "") + ("." + decimals if decimals else ""))
    return Figure(value * scale, _slack(whole, decimals, value, scale, is_money=is_money), is_money, len(decimals))


def _slack(whole: str, decimals: str, value: float, scale: float, *, is_money: bool) -> float:
    if decimals or scale > 1:
        return 0.5 * scale / float(10 ** len(decimals))
    if value < EXACT_BELOW and not is_money:
        return 0.0
    plain = whole.replace(",", "")
    zeros = len(plain) - len(plain.rstrip("0"))
    return min(0.5 * float(10**zeros), max(0.5, ROUNDED * value)) if zeros else 0.5


def _in_words(text: str) -> Figure | None:
    scale, first = 1.0, text
    head, _, last = text.rpartition(" ")
    if last in _SCALES and head:
        scale, first = _SCALES[last], head
    tens, _, ones = first.partition("-")
    if tens not in _WORDS or (ones and ones not in _WORDS):
        return None
    value = float(_WORDS[tens] + (_WORDS[ones] if ones else 0))
    return Figure(value * scale, 0.5 * scale if scale > 1 else 0.0, is_money=False, decimals=0)


def in_figures(value: float, decimals: int = 0) -> str:
    """A number as copy prints it: “25”, “1,200”, “12.5”; no more decimals than given, and no empty ones."""
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

"""Numbers and ordinals as copy writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.numbers import figure_value, number_at, ordinal_at
from checker.text.tokens import Tokens

NUMBERS = {
    3: ["three", "3"], 21: ["twenty-one", "twenty one", "21"], 12: ["twelve", "a dozen"], 6: ["half a dozen", "six", "a half-dozen"],
    24: ["two dozen"], 100: ["a hundred", "one hundred", "100"], 105: ["one hundred and five", "a hundred five"],
    1000: ["1,000", "a thousand", "one thousand"], 2.5: ["two and a half", "2.5", "2½", "2 1/2", "two-and-a-half", "2-1/2"],
    3.75: ["three and three quarters"], 1.25: ["one and a quarter"], 300_000: ["three hundred thousand", "300,000"],
    2_500_000: ["2.5 million", "two and a half million"][:1], 500_000: ["half a million"], 1998: ["1,998", "1998"],
    225_006: ["two hundred twenty-five thousand and six"],
}  # fmt: skip
ORDINALS = {
    1: ["first", "1st"], 3: ["third", "3rd"], 20: ["twentieth", "20th"], 21: ["twenty-first", "21st", "twenty first"],
    100: ["hundredth", "100th", "one hundredth"], 250: ["two hundred and fiftieth"], 1000: ["1,000th", "thousandth"],
    111: ["one hundred and eleventh"],
}  # fmt: skip


@pytest.mark.parametrize(("value", "words"), [(v, w) for v, phrases in NUMBERS.items() for w in phrases])
def test_a_number_has_its_value_and_ends_where_its_words_end(value: float, words: str) -> None:
    tokens = Tokens.of(words + " men")
    assert number_at(tokens, 0) == (value, len(tokens) - 1)


@pytest.mark.parametrize(("value", "words"), [(v, w) for v, phrases in ORDINALS.items() for w in phrases])
def test_an_ordinal_has_its_value_and_ends_where_its_words_end(value: int, words: str) -> None:
    tokens = Tokens.of(words + " man")
    assert ordinal_at(tokens, 0) == (value, len(tokens) - 1)


@pytest.mark.parametrize(
    "words", ["a man", "third", "3rd", "half the men", "1.2.3", "1,0000", "9" * 400, "and five", "²"]
)
def test_other_words_are_no_number(words: str) -> None:
    assert number_at(Tokens.of(words), 0) is None


@pytest.mark.parametrize("words", ["three", "3", "twenty-eleventh", "one-third", "two third", "1.5th", "the first"])
def test_other_words_are_no_ordinal(words: str) -> None:
    assert ordinal_at(Tokens.of(words), 0) is None


@given(st.integers(0, 10**12))
def test_a_figure_has_the_value_it_writes_with_and_without_commas(number: int) -> None:
    assert figure_value(str(number)) == figure_value(f"{number:,}") == number

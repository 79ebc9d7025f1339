"""Which spellings are slips of the pen, and which are two right ways to write a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.consistency.slips import is_slip, left_out, single_letters
from checker.consistency.spelling_variants import are_variants, may_be_transliterations, plain

FRANCE, UKRAINE, EGYPT = frozenset(("fr",)), frozenset(("ua",)), frozenset(("eg",))


@pytest.mark.parametrize(
    ("written", "right"),
    [("phillipines", "philippines"), ("isreal", "israel"), ("afganistan", "afghanistan"), ("denmmark", "denmark")],
)
def test_a_letter_doubled_dropped_put_in_or_changed_round_is_a_slip(written: str, right: str) -> None:
    assert is_slip(written, right)


@pytest.mark.parametrize(
    ("written", "right"),
    [("israel", "israel"), ("brasil", "brazil"), ("columbia", "colombia"), ("italie", "italia"), ("aisrael", "israel")],
)
def test_another_letter_in_place_of_one_and_another_beginning_or_end_are_none(written: str, right: str) -> None:
    assert not is_slip(written, right)


@given(st.text("abcde", min_size=2, max_size=12))
def test_what_leaves_one_letter_out_is_one_letter_shorter(word: str) -> None:
    assert {len(each) for each in left_out(word)} == {len(word) - 1}
    assert len(single_letters(word)) <= len(word)


@pytest.mark.parametrize(
    ("one", "other", "countries"),
    [
        ("Zelenskyy", "Zelensky", UKRAINE),
        ("Zelenskiy", "Zelensky", UKRAINE),
        ("Mohamed", "Muhammad", FRANCE),
        ("Sisi", "Sissi", EGYPT),
        ("Mubarak", "Mobarak", EGYPT),
        ("Joe", "Joseph", FRANCE),
        ("Yulia", "Julia", UKRAINE),
        ("Erdoğan", "Erdogan", FRANCE),
    ],
)
def test_other_transliterations_and_short_forms_are_variants(one: str, other: str, countries: frozenset[str]) -> None:
    assert are_variants(one, other, countries)


@pytest.mark.parametrize(
    ("one", "other", "countries"),
    [
        ("Emanuel", "Emmanuel", FRANCE),
        ("Volodomyr", "Volodymyr", UKRAINE),
        ("Kier", "Keir", frozenset(("gb",))),
        ("Joseph", "Donald", frozenset(("us",))),
    ],
)
def test_a_slip_in_a_name_is_no_variant(one: str, other: str, countries: frozenset[str]) -> None:
    assert not are_variants(one, other, countries)


def test_of_a_stranger_any_vowel_may_be_heard_but_no_consonant_changed_round() -> None:
    assert may_be_transliterations("Farouk", "Faruk")
    assert not may_be_transliterations("Kowalczyk", "Kowalcyzk")


@given(st.text(max_size=20))
def test_plain_letters_are_small_and_plain(word: str) -> None:
    assert all("a" <= letter <= "z" for letter in plain(word)) or plain(word) == word.lower()

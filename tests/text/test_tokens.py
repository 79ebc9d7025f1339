"""Tokens: where words, numbers and marks begin and end."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.tokens import Tokens

# The definition without anything that makes it fast.
PLAIN = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+|['’](?:s|re|ve|ll|d|m|t)\b|\S")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russia’s war", ["Russia", "’s", "war"]),
        ("the U.S. said", ["the", "U.S.", "said"]),
        ("vice-president", ["vice", "-", "president"]),
        ("1,000 men, 2.5 days.", ["1,000", "men", ",", "2.5", "days", "."]),
        ("at 5 p.m.", ["at", "5", "p.m."]),
        ("the 1990s and the 3rd", ["the", "1990", "s", "and", "the", "3", "rd"]),
        ("it doesn't", ["it", "doesn", "'t"]),
        ("Zelenskýy é. x", ["Zelenskýy", "é", ".", "x"]),
        (" \r\n\t", []),
    ],
)
def test_a_text_has_these_tokens(text: str, words: list[str]) -> None:
    assert Tokens.of(text).words == words


odd_text = st.text(st.sampled_from("aBé.’'s1,½²٣ \n\u200b\u202eİß-x_\x00Σ"), max_size=30) | st.text(max_size=40)


@given(odd_text)
def test_tokens_are_those_of_the_plain_definition_at_their_places(text: str) -> None:
    tokens, matches = Tokens.of(text), list(PLAIN.finditer(text))
    assert tokens.words == [match.group() for match in matches]
    assert tokens.lower == [match.group().lower() for match in matches]
    assert [*zip(tokens.starts, tokens.ends, strict=True)] == [match.span() for match in matches]
    assert len(tokens) == len(matches)


@given(odd_text, st.integers(0, 40), st.integers(0, 40))
def test_the_tokens_between_two_places_begin_there(text: str, start: int, end: int) -> None:
    tokens = Tokens.of(text)
    assert list(tokens.between(start, end)) == [i for i, at in enumerate(tokens.starts) if start <= at < end]

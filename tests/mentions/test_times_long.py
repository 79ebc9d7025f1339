"""A text of any length is read in stretches, with the same result as in one."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.timex import annotate_times, find_times
from checker.mentions.timex.recognise import STRETCH, find_times_of
from checker.text.tokens import Tokens

PUBLISHED = date(2024, 5, 15).toordinal()
PARAGRAPHS = [
    "Profit fell in the third quarter of 2023.",
    "It earned $3 million a year earlier.",
    "He won in 1987 and lost the following year.",
    "On 3 May 1998 he died.",
    "The day before, it had rained.",
    "They met late on Tuesday and on Wednesday morning.",
    "On June 1 he had left, at 5 p.m.",
]


@given(st.lists(st.sampled_from(PARAGRAPHS), max_size=12), st.integers(min_value=1, max_value=200))
def test_stretches_carry_over_what_the_text_has_spoken_of(paragraphs: list[str], stretch: int) -> None:
    text = "\n\n".join(paragraphs)
    assert find_times_of(text, PUBLISHED, stretch=stretch) == find_times(text, Tokens.of(text), PUBLISHED)


@given(st.text(alphabet="a1 9\n.,:/-’MayFridlstthqukow", max_size=200), st.integers(min_value=1, max_value=30))
def test_no_text_in_stretches_raises_or_overlaps(text: str, stretch: int) -> None:
    last = 0
    for found in find_times_of(text, PUBLISHED, stretch=stretch):
        assert last <= found.start < found.end and text[found.start : found.end] == found.text
        last = found.end


def test_a_text_longer_than_a_stretch_has_every_expression_at_its_place() -> None:
    one = "\n\n".join(PARAGRAPHS) + "\n\n"
    text = one * (2 * STRETCH // len(one) + 2)
    found = annotate_times(text, date(2024, 5, 15))
    assert len(found) == len(annotate_times(one, date(2024, 5, 15))) * text.count(one)
    assert all(text[each.start : each.end] == each.text for each in found)


def test_a_long_text_without_paragraphs_is_one_stretch() -> None:
    text = "He left on 3 May 2019. " * (STRETCH // 20)
    assert {found.value for found in annotate_times(text, date(2024, 5, 15))} == {"2019-05-03"}

"""Figures as copy writes them, and the room that rounding leaves."""

from __future__ import annotations

import pytest

from checker.consistency.figures import figure, in_figures


@pytest.mark.parametrize(
    ("words", "value", "slack"),
    [
        ("40", 40, 0),
        ("1,234", 1234, 0.5),
        ("1,200", 1200, 12),
        ("$45", 45, 0.5),
        ("1.2", 1.2, 0.05),
        ("$1.25 billion", 1.25e9, 5e6),
        ("£3bn", 3e9, 5e8),
        ("forty-two", 42, 0),
        ("two million", 2e6, 5e5),
        ("Seven", 7, 0),
    ],
)
def test_a_figure_has_a_value_and_what_it_may_have_been_before_rounding(words: str, value: float, slack: float) -> None:
    read = figure(words)
    assert read is not None
    assert read.value == pytest.approx(value)
    assert read.slack == pytest.approx(slack)


@pytest.mark.parametrize("words", ["", "1,23", "several", "twenty-many", "$", "40x"])
def test_what_is_no_figure_is_none(words: str) -> None:
    assert figure(words) is None


@pytest.mark.parametrize(
    ("value", "decimals", "words"),
    [(25, 0, "25"), (25.04, 1, "25"), (1200, 0, "1,200"), (2.55, 1, "2.5"), (0.5, 1, "0.5")],
)
def test_a_number_is_printed_without_empty_decimals(value: float, decimals: int, words: str) -> None:
    assert in_figures(value, decimals) == words

"""Whatever the text: a report, offsets that fit, and a cost that grows with the length alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Checker
from checker.claims import Report

PIECES = st.sampled_from(
    [
        "President", "Barack Obama", "Mr Obama", "Obama", "Angela Merkel", "former", "Chancellor", "German", "the war", "in",
        "Ukraine", "three years", "more than", "of", "after", "anniversary", "third", "NATO", "members", "32", "is", "was",
        "has been", "would", "if", ",", ".", "?", "\n", "\n\n", "“", "”", '"', "’s", "-elect", "30 February 2023",
        "Monday, 14 March 2022", "last week", "in 2019", "administration", "the", "who", "(", ")", "—", "\u200b", "é", "🙂", "\r\n", "\x00", "\ud800",
    ]
)  # fmt: skip
texts = st.text(max_size=120) | st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)
days = st.none() | st.dates()


def assert_sound(report: Report, text: str) -> None:
    assert report.text == text
    last = (0, 0)
    for claim in report.claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.text
        assert last <= (claim.start, claim.end)
        last = claim.start, claim.end
        assert claim.truth.certain <= claim.truth.possible
    for finding in report.findings:
        assert finding.claim is not None
        claim = report.claims[finding.claim]
        assert claim.verdict == "refuted"
        assert (finding.start, finding.end, finding.text, finding.rule) == (
            claim.start,
            claim.end,
            claim.text,
            claim.rule,
        )
        assert finding.message
        assert "None" not in finding.message
        assert all(finding.suggestions)
    window = report.published
    assert (window.first is None) == (window.last is None) == (window.how == "unknown")
    assert window.first is None or window.last is None or window.first <= window.last


@settings(max_examples=150)
@given(texts, days)
def test_any_text_gives_a_sound_report(checker: Checker, text: str, published: date | None) -> None:
    assert_sound(checker.check(text, published), text)


@settings(max_examples=40)
@given(st.lists(PIECES, max_size=25).map(" ".join), st.dates(date(1990, 1, 1), date(2026, 1, 1)))
def test_the_same_text_gives_the_same_report(checker: Checker, text: str, published: date) -> None:
    assert checker.check(text, published) == checker.check(text, published)


@pytest.mark.parametrize(
    "unit",
    [
        "President Barack Obama, ",
        "Obama ",
        "Barack Obama is weighing the war in Ukraine. ",
        "the war of the war of ",
        "Ukraine, ",
    ],
)
def test_two_hundred_thousand_letters_of_names_are_one_report(checker: Checker, unit: str) -> None:
    text = unit * (200_000 // len(unit))
    assert_sound(checker.check(text, "2019-03-04"), text)


def test_the_days_at_the_ends_of_the_calendar_are_days_like_others(checker: Checker) -> None:
    text = "The Obama administration is weighing it after three years of war in Ukraine, which began last week."
    for day in (date.min, date.max):
        assert_sound(checker.check(text, day), text)

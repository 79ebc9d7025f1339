"""Suggestions that can be put into a file as they are."""

from __future__ import annotations

import pytest

from checker.claims import Finding, Level, Published, Report
from checker.documents.source import SourceMap
from checker.review.replacements import replacements
from checker.text.plain import read_plain


def rewritten(text: str, words: str, *suggestions: str, path: str = "a.md") -> list[str]:
    """The text as each suggestion that can be put in would have it."""
    start = text.index(words)
    finding = Finding(
        rule="a/b",
        level=Level.ERROR,
        start=start,
        end=start + len(words),
        text=words,
        message="",
        suggestions=suggestions,
    )
    report = Report(
        text=text, published=Published(first=None, last=None, how="unknown"), claims=(), findings=(finding,)
    )
    found = replacements(finding, report, read_plain(text), SourceMap.of_plain(text), path)
    return [text[: each.start] + each.text + text[each.end :] for each in found]


def test_each_suggestion_is_put_in_the_place_of_the_words() -> None:
    assert rewritten("The Cole team met.", "Cole", "Lind", "former Cole") == [
        "The Lind team met.",
        "The former Cole team met.",
    ]


@pytest.mark.parametrize(
    ("text", "words", "without"),
    [
        ("He was again the head.", "again", "He was the head."),
        ("It lasted long, he said.", "long", "It lasted, he said."),
        ("Now it is over.", "Now", "it is over."),
        ("It ended at last.", "at last", "It ended."),
        ("(now) it ended", "now", "() it ended"),
    ],
)
def test_words_that_are_left_out_leave_no_second_space(text: str, words: str, without: str) -> None:
    assert rewritten(text, words, "") == [without]


def test_what_markup_may_take_otherwise_is_left_to_people() -> None:
    for suggestion in ("Smith & Sons", "<b>", "*two*", "a_b", 'the "head"', "a\\b", "{{ x }}"):
        assert rewritten("It was Cole.", "Cole", suggestion) == []
    assert rewritten("It was Smith & Son.", "Smith & Son", "Smith & Sons") == ["It was Smith & Sons."]


def test_a_comma_ends_a_cell_of_csv_and_nothing_elsewhere() -> None:
    assert rewritten("On 3 May it ended.", "3 May", "May 3, 2024", path="copy.csv") == []
    assert rewritten("On 3 May it ended.", "3 May", "May 3, 2024", path="copy.MD") == ["On May 3, 2024 it ended."]


def test_a_speakers_words_stay_what_they_are() -> None:
    assert rewritten("“President Cole is right,” she said.", "President Cole", "President Lind") == []

"""Statements as they are named under a date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.claims import Published, Report
from checker.days import EVERY_DAY, TruthSet
from checker.report.checked import CheckedFile
from checker.report.statements import statements
from tests.report.reports import CLAIMS, TEXT, in_paragraphs


def test_the_same_words_with_the_same_days_are_named_once_with_their_lines() -> None:
    again = replace(CLAIMS[1], start=TEXT.index("Nobody"), end=len(TEXT) - 1)
    always = replace(CLAIMS[0], truth=TruthSet.exactly(EVERY_DAY))
    other_days = replace(CLAIMS[1], truth=CLAIMS[0].truth)
    report = Report(
        text=TEXT,
        published=Published(first=date(2025, 2, 17), last=date(2025, 2, 23), how="inferred"),
        claims=(CLAIMS[0], CLAIMS[1], again, always, other_days),
        findings=(),
    )
    found = statements(CheckedFile("talks.txt", report), (2, 0, 1, 3, 4))
    assert [(each.words, each.place) for each in found] == [
        ("The Moreau administration", "lines 5, 6"),
        ("met in Geneva this week", "line 3"),
        ("The Moreau administration", "line 5"),
    ]


def test_in_a_file_without_lines_a_statement_is_named_with_its_paragraph() -> None:
    found = statements(in_paragraphs(), (0, 1))
    assert [each.place for each in found] == ["paragraph 2", "paragraph 3"]

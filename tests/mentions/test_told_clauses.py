"""Clauses in running text that tell a named event: which of them are taken for it, and which are not."""

from __future__ import annotations

from datetime import date

import pytest

from checker import Checker


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def told(checker: Checker, text: str) -> list[tuple[str, str]]:
    report = checker.check(text, published=date(2022, 5, 5))
    return [(claim.text, str(claim.verdict)) for claim in report.claims if claim.rule == "event/told"]


def test_a_clause_and_the_date_behind_it_are_one_statement(checker: Checker) -> None:
    assert told(checker, "Iraq invaded Kuwait in August 1991.") == [("invaded Kuwait in August 1991", "refuted")]


def test_a_country_that_had_no_part_in_the_event_tells_of_another(checker: Checker) -> None:
    assert told(checker, "Turkish troops invaded Iraq in August 2008.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Shares of Enron collapsed in March 1999.",
        "Iraq invaded Kuwait’s islands in August 1995.",
        "East Kabul fell in August 1999.",
        "Had Iraq not invaded Kuwait in August 1991, he would be rich.",
    ],
)
def test_a_clause_that_belongs_to_a_longer_phrase_is_no_statement(checker: Checker, sentence: str) -> None:
    assert told(checker, sentence) == []


def test_what_may_have_happened_again_is_judged_for_some_years_around_only(checker: Checker) -> None:
    assert [verdict for _, verdict in told(checker, "Israel invaded Lebanon in March 1978.")] == ["not-enough-info"]
    assert [verdict for _, verdict in told(checker, "Israel invaded Lebanon in June 1984.")] == ["refuted"]


def test_a_vote_is_told_with_its_date_in_the_middle(checker: Checker) -> None:
    assert told(checker, "Britain voted in June 2017 to leave the European Union.") == [
        ("voted in June 2017 to leave the European Union", "refuted")
    ]

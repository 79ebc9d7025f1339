"""The tests that the rule files hold, one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import Checker
from checker.review.stated_dates import ReadingChecker
from checker.rules import load_rules
from checker.rules.model import Rule
from checker.rules.testing import run_rule_tests

RULES = load_rules([Path(__file__).parents[2] / "rules"])


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_gives_each_of_its_sentences_the_verdict_it_promises(rule: Rule, checker: Checker) -> None:
    results = run_rule_tests([rule], ReadingChecker(checker))
    assert len(results) == len(rule.tests)
    assert [result for result in results if not result.passed] == []


def test_the_bundled_rules_are_those_of_the_folder(checker: Checker) -> None:
    assert [rule.id for rule in checker.rules] == [rule.id for rule in RULES]

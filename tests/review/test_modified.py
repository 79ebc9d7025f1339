"""A page that was changed later is judged by both its days."""

from __future__ import annotations

from datetime import date

import pytest

from checker import Checker
from checker.claims import Verdict
from checker.review.modified import fair_to_changes

COPY = "Former President Barack Obama left.\n\nThe Clinton administration is weighing sanctions.\n"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def test_what_was_true_when_the_page_was_changed_is_no_finding(checker: Checker) -> None:
    report = checker.check(COPY, "2016-06-01")
    assert {each.rule for each in report.findings} >= {"office/former", "administration/in-office"}
    fair = fair_to_changes(report, date(2018, 1, 1))
    assert "office/former" not in {each.rule for each in fair.findings}
    assert "administration/in-office" in {each.rule for each in fair.findings}
    (changed,) = [claim for claim in fair.claims if claim.rule == "office/former"]
    assert changed.verdict is Verdict.NOT_ENOUGH_INFO
    assert all(each.claim is None or fair.claims[each.claim].verdict is Verdict.REFUTED for each in fair.findings)


@pytest.mark.parametrize("modified", [None, date(2016, 6, 1), date(2015, 1, 1), date(2016, 12, 1)])
def test_a_change_that_makes_nothing_true_changes_nothing(checker: Checker, modified: date | None) -> None:
    report = checker.check(COPY, "2016-06-01")
    assert fair_to_changes(report, modified) is report


def test_a_page_whose_day_is_not_known_is_left_as_it_is(checker: Checker) -> None:
    report = checker.check(COPY)
    assert fair_to_changes(report, date(2018, 1, 1)) is report

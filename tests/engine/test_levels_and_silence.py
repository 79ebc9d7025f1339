"""When a finding is an error, when it is only for notice, and when the program says nothing."""

from __future__ import annotations

import pytest

from checker import Checker
from checker.claims import Report

STALE = "The Obama administration is weighing a new tax."


def levels(report: Report) -> list[str]:
    return [str(finding.level) for finding in report.findings]


def test_what_cannot_be_true_on_checked_facts_is_an_error(checker: Checker) -> None:
    assert levels(checker.check(STALE, "2019-03-04")) == ["error"]


@pytest.mark.parametrize(
    "text",
    [
        "“The Obama administration is weighing a new tax,” the mayor said.",
        '"The Obama administration is weighing a new tax," the mayor said.',
        "The mayor said: “Nobody doubts it. The Obama administration is weighing a new tax.”",
    ],
)  # fmt: skip
def test_inside_a_quotation_the_speaker_is_responsible(checker: Checker, text: str) -> None:
    report = checker.check(text, "2019-03-04")
    assert levels(report) == ["info"]
    assert report.claims[0].quoted


FORMER = "Former President Flavia Elphberg is to open the harbour, the Ruritanian government said."


def test_a_presumed_fact_is_a_warning_that_says_when_it_was_checked(abroad: Checker) -> None:
    report = abroad.check(FORMER, "2020-09-01")
    assert levels(report) == ["warning"]
    assert "last checked on 1 June 2020" in report.findings[0].message


def test_the_same_fact_is_an_error_while_it_was_checked_and_silence_when_it_is_stale(abroad: Checker) -> None:
    assert levels(abroad.check(FORMER, "2019-09-01")) == ["error"]
    stale = abroad.check(FORMER, "2022-09-01")
    assert stale.findings == ()
    assert [str(claim.verdict) for claim in stale.claims if claim.rule == "office/former"] == ["not-enough-info"]


def test_a_fact_with_a_known_end_does_not_go_stale(abroad: Checker) -> None:
    text = "Former President Rudolf Elphberg was buried in the harbour chapel."
    assert abroad.check(text, "2024-09-01").claims[0].verdict == "not-enough-info"
    assert abroad.check(text, "2016-07-01").claims[0].verdict == "supported"
    assert levels(abroad.check(text, "2009-07-01")) == ["error"]


@pytest.mark.parametrize(
    "text",
    [
        "If the Obama administration is weighing a new tax, nobody knows.",
        "The Obama administration would weigh a new tax.",
        "The club’s president, Barack Obama, is weighing a new tax.",
        "A second Obama administration is weighing a new tax.",
        "The former Obama administration is weighing on voters’ minds.",
        "In 2013 President Barack Obama signed a new tax into law.",
        "President Barack Obama signed a new tax into law.",
        "Then-President Barack Obama was weighing a new tax.",
        "The student council president, Barack Obama, is weighing a new tax.",
        "The dog is called President Obama.",
        "Berlin remembers Chancellor Helmut Kohl, who signed the treaty.",
        "Michelle Obama is weighing a new book.",
    ],
)
def test_nobody_is_accused(checker: Checker, text: str) -> None:
    assert checker.check(text, "2019-03-04").findings == ()


PAGE = """\
Home
News
Sport

Bank Warns of a Slump

The bank warned on Monday that growth had stalled across the region, and that the winter would be hard for the poor.

The governor said that he would return to parliament in the autumn with a plan of his own and a list of savings.

Share this article

Popular

The Obama administration is weighing a new tax

LEAVE A REPLY
"""


def test_the_furniture_of_a_page_is_not_judged(checker: Checker) -> None:
    assert checker.check(PAGE, "2019-03-04").claims == ()


def test_a_headline_speaks_of_the_day_of_publication(checker: Checker) -> None:
    text = (
        "President Barack Obama Signs New Tax Into Law\n\nThe ceremony was held in the garden on Monday, and it rained "
        "from the first speech to the last.\n\nNobody seemed to mind it much, and the band played on until the evening.\n"
    )
    assert levels(checker.check(text, "2019-03-04")) == ["error"]
    assert levels(checker.check(text, "2013-03-04")) == []


def test_a_bare_past_is_refuted_only_before_it_can_have_been(checker: Checker) -> None:
    text = "President Barack Obama opened the bridge."
    assert levels(checker.check(text, "2003-03-04")) == ["error"]
    assert levels(checker.check(text, "2024-03-04")) == []


def test_a_dated_past_is_judged_in_its_own_time(checker: Checker) -> None:
    assert levels(checker.check("In 2003 Chancellor Angela Merkel opened the bridge.", "2024-03-04")) == ["error"]
    assert levels(checker.check("In 2013 Chancellor Angela Merkel opened the bridge.", "2024-03-04")) == []

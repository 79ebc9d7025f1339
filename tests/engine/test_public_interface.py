"""What other programs rely on: `Checker.check` and the report that it gives."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import checker as package
from checker import Checker, CheckerError, annotate_times
from checker.days import EVERY_DAY
from checker.errors import FileProblems

STALE = "Bank Warns of a Slump\n\nThe Obama administration is weighing a new tax, officials said.\n"
OBAMA = "The Obama administration is weighing a new tax."


def test_a_report_has_the_fields_that_other_programs_read(checker: Checker) -> None:
    report = checker.check(STALE, published="2019-03-04")
    assert (report.published.first, report.published.last, report.published.how) == (
        date(2019, 3, 4), date(2019, 3, 4), "given",
    )  # fmt: skip
    (claim,) = report.claims
    assert (claim.rule, claim.text, claim.verdict) == (
        "administration/in-office",
        "The Obama administration",
        "refuted",
    )
    assert STALE[claim.start : claim.end] == claim.text
    assert list(claim.truth.certain) == [(date(2009, 1, 20), date(2017, 1, 20))]
    # a week of grace for late titles; after two terms the law allows no return
    assert list(claim.truth.possible) == [(date(2009, 1, 20), date(2017, 1, 27))]
    (finding,) = report.findings
    assert (finding.rule, finding.level, finding.text) == (claim.rule, "error", claim.text)
    assert STALE[finding.start : finding.end] == finding.text
    assert finding.claim == 0
    assert "20 January 2009 to 20 January 2017" in finding.message
    assert "The Trump administration" in finding.suggestions
    assert finding.evidence[0].sources
    assert finding.evidence[0].record == "posts/us/president"
    assert isinstance(finding.evidence[0].checked_on, date)


@pytest.mark.parametrize(
    "published",
    ["2019-03-04", date(2019, 3, 4), datetime(2019, 3, 4, 23, 59, tzinfo=UTC), "2019-03-04T08:00:00Z"],
)
def test_the_day_may_be_a_date_a_moment_or_iso_text(checker: Checker, published: date | str) -> None:
    report = checker.check(OBAMA, published)
    assert (report.published.first, report.published.how) == (date(2019, 3, 4), "given")
    assert [finding.text for finding in report.findings] == ["The Obama administration"]


@pytest.mark.parametrize("published", ["", "yesterday", "2019-02-30", "04.03.2019", "2019-13-01", "20190"])
def test_a_day_that_is_none_is_an_error_that_says_how_to_write_it(checker: Checker, published: str) -> None:
    with pytest.raises(CheckerError, match="is not a day of publication; write it as 2025-02-20"):
        checker.check(OBAMA, published)


def test_the_same_statement_is_supported_in_its_time_and_refuted_after_it(checker: Checker) -> None:
    verdicts = [checker.check(OBAMA, day).claims[0].verdict for day in ("2010-05-01", "2017-01-20", "2018-05-01")]
    assert verdicts == ["supported", "supported", "refuted"]


def test_two_checks_of_one_text_give_equal_reports(checker: Checker) -> None:
    for published in ("2019-03-04", None):
        assert checker.check(STALE, published) == checker.check(STALE, published)


def test_another_checker_gives_the_same_report(checker: Checker) -> None:
    assert Checker().check(STALE, "2019-03-04") == checker.check(STALE, "2019-03-04")


def test_verdicts_and_levels_are_plain_words() -> None:
    from checker.claims import Level, Verdict

    assert {str(each) for each in Verdict} == {"supported", "refuted", "not-enough-info"}
    assert {str(each) for each in Level} == {"error", "warning", "info"}


def test_a_report_is_a_value_that_nobody_can_change(checker: Checker) -> None:
    report = checker.check(OBAMA, "2019-03-04")
    with pytest.raises(dataclasses.FrozenInstanceError):
        report.findings = ()  # type: ignore[misc]
    assert hash(report.claims[0].truth) == hash(checker.check(OBAMA, "2019-03-04").claims[0].truth)


def test_the_package_offers_its_interface_and_no_other_name() -> None:
    assert set(package.__all__) == {"Checker", "CheckerError", "annotate_times"}
    with pytest.raises(AttributeError, match="no attribute 'Chekker'"):
        package.Chekker  # noqa: B018 -- asking is what fails


def test_times_are_annotated_with_timex3_type_and_value() -> None:
    (time,) = annotate_times("They met last year.", "2024-05-15")
    assert (time.start, time.end, time.type, time.value) == (9, 18, "DATE", "2023")


def test_folders_that_cannot_be_used_are_errors_of_the_package(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "bad.yaml").write_text("title: x\n", encoding="utf-8")
    with pytest.raises(FileProblems, match=r"bad\.yaml"):
        Checker(rules=[tmp_path / "rules"])
    with pytest.raises(CheckerError):
        Checker(timelines=[tmp_path / "nowhere"])


def test_a_newsroom_layers_its_own_records(abroad: Checker, checker: Checker) -> None:
    text = "Ruritania’s President Rudolf Elphberg is to open the harbour."
    assert [f.rule for f in abroad.check(text, "2015-05-05").findings] == ["office/held"]
    assert checker.check(text, "2015-05-05").findings == ()


RULE = """\
title: A president whom the text calls tireless is in office
patterns: ["tireless {post} {person}"]
truth: held(person, post)
day: publication
level: warning
message: "{service(person, post)}."
tests:
  - {text: "The tireless President Barack Obama left.", published: 2010-05-01, supported: "tireless President Barack Obama"}
  - {text: "The tireless President Barack Obama left.", published: 2019-05-01, refuted: "tireless President Barack Obama"}
  - {text: "The tireless band left.", silent: true}
  - {text: "It rained.", silent: true}
"""


def test_a_newsroom_adds_and_replaces_rules(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "tireless.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "held.yaml").write_text(RULE, encoding="utf-8")
    own = Checker(rules=[tmp_path])
    report = own.check("The tireless President Barack Obama is away.", "2019-05-01")
    assert [(f.rule, f.level) for f in report.findings] == [("desk/tireless", "warning"), ("office/held", "warning")]
    assert [
        c for c in own.check("President Barack Obama is away.", "2019-05-01").claims if c.rule == "office/held"
    ] == []


def test_what_no_calendar_has_is_true_on_no_day_and_needs_no_date(checker: Checker) -> None:
    report = checker.check("The court sits on 31 April 2023.")
    assert [finding.text for finding in report.findings] == ["31 April 2023"]
    assert not report.claims[0].truth.possible
    assert checker.check("It rained on Monday, 14 March 2022.").claims[0].truth.certain == EVERY_DAY


def test_nothing_is_judged_in_another_language_and_the_report_says_so(checker: Checker) -> None:
    text = (
        "Le président américain Joe Biden a déclaré mardi que la guerre en Ukraine durait depuis plus d’un an et que les "
        "alliés ne pouvaient pas attendre la fin de l’hiver. Former President Joe Biden est arrivé dans la soirée."
    )
    report = checker.check(text, "2022-05-05")
    assert (report.claims, report.findings, report.in_english) == ((), (), False)

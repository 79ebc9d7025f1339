"""`checker explain`: what there is to tell of a rule."""

from __future__ import annotations

from tests.cli.conftest import Run


def test_a_rule_that_does_not_exist_is_told_with_the_one_that_was_probably_meant(run: Run) -> None:
    result = run("explain", "office/hold")
    assert (result.exit_code, result.stderr) == (2, "there is no rule “office/hold”; did you mean “office/held”?\n")


def test_a_name_like_no_rule_leads_to_the_list(run: Run) -> None:
    result = run("explain", "qqq")
    assert (result.exit_code, result.stderr) == (2, "there is no rule “qqq”; see: checker rules list\n")

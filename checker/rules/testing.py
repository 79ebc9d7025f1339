"""The tests inside rule files, run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from checker.claims import JudgedClaim, Report, Verdict
from checker.rules.model import Rule, RuleTest


class Checks(Protocol):
    """What checks a sentence as an article."""

    def check(self, text: str, published: date | None = None) -> Report:
        """The report on the sentence on that day."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTestResult:
    """Whether one test of a rule holds, and if not, what happened instead."""

    rule: str
    number: int  # from 1, in the order of the file
    text: str
    passed: bool
    message: str = ""


def run_rule_tests(rules: Iterable[Rule], checker: Checks) -> list[RuleTestResult]:
    """The result of every test of the rules, each sentence checked as an article of its own."""
    return [_result(rule, number, test, checker) for rule in rules for number, test in enumerate(rule.tests, start=1)]


def _result(rule: Rule, number: int, test: RuleTest, checker: Checks) -> RuleTestResult:
    report = checker.check(test.text, published=test.published)
    claims = [claim for claim in report.claims if claim.rule == rule.id]
    if test.silent:
        message = "" if not claims else f"must be silent, but “{claims[0].text}” is {claims[0].verdict}"
    else:
        message = _disagreement(test, claims)
    return RuleTestResult(rule=rule.id, number=number, text=test.text, passed=not message, message=message)


def _disagreement(test: RuleTest, claims: list[JudgedClaim]) -> str:
    wanted = [
        (words, verdict)
        for words, verdict in (
            (test.supported, Verdict.SUPPORTED), (test.refuted, Verdict.REFUTED), (test.unsettled, Verdict.NOT_ENOUGH_INFO),
        )
        if words is not None
    ]  # fmt: skip
    ((words, verdict),) = wanted
    start = test.text.index(words)
    met = [claim for claim in claims if claim.start < start + len(words) and start < claim.end]
    if not met:
        return f"“{words}” must be {verdict}, but the rule finds no statement there"
    if any(claim.verdict is not verdict for claim in met):
        wrong = next(claim for claim in met if claim.verdict is not verdict)
        return f"“{words}” must be {verdict}, but “{wrong.text}” is {wrong.verdict}"
    return ""

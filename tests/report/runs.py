"""A run made by hand, for tests of the formats that others read."""

from __future__ import annotations

from checker.claims import Level
from checker.report.checked import CheckedFile
from checker.report.failure import Failure
from checker.report.run import RuleText, Run
from tests.report.hostile import hostile
from tests.report.reports import GIVEN, in_paragraphs, report

RULES = {
    "administration/in-office": RuleText("An administration that governs", "It ends with the term.", Level.ERROR),
    "duration/elapsed": RuleText("How long something has lasted", "Copy that is kept\ngrows old.", Level.WARNING),
    "office/former": RuleText("A former holder"),
    "spelling/person": RuleText("The name of a person"),
}


def run(*, explain: bool = False) -> Run:
    """A run over four articles that also could not do two things."""
    files = [
        CheckedFile("talks.txt", report(GIVEN)),
        in_paragraphs(),
        hostile(),
        CheckedFile("clean.md", report(GIVEN, findings=())),
    ]
    failures = [
        Failure("gone, or not.md", "no such file; check the path"),
        Failure("", "a timeline: 100% broken\nall of it"),
    ]
    return Run(files=iter(files), failures=failures, rules=RULES, version="1.2.3", explain=explain)

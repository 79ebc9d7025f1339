"""`checker rules`: list rules and run the tests that they hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.report.phrases import counted

if TYPE_CHECKING:
    from checker.rules import Rule

FAILED = 1  # exit status: a rule does not do what its tests say


@click.group()
def rules() -> None:
    """List rules and run their tests."""


@rules.command("list")
@click.argument("folders", nargs=-1, metavar="[FOLDER]...")
def list_rules(folders: tuple[str, ...]) -> None:
    """List the rules in FOLDERS, or the bundled ones: id, title, number of tests."""
    found = _rules_of(folders)
    width = max(len(rule.id) for rule in found)
    for rule in found:
        click.echo(f"{rule.id.ljust(width)}  {rule.title} ({counted(len(rule.tests), 'test')})")


def _rules_of(folders: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules of the folders alone, or the bundled ones when none is given; CheckerError for every fault in them."""
    from checker.rules import load_rules
    from checker.timeline.bundled import bundled_path

    return load_rules([Path(folder) for folder in folders] or [bundled_path("rules")])


def all_rules(folders: tuple[str, ...]) -> tuple[Rule, ...]:
    """The bundled rules and those of the folders."""
    from checker.rules import load_rules
    from checker.timeline.bundled import bundled_path

    return load_rules([bundled_path("rules"), *(Path(folder) for folder in folders)])


@rules.command("test")
@click.argument("folders", nargs=-1, metavar="[FOLDER]...")
@click.option(
    "--timeline", "timelines", metavar="FOLDER", multiple=True, help="A timeline of your own, over the bundled one."
)
def test_rules(folders: tuple[str, ...], timelines: tuple[str, ...]) -> int:
    """Run the tests inside the rules in FOLDERS, or inside the bundled ones.

    Exit status: 0 when all hold, 1 when one fails, 2 when a rule cannot be used.
    """
    from checker.engine import Checker
    from checker.review.stated_dates import ReadingChecker
    from checker.rules.testing import run_rule_tests

    found = _rules_of(folders)
    results = run_rule_tests(found, ReadingChecker(Checker(timelines=timelines, rules=folders)))
    failures = [result for result in results if not result.passed]
    for failure in failures:
        click.echo(f"{failure.rule}, test {failure.number}: {failure.message}\n    {failure.text}")
    ran = f"{counted(len(results), 'test')} of {counted(len(found), 'rule')}"
    click.echo(f"{ran}: {len(failures)} failed" if failures else f"{ran}: all hold")
    return FAILED if failures else 0

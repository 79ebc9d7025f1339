"""`checker explain`: what a rule checks, why, with examples, and how to switch it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.errors import CheckerError
from checker.review.own_rules import OWN_RULES

if TYPE_CHECKING:
    from checker.rules import Rule
    from checker.rules.model import RuleTest


@click.command()
@click.argument("rule")
@click.option("--rules", "folders", metavar="FOLDER", multiple=True, help="Rules of your own, beside the bundled ones.")
def explain(rule: str, folders: tuple[str, ...]) -> None:
    """Say what RULE checks and why, with examples, and how to switch it off."""
    if rule in OWN_RULES:
        own = OWN_RULES[rule]
        click.echo(f"{own.id} – {own.title}\n\n{own.why}\n\n{_off(own.id)}")
        return
    from checker.cli.rules import all_rules
    from checker.timeline.decode import did_you_mean

    known = {each.id: each for each in all_rules(folders)}
    if rule not in known:
        near = did_you_mean(rule, [*known, *OWN_RULES]) or "; see: checker rules list"
        raise CheckerError(f"there is no rule “{rule}”{near}")
    click.echo(explained(known[rule]))


def explained(rule: Rule) -> str:
    """The page on a rule: what it is called, why it is there, examples from its own tests."""
    parts = [f"{rule.id} – {rule.title}", rule.why.strip(), f"Level: {rule.level}"]
    for title, tests in (
        ("Found", [test for test in rule.tests if test.refuted]),
        ("Holds", [test for test in rule.tests if test.supported]),
        ("Not judged", [test for test in rule.tests if test.silent]),
    ):
        if tests:
            parts.append("\n".join([f"{title}:", *(f"  {_example(test)}" for test in tests)]))
    parts.append(_off(rule.id))
    return "\n\n".join(part for part in parts if part)


def _example(test: RuleTest) -> str:
    day = f"  [published {test.published.isoformat()}]" if test.published else ""
    return f"{' '.join(test.text.split())}{day}"


def _off(rule: str) -> str:
    return f'To switch it off, in checker.yaml:\n  levels: {{{rule}: off}}\nor beside the words, in a comment:\n  checker: ignore[{rule}] reason="…"'

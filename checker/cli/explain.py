"""`checker explain`: what a rule checks, why, with examples, and how to switch it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.errors import CheckerError
from checker.review.own_rules import OWN_RULES, OwnRule

if TYPE_CHECKING:
    from checker.rules import Rule


@click.command()
@click.argument("rule")
@click.option("--rules", "folders", metavar="FOLDER", multiple=True, help="Rules of your own, beside the bundled ones.")
def explain(rule: str, folders: tuple[str, ...]) -> None:
    """Say what RULE checks and why, with examples, and how to switch it off."""
    from checker.cli.rules import all_rules
    from checker.report.rule_page import as_text
    from checker.timeline.decode import did_you_mean

    known: dict[str, Rule | OwnRule] = {**OWN_RULES, **{each.id: each for each in all_rules(folders)}}
    if rule not in known:
        near = did_you_mean(rule, known) or "; see: checker rules list"
        raise CheckerError(f"there is no rule “{rule}”{near}")
    click.echo(as_text(known[rule]))

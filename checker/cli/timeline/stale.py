"""`checker timeline stale`: what needs a look."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.output import Output
from checker.cli.publication import day_of
from checker.cli.timeline.folders import timeline_option, write_answer
from checker.cli.today import today


@click.command()
@click.option("--on", metavar="DATE", help="The day to look from; today unless given.")
@click.option(
    "--days", type=click.IntRange(min=0), default=180, show_default=True, help="How long a check of an open fact lasts."
)
@click.option("--people", is_flag=True, help="Also whether those still live who were alive when last checked.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--output", metavar="FILE", help="Write the list to this file.")
@timeline_option
def stale(on: str | None, days: int, people: bool, form: str, output: str | None, folders: tuple[Path, ...]) -> None:
    """List what needs a look, oldest first.

    Open facts that were checked too long ago, terms past their scheduled end, offices checked before the last election
    in their country, posts whose holder nobody has found, and wars that were going on.
    """
    from checker.timeline.bundled import timeline_over_bundled
    from checker.timeline.stale import stale as what_is_due

    answer = what_is_due(timeline_over_bundled(folders), day_of(on, "--on") or today(), recheck=days, people=people)
    target = Output(output)
    if form == "json":
        write_answer(answer, target)
    else:
        from checker.report.upkeep import render

        render(answer, target.console())
    target.close()

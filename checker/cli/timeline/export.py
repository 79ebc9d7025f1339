"""`checker timeline export`: the timeline as tables."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.output import Output
from checker.cli.timeline.folders import timeline_option


@click.command()
@click.option(
    "--what",
    type=click.Choice(["posts", "memberships", "people", "events"]),
    required=True,
    help="Which table: one row a tenure, a country's membership, a person, or an event.",
)
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv", show_default=True)
@click.option("--output", metavar="FILE", help="Write to this file.")
@timeline_option
def export(what: str, form: str, output: str | None, folders: tuple[Path, ...]) -> None:
    """Write the timeline as a table.

    Dates are as precise as the records have them (EDTF: 2021-03, 1997~). An open end is empty. An end that nobody
    recorded is the latest day that the record leaves for it, marked uncertain: 2022-07? A decade is its first year for
    a start, its last for an end: 2020?
    """
    from checker.report.table import render
    from checker.timeline.bundled import timeline_over_bundled
    from checker.timeline.rows import COLUMNS, rows

    target = Output(output)
    target.write(render(rows(timeline_over_bundled(folders), what), COLUMNS[what], form))
    target.close()

"""`checker timeline`: what the timeline says, and what keeps it right."""

from __future__ import annotations

import click

from checker.cli.lazy import LazyGroup


@click.group(
    cls=LazyGroup,
    commands_from={
        "diff": "checker.cli.timeline.diff:diff",
        "export": "checker.cli.timeline.export:export",
        "format": "checker.cli.timeline.format:format_",
        "import": "checker.cli.timeline.import_:import_",
        "lint": "checker.cli.timeline.lint:lint",
        "members": "checker.cli.timeline.ask:members",
        "schema": "checker.cli.timeline.schema:schema",
        "stale": "checker.cli.timeline.stale:stale",
        "when": "checker.cli.timeline.ask:when",
        "who": "checker.cli.timeline.ask:who",
    },
)
def timeline() -> None:
    """Ask the timeline, and check, tidy and extend it.

    A folder of your own lies over the timeline that comes with the program: its files add records, extend the ones
    below, or, with “replaces: true”, take their place.
    """

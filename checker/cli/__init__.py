"""The command `checker`: reads, calls and shows; it decides nothing about articles."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.program import Program


def _tell_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Print the version of the program and the day to which its facts go, and exit."""
    if not wanted or context.resilient_parsing:
        return
    from checker import __version__
    from checker.timeline.bundled import bundled_timeline

    click.echo(f"checker {__version__} (timeline last checked on {bundled_timeline().last_checked})")
    context.exit()


@click.group(
    cls=Program,
    commands_from={
        "check": "checker.cli.check:check",
        "completion": "checker.cli.completion:completion",
        "config": "checker.cli.config:config",
        "date": "checker.cli.date:date",
        "expire": "checker.cli.expire:expire",
        "explain": "checker.cli.explain:explain",
        "init": "checker.cli.config:init",
        "rules": "checker.cli.rules:rules",
        "timeline": "checker.cli.timeline:timeline",
        "times": "checker.cli.times:times",
    },
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Show the version and exit.",
)
def main(**_: Any) -> None:
    """Find the sentences in news copy that are not true on the day they are published.

    Start with:  checker check article.txt
    """

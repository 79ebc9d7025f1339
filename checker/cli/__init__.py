"""The command `checker`: reads, calls and shows; it decides nothing about articles."""

from __future__ import annotations

from typing import Any

import click

from checker.cli.program import Program


@click.group(
    cls=Program,
    commands_from={
        "check": "checker.cli.check:check",
        "date": "checker.cli.date:date",
        "expire": "checker.cli.expire:expire",
        "rules": "checker.cli.rules:rules",
        "timeline": "checker.cli.timeline:timeline",
        "times": "checker.cli.times:times",
    },
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="checker", message="%(prog)s %(version)s")
def main(**_: Any) -> None:
    """Find the sentences in news copy that are not true on the day they are published.

    Start with:  checker check article.txt
    """

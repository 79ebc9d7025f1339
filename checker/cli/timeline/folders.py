"""What the commands of `checker timeline` have in common: folders given as arguments, and exit status 1."""

from __future__ import annotations

from pathlib import Path

import click

PROBLEMS = 1  # exit status: something is wrong with the files, or, with --check, to be rewritten

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)

timeline_option = click.option(
    "--timeline",
    "folders",
    metavar="FOLDER",
    multiple=True,
    type=FOLDER,
    help="A timeline of your own, over the bundled one. May be given again.",
)

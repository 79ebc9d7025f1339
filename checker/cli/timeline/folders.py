"""What the commands of `checker timeline` have in common: folders, exit status 1, answers as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import msgspec

    from checker.cli.output import Output

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


def write_answer(answer: msgspec.Struct, target: Output) -> None:
    """The answer as JSON, ending in a line end; `checker/schemas/timeline.schema.json` describes it."""
    target.write_document(answer)

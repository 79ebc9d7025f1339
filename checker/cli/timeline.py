"""`checker timeline`: check and tidy the files of a timeline folder."""

from __future__ import annotations

from pathlib import Path

import click

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def timeline() -> None:
    """Check and tidy timeline folders."""


@timeline.command()
@click.argument("folders", nargs=-1, required=True, type=_FOLDER)
def lint(folders: tuple[Path, ...]) -> None:
    """Say what is wrong with the records in FOLDERS."""
    from checker.errors import FileProblems
    from checker.timeline.lint import lint as problems_of
    from checker.timeline.loader import load_folder

    problems = []
    for folder in folders:
        try:
            records = load_folder(folder)
        except FileProblems as error:
            problems += error.problems
        else:
            problems += problems_of(records)
    for problem in problems:
        click.echo(problem)
    if problems:
        raise SystemExit(1)


@timeline.command("format")
@click.argument("folders", nargs=-1, required=True, type=_FOLDER)
@click.option("--check", is_flag=True, help="Only name the files that are not in their canonical form.")
def format_(folders: tuple[Path, ...], check: bool) -> None:
    """Rewrite the files in FOLDERS in their canonical form."""
    from checker.errors import FileProblems
    from checker.timeline.format import format_folder

    changed = []
    try:
        for folder in folders:
            changed += format_folder(folder, check=check)
    except FileProblems as error:
        click.echo(error, err=True)
        raise SystemExit(2) from None
    for file in changed:
        click.echo(f"{file}: {'would be rewritten' if check else 'rewritten'}")
    if check and changed:
        raise SystemExit(1)

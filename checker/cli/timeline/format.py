"""`checker timeline format`: the canonical form of record files."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.timeline.folders import FOLDER, PROBLEMS


@click.command("format")
@click.argument("folders", nargs=-1, required=True, type=FOLDER)
@click.option("--check", is_flag=True, help="Only name the files that are not in their canonical form.")
def format_(folders: tuple[Path, ...], check: bool) -> int:
    """Rewrite the files in FOLDERS in their canonical form, in which a difference shows facts only."""
    from checker.timeline.format import format_folder

    changed = [file for folder in folders for file in format_folder(folder, check=check)]
    for file in changed:
        click.echo(f"{file}: {'not in its canonical form' if check else 'rewritten'}")
    return PROBLEMS if check and changed else 0

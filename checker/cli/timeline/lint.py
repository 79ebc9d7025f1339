"""`checker timeline lint`: what is wrong with the records of a timeline folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.timeline.folders import FOLDER, PROBLEMS

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.timeline.records import Records


@click.command()
@click.argument("folders", nargs=-1, type=FOLDER)
@click.option("--alone", is_flag=True, help="The folders are whole timelines, not laid over the bundled one.")
def lint(folders: tuple[Path, ...], alone: bool) -> int:
    """Say what is wrong with the records in FOLDERS, or in the bundled timeline when none is given."""
    from checker.timeline.bundled import bundled_path

    bundled = bundled_path("reference_data")
    problems: list[Problem] = []
    layers: list[Path] = []
    for folder in folders or (bundled,):
        if alone or folder.resolve() == bundled.resolve():
            problems += _faults_alone(folder)
        else:
            layers.append(folder)
    problems += _faults_of_layers(layers)
    for problem in problems:
        click.echo(problem)
    return PROBLEMS if problems else 0


def _faults_alone(folder: Path) -> list[Problem]:
    from checker.timeline.lint import lint as faults_of
    from checker.timeline.loader import read_folder

    records, problems, unread = read_folder(folder)
    return problems + faults_of(records, unread=unread)


def _faults_of_layers(folders: list[Path]) -> list[Problem]:
    """The faults of folders that lie over the bundled timeline, each over those before it."""
    if not folders:
        return []
    from checker.errors import FileProblems
    from checker.timeline.bundled import bundled_timeline
    from checker.timeline.layers import merged, touched
    from checker.timeline.lint import lint as faults_of
    from checker.timeline.loader import load_overlay

    problems: list[Problem] = []
    below: Records = bundled_timeline().records
    for folder in folders:
        try:
            overlay = load_overlay(folder)
            above = merged(below, overlay)
        except FileProblems as error:
            problems += error.problems
            continue
        problems += faults_of(touched(above, overlay), base=below)
        below = above
    return problems

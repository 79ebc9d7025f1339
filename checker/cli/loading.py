"""The checker with a newsroom's own folders; a folder with faults is left out, and said to be."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from checker.batch.model import Loaded
from checker.cli.complaints import Complaints
from checker.config.model import Settings
from checker.errors import FileProblems

if TYPE_CHECKING:
    from checker.engine import Checker


timeline_option = click.option(
    "--timeline",
    "timelines",
    metavar="FOLDER",
    multiple=True,
    help="A timeline of your own, over the bundled one. May be given again.",
)
rules_option = click.option(
    "--rules", metavar="FOLDER", multiple=True, help="Rules of your own, beside the bundled ones. May be given again."
)


def loader(complaints: Complaints) -> Callable[[Settings], Loaded]:
    """What loads the checker that settings ask for."""

    def load(settings: Settings) -> Loaded:
        before = complaints.count
        checker = load_checker(settings, complaints)
        return Loaded(checker, sound=complaints.count == before)

    return load


def load_checker(settings: Settings, complaints: Complaints) -> Checker:
    """The checker over the bundled rules and timeline and these folders; CheckerError when the bundled ones are broken.

    The articles are still checked when a folder of one's own has a fault, with the folders that have none.
    """
    timelines, rules = _present(settings.timelines, complaints), _present(settings.rules, complaints)
    try:
        with _without_collector():
            from checker.engine import Checker

            return Checker(
                timelines=[Path(each) for each in timelines], rules=[Path(each) for each in rules],
                stale_after=settings.stale_after, speakers_answer=settings.quotations != "full",
            )  # fmt: skip
    except FileProblems as error:
        faulty = {
            folder for folder in (*timelines, *rules) if any(_holds(folder, each.path) for each in error.problems)
        }
        if not faulty:
            raise
        complaints.say(str(error))
        for folder in sorted(faulty):
            complaints.say_of(folder, "left out because of the faults above; mend them and check again")
        sound = replace(
            settings,
            timelines=tuple(each for each in timelines if each not in faulty),
            rules=tuple(each for each in rules if each not in faulty),
        )
        return load_checker(sound, complaints)


@contextmanager
def _without_collector() -> Iterator[None]:
    """What is made inside stays until the program ends: the garbage collector need look at none of it, now or later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _present(folders: Sequence[str], complaints: Complaints) -> list[str]:
    """The folders that are there; the others are complained of."""
    present = []
    for folder in folders:
        if not Path(folder).is_dir():
            complaints.say_of(folder, "no such folder; check the path")
        elif not os.access(folder, os.R_OK | os.X_OK):
            complaints.say_of(folder, "cannot be read; check its permissions")
        else:
            present.append(folder)
    return present


def _holds(folder: str, path: str) -> bool:
    return Path(path).resolve().is_relative_to(Path(folder).resolve())

"""The timeline that comes with the program, and a newsroom's folders laid over it.

An installed wheel carries `checker/bundled/` with the rules, the reference data and their compiled form. In a checkout
the two folders stand beside the package, and the compiled form is cached.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from checker.errors import CheckerError
from checker.timeline.cache import cached_records
from checker.timeline.compiled import Compiled
from checker.timeline.records import Records
from checker.timeline.timeline import Timeline

_PACKAGE = Path(__file__).parents[1]
COMPILED = _PACKAGE / "bundled" / "timeline.bin"


@cache
def bundled_timeline() -> Timeline:
    """The timeline that comes with the program."""
    return Timeline(_bundled_records())


def timeline_over_bundled(folders: Sequence[Path]) -> Timeline:
    """The bundled timeline with a newsroom's folders laid over it in turn; `FileProblems` when one is broken."""
    if not folders:
        return bundled_timeline()

    def build() -> Records:
        from checker.timeline.loader import load_overlay

        return Timeline.layered(bundled_timeline(), [load_overlay(folder) for folder in folders]).records

    for folder in folders:
        if not folder.is_dir():
            raise CheckerError(f"{folder}: there is no such timeline folder")
    base = COMPILED if COMPILED.is_file() else bundled_path("reference_data")
    return Timeline(cached_records([base, *folders], build, _cache_folder()))


def timeline_of(folder: Path) -> Timeline:
    """The timeline of one whole folder, by itself; `FileProblems` names every fault in it."""

    def build() -> Records:
        from checker.timeline.loader import load_folder

        return load_folder(folder)

    return Timeline(cached_records([folder], build, _cache_folder()))


def bundled_path(name: Literal["rules", "reference_data"]) -> Path:
    """The folder of the rules or of the reference data that come with the program."""
    for folder in (_PACKAGE / "bundled" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise CheckerError(f"the folder “{name}” that comes with the program is missing; install it again")


def _bundled_records() -> Records:
    try:
        return Compiled(COMPILED.read_bytes()).records()
    except (OSError, ValueError):  # a checkout, or a wheel whose compiled form does not fit: its sources are there
        return timeline_of(bundled_path("reference_data")).records


def _cache_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("checker", appauthor=False)

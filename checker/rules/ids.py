"""`rule_ids`: which rules there are, without reading one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def rule_ids(folders: Iterable[Path]) -> tuple[str, ...]:
    """The ids of all rules below the folders, read off the names of their files."""
    return tuple(sorted({identity_of(file, folder) for folder in folders for file in folder.rglob("*.yaml")}))


def identity_of(file: Path, folder: Path) -> str:
    """The id of a rule: its path below the folder, without the ending."""
    return file.relative_to(folder).with_suffix("").as_posix()

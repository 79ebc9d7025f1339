"""`FileFinder`: the files that paths, folders and patterns name, each once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path
from typing import Any

from checker.config.settings import Configuration, Patterns
from checker.documents.formats import ENDINGS

STANDARD_INPUT = "-"
_IGNORE_FILE = ".gitignore"


class FileFinder:
    """Walks folders in the order of names; hidden ones and those that git ignores are passed over, links not followed.

    `complain` is told a path and what is wrong with it. A file that is named counts whatever it is called, unless the
    configuration excludes it.
    """

    def __init__(self, configuration: Configuration, complain: Callable[[str, str], None]) -> None:
        self._configuration = configuration
        self._complain = complain
        self._excluded: dict[tuple[tuple[str, str], ...], Patterns] = {}

    def files(self, paths: Sequence[str]) -> Iterator[str]:
        """Each file once, in the order given; `-` stands for standard input. What is not there is complained of."""
        seen: set[str] = set()
        for path in paths:
            for each in self._named(path):
                identity = each if each == STANDARD_INPUT else os.path.realpath(each)
                if identity not in seen:
                    seen.add(identity)
                    yield each

    def _named(self, path: str) -> Iterator[str]:
        if path == STANDARD_INPUT:
            yield path
        elif os.path.isdir(path):
            found = False
            for each in self._below(path, _ignored_above(path)):
                found = True
                yield each.removeprefix(os.path.join(os.curdir, ""))
            if not found and os.access(path, os.R_OK | os.X_OK):
                self._complain(path, "holds no articles that can be read; name a file or another folder")
        elif os.path.lexists(path):
            if not self._is_excluded(path):
                yield path
        elif has_magic(path):
            matches = [each for each in sorted(glob(path, recursive=True)) if not os.path.isdir(each)]
            if not matches:
                self._complain(path, "no file fits this pattern; check it")
            yield from (each for each in matches if not self._is_excluded(each))
        else:
            self._complain(path, _why_missing(path))

    def _below(self, folder: str, ignored: list[tuple[str, Any]]) -> Iterator[str]:
        """The articles in a folder and the folders below it."""
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            shown = folder.removeprefix(os.path.join(os.curdir, ""))
            self._complain(shown, f"cannot be read ({error.strerror}); check its permissions")
            return
        names = {entry.name for entry in listed}
        if _IGNORE_FILE in names and (spec := _spec_of(os.path.join(folder, _IGNORE_FILE))):
            ignored = [*ignored, (os.path.abspath(folder), spec)]
        for entry in listed:
            if entry.name.startswith("."):
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder:
                if not _is_ignored(entry.path + "/", ignored) and not self._is_excluded(entry.path + "/"):
                    yield from self._below(entry.path, ignored)
            elif self._is_article(entry.path) and not _is_ignored(entry.path, ignored):
                if entry.is_file():  # no link to nowhere, and no pipe, which would be waited for
                    yield entry.path

    def _is_article(self, path: str) -> bool:
        settings = self._configuration.settings_of(Path(path))
        if settings.include:
            wanted = self._patterns(settings.include).fit(path)
        else:
            wanted = path.lower().endswith(ENDINGS)
        return wanted and not (settings.exclude and self._patterns(settings.exclude).fit(path))

    def _is_excluded(self, path: str) -> bool:
        settings = self._configuration.settings_of(Path(path))
        return bool(settings.exclude) and self._patterns(settings.exclude).fit(path)

    def _patterns(self, pairs: tuple[tuple[str, str], ...]) -> Patterns:
        if pairs not in self._excluded:
            self._excluded[pairs] = Patterns(pairs)
        return self._excluded[pairs]


def _why_missing(path: str) -> str:
    try:
        os.lstat(path)
    except PermissionError as error:
        return f"cannot be read ({error.strerror}); check the permissions of its folder"
    except (OSError, ValueError):
        pass
    return "no such file or folder; check the path"


def _ignored_above(folder: str) -> list[tuple[str, Any]]:
    """What the .gitignore files of the repository above a folder say, the top one first."""
    found: list[tuple[str, Any]] = []
    path = Path(os.path.abspath(folder))
    if not any(_is_repository(each) for each in (path, *path.parents)):
        return found
    while not _is_repository(path):
        path = path.parent
        if spec := _spec_of(str(path / _IGNORE_FILE)):
            found.insert(0, (str(path), spec))
    return found


def _is_repository(folder: Path) -> bool:
    return os.path.exists(folder / ".git")  # False, too, for a folder that may not be entered


def _spec_of(path: str) -> Any:
    """The patterns of an ignore file; None when it cannot be read or says nothing."""
    try:
        lines = Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines) or None


def _is_ignored(path: str, ignored: Sequence[tuple[str, Any]]) -> bool:
    """Whether git ignores the path: the last file that says something of it decides."""
    if not ignored:
        return False
    absolute = os.path.abspath(path) + ("/" if path.endswith("/") else "")
    for folder, spec in reversed(ignored):
        said = spec.check_file(os.path.relpath(absolute, folder) + ("/" if path.endswith("/") else "")).include
        if said is not None:
            return bool(said)
    return False

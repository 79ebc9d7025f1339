"""The errors that a user can cause; each is one clear line: where, what is wrong, what to do."""

from __future__ import annotations

from dataclasses import dataclass


class CheckerError(Exception):
    """Anything the program cannot work with: text, date, rule, timeline or configuration. Exit status 2."""


class OptionError(CheckerError):
    """What was asked for can be done for no file: the run ends with this one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault in a data or rule file: the file, the line (from 1; 0 when it has none), the field, what is wrong."""

    path: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field, and the line (from 1) that it stands on."""

    line: int
    field: str
    message: str


class FileProblems(CheckerError):
    """Every fault found in a set of data or rule files, all at once, never only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems, key=lambda p: (p.path, p.line, p.field))
        super().__init__("\n".join(map(str, self.problems)))


def fault_line(error: Exception) -> str:
    """One line for an exception that nobody foresaw: that the program is to blame, what it was, and where."""
    import traceback  # nobody waits for it unless something is wrong
    from pathlib import Path

    frames = traceback.extract_tb(error.__traceback__)
    where = f", {Path(frames[-1].filename).name} line {frames[-1].lineno}" if frames else ""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"a fault of this program, not of the text; please report it ({what[:200]}{where})"

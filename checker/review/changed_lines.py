"""`ChangedLines`: the lines of files that differ from a revision of their git repository."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

from checker.claims import Finding, Report
from checker.documents.source import SourceMap
from checker.errors import CheckerError, OptionError

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")


class ChangedLines:
    """Asks git once for each file. Raises `CheckerError` when there is no such revision or no repository."""

    def __init__(self, revision: str) -> None:
        self._revision = revision
        self._verified: set[str] = set()

    def only_changed(self, path: str, report: Report, source: SourceMap) -> Report:
        """The report with only the findings on lines that have changed since the revision."""
        lines = self._lines(path)
        if lines is None:
            return report
        return replace(report, findings=tuple(each for each in report.findings if _touches(each, source, lines)))

    def _lines(self, path: str) -> list[range] | None:
        """The stretches of lines that have changed; None for a file that the revision does not have."""
        folder, name = Path(path).parent, Path(path).name
        self._verify(folder)
        if _git(folder, "cat-file", "-e", f"{self._revision}:./{name}").returncode:
            return None
        # What git is told to show of binary files or by filters of its own is left out: lines are wanted.
        run = _git(folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--text", self._revision, "--", name)
        if run.returncode:
            raise CheckerError(f"git cannot compare {path} with {self._revision}: {_first_line(run)}")
        found = []
        for start, count in _HUNK.findall(run.stdout.decode("utf-8", "replace")):
            found.append(range(int(start), int(start) + (int(count) if count else 1)))
        return found

    def _verify(self, folder: Path) -> None:
        if str(folder) in self._verified:
            return
        run = _git(folder, "rev-parse", "--verify", "--quiet", f"{self._revision}^{{commit}}")
        if run.returncode:
            if _git(folder, "rev-parse", "--git-dir").returncode:
                raise CheckerError("is in no git repository; leave out --diff-base, or leave this file out")
            raise OptionError(
                f"--diff-base {self._revision}: there is no such revision in the repository of {folder}; "
                "name a branch, tag or commit that was fetched"
            )
        self._verified.add(str(folder))


def first_commit_day(path: str) -> str | None:
    """The day (ISO 8601) on which git first has the file; None when it has never been committed or there is no git."""
    folder, name = Path(path).parent, Path(path).name
    try:
        run = _git(folder, "log", "--follow", "--diff-filter=A", "--format=%as", "--", name)
    except CheckerError:
        return None
    days = run.stdout.decode("ascii", "replace").split()
    return days[-1] if days and not run.returncode else None


def _touches(finding: Finding, source: SourceMap, lines: list[range]) -> bool:
    start, end = finding.at or source.span(finding.start, finding.end)
    first, last = source.position(start)[0], source.position(max(end - 1, start))[0]
    return any(first < each.stop and each.start <= last for each in lines)


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise OptionError("git is not installed, and this option asks it; install it or leave the option out") from None


def _first_line(run: subprocess.CompletedProcess[bytes]) -> str:
    lines = run.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0] if lines else f"exit status {run.returncode}"

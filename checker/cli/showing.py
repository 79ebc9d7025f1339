"""Where checked articles go: printed one by one as text, or gathered and written in another format at the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from checker.cli.fixing import Fixer
from checker.cli.output import Output
from checker.report.checked import CheckedFile, Tally
from checker.report.phrases import counted


class Shower(Protocol):
    """What shows the articles of a run."""

    def begin(self, files: int) -> None:
        """Told how many files there are."""

    def show(self, file: CheckedFile) -> None:
        """Given each article in order."""

    def end(self, failed: Sequence[str], told: Sequence[str], fixer: Fixer | None) -> None:
        """Told at the end what could not be done, what else there is to say, and what was mended."""


class TextShower:
    """Prints each article for a reader. Among many, one in which nothing was found is only counted.

    `only_changes`: print no article, only what would be changed in the files.
    """

    def __init__(self, target: Output, *, claims: bool, explain: bool, statistics: bool, only_changes: bool) -> None:
        self._console = target.console()
        self._only_changes = only_changes
        self._claims = claims
        self._explain = explain
        self._statistics = statistics
        self._files = 0
        self._tally = Tally.of([])

    def begin(self, files: int) -> None:
        self._files = files

    def show(self, file: CheckedFile) -> None:
        self._tally += Tally.of([file])
        if self._only_changes:
            return
        if self._files == 1 or self._claims or file.report.findings:
            from checker.report import terminal

            terminal.render(file, show_claims=self._claims, explain=self._explain, console=self._console)
            self._console.print()

    def end(self, failed: Sequence[str], told: Sequence[str], fixer: Fixer | None) -> None:
        from checker.report import terminal

        if fixer is not None:
            for line in fixer.diffs:
                self._console.out(line, end="", highlight=False)
        if self._tally.files + len(failed) > 1:
            terminal.render_total(self._tally, len(failed), self._console)
        if fixer is not None:
            made = counted(fixer.made, "change")
            told = [*told, f"{made} would be made" if fixer.shows else f"{made} made"]
        for line in told:
            self._console.print(line, markup=False)


class DocumentShower:
    """Gathers the articles and writes one document about them all."""

    def __init__(self, target: Output, form: str, *, explain: bool) -> None:
        self._target = target
        self._form = form
        self._explain = explain
        self._kept: list[CheckedFile] = []

    def begin(self, files: int) -> None:
        """Nothing is written before the end."""

    def show(self, file: CheckedFile) -> None:
        self._kept.append(file)

    def end(self, failed: Sequence[str], told: Sequence[str], fixer: Fixer | None) -> None:
        from checker.report import json

        self._target.write(json.render(self._kept, failed=len(failed), explain=self._explain))

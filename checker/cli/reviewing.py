"""`Reviewer`: what is left of the findings in a file under its settings, its notes, a baseline and a revision."""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.batch.model import Examined, Outcome
from checker.claims import Report
from checker.cli.complaints import Complaints
from checker.cli.output import write_file
from checker.errors import CheckerError, OptionError
from checker.report.phrases import counted
from checker.review.policy import check_rules, under_policy
from checker.review.suppressions import suppressed

if TYPE_CHECKING:
    from checker.review.baseline import BaselineRun
    from checker.review.changed_lines import ChangedLines


class Reviewer:
    """Goes through findings file by file. `baseline`: the file named on the command line, over that of the settings."""

    def __init__(self, *, baseline: str | None, writes_baseline: bool, diff_base: str | None, today: date) -> None:
        self._baseline = baseline
        self._writes_baseline = writes_baseline
        self._changed = _changed_since(diff_base) if diff_base is not None else None
        self._today = today
        self._runs: dict[str, BaselineRun] = {}
        if baseline is not None:
            self._run_of(baseline)  # what is wrong with it is no fault of a file

    def reviewed(self, outcome: Outcome, examined: Examined) -> Report:
        """The report on one article of a file, as it is to be shown; CheckerError for settings that name no rule."""
        settings, document = outcome.settings, examined.document
        # Only what a newsroom or an editor wrote may name a rule that nobody has.
        known = _known_rules(settings.rules) if settings.levels or document.comments else ()
        if settings.levels:
            check_rules(settings, known)
        report = suppressed(under_policy(examined.report, settings), document, known, self._today)
        if self._changed is not None:
            report = self._changed.only_changed(outcome.path, report, document.source)
        if (file := self._baseline or settings.baseline) is not None:
            report = self._run_of(file).fresh(_relative(outcome.shown, file), report, document)
        elif self._writes_baseline:
            raise OptionError(
                "--write-baseline: no file is named for it; write --baseline FILE, or baseline: in checker.yaml"
            )
        return report

    def again(self, outcome: Outcome) -> None:
        """The articles of this file come once more, since it was mended."""
        if (file := self._baseline or outcome.settings.baseline) is not None:
            self._run_of(file).again(_relative(outcome.shown, file))

    def close(self, complaints: Complaints) -> list[str]:
        """Write what is to be written; a line for each baseline about what it knows and what is gone."""
        told = []
        for file, run in self._runs.items():
            if self._writes_baseline:
                from checker.review.baseline import written

                left = run.shrunk()
                try:
                    write_file(Path(file), written(left).encode("utf-8", "surrogatepass"))
                except CheckerError as error:
                    complaints.say(str(error))
                else:
                    told.append(f"{file}: written, with {counted(len(left), 'known finding')}")
            elif run.gone:
                gone = "1 of its findings is" if run.gone == 1 else f"{run.gone} of its findings are"
                told.append(f"{file}: {gone} gone; run again with --write-baseline to drop what is")
        return told

    def _run_of(self, file: str) -> BaselineRun:
        if file not in self._runs:
            from checker.review.baseline import BaselineRun, read_baseline

            is_new = self._writes_baseline and not os.path.lexists(file)
            try:
                self._runs[file] = BaselineRun(None if is_new else read_baseline(Path(file)))
            except CheckerError as error:
                raise OptionError(str(error)) from None
        return self._runs[file]


def _changed_since(revision: str) -> ChangedLines:
    from checker.review.changed_lines import ChangedLines

    return ChangedLines(revision)


@cache
def _known_rules(folders: tuple[str, ...]) -> tuple[str, ...]:
    from checker.rules.ids import rule_ids
    from checker.timeline.bundled import bundled_path

    return rule_ids([bundled_path("rules"), *map(Path, folders)])


def _relative(path: str, baseline: str) -> str:
    """The path as a baseline names it: from its own folder, with “/” on every system."""
    relative = os.path.relpath(path, Path(baseline).absolute().parent)
    return relative.replace(os.sep, "/")

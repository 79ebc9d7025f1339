"""`CheckRun`: one run of `checker check`: files examined, reviewed, mended if asked, and shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from checker.batch.examiner import Asked, Examiner
from checker.batch.files import STANDARD_INPUT, FileFinder
from checker.batch.kept import KeptResults, decoded_result
from checker.batch.model import Outcome
from checker.batch.run import outcomes
from checker.claims import Level, Report
from checker.cli.complaints import CANNOT, Complaints
from checker.cli.loading import loader
from checker.cli.output import Output
from checker.cli.progress import with_progress
from checker.cli.reviewing import Reviewer
from checker.cli.showing import Showing
from checker.cli.sources import content_of
from checker.config.settings import Configuration
from checker.documents.model import Document
from checker.errors import CheckerError, OptionError
from checker.report.checked import CheckedFile
from checker.report.phrases import counted

if TYPE_CHECKING:
    from checker.cli.fixing import Fixer

FOUND = 1  # exit status: something at or above --fail-on was found


class CheckOptions(Struct, frozen=True, kw_only=True):
    """What was asked of the command."""

    paths: tuple[str, ...]
    asked: Asked
    today: date
    config: Configuration
    stdin_filename: str
    cache: KeptResults | None
    jobs: int
    fail_on: str | None
    exit_zero: bool
    baseline: str | None
    write_baseline: bool
    diff_base: str | None
    fix: bool
    shows_fixes: bool
    unsafe_fixes: bool
    add_ignores: bool

    @property
    def changes_files(self) -> bool:
        """Whether suggestions or notes are to be written, or shown as they would be."""
        return self.fix or self.shows_fixes or self.unsafe_fixes or self.add_ignores


class CheckRun:
    """Checks what the options name."""

    def __init__(self, options: CheckOptions) -> None:
        self._options = options
        self._complaints = Complaints()
        self._examiner = Examiner(options.asked, options.config, loader(self._complaints), options.cache)
        self._reviewer = Reviewer(
            baseline=options.baseline, writes_baseline=options.write_baseline, diff_base=options.diff_base,
            today=options.today,
        )  # fmt: skip
        self._fixer = _fixer_for(options) if options.changes_files else None
        self._found = False

    def run(self, showing: Showing, target: Output) -> int:
        """Check, show and write everything; the exit status: 0 nothing found, 1 something was, 2 something went wrong."""
        finder = FileFinder(self._options.config, self._complaints.say_of)
        files = [(path, self._shown(path)) for path in finder.files(self._options.paths)]
        target.refuse(path for path, _ in files)
        if not files and not self._complaints.count:
            click.echo("nothing was checked: checker.yaml excludes all that was named", err=True)
        articles = self._articles(files)
        if self._options.shows_fixes:
            for _ in articles:
                pass  # what would change is shown in place of what is found
        else:
            showing.show(articles, len(files), self._complaints.failures, target)
        target.flush()
        for line in [*self._reviewer.close(self._complaints), *self._changes(target)]:
            click.echo(line, err=True)
        target.close()
        if self._complaints.count:
            return CANNOT
        return FOUND if self._found and not self._options.exit_zero else 0

    def _articles(self, files: Sequence[tuple[str, str]]) -> Iterator[CheckedFile]:
        """Each article with what is left to be shown of it, in order."""
        found = outcomes(files, content_of, self._examiner, self._options.jobs)
        for outcome in with_progress(found, len(files)):
            fail_on = Level(self._options.fail_on or outcome.settings.fail_on)
            for report, document in self._taken(outcome):
                self._found |= any(finding.level.rank >= fail_on.rank for finding in report.findings)
                yield CheckedFile(outcome.shown, report, document)

    def _taken(self, outcome: Outcome) -> list[tuple[Report, Document]]:
        """The articles of a file, reviewed; the file is mended first, if asked."""
        try:
            self._complain(outcome)
            articles = list(self._reviewed(outcome))
        except OptionError:
            raise
        except CheckerError as error:
            self._complaints.say_of(outcome.shown, str(error))
            return []
        if self._fixer is None or not articles:
            return articles
        try:
            changed = self._fixer.fix(outcome, articles)
            if changed is not None:
                again = self._examined_again(outcome, changed)
                self._complain(again)
                self._reviewer.again(again)
                articles = list(self._reviewed(again))
        except CheckerError as error:
            self._complaints.say_of(outcome.shown, str(error))
        return articles

    def _changes(self, target: Output) -> Iterator[str]:
        """Write what would be changed, if that was asked for; a line about how much was or would be."""
        if self._fixer is None:
            return
        target.write("".join(self._fixer.diffs))
        made = counted(self._fixer.made, "change")
        yield f"{made} would be made" if self._fixer.shows else f"{made} made"

    def _reviewed(self, outcome: Outcome) -> Iterator[tuple[Report, Document]]:
        for examined in outcome.result.articles:
            yield self._reviewer.reviewed(outcome, examined), examined.document

    def _examined_again(self, outcome: Outcome, content: bytes) -> Outcome:
        job = self._examiner.job(outcome.path, outcome.shown, content)
        result = decoded_result(self._examiner.result(job))
        return Outcome(
            path=outcome.path, shown=outcome.shown, settings=job.settings, result=result, content=content
        )  # fmt: skip

    def _complain(self, outcome: Outcome) -> None:
        for problem in outcome.result.problems:
            self._complaints.say_of(outcome.shown, problem)

    def _shown(self, path: str) -> str:
        return self._options.stdin_filename if path == STANDARD_INPUT else path


def _fixer_for(options: CheckOptions) -> Fixer:
    from checker.cli.fixing import Fixer

    return Fixer(unsafe=options.unsafe_fixes, ignores=options.add_ignores, shows=options.shows_fixes)


def watched(run: Callable[[], int], paths: tuple[str, ...], config: Configuration) -> int:
    """Run again whenever one of the files, or what they are checked with, changes; until Ctrl-C."""
    try:
        from watchfiles import watch
    except ImportError:
        raise CheckerError('--watch needs a package that is not installed: pip install "checker[watch]"') from None
    folders = set()
    for path in map(Path, paths):
        settings = config.settings_of(path)
        folders.add(path if path.is_dir() else path.absolute().parent)
        folders.update(each for each in map(Path, (*settings.timelines, *settings.rules)) if each.is_dir())
    run()
    click.echo("Watching; Ctrl-C ends it.", err=True)
    for _ in watch(*folders, raise_interrupt=True):
        click.echo("", err=True)
        run()
    return 0

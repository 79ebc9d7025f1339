"""`checker timeline diff`: what changed between two versions of a timeline, for a review."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.batch.examiner import Asked
from checker.batch.model import Dated, Job
from checker.cli.complaints import CANNOT, Complaints
from checker.cli.output import Output
from checker.cli.publication import day_of
from checker.cli.sources import each_article, examiner_of
from checker.cli.timeline.folders import FOLDER, write_answer
from checker.config.settings import Configuration

if TYPE_CHECKING:
    from checker.report.differences import VerdictChange
    from checker.timeline.timeline import Timeline


@click.command()
@click.argument("old", type=FOLDER)
@click.argument("new", type=FOLDER)
@click.option(
    "--articles", metavar="PATH", multiple=True, help="Articles, or a folder of them, to check with both timelines."
)
@click.option("--published", metavar="DATE", help="The day of publication of these articles.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--output", metavar="FILE", help="Write the differences to this file.")
def diff(old: Path, new: Path, articles: tuple[str, ...], published: str | None, form: str, output: str | None) -> int:
    """Say in words what differs between the timeline folders OLD and NEW.

    Both are whole timelines, as reference_data is. With --articles: also which statements are judged otherwise.
    """
    from checker.report.differences import DiffAnswer, render
    from checker.timeline.bundled import timeline_of
    from checker.timeline.changes import changes

    day, complaints, target = day_of(published), Complaints(), Output(output)
    before, after = timeline_of(old), timeline_of(new)
    count, verdicts = _judged_otherwise(before, after, articles, day, complaints) if articles else (0, [])
    answer = DiffAnswer(
        old=str(old), new=str(new), changes=changes(before, after), articles=count, verdicts=tuple(verdicts)
    )
    if form == "json":
        write_answer(answer, target)
    else:
        render(answer, target.console())
    target.close()
    return CANNOT if complaints.count else 0


def _judged_otherwise(
    before: Timeline, after: Timeline, articles: tuple[str, ...], day: date | None, complaints: Complaints
) -> tuple[int, list[VerdictChange]]:
    """How many articles were checked with both, and the verdicts that differ; what cannot be checked is complained of."""
    from checker.engine import Checker
    from checker.report.checked import CheckedFile
    from checker.report.differences import verdict_changes

    checkers = Checker(timeline=before), Checker(timeline=after)
    examiner = examiner_of(Asked(published=day), Configuration(), complaints)

    def differences(article: Dated, job: Job) -> list[VerdictChange]:
        files = [
            CheckedFile(
                job.shown,
                checker.check(
                    article.document.article,
                    article.day,
                    day_first=job.settings.day_first,
                    how=article.how,
                    line_of=article.document.source.line,
                ),
                article.document,
            )
            for checker in checkers
        ]
        return verdict_changes(*files)

    found = [changed for _, _, changed in each_article(articles, examiner, complaints, differences)]
    return len(found), [change for changed in found for change in changed]

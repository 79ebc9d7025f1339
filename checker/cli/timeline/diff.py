"""`checker timeline diff`: what changed between two versions of a timeline, for a review."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.complaints import CANNOT, Complaints
from checker.cli.output import Output
from checker.cli.publication import day_of
from checker.cli.sources import sources
from checker.cli.timeline.folders import FOLDER, write_answer
from checker.errors import CheckerError, fault_line

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
    count, found = 0, []
    for source in sources(articles, complaints):
        try:
            text = source.text()
            old, new = (checker.check(text, published=day) for checker in checkers)
        except CheckerError as error:
            complaints.say_of(source.shown, str(error))
        except Exception as error:  # noqa: BLE001 -- reported as a fault, with its place, and exit status 2
            complaints.say_of(source.shown, fault_line(error))
        else:
            count += 1
            found += verdict_changes(CheckedFile(source.shown, old), CheckedFile(source.shown, new))
    return count, found

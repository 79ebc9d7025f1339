"""`checker expire`: until when the statements of articles hold, for pages that stay up."""

from __future__ import annotations

import click

from checker.batch.examiner import Asked
from checker.batch.model import Dated, Job
from checker.cli.complaints import CANNOT, Complaints
from checker.cli.loading import rules_option, timeline_option
from checker.cli.output import Output
from checker.cli.publication import date_order_option, day_of, is_day_first, published_option
from checker.cli.sources import each_article, examiner_of
from checker.cli.today import today
from checker.config.settings import Configuration
from checker.expiry import Expiring
from checker.report.checked import CheckedFile
from checker.report.expiry import ExpiringFile, document, render

STOPPED = 1  # exit status: a statement has stopped being true


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--by", metavar="DATE", help="The day to look from; today unless given.")
@published_option
@date_order_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice(["wrong", "doubtful"]),
    default="wrong",
    show_default=True,
    help="Exit with status 1 when a statement is wrong by that day, or already when one is no longer certain.",
)
@timeline_option
@rules_option
@click.option("--output", metavar="FILE", help="Write the report to this file.")
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", help="The name to show for standard input.")
def expire(
    paths: tuple[str, ...],
    by: str | None,
    published: str | None,
    date_order: str | None,
    form: str,
    fail_on: str,
    timelines: tuple[str, ...],
    rules: tuple[str, ...],
    output: str | None,
    stdin_filename: str,
) -> int:
    """Say how long what articles state holds, soonest first.

    Of each statement that holds when its article is published: the day from which it is no longer certain, the day from
    which it is wrong, and what to write then. What goes on until something happens, such as an office, has no known end.

    PATHS are files, folders of .txt and .md files, or - for standard input.
    Exit status: 0 when no statement has stopped being true, 1 when one has, 2 when something could not be done.
    Quotations are listed, and never end in status 1.
    """
    day_first = is_day_first(date_order)
    day, on = day_of(published, day_first=day_first), day_of(by, "--by", day_first=day_first) or today()
    complaints = Complaints()
    asked = Asked(published=day, date_order=date_order, timelines=timelines, rules=rules)
    examiner = examiner_of(asked, Configuration(), complaints)

    def expiring(article: Dated, job: Job) -> Expiring:
        return examiner.checker(job.settings).expire(
            article.document.article,
            on,
            article.day,
            day_first=job.settings.day_first,
            how=article.how,
            line_of=article.document.source.line,
        )

    articles = each_article(paths, examiner, complaints, expiring, stdin_filename=stdin_filename)
    files = [
        ExpiringFile(CheckedFile(shown, found.report, article.document), found) for shown, article, found in articles
    ]
    found = document(files, on, failed=complaints.count)
    target = Output(output)
    if form == "json":
        target.write_document(found)
    elif files:
        render(files, found, target.console())
    target.close()
    if complaints.count:
        return CANNOT
    stopped = found.summary.wrong
    if fail_on == "doubtful":
        stopped += found.summary.doubtful + found.summary.unchecked
    return STOPPED if stopped else 0

"""`checker date`: when an article was written, and what that rests on."""

from __future__ import annotations

import click

from checker.batch.examiner import Asked
from checker.cli.complaints import CANNOT, Complaints
from checker.cli.loading import rules_option, timeline_option
from checker.cli.output import Output
from checker.cli.publication import date_order_option, day_of, is_day_first
from checker.cli.sources import examiner_of, one_article
from checker.config.settings import Configuration


@click.command()
@click.argument("file")
@click.option(
    "--published", metavar="DATE", help="Show which statements fit this day, and which days they fit instead."
)
@date_order_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@timeline_option
@rules_option
@click.option("--output", metavar="FILE", help="Write to this file.")
def date(
    file: str,
    published: str | None,
    date_order: str | None,
    form: str,
    timelines: tuple[str, ...],
    rules: tuple[str, ...],
    output: str | None,
) -> int:
    """Say when an article was written.

    Its statements tell it: those that fit the window, or the day that is given or stated in the text, and those that do
    not are listed and drawn. FILE may be - for standard input.
    """
    day = day_of(published, day_first=is_day_first(date_order))
    complaints = Complaints()
    asked = Asked(published=day, date_order=date_order, timelines=timelines, rules=rules)
    examiner = examiner_of(asked, Configuration(), complaints)
    shown, article, job = one_article(file, examiner)
    dating = examiner.checker(job.settings).dating(
        article.document.article,
        article.day,
        day_first=job.settings.day_first,
        how=article.how,
        line_of=article.document.source.line,
    )

    from checker.report import dating as report
    from checker.report.checked import CheckedFile

    target = Output(output)
    dated = report.DatedFile(CheckedFile(shown, dating.report, article.document), dating)
    if form == "json":
        target.write_document(report.document(dated))
    else:
        report.render(dated, console=target.console())
    target.close()
    return CANNOT if complaints.count else 0

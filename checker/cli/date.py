"""`checker date`: when an article was written, and what that rests on."""

from __future__ import annotations

import click

from checker.cli.complaints import CANNOT, Complaints
from checker.cli.loading import load_checker, rules_option, timeline_option
from checker.cli.output import Output
from checker.cli.publication import date_order_option, day_of
from checker.cli.sources import STANDARD_INPUT, article_text


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
    day_first: bool | None,
    form: str,
    timelines: tuple[str, ...],
    rules: tuple[str, ...],
    output: str | None,
) -> int:
    """Say when an article was written.

    Its statements tell it: those that fit the window, or the day that is given or stated in the text, and those that do
    not are listed and drawn. FILE may be - for standard input.
    """
    day = day_of(published, day_first=day_first)
    text = article_text(file)
    complaints = Complaints()
    dating = load_checker(timelines, rules, complaints).dating(text, published=day, day_first=day_first)

    from checker.report import dating as report

    target = Output(output)
    dated = report.DatedFile("<stdin>" if file == STANDARD_INPUT else file, dating)
    if form == "json":
        target.write_document(report.document(dated))
    else:
        report.render(dated, console=target.console())
    target.close()
    return CANNOT if complaints.count else 0

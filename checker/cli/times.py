"""`checker times`: the time expressions of an article, after TimeML's TIMEX3."""

from __future__ import annotations

from pathlib import Path

import click

from checker.batch.examiner import Asked
from checker.batch.files import STANDARD_INPUT
from checker.cli.complaints import Complaints
from checker.cli.output import Output
from checker.cli.publication import date_order_option, day_of, is_day_first
from checker.cli.sources import examiner_of, one_article
from checker.config.settings import Configuration


@click.command()
@click.argument("file")
@click.option("--published", metavar="DATE", help="The day of publication: “last year” is counted from it.")
@click.option("--format", "form", type=click.Choice(["text", "json", "timeml"]), default="text", show_default=True)
@date_order_option
@click.option("--output", metavar="FILE", help="Write to this file.")
def times(file: str, published: str | None, form: str, date_order: str | None, output: str | None) -> None:
    """List the time expressions of an article.

    Each with its TIMEX3 type and value. FILE may be - for standard input. Without --date-order, figures that can be
    two days are both told, unless another date of the article shows its order.
    """
    day = day_of(published, day_first=is_day_first(date_order))
    examiner = examiner_of(Asked(published=day, date_order=date_order), Configuration(), Complaints())
    shown, article, job = one_article(file, examiner)
    text = article.document.article.text

    from checker.mentions.timex import annotate_times
    from checker.report.times import render_times

    target = Output(output)
    found = annotate_times(text, article.day, day_first=job.settings.day_first)
    name = "" if file == STANDARD_INPUT else Path(shown).stem
    target.write(render_times(text, found, form, published=article.day, name=name))
    target.close()

"""`checker times`: the time expressions of an article, after TimeML's TIMEX3."""

from __future__ import annotations

import click

from checker.cli.output import Output
from checker.cli.publication import day_of
from checker.cli.sources import article_text


@click.command()
@click.argument("file")
@click.option("--published", metavar="DATE", help="The day of publication: “last year” is counted from it.")
@click.option("--format", "form", type=click.Choice(["text", "json", "timeml"]), default="text", show_default=True)
@click.option("--output", metavar="FILE", help="Write to this file.")
def times(file: str, published: str | None, form: str, output: str | None) -> None:
    """List the time expressions of an article.

    Each with its TIMEX3 type and value. FILE may be - for standard input.
    """
    text, day = article_text(file), day_of(published)

    from checker.mentions.timex import annotate_times
    from checker.report.times import render_times

    target = Output(output)
    target.write(render_times(text, annotate_times(text, day), form, published=day))
    target.close()

"""`checker date`: when an article was written, and what that rests on."""

from __future__ import annotations

import click

from checker.cli.complaints import CANNOT, Complaints
from checker.cli.loading import load_checker
from checker.cli.output import Output
from checker.cli.sources import article_text


@click.command()
@click.argument("file")
@click.option(
    "--timeline", "timelines", metavar="FOLDER", multiple=True, help="A timeline of your own, over the bundled one."
)
@click.option("--rules", metavar="FOLDER", multiple=True, help="Rules of your own, beside the bundled ones.")
def date(file: str, timelines: tuple[str, ...], rules: tuple[str, ...]) -> int:
    """Say when an article was written.

    Its statements tell it: those that fit the window and those that do not are listed and drawn.
    """
    from checker.report import dating

    text = article_text(file)
    complaints = Complaints()
    report = load_checker(timelines, rules, complaints).check(text, published=None)
    dating.render(report, file, console=Output(None).console())
    return CANNOT if complaints.count else 0

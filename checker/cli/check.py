"""`checker check`: check articles and print what was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from checker.claims import Level
from checker.cli.complaints import CANNOT, Complaints, fault_line
from checker.cli.loading import load_checker, rules_option, timeline_option
from checker.cli.output import Output
from checker.cli.publication import date_order_option, day_of, published_option
from checker.cli.sources import sources
from checker.errors import CheckerError
from checker.report.checked import CheckedFile, Tally

if TYPE_CHECKING:
    from rich.console import Console

FOUND = 1  # exit status: something at or above --fail-on was found


@click.command()
@click.argument("paths", nargs=-1, required=True)
@published_option
@date_order_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice([level.value for level in Level]),
    default=Level.ERROR.value,
    show_default=True,
    help="Exit with status 1 when something of this level or above is found.",
)
@click.option(
    "--show", type=click.Choice(["claims"]), help="Also show every statement that can be checked, with its verdict."
)
@click.option("--explain", is_flag=True, help="Show how each verdict came about, with all sources.")
@timeline_option
@rules_option
@click.option("--output", metavar="FILE", help="Write the report to this file.")
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", help="The name to show for standard input.")
def check(
    paths: tuple[str, ...],
    published: str | None,
    day_first: bool | None,
    form: str,
    fail_on: str,
    show: str | None,
    explain: bool,
    timelines: tuple[str, ...],
    rules: tuple[str, ...],
    output: str | None,
    stdin_filename: str,
) -> int:
    """Check articles for what cannot be true.

    PATHS are files, folders of .txt and .md files, or - for standard input.
    Exit status: 0 when nothing was found, 1 when something was, 2 when something could not be done.
    """
    day = day_of(published, day_first=day_first)
    complaints = Complaints()
    checker = load_checker(timelines, rules, complaints)
    target = Output(output)
    show_file = None if form == "json" else _printer(target.console(), claims=show == "claims", explain=explain)
    kept: list[CheckedFile] = []  # only JSON needs them all at once
    tally = Tally.of([])
    articles = list(sources(paths, complaints, stdin_filename=stdin_filename))
    for source in articles:
        try:
            file = CheckedFile(source.shown, checker.check(source.text(), published=day, day_first=day_first))
            # Among many articles, one in which nothing was found is only counted.
            if show_file and (len(articles) == 1 or show or file.report.findings):
                show_file(file)
        except CheckerError as error:
            complaints.say_of(source.shown, str(error))
        except OSError:
            raise  # standard output is gone or full: no other article would fare better
        except Exception as error:  # noqa: BLE001 -- reported as a fault, with its place, and exit status 2
            complaints.say_of(source.shown, fault_line(error))
        else:
            tally += Tally.of([file])
            if form == "json":
                kept.append(file)
    if form == "json":
        from checker.report import json
        from checker.report.run import Run

        target.write("".join(json.render(Run(files=kept, failures=complaints.failures, explain=explain))))
    elif tally.files + complaints.count > 1:
        _print_total(target.console(), tally, complaints.count)
    target.close()
    if complaints.count:
        return CANNOT
    return FOUND if tally.has_findings_from(Level(fail_on)) else 0


def _printer(console: Console, *, claims: bool, explain: bool) -> Callable[[CheckedFile], None]:
    """What prints one article's report."""
    from checker.report import terminal

    def show(file: CheckedFile) -> None:
        terminal.render(file, show_claims=claims, explain=explain, console=console)
        console.print()

    return show


def _print_total(console: Console, tally: Tally, failed: int) -> None:
    from checker.report import terminal

    terminal.render_total(tally, failed, console)

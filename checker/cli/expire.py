"""`checker expire`: until when the statements of articles hold, for pages that stay up."""

from __future__ import annotations

import click

from checker.cli.complaints import CANNOT, Complaints
from checker.cli.loading import load_checker, rules_option, timeline_option
from checker.cli.output import Output
from checker.cli.publication import date_order_option, day_of, published_option
from checker.cli.sources import sources
from checker.cli.today import today
from checker.errors import CheckerError, fault_line
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
    day_first: bool | None,
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
    day, on = day_of(published, day_first=day_first), day_of(by, "--by", day_first=day_first) or today()
    complaints = Complaints()
    checker = load_checker(timelines, rules, complaints)
    files: list[ExpiringFile] = []
    for source in sources(paths, complaints, stdin_filename=stdin_filename):
        try:
            expiring = checker.expire(source.text(), on, published=day, day_first=day_first)
        except CheckerError as error:
            complaints.say_of(source.shown, str(error))
        except OSError:
            raise  # standard output is gone or full: no other article would fare better
        except Exception as error:  # noqa: BLE001 -- reported as a fault, with its place, and exit status 2
            complaints.say_of(source.shown, fault_line(error))
        else:
            files.append(ExpiringFile(source.shown, expiring))
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

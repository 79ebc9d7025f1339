"""`checker check`: check articles and print what was found."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from checker.batch.examiner import Asked
from checker.batch.kept import KeptResults
from checker.claims import Level
from checker.cli.checking import CheckOptions, CheckRun, watched
from checker.cli.contradictions import refuse_contradictions
from checker.cli.loading import rules_option, timeline_option
from checker.cli.output import Output
from checker.cli.publication import date_order_option, day_of, is_day_first
from checker.cli.showing import Showing
from checker.cli.today import today
from checker.config.model import PUBLISHED_FROM
from checker.config.settings import Configuration
from checker.errors import CheckerError
from checker.report.formats import FORMATS


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--published",
    metavar="DATE",
    help="The day of publication, for all articles; or “today”. Without it: what the file states, else inferred.",
)
@click.option(
    "--published-from",
    type=click.Choice(PUBLISHED_FROM),
    help="git: where the file states no day, take that of its first commit.",
)
@date_order_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--output", metavar="FILE", help="Write the report to this file.")
@click.option(
    "--show", type=click.Choice(["claims"]), help="Also show every statement that can be checked, with its verdict."
)
@click.option("--explain", is_flag=True, help="Show how each verdict came about, with all sources.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule at the end.")
@click.option(
    "--fail-on",
    type=click.Choice([level.value for level in Level]),
    help="Exit with status 1 when something of this level or above is found.  [default: error]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with status 0 also when something was found.")
@timeline_option
@rules_option
@click.option("--config", "config_file", metavar="FILE", help="Use this checker.yaml, whatever lies above the files.")
@click.option("--no-config", is_flag=True, help="Use no checker.yaml.")
@click.option("--baseline", metavar="FILE", help="Leave out the findings that this file knows.")
@click.option("--write-baseline", is_flag=True, help="Write what is found to the baseline; from an old one only drop.")
@click.option("--diff-base", metavar="REV", help="Only findings on lines that differ from this git revision.")
@click.option("--fix", is_flag=True, help="Write the suggestions that are certain into the files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also suggestions that are not certain.")
@click.option("--diff", "shows_fixes", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--add-ignores", is_flag=True, help="Write a note behind or before each finding that silences it.")
@click.option("--jobs", "-j", type=click.IntRange(1), help="How many processes check.  [default: one a processor]")
@click.option("--cache-dir", metavar="FOLDER", envvar="CHECKER_CACHE_DIR", help="Where to keep what is known of files.")
@click.option("--no-cache", is_flag=True, help="Check all files, also those that have not changed.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option("--stdin-filename", metavar="NAME", default="<stdin>", help="The name to show for standard input.")
def check(paths: tuple[str, ...], **given: Any) -> int:
    """Check articles for what cannot be true.

    PATHS are files, folders, patterns such as "news/**/*.md", or - for standard input.
    Exit status: 0 when nothing was found, 1 when something was, 2 when something could not be done.
    """
    refuse_contradictions(given)
    if not given["watch"]:
        return _run(paths, given)
    if given["output"] or "-" in paths:
        raise CheckerError("--watch shows what it finds as files change; leave out --output and -")
    return watched(lambda: _run(paths, given), paths, _configuration(given))


def _run(paths: tuple[str, ...], given: dict[str, Any]) -> int:
    order = given["date_order"]
    typed, now = given["published"], today()
    day = now if typed == "today" else day_of(typed, day_first=is_day_first(order))
    options = CheckOptions(
        paths=paths,
        asked=Asked(
            published=day, published_from=given["published_from"], date_order=order, timelines=given["timelines"],
            rules=given["rules"],
        ),
        today=now,
        config=_configuration(given),
        cache=None if given["no_cache"] else _cache(given["cache_dir"]),
        jobs=given["jobs"] or _processors(),
        shows_fixes=given["shows_fixes"],
        **{name: given[name] for name in _AS_GIVEN},
    )  # fmt: skip
    if options.changes_files and "-" in paths:
        raise CheckerError("standard input cannot be changed; name a file, or leave out --fix")
    showing = Showing(
        form=given["form"], claims=given["show"] == "claims", explain=given["explain"], statistics=given["statistics"]
    )
    return CheckRun(options).run(showing, Output(given["output"]))


_AS_GIVEN = (
    "stdin_filename", "fail_on", "exit_zero", "baseline", "write_baseline", "diff_base", "fix", "unsafe_fixes",
    "add_ignores",
)  # fmt: skip


def _configuration(given: dict[str, Any]) -> Configuration:
    file = given["config_file"]
    if file is not None and not Path(file).is_file():
        what = "is a folder; name the checker.yaml in it" if Path(file).is_dir() else "no such file; check the path"
        raise CheckerError(f"--config {file}: {what}")
    return Configuration(Path(file) if file else None, none=given["no_config"])


def _cache(folder: str | None) -> KeptResults:
    if folder is not None:
        return KeptResults(Path(folder))
    from platformdirs import user_cache_path

    return KeptResults(user_cache_path("checker", appauthor=False) / "results")


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

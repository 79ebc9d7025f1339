"""`checker timeline import`: other people's data as records for review."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.publication import day_of
from checker.cli.timeline.folders import PROBLEMS
from checker.cli.today import today
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.timeline.importers.draft import Draft
    from checker.timeline.timeline import Timeline

_FORMS = ("wikidata-sparql", "wikidata-entity", "popolo", "congress-legislators")


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--from", "form", type=click.Choice(_FORMS), required=True, help="What the files are.")
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    required=True,
    help="The timeline folder to write records into; made when it is not there.",
)
@click.option(
    "--post",
    "posts",
    metavar="[KEY=]ID",
    multiple=True,
    help="Which post the statements are about: “nz/deputy-prime-minister” for a query of one post, “Q14211=gb/prime-minister” for one of several. May be given again.",
)
@click.option("--checked-on", metavar="DATE", help="The day on which the files were fetched; today unless given.")
def import_(files: tuple[Path, ...], form: str, into: Path, posts: tuple[str, ...], checked_on: str | None) -> int:
    """Turn FILES of another form into records for review.

    What the timeline knows already is left as it is, what it lacks is written into the folder, and where the two
    disagree both are told. Look at every record before you publish with it.
    Exit status: 0 when all was taken over, 1 when something disagrees, 2 when something could not be done.
    """
    from checker.timeline.importers.merge import merged_draft
    from checker.timeline.importers.write import write_fields

    day = day_of(checked_on, "--checked-on") or today()
    keys = _posts(posts, form)
    drafts = [(file, _draft(file, form)) for file in files]
    conflicts = 0
    for file, draft in drafts:
        merged = merged_draft(draft, _known(into), keys, day)
        for path in write_fields(into, merged.fields):
            click.echo(f"{path}: written")
        for line in merged.conflicts:
            click.echo(f"conflict: {line}")
        for line in merged.notes:
            click.echo(f"note: {line}")
        conflicts += len(merged.conflicts)
        click.echo(_total(file, draft, len(merged.fields), len(merged.conflicts), day))
    return PROBLEMS if conflicts else 0


def _total(file: Path, draft: Draft, written: int, conflicts: int, day: date) -> str:
    from checker.report.phrases import counted

    said = f"{counted(len(draft.people), 'person', 'people')} and {counted(len(draft.tenures), 'tenure')}"
    done = f"{counted(written, 'record')} written, {counted(conflicts, 'conflict')}, checked on {day}"
    return f"{file}: {said} read; {done}"


def _posts(given: tuple[str, ...], form: str) -> dict[str, str]:
    """Which post each key of the files is."""
    from checker.timeline.importers.congress import POSTS
    from checker.timeline.importers.wikidata import ONE_POST
    from checker.timeline.records import identity

    posts = dict(POSTS) if form == "congress-legislators" else {}
    for each in given:
        key, equals, record_id = each.rpartition("=")
        try:
            identity(_path(record_id))
        except ValueError as error:
            raise CheckerError(f"--post “{each}”: {error}") from None
        posts[key if equals else ONE_POST] = record_id
    return posts


def _path(record_id: str) -> Any:
    from pathlib import PurePosixPath

    return PurePosixPath(f"posts/{record_id}.yaml")


def _draft(file: Path, form: str) -> Draft:
    """The draft of one file; CheckerError, with its path, when it is not of the form."""
    from checker.timeline.importers.draft import NotThisForm

    try:
        return _reader(form)(_document(file, form))
    except NotThisForm as error:
        raise CheckerError(f"{file}: {error}") from None
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())[:120]
        raise CheckerError(f"{file}: this is not {form} as we know it ({what})") from None


def _reader(form: str) -> Callable[[Any], Draft]:
    from checker.timeline.importers import congress, popolo, wikidata

    return {
        "wikidata-sparql": wikidata.read_sparql,
        "wikidata-entity": wikidata.read_entities,
        "popolo": popolo.read_popolo,
        "congress-legislators": congress.read_congress,
    }[form]


def _document(file: Path, form: str) -> Any:
    content = file.read_bytes()
    if form == "congress-legislators" and file.suffix != ".json":
        import yaml

        loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # strings only, as our own records are read
        try:
            return yaml.load(content, Loader=loader)  # noqa: S506 -- it makes nothing but strings, lists and dicts
        except yaml.YAMLError as error:
            raise CheckerError(f"{file}: this is not YAML ({' '.join(str(error).split())[:120]})") from None
    try:
        return json.loads(content)
    except ValueError as error:
        raise CheckerError(f"{file}: this is not JSON ({error})") from None


def _known(into: Path) -> Timeline:
    """What the timeline knows: the bundled records, and those of the folder over them."""
    from checker.timeline.bundled import bundled_path, timeline_of, timeline_over_bundled

    if into.resolve() == bundled_path("reference_data").resolve():
        return timeline_of(into)
    return timeline_over_bundled([into] if into.is_dir() else [])

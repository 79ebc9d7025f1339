"""`checker timeline who`, `when` and `members`: what the timeline says, for people and for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.output import Output
from checker.cli.publication import day_of
from checker.cli.timeline.folders import timeline_option, write_answer
from checker.cli.today import today
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.timeline.answers import Answer
    from checker.timeline.search import Found
    from checker.timeline.timeline import Timeline


def _question(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that all questions have."""
    for option in (
        timeline_option,
        click.option("--output", metavar="FILE", help="Write the answer to this file."),
        click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True),
        click.option("--on", metavar="DATE", help="The day that is asked about."),
        click.argument("name"),
    ):
        command = option(command)
    return command


@click.command()
@_question
def who(name: str, on: str | None, form: str, output: str | None, folders: tuple[Path, ...]) -> None:
    """Who holds a post, or what posts a person holds.

    NAME is the name or id of a post or a person: “prime minister of the United Kingdom”, “Jens Stoltenberg”.
    Without --on: everybody who held the post, every post that the person held.
    """
    from checker.timeline.answers import what_was, who_held
    from checker.timeline.model import Person, Post
    from checker.truth.facts import STALE_AFTER

    timeline, day = _timeline(folders), day_of(on, "--on")
    record = _found(timeline, name, ("posts", "people")).record
    if isinstance(record, Post):
        _tell(who_held(timeline, record, day, STALE_AFTER), form, output)
    elif isinstance(record, Person):
        _tell(what_was(timeline, record, day, STALE_AFTER), form, output)


@click.command()
@_question
def when(name: str, on: str | None, form: str, output: str | None, folders: tuple[Path, ...]) -> None:
    """When an event was, how else its dates are told, and its parts.

    NAME is the name or id of an event: “war in Ukraine”, “Brexit referendum”. With --on: how long it has lasted then.
    """
    from checker.timeline.answers import when_was
    from checker.timeline.model import Event
    from checker.truth.facts import STALE_AFTER

    timeline, day = _timeline(folders), day_of(on, "--on")
    record = _found(timeline, name, ("events",)).record
    assert isinstance(record, Event)
    _tell(when_was(timeline, record, day, STALE_AFTER), form, output)


@click.command()
@_question
def members(name: str, on: str | None, form: str, output: str | None, folders: tuple[Path, ...]) -> None:
    """Who the members of an organization are, today or on the day given, and since when.

    NAME is the name or id of an organization: NATO, “European Union”.
    """
    from checker.timeline.answers import members_of
    from checker.timeline.model import Organization
    from checker.truth.facts import STALE_AFTER

    timeline = _timeline(folders)
    record = _found(timeline, name, ("organizations",)).record
    assert isinstance(record, Organization)
    if not record.memberships:
        raise CheckerError(f"the timeline keeps no members of {record.label}")
    _tell(members_of(timeline, record, day_of(on, "--on") or today(), STALE_AFTER), form, output)


def _timeline(folders: Sequence[Path]) -> Timeline:
    from checker.timeline.bundled import timeline_over_bundled

    return timeline_over_bundled(folders)


_ASKED_WITH = {"people": "who", "posts": "who", "events": "when", "organizations": "members"}


def _found(timeline: Timeline, name: str, kinds: Sequence[str]) -> Found:
    """The record meant; a name that only another command knows is told as such."""
    from checker.timeline.search import NotFound, called, search

    try:
        return search(timeline, name, kinds)
    except NotFound:
        for found in called(timeline, name, [kind for kind in _ASKED_WITH if kind not in kinds]):
            command = f"checker timeline {_ASKED_WITH[found.kind]} “{name}”"
            raise CheckerError(f"“{name}” is one of the {found.kind}; ask: {command}") from None
        raise


def _tell(answer: Answer, form: str, output: str | None) -> None:
    target = Output(output)
    if form == "json":
        write_answer(answer, target)
    else:
        from checker.report.answers import render

        render(answer, target.console())
    target.close()

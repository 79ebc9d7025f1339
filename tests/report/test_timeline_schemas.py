"""The JSON Schemas of what `checker timeline` writes."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator

from checker.claims import Verdict
from checker.report.differences import DiffAnswer, VerdictChange
from checker.report.schemas import schemas
from checker.report.table import render
from checker.timeline.answers import members_of, what_was, when_was, who_held
from checker.timeline.changes import changes
from checker.timeline.loader import load_folder
from checker.timeline.rows import COLUMNS, TABLES, rows
from checker.timeline.stale import stale
from checker.timeline.timeline import Timeline
from tests.timeline.folders import with_change, write_folder

ON = date(2010, 6, 10)


def published(name: str) -> Any:
    return json.loads((files("checker") / "schemas" / name).read_text(encoding="utf-8"))


@pytest.fixture
def ruritania(tmp_path: Path) -> Timeline:
    return Timeline(load_folder(write_folder(tmp_path / "timeline")))


def _diff(timeline: Timeline, tmp_path: Path) -> DiffAnswer:
    name = "people/flavia-elphberg.yaml"
    other = Timeline(load_folder(write_folder(tmp_path / "new", with_change(name, "1950-04-01", "1950-04-02"))))
    verdict = VerdictChange(path="a.txt", line=1, text="x", rule="r/r", old=Verdict.SUPPORTED, new=None)
    return DiffAnswer(old="a", new="b", changes=changes(timeline, other), articles=1, verdicts=(verdict,))


ANSWERS: dict[str, Callable[[Timeline, Path], msgspec.Struct]] = {
    "post": lambda timeline, _: who_held(timeline, timeline.posts["rt/president"], ON, 180),
    "person": lambda timeline, _: what_was(timeline, timeline.people["rudolf-elphberg"], None, 180),
    "event": lambda timeline, _: when_was(timeline, timeline.events["wars/zenda"], ON, 180),
    "members": lambda timeline, _: members_of(timeline, timeline.organizations["zenda-pact"], ON, 180),
    "stale": lambda timeline, _: stale(timeline, date(2029, 1, 1), people=True),
    "diff": _diff,
}


@pytest.mark.parametrize(("name", "text"), schemas().items())
def test_a_schema_is_as_the_program_makes_it(name: str, text: str) -> None:
    published_text = (files("checker") / "schemas" / name).read_text(encoding="utf-8")
    assert published_text == text, "run: python -m checker.report.schemas"
    Draft202012Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_answer_fits_the_schema_and_a_spoilt_one_does_not(kind: str, ruritania: Timeline, tmp_path: Path) -> None:
    document = json.loads(msgspec.json.encode(ANSWERS[kind](ruritania, tmp_path)))
    validator = Draft202012Validator(published("timeline.schema.json"))
    validator.validate(document)
    assert document["answer"] == kind
    assert not validator.is_valid(document | {"extra": 1})
    assert not validator.is_valid(document | {"answer": "another"})
    assert not validator.is_valid(document | {"version": 2})


@pytest.mark.parametrize("table", TABLES)
def test_every_table_fits_the_schema(table: str, ruritania: Timeline) -> None:
    document = json.loads(render(rows(ruritania, table), COLUMNS[table], "json"))
    validator = Draft202012Validator(published("timeline-export.schema.json"))
    validator.validate(document)
    assert document
    assert not validator.is_valid([document[0] | {"extra": 1}])

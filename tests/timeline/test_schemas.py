"""The JSON Schemas of the records."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from checker.timeline.schemas import FOLDER, schemas
from tests.strategies import edtf_texts
from tests.timeline.folders import FILES

SCHEMA_OF = {
    "people": "person",
    "posts": "post",
    "organizations": "organization",
    "events": "event",
    "countries": "country",
}


class _EditorLoader(yaml.SafeLoader):
    """Reads as an editor does (YAML 1.2): dates are strings, numbers are numbers."""


_EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if "timestamp" not in tag]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def schema(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{SCHEMA_OF[kind]}.schema.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize(("name", "text"), schemas().items())
def test_a_schema_is_as_the_model_makes_it(name: str, text: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == text, "run: python -m checker.timeline.schemas"


@pytest.mark.parametrize(("name", "content"), FILES.items())
def test_a_record_fits_its_schema_and_a_wrong_one_does_not(name: str, content: str) -> None:
    validator = Draft202012Validator(schema(Path(name).parts[0]))
    record = yaml.load(content, Loader=_EditorLoader)  # noqa: S506 -- a safe loader less its dates
    assert [error.message for error in validator.iter_errors(record)] == []
    assert validator.is_valid(record | {"replaces": True})
    assert not validator.is_valid(record | {"id": "x"})
    assert not validator.is_valid({key: value for key, value in record.items() if key != "sources"})
    if "start" in record:
        assert not validator.is_valid(record | {"start": "soon"})


@given(edtf_texts())
def test_the_pattern_of_a_date_takes_every_edtf_date(text: str) -> None:
    pattern = schema("posts")["$defs"]["PartialDate"]["pattern"]
    assert re.search(pattern, text)


def test_the_editor_configuration_names_a_schema_for_every_kind_of_record() -> None:
    root = FOLDER.parents[1]
    configured = json.loads((root / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert {pattern.split("/")[1]: (root / path).resolve() for path, pattern in configured.items()} == {
        kind: (FOLDER / f"{name}.schema.json").resolve() for kind, name in SCHEMA_OF.items()
    }

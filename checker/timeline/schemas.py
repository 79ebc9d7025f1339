"""JSON Schemas of the records, for editors that help while a file is written. `python -m checker.timeline.schemas` writes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from checker.timeline.model import KINDS, Record

FOLDER = Path(__file__).parents[1] / "schemas"

_COMMENT = "Generated from checker/timeline/model.py; make it again with: python -m checker.timeline.schemas"

# An editor reads a bare year as a number. The pattern is the shape of an EDTF date; the days of a month are the lint's.
_PARTIAL_DATE = {
    "title": "PartialDate",
    "description": "An EDTF date: 2022-02-24, 2022-02, 2022, 2022-21 (spring), 199X, 1997~ (about), 1997? (uncertain), "
    ".. (open) or unknown.",
    "type": ["string", "integer"],
    "pattern": r"^(\.\.|unknown|(\d{2}XX|\d{3}X|\d{4}(-(\d\d|XX)){0,2})[~?%]?)$",
}


def schema_of(struct: type[Record]) -> dict[str, Any]:
    """The JSON Schema of a record's file."""
    schema = _without_null(msgspec.json.schema(struct))
    definitions = schema["$defs"]
    if "PartialDate" in definitions:
        definitions["PartialDate"] = _PARTIAL_DATE
    record = definitions.pop(struct.__name__)
    del record["properties"]["id"]  # the path says it
    record["properties"]["replaces"] = {
        "description": "In a folder of one's own: this file takes the place of the record below, instead of adding to it.",
        "const": True,
    }
    return {
        "$comment": _COMMENT,
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **record,
        "$defs": definitions,
    }


def _without_null(schema: Any) -> Any:
    """The schema without “or null”: a file says nothing by leaving the field out."""
    if isinstance(schema, list):
        return [_without_null(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if {"type": "null"} in schema.get("anyOf", ()):
        (one,) = [choice for choice in schema["anyOf"] if choice != {"type": "null"}]
        return one
    return {key: _without_null(value) for key, value in schema.items()}


def schemas() -> dict[str, str]:
    """The text of each schema by its file name."""
    return {
        f"{struct.__name__.lower()}.schema.json": json.dumps(schema_of(struct), indent=2, ensure_ascii=False) + "\n"
        for struct in KINDS.values()
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")

"""JSON Schemas of what `checker timeline`, `date` and `expire` write as JSON. `python -m checker.report.schemas` writes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from checker.report.dating import DatingDocument
from checker.report.differences import DiffAnswer
from checker.report.expiry import ExpiryDocument
from checker.timeline.answers import EventAnswer, MembersAnswer, PersonAnswer, PostAnswer
from checker.timeline.rows import COLUMNS
from checker.timeline.stale import StaleAnswer

FOLDER = Path(__file__).parents[1] / "schemas"

_COMMENT = "Generated; make it again with: python -m checker.report.schemas"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LISTS = frozenset(("names", "role", "countries"))
_MAY_BE_NULL = frozenset(("end", "born", "died", "parent"))


def answers_schema() -> dict[str, Any]:
    """The schema of what `who`, `when`, `members`, `stale` and `diff` write; the field `answer` says which it is."""
    kinds = PostAnswer | PersonAnswer | EventAnswer | MembersAnswer | StaleAnswer | DiffAnswer
    (schema,), definitions = msgspec.json.schema_components([kinds], ref_template="#/$defs/{name}")
    return {
        "$comment": _COMMENT,
        "$schema": _DIALECT,
        "$id": "urn:checker:timeline:1",
        "title": "Answers of `checker timeline … --format json`",
        "description": "Dates of facts are EDTF: `..` had not ended on checked_on, `unknown` has ended on a day nobody recorded.",
        **schema,
        "$defs": definitions,
    }


def export_schema() -> dict[str, Any]:
    """The schema of what `export` writes: a list of rows of one of the tables."""
    return {
        "$comment": _COMMENT,
        "$schema": _DIALECT,
        "$id": "urn:checker:timeline-export:1",
        "title": "Tables of `checker timeline export --format json`",
        "description": "Dates are EDTF. A null end has not come; an end marked `?` is the latest day the record leaves for one that nobody recorded.",
        "anyOf": [{"type": "array", "items": {"$ref": f"#/$defs/{table}"}} for table in COLUMNS],
        "$defs": {table: _row(columns) for table, columns in COLUMNS.items()},
    }


def document_schema(kind: type[msgspec.Struct], name: str, title: str) -> dict[str, Any]:
    """The schema of what a command writes as one document."""
    (schema,), definitions = msgspec.json.schema_components([kind], ref_template="#/$defs/{name}")
    return {
        "$comment": _COMMENT, "$schema": _DIALECT, "$id": f"urn:checker:{name}:1", "title": title,
        **schema, "$defs": definitions,
    }  # fmt: skip


def schemas() -> dict[str, str]:
    """The text of each schema by its file name."""
    found = {
        "timeline.schema.json": answers_schema(),
        "timeline-export.schema.json": export_schema(),
        "dating.schema.json": document_schema(DatingDocument, "dating", "Answer of `checker date --format json`"),
        "expiry.schema.json": document_schema(ExpiryDocument, "expiry", "Report of `checker expire --format json`"),
    }
    return {name: json.dumps(schema, indent=2, ensure_ascii=False) + "\n" for name, schema in found.items()}


def _row(columns: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(columns),
        "properties": {column: _cell(column) for column in columns},
    }


def _cell(column: str) -> dict[str, Any]:
    if column in _LISTS:
        return {"type": "array", "items": {"type": "string"}}
    return {"type": ["string", "null"]} if column in _MAY_BE_NULL else {"type": "string"}


if __name__ == "__main__":
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")

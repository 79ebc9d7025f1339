"""The JSON Schema of `checker.yaml`, for editors. `python -m checker.config.schema` writes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from checker.config.model import DATE_ORDERS, LEVELS, OFF, PUBLISHED_FROM, QUOTATIONS, ConfigFile

FILE = Path(__file__).parents[1] / "schemas" / "config.schema.json"

_COMMENT = "Generated from checker/config/model.py; make it again with: python -m checker.config.schema"
_CHOICES = {"published-from": PUBLISHED_FROM, "date-order": DATE_ORDERS, "quotations": QUOTATIONS, "fail-on": LEVELS}
_DESCRIPTIONS = {
    "extends": "Files of configuration that this one goes on from; their paths are relative to it.",
    "include": "Patterns, as in .gitignore, of the files that are looked for in folders.",
    "exclude": "Patterns, as in .gitignore, of files and folders to leave out.",
    "published-from": "git: where a file states no day, that of its first commit.",
    "date-order": "Whether 8/12/2023 is in December (dmy) or in August (mdy).",
    "timezone": "The newsroom's (IANA name): a time with an offset is of the day that it is there.",
    "front-matter": "The keys of front matter that hold dates.",
    "fields": "The names of the fields of JSON, CSV and Parquet that hold an article's parts.",
    "quotations": "What is wrong in a quotation: told as info, judged in full, or left alone.",
    "stale-after": "Days after which a fact that nobody has looked at again is no longer presumed.",
    "timelines": "Folders of facts, laid over the bundled ones.",
    "rules": "Folders of rules, beside the bundled ones.",
    "levels": "Rules, packs or patterns of rules, each with its level.",
    "fail-on": "The level from which on a run ends in status 1.",
    "baseline": "The file of findings that are known.",
    "overrides": "Settings for the files that some patterns fit; the last one counts.",
}


def config_schema() -> dict[str, Any]:
    """The schema of a file of configuration."""
    (schema,), definitions = msgspec.json.schema_components([ConfigFile], ref_template="#/$defs/{name}")
    for definition in definitions.values():
        for key, field in definition.get("properties", {}).items():
            if key in _CHOICES:
                field.clear()
                field["enum"] = list(_CHOICES[key])
            elif "anyOf" in field:
                kinds = [kind for kind in field.pop("anyOf") if kind != {"type": "null"}]
                field.update(kinds[0])
            field.pop("default", None)
            if key == "levels":
                field["additionalProperties"] = {"enum": [*LEVELS, OFF]}
            if key in _DESCRIPTIONS:
                field["description"] = _DESCRIPTIONS[key]
    return {
        "$comment": _COMMENT, "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:checker:config:1",
        "title": "checker.yaml", **schema, "$defs": definitions,
    }  # fmt: skip


def config_schema_text() -> str:
    """The schema as it is written."""
    return json.dumps(config_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(config_schema_text(), encoding="utf-8")

"""The JSON report and its published schema."""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import deepcopy
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from checker.report import json as json_report
from checker.report import json_lines
from checker.report.checked import CheckedFile
from checker.report.failure import Failure
from checker.report.run import Run
from tests.report.reports import GIVEN, TEXT, UNKNOWN, in_paragraphs, report

SCHEMA = json.loads((files("checker") / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
CHECKED = [CheckedFile("a.txt", report()), CheckedFile("naïve/b.txt", report(UNKNOWN, findings=()))]
FAILURE = Failure("gone.md", "no such file; check the path")


def render(files: Sequence[CheckedFile], *, failures: Sequence[Failure] = (), explain: bool = False) -> str:
    return "".join(json_report.render(Run(files=files, failures=failures, explain=explain)))


@pytest.fixture
def document() -> Any:
    return json.loads(render(CHECKED, failures=[FAILURE]))


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("explain", [False, True])
def test_what_is_written_fits_the_schema(explain: bool) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(render(CHECKED, explain=explain)))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.pop("summary"),
        lambda d: d.update(version=2),
        lambda d: d["files"][0].update(extra=1),
        lambda d: d["files"][0]["claims"][0].update(verdict="true"),
        lambda d: d["files"][0]["claims"][0].update(line=0),
        lambda d: d["files"][0]["claims"][0].update(certain=[["2025-02-17"]]),
        lambda d: d["files"][0]["findings"][0].update(level="fatal"),
        lambda d: d["files"][0]["findings"][0].pop("claim"),
        lambda d: d["files"][0]["published"].update(first="20 Feb 2025"),
    ],
)
def test_the_schema_refuses_what_is_never_written(spoil: Any, document: Any) -> None:
    spoiled = deepcopy(document)
    spoil(spoiled)
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(spoiled)


def test_the_keys_are_the_promised_ones_in_the_promised_order(document: Any) -> None:
    assert list(document) == ["version", "files", "failures", "summary"]
    file = document["files"][0]
    assert list(file) == ["path", "published", "english", "claims", "findings"]
    assert list(file["published"]) == ["first", "last", "how"]
    claim_keys = "rule start end line column source_start source_end text verdict day certain possible evidence"
    assert list(file["claims"][0]) == claim_keys.split()
    finding_keys = (
        "rule level start end line column source_start source_end text message suggestions evidence claim key"
    )
    assert list(file["findings"][0]) == finding_keys.split()


def test_offsets_lines_and_columns_point_at_the_words(document: Any) -> None:
    for record in document["files"][0]["claims"] + document["files"][0]["findings"]:
        assert TEXT[record["start"] : record["end"]] == record["text"]
        line = TEXT.splitlines()[record["line"] - 1]
        assert line[record["column"] - 1 :].startswith(record["text"])


def test_words_of_a_file_without_lines_are_placed_by_their_paragraph() -> None:
    file = in_paragraphs()
    written = json.loads(render([file]))
    Draft202012Validator(SCHEMA).validate(written)
    assert written["files"][0]["name"] == "entry 2"
    found = written["files"][0]["findings"]
    assert [each["within"] for each in found] == ["paragraph 3", "paragraph 4", "paragraph 4"]
    assert [each["line"] for each in found] == [3, 4, 4]
    for each in found:
        assert file.source.source[each["source_start"] : each["source_end"]] == each["text"]
        assert file.report.text[each["start"] : each["end"]] == each["text"]


def test_open_ends_and_unknown_days_are_null(document: Any) -> None:
    assert document["files"][0]["claims"][3]["possible"] == [["2019-01-20", None]]
    assert document["files"][1]["published"] == {"first": None, "last": None, "how": "unknown"}


def test_the_summary_counts_files_findings_and_claims(document: Any) -> None:
    assert document["summary"] == {
        "files": 2,
        "failed": 1,
        "findings": {"error": 1, "warning": 1, "info": 1},
        "rules": {"administration/in-office": 1, "duration/elapsed": 1, "office/former": 1},
        "claims": {"supported": 2, "refuted": 4, "not-enough-info": 2},
    }


def test_the_derivation_is_there_only_when_asked_for(document: Any) -> None:
    assert "derivation" not in document["files"][0]["claims"][1]
    explained = json.loads(render(CHECKED, explain=True))
    assert len(explained["files"][0]["claims"][1]["derivation"]) == 4


def test_the_same_reports_give_the_same_bytes() -> None:
    assert render([CheckedFile("a", report(GIVEN))]) == render([CheckedFile("a", report(GIVEN))])
    assert render(CHECKED).endswith("}\n")


def test_json_lines_has_an_article_a_line_then_the_failures_and_the_summary(document: Any) -> None:
    run = Run(files=iter(CHECKED), failures=[FAILURE])
    lines = [json.loads(line) for line in json_lines.render(run)]
    assert [line.pop("type") for line in lines] == ["article", "article", "failure", "summary"]
    assert lines[:2] == document["files"]
    assert lines[2:3] == document["failures"]
    assert lines[3] == {"version": 1, **document["summary"]}


def test_each_json_line_fits_the_schema() -> None:
    line_schema = {"$schema": SCHEMA["$schema"], "$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]}
    validator = Draft202012Validator(line_schema)
    lines = list(json_lines.render(Run(files=CHECKED, failures=[FAILURE], explain=True)))
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in lines)
    for line in lines:
        validator.validate(json.loads(line))
    with pytest.raises(ValidationError):
        validator.validate({"type": "article"})

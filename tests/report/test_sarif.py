"""SARIF: against the schema of the standard, and what consumers do with it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator, FormatChecker, ValidationError

from checker.report.checked import CheckedFile
from checker.report.failure import Failure
from checker.report.run import Run
from checker.report.sarif import render
from tests.report.hostile import HOSTILE_PATH, hostile
from tests.report.reports import GIVEN, TEXT, in_paragraphs, report
from tests.report.runs import run

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


def log(of: Run) -> Any:
    return json.loads("".join(render(of)))


def results(of: Run) -> Any:
    return log(of)["runs"][0]["results"]


def validate(document: Any) -> None:
    Draft7Validator(SCHEMA, format_checker=FormatChecker()).validate(document)


@pytest.mark.parametrize("of", [run(), Run(files=[]), Run(files=[CheckedFile("clean.md", report(findings=()))])])
def test_a_log_fits_the_schema_of_the_standard(of: Run) -> None:
    validate(log(of))


def test_the_schema_is_the_one_of_the_standard_and_refuses_what_it_does_not_know() -> None:
    assert SCHEMA["title"] == "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    spoiled = log(run())
    spoiled["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(ValidationError):
        validate(spoiled)


def _slice(source: str, region: dict[str, int]) -> str:
    """The text of a region as a program sees it whose strings are UTF-16."""
    lines = source.split("\n")
    assert region["startLine"] == region["endLine"]
    line = lines[region["startLine"] - 1].encode("utf-16-le")
    return line[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")


def test_columns_count_utf16_code_units_of_the_source() -> None:
    file = hostile()
    found = results(Run(files=[file]))
    for result, finding in zip(found, file.report.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        start, end = file.span_of(finding)
        assert _slice(file.source.source, region) == file.source.source[start:end] == region["snippet"]["text"]
    assert found[1]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 9  # behind “<p>🎉🎉 ”


def test_a_fix_replaces_the_words_of_the_finding_by_what_it_suggests() -> None:
    counts = []
    for result in results(Run(files=[CheckedFile("talks.txt", report(GIVEN))])):
        fixes = result.get("fixes", [])
        counts.append(len(fixes))
        for fix in fixes:
            (change,) = fix["artifactChanges"]
            assert change["artifactLocation"]["uri"] == "talks.txt"
            (replacement,) = change["replacements"]
            region = result["locations"][0]["physicalLocation"]["region"]
            assert _slice(TEXT, replacement["deletedRegion"]) == region["snippet"]["text"]
            assert f"“{replacement['insertedContent']['text']}”" in result["message"]["text"]
    assert counts == [1, 2, 0]  # the last one is a speaker’s


def test_there_is_no_fix_where_the_source_writes_the_words_otherwise_or_they_are_markup() -> None:
    fixes = {result["message"]["text"]: result.get("fixes") for result in results(Run(files=[hostile()]))}
    by_start = {
        message[:9]: found and [fix["description"]["text"] for fix in found] for message, found in fixes.items()
    }
    assert by_start == {
        "This supp": None,
        "=SUM(A1) ": ["Write “two”"],  # and never “<script>…”
        "Ada “<i>H": None,  # &quot;
        "It has th": None,  # <b>
        "Now Lodsc": ["Leave the words out"],
    }


def test_a_file_without_lines_has_a_place_and_no_region() -> None:
    for result in results(Run(files=[in_paragraphs()])):
        (location,) = result["locations"]
        assert location["physicalLocation"] == {"artifactLocation": {"uri": "talks.docx"}}
        assert location["logicalLocations"][0]["fullyQualifiedName"].startswith("entry 2 · paragraph ")
        assert "fixes" not in result


def test_a_fingerprint_survives_edits_above_and_tells_findings_apart() -> None:
    def fingerprints(text_before: str) -> list[str]:
        here = report(GIVEN)
        moved = tuple(
            replace(each, start=each.start + len(text_before), end=each.end + len(text_before))
            for each in here.findings
        )
        file = CheckedFile("a.txt", replace(here, text=text_before + here.text, findings=moved))
        return [each["partialFingerprints"]["checkerFinding/v1"] for each in results(Run(files=[file]))]

    assert fingerprints("") == fingerprints("A new headline\n\nA new paragraph stands here.\n\n")
    assert len(set(fingerprints(""))) == 3


def test_no_location_has_a_web_address_for_github_would_refuse_the_whole_file() -> None:
    uris: list[str] = []

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            if "uri" in value:
                uris.append(value["uri"])
            for each in value.values():
                collect(each)
        elif isinstance(value, list):
            for each in value:
                collect(each)

    collect(log(run())["runs"])
    assert uris
    assert not [uri for uri in uris if ":" in uri]
    assert unquote(next(uri for uri in uris if "deal" in uri)) == HOSTILE_PATH.removeprefix("./")


def test_the_record_of_a_fact_is_a_related_location_with_its_sources() -> None:
    related = results(run())[0]["relatedLocations"]
    assert related[0]["physicalLocation"]["artifactLocation"] == {
        "uri": "posts/ar/president.yaml",
        "uriBaseId": "TIMELINE",
    }
    assert "https://example.org/second" in related[0]["message"]["text"]


def test_what_could_not_be_checked_is_a_notification() -> None:
    (invocation,) = log(Run(files=[], failures=[Failure("a b.md", "gone")]))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"] == {"text": "gone"}
    (invocation,) = log(Run(files=[]))["runs"][0]["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_copy_in_a_message_makes_no_link_and_no_argument() -> None:
    (message,) = [each["message"]["text"] for each in results(run()) if "SUM" in each["message"]["text"]]
    assert r"\[everything](1)" in message
    assert "{{0}}" in message


def test_each_result_names_its_rule_and_each_rule_has_its_help() -> None:
    (of_run,) = log(run())["runs"]
    rules = of_run["tool"]["driver"]["rules"]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in of_run["results"])
    assert rules[0]["help"]["text"] == "It ends with the term."
    for rule in rules:  # GitHub Advanced Security refuses a rule that lacks one of them
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]

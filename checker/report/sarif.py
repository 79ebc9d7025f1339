"""SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Columns count UTF-16 code units."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from checker.claims import Evidence, Finding, Level
from checker.report.checked import CheckedFile
from checker.report.failure import Failure
from checker.report.lines import one_line
from checker.report.paths import uri_of
from checker.report.phrases import day_in_words, told
from checker.report.regions import Region, region_between, region_of, utf16_units
from checker.report.run import RuleText, Run
from checker.review.keys import finding_key
from checker.review.replacements import Replacement

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "checkerFinding/v1"
# Where records are, the timeline says. GitHub refuses a file in which any location is a web address
# (https://github.com/github/codeql-action/issues/754), so the sources of a record stand in the words about it.
_TIMELINE = "TIMELINE"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
# What would be read as the place of an argument, or as a link: section 3.11.5 and 3.11.6.
_PLACEHOLDER = re.compile(r"\{(\d+)\}")
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


def render(run: Run) -> Iterator[str]:
    """One log with one run, ending in a line end."""
    found = [(file, finding) for file in run.files for finding in file.report.findings]
    rules = sorted({finding.rule for _, finding in found})
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(run, rules)},
                "columnKind": "utf16CodeUnits",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "originalUriBaseIds": {
                    _TIMELINE: {"description": {"text": "The folder of the timeline’s records (reference_data)."}}
                },
                "invocations": [
                    {
                        "executionSuccessful": not run.failures,
                        "toolExecutionNotifications": [_notification(failure) for failure in run.failures],
                    }
                ],
                "results": [_result(file, finding, rules.index(finding.rule)) for file, finding in found],
            }
        ],
    }
    yield json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(run: Run, rules: Sequence[str]) -> dict[str, Any]:
    version = {"version": run.version, "semanticVersion": run.version} if run.version else {}
    return {"name": "checker", **version, "rules": [_rule(id_, run.rules.get(id_)) for id_ in rules]}


def _rule(id_: str, text: RuleText | None) -> dict[str, Any]:
    """The rule with the three descriptions that GitHub asks for; of one that nobody described, its id."""
    title = text.title if text else id_
    why = one_line(text.why if text and text.why else title)
    return {
        "id": id_,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {"text": why, "markdown": why},
        **({"defaultConfiguration": {"level": _LEVELS[text.level]}} if text else {}),
        "properties": {"tags": [id_.partition("/")[0]]},
    }


def _result(file: CheckedFile, finding: Finding, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.level],
        "message": {"text": _plain(told(finding))},
        "locations": [_location(file, finding)],
        "partialFingerprints": {FINGERPRINT: finding_key(finding, file.article)},
    }
    related = [_related(number, each) for number, each in enumerate(finding.evidence, 1)]
    if related:
        result["relatedLocations"] = related
    fixes = [_fix(file, each) for each in file.replacements_of(finding)]
    return result | ({"fixes": fixes} if fixes else {})


def _location(file: CheckedFile, finding: Finding) -> dict[str, Any]:
    """Where a finding is. A file without text of its own (Word) has no lines: then its element alone is named."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri_of(file.path)}}
    if file.source.editable:
        start, end = file.span_of(finding)
        snippet = {"snippet": {"text": file.source.source[start:end]}} if end > start else {}
        physical["region"] = {**_region(region_of(file, finding, utf16_units)), **snippet}
    location = {"physicalLocation": physical}
    name = file.name
    parts = [part for part in (name, file.place_of(finding).within) if part]
    logical = [{"fullyQualifiedName": " · ".join(parts), "kind": "element"}] if parts else []
    return location | ({"logicalLocations": logical} if logical else {})


def _region(region: Region) -> dict[str, int]:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _related(number: int, evidence: Evidence) -> dict[str, Any]:
    """The record of the timeline that a fact is from."""
    words = [evidence.fact]
    if evidence.checked_on:
        words.append(f"Checked on {day_in_words(evidence.checked_on)}.")
    if evidence.sources:
        words.append(f"Sources: {', '.join(evidence.sources)}")
    related: dict[str, Any] = {"id": number, "message": {"text": _plain(one_line(" ".join(words)))}}
    if evidence.record:
        uri = {"uri": uri_of(f"{evidence.record}.yaml"), "uriBaseId": _TIMELINE}
        related["physicalLocation"] = {"artifactLocation": uri}
    return related


def _fix(file: CheckedFile, each: Replacement) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(region_between(file.source, each.start, each.end, utf16_units)),
        **({"insertedContent": {"text": each.text}} if each.text else {}),
    }
    change = {"artifactLocation": {"uri": uri_of(file.path)}, "replacements": [replacement]}
    told = f"Write “{each.text}”" if each.text else "Leave the words out"
    return {"description": {"text": _plain(told)}, "artifactChanges": [change]}


def _notification(failure: Failure) -> dict[str, Any]:
    notification: dict[str, Any] = {"level": "error", "message": {"text": _plain(one_line(failure.message))}}
    if failure.path:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri_of(failure.path)}}}]
    return notification


def _plain(text: str) -> str:
    """The text with what SARIF would take for a link or an argument escaped."""
    return _LINK.sub(r"\\[", _PLACEHOLDER.sub(r"{{\1}}", text))

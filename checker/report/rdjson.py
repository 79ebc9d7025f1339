"""Reviewdog’s diagnostic format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. Columns count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.claims import Finding, Level
from checker.report.checked import CheckedFile
from checker.report.failure import Failure
from checker.report.lines import one_line
from checker.report.paths import with_slashes
from checker.report.phrases import told
from checker.report.regions import Region, region_between, region_of, utf8_bytes
from checker.report.run import Run

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.INFO: "INFO"}


def render(run: Run) -> Iterator[str]:
    """One `DiagnosticResult` over all files, ending in a line end."""
    diagnostics = [_diagnostic(file, finding) for file in run.files for finding in file.report.findings]
    diagnostics += [_failed(failure) for failure in run.failures]
    document = {"source": {"name": "checker"}, "diagnostics": diagnostics}
    yield json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(file: CheckedFile, finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"path": with_slashes(file.path)}
    diagnostic: dict[str, Any] = {
        "message": told(finding),
        "location": location,
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule},
    }
    if file.source.editable:
        location["range"] = _range(region_of(file, finding, utf8_bytes))
        suggestions = [
            {"range": _range(region_between(file.source, each.start, each.end, utf8_bytes)), "text": each.text}
            for each in file.replacements_of(finding)
        ]
        if suggestions:
            diagnostic["suggestions"] = suggestions
    return diagnostic


def _range(region: Region) -> dict[str, Any]:
    return {
        "start": {"line": region.line, "column": region.column},
        "end": {"line": region.end_line, "column": region.end_column},
    }


def _failed(failure: Failure) -> dict[str, Any]:
    return {
        "message": one_line(failure.message),
        "location": {"path": with_slashes(failure.path) if failure.path else "checker"},
        "severity": "ERROR",
        "code": {"value": "not-checked"},
    }

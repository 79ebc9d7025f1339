"""The JSON report, for tools: deterministic, and described by `checker/schemas/report.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from checker.claims import Evidence, Finding, JudgedClaim, Level, Report, Verdict
from checker.days import DaySet
from checker.report.checked import CheckedFile, Tally
from checker.report.position import LineIndex

VERSION = 1


def render(files: Sequence[CheckedFile], *, failed: int = 0, explain: bool = False) -> str:
    """One JSON document over all files, ending in a line end; with `explain` each claim has its derivation."""
    tally = Tally.of(files)
    document = {
        "version": VERSION,
        "files": [_file(file, explain) for file in files],
        "summary": {
            "files": tally.files,
            "failed": failed,
            "findings": {level.value: tally.findings[level] for level in Level},
            "claims": {verdict.value: tally.claims[verdict] for verdict in Verdict},
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _file(file: CheckedFile, explain: bool) -> dict[str, Any]:
    report, lines = file.report, LineIndex(file.report.text)
    return {
        "path": file.path,
        "published": _published(report),
        "english": report.in_english,
        "claims": [_claim(claim, lines, explain) for claim in report.claims],
        "findings": [_finding(finding, lines) for finding in report.findings],
    }


def _published(report: Report) -> dict[str, Any]:
    return {"first": _day(report.published.first), "last": _day(report.published.last), "how": report.published.how}


def _claim(claim: JudgedClaim, lines: LineIndex, explain: bool) -> dict[str, Any]:
    line, column = lines.position(claim.start)
    record: dict[str, Any] = {
        "rule": claim.rule,
        "start": claim.start,
        "end": claim.end,
        "line": line,
        "column": column,
        "text": claim.text,
        "verdict": claim.verdict.value,
        "day": claim.day,
        "certain": _runs(claim.truth.certain),
        "possible": _runs(claim.truth.possible),
        "evidence": _evidence(claim.evidence),
    }
    if explain:
        record["derivation"] = list(claim.derivation)
    return record


def _finding(finding: Finding, lines: LineIndex) -> dict[str, Any]:
    line, column = lines.position(finding.start)
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "text": finding.text,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "evidence": _evidence(finding.evidence),
        "claim": finding.claim,
    }


def _evidence(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [
        {"fact": e.fact, "record": e.record, "sources": list(e.sources), "checked_on": _day(e.checked_on)}
        for e in evidence
    ]


def _runs(days: DaySet) -> list[list[str | None]]:
    return [[_day(first), _day(last)] for first, last in days]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

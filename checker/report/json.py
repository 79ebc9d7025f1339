"""The JSON report, for tools: deterministic, and described by `checker/schemas/report.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from checker.claims import Evidence, Finding, JudgedClaim, Level, Report, Verdict
from checker.days import DaySet
from checker.documents.source import SourceMap
from checker.report.checked import CheckedFile, Tally

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
    report, source = file.report, file.source
    return {
        "path": file.path,
        **({"name": file.document.name} if file.document and file.document.name else {}),
        "published": _published(report),
        "english": report.in_english,
        "claims": [_claim(claim, source, explain) for claim in report.claims],
        "findings": [_finding(finding, source) for finding in report.findings],
    }


def _published(report: Report) -> dict[str, Any]:
    return {"first": _day(report.published.first), "last": _day(report.published.last), "how": report.published.how}


def _claim(claim: JudgedClaim, source: SourceMap, explain: bool) -> dict[str, Any]:
    record: dict[str, Any] = {
        "rule": claim.rule,
        "start": claim.start,
        "end": claim.end,
        **_place(source, claim.start, claim.end),
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


def _finding(finding: Finding, source: SourceMap) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "start": finding.start,
        "end": finding.end,
        **_place(source, finding.start, finding.end),
        "text": finding.text,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "evidence": _evidence(finding.evidence),
        "claim": finding.claim,
    }


def _place(source: SourceMap, start: int, end: int) -> dict[str, Any]:
    """Where the words stand in the file, and the element that they stand in where lines do not say enough."""
    line, column, within = source.place(start)
    first, last = source.span(start, end)
    place: dict[str, Any] = {"line": line, "column": column, "source_start": first, "source_end": last}
    return place | {"within": within} if within else place


def _evidence(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [
        {"fact": e.fact, "record": e.record, "sources": list(e.sources), "checked_on": _day(e.checked_on)}
        for e in evidence
    ]


def _runs(days: DaySet) -> list[list[str | None]]:
    return [[_day(first), _day(last)] for first, last in days]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

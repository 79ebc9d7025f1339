"""The JSON report, for tools: deterministic, and described by `checker/schemas/report.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from checker.claims import Evidence, Finding, JudgedClaim, Level, Report, Verdict
from checker.days import DaySet
from checker.documents.source import Place, SourceMap
from checker.report.checked import CheckedFile, Tally
from checker.report.failure import Failure
from checker.report.run import Run
from checker.report.statistics import Statistics
from checker.review.keys import finding_key

VERSION = 1


def render(run: Run) -> Iterator[str]:
    """One JSON document over all files, ending in a line end; with `explain` each claim has its derivation."""
    files = list(run.files)
    document = {
        "version": VERSION,
        "files": [article_record(file, explain=run.explain) for file in files],
        "failures": [failure_record(failure) for failure in run.failures],
        "summary": summary_record(Tally.of(files), Statistics.of(files), len(run.failures)),
    }
    yield json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def article_record(file: CheckedFile, *, explain: bool) -> dict[str, Any]:
    """What is told of one article."""
    report = file.report
    return {
        "path": file.path,
        **({"name": file.name} if file.name else {}),
        "published": _published(report),
        "english": report.in_english,
        "claims": [_claim(claim, file.source, explain) for claim in report.claims],
        "findings": [_finding(finding, file) for finding in report.findings],
    }


def failure_record(failure: Failure) -> dict[str, Any]:
    """What is told of something that could not be used."""
    return {"path": failure.path, "message": failure.message}


def summary_record(tally: Tally, statistics: Statistics, failed: int) -> dict[str, Any]:
    """What the run adds up to."""
    return {
        "files": tally.files,
        "failed": failed,
        "findings": {level.value: tally.findings[level] for level in Level},
        "rules": dict(sorted(statistics.by_rule.items())),
        "claims": {verdict.value: tally.claims[verdict] for verdict in Verdict},
    }


def _published(report: Report) -> dict[str, Any]:
    return {"first": _day(report.published.first), "last": _day(report.published.last), "how": report.published.how}


def _claim(claim: JudgedClaim, source: SourceMap, explain: bool) -> dict[str, Any]:
    record: dict[str, Any] = {
        "rule": claim.rule,
        "start": claim.start,
        "end": claim.end,
        **_where(source.place(claim.start), source.span(claim.start, claim.end)),
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


def _finding(finding: Finding, file: CheckedFile) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "start": finding.start,
        "end": finding.end,
        **_where(file.place_of(finding), file.span_of(finding)),
        "text": finding.text,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "evidence": _evidence(finding.evidence),
        "claim": finding.claim,
        "key": finding_key(finding, file.article),
    }


def _where(place: Place, span: tuple[int, int]) -> dict[str, Any]:
    """Where the words stand in the file, and the element that they stand in where lines do not say enough."""
    where = {"line": place.line, "column": place.column, "source_start": span[0], "source_end": span[1]}
    return where | ({"within": place.within} if place.within else {})


def _evidence(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [
        {"fact": e.fact, "record": e.record, "sources": list(e.sources), "checked_on": _day(e.checked_on)}
        for e in evidence
    ]


def _runs(days: DaySet) -> list[list[str | None]]:
    return [[_day(first), _day(last)] for first, last in days]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

"""A code quality report for GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from checker.claims import Level
from checker.report.failure import Failure
from checker.report.lines import one_line
from checker.report.paths import with_slashes
from checker.report.phrases import told
from checker.report.run import Run
from checker.review.keys import finding_key

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


def render(run: Run) -> Iterator[str]:
    """A JSON list with an entry for each finding and each failure."""
    entries: list[dict[str, Any]] = []
    seen: Counter[str] = Counter()
    for file in run.files:
        path = with_slashes(file.path)
        for finding in file.report.findings:
            key = f"{path}\0{finding_key(finding, file.article)}"
            entries.append(
                {
                    "description": told(finding),
                    "check_name": finding.rule,
                    "fingerprint": _fingerprint(key, seen),
                    "severity": _SEVERITIES[finding.level],
                    "location": {"path": path, "lines": {"begin": file.place_of(finding).line}},
                }
            )
    entries += [_failed(failure, seen) for failure in run.failures]
    yield json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _failed(failure: Failure, seen: Counter[str]) -> dict[str, Any]:
    path = with_slashes(failure.path) if failure.path else "checker"
    return {
        "description": one_line(failure.message),
        "check_name": "not-checked",
        "fingerprint": _fingerprint(f"{path}\0not-checked\0{failure.message}", seen),
        "severity": "blocker",
        "location": {"path": path, "lines": {"begin": 1}},
    }


def _fingerprint(key: str, seen: Counter[str]) -> str:
    """The same for the same finding in the next run; GitLab shows only one of those that have the same."""
    seen[key] += 1
    return sha256(f"{key}\0{seen[key]}".encode("utf-8", "replace")).hexdigest()[:32]

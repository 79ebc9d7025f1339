"""JSON Lines: a line for each article as it is done, one for each failure, and the summary; for streams."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checker.report.checked import Tally
from checker.report.json import VERSION, article_record, failure_record, summary_record
from checker.report.run import Run
from checker.report.statistics import Statistics


def render(run: Run) -> Iterator[str]:
    """One JSON object a line. Its `type` is “article”, “failure” or, in the last line, “summary”; the rest is as in JSON."""
    tally, statistics = Tally.of([]), Statistics()
    for file in run.files:
        tally += Tally.of([file])
        statistics += Statistics.of([file])
        yield _line("article", article_record(file, explain=run.explain))
    for failure in run.failures:
        yield _line("failure", failure_record(failure))
    summary = summary_record(tally, statistics, len(run.failures))
    yield _line("summary", {"version": VERSION, **summary})


def _line(kind: str, record: dict[str, Any]) -> str:
    return json.dumps({"type": kind, **record}, ensure_ascii=False, separators=(",", ":")) + "\n"

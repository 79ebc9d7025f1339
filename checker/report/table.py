"""Tables of the timeline as CSV and JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO

from checker.timeline.rows import Row

_JOINED_BY = ";"  # in one cell of CSV: no name has one


def render(rows: Iterable[Row], columns: Sequence[str], form: str) -> str:
    """The rows as “csv” (a line of column names first; what is not known or has not come is empty) or “json” (null)."""
    if form == "json":
        return json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
    return written.getvalue()


def _cell(value: str | tuple[str, ...] | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else _JOINED_BY.join(value)

"""CSV for spreadsheets (RFC 4180): a row a finding."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from checker.claims import Finding
from checker.report.checked import CheckedFile
from checker.report.lines import one_line, printable
from checker.report.phrases import published_in_words
from checker.report.run import Run
from checker.review.keys import finding_key

COLUMNS = (
    "path", "article", "line", "column", "within", "published", "level", "rule", "text", "message", "suggestions",
    "facts", "checked_on", "sources", "key",
)  # fmt: skip
NOT_CHECKED = "not-checked"
LEAVE_OUT = "(leave it out)"  # the suggestion to write nothing
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # https://owasp.org/www-community/attacks/CSV_Injection
_PARTED_BY = " | "


def render(run: Run) -> Iterator[str]:
    """A row of column names, one for each finding and one, of level “not-checked”, for each failure."""
    yield _row(COLUMNS)
    for file in run.files:
        yield from (_row(_cells(file, finding)) for finding in file.report.findings)
    for failure in run.failures:
        told = {"path": printable(failure.path), "level": NOT_CHECKED, "message": one_line(failure.message)}
        yield _row([told.get(column, "") for column in COLUMNS])


def _cells(file: CheckedFile, finding: Finding) -> list[str]:
    line, column, within = file.place_of(finding)
    checked = [each.checked_on.isoformat() for each in finding.evidence if each.checked_on]
    sources = dict.fromkeys(source for each in finding.evidence for source in each.sources)
    return [
        printable(file.path), file.name, str(line), str(column), within,
        published_in_words(file.report.published), finding.level, finding.rule, one_line(finding.text),
        one_line(finding.message), _PARTED_BY.join(words or LEAVE_OUT for words in finding.suggestions),
        _PARTED_BY.join(one_line(each.fact) for each in finding.evidence), min(checked, default=""),
        _PARTED_BY.join(sources), finding_key(finding, file.article),
    ]  # fmt: skip


def _row(cells: Sequence[str]) -> str:
    """The cells as a line. What a spreadsheet would take for a formula has an apostrophe before it."""
    written = StringIO()
    safe = [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]
    csv.writer(written, lineterminator="\r\n").writerow(safe)
    return written.getvalue()

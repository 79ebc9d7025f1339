"""One line a finding, as compilers write them: editors, terminals and `grep` find their way by it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.report.lines import printable
from checker.report.phrases import told
from checker.report.run import Run


def render(run: Run) -> Iterator[str]:
    """`path:line:column: level rule message (write “…”)`; failures are told on standard error alone."""
    for file in run.files:
        for finding in file.report.findings:
            line, column, _ = file.place_of(finding)
            yield f"{printable(file.path)}:{line}:{column}: {finding.level} {finding.rule} {told(finding)}\n"

"""Checkstyle’s XML, which Jenkins (Warnings Next Generation), Bitbucket and many bots read."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import Finding
from checker.report.checked import CheckedFile
from checker.report.lines import one_line, xml_text
from checker.report.phrases import told
from checker.report.run import Run


def render(run: Run) -> Iterator[str]:
    """An `error` for each finding under the `file` it is in; a file that could not be checked has one as well."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="8.0">\n'
    for file in run.files:
        if file.report.findings:
            yield f'  <file name="{xml_text(file.path)}">\n'
            yield from (_error(file, finding) for finding in file.report.findings)
            yield "  </file>\n"
    for failure in run.failures:
        yield f'  <file name="{xml_text(failure.path or "checker")}">\n'
        yield f'    <error line="1" severity="error" message="{xml_text(one_line(failure.message))}" source="checker.not-checked"/>\n'
        yield "  </file>\n"
    yield "</checkstyle>\n"


def _error(file: CheckedFile, finding: Finding) -> str:
    line, column, _ = file.place_of(finding)
    return (
        f'    <error line="{line}" column="{column}" severity="{finding.level}"'
        f' message="{xml_text(told(finding))}" source="{xml_text(f"checker.{finding.rule}")}"/>\n'
    )

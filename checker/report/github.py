"""Workflow commands of GitHub Actions: the runner shows them as annotations on the changed lines.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands; the escapes are those of the runner:
https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.claims import Level
from checker.report.lines import one_line, printable
from checker.report.paths import with_slashes
from checker.report.phrases import told
from checker.report.regions import region_of
from checker.report.run import Run

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def render(run: Run) -> Iterator[str]:
    """A command for each finding and each failure. Columns are given for words on one line only: others are refused."""
    for file in run.files:
        for finding in file.report.findings:
            region = region_of(file, finding)
            place: dict[str, object] = {"file": printable(with_slashes(file.path))}
            if file.source.editable:
                place["line"] = region.line
                if region.line == region.end_line:
                    place |= {"col": region.column, "endLine": region.end_line, "endColumn": region.end_column}
                else:
                    place["endLine"] = region.end_line
            place["title"] = f"checker ({finding.rule})"
            words = " · ".join(filter(None, [_article(file.shown, file.path), file.place_of(finding).within]))
            yield _command(_COMMANDS[finding.level], place, f"{words}: {told(finding)}" if words else told(finding))
    for failure in run.failures:
        place = {"file": printable(with_slashes(failure.path))} if failure.path else {}
        yield _command("error", {**place, "title": "checker (not checked)"}, one_line(failure.message))


def _article(shown: str, path: str) -> str:
    """The name of the article in a file with several."""
    return shown.removeprefix(path).removeprefix(" · ")


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    told = ",".join(f"{key}={_escaped(str(value), '%:,')}" for key, value in properties.items())
    return f"::{name} {told}::{_escaped(message, '%')}\n"


def _escaped(text: str, signs: str) -> str:
    """The text with a % and a number for each of the signs and for line ends."""
    for sign in (*signs, "\r", "\n"):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text

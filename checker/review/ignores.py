"""`notes`: the notes that silence the findings in a document, as edits of its file, in the comments of its format."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import Finding, Report
from checker.documents.formats import reader_named
from checker.documents.model import Document
from checker.errors import CheckerError
from checker.review.fixes import Edit
from checker.review.own_rules import OWN_RULES

# By the reader of the format: behind the words on their line, or on a line of its own before the line on which the block
# begins.
_BEHIND = {
    **dict.fromkeys(("markdown.reader", "html.reader", "xml.reader"), " <!-- {} -->"),
    "markdown.mdx": " {{/* {} */}}",
}
_BEFORE = {"plain": "# {}", "rst.reader": ".. {}\n", "asciidoc.reader": "// {}"}


def notes(path: str, report: Report, document: Document) -> list[Edit]:
    """An edit for each place with findings; `CheckerError` for a format whose files hold no comments."""
    reader = reader_named(path)
    behind, before = _BEHIND.get(reader), _BEFORE.get(reader)
    findings = [each for each in report.findings if each.rule not in OWN_RULES and each.at is None]
    if findings and not document.source.editable:
        raise CheckerError(
            "its text cannot be changed here; write the note yourself, in a comment, "
            "or switch the rule off for this path in checker.yaml"
        )
    if findings and behind is None and before is None:
        raise CheckerError("has no comments that could hold a note; switch the rule off for this path in checker.yaml")
    places: dict[int, dict[str, Finding]] = {}
    for finding in findings:
        start, end = document.source.span(finding.start, finding.end)
        at = (
            end
            if behind
            else document.source.line_bounds(document.source.position(_block_start(finding, document))[0])[0]
        )
        places.setdefault(at if start <= at or before else end, {}).setdefault(finding.rule, finding)
    return list(_edits(places, behind, before or "", document))


def _edits(
    places: dict[int, dict[str, Finding]], behind: str | None, before: str, document: Document
) -> Iterator[Edit]:
    source = document.source.source
    line_end = "\r\n" if "\r\n" in source else "\n"
    for at, rules in sorted(places.items()):
        note = f"checker: ignore[{', '.join(sorted(rules))}]"
        first = next(iter(rules.values()))
        if behind is not None:
            text = behind.format(note)
        else:
            end = document.source.line_bounds(document.source.position(at)[0])[1]
            if source[at:end].lstrip().startswith("|"):
                continue  # a row of a table: a line between rows would be read as one; the finding is still shown
            indent = source[at:end][: len(source[at:end]) - len(source[at:end].lstrip())]
            text = indent + before.format(note).replace("\n", line_end) + line_end
        yield Edit(start=at, end=at, text=text, finding=first)


def _block_start(finding: Finding, document: Document) -> int:
    """Where, in the source, the block begins that holds the finding."""
    block = next((each for each in document.article.blocks if each.start <= finding.start < each.end), None)
    return document.source.span(block.start if block else finding.start, finding.end)[0]

"""`fixed`: a file's own text with the suggestions of findings put in; nothing else of it changes."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from checker.claims import Finding, Level, Report
from checker.documents.model import Document

# “The lack of a resolution has hurt” cannot become “the existence …” without its end being written anew.
_TURN_THE_SENTENCE = ("existence/",)


class Edit(Struct, frozen=True, kw_only=True):
    """A stretch of the source (half-open, code points) and what to write there."""

    start: int
    end: int
    text: str
    finding: Finding


def edits(report: Report, document: Document, *, unsafe: bool = False) -> list[Edit]:
    """The edits that a report's findings allow, in order, none overlapping another.

    Certain ones only: an error on facts that were checked, one value that fits, on a day that is known; words that stand in
    the file as they were read, outside quotations. `unsafe`: all findings with a suggestion (of several the first is taken),
    never in a quotation.
    """
    found: list[Edit] = []
    if not document.source.editable:
        return found
    for finding in report.findings:
        if not finding.suggestions or finding.at is not None or _is_quoted(finding, report, document):
            continue
        if not unsafe and not _is_certain(finding, report):
            continue
        if not document.source.is_exact(finding.start, finding.end):
            continue
        start, end = document.source.span(finding.start, finding.end)
        words = finding.suggestions[0]
        if not words:
            start, end = _with_a_space(document.source.source, start, end)
        if words != document.source.source[start:end]:
            found.append(Edit(start=start, end=end, text=words, finding=finding))
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda each: (each.start, each.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def applied(source: str, changes: Iterable[Edit]) -> str:
    """The source with the edits made; they are in order and do not overlap."""
    parts, at = [], 0
    for edit in changes:
        parts += [source[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, source[at:]])


def _is_certain(finding: Finding, report: Report) -> bool:
    """Whether nobody needs to choose between the words to write, nor to ask whether the sentence still says what it did."""
    if finding.level is not Level.ERROR or len(finding.suggestions) > 1 or finding.rule.startswith(_TURN_THE_SENTENCE):
        return False
    is_dated = report.published.how not in ("inferred", "unknown")
    return is_dated or finding.claim is None or not report.claims[finding.claim].truth.possible


def _is_quoted(finding: Finding, report: Report, document: Document) -> bool:
    """Whether the words, or some of them, are a speaker's."""
    if finding.claim is not None and report.claims[finding.claim].quoted:
        return True
    spans = (*document.article.quotations, *document.article.scare_quotes)
    return any(start < finding.end and finding.start < end for start, end in spans)


def _with_a_space(source: str, start: int, end: int) -> tuple[int, int]:
    """The span of words that are left out, with one of the spaces around them."""
    if source[start - 1 : start] == " " and source[end : end + 1] in (" ", ",", ".", ";", ":", ""):
        return start - 1, end
    return (start, end + 1) if source[end : end + 1] == " " else (start, end)

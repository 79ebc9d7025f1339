"""`fixed`: a file's own text with the suggestions of findings put in; nothing else of it changes."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from checker.claims import Finding, Level, Report
from checker.documents.model import Document
from checker.review.replacements import replacements

# “The lack of a resolution has hurt” cannot become “the existence …” without its end being written anew.
_TURN_THE_SENTENCE = ("existence/",)


class Edit(Struct, frozen=True, kw_only=True):
    """A stretch of the source (half-open, code points) and what to write there."""

    start: int
    end: int
    text: str
    finding: Finding


def edits(report: Report, document: Document, path: str, *, unsafe: bool = False) -> list[Edit]:
    """The edits of the file at the path that a report's findings allow, in order, none overlapping another.

    Certain ones only: an error on facts that were checked, one value that fits, on a day that is known. `unsafe`: all
    findings with a suggestion that can be put in (of several the first is taken). Never in a quotation.
    """
    found = []
    for finding in report.findings:
        if unsafe or _is_certain(finding, report):
            for new in replacements(finding, report, document.article, document.source, path)[:1]:
                if new.text != document.source.source[new.start : new.end]:
                    found.append(Edit(start=new.start, end=new.end, text=new.text, finding=finding))
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

"""`with_stated_dates`: a report with the finding that a document states two days of publication."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from checker.claims import Finding, JudgedClaim, Report, Verdict
from checker.consistency.finders import STATED_DATES
from checker.days import NO_DAY, TruthSet
from checker.days.calendar import date_in_words
from checker.documents.date_lines import dates_in_copy
from checker.documents.dates import chosen
from checker.documents.model import Document, ReadOptions, StatedDate
from checker.documents.source import SourceMap
from checker.rules.model import Rule, Words
from checker.text.plain import read_plain

if TYPE_CHECKING:
    from checker.engine import Checker


def with_stated_dates(report: Report, document: Document, rules: Iterable[Rule]) -> Report:
    """The report on a document, with a finding where two dates that it states as its day of publication cannot both be right.

    It stands where the text states one of the two, else on the first line of the article. The dates of the last change and
    of an embargo are others by right; `chosen` knows how far two statements may be apart.
    """
    rule = next((rule for rule in rules if rule.finder == STATED_DATES), None)
    differing = chosen(document.dates).differing
    if rule is None or differing is None or not document.article.blocks:
        return report
    first, second = differing
    start, end = _place(second, document) or _place(first, document) or _first_line(document)
    said = {
        "day": date_in_words(first.day.toordinal()), "by": first.by,
        "other": date_in_words(second.day.toordinal()), "by_other": second.by,
    }  # fmt: skip
    message = "".join(said[piece.name] if isinstance(piece, Words) else str(piece) for piece in rule.message.pieces)
    finding = Finding(
        rule=rule.id, level=rule.level, start=start, end=end, text=document.article.text[start:end],
        message=message[:1].upper() + message[1:],
    )  # fmt: skip
    findings = sorted([*report.findings, finding], key=lambda each: (each.start, each.end, each.rule))
    return replace(report, findings=tuple(findings))


class ReadingChecker:
    """A checker for the tests of rules: each sentence is an article of its own, with the dates that it states of itself."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker

    def check(self, text: str, published: date | None = None) -> Report:
        """The report on the text; a day that it states twice is a statement, too."""
        article, places = read_plain(text), SourceMap.of_plain(text)
        document = Document(article=article, source=places, dates=dates_in_copy(article, places, ReadOptions()))
        report = with_stated_dates(self._checker.check(article, published), document, self._checker.rules)
        stated = {rule.id for rule in self._checker.rules if rule.finder == STATED_DATES}
        return replace(
            report, claims=(*report.claims, *(_claim(each) for each in report.findings if each.rule in stated))
        )


def _claim(finding: Finding) -> JudgedClaim:
    return JudgedClaim(
        rule=finding.rule, start=finding.start, end=finding.end, text=finding.text, verdict=Verdict.REFUTED,
        truth=TruthSet.exactly(NO_DAY), day="publication",
    )  # fmt: skip


def _place(stated: StatedDate, document: Document) -> tuple[int, int] | None:
    """Where the text has the date; None where only the markup has."""
    if stated.start is None or stated.end is None:
        return None
    start, end = document.source.text_offset(stated.start), document.source.text_offset(stated.end)
    if start >= end or document.source.span(start, end) != (stated.start, stated.end):
        return None
    return start, end


def _first_line(document: Document) -> tuple[int, int]:
    return document.article.blocks[0].start, document.article.blocks[0].end

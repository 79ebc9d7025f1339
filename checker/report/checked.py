"""`CheckedFile` and `Tally`: what every output format is made from, and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.claims import Finding, Level, Report, Verdict
from checker.documents.model import Document
from checker.documents.source import Place, SourceMap
from checker.review.replacements import Replacement, replacements
from checker.text.article import Article


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """The report on one article, and the path by which the user named it."""

    path: str
    report: Report
    document: Document | None = None  # None for a text that came from no file

    @property
    def name(self) -> str:
        """What tells the article from the others of its file; empty when there is one."""
        return self.document.name if self.document else ""

    @property
    def shown(self) -> str:
        """The path, and of several articles in one file which one."""
        return f"{self.path} · {self.name}" if self.name else self.path

    @property
    def source(self) -> SourceMap:
        """Where the characters of the text stand."""
        return self.document.source if self.document else SourceMap.of_plain(self.report.text)

    @property
    def article(self) -> Article:
        """The article that the report is on; a text that came from no file is read again, for a report keeps no more."""
        if self.document:
            return self.document.article
        from checker.text.plain import (
            read_plain,  # loads the tokenizer, which a report that is only written does not need
        )

        return read_plain(self.report.text)

    def replacements_of(self, finding: Finding) -> tuple[Replacement, ...]:
        """What each suggestion of a finding would change in the file, where that can be done."""
        return replacements(finding, self.report, self.article, self.source, self.path)

    def place_of(self, finding: Finding) -> Place:
        """Where a finding stands in the file."""
        return Place(*self.source.position(finding.at[0])) if finding.at else self.source.place(finding.start)

    def span_of(self, finding: Finding) -> tuple[int, int]:
        """The half-open span of a finding in the source."""
        return finding.at or self.source.span(finding.start, finding.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many articles were checked, what was found in them, and how their statements fared."""

    files: int
    clean: int  # articles without any finding
    findings: dict[Level, int]
    claims: dict[Verdict, int]

    @classmethod
    def of(cls, files: Iterable[CheckedFile]) -> Tally:
        """The sums over the files; every level and verdict has a count, zero included."""
        findings = dict.fromkeys(Level, 0)
        claims = dict.fromkeys(Verdict, 0)
        count = clean = 0
        for file in files:
            count += 1
            clean += not file.report.findings
            for finding in file.report.findings:
                findings[finding.level] += 1
            for claim in file.report.claims:
                claims[claim.verdict] += 1
        return cls(files=count, clean=clean, findings=findings, claims=claims)

    def __add__(self, other: Tally) -> Tally:
        """The sums of both."""
        return Tally(
            files=self.files + other.files,
            clean=self.clean + other.clean,
            findings={level: count + other.findings[level] for level, count in self.findings.items()},
            claims={verdict: count + other.claims[verdict] for verdict, count in self.claims.items()},
        )

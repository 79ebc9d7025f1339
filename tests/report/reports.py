"""Reports made by hand, for tests of what is written about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from io import StringIO

from rich.console import Console

from checker.claims import Evidence, Finding, JudgedClaim, Level, Published, Report, Verdict
from checker.dating.window import Dating, Ground
from checker.days import DaySet, TruthSet
from checker.documents.builder import TextBuilder
from checker.documents.model import Document
from checker.report import dating, terminal
from checker.report.checked import CheckedFile
from tests.report.hostile import HOSTILE_PATH, hostile

TEXT = """Harbour talks resume

Officials met in Geneva this week, the first such meeting in over three years.

The Moreau administration, for instance, has continued to press for a wider deal, while the other side, tired after a long winter of talks that led nowhere, remains firm in its claims over the islands.
With more than a year of fighting, “former President Ada Lind is a friend,” Mr. Holm of the U.S. mission said. Nobody asked him why.
"""


def days(first: str | None, last: str | None) -> DaySet:
    """All days between two ISO days, both included; None is an open end."""
    return DaySet.between(*(date.fromisoformat(day).toordinal() if day else None for day in (first, last)))


def exactly(first: str | None, last: str | None) -> TruthSet:
    return TruthSet.exactly(days(first, last))


MOREAU = Evidence(
    fact="Jean Moreau was President of Arcadia from 20 January 2021 to 20 January 2025.",
    record="posts/ar/president",
    sources=("https://example.org/presidents/of/arcadia", "https://example.org/second"),
    checked_on=date(2026, 8, 22),
)
LIND = Evidence(
    fact="Ada Lind has been President of Arcadia since 20 January 2025.",
    record="posts/ar/president",
    sources=("https://example.org/presidents/of/arcadia",),
    checked_on=date(2026, 8, 22),
)
WAR = Evidence(
    fact="The war in Arcadia began on 24 February 2022.",
    record="events/wars/arcadia",
    sources=("https://example.org/war",),
    checked_on=date(2026, 8, 1),
)


def claim(words: str, rule: str, verdict: Verdict, truth: TruthSet, evidence: Evidence, **more: object) -> JudgedClaim:
    """A claim over the first place of the words in TEXT."""
    start = TEXT.index(words)
    return JudgedClaim(
        rule=rule,
        start=start,
        end=start + len(words),
        text=words,
        verdict=verdict,
        truth=truth,
        evidence=(evidence,),
        **{"day": "publication", **more},  # type: ignore[arg-type]
    )


CLAIMS = (
    claim(
        "met in Geneva this week",
        "event/met",
        Verdict.SUPPORTED,
        exactly("2025-02-17", "2025-02-23"),
        WAR,
        day="this week",
    ),
    claim(
        "The Moreau administration",
        "administration/in-office",
        Verdict.REFUTED,
        exactly("2021-01-20", "2025-01-20"),
        MOREAU,
        derivation=(
            "“Moreau”: the person Jean Moreau",
            "rule administration/in-office: “The {person} administration”",
            "true on the days on which Jean Moreau is president: 20 Jan 2021 – 20 Jan 2025",
            "no day of 17–23 Feb 2025 is among them: refuted",
        ),
    ),
    claim(
        "more than a year of fighting", "duration/elapsed", Verdict.REFUTED, exactly("2023-02-25", "2024-02-23"), WAR
    ),
    claim(
        "former President Ada Lind",
        "office/former",
        Verdict.NOT_ENOUGH_INFO,
        TruthSet(certain=days("2019-01-20", "2025-01-20"), possible=days("2019-01-20", None)),
        LIND,
        quoted=True,
        day="past",
    ),
)


def finding(index: int, level: Level, message: str, *suggestions: str) -> Finding:
    """A finding on the claim of that index."""
    of = CLAIMS[index]
    return Finding(
        rule=of.rule,
        level=level,
        start=of.start,
        end=of.end,
        text=of.text,
        message=message,
        suggestions=suggestions,
        evidence=of.evidence,
        true_on=of.truth.possible,
        claim=index,
    )


FINDINGS = (
    finding(
        1,
        Level.ERROR,
        "Jean Moreau’s presidency ended on 20 January 2025. The president then is Ada Lind.",
        "The Lind administration",
    ),
    finding(
        2,
        Level.WARNING,
        "That is three years, not “more than a year”.",
        "nearly three years of fighting",
        "a third year of fighting",
    ),
    finding(3, Level.INFO, "In a quotation: Ada Lind has been president since 20 January 2025.", ""),
)
INFERRED = Published(first=date(2025, 2, 17), last=date(2025, 2, 23), how="inferred", because=(0,), against=(1, 2))
INFERRED_DAYS = days("2025-02-17", "2025-02-23")
GIVEN = Published(first=date(2025, 2, 20), last=date(2025, 2, 20), how="given")
UNKNOWN = Published(first=None, last=None, how="unknown")


def report(published: Published = INFERRED, *, findings: tuple[Finding, ...] = FINDINGS) -> Report:
    """A report over TEXT with four claims and, unless told otherwise, three findings."""
    return Report(text=TEXT, published=published, claims=CLAIMS, findings=findings)


def in_paragraphs() -> CheckedFile:
    """The report on the same words read from a file of paragraphs, without lines: the second article in it."""
    source = "\n".join(filter(None, TEXT.splitlines()))
    builder, at = TextBuilder(source), 0
    for number, line in enumerate(source.split("\n"), 1):
        builder.begin(None, f"paragraph {number}")
        builder.copy(at, at + len(line))
        at += len(line) + 1
    article, here = builder.article(), report()
    document = Document(article=article, source=builder.source_map(editable=False), name="entry 2")

    def moved(start: int) -> int:
        return article.text.index(TEXT[start : start + 12])

    claims = tuple(replace(c, start=moved(c.start), end=moved(c.start) + len(c.text)) for c in here.claims)
    findings = tuple(replace(f, start=moved(f.start), end=moved(f.start) + len(f.text)) for f in here.findings)
    again = replace(here, text=article.text, claims=claims, findings=findings)
    return CheckedFile("talks.docx", again, document)


WIDE_TEXT = "会談\n\n前大統領モローは東京で「戦争は一年続いている」と述べ、その後ジュネーブへ向かい、島々の領有権についての協議を続けた。\n"


def wide() -> Report:
    """A report on copy whose characters take two cells each, and that has no spaces."""
    words = "一年続いている"
    start = WIDE_TEXT.index(words)
    note = Finding(
        rule="duration/elapsed",
        level=Level.ERROR,
        start=start,
        end=start + len(words),
        text=words,
        message="戦争は三年続いている。",
    )
    return Report(text=WIDE_TEXT, published=GIVEN, claims=(), findings=(note,))


MANY_DAYS = Published(first=None, last=None, how="unknown", fits=days("2021-01-20", "2025-01-20"))


def dated(published: Published = INFERRED, *, fits: DaySet | None = INFERRED_DAYS) -> Dating:
    """When the report's article was written: its first claim holds then, two others do not."""
    holds, *misses = (Ground(claim=index, truth=CLAIMS[index].truth, weight=4.0 - index) for index in range(3))
    if published is MANY_DAYS:
        return Dating(report=report(published), fits=fits, holds=tuple(misses), misses=(holds,))
    return Dating(report=report(published), fits=fits, holds=(holds,), misses=tuple(misses))


@dataclass(frozen=True)
class Page:
    """One approved report: what is shown, in which width."""

    report: Report
    width: int = 80
    show_claims: bool = False
    explain: bool = False
    dating: Dating | None = None
    read_from: str = "talks.txt"
    document: Document | None = None


REPORTS = {
    "inferred": Page(report()),
    "narrow": Page(report(), width=40),
    "explained": Page(report(), width=120, explain=True),
    "ledger": Page(report(GIVEN), show_claims=True),
    "clean": Page(report(GIVEN, findings=())),
    "undated": Page(report(UNKNOWN)),
    "paragraphs": Page(in_paragraphs().report, read_from="talks.docx", document=in_paragraphs().document),
    "markup": Page(hostile().report, width=72, read_from=HOSTILE_PATH, document=hostile().document),
    "wide-characters": Page(wide(), width=40),
    "dating": Page(report(), dating=dated()),
    "dating-narrow": Page(report(), width=40, dating=dated()),
    "dating-given": Page(report(), dating=dated(GIVEN, fits=days("2023-02-25", "2024-02-23"))),
    "dating-many-days": Page(report(), dating=dated(MANY_DAYS, fits=MANY_DAYS.fits)),
}


def page(name: str) -> str:
    """The report of that name as it is printed."""
    shown, file = REPORTS[name], StringIO()
    console = Console(file=file, width=shown.width, color_system=None, highlight=False, emoji=False)
    if shown.dating:
        dating.render(dating.DatedFile(CheckedFile("talks.txt", shown.dating.report), shown.dating), console=console)
    else:
        checked = CheckedFile(shown.read_from, shown.report, shown.document)
        terminal.render(checked, show_claims=shown.show_claims, explain=shown.explain, console=console)
    return file.getvalue()

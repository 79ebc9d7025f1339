"""`items_of`: what there is to show of an article: its statements, each with its findings, and findings on their own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from checker.claims import Finding, JudgedClaim, Level, Verdict
from checker.days import TruthSet
from checker.report.checked import CheckedFile
from checker.report.lines import one_line
from checker.report.statements import places_in_words

Span = tuple[int, int]


class Tone(Enum):
    """How an item is marked: its class in the page, its sign, and what that means; the gravest first."""

    ERROR = ("error", "✗", "cannot be true")
    WARNING = ("warning", "!", "to look at again")
    REFUTED = ("refuted", "✗", "cannot be true")  # and no finding: suppressed, or switched off
    INFO = ("info", "i", "for notice")
    UNSETTLED = ("unsettled", "?", "not settled")
    SUPPORTED = ("supported", "✓", "holds")

    def __init__(self, name: str, sign: str, meaning: str) -> None:
        self.css, self.sign, self.meaning = name, sign, meaning


RANKS = {tone: rank for rank, tone in enumerate(Tone)}
_OF_LEVEL = {Level.ERROR: Tone.ERROR, Level.WARNING: Tone.WARNING, Level.INFO: Tone.INFO}
_OF_VERDICT = {
    Verdict.SUPPORTED: Tone.SUPPORTED,
    Verdict.REFUTED: Tone.REFUTED,
    Verdict.NOT_ENOUGH_INFO: Tone.UNSETTLED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement, or a finding that comes from none. `spans`: where its words stand in the text; none for a note in the file.

    `place`: the same for a reader. What nothing was found in is one item however often the copy says it.
    """

    anchor: str
    tone: Tone
    words: str
    spans: tuple[Span, ...]
    place: str
    findings: tuple[Finding, ...] = ()
    claim: JudgedClaim | None = None


def items_of(file: CheckedFile, anchor: str) -> list[Item]:
    """The items in the order of the text; their anchors begin with that of the article."""
    report = file.report
    of_claims: dict[int, list[Finding]] = {}
    groups: dict[tuple[object, ...], list[tuple[Span, tuple[Finding, ...], JudgedClaim | None]]] = {}
    for finding in report.findings:
        if finding.claim is None:
            groups[finding, len(groups)] = [((finding.start, finding.end), (finding,), None)]
        else:
            of_claims.setdefault(finding.claim, []).append(finding)
    for index, claim in enumerate(report.claims):
        found = tuple(of_claims.get(index, ()))
        key = (claim, index) if found else _sameness(claim)
        groups.setdefault(key, []).append(((claim.start, claim.end), found, claim))
    ordered = sorted(groups.values(), key=lambda group: group[0][0])
    return [_item(file, f"{anchor}-{number}", group) for number, group in enumerate(ordered, 1)]


def _sameness(claim: JudgedClaim) -> tuple[str, str, Verdict, TruthSet, str, bool]:
    return claim.rule, one_line(claim.text), claim.verdict, claim.truth, claim.day, claim.quoted


def _item(file: CheckedFile, anchor: str, group: list[tuple[Span, tuple[Finding, ...], JudgedClaim | None]]) -> Item:
    (_, findings, claim), *_ = group
    spans = tuple(span for span, _, _ in group)
    if findings:
        tone = min((_OF_LEVEL[finding.level] for finding in findings), key=RANKS.__getitem__)
    else:
        assert claim is not None
        tone = _OF_VERDICT[claim.verdict]
    place = places_in_words(file.source, [start for start, _ in spans])
    words = claim.text if claim else findings[0].text
    if findings and findings[0].at is not None:
        line, _ = file.source.position(findings[0].at[0])
        start, end = findings[0].at
        spans, place, words = (), f"line {line}", file.source.source[start:end]
    return Item(
        anchor=anchor, tone=tone, words=one_line(words), spans=spans, place=place, findings=findings, claim=claim
    )  # fmt: skip

"""What the pipeline hands from step to step: claims, verdicts, findings and the report.

A `Claim` is what the text says (no facts). A `JudgedClaim` is a claim with the days on which it is true and FEVER's
verdict. A `Finding` is what an editor should look at, in SARIF's words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checker.days import EVERY_DAY, DaySet, TruthSet


class Verdict(StrEnum):
    """FEVER's labels (Thorne et al. 2018)."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_INFO = "not-enough-info"


def verdict_on(truth: TruthSet, window: DaySet) -> Verdict:
    """Supported when every day of the window is certain, refuted when none is possible.

    What is never possible is refuted, and what is always certain supported, without any day of publication.
    """
    if not truth.possible or (window and not window & truth.possible):
        return Verdict.REFUTED
    if not window:
        return Verdict.SUPPORTED if truth.certain == EVERY_DAY else Verdict.NOT_ENOUGH_INFO
    return Verdict.SUPPORTED if window <= truth.certain else Verdict.NOT_ENOUGH_INFO


class Level(StrEnum):
    """How sure and how grave: error = no reading is possible; warning = misleading or presumed; info = for notice."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """3 for an error, 2 for a warning, 1 for info."""
        return {"error": 3, "warning": 2, "info": 1}[self.value]

    @property
    def reduced(self) -> Level:
        """The next level down; info stays info."""
        return Level.WARNING if self is Level.ERROR else Level.INFO


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One fact that a verdict rests on, in a plain sentence, and where it comes from."""

    fact: str  # “Joe Biden was President of the United States from 20 January 2021 to 20 January 2025.”
    record: str  # “posts/us/president”; empty for the calendar
    sources: tuple[str, ...] = ()
    checked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedClaim:
    """A statement of the article, the publication days on which it is true, and the verdict on the article's day.

    Offsets are code points in the text that was checked, half-open. `truth` is over publication days: a statement with
    a time of its own (“in 2019 …”) has been carried over to the days on which it may be published.
    """

    rule: str
    start: int
    end: int
    text: str
    verdict: Verdict
    truth: TruthSet
    day: str  # whose day is judged: “publication”, “past”, “2019”, “this week” …
    evidence: tuple[Evidence, ...] = ()
    derivation: tuple[str, ...] = ()  # mentions → rule → claim → truth set → verdict, a line each
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something an editor should look at. `claim` is the index of the judged claim it comes from, if it comes from one."""

    rule: str
    level: Level
    start: int
    end: int
    text: str
    message: str
    suggestions: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    true_on: DaySet | None = None  # the publication days on which the statement would be true
    claim: int | None = None
    at: tuple[int, int] | None = None  # its half-open span in the source, where it is about no words of the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When the article was published: an inclusive window of days, one day when it is known.

    `how`: “given”, “inferred”, “unknown” (then both ends are None). `because` and `against`: indexes of the
    claims that an inferred window rests on, strongest first, and of those that do not fit it. `fits`: the days that the
    statements fit, also where they are too many to name a window.
    """

    first: date | None
    last: date | None
    how: str
    because: tuple[int, ...] = ()
    against: tuple[int, ...] = ()
    fits: DaySet | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that one check of one article found; claims and findings in the order of the text."""

    text: str
    published: Published
    claims: tuple[JudgedClaim, ...]
    findings: tuple[Finding, ...]
    in_english: bool = True  # copy in another language is not judged

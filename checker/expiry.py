"""How long the statements of an article hold: the day from which each is no longer certain, and that from which it is wrong.

What time alone ends (an age, “nearly three years of war”, “this week”) has a known day. What goes on has none: an office
is held and an alliance has its members until something happens, and the record knows that up to its last check only. So
the days of a statement are worked out twice, as they are judged and as if whatever goes on went on for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from checker.advice import ReadClaim, Told
from checker.claims import Evidence, Report, Verdict
from checker.days import LAST_DAY, DaySet, PartialDate, TruthSet
from checker.settled import SettledClaim
from checker.verdicts import Judge


class State(StrEnum):
    """How a statement that held when its article was published stands on a later day."""

    WRONG = "wrong"  # no longer possible
    DOUBTFUL = "doubtful"  # no longer certain, whatever has happened since
    UNCHECKED = "unchecked"  # it rests on something that went on when it was last checked, too long ago
    HOLDS = "holds"


class Expiry(Struct, frozen=True, kw_only=True):
    """How long one statement, the claim of that index, holds.

    `doubtful_from`: the first day on which it is not certain, `wrong_from`: on which it is not possible, even when all
    that goes on goes on; None when no day is known. `unchecked_from`: from then on what it rests on counts as unchecked.
    Of a statement that holds on the day asked for, the next such days; of one that does not, the first after publication.
    """

    claim: int
    state: State
    doubtful_from: date | None
    wrong_from: date | None
    unchecked_from: date | None
    scheduled_end: PartialDate | None  # when the term is to end: a plan, not a fact
    message: str  # what is wrong; empty where nothing is
    suggestions: tuple[str, ...]  # what to write from that day on
    evidence: tuple[Evidence, ...]

    @property
    def stops(self) -> date | None:
        """The day on which it stops being certainly true; None when no such day is known."""
        return self.doubtful_from or self.wrong_from

    @property
    def stays_true(self) -> bool:
        """Whether it holds on every day from then on, whatever happens."""
        return self.state is State.HOLDS and self.stops is None and self.unchecked_from is None


class Expiring(Struct, frozen=True, kw_only=True):
    """An article's report, and how long those of its statements hold that hold when it is published."""

    report: Report
    expiries: tuple[Expiry, ...]


def expiries(report: Report, reads: Sequence[ReadClaim | SettledClaim], judge: Judge, by: int) -> tuple[Expiry, ...]:
    """How long each supported statement holds, in the order of the text; `by` is the day (ordinal) that it is asked for.

    `reads`: what the claims of the report were made from.
    """
    published = report.published.last or report.published.first
    if published is None:
        return ()
    day = published.toordinal()
    return tuple(
        _expiry(index, read, judge, day, by, report)
        for index, (claim, read) in enumerate(zip(report.claims, reads, strict=True))
        if claim.verdict is Verdict.SUPPORTED
    )


def _expiry(
    index: int, read: ReadClaim | SettledClaim, judge: Judge, published: int, by: int, report: Report
) -> Expiry:
    if isinstance(read, SettledClaim):
        truth = lasting = read.statement.truth
    else:
        truth, lasting = read.truth, judge.lasting(read)
        lasting = TruthSet(certain=truth.certain | lasting.certain, possible=truth.possible | lasting.possible)
    state = _state(truth, lasting, by) if by > published else State.HOLDS
    start = max(by, published) if state is State.HOLDS else published
    doubtful, wrong = _after(lasting.certain, start), _after(truth.possible, start)
    unchecked = _after(truth.certain, start)
    stops = doubtful or wrong
    told_on = max(by, stops or start)
    told = _told(read, judge, published, told_on, report.text)
    words = report.claims[index].text.casefold()
    return Expiry(
        claim=index, state=state, doubtful_from=_date(doubtful), wrong_from=_date(wrong),
        unchecked_from=_date(unchecked) if unchecked != doubtful else None, scheduled_end=told.scheduled_end,
        message=told.message if told_on not in truth.possible else "",
        suggestions=tuple(each for each in told.suggestions if each.casefold() != words) if stops else (),
        evidence=told.evidence,
    )  # fmt: skip


def _state(truth: TruthSet, lasting: TruthSet, day: int) -> State:
    if day not in truth.possible:
        return State.WRONG
    if day in truth.certain:
        return State.HOLDS
    return State.UNCHECKED if day in lasting.certain else State.DOUBTFUL


def _after(days: DaySet, day: int) -> int | None:
    """The first day after the stretch of days that holds the day; None when it has no end, or does not hold the day."""
    last = next((last for first, last in days.runs if first <= day <= last), LAST_DAY)
    return None if last == LAST_DAY else last + 1


def _told(read: ReadClaim | SettledClaim, judge: Judge, published: int, day: int, text: str) -> Told:
    if isinstance(read, SettledClaim):
        return Told(message="", suggestions=(), evidence=read.statement.evidence, scheduled_end=None)
    return judge.told(read, DaySet.between(published, published), day, text)


def _date(day: int | None) -> date | None:
    return None if day is None else date.fromordinal(day)

"""Claims judged: the truth set of a claim over publication days, its verdict on a day, and the finding it makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from checker.advice import Advice, ReadClaim, Told
from checker.claims import Evidence, Finding, JudgedClaim, Level, Verdict, verdict_on
from checker.dating.credence import odds
from checker.dating.window import Vote
from checker.days import (
    LAST_DAY,
    NO_DAY,
    UNKNOWN,
    DaySet,
    PartialDate,
    Period,
    TruthSet,
    any_of,
    days_when_period_meets,
)
from checker.days.calendar import date_in_words
from checker.days.duration import LOOSE_WORDS
from checker.matching.claim import Claim
from checker.mentions.clauses import ClauseTime, Speaks
from checker.mentions.model import Kind, Mention
from checker.rules.model import Rule
from checker.timeline.timeline import Timeline
from checker.truth.evaluate import Evaluator
from checker.truth.facts import NO_GRACE, STALE_AFTER, Facts
from checker.truth.types import Date

_OF_GOVERNMENTS = "administration/"  # the pack of rules about governments
MOST_READINGS = 64  # combinations of candidates; a claim with more says too little to be judged


class Judge:
    """Reads claims against one timeline. `stale_after`: days for which an open end is presumed beyond its check."""

    def __init__(self, timeline: Timeline, rules: tuple[Rule, ...], stale_after: int = STALE_AFTER) -> None:
        self._timeline = timeline
        self._rules = {rule.id: rule for rule in rules}
        self._presumed = Evaluator(Facts(timeline, stale_after))
        self._checked = Evaluator(Facts(timeline, 0))
        self._lasting = Evaluator(Facts(timeline, LAST_DAY))  # as if nothing that goes on ever ended
        # Whoever has left office is believed to have left it for good, also after the last check.
        self._believed = Evaluator(Facts(timeline, stale_after, grace=NO_GRACE, returns=False))

    def read(self, claim: Claim) -> ReadClaim:
        """The claim with its readings and its truth set over publication days."""
        rule = self._rules[claim.rule]
        every = {name: _values(mention) for name, mention in claim.slots.items()}
        readings = tuple(self._readings(claim, every))
        literal = tuple(self._presumed.truth(rule.truth, reading, every) for reading in readings)
        truth = _carried(any_of(literal), claim) if readings else UNKNOWN
        return ReadClaim(claim=claim, rule=rule, truth=truth, readings=readings, every=every, literal=literal)

    def lasting(self, read: ReadClaim) -> TruthSet:
        """The truth set of the claim if what went on at the last check goes on for ever: what time alone makes of it."""
        truths = [self._lasting.truth(read.rule.truth, reading, read.every) for reading in read.readings]
        return _carried(any_of(truths), read.claim) if truths else UNKNOWN

    def told(self, read: ReadClaim, window: DaySet, day: int, text: str) -> Told:
        """What there is to say on the day of a claim that held in the window: the words of its rule and the facts."""
        reading = self._telling_reading(read, window)
        if reading is None:
            return Told(message="", suggestions=(), evidence=(), scheduled_end=None)
        told = min(day, read.claim.time.periods[0].on(day)[1]) if _is_of_period(read.claim) else day
        advice = Advice(self._presumed, read, reading, told, text)
        evidence = self._evidence(read, reading, told)
        return Told(
            message=advice.message(read.rule.message), suggestions=advice.suggestions, evidence=evidence,
            scheduled_end=self._scheduled_end(reading, evidence, window),
        )  # fmt: skip

    def _scheduled_end(
        self, reading: Mapping[str, Any], evidence: Iterable[Evidence], window: DaySet
    ) -> PartialDate | None:
        """When the term is to end of one who holds an office of the evidence in the window, with no end on record."""
        posts = {each.record.removeprefix("posts/") for each in evidence if each.record.startswith("posts/")}
        for person in map(str, reading.values()):
            for post, tenure in self._timeline.memberships_by_person.get(person, ()):
                if post in posts and tenure.end.is_open and tenure.scheduled_end is not None:
                    if window <= DaySet.between(tenure.start.earliest, None):
                        return tenure.scheduled_end
        return None

    def vote(self, read: ReadClaim, index: int) -> Vote:
        """The publication days that the claim speaks for when an article is dated: no grace for late titles.

        A clause about the past or about a date speaks for the days on which it was true: copy is mostly written then.
        """
        claim = read.claim
        literal = any_of(self._believed.truth(read.rule.truth, reading, read.every) for reading in read.readings)
        moves = claim.time.speaks is Speaks.OF_PERIOD and not any(period.is_fixed for period in claim.time.periods)
        return Vote(
            index=index, key=read.rule.id, odds=odds(read.rule.id.partition("/")[0], claim.time),
            truth=_carried(literal, claim) if moves or claim.time.also_now or read.rule.day == "past" else literal,
        )  # fmt: skip

    def _readings(self, claim: Claim, every: Mapping[str, tuple[Any, ...]]) -> Iterator[Mapping[str, Any]]:
        names = list(every)
        size = 1
        for name in names:
            size *= len(every[name])
        if not 0 < size <= MOST_READINGS:
            return
        readings = [dict(zip(names, values, strict=True)) for values in product(*every.values())]
        person = next((n for n in names if claim.slots[n].kind is Kind.PERSON), None)
        post = next((n for n in names if claim.slots[n].kind is Kind.POST), None)
        if person and post:
            # Of the people and the offices that the words may mean, those that ever went together.
            facts = self._presumed.facts
            fitting = [r for r in readings if facts.tenures(r[person], r[post])]
            readings = fitting or readings
        elif person and claim.rule.startswith(_OF_GOVERNMENTS):
            # “The Cole administration” is of a Cole who governed, not of a namesake or a wife.
            readings = [r for r in readings if self._presumed.facts.ever_governed(r[person])] or readings
        event = next((n for n in names if claim.slots[n].kind is Kind.EVENT), None)
        if event:
            readings.sort(key=lambda r: self._timeline.events[r[event]].start.earliest or 0)
        yield from readings

    def judged(
        self, read: ReadClaim, window: DaySet, text: str, *, may_refute: bool = True, is_echo: bool = False
    ) -> tuple[JudgedClaim, Finding | None]:
        """The verdict on an article published on one of the days of `window`, and the finding when it is refuted.

        `may_refute`: False where the window itself is too uncertain to accuse this statement. `is_echo`: whether the
        amount of time was used just before: the writer stays with a number, and the finding weighs a level less.
        """
        claim, rule, truth = read.claim, read.rule, read.truth
        verdict = verdict_on(truth, window)
        if verdict is Verdict.REFUTED and (not may_refute or self._is_excused(read, window)):
            verdict = Verdict.NOT_ENOUGH_INFO
        day = _told_day(claim, window)
        reading = self._telling_reading(read, window)
        evidence = self._evidence(read, reading, day) if reading is not None else ()
        presumed = verdict is Verdict.REFUTED and not self._is_refuted_when_checked(read, window)
        judged = JudgedClaim(
            rule=claim.rule, start=claim.start, end=claim.end, text=text[claim.start : claim.end], verdict=verdict,
            truth=truth, day=claim.time.words or str(claim.time.speaks), evidence=evidence, quoted=claim.quoted,
            derivation=tuple(_derivation(read, verdict, text)),
        )  # fmt: skip
        if reading is None:
            return judged, None
        advice = Advice(self._presumed, read, reading, day, text)
        note = rule.note
        if note is not None and verdict is Verdict.NOT_ENOUGH_INFO and self._says_little(read, reading, window):
            return judged, None if is_echo else Finding(
                rule=claim.rule, level=Level.INFO, start=claim.start, end=claim.end, text=judged.text,
                message=advice.message(note), suggestions=advice.suggestions, evidence=evidence, true_on=truth.possible,
            )  # fmt: skip
        if verdict is not Verdict.REFUTED:
            return judged, None
        level = rule.level.reduced if is_echo else rule.level
        message = advice.message(rule.message)
        if presumed:
            level = min(level, Level.WARNING, key=lambda each: each.rank)
            checked = max((e.checked_on for e in evidence if e.checked_on), default=None)
            if checked:
                message += f" (The record was last checked on {date_in_words(checked.toordinal())}.)"
        return judged, Finding(
            rule=claim.rule, level=level, start=claim.start, end=claim.end, text=judged.text, message=message,
            suggestions=advice.suggestions, evidence=evidence, true_on=truth.certain or truth.possible,
        )  # fmt: skip

    def _says_little(self, read: ReadClaim, reading: Mapping[str, Any], window: DaySet) -> bool:
        """Whether the words are true to the letter, but a writer would say another number: “over 20 years” at 27."""
        claim = read.claim
        times = [mention.time for mention in claim.slots.values() if mention.kind is Kind.DURATION and mention.time]
        if claim.quoted or claim.time.speaks is not Speaks.OF_PUBLICATION or len(read.readings) > 1:
            return False
        if not any(time.duration is not None and time.duration.modifier in LOOSE_WORDS for time in times):
            return False
        events = [self._timeline.events[value] for value in reading.values() if value in self._timeline.events]
        return (
            all(event.start.is_exact for event in events)
            and window <= read.truth.possible
            and not window & read.truth.certain
        )

    def _is_excused(self, read: ReadClaim, window: DaySet) -> bool:
        """Whether a date nearby, in which the statement is possible, may be the one that it speaks of."""
        time = read.claim.time
        if not window or not (time.excuses or time.past_excuses):
            return False
        possible, published = any_of(read.literal).possible, window.runs[-1][1]
        past = [period for period in time.past_excuses if period.on(published)[0] <= published]
        return any(days_when_period_meets(period, possible) & window for period in (*time.excuses, *past))

    def _is_refuted_when_checked(self, read: ReadClaim, window: DaySet) -> bool:
        truths = [self._checked.truth(read.rule.truth, reading, read.every) for reading in read.readings]
        return verdict_on(_carried(any_of(truths), read.claim), window) is Verdict.REFUTED

    def _telling_reading(self, read: ReadClaim, window: DaySet) -> Mapping[str, Any] | None:
        """The reading whose facts tell most: one that holds in the window, else the nearest to it."""
        if not read.readings:
            return None
        carried = [_carried(truth, read.claim) for truth in read.literal]
        for reading, truth in zip(read.readings, carried, strict=True):
            if truth.certain & window:
                return reading
        nearest = min(_distance(truth.possible, window) for truth in carried)
        fitting = [
            reading
            for reading, truth in zip(read.readings, carried, strict=True)
            if _distance(truth.possible, window) == nearest
        ]
        return next((reading for reading in fitting if self._goes_on(read, reading, window)), fitting[0])

    def _goes_on(self, read: ReadClaim, reading: Mapping[str, Any], window: DaySet) -> bool:
        """Whether the reading is about an event that goes on in the window."""
        events = [reading[name] for name, mention in read.claim.slots.items() if mention.kind is Kind.EVENT]
        return any(self._presumed.facts.days_of(event).certain & window for event in events)

    def _evidence(self, read: ReadClaim, reading: Mapping[str, Any], day: int) -> tuple[Evidence, ...]:
        return tuple(self._presumed.evidence(read.rule.truth, reading, read.every, day))


def _told_day(claim: Claim, window: DaySet) -> int:
    """The day that the words of a finding speak of: the clause's own, else the first of the window; the calendar's last without one."""
    published = window.runs[0][0] if window.runs else LAST_DAY
    if _is_of_period(claim) and window.runs:
        return min(published, claim.time.periods[0].on(published)[1])
    return published


def _is_of_period(claim: Claim) -> bool:
    return claim.time.speaks is Speaks.OF_PERIOD and not claim.time.also_now


def _distance(days: DaySet, window: DaySet) -> int:
    """Days between the set and the window; the whole calendar when either is empty."""
    if not days or not window:
        return LAST_DAY
    day = window.runs[0][0]
    return min(max(first - day, day - last, 0) for first, last in days.runs)


def _values(mention: Mention) -> tuple[Any, ...]:
    if mention.kind is Kind.DATE and mention.time is not None:
        time = mention.time
        return (Date(words=time.text, period=time.period, weekday=time.weekday, impossible=time.impossible),)
    if mention.kind is Kind.DURATION and mention.time is not None:
        return (mention.time.duration,) if mention.time.duration is not None else ()
    if mention.number is not None:
        return (mention.number,)
    return mention.candidates


def _carried(truth: TruthSet, claim: Claim) -> TruthSet:
    """The truth set over the days that the clause speaks of, carried over to the days on which it may be published."""
    time = claim.time
    if time.also_now:
        return truth | _carried_alone(truth, time)
    return _carried_alone(truth, time)


def _carried_alone(truth: TruthSet, time: ClauseTime) -> TruthSet:
    match time.speaks:
        case Speaks.OF_PUBLICATION:
            return truth
        case Speaks.OF_PAST:
            return truth.mapped(DaySet.onwards)
        case Speaks.OF_PERIOD:
            return any_of(_met(truth, period) for period in time.periods)
        case Speaks.OF_NOTHING:
            return TruthSet(certain=NO_DAY, possible=UNKNOWN.possible)


def _met(truth: TruthSet, period: Period) -> TruthSet:
    """The publication days on which the period meets the truth set.

    What is told as done lies not ahead: before a fixed period the date is another's (“signed a plan for 2030”), and the
    clause speaks of some day in the past.
    """
    carried = truth.mapped(lambda days: days_when_period_meets(period, days))
    if not period.is_fixed:
        return carried
    told = TruthSet.exactly(DaySet.between(period.on(1)[0], None))
    return (carried & told) | (truth.mapped(DaySet.onwards) & ~told)


def _derivation(read: ReadClaim, verdict: Verdict, text: str) -> Iterator[str]:
    for name, mention in read.claim.slots.items():
        values = ", ".join(str(v) for v in mention.candidates) or str(
            mention.number if mention.number is not None else ""
        )
        if mention.time is not None:
            values = mention.time.value
        yield f"mention: {name} = {mention.kind} “{text[mention.start : mention.end]}” → {values}"
    yield f"rule: {read.rule.id}, pattern “{read.claim.pattern}”"
    yield f"claim: {len(read.readings)} reading{'' if len(read.readings) == 1 else 's'}, speaks of {read.claim.time.words or read.claim.time.speaks}"
    yield f"truth set: certain {_days(read.truth.certain)}; possible {_days(read.truth.possible)}"
    yield f"verdict: {verdict}"


def _days(days: DaySet) -> str:
    return ", ".join(f"{first or '…'} – {last or '…'}" for first, last in days) or "never"

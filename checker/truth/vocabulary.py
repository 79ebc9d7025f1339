"""The fixed vocabulary of the truth language: every function that a rule may use, with its types and its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from checker.claims import Evidence
from checker.days import (
    ALWAYS,
    NEVER,
    NO_DAY,
    UNKNOWN,
    DaySet,
    Duration,
    TruthSet,
    Unit,
    advance,
    any_of,
    days_when_period_meets,
)
from checker.days.partial import PartialDate
from checker.truth import bodies, careers, elections, happenings, leaving, service, women, wording
from checker.truth import evidence as told
from checker.truth.facts import LONG_EVENT, Facts, readings_of
from checker.truth.nominees import perhaps_nominee
from checker.truth.other_wars import another_war
from checker.truth.types import Date, Function, Moment, Quantity, Type

# Days: copy looks ahead to an anniversary for weeks and back on it for days (measured on dated statements in news).
AHEAD_OF_ANNIVERSARY, AFTER_ANNIVERSARY = 45, 14
STILL_AHEAD = 7  # days after an event for which copy that speaks of it as to come may still be printed
NEARER = 184  # days: until half a year before, the anniversary to come is nearer than the last (“will mark …”)
AROUND_ANNIVERSARY = 60  # days beyond the calendar year in which another year's anniversary is still thinkable


def _moment(record: str, dates: Iterable[PartialDate]) -> Moment:
    pairs = [(d.earliest, d.latest) for d in dates]
    return Moment(tuple((a, b) for a, b in pairs if a is not None and b is not None), record)


def _start(facts: Facts, event: str) -> Moment:
    return _moment(event, (start for start, _ in readings_of(facts.timeline.events[event])))


def _end(facts: Facts, event: str) -> Moment:
    return _moment(event, (end for _, end in readings_of(facts.timeline.events[event])))


def _elapsed(facts: Facts, since: Moment, duration: Duration) -> TruthSet:
    return any_of(duration.since(earliest, latest) for earliest, latest in since.readings)


# Units in which nobody measures what was over within `LONG_EVENT` days.
_LONG_UNITS = frozenset((Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE, Unit.CENTURY))


def _running(facts: Facts, events: tuple[str, ...], duration: Duration) -> TruthSet:
    """The time since one of the events began, while it goes on.

    Of what took days, what came of it may go on for years: “twenty years of the Good Friday Agreement”, “a decade into
    Kosovo’s independence” are not judged. Beside an event that took long, the short ones of its name are not meant.
    """
    long = [event for event in events if duration.unit not in _LONG_UNITS or not _took_days(facts, event)]
    return any_of(_running_since(facts, event, duration) for event in long)


def _took_days(facts: Facts, event: str) -> bool:
    record = facts.timeline.events[event]
    first, last = record.start.earliest, record.end.latest
    return first is not None and last is not None and last - first <= LONG_EVENT


def _running_since(facts: Facts, event: str, duration: Duration) -> TruthSet:
    record = facts.timeline.events[event]
    return any_of(
        duration.since(start.earliest, start.latest) & facts.span(event, start, end)
        for start, end in readings_of(record)
        if start.earliest is not None and start.latest is not None
    )


def _lasted(facts: Facts, events: tuple[str, ...], duration: Duration) -> TruthSet:
    """The time since one of the events began, while it goes on; when none goes on, the whole length of one that is over."""
    running = _running(facts, events, duration)
    over = any_of(_length(facts, event, duration) for event in events)
    going_on = any_of(facts.days_of(event) for event in events).certain
    return running | TruthSet(certain=over.certain - going_on, possible=over.possible - going_on)


def _length(facts: Facts, event: str, duration: Duration) -> TruthSet:
    """From the event's end on: whether this was its length."""
    truths = [NEVER]
    for start, end in readings_of(facts.timeline.events[event]):
        if start.earliest is None or start.latest is None or end.earliest is None or end.latest is None:
            continue
        since = duration.since(start.earliest, start.latest)
        lengths = since.on(end.earliest), since.on(end.latest)
        was = ALWAYS if True in lengths else UNKNOWN if None in lengths else NEVER
        after = TruthSet(certain=DaySet.between(end.latest, None), possible=DaySet.between(end.earliest, None))
        truths.append(was & after)
    return any_of(truths)


def _anniversary(facts: Facts, event: str, number: float) -> TruthSet:
    """The days around the n-th anniversary of the event's beginning, or of its end."""
    moments = [*_start(facts, event).readings, *_end(facts, event).readings]
    truths = []
    for earliest, latest in dict.fromkeys(moments):
        first, last = int(advance(earliest, number, Unit.YEAR)), int(advance(latest, number, Unit.YEAR))
        year_first = _january(first)
        year_last = int(advance(_january(last), 1, Unit.YEAR)) - 1
        certain = DaySet.between(last - AHEAD_OF_ANNIVERSARY, first + AFTER_ANNIVERSARY)
        possible = DaySet.between(min(year_first, first - NEARER), max(year_last, last + AROUND_ANNIVERSARY))
        truths.append(TruthSet(certain=certain & possible, possible=possible))
    return any_of(truths)


def _january(day: int) -> int:
    return date.fromordinal(day).replace(month=1, day=1).toordinal()


def _anniversary_in(facts: Facts, event: str, duration: Duration) -> TruthSet:
    years = {Unit.YEAR: 1.0, Unit.DECADE: 10.0, Unit.CENTURY: 100.0}.get(duration.unit)
    return UNKNOWN if years is None else _anniversary(facts, event, duration.amount * years)


def _took_place(facts: Facts, event: str, when: Date) -> TruthSet:
    """Whether the event, called by its own name, lies in the period."""
    return _falls_in(facts.days_of(event), when)


def _began_in(facts: Facts, event: str, when: Date) -> TruthSet:
    """Whether the event began in the period, by one of its readings."""
    return _date_in((start for start, _ in readings_of(facts.timeline.events[event])), when)


def _falls_in(days: TruthSet, when: Date) -> TruthSet:
    """Whether the days meet the period that the text names."""
    if when.period is None:
        return UNKNOWN
    period = when.period
    return days.mapped(lambda target: days_when_period_meets(period, target))


def _date_in(dates: Iterable[PartialDate], when: Date) -> TruthSet:
    """Whether one of the dates lies in the period that the text names; nothing is known without a date."""
    return any_of(_one_date_in(date, when) for date in dates)


def _one_date_in(known: PartialDate, when: Date) -> TruthSet:
    if when.period is None or known.earliest is None or known.latest is None:
        return UNKNOWN
    days = DaySet.between(known.earliest, known.latest)
    if known.is_exact or not when.period.is_fixed:
        met = days_when_period_meets(when.period, days)
        return TruthSet(certain=met if known.is_exact else NO_DAY, possible=met)
    first, last = when.period.on(known.earliest)
    if first <= known.earliest and known.latest <= last:
        return ALWAYS
    return UNKNOWN if days & DaySet.between(first, last) else NEVER


def _not_over(facts: Facts, event: str) -> TruthSet:
    """The days up to the event's last; for some days more copy may still be on its way to its readers."""
    truths = []
    for start, end in readings_of(facts.timeline.events[event]):
        if start.earliest is None or end.earliest is None or end.latest is None:
            return UNKNOWN
        possible = DaySet.between(None, end.latest + STILL_AHEAD)
        truths.append(TruthSet(certain=DaySet.between(None, start.earliest), possible=possible))
    return any_of(truths)


def _falls_on(facts: Facts, when: Date) -> TruthSet:
    """Whether the date falls on the weekday that the text gives it."""
    if when.weekday is None or when.period is None or not when.period.is_fixed:
        return UNKNOWN
    first, last = when.period.on(1)
    if first != last:
        return UNKNOWN
    return ALWAYS if (first - 1) % 7 == when.weekday else NEVER


def _exists(facts: Facts, when: Date) -> TruthSet:
    return NEVER if when.impossible else ALWAYS


def _ordinal(facts: Facts, person: str, post: str) -> Quantity:
    numbers = [t.ordinal for t in facts.tenures(person, post) if t.ordinal]
    return Quantity(lambda number: UNKNOWN if not numbers else ALWAYS if number in numbers else NEVER)


_VALUES: list[tuple[str, tuple[Type, ...], Type, Callable[..., Any], Callable[..., Iterable[Evidence]] | None]] = [
    ("held", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.held(p, q), told.tenure_evidence),
    ("former", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.former(p, q), told.tenure_evidence),
    ("keeps_title", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.keeps_title(p, q), None),
    ("perhaps_nominee", (Type.PERSON, Type.POST), Type.TRUTH, perhaps_nominee, None),
    ("elect", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.elect(p, q), told.tenure_evidence),
    ("governing", (Type.PERSON,), Type.TRUTH, lambda f, p: f.governing(p), told.governing_evidence),
    ("long_dead", (Type.PERSON,), Type.TRUTH, lambda f, p: f.long_dead(p), None),
    ("namesake", (Type.PERSON, Type.NUMBER), Type.TRUTH, lambda f, p, n: f.namesake(p, n), None),
    ("alive", (Type.PERSON,), Type.TRUTH, lambda f, p: f.alive(p), told.life_evidence),
    ("age", (Type.PERSON,), Type.QUANTITY, lambda f, p: Quantity(lambda n: f.aged(p, n)), told.life_evidence),
    ("ordinal", (Type.PERSON, Type.POST), Type.QUANTITY, _ordinal, told.tenure_evidence),
    ("term", (Type.PERSON, Type.POST), Type.QUANTITY, lambda f, p, q: Quantity(lambda n: f.term(p, q, n)), told.tenure_evidence),
    ("member", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, lambda f, c, o: f.member(c, o), told.member_evidence),
    ("joined", (Type.COUNTRY, Type.ORGANIZATION, Type.DATE), Type.TRUTH, lambda f, c, o, d: _date_in(f.joined(c, o), d), told.member_evidence),
    ("died_in", (Type.PERSON, Type.DATE), Type.TRUTH, lambda f, p, d: _date_in(f.died(p), d), told.life_evidence),
    ("became", (Type.PERSON, Type.POST, Type.DATE), Type.TRUTH, careers.became, told.tenure_evidence),
    ("elected", (Type.PERSON, Type.POST, Type.DATE), Type.TRUTH, careers.elected, told.tenure_evidence),
    ("holds_since", (Type.PERSON, Type.POST, Type.DATE), Type.TRUTH, careers.holds_since, told.tenure_evidence),
    ("held_in", (Type.PERSON, Type.POST, Type.DATE), Type.TRUTH, careers.held_in, told.tenure_evidence),
    ("served", (Type.PERSON, Type.POST, Type.DATE, Type.DATE), Type.TRUTH, careers.served, told.tenure_evidence),
    ("followed", (Type.PERSON, Type.PERSON), Type.TRUTH, careers.followed, told.succession_evidence),
    ("succeeded", (Type.PERSON, Type.PERSON, Type.POST), Type.TRUTH, careers.succeeded, told.succession_evidence),
    ("governing_for", (Type.PERSON, Type.DURATION), Type.TRUTH, careers.governing_for, told.governing_evidence),
    ("since_taking_office", (Type.PERSON, Type.DURATION), Type.TRUTH, careers.since_taking_office, told.governing_evidence),
    ("governing_since", (Type.PERSON, Type.DATE), Type.TRUTH, careers.governing_since, told.governing_evidence),
    ("government", (Type.PERSON,), Type.QUANTITY, lambda f, p: Quantity(lambda n: careers.nth_government(f, p, n)), told.governing_evidence),
    ("born_in", (Type.PERSON, Type.DATE), Type.TRUTH, lambda f, p, d: _date_in(careers.born_in(f, p), d), told.life_evidence),
    ("dead", (Type.PERSON,), Type.TRUTH, careers.dead, told.life_evidence),
    ("died_aged", (Type.PERSON, Type.NUMBER), Type.TRUTH, careers.died_aged, told.life_evidence),
    ("turned", (Type.PERSON, Type.NUMBER, Type.DATE), Type.TRUTH, careers.turned, told.life_evidence),
    ("founding", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, bodies.founding, told.member_evidence),
    ("newest", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, bodies.newest, told.member_evidence),
    ("candidate", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, bodies.candidate, told.member_evidence),
    ("permanent", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, bodies.permanent, told.member_evidence),
    ("left", (Type.COUNTRY, Type.ORGANIZATION, Type.DATE), Type.TRUTH, lambda f, c, o, d: _date_in(bodies.left(f, c, o), d), told.member_evidence),
    ("some_of", (Type.ORGANIZATION, Type.NUMBER), Type.TRUTH, bodies.some_of, None),
    ("chose_president", (Type.COUNTRY, Type.DATE), Type.TRUTH, elections.chose_president, told.presidential_elections),
    ("served_under", (Type.PERSON, Type.POST, Type.PERSON), Type.TRUTH, service.served_under, told.service_evidence),
    ("won_election", (Type.PERSON, Type.DATE), Type.TRUTH, service.won_election, told.governing_evidence),
    ("lost_election", (Type.PERSON, Type.DATE), Type.TRUTH, service.lost_election, told.governing_evidence),
    ("left_office", (Type.PERSON, Type.DATE), Type.TRUTH, leaving.left_office, told.governing_evidence),
    ("governing_term", (Type.PERSON,), Type.QUANTITY, lambda f, p: Quantity(lambda n: leaving.governing_term(f, p, n)), told.governing_evidence),
    ("woman_held", (Type.POST,), Type.TRUTH, women.woman_held, women.woman_evidence),
    ("woman_president", (Type.COUNTRY,), Type.TRUTH, women.woman_president, women.presidents_evidence),
    ("woman_premier", (Type.COUNTRY,), Type.TRUTH, women.woman_premier, women.premiers_evidence),
    ("ever_member", (Type.COUNTRY, Type.ORGANIZATION), Type.TRUTH, lambda f, c, o: f.member(c, o).mapped(DaySet.onwards), told.member_evidence),
    ("ever_held", (Type.PERSON, Type.POST), Type.TRUTH, lambda f, p, q: f.held(p, q).mapped(DaySet.onwards), told.tenure_evidence),
    ("not_over", (Type.EVENT,), Type.TRUTH, _not_over, told.event_evidence),
    ("count", (Type.ORGANIZATION,), Type.QUANTITY, lambda f, o: Quantity(lambda n: f.member_count(o, n)), told.count_evidence),
    ("start", (Type.EVENT,), Type.MOMENT, _start, told.event_evidence),
    ("end", (Type.EVENT,), Type.MOMENT, _end, told.event_evidence),
    ("elapsed", (Type.MOMENT, Type.DURATION), Type.TRUTH, _elapsed, None),
    ("running_for", (Type.EVENTS, Type.DURATION), Type.TRUTH, _running, told.events_evidence),
    ("lasted", (Type.EVENTS, Type.DURATION), Type.TRUTH, _lasted, told.events_evidence),
    ("another_war", (Type.EVENTS, Type.DURATION), Type.TRUTH, another_war, None),
    ("anniversary", (Type.EVENT, Type.NUMBER), Type.TRUTH, _anniversary, told.event_evidence),
    ("anniversary_in", (Type.EVENT, Type.DURATION), Type.TRUTH, _anniversary_in, told.event_evidence),
    ("happened_in", (Type.EVENTS, Type.DATE), Type.TRUTH, happenings.happened_in, told.events_evidence),
    ("happened_near", (Type.EVENTS, Type.DATE), Type.TRUTH, happenings.happened_near, told.events_evidence),
    ("took_place", (Type.EVENT, Type.DATE), Type.TRUTH, _took_place, told.event_evidence),
    ("began_in", (Type.EVENT, Type.DATE), Type.TRUTH, _began_in, told.event_evidence),
    ("on_record", (Type.EVENTS,), Type.TRUTH, happenings.on_record, told.events_evidence),
    ("any_happened", (Type.EVENTS,), Type.TRUTH, happenings.any_happened, told.events_evidence),
    ("falls_on", (Type.DATE,), Type.TRUTH, _falls_on, None),
    ("exists", (Type.DATE,), Type.TRUTH, _exists, None),
]  # fmt: skip

_TEXTS: list[tuple[str, tuple[Type, ...], Callable[..., str]]] = [
    ("name", (Type.PERSON,), wording.name),
    ("family", (Type.PERSON,), wording.family),
    ("label", (Type.POST,), wording.label),
    ("title", (Type.POST,), wording.title),
    ("holder", (Type.POST,), wording.holder),
    ("service", (Type.PERSON, Type.POST), wording.service),
    ("incumbent", (Type.POST,), wording.incumbent),
    ("former_title", (Type.PERSON, Type.POST), wording.former_title),
    ("governor", (Type.PERSON,), wording.governor),
    ("governed", (Type.PERSON,), wording.governed),
    ("country_name", (Type.COUNTRY,), wording.country),
    ("joined_words", (Type.COUNTRY, Type.ORGANIZATION), wording.joined_words),
    ("organization_name", (Type.ORGANIZATION,), wording.organization),
    ("member_number", (Type.ORGANIZATION,), wording.member_number),
    ("event_name", (Type.EVENT,), wording.event),
    ("began", (Type.EVENT,), wording.began),
    ("start_day", (Type.EVENT,), wording.start_day),
    ("elapsed_words", (Type.MOMENT,), wording.elapsed_words),
    ("rounded", (Type.MOMENT,), wording.rounded),
    ("running", (Type.MOMENT,), wording.running),
    ("nearest_anniversary", (Type.MOMENT,), wording.nearest_anniversary),
    ("weekday", (Type.DATE,), wording.weekday),
    ("with_weekday", (Type.DATE,), wording.with_weekday),
    ("with_nearest_day", (Type.DATE,), wording.with_nearest_day),
    ("day_words", (Type.DATE,), wording.day_words),
    ("age_words", (Type.PERSON,), wording.age),
    ("age_told", (Type.PERSON,), wording.age_told),
    ("ordinal_of", (Type.PERSON, Type.POST), wording.ordinal_of),
    ("born_on", (Type.PERSON,), wording.born_on),
    ("died_on", (Type.PERSON,), wording.died_on),
    ("first_woman_in", (Type.POST,), women.first_woman_in),
    ("first_woman_president", (Type.COUNTRY,), women.first_woman_president),
    ("first_woman_premier", (Type.COUNTRY,), women.first_woman_premier),
]

VOCABULARY: dict[str, Function] = {
    name: Function(name=name, parameters=parameters, result=result, evaluate=evaluate, evidence=evidence)
    for name, parameters, result, evaluate, evidence in _VALUES
} | {
    name: Function(name=name, parameters=parameters, result=Type.TEXT, evaluate=evaluate)
    for name, parameters, evaluate in _TEXTS
}

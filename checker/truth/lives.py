"""When people were born, how old they are on which days, and when they are dead."""

from __future__ import annotations

from checker.days import ALWAYS, NEVER, NO_DAY, UNKNOWN, DaySet, PartialDate, TruthSet, any_of
from checker.days.calendar import Unit, advance
from checker.truth.facts import HISTORY, Facts
from checker.truth.periods import meets
from checker.truth.types import Date

NAMESAKE = 15  # years: an age that is further from the truth than this belongs to another person of that name


def alive(facts: Facts, person_id: str) -> TruthSet:
    """The days on which the person lives."""
    person = facts.timeline.people[person_id]
    born = person.born.earliest if person.born else None
    since = person.born.latest if person.born else None
    if person.died is None:
        certain = DaySet.between(since, person.checked_on.toordinal() + facts.margin) if since else NO_DAY
        return TruthSet(certain=certain, possible=DaySet.between(born, None))
    certain = DaySet.between(since, person.died.earliest) if since and person.died.earliest else NO_DAY
    possible = DaySet.between(born, person.died.latest)
    return TruthSet(certain=certain & possible, possible=possible)


def aged(facts: Facts, person_id: str, years: float) -> TruthSet:
    """The days on which the person is that many years old."""
    born = facts.timeline.people[person_id].born
    if born is None or born.earliest is None or born.latest is None:
        return UNKNOWN
    first, last = _birthday(born.earliest, years), _birthday(born.latest, years)
    until, latest = _birthday(born.earliest, years + 1) - 1, _birthday(born.latest, years + 1) - 1
    return TruthSet(certain=DaySet.between(last, until), possible=DaySet.between(first, latest))


def long_dead(facts: Facts, person_id: str) -> TruthSet:
    """The days on which the person is history, spoken of in the present tense: nobody can say that it is wrong."""
    died = facts.timeline.people[person_id].died
    if died is None or died.latest is None:
        return TruthSet(certain=NO_DAY, possible=NO_DAY)
    return TruthSet(certain=NO_DAY, possible=DaySet.between(int(advance(died.latest, HISTORY, Unit.YEAR)), None))


def namesake(facts: Facts, person_id: str, years: float) -> TruthSet:
    """The days on which somebody of that age must be another person of the name."""
    born = facts.timeline.people[person_id].born
    if born is None or born.earliest is None or born.latest is None:
        return UNKNOWN
    first, last = _birthday(born.earliest, years - NAMESAKE), _birthday(born.latest, years + NAMESAKE + 1)
    lifetime = DaySet.between(born.earliest, None)  # “the youngest since 1812” tells of nobody in 1812
    return TruthSet(certain=NO_DAY, possible=lifetime - DaySet.between(first, last))


def born_in(facts: Facts, person: str) -> list[PartialDate]:
    """When the person was born, by the record; empty when it does not tell."""
    born = facts.timeline.people[person].born
    return [born] if born is not None else []


def died(facts: Facts, person_id: str) -> list[PartialDate]:
    """When the person died, by the record; empty when it tells of no death."""
    died = facts.timeline.people[person_id].died
    return [died] if died is not None else []


def dead(facts: Facts, person: str) -> TruthSet:
    """The days on which the person is dead; of one whose death no record tells, possible but while in office."""
    died = facts.timeline.people[person].died
    if died is not None and died.earliest is not None and died.latest is not None:
        return TruthSet(certain=DaySet.between(died.latest, None), possible=DaySet.between(died.earliest, None))
    posts = {post for post, _ in facts.timeline.memberships_by_person.get(person, ())}
    in_office = any_of(facts.held(person, post) for post in sorted(posts)).certain if posts else NO_DAY
    return TruthSet(certain=NO_DAY, possible=UNKNOWN.possible - in_office)


def died_aged(facts: Facts, person: str, years: float) -> TruthSet:
    """Whether the person died at that age."""
    record = facts.timeline.people[person]
    died, born = record.died, record.born
    if died is None or born is None or died.earliest is None or died.latest is None:
        return UNKNOWN
    days, of_that_age = DaySet.between(died.earliest, died.latest), aged(facts, person, years)
    if days <= of_that_age.certain:
        return ALWAYS
    return UNKNOWN if days & of_that_age.possible else NEVER


def turned(facts: Facts, person: str, years: float, when: Date) -> TruthSet:
    """Whether the person's birthday of that number lies in the period."""
    days = aged(facts, person, years)
    if when.period is None or not days.possible:
        return UNKNOWN
    first, last = days.possible.runs[0][0], days.certain.runs[0][0] if days.certain else days.possible.runs[0][1]
    return meets(when, first, last, exact=first == last)


def _birthday(born: int, years: float) -> int:
    return int(advance(born, years, Unit.YEAR))

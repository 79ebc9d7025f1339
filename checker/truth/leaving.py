"""When people left office, and which of their terms at the head of a state or government runs."""

from __future__ import annotations

from checker.days import NO_DAY, UNKNOWN, DaySet, TruthSet, any_of, days_when_period_meets
from checker.truth.evidence import governing_posts
from checker.truth.facts import Facts
from checker.truth.types import Date

# Days from an announcement to the last day in office, and from that day to giving up a seat as well: “resigned in” any of them.
ANNOUNCED_BEFORE, GIVES_UP_AFTER = 240, 320
SURELY = 20  # days around the last one in office of which “resigned in” is certain
ANOTHER_POST = 1830  # days from the end beyond which some other post may be meant


def left_office(facts: Facts, person: str, when: Date) -> TruthSet:
    """Whether the person, once at the head of a state or government, gave up an office or was driven from it in the period."""
    governing = set(governing_posts(facts, person))
    if when.period is None or not governing:
        return UNKNOWN
    sure, open_days, reach = NO_DAY, NO_DAY, NO_DAY
    for post, tenure in facts.timeline.memberships_by_person.get(person, ()):
        if tenure.end.is_open:
            continue
        first, last = tenure.end.earliest, tenure.end.latest
        if first is None or last is None:
            return UNKNOWN
        open_days |= DaySet.between(first - ANNOUNCED_BEFORE, last + GIVES_UP_AFTER)
        for stand_in in facts.timeline.posts[post].memberships:
            if stand_in.acting and stand_in.start.earliest is not None and stand_in.start.latest is not None:
                open_days |= DaySet.between(stand_in.start.earliest - SURELY, stand_in.start.latest + SURELY)
        if post in governing:
            sure |= DaySet.between(first - SURELY, last + SURELY)
            reach |= DaySet.between(first - ANOTHER_POST, last + ANOTHER_POST)
    period = when.period
    return TruthSet(
        certain=days_when_period_meets(period, sure),
        possible=days_when_period_meets(period, open_days | ~reach),
    )


def governing_term(facts: Facts, person: str, number: float) -> TruthSet:
    """The days on which the person serves that term at the head of a state or government.

    Before the first one, and where the record lists no terms, nobody knows: governors and mayors serve terms as well.
    """
    posts = [
        post
        for post in governing_posts(facts, person)
        if all(tenure.terms for tenure in facts.tenures(person, post) if not tenure.acting)
    ]
    starts = [tenure.start.earliest or 0 for post in posts for tenure in facts.tenures(person, post)]
    if not starts:
        return UNKNOWN
    before = TruthSet(certain=NO_DAY, possible=DaySet.between(None, min(starts) - 1))
    return any_of([before, *(facts.term(person, post, number) for post in posts)])

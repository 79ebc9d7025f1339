"""Who served under whom, and who won an election: told by offices held."""

from __future__ import annotations

from checker.days import ALWAYS, NEVER, NO_DAY, UNKNOWN, DaySet, TruthSet, any_of
from checker.days.calendar import Unit, advance
from checker.truth.evidence import governing_posts
from checker.truth.facts import Facts
from checker.truth.types import Date

HANDOVER = 14  # days for which a member of the old government may stay in the new one
TAKES_OFFICE_WITHIN = 15  # months after the end of the year or month of an election


def served_under(facts: Facts, person: str, post_id: str, other: str) -> TruthSet:
    """From when the person takes up the post: whether the other governed on a day of it."""
    tenures, governs = facts.tenures(person, post_id), governing_posts(facts, other)
    post = facts.timeline.posts[post_id]
    if not tenures or not governs or not post.complete or post_id in governs or person == other:
        return UNKNOWN
    if not any(facts.timeline.posts[each].country == post.country for each in governs):
        return UNKNOWN
    truths = [NEVER]
    governing = facts.governing(other)
    for tenure in tenures:
        start, end = tenure.start, tenure.end
        if start.earliest is None or start.latest is None or (end.latest is None and not end.is_open):
            return UNKNOWN
        last = facts.horizon(post) if end.is_open else end.latest
        assert last is not None
        term = DaySet.between(start.earliest, last)
        if last - start.earliest > 2 * HANDOVER:
            term = DaySet.between(start.earliest + HANDOVER, last - HANDOVER)
        if term & governing.certain:
            truths.append(
                TruthSet(certain=DaySet.between(start.latest, None), possible=DaySet.between(start.earliest, None))
            )
        elif term & governing.possible:
            truths.append(UNKNOWN)
    return any_of(truths)


def won_election(facts: Facts, person: str, when: Date) -> TruthSet:
    """Whether a time in government began for the person within some months of the period, or went on in it."""
    posts = governing_posts(facts, person)
    if when.period is None or not when.period.is_fixed or not posts:
        return UNKNOWN
    first, last = when.period.on(1)
    until = int(advance(last, TAKES_OFFICE_WITHIN, Unit.MONTH))
    truths = [NEVER]
    for post_id in posts:
        post = facts.timeline.posts[post_id]
        if DaySet.between(first, until) & facts.unlisted(post):
            return UNKNOWN
        for tenure in facts.tenures(person, post_id):
            starts = [start for start in (tenure.start, *tenure.terms) if start.earliest is not None]
            if any(first <= (start.earliest or 0) <= until for start in starts):
                truths.append(TruthSet.exactly(DaySet.between(first, None)) if len(posts) == 1 else UNKNOWN)
            ends = facts.horizon(post) if tenure.end.is_open else tenure.end.latest
            if not tenure.terms and (
                ends is None or DaySet.between(tenure.start.earliest, ends) & DaySet.between(first, last)
            ):
                truths.append(UNKNOWN)  # an election won in office is not on record
    return any_of(truths)


def lost_election(facts: Facts, person: str, when: Date) -> TruthSet:
    """Whether the person did not win; certain for nobody who never ran, and so never certain alone."""
    won = won_election(facts, person, when)
    return TruthSet(certain=NO_DAY, possible=(~won & ALWAYS).possible)

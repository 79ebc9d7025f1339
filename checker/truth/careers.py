"""When people took up their offices, whom they followed, and how long they have governed."""

from __future__ import annotations

from collections.abc import Iterable

from checker.days import NEVER, NO_DAY, UNKNOWN, DaySet, Duration, TruthSet, any_of
from checker.days.period import days_when_period_meets
from checker.timeline.model import Membership
from checker.truth.evidence import governing_posts
from checker.truth.facts import Facts
from checker.truth.periods import meets, perhaps
from checker.truth.types import Date

CHOSEN_BEFORE = 130  # days: from an election or an appointment to taking office, where the record tells of none
SWORN_AFTER = 31  # days within which an office is taken up for form's sake after it was in fact
NEXT_IN_OFFICE = 400  # days that may lie between two who follow each other: an acting holder, a vacancy

LONG_GONE = 6570  # days, 18 years: no party's leader is followed after that


def became(facts: Facts, person: str, post: str, when: Date) -> TruthSet:
    """Whether the person took up the post in the period, or was elected or named to it then.

    An election won in office counts as well: copy says “was elected in 2005” of a prime minister since 1997.
    """
    tenures = facts.tenures(person, post)
    if when.period is None or not tenures or not facts.timeline.posts[post].complete:
        return UNKNOWN
    return any_of([*(_taken_up(tenure, when) for tenure in tenures), _before_the_list(facts, post, when)])


def _taken_up(tenure: Membership, when: Date) -> TruthSet:
    starts = [tenure.start, *tenure.terms]
    chosen = [date for date in (tenure.elected, tenure.designated) if date is not None]
    truths = [meets(when, start.earliest, start.latest, exact=start.is_exact) for start in (*starts, *chosen)]
    truths += [perhaps(when, _less(s.earliest, CHOSEN_BEFORE), _more(s.latest, SWORN_AFTER)) for s in starts]
    return any_of(truths)


def _less(day: int | None, days: int) -> int | None:
    return None if day is None else day - days


def _more(day: int | None, days: int) -> int | None:
    return None if day is None else day + days


def _before_the_list(facts: Facts, post: str, when: Date) -> TruthSet:
    """What lies outside the days that the list covers, nobody knows."""
    unlisted = facts.unlisted(facts.timeline.posts[post])
    return TruthSet(certain=NO_DAY, possible=_met_any(when, unlisted))


def _met_any(when: Date, days: DaySet) -> DaySet:
    return days_when_period_meets(when.period, days) if when.period else NO_DAY


def elected(facts: Facts, person: str, post: str, when: Date) -> TruthSet:
    """Whether the person was elected to the post in the period, for the first time or again."""
    tenures = facts.tenures(person, post)
    if when.period is None or not tenures:
        return UNKNOWN
    horizon = facts.horizon(facts.timeline.posts[post])
    again = [
        perhaps(when, each.start.earliest, horizon if each.end.is_open else each.end.latest)
        for each in tenures
        if not each.terms
    ]
    return any_of([became(facts, person, post, when), *again])


def holds_since(facts: Facts, person: str, post: str, when: Date) -> TruthSet:
    """The days on which the person holds the post, taken up in the period."""
    tenures = facts.tenures(person, post)
    if when.period is None or not tenures or not facts.timeline.posts[post].complete:
        return UNKNOWN
    spans = [_taken_up(tenure, when) & TruthSet.exactly(_until_left(facts, tenure, tenures)) for tenure in tenures]
    return any_of([*spans, _before_the_list(facts, post, when)]) & facts.held(person, post)


def _until_left(facts: Facts, tenure: Membership, tenures: list[Membership]) -> DaySet:
    """From the beginning of the tenure to the end of the last of those that follow it without a break."""
    last = tenure
    for each in tenures:
        ended, begins = last.end.latest, each.start.earliest
        if (
            ended is not None
            and begins is not None
            and last.start != each.start
            and 0 <= begins - ended + SWORN_AFTER <= 2 * SWORN_AFTER
        ):
            last = each
    end = None if last.end.is_open else _more(last.end.latest, facts.grace)
    return DaySet.between(tenure.start.earliest, end)


def held_in(facts: Facts, person: str, post: str, when: Date) -> TruthSet:
    """Whether the person held the post on a day of the period."""
    if when.period is None or not facts.tenures(person, post):
        return UNKNOWN
    period = when.period
    return facts.held(person, post).mapped(lambda days: days_when_period_meets(period, days))


def served(facts: Facts, person: str, post: str, first: Date, last: Date) -> TruthSet:
    """Whether the person took up the post in the first period and left it in the last; of several times, any to any."""
    tenures = facts.tenures(person, post)
    if not tenures or not facts.timeline.posts[post].complete or first.period is None or last.period is None:
        return UNKNOWN
    begun = any_of([*(_taken_up(tenure, first) for tenure in tenures), _before_the_list(facts, post, first)])
    left = any_of(_left(facts, tenure, post, last) for tenure in tenures)
    return begun & left


def _left(facts: Facts, tenure: Membership, post: str, when: Date) -> TruthSet:
    if tenure.end.is_open or tenure.end.earliest is None or tenure.end.latest is None:
        return perhaps(when, facts.timeline.posts[post].checked_on.toordinal(), None) if tenure.end.is_open else UNKNOWN
    surely = meets(when, tenure.end.earliest, tenure.end.latest, exact=tenure.end.is_exact)
    return surely | perhaps(when, tenure.end.earliest - SWORN_AFTER, tenure.end.latest + SWORN_AFTER)


def followed(facts: Facts, person: str, other: str) -> TruthSet:
    """From when the person holds office: whether the other held one of the person's posts just before."""
    ours = {post for post, _ in facts.timeline.memberships_by_person.get(person, ())}
    theirs = {post for post, _ in facts.timeline.memberships_by_person.get(other, ())}
    shared = sorted(ours & theirs)
    if not shared:
        return UNKNOWN
    return any_of(_followed_as(facts, person, other, post) for post in shared)


def _followed_as(facts: Facts, person: str, other: str, post_id: str) -> TruthSet:
    """Whether the other held the post before the person; wrong only where no other kind of succession may be meant.

    A party's leaders follow each other as well: Thatcher's predecessor is Heath, with two prime ministers between them.
    """
    truth = succeeded(facts, person, other, post_id)
    if truth.possible or "head-of-state" in facts.timeline.posts[post_id].role:
        return truth
    ours, theirs = facts.tenures(person, post_id), facts.tenures(other, post_id)
    begins, left = ours[-1].start.earliest, theirs[0].end.latest
    if begins is None:
        return UNKNOWN
    came_later = theirs[0].start.earliest is not None and theirs[0].start.earliest > begins
    gone = left is not None and begins - left > LONG_GONE
    return truth if came_later or gone else UNKNOWN


def succeeded(facts: Facts, person: str, other: str, post_id: str) -> TruthSet:
    """From when the person takes up the post: whether the other held it just before, acting holders left out."""
    post = facts.timeline.posts[post_id]
    ours, theirs = facts.tenures(person, post_id), facts.tenures(other, post_id)
    if not ours or not theirs or not post.complete or post.seats != 1 or person == other:
        return UNKNOWN
    truths = []
    for tenure in ours:
        start = tenure.start
        if start.earliest is None or start.latest is None or start.earliest <= post.coverage_start.toordinal():
            return UNKNOWN
        before = _holders_before(post.memberships, tenure)
        if before is None or facts.unlisted(post) & DaySet.between(start.earliest - NEXT_IN_OFFICE, start.earliest - 1):
            return UNKNOWN
        if other in before:
            chosen = min(d.earliest for d in (tenure.elected, tenure.designated, start) if d and d.earliest is not None)
            truths.append(
                TruthSet(
                    certain=DaySet.between(start.latest, None), possible=DaySet.between(chosen - CHOSEN_BEFORE, None)
                )
            )
    return any_of(truths) if truths else NEVER


def _holders_before(memberships: Iterable[Membership], tenure: Membership) -> set[str] | None:
    """Who held the post before the tenure began: the last who was no stand-in, and the stand-ins after; None when unclear."""
    start = tenure.start.earliest
    assert start is not None
    earlier = []
    for each in memberships:
        if each is tenure or each.start.earliest is None:
            continue
        if each.start.earliest <= start and each.person != tenure.person:
            if each.end.latest is None:
                return None
            earlier.append(each)
    earlier.sort(key=lambda each: each.start.earliest or 0, reverse=True)
    found: set[str] = set()
    for each in earlier:
        found.add(each.person)
        if not each.acting:
            return found
    return found or None


def governing_for(facts: Facts, person: str, duration: Duration) -> TruthSet:
    """The days on which the person governs and has done so for that long; party leaders may be counted from that day."""
    truths = []
    governing = set(governing_posts(facts, person))
    for post, tenure in facts.timeline.memberships_by_person.get(person, ()):
        if tenure.start.earliest is None or tenure.start.latest is None:
            return UNKNOWN
        first = min(d.earliest for d in (tenure.elected, tenure.start) if d is not None and d.earliest is not None)
        truth = duration.since(first, tenure.start.latest)
        truths.append(truth if post in governing else TruthSet(certain=NO_DAY, possible=truth.possible))
        if post in governing and tenure.start.earliest < facts.timeline.posts[post].coverage_start.toordinal():
            return UNKNOWN  # of times before the list begins, another office may be the one that is meant
    if not governing:
        return UNKNOWN
    return any_of(truths) & facts.governing(person)


def governing_since(facts: Facts, person: str, when: Date) -> TruthSet:
    """The days on which the person governs, having come to office in the period; other offices may be meant."""
    governing = set(governing_posts(facts, person))
    if not governing or when.period is None:
        return UNKNOWN
    truths = []
    for post, tenure in facts.timeline.memberships_by_person.get(person, ()):
        truth = _taken_up(tenure, when)
        truths.append(truth if post in governing else TruthSet(certain=NO_DAY, possible=truth.possible))
    truths += [_before_the_list(facts, post, when) for post in sorted(governing)]
    return any_of(truths) & facts.governing(person)


def nth_government(facts: Facts, person: str, number: float) -> TruthSet:
    """The days of the person's n-th government, where the person came back to office."""
    truths = []
    for post in governing_posts(facts, person):
        tenures = facts.tenures(person, post)
        if len(tenures) < 2:
            # “The second Obama administration” is his second term; of one whose terms are not on record nobody knows.
            return facts.term(person, post, number) if tenures and tenures[0].terms and number > 1 else UNKNOWN
        if not 1 <= number <= len(tenures):
            return NEVER
        tenure = tenures[int(number) - 1]
        days = DaySet.between(
            tenure.start.earliest, None if tenure.end.is_open else _more(tenure.end.latest, facts.grace)
        )
        truths.append(facts.held(person, post) & TruthSet.exactly(days))
    return any_of(truths) if truths else UNKNOWN


def since_taking_office(facts: Facts, person: str, duration: Duration) -> TruthSet:
    """The days that long after the person came to govern, or began a new term; other offices may be meant."""
    governing = set(governing_posts(facts, person))
    if not governing:
        return UNKNOWN
    truths = []
    for post, tenure in facts.timeline.memberships_by_person.get(person, ()):
        for start in (tenure.start, *tenure.terms):
            if start.earliest is None or start.latest is None:
                return UNKNOWN
            truth = duration.since(start.earliest, start.latest)
            truths.append(truth if post in governing else TruthSet(certain=NO_DAY, possible=truth.possible))
        if post in governing and (tenure.start.earliest or 0) < facts.timeline.posts[post].coverage_start.toordinal():
            return UNKNOWN
    return any_of(truths)

"""Who may be called a party's nominee for president on a day, however loosely."""

from __future__ import annotations

from datetime import date

from checker.days import ALWAYS, DaySet, TruthSet
from checker.truth.evidence import governing_posts
from checker.truth.facts import Facts

ROLE = "presidential-nominee"
# Days before the nomination, or before the rivals had given up: copy calls the likely nominee so from the first primaries on.
LOOSELY_BEFORE = 366
LOOSELY_AFTER = 366  # days after the election: the loser goes on being called the nominee in stories of the campaign
_ELECTION_EVERY = 2  # years: nominees for the Senate, a state or the House are nominees as well
_TOLD_UNTIL = (12, 15)  # month and day of an election year: recounts and runoffs
_CAREER = 40  # years before a nomination and after it


def perhaps_nominee(facts: Facts, person: str, post_id: str) -> TruthSet:
    """The days on which the person may be called the party's nominee for president; for other offices every day.

    Besides the campaign with a year on either side these are the years of elections, in which the person may have stood
    for another office, up to the day on which the person comes to govern: “Republican nominee X” is wrong in between.
    """
    post = facts.timeline.posts[post_id]
    tenures = facts.tenures(person, post_id)
    if ROLE not in post.role or not tenures:
        return ALWAYS
    campaigns = []
    for tenure in tenures:
        opens, ends = tenure.designated or tenure.start, tenure.end.latest
        if opens.earliest is None or ends is None:
            return ALWAYS
        campaigns.append((opens.earliest - LOOSELY_BEFORE, ends + LOOSELY_AFTER))
    elections = _elections_around(date.fromordinal(campaigns[0][0]).year, date.fromordinal(campaigns[-1][1]).year)
    later = DaySet.between(facts.horizon(post) + 1, None)
    return TruthSet.exactly(DaySet.of(campaigns) | (elections & _before_governing(facts, person)) | later)


def _elections_around(first: int, last: int) -> DaySet:
    """The years of elections from a career before the year `first` to a career after `last`."""
    years = range(first - _CAREER - (first - _CAREER) % _ELECTION_EVERY, last + _CAREER, _ELECTION_EVERY)
    return DaySet.of((date(year, 1, 1).toordinal(), date(year, *_TOLD_UNTIL).toordinal()) for year in years)


def _before_governing(facts: Facts, person: str) -> DaySet:
    """The days up to the one on which the person comes to govern; every day for someone who never did."""
    starts = [t.start.earliest for post in governing_posts(facts, person) for t in facts.tenures(person, post)]
    return DaySet.between(None, min((start for start in starts if start is not None), default=None))

"""When an article was published, inferred from its statements.

Each statement votes for the days on which it is true, with the weight of what it says: a statement that holds in one week
of forty years says more than one that holds for four years, and one in the present tense more than a title in a sentence
about the past. A weight is the logarithm of a likelihood ratio (bits), so the votes of a day add up to how likely it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import log2

from msgspec import Struct

from checker.claims import Report
from checker.days import NO_DAY, DaySet, TruthSet

FIRST_YEAR = 1990  # from here on the timeline knows enough to date an article
LEAST_WEIGHT = 1.5  # bits: a statement that says less does not date anything
DECISIVE = 2.0  # bits by which the window must outweigh the best days of a statement that it refutes: four to one
# Statements of one article are not independent of one another: their votes count for this much of what they would alone.
DEPENDENCE = 0.85
# A story about the past names many who held office then: after the first such statement each counts for half of the last.
SAME_STORY = 0.5
FIRM = 20.0  # odds from which a statement speaks of the day of publication and not of a story
CREDIBLE = 0.98  # of the likelihood lies within the window
FEW_DAYS = 62  # days: two months
# More than these name no date: the middle of a president's term is as a rule not the year of the article.
MOST_DAYS = 1450
POINTED = 6.0  # bits by which a few days must outweigh all others to be the window at once


class Vote(Struct, frozen=True, kw_only=True):
    """What one statement, the claim of that index, says of the day of publication.

    `odds`: how often such a statement is true on the day on which the article comes out, against how often it is not.
    `key`: statements of one key and truth set are one vote.
    """

    index: int
    truth: TruthSet
    odds: float
    key: str


class Window(Struct, frozen=True, kw_only=True):
    """The inferred days; the indexes of the statements that carry them, strongest first, and of those that miss them.

    `is_date`: whether the days are few and likely enough to date the article. `refuted`: those of `against` that such a
    window outweighs so clearly that they, and not it, must be wrong.
    """

    days: DaySet
    is_date: bool
    because: tuple[int, ...]
    against: tuple[int, ...]
    refuted: frozenset[int]


class Ground(Struct, frozen=True, kw_only=True):
    """A statement, the claim of that index, with the days it votes for and how much it says (bits)."""

    claim: int
    truth: TruthSet
    weight: float


class Dating(Struct, frozen=True, kw_only=True):
    """When an article was written: its report, and the statements that hold then and that do not, the strongest first.

    `fits`: the days that all statements together fit best, also beside a day that is given; None when they tell nothing.
    """

    report: Report
    fits: DaySet | None
    holds: tuple[Ground, ...]
    misses: tuple[Ground, ...]


class Ballot(Struct, frozen=True):
    """What statements of one meaning vote for: sets of days, each adding its weight (bits) to the days in it."""

    votes: tuple[tuple[DaySet, float], ...]
    indexes: tuple[int, ...]

    @property
    def days(self) -> DaySet:
        """The days on which the statements are possible at all."""
        return self.votes[0][0]

    @property
    def certain(self) -> DaySet:
        """The days on which they hold for certain; none where nobody can say."""
        return self.votes[1][0] if len(self.votes) > 1 else NO_DAY

    @property
    def weight(self) -> float:
        """The most that it gives to one day."""
        return sum(weight for _, weight in self.votes)


def covered_days(last_checked: date) -> DaySet:
    """The days that an article can have been published on: from the first year covered to the timeline's last check."""
    return DaySet.between(date(FIRST_YEAR, 1, 1).toordinal(), last_checked.toordinal())


def inferred_window(
    votes: Sequence[Vote], covered: DaySet, weighted: Sequence[tuple[DaySet, float]] = ()
) -> Window | None:
    """The fewest days that hold nearly all of the likelihood; None when no statement dates anything.

    Where those are too many for a date, the days that fit most of what is said.

    `weighted`: days with the bits that something other than a statement gives them, such as the dates in the text.
    """
    ballots = ballots_of(votes, covered)
    if not any(ballot.weight >= LEAST_WEIGHT for ballot in ballots):
        return None
    days = _pointed(votes, covered)
    if days:
        ballots = ballots_of(votes, covered, as_usual=False)
    else:
        days = _credible(_stretches([*weighted, *(vote for ballot in ballots for vote in ballot.votes)], covered))
    is_date = days.runs[-1][1] - days.runs[0][0] <= MOST_DAYS
    total, best = heaviest(ballots, covered)
    if not is_date:
        days = best
    because = sorted((b for b in ballots if days & b.days), key=lambda b: -b.weight)
    against = sorted((b for b in ballots if not days & b.days), key=lambda b: -b.weight)
    refuted: set[int] = set()
    for ballot in against if is_date else ():
        if total - heaviest(ballots, ballot.days)[0] >= DECISIVE:
            refuted.update(ballot.indexes)
    return Window(
        days=days,
        is_date=is_date,
        because=tuple(index for ballot in because for index in ballot.indexes),
        against=tuple(index for ballot in against for index in ballot.indexes),
        refuted=frozenset(refuted),
    )


def grounds(votes: Sequence[Vote], covered: DaySet, days: DaySet) -> tuple[tuple[Ground, ...], tuple[Ground, ...]]:
    """The statements that are possible on one of the days, and those that are not; what says nothing is in neither."""
    truths = {vote.index: vote.truth for vote in votes}
    ballots = sorted((b for b in ballots_of(votes, covered) if b.weight), key=lambda ballot: -ballot.weight)
    found: tuple[list[Ground], list[Ground]] = [], []
    for ballot in ballots:
        for index in ballot.indexes:
            ground = Ground(claim=index, truth=truths[index], weight=ballot.weight)
            found[0 if days & ballot.days else 1].append(ground)
    return tuple(found[0]), tuple(found[1])


def ballots_of(votes: Sequence[Vote], covered: DaySet, *, as_usual: bool = True) -> list[Ballot]:
    """One ballot for what says the same; what belongs to stories counts less and less.

    `as_usual`: whether statements are taken to be as often right as in published copy, or no more often than wrong.
    """
    grouped: dict[tuple[str, TruthSet], list[Vote]] = {}
    for vote in votes:
        grouped.setdefault((vote.key, vote.truth), []).append(vote)
    firm: list[Ballot] = []
    told: list[Ballot] = []
    for (_, truth), same in grouped.items():
        odds = max(vote.odds for vote in same)
        ballot = _ballot(truth, odds if as_usual else 1.0, tuple(vote.index for vote in same), covered)
        (firm if odds >= FIRM else told).append(ballot)
    told.sort(key=lambda ballot: -ballot.weight)
    return [*firm, *(_scaled(ballot, SAME_STORY**rank) for rank, ballot in enumerate(told))]


def _ballot(truth: TruthSet, odds: float, indexes: tuple[int, ...], covered: DaySet) -> Ballot:
    possible, certain = truth.possible & covered, truth.certain & covered
    light = _weight(possible, odds, covered)
    votes = [(possible, light)]
    if certain:
        votes.append((certain, max(_weight(certain, odds, covered) - light, 0.0)))
    return Ballot(tuple(votes), indexes)


def _scaled(ballot: Ballot, share: float) -> Ballot:
    return Ballot(tuple((days, weight * share) for days, weight in ballot.votes), ballot.indexes)


def _weight(days: DaySet, odds: float, covered: DaySet) -> float:
    """What the statement says of these days, in bits: Bayes' factor.

    It is true on a share of all days, and holds on the day of publication with the odds given.
    """
    share = days.day_count / covered.day_count
    return max(log2(odds * (1 - share) / share), 0.0) if 0 < share < 1 else 0.0


def heaviest(ballots: Sequence[Ballot], within: DaySet) -> tuple[float, DaySet]:
    """The largest total weight that a day within the set has (bits), and all of its days that have it."""
    if not within:
        return 0.0, within
    votes = [(days & within, weight) for ballot in ballots for days, weight in ballot.votes]
    stretches = _stretches(votes, within)
    best = max(weight for _, _, weight in stretches)
    return best, DaySet.of((first, last) for first, last, weight in stretches if weight > best - 1e-9) & within


def _stretches(votes: Sequence[tuple[DaySet, float]], covered: DaySet) -> list[tuple[int, int, float]]:
    """First day, last day and total weight of each stretch of the covered days in which the votes do not change."""
    changes: dict[int, float] = {}
    for first, last in covered.runs:
        changes[first], changes[last + 1] = changes.get(first, 0.0), changes.get(last + 1, 0.0)
    for days, weight in votes:
        for first, last in days.runs:
            changes[first] = changes.get(first, 0.0) + weight
            changes[last + 1] = changes.get(last + 1, 0.0) - weight
    stretches, total = [], 0.0
    order = sorted(changes)
    for day, following in pairwise(order):
        total += changes[day]
        stretches.append((day, following - 1, total))
    return stretches


def _pointed(votes: Sequence[Vote], covered: DaySet) -> DaySet:
    """The few days to which the firm statements point by what they say alone, right or wrong; none when they do not.

    An old page that was touched up in one place has many statements that are wrong. Where they are, how often such
    statements are right tells nothing; but “this week”, said of what happened once, does.
    """
    ballots = ballots_of([vote for vote in votes if vote.odds >= FIRM], covered, as_usual=False)
    best, days = heaviest(ballots, covered)
    if not best or days.runs[-1][1] - days.runs[0][0] > FEW_DAYS:
        return NO_DAY
    around = DaySet.between(days.runs[0][0] - FEW_DAYS, days.runs[-1][1] + FEW_DAYS)
    return days if best - heaviest(ballots, covered - around)[0] >= POINTED else NO_DAY


def _credible(stretches: Sequence[tuple[int, int, float]]) -> DaySet:
    """The most likely days that together hold `CREDIBLE` of the likelihood; equally likely ones go in together."""
    top = max(weight for _, _, weight in stretches)
    likely = [(2 ** ((weight - top) * DEPENDENCE), first, last) for first, last, weight in stretches]
    wanted = CREDIBLE * sum(share * (last - first + 1) for share, first, last in likely)
    kept: list[tuple[int, int]] = []
    least = 0.0
    for share, first, last in sorted(likely, reverse=True):
        if wanted <= 0 and share < least - 1e-12:
            break
        kept.append((first, last))
        wanted -= share * (last - first + 1)
        least = share
    return DaySet.of(kept)

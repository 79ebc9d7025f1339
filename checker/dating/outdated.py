"""An article whose statements hold together on days long before the one given as its day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from checker.consistency.model import Copy, Statement
from checker.dating.recency import Named
from checker.dating.window import FIRM, Vote, ballots_of, heaviest
from checker.days import DaySet, TruthSet
from checker.days.calendar import date_in_words

CLEAR = 4.0  # bits by which other days must outweigh the day given: sixteen to one
LONG_GONE = 180  # days between the last of them and the day given: copy keeps titles for a while
HANDOVER = 2  # days: the days that both the old and the new holder have
NEWER = 731  # days: a date as close to the day given as that speaks for it
STORY_OF_NEWS = 545  # the same of copy that tells of its own days and is borne out by several statements
STORY = 1461  # days: a story about the past, told in the past, is seldom about a time longer ago
MOST_TOLD = 3  # statements named in the message
LONG_COPY = 150  # words: in less, one statement is no company
NEWS = 9  # days: “on Tuesday”, “this week” name a time that is no longer and no farther


def out_of_date(
    copy: Copy,
    votes: Sequence[Vote],
    spans: Sequence[tuple[int, int]],
    day: int,
    covered: DaySet,
    named: Sequence[Named],
    refuted: frozenset[int],
) -> list[Statement]:
    """The statement that the article is of its day, where that is clearly wrong: it stands where its strongest proof does.

    `votes` and `spans`: of the statements of the article, by their index; `named`: the dates in it. Where a single
    statement is the whole proof, and stands among the `refuted` itself, there is nothing to add.
    """
    misfit = _misfit(votes, day, covered, named, _is_news(copy, day))
    if misfit is None:
        return []
    days, because = misfit
    start, end = spans[because[0]]
    told = list(
        dict.fromkeys(" ".join(copy.text[first:last].split()) for first, last in map(spans.__getitem__, because))
    )
    is_alone = len(_apart([spans[index] for index in because])) == 1
    if is_alone and (refuted.issuperset(because) or len(copy.tokens.words) < LONG_COPY):
        return []
    rest = f" and {len(told) - MOST_TOLD} more" if len(told) > MOST_TOLD else ""
    return [
        Statement(
            start=start, end=end, truth=TruthSet.exactly(days),
            words={
                "window": " or ".join(
                    f"{date_in_words(first)} to {date_in_words(last)}" if first < last else date_in_words(first)
                    for first, last in days.runs
                ),
                "day": date_in_words(day),
                "statements": ", ".join(f"“{words}”" for words in told[:MOST_TOLD]) + rest,
            },
            derivation=tuple(f"does not hold: “{words}”" for words in told),
        )
    ]  # fmt: skip


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, of those that overlap the first."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def _misfit(
    votes: Sequence[Vote], day: int, covered: DaySet, named: Sequence[Named], is_news: bool
) -> tuple[DaySet, tuple[int, ...]] | None:
    """The days that the article fits, and the indexes of the statements that do not hold on its day, strongest first."""
    covered = covered | DaySet.between(covered.runs[0][0], day)
    ballots = [ballot for ballot in ballots_of(votes, covered) if ballot.weight]
    total, best = heaviest(ballots, covered)
    on_day, _ = heaviest(ballots, DaySet.between(day, day))
    if total - on_day < CLEAR:
        return None
    missing = sorted((ballot for ballot in ballots if day not in ballot.days), key=lambda ballot: -ballot.weight)
    firm = {vote.index for vote in votes if vote.odds >= FIRM}
    is_firm = any(firm.intersection(ballot.indexes) for ballot in missing)
    if not (is_firm or len(missing) > 1 or (missing and is_news)):
        return None
    last = best.runs[-1][1]
    if not is_firm and last - best.runs[0][0] < HANDOVER:
        return None  # two holders of one office, each in his time
    newest = max((each.last for each in named if not each.ahead and last < each.last and each.first <= day), default=0)
    gone = LONG_GONE if is_firm else STORY_OF_NEWS if is_news and len(missing) > 1 else STORY
    if last > day - gone or newest > day - (NEWER if gone < STORY else STORY):
        return None
    if any(last < first <= day for ballot in ballots if not ballot.days & best for first, _ in ballot.certain.runs):
        return None  # it knows of what came later
    return best, tuple(index for ballot in missing for index in ballot.indexes)


def _is_news(copy: Copy, day: int) -> bool:
    """Whether the copy tells of its own days: “on Tuesday”, “this week”, “yesterday”."""
    for scene in copy.scenes:
        for time in scene.times:
            if time.period is None or time.period.is_fixed or time.anchored != "publication":
                continue
            first, last = time.period.on(day)
            if last - first < NEWS and abs(first - day) <= NEWS and not copy.is_quoted(time.start, time.end):
                return True
    return False

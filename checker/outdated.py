"""An article whose statements hold together on days long before the one given as its day of publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.dating import FIRM, Vote, ballots_of, heaviest
from checker.days import DaySet
from checker.mentions.resolve import SentenceMentions
from checker.recency import Named
from checker.text.article import Article

CLEAR = 4.0  # bits by which other days must outweigh the day given: sixteen to one
LONG_GONE = 180  # days between the last of them and the day given: copy keeps titles for a while
NEWER = 731  # days: a date as close to the day given as that speaks for it
STORY = 1461  # days: a story about the past, told in the past, is seldom about a time longer ago
NEWS = 9  # days: “on Tuesday”, “this week” name a time that is no longer and no farther


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """The days that the article fits, and the indexes of the statements that do not hold on its day, strongest first."""

    days: DaySet
    because: tuple[int, ...]


def outdated(
    votes: Sequence[Vote], day: int, covered: DaySet, named: Sequence[Named], is_news: bool
) -> Misfit | None:
    """Where the statements of an article published on `day` belong, when that is clearly an earlier time; else None."""
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
    newest = max((each.last for each in named if not each.ahead and last < each.last and each.first <= day), default=0)
    if last > day - (LONG_GONE if is_firm else STORY) or newest > day - (NEWER if is_firm else STORY):
        return None
    if any(last < first <= day for ballot in ballots if not ballot.days & best for first, _ in ballot.certain.runs):
        return None  # it knows of what came later
    return Misfit(days=best, because=tuple(index for ballot in missing for index in ballot.indexes))


def is_report(scenes: Sequence[SentenceMentions], article: Article, day: int) -> bool:
    """Whether the copy tells of its own days: “on Tuesday”, “this week”, “yesterday”."""
    for scene in scenes:
        for time in scene.times:
            if time.period is None or time.period.is_fixed or time.anchored != "publication":
                continue
            if any(start <= time.start < end for start, end in article.quotations):
                continue
            first, last = time.period.on(day)
            if last - first < NEWS and abs(first - day) <= NEWS:
                return True
    return False

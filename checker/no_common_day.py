"""Two statements about the day of publication that share none, in copy of which nobody knows the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.advice import ReadClaim
from checker.consistency.model import Copy, Statement
from checker.days import NEVER, DaySet
from checker.mentions.clauses import Speaks

APART = 60  # days between the two: around a handover copy names the old and the new
# What these say of now is seldom meant of another day.
_FIRM = frozenset(("office/held", "office/elect", "office/term", "administration/in-office", "administration/nth"))


def no_common_day(copy: Copy, reads: Sequence[ReadClaim], covered: DaySet) -> Iterator[Statement]:
    """The first statement that can be true on no day on which an earlier one is; one finding says what there is to say.

    `covered`: the days up to the last check of the facts; after them everybody may be back in office.
    """
    firm = sorted(filter(_is_firm, reads), key=lambda read: read.claim.start)
    for index, read in enumerate(firm):
        for earlier in firm[:index]:
            first, second = earlier.truth.possible & covered, read.truth.possible & covered
            if first and second and _are_apart(first, second):
                yield _statement(copy, earlier, read)
                return


def _is_firm(read: ReadClaim) -> bool:
    """Whether the statement is in the copy's own voice, about its own day, with no date near that may be another one's."""
    claim = read.claim
    time = claim.time
    return (
        read.rule.id in _FIRM
        and not claim.quoted
        and time.speaks is Speaks.OF_PUBLICATION
        and time.is_party
        and not (time.also_now or time.excuses or time.past_excuses)
        and bool(read.truth.possible)
    )


def _are_apart(first: DaySet, second: DaySet) -> bool:
    widened = DaySet.of((start - APART, end + APART) for start, end in first.runs)
    return not widened & second


def _statement(copy: Copy, earlier: ReadClaim, read: ReadClaim) -> Statement:
    words, before = (" ".join(copy.text[each.claim.start : each.claim.end].split()) for each in (read, earlier))
    return Statement(
        start=read.claim.start, end=read.claim.end, truth=NEVER,
        words={"words": words, "other": before, "line": str(copy.line_of(earlier.claim.start))},
        derivation=(f"“{before}” and “{words}” share no day",),
    )  # fmt: skip

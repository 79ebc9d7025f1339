"""A title given as if it were still held, in copy that elsewhere calls the same person a former holder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.advice import ReadClaim
from checker.consistency.model import Statement
from checker.days import DaySet, any_of, days_when_period_meets
from checker.mentions.clauses import Speaks
from checker.mentions.model import Kind

_FORMER, _HELD = "office/former", "office/held"


def bare_titles(reads: Sequence[ReadClaim], day: int, text: str) -> Iterator[Statement]:
    """The titles in the article's own voice that the person does not hold on the day, though the copy knows it.

    Alone, a title in a past tense is a courtesy or history; beside “former President Cole” it is a slip. A title whose
    clause or paragraph names a day on which it was held is none.
    """
    known: dict[tuple[str, str], str] = {}
    for read in reads:
        if read.rule.id == _FORMER and not read.claim.quoted and day in read.truth.certain:
            for holder in _holders(read):
                known.setdefault(holder, text[read.claim.start : read.claim.end])
    if not known:
        return
    for read in reads:
        claim = read.claim
        if (
            read.rule.id != _HELD
            or claim.quoted
            or claim.time.is_courtesy
            or _may_be_speech(text, claim.start)
            or claim.time.speaks is not Speaks.OF_PAST
        ):
            continue
        held = any_of(read.literal)
        times = (*claim.time.excuses, *claim.time.past_excuses)
        if day in held.possible or any(
            days_when_period_meets(time, held.possible) & DaySet.between(day, day) for time in times
        ):
            continue
        former = next((known[holder] for holder in _holders(read) if holder in known), None)
        if former is not None:
            words = text[claim.start : claim.end]
            yield Statement(
                start=claim.start, end=claim.end, truth=held, words={"words": words, "former": " ".join(former.split())},
                suggestions=(f"former {words}",) if words.split()[0] in former.split() else (),
                derivation=(f"the same person is “{former}” elsewhere in the copy",),
            )  # fmt: skip


def _may_be_speech(text: str, start: int) -> bool:
    """Whether a quotation mark is open in the paragraph; quotations within quotations are easily misread."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _holders(read: ReadClaim) -> list[tuple[str, str]]:
    slots = {mention.kind: name for name, mention in read.claim.slots.items()}
    if Kind.PERSON not in slots or Kind.POST not in slots:
        return []
    return [(reading[slots[Kind.PERSON]], reading[slots[Kind.POST]]) for reading in read.readings]

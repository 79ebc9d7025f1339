"""Two numbers of the dead, or of the hurt, for one event: in two sentences, or in headline and body.

Real copy tells many tolls at once: of the day and of the war, of two sources, of men and of children. So two tolls are
compared only where the copy itself says that they are one: “the 14 people killed” after “twelve people were killed”, the
same noun of one event in both, a headline and a body that does not know its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.claims import Evidence
from checker.consistency.figures import COUNT, figure
from checker.consistency.model import Copy, Statement
from checker.consistency.tolls import TRIGGERS, Toll, tolls
from checker.days import ALWAYS, NEVER

# More than one event: which toll is whose, only a reader knows.
_MANY = re.compile(
    r"\b(?:attacks|bombings|blasts|explosions|shootings|crashes|strikes|air ?strikes|raids|clashes|fighting|war|wars|battles|killings|"
    r"massacres|fires|floods|storms|quakes|earthquakes|accidents|incidents|derailments|collisions|separate|separately|"
    r"(?:second|third|another|other|previous|earlier|similar|worst|deadliest|last) (?:\w+ )?(?:attack|bombing|blast|explosion|shooting|crash|strike|raid|fire|flood|"
    r"storm|quake|earthquake|accident|incident|disaster|collision))\b",
    re.IGNORECASE,
)


def toll_agreement(copy: Copy) -> Iterator[Statement]:
    """Each toll that the copy repeats: it agrees with the first, or cannot."""
    if TRIGGERS.isdisjoint(copy.vocabulary):
        return
    found = [toll for toll in tolls(copy) if not copy.is_quoted(toll.start, toll.end)]
    if len(found) < 2:
        return
    is_many = bool(_MANY.search(copy.text))
    for index, toll in enumerate(found):
        earlier = [each for each in found[:index] if each.kind == toll.kind and each.noun == toll.noun]
        if not earlier:
            continue
        if any(each.count == toll.count for each in earlier):
            yield _statement(copy, next(each for each in earlier if each.count == toll.count), toll)
        elif not is_many and len({each.count for each in earlier}) == 1 and _are_one(earlier[-1], toll, found):
            if not _is_accounted_for(copy, earlier[-1].count, toll.count):
                yield _statement(copy, earlier[-1], toll)


def _are_one(first: Toll, second: Toll, found: Sequence[Toll]) -> bool:
    """Whether the copy itself makes the two tolls those of one event."""
    if first.said_by and second.said_by and first.said_by != second.said_by:
        return False
    if first.event and second.event and first.event != second.event:
        return False
    if second.is_definite:
        return True
    if first.is_headline and not second.is_headline:
        # The headline's number has to come up again somewhere, or nobody wrote it on purpose.
        return all(each.count != first.count for each in found if not each.is_headline)
    return bool(first.event) and first.event == second.event


def _is_accounted_for(copy: Copy, first: int, second: int) -> bool:
    """Whether some other number of those sentences makes one toll of the other: two more died later."""
    others: set[int] = set()
    for scene in copy.sentences_with(TRIGGERS):
        for words in re.findall(rf"{COUNT}", copy.words_of(scene), re.IGNORECASE):
            read = figure(words)
            if read is not None:
                others.add(int(read.value))
    others -= {first, second}
    difference = abs(first - second)
    return difference in others or any(difference - each in others for each in others)


def _statement(copy: Copy, first: Toll, second: Toll) -> Statement:
    line = str(copy.text.count("\n", 0, first.start) + 1)
    place = "The headline" if first.is_headline else f"Line {line}"
    fact = f"{place} says “{first.words.strip()}”."
    agrees = first.count == second.count
    return Statement(
        start=second.start, end=second.end, truth=ALWAYS if agrees else NEVER,
        words={"first": first.words.strip(), "second": second.words.strip(), "place": place},
        evidence=() if agrees else (Evidence(fact=fact, record=""),), derivation=(fact,),
    )  # fmt: skip

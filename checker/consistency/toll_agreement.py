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
from checker.text.patterns import later

# More than one event: which toll is whose, only a reader knows.
_MANY = later(
    r"\b(?:attacks|bombings|blasts|explosions|shootings|crashes|strikes|air ?strikes|raids|clashes|fighting|war|wars|battles|killings|"
    r"massacres|fires|floods|storms|quakes|earthquakes|accidents|incidents|derailments|collisions|separate|separately|"
    r"(?:second|third|another|other|previous|earlier|similar|worst|deadliest|last) (?:\w+ )?(?:attack|bombing|blast|explosion|shooting|crash|strike|raid|fire|flood|"
    r"storm|quake|earthquake|accident|incident|disaster|collision))\b",
    re.IGNORECASE,
)


_MORE = frozenset("more other others another further additional later".split())
_ONE_MORE = rf"(?P<count>{COUNT})\s(?:[a-z]+\s)?(?:more|others?|further|additional|later)\b|\b(?:another|further|additional|other)\s(?P<more>{COUNT}|[a-z]+)"
_MOST = 200  # tolls: a longer list is no story about one event
# Counted among the dead by one and not by the other.
_CULPRITS = frozenset(
    "gunman gunmen shooter attacker attackers assailant bomber bombers suspect himself herself pilot driver unborn".split()
)


def toll_agreement(copy: Copy) -> Iterator[Statement]:
    """Each toll that the copy repeats: it agrees with the first, or cannot."""
    if TRIGGERS.isdisjoint(copy.vocabulary):
        return
    found = [toll for toll in tolls(copy) if not copy.is_quoted(toll.start, toll.end)]
    if not 1 < len(found) <= _MOST:
        return
    is_many = bool(_MANY.search(copy.text))
    for index, toll in enumerate(found):
        earlier = [each for each in found[:index] if each.kind == toll.kind and each.noun == toll.noun]
        same = next((each for each in earlier if each.count == toll.count), None)
        if same is not None:
            yield _statement(copy, same, toll)
        elif earlier and not is_many and len({each.count for each in earlier}) == 1:
            if _are_one(copy, earlier[-1], toll) and not _is_accounted_for(copy, earlier[-1], toll, found):
                yield _statement(copy, earlier[-1], toll)


def _are_one(copy: Copy, first: Toll, second: Toll) -> bool:
    """Whether the copy itself makes the two tolls those of one event."""
    if first.said_by and second.said_by and first.said_by != second.said_by:
        return False
    if first.event and second.event and first.event != second.event:
        return False
    if first.is_headline:
        # A number that the body has nowhere, and the toll that the body leads with.
        return _is_lead(copy, second) and not _has_number(copy.text[first.end :], first.count)
    if second.is_definite:
        return not second.is_narrowed
    return bool(first.event) and first.event == second.event


def _is_lead(copy: Copy, toll: Toll) -> bool:
    body = [scene for scene in copy.scenes if not copy.is_headline(scene)]
    return bool(body) and toll.start < body[min(2, len(body) - 1)].sentence.end


def _has_number(text: str, number: int) -> bool:
    return any(
        (read := figure(words)) is not None and read.value == number for words in re.findall(COUNT, text, re.IGNORECASE)
    )


def _is_accounted_for(copy: Copy, first: Toll, second: Toll, found: Sequence[Toll]) -> bool:
    """Whether something else that the copy tells makes one toll of the other: two more died later, or the gunman did."""
    others = {each.count for each in found if each.kind == first.kind}
    for scene in copy.sentences_with(_MORE):
        for match in re.finditer(_ONE_MORE, copy.words_of(scene), re.IGNORECASE):
            read = figure(match["count"] or match["more"])
            others.add(int(read.value) if read is not None else 1)
    difference = abs(first.count - second.count)
    if difference == 1 and not _CULPRITS.isdisjoint(copy.vocabulary):
        return True
    others -= {first.count, second.count}
    return difference in others or any(difference - each in others for each in others)


def _statement(copy: Copy, first: Toll, second: Toll) -> Statement:
    line = str(copy.line_of(first.start))
    place = "The headline" if first.is_headline else f"Line {line}"
    fact = f"{place} says “{first.words.strip()}”."
    agrees = first.count == second.count
    return Statement(
        start=second.start, end=second.end, truth=ALWAYS if agrees else NEVER,
        words={"first": first.words.strip(), "second": second.words.strip(), "place": place},
        evidence=() if agrees else (Evidence(fact=fact, record=""),), derivation=(fact,),
    )  # fmt: skip

"""Countries by a name that they have given up: “Swaziland” in a story of 2020.

An old name is right in history, in titles and in quotations; so it is only questioned in a sentence that tells no other
time, in a story that does not give the new name as well, and only for as long as the change is news to some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims import Evidence
from checker.consistency.model import Copy, Statement
from checker.days import DaySet, TruthSet
from checker.days.calendar import date_in_words
from checker.mentions.model import Kind
from checker.mentions.verbs import Tense, tense_of
from checker.text.patterns import later

_GRACE = 183  # days in which papers take up a new name
_NEWS = 15 * 365  # days after which nobody writes the old name but of old times
_OLD_TIMES = later(
    r"\b(?:former\w*|then|once|known|called|renam\w+|names?|named|previously|old|chang\w+|histor\w+|ancient|empire|kingdom of|alexander|"
    r"region|province|colonial|independence|born|founded|until|19\d\d|(?:1[0-8]|200|201)\d\d|20[01]\d|centur\w+|ago|greek|northern|"
    r"university|airlines?|football|fc|cup|games|olympic\w*)\b",
    re.IGNORECASE,
)


def former_names(copy: Copy) -> Iterator[Statement]:
    """Each country that is called by a name it has given up, in a sentence that speaks of now."""
    for name, (country, period, current) in copy.known.former_country_names.items():
        if name not in copy.text or current in copy.text:
            continue
        record = copy.known.country(country)
        changed = period.end.latest if period.end is not None else None
        if changed is None:
            continue
        for scene, mention in copy.named[Kind.COUNTRY]:
            if copy.text[mention.start : mention.end] != name:
                continue
            if copy.is_quoted(mention.start, mention.end) or not speaks_of_now(
                copy, scene.tokens, copy.words_of(scene)
            ):
                continue
            yield Statement(
                start=mention.start, end=mention.end, suggestions=(current,),
                truth=TruthSet(
                    certain=DaySet.between(None, changed),
                    possible=DaySet.between(None, changed + _GRACE) | DaySet.between(changed + _NEWS, None),
                ),
                words={"name": name, "current": current, "changed": date_in_words(changed)},
                evidence=(
                    Evidence(
                        fact=f"{name} has been {current} since {date_in_words(changed)}.", record=f"countries/{country}",
                        sources=record.sources, checked_on=record.checked_on,
                    ),
                ),
            )  # fmt: skip


def speaks_of_now(copy: Copy, span: range, sentence: str) -> bool:
    """Whether the sentence, with its tokens, has a verb in the present tense and no word of other times."""
    if _OLD_TIMES.search(sentence):
        return False
    lower = copy.tokens.lower
    return any(tense_of(lower[index], lower[index - 1] if index else "") is Tense.PRESENT for index in span)

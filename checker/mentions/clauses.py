"""`ClauseTime`: which day a clause speaks of, read from its verb and its time expressions.

“is weighing”, “has continued”, “will” speak of the day of publication; “In 2019 … signed” of 2019; “signed” alone of some
day before; “would have”, “if” of none. Where the wording leaves it open, the reading that accuses nobody is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from checker.days import Period
from checker.mentions.resolve import SentenceMentions
from checker.mentions.timex.model import TimeExpression
from checker.mentions.verbs import Tense, is_plural_present, tense_of
from checker.text.tokens import Tokens


class Speaks(StrEnum):
    """Of what a clause speaks."""

    OF_PUBLICATION = "publication"
    OF_PAST = "past"
    OF_PERIOD = "period"
    OF_NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseTime:
    """The day or days that a clause speaks of.

    `periods`: with OF_PERIOD, the days; the clause holds when it holds on one of them. `excuses`: other dates of the
    sentence and its paragraph, which the clause may be about after all. `words`: the time as the text puts it.
    """

    speaks: Speaks
    periods: tuple[Period, ...] = ()
    excuses: tuple[Period, ...] = ()
    words: str = ""
    is_subject: bool = False  # whether the noun phrase is the subject of the verb


# Words at which one clause ends and another begins.
_BOUNDARIES = frozenset(
    "; : ( ) — which who whom whose that while when whereas because although though but if unless whether where until".split()
)
_PREPOSITIONS = frozenset(
    "of by with to from for against under at in on into over about than between among like via".split()
)
_HYPOTHETICAL = frozenset("if unless whether suppose imagine imagined hypothetically fictional were-to".split())
# Words that tie the clause to a time told before: nobody can say which without understanding the story.
_TOLD_BEFORE = frozenset("then meanwhile thereafter afterwards subsequently formerly once".split())
_OPENS_ASIDE = frozenset(
    "who whom whose which where for in a an the including along together speaking also however".split()
)
_FARTHEST = 24  # tokens between a subject and its verb; beyond that another clause has begun


def clause_time(
    scene: SentenceMentions, first: int, last: int, tokens: Tokens, paragraph: Sequence[TimeExpression] = ()
) -> ClauseTime:
    """The day that the clause around the tokens `first` to `last` (half-open) speaks of."""
    span = scene.tokens
    verb, tense, is_subject = _governing_verb(span, first, last, tokens)
    own = [time for time in scene.times if time.period is not None and time.type in ("DATE", "TIME")]
    near = [time for time in own if _same_clause(time, first, last, verb, span, tokens)]
    others = [time.period for time in (*own, *paragraph) if time.period is not None and time not in near]
    excuses = tuple(dict.fromkeys(others))
    lower = tokens.lower
    if tense is Tense.UNREAL or any(lower[i] in _HYPOTHETICAL for i in range(span.start, first)):
        return ClauseTime(speaks=Speaks.OF_NOTHING)
    untold = any(time.period is None and time.anchored == "text" for time in scene.times)
    if tense is Tense.PRESENT:
        inside = tuple(time.period for time in near if time.period is not None)
        return ClauseTime(
            speaks=Speaks.OF_PUBLICATION, excuses=tuple(dict.fromkeys((*inside, *excuses))), is_subject=is_subject
        )  # fmt: skip
    if untold or any(lower[i] in _TOLD_BEFORE for i in range(max(span.start, first - 8), first)):
        return ClauseTime(speaks=Speaks.OF_PAST, words="at the time")
    if near and tense is Tense.PAST:
        return ClauseTime(
            speaks=Speaks.OF_PERIOD, periods=tuple(time.period for time in near if time.period is not None),
            excuses=excuses, words=" / ".join(time.text for time in near),
        )  # fmt: skip
    return ClauseTime(speaks=Speaks.OF_PAST, excuses=excuses)


def _governing_verb(span: range, first: int, last: int, tokens: Tokens) -> tuple[int, Tense | None, bool]:
    """The finite verb that the noun phrase depends on, its tense, and whether the phrase is its subject."""
    ahead = _verb_ahead(span, last, tokens)
    before = first - 1
    while before >= span.start and (
        tokens.lower[before] in ("the", "a", "an", "its", "their", "his", "her", "current", "new", "-")
        or (tokens.words[before][0].isupper() and before > span.start and tokens.lower[before] not in _PREPOSITIONS)
    ):
        before -= 1
    in_phrase = before >= span.start and tokens.lower[before] in _PREPOSITIONS
    is_object = before >= span.start and (
        tense_of(tokens.lower[before], tokens.lower[before - 1] if before else "") is not None
    )
    if ahead is not None and (not (is_object or in_phrase) or ahead[0] - last <= 2):
        return *ahead, not in_phrase
    behind = _verb_behind(span, first, tokens)
    found = behind or ahead
    return (*found, is_object) if found else (-1, None, False)


def _tense_at(index: int, tokens: Tokens) -> Tense | None:
    previous = tokens.lower[index - 1] if index else ""
    word = tokens.lower[index]
    if tokens.words[index][0].isupper():
        return None  # “May”, “Will”, “Needed”: names and headings
    tense = tense_of(word, previous)
    if tense is None and is_plural_present(word, previous):
        return Tense.PRESENT
    if tense is Tense.PAST and word in ("had",):
        return Tense.PAST
    return tense


def _verb_ahead(span: range, last: int, tokens: Tokens) -> tuple[int, Tense] | None:
    index, limit = last, min(span.stop, last + _FARTHEST)
    while index < limit:
        word = tokens.lower[index]
        if word == ",":
            index = _behind_aside(index, limit, tokens)
            continue
        if word in _BOUNDARIES and index > last:
            return None
        tense = _tense_at(index, tokens)
        if tense is not None:
            return index, tense
        index += 1
    return None


def _behind_aside(comma: int, limit: int, tokens: Tokens) -> int:
    """The token behind “, for instance,” or “, who has …,”; the next token when the comma opens no such thing."""
    if comma + 1 < limit and tokens.lower[comma + 1] in _OPENS_ASIDE:
        for index in range(comma + 2, limit):
            if tokens.lower[index] == ",":
                return index + 1
    return comma + 1


def _verb_behind(span: range, first: int, tokens: Tokens) -> tuple[int, Tense] | None:
    for index in range(first - 1, max(span.start, first - _FARTHEST) - 1, -1):
        if tokens.lower[index] in (";", ":", "(", ")", "—"):
            return None
        tense = _tense_at(index, tokens)
        if tense is not None:
            return index, tense
    return None


def _same_clause(time: TimeExpression, first: int, last: int, verb: int, span: range, tokens: Tokens) -> bool:
    """Whether no clause boundary lies between the time expression and the verb or the noun phrase."""
    place = tokens.between(time.start, time.end)
    if not place:
        return False
    low = min(first, verb if verb >= 0 else first)
    high = max(last, verb + 1)
    if place.start >= high:
        between = range(high, place.start)
    elif place.stop <= low:
        between = range(place.stop, low)
    else:
        return True
    return not any(tokens.lower[i] in _BOUNDARIES for i in between)

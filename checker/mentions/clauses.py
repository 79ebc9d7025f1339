"""`ClauseTime`: which day a clause speaks of, read from its verb and its time expressions.

“is weighing”, “has continued”, “will” speak of the day of publication; “In 2019 … signed” of 2019; “signed” alone of some
day before; “would have”, “if” of none. Where the wording leaves it open, the reading that accuses nobody is taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from operator import attrgetter

from msgspec import Struct

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


class ClauseTime(Struct, frozen=True, kw_only=True):
    """The day or days that a clause speaks of.

    `periods`: with OF_PERIOD, the days; the clause holds when it holds on one of them. `excuses`: other dates of the
    sentence and its paragraph, which the clause may be about after all; `past_excuses`: those that stand behind it, which
    excuse only what is past (“cannot run in 2027” does not move the rest to 2027). `words`: the time as the text puts it.
    """

    speaks: Speaks
    periods: tuple[Period, ...] = ()
    excuses: tuple[Period, ...] = ()
    past_excuses: tuple[Period, ...] = ()
    words: str = ""
    also_now: bool = False  # may speak of the day of publication as well: “the 12-member zone, which began in 1999”
    is_courtesy: bool = False  # a title in a speech, which those who once held it keep
    is_party: bool = False  # whether the noun phrase is the subject or the object of the verb


# Words at which one clause ends and another begins.
_STOPS = frozenset("; : ( ) —".split())
_BOUNDARIES = _STOPS | frozenset(
    "which who whom whose that while when whereas because although though but if unless whether where until".split()
)
# A phrase behind one of these is no party to the verb. “By” is none of them: it names who acts in a passive.
_PREPOSITIONS = frozenset(
    "of with to from for against under at in on into over about between among like via during since before after until "
    "including within without across throughout near as ’s 's".split()
)
# Behind these a date is another's: “the first since 1947”, “the act of 2019”.
_NOT_WHEN = frozenset("since of than until till before after through from to for between and or".split())
_HYPOTHETICAL = frozenset("if unless whether suppose imagine imagined hypothetically fictional".split())
# Behind these another event is told, with a date of its own: “approved it after the ban of last year”.
_OTHER_STORY = frozenset("since after before than as".split())
# “When Cole is president”: before a present they speak of a day that may never come.
_AWAITED = frozenset("when once until till whenever before after".split())
# Behind any of these a date is another clause's: “said they would leave in 2011”.
_APART = _BOUNDARIES | _OTHER_STORY | frozenset("would will could might should".split())
_COMPARED = frozenset(("than", "unlike"))
# Words that tie the clause to a time told before: nobody can say which without understanding the story.
_TOLD_BEFORE = frozenset("then meanwhile thereafter afterwards subsequently formerly once".split())
_OPENS_ASIDE = frozenset(
    "who whom whose which where for in a an the including along together speaking also however".split()
)
_FARTHEST = 24  # tokens between a subject and its verb; beyond that another clause has begun


def clause_time(
    scene: SentenceMentions,
    first: int,
    last: int,
    tokens: Tokens,
    *,
    own: Sequence[TimeExpression] = (),
    paragraph: Sequence[TimeExpression] = (),
) -> ClauseTime:
    """The day that the clause around the tokens `first` to `last` (half-open) speaks of.

    `own`: time expressions that are part of what is stated (“9/11” in “the anniversary of 9/11”), which date no clause.
    `paragraph`: those of the paragraph around.
    """
    verb, tense, role = _verb_inside(scene, first, last, tokens) or _governing_verb(scene.tokens, first, last, tokens)
    times = [t for t in scene.times if t.period is not None and t.type in ("DATE", "TIME") and t not in own]
    near = [t for t in times if t.anchored != "text" and _dates_clause(t, first, last, verb, tokens)]
    heading = _date_in_front(scene, first, tokens)
    if heading is not None and heading.period is not None and heading not in own:
        if not heading.period.is_fixed:
            return ClauseTime(speaks=Speaks.OF_PAST, words=heading.text)  # of which year, the list above it tells
        return ClauseTime(speaks=Speaks.OF_PERIOD, periods=(heading.period,), words=heading.text, is_party=True)
    start = scene.tokens.start
    if heading is None and tokens.lower[start].isdecimal() and tokens.lower[start + 1 : start + 2] == [":"]:
        return ClauseTime(speaks=Speaks.OF_PAST, words=tokens.words[start])  # an entry of a list, numbered or dated
    if tense is None or tense is Tense.UNREAL or _is_imagined(scene.tokens, first, tokens):
        return ClauseTime(speaks=Speaks.OF_NOTHING)
    if first <= verb < last and tense is Tense.PRESENT and first and tokens.lower[first - 1] in _AWAITED:
        return ClauseTime(speaks=Speaks.OF_NOTHING)
    begins = tokens.starts[first]
    around = dict.fromkeys((t.period, t.start < begins) for t in (*times, *paragraph) if t.period is not None)
    excuses = tuple(period for period, stands_before in around if stands_before)
    past = tuple(period for period, stands_before in around if not stands_before)
    if tense is Tense.PRESENT:
        return ClauseTime(
            speaks=Speaks.OF_PUBLICATION, excuses=excuses, past_excuses=past, is_party=role is not _Role.ASIDE
        )
    told_before = any(t.anchored == "text" for t in scene.times) or any(
        tokens.lower[i] in _TOLD_BEFORE for i in range(max(scene.tokens.start, first - 8), first)
    )
    if near and role is not _Role.ASIDE and not told_before:
        return ClauseTime(
            speaks=Speaks.OF_PERIOD, periods=tuple(t.period for t in near if t.period is not None),
            excuses=excuses, past_excuses=past, words=" / ".join(t.text for t in near), is_party=True,
        )  # fmt: skip
    return ClauseTime(speaks=Speaks.OF_PAST, excuses=excuses, past_excuses=past, is_party=role is not _Role.ASIDE)


def _date_in_front(scene: SentenceMentions, first: int, tokens: Tokens) -> TimeExpression | None:
    """The date of an entry in a list of dates: “1993: President Clinton takes office.” gives 1993."""
    for time in scene.times:
        place = tokens.between(time.start, time.end)
        if place and place.start == scene.tokens.start and place.stop < first and tokens.lower[place.stop] in ":–—":
            return time
    return None


def _is_imagined(span: range, first: int, tokens: Tokens) -> bool:
    before = tokens.lower[span.start : first]
    return not _HYPOTHETICAL.isdisjoint(before) or not _COMPARED.isdisjoint(before[-2:])


class _Role(StrEnum):
    """What a noun phrase is to its verb."""

    SUBJECT = "subject"
    OBJECT = "object"
    ASIDE = "aside"  # behind a preposition, or the owner of something else


def _verb_inside(scene: SentenceMentions, first: int, last: int, tokens: Tokens) -> tuple[int, Tense, _Role] | None:
    """The finite verb that is part of what is stated: “Croatia is a member of …”."""
    begins = bisect_left(scene.mentions, first, key=attrgetter("first"))
    ends = bisect_left(scene.mentions, last, key=attrgetter("first"))
    named = {i for m in scene.mentions[begins:ends] if m.last <= last for i in range(m.first, m.last)}
    for index in range(first, last):
        if index not in named and (tense := _tense_at(index, tokens)) is not None:
            return index, tense, _Role.SUBJECT
    return None


def _governing_verb(span: range, first: int, last: int, tokens: Tokens) -> tuple[int, Tense | None, _Role]:
    """The finite verb that the noun phrase depends on (-1 when there is none), its tense, and what the phrase is to it."""
    ahead = _verb_ahead(span, last, tokens)
    before = _head_of_phrase(span, first, tokens)
    word = tokens.lower[before] if before >= span.start else ""
    owns = last < span.stop and tokens.lower[last] in ("'s", "’s", "'", "’")
    aside = owns or word in _PREPOSITIONS
    if word in ("in", "for") and not owns and before > span.start and tokens.lower[before - 1] in _SPEAK_FOR:
        aside = False  # “ministers in the … government are”, “a spokesman for the … administration says”
    is_object = word == "by" or (not aside and before >= span.start and _tense_at(before, tokens) is not None)
    if ahead is not None and (not (is_object or aside) or (ahead[0] - last <= 2 and not owns)):
        return *ahead, _Role.ASIDE if aside else _Role.SUBJECT
    found = _verb_behind(span, first, tokens) or ahead
    if found is None:
        return -1, None, _Role.ASIDE
    return *found, _Role.OBJECT if is_object and not owns else _Role.ASIDE


def _head_of_phrase(span: range, first: int, tokens: Tokens) -> int:
    """The token in front of the noun phrase: its articles, names and the earlier members of a list left out."""
    index = first - 1
    while index >= span.start:
        word = tokens.lower[index]
        in_list = word in ("and", "or") and index > span.start and tokens.words[index - 1][0].isupper()
        is_name = tokens.words[index][0].isupper() and index > span.start and word not in _PREPOSITIONS
        if not (in_list or is_name or word in _OPENS_PHRASE):
            return index
        index -= 1
    return index


_SPEAK_FOR = frozenset(
    "spokesman spokeswoman spokesperson spokespeople minister ministers official officials aide aides adviser advisers member "
    "members source sources".split()
)
_OPENS_PHRASE = frozenset('the a an its their his her our current new - “ " ‘'.split())


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
        if word in _STOPS or (word in _BOUNDARIES and index > last):
            return None
        if word in ("and", "but") and index == last and index + 1 < limit and _tense_at(index + 1, tokens) is not None:
            return None  # “… and is on again”: the verb has a subject of its own, farther back
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
        if tokens.lower[index] in _STOPS:
            return None
        tense = _tense_at(index, tokens)
        if tense is not None:
            return index, tense
    return None


def _dates_clause(time: TimeExpression, first: int, last: int, verb: int, tokens: Tokens) -> bool:
    """Whether the time expression says when: no clause boundary parts it from the verb, no “since” goes before it."""
    place = tokens.between(time.start, time.end)
    if not place or (place.start and tokens.lower[place.start - 1] in _NOT_WHEN):
        return False
    low = min(first, verb if verb >= 0 else first)
    high = max(last, verb + 1)
    if place.start >= high:
        between = range(high, place.start)
    elif place.stop <= low:
        between = range(place.stop, low)
    else:
        return True
    return not any(tokens.lower[i] in _APART for i in between)

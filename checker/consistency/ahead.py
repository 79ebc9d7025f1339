"""What the copy tells as still to come, with its date: “will open in March 2019”, “the upcoming 2024 election”.

Copy that speaks of a future which is over has not been read again since. Only a date that the verb itself must have is taken:
behind it come a place or a short object, never another verb, a clause or what somebody said long ago.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import Evidence
from checker.consistency.model import Copy, Statement
from checker.days import DaySet, TruthSet
from checker.days.calendar import Unit, advance, date_in_words
from checker.mentions.resolve import SentenceMentions
from checker.mentions.timex.model import TimeExpression
from checker.mentions.verbs import tense_of
from checker.text.patterns import later
from checker.text.tokens import Tokens

_YEAR = later(r"\b(?:19|20)\d\d")  # “in the 90s” may be degrees
GRACE = 7  # days in which a page may still be on its way to its readers
HISTORY = 15  # years: a future as old as that is a story told in it (“In 1944 they will land …”)
_FARTHEST = 12  # tokens between the verb and its date

_WILL = frozenset(("will", "'ll", "’ll"))
_BE = frozenset(("is", "are"))
_BEHIND_BE = frozenset(("due", "set", "scheduled", "slated", "expected", "planned", "poised", "supposed", "going"))
_ADVERBS = frozenset(
    "also now then not still both each all only already reportedly officially formally finally".split()
)
_INTENDS = frozenset("plans aims intends hopes expects".split())
_INTENDERS = frozenset("it he she which who company government ministry agency city council club bank".split())
_COMING = frozenset(("upcoming", "forthcoming"))
_AHEAD = _WILL | _BE | _INTENDS | _COMING
_BEFORE_DATE = frozenset(("in", "on", "by", "until", "through"))
_ENDS = frozenset(
    '; : ( ) — – “ ” " which who whom whose that while when whenever whereas because although though but if unless whether '
    "where until since as than after before of over about against with without despite including like following "
    "and or not during between based compared how what why".split()
)
# Behind these a date is the object's (“will mark the win in 2012”), or the sentence tells a plot.
_OTHER_VERBS = frozenset(
    "mark celebrate commemorate honor honour remember recall investigate review examine consider discuss match repeat defend "
    "replicate equal revisit recreate depict follow explore tell show see know believe think remain always never have cover "
    "include feature mean make prove help answer explain find apply use want need stand pay owe refund amend appeal try".split()
)
_PARTICIPLES = frozenset(
    "made written held won lost built born seen given taken sold signed known found left killed sent hit set cut fought thrown "
    "paid bought begun done shot stolen caught driven struck broken spent led released used filmed".split()
)
# What these do to an object has the date; behind any other verb a date may be the object's own (“will reopen the case of 2009”).
_DATED_VERBS = frozenset(
    "host hold stage open launch leave join visit meet face play become start begin end close introduce take reach enter "
    "complete finish retire step run chair lead build deliver cut raise hire create double".split()
)
_LEADS_TO_PLACE = frozenset(("in", "at", "to", "from", "the", "into", "on", "again", ","))
_ON_THE_ROAD = frozenset("trial sale display show air tour strike".split())
# What happened once, and had a date of its own: “will face a trial for the murder in 2011”.
_HAPPENED = frozenset(
    "victory win defeat death deaths killing murder attack attacks election elections loss performance showing vote crash war "
    "invasion sale purchase merger incident shooting bombing riot riots referendum crisis pandemic recession resignation "
    "arrest conviction debut success failure decision ruling law rule rules agreement deal act level levels peak total high "
    "low record figure figures rate rates value baseline class season campaign edition version finish title film book".split()
)
_FICTION = frozenset(
    "film movie novel series sitcom drama thriller sequel prequel remake episode musical comedy plot biopic flashback game".split()
)
_SUPPOSED = frozenset("if unless whether would could might had suppose imagine".split())
_TOLD = frozenset(
    "said told wrote announced promised predicted vowed pledged claimed insisted thought believed hoped".split()
)


def ahead(copy: Copy) -> Iterator[Statement]:
    """Each time to come that the copy gives in its own voice with a year: its days are those until the time is over."""
    for scene in copy.scenes:
        dates = [
            t
            for t in scene.times
            if t.type == "DATE" and t.period is not None and t.period.is_fixed and _YEAR.search(t.text)
        ]
        if not dates or _AHEAD.isdisjoint(copy.tokens.lower[scene.tokens.start : scene.tokens.stop]):
            continue
        read = _Sentence(scene, copy.tokens)
        for time in dates:
            first = read.opening_of(time)
            if first is None:
                continue
            start = copy.tokens.starts[first]
            if not copy.is_quoted(start, time.end):
                yield _statement(start, time)


def _statement(start: int, time: TimeExpression) -> Statement:
    assert time.period is not None
    last = time.period.on(1)[1]
    history = int(advance(last, HISTORY, Unit.YEAR))
    told = date_in_words(last)
    fact = f"“{time.text}” is over after {told}."
    return Statement(
        start=start, end=time.end,
        truth=TruthSet(
            certain=DaySet.between(None, last),
            possible=DaySet.between(None, last + GRACE) | DaySet.between(history, None),
        ),
        words={"date": time.text, "last": told},
        evidence=(Evidence(fact=fact, record=""),),
        derivation=(fact,),
    )  # fmt: skip


class _Sentence:
    """One sentence, looked at from its dates."""

    def __init__(self, scene: SentenceMentions, tokens: Tokens) -> None:
        self._span = scene.tokens
        self._tokens = tokens
        self._lower = tokens.lower
        self._times = scene.times
        self._inside = {i for time in scene.times for i in tokens.between(time.start, time.end)}
        words = frozenset(tokens.lower[scene.tokens.start : scene.tokens.stop])
        self._supposed = not words.isdisjoint(_SUPPOSED)
        self._fiction = not words.isdisjoint(_FICTION)
        self._dated = self._date_in_front()

    def _date_in_front(self) -> TimeExpression | None:
        """The date that the sentence opens with: what was to come then is told of then (“In May 2011, it wrote that …”)."""
        for time in self._times:
            place = self._tokens.between(time.start, time.end)
            if place and place.start <= self._span.start + 1 and time.type == "DATE" and _YEAR.search(time.text):
                return time
        return None

    def opening_of(self, time: TimeExpression) -> int | None:
        """The token with which the statement about the time begins; None when it makes none of the future."""
        place = self._tokens.between(time.start, time.end)
        if not place or self._supposed or (self._dated is not None and self._dated is not time):
            return None
        if self._is_named_ahead(place):
            return place.start - 1
        before = place.start - 1
        if before <= self._span.start:
            return None
        if (
            self._lower[before] not in _BEFORE_DATE
            or place.stop < self._span.stop
            and self._lower[place.stop] in ("'s", "’s")
        ):
            return None
        if self._fiction and self._lower[before] != "by":
            return None
        return self._verb_of(before)

    def _is_named_ahead(self, place: range) -> bool:
        """“The upcoming 2024 election”."""
        return place.start > self._span.start and self._lower[place.start - 1] in _COMING and len(place) == 1

    def _verb_of(self, before: int) -> int | None:
        """The future verb that the phrase at the token `before` belongs to."""
        strict = self._lower[before] not in ("by", "until", "through")
        if strict and self._lower[before - 1] in _HAPPENED:
            return None
        for index in range(before - 1, max(self._span.start, before - _FARTHEST) - 1, -1):
            first, verb = self._future_at(index)
            if verb:
                return first if self._is_meant(first, verb, before, strict=strict) else None
            word = self._lower[index]
            if index in self._inside or word in _ENDS or (word == "," and not self._is_place(index)):
                return None
            if word in _PARTICIPLES and self._lower[index - 1] not in ("be", "been", "being"):
                return None
            if tense_of(word, self._lower[index - 1]) is not None and not self._is_infinitive(index):
                return None
        return None

    def _is_infinitive(self, index: int) -> bool:
        """Whether the word is part of the future itself: “will be held”, “is to return”, “are set to start”."""
        return self._lower[index - 1] in (*_WILL, "to", "be", "get", "is", "are", *_ADVERBS)

    def _is_place(self, comma: int) -> bool:
        """“Vilnius, Lithuania, in 2023”: the comma stands beside the name of a place."""
        words = self._tokens.words
        return comma > self._span.start and (
            words[comma - 1][0].isupper() and (words[comma + 1][0].isupper() or self._lower[comma + 1] in _BEFORE_DATE)
        )

    def _future_at(self, index: int) -> tuple[int, int]:
        """The first token of the future form at this token and the token of its verb; (0, 0) when there is none."""
        lower = self._lower
        if lower[index] in _WILL and self._tokens.words[index] != "Will":
            if lower[index - 1] in ("the", "his", "her", "their", "free", "a", "of", "own", "good", "political", "ill"):
                return 0, 0
            return index, self._behind_adverbs(index + 1)
        if lower[index] == "to":
            at = index - 1
            if lower[at] in _BEHIND_BE and lower[at - 1] in (*_BE, *_ADVERBS):
                return at - 1, index + 1
            if lower[at] in _BE and lower[at - 1] not in (
                "goal",
                "aim",
                "plan",
                "idea",
                "purpose",
                "task",
                "target",
                "trick",
                "hope",
                "this",
            ):
                return at, index + 1
            if lower[at] in _INTENDS and (lower[at - 1] in _INTENDERS or self._tokens.words[at - 1][0].isupper()):
                return at, index + 1
        if (
            lower[index] in ("due", "scheduled", "slated", "expected")
            and lower[index - 1] in _BE
            and lower[index + 1] in _BEFORE_DATE
        ):
            return index - 1, index
        return 0, 0

    def _behind_adverbs(self, index: int) -> int:
        while index < self._span.stop - 1 and self._lower[index] in _ADVERBS:
            index += 1
        return index

    def _is_meant(self, first: int, verb: int, before: int, *, strict: bool) -> bool:
        lower = self._lower
        if (
            verb >= before + 1
            or lower[verb] in _OTHER_VERBS
            or lower[verb : verb + 2] in (["be", "set"], ["be", "remembered"], ["be", "known"])
        ):
            return False
        ahead = lower[self._span.start : first]
        if not _TOLD.isdisjoint(ahead) and any(self._tokens.starts[first] > time.end for time in self._times):
            return False  # “In March he said that it will …”: the day on which he said so
        if not strict:
            return True
        if lower[verb] in _DATED_VERBS:
            return not any(self._opens_phrase(i) for i in range(verb + 1, before))
        start = verb + 2 if lower[verb] in ("be", "get") else verb + 1
        return all(
            self._tokens.words[i][0].isupper() or lower[i] in _LEADS_TO_PLACE or lower[i] in _ADVERBS
            for i in range(start, before)
        )

    def _opens_phrase(self, index: int) -> bool:
        """Whether the word begins a phrase to which the date may belong: “a debate on the coup in 1993”."""
        word, following = self._lower[index], self._lower[index + 1]
        return word in ("those", "for", "from", "about", "into") or (word == "on" and following not in _ON_THE_ROAD)

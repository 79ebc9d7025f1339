"""Rules applied to the mentions of an article: the claims that it makes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from msgspec.structs import replace

from checker.matching.claim import Claim
from checker.matching.match import Match, SentenceIndex, matches, may_match
from checker.matching.pattern import Pattern
from checker.mentions.clauses import ClauseTime, Speaks, clause_time
from checker.mentions.model import Kind, Mention
from checker.mentions.offices import MARKERS
from checker.mentions.resolve import SentenceMentions
from checker.mentions.timex.model import TimeExpression
from checker.mentions.verbs import tense_of
from checker.rules.addresses import is_address
from checker.rules.model import Rule
from checker.text.article import Article, BlockKind
from checker.text.tokens import Tokens

PARAGRAPH = 1500  # code points: what a reader takes in as one paragraph
_LOOK_BACK = 4  # tokens: “former New York City Mayor …”
_CLOSE = 4  # tokens between an event and its date
_PARTS = frozenset(", ; : — – and but".split())  # behind these a date may be the clause's
_I = frozenset(("i", "me", "my"))
_EARLIER = frozenset("when had then time once later earlier ago was-then while before until since".split())
_HYPHENS = frozenset("-‐‑–")
_PHRASE_STOPS = frozenset(", ; : — – and but that".split())
_OPENS_PHRASE = frozenset(
    "as in after before since until by on upon during while when with without despite besides".split()
)
_CLOSES_NAME = frozenset(", . ; : ! ? — – ( ) - and or ' ’ 's ’s ” \"".split())
_WILL = frozenset(("will", "won't", "won’t", "shall"))
_IS_TITLE = frozenset(("post", "person"))
_AT_PUBLICATION = ClauseTime(speaks=Speaks.OF_PUBLICATION)


class _Tried(NamedTuple):
    """A pattern of a rule, and the forms of which the sentence must have a mention for the rule to mean what matches."""

    rule: Rule
    pattern: Pattern
    wanted: tuple[frozenset[tuple[str, str]], ...]  # kinds with their forms: one of each set is needed


class ClaimFinder:
    """The rules, arranged so that a sentence meets only those whose slots it holds."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._all = [_Tried(rule, pattern, _wanted(rule, pattern)) for rule in rules for pattern in rule.patterns]
        self._by_kinds: dict[frozenset[str], list[_Tried]] = {}  # a few hundred at most: there are ten kinds

    def claims(self, article: Article, tokens: Tokens, scenes: Sequence[SentenceMentions]) -> list[Claim]:
        """The claims of the article in the order of the text; of overlapping claims of one rule the longest."""
        found: list[Claim] = []
        dates = _paragraph_dates(scenes)
        address: bool | None = None  # worked out for the first title
        for scene in scenes:
            tried = self._with_slots_of(scene)
            if not tried:
                continue
            sentence = SentenceIndex(scene, tokens)
            own: dict[str, list[tuple[Match, Pattern, Rule]]] = defaultdict(list)
            for rule, pattern, _ in tried:
                if may_match(pattern, sentence):
                    for match in matches(pattern, sentence):
                        if _is_meant(rule, match, sentence):
                            own[rule.id].append((match, pattern, rule))
            for matched in own.values():
                for match, pattern, rule in _apart(matched):
                    start, end = tokens.starts[match.first], tokens.ends[match.last - 1]
                    quoted = article.is_quoted(start, end)
                    time = self._time(rule, match, scene, tokens, article, dates)
                    if match.slots.keys() >= _IS_TITLE and not quoted:
                        address = is_address(article, tokens) if address is None else address
                        if address:
                            time = _in_address(time, scene, tokens)
                    for slots in _each(match):
                        found.append(
                            Claim(
                                rule=rule.id,
                                start=start,
                                end=end,
                                slots=slots,
                                pattern=pattern.source,
                                time=time,
                                quoted=quoted,
                            )
                        )
        found.sort(key=lambda claim: (claim.start, claim.end, claim.rule))
        return found

    def _with_slots_of(self, scene: SentenceMentions) -> list[_Tried]:
        """The patterns whose slots the mentions of the sentence can fill, in the order of the rules."""
        kinds = frozenset([mention.kind for mention in scene.mentions])
        known = self._by_kinds.get(kinds)
        if known is None:
            known = self._by_kinds[kinds] = [tried for tried in self._all if tried.pattern.required <= kinds]
        if not known:
            return known
        forms = {(mention.kind, mention.form) for mention in scene.mentions}
        return [tried for tried in known if not (tried.wanted and any(map(forms.isdisjoint, tried.wanted)))]

    @staticmethod
    def _time(
        rule: Rule,
        match: Match,
        scene: SentenceMentions,
        tokens: Tokens,
        article: Article,
        dates: dict[int, list[TimeExpression]],
    ) -> ClauseTime:
        if rule.day == "publication":
            return _AT_PUBLICATION
        if article.blocks[scene.sentence.block].kind is BlockKind.HEADLINE:
            return _AT_PUBLICATION  # the historic present of headlines
        own = [
            time
            for time in scene.times
            if any(m.start < time.end and time.start < m.end for mentions in match.slots.values() for m in mentions)
            or _dates_event(time, match, tokens)
        ]
        around = [t for t in _nearby(dates.get(scene.sentence.block, []), scene) if t not in own]
        time = clause_time(scene, match.first, match.last, tokens, own=own, paragraph=around)
        if (
            rule.day in ("recent", "either")
            and time.speaks is Speaks.OF_PAST
            and not _is_told_before(match, scene, tokens)
        ):
            return replace(time, speaks=Speaks.OF_PUBLICATION)
        if rule.day == "past" and time.speaks is Speaks.OF_PUBLICATION:
            return replace(time, speaks=Speaks.OF_PAST)
        if rule.day == "either":
            return replace(time, also_now=True)
        if rule.party and time.speaks is Speaks.OF_PUBLICATION and not time.is_party:
            return replace(time, speaks=Speaks.OF_PAST)
        is_title = match.slots.keys() >= _IS_TITLE
        if is_title and time.speaks is not Speaks.OF_NOTHING and _is_spoken(scene, tokens):
            return replace(time, speaks=Speaks.OF_PAST)
        return time


def _wanted(rule: Rule, pattern: Pattern) -> tuple[frozenset[tuple[str, str]], ...]:
    """The mentions, by kind and form, of which the rule wants one for each slot whose form it asks for."""
    kinds = {slot: pattern.slots[slot] for slot in rule.only if pattern.slots[slot] in pattern.required}
    return tuple(frozenset((kind, form) for form in rule.only[slot]) for slot, kind in kinds.items())


def _is_spoken(scene: SentenceMentions, tokens: Tokens) -> bool:
    """Whether the sentence is somebody's own words, as in a speech: there a title once held is kept out of courtesy."""
    return not _I.isdisjoint(tokens.lower[scene.tokens.start : scene.tokens.stop])


def _in_address(time: ClauseTime, scene: SentenceMentions, tokens: Tokens) -> ClauseTime:
    """The time of a title in a speech: whoever once held it keeps it, and what “will” be is the speaker's own hope."""
    if time.speaks is Speaks.OF_NOTHING:
        return time
    if any(tokens.lower[i] in _WILL or tokens.lower[i].endswith(("'ll", "’ll")) for i in scene.tokens):
        return replace(time, speaks=Speaks.OF_NOTHING)
    return replace(time, speaks=Speaks.OF_PAST, periods=(), is_courtesy=True)


def _is_told_before(match: Match, scene: SentenceMentions, tokens: Tokens) -> bool:
    """Whether the sentence tells of a time before the news: “when”, “had”, “then”, “at the time”."""
    return any(tokens.lower[i] in _EARLIER for i in scene.tokens if not match.first <= i < match.last)


def _dates_event(time: TimeExpression, match: Match, tokens: Tokens) -> bool:
    """Whether the date stands close behind the event that the match ends with: “Turkey invaded Cyprus on 20 July 1974”."""
    if not any(m.kind is Kind.EVENT and m.last == match.last for ms in match.slots.values() for m in ms):
        return False
    first = tokens.between(time.start, time.end).start
    behind = range(match.last, first)
    return (
        match.last <= first <= match.last + _CLOSE
        and not any(tokens.lower[i] in _PARTS or tense_of(tokens.lower[i], tokens.lower[i - 1]) for i in behind)
    )  # fmt: skip


def _paragraph_dates(scenes: Sequence[SentenceMentions]) -> dict[int, list[TimeExpression]]:
    dates: dict[int, list[TimeExpression]] = defaultdict(list)
    for scene in scenes:
        dates[scene.sentence.block] += [t for t in scene.times if t.period is not None and t.type in ("DATE", "TIME")]
    return dates


def _nearby(dates: list[TimeExpression], scene: SentenceMentions) -> list[TimeExpression]:
    """Those of a paragraph's dates that stand near the sentence; a paragraph of endless length is no paragraph."""
    first = bisect_left(dates, scene.sentence.start - PARAGRAPH, key=attrgetter("start"))
    return dates[first : bisect_right(dates, scene.sentence.end + PARAGRAPH, key=attrgetter("start"))]


def _is_meant(rule: Rule, match: Match, sentence: SentenceIndex) -> bool:
    """Whether no word of the rule's `unless` stands in or before the match, and the mentions have the forms wanted."""
    scene, tokens = sentence.scene, sentence.tokens
    for slot, forms in rule.only.items():
        if any(str(mention.form) not in forms for mention in match.slots.get(slot, ())):
            return False
    lower, words = tokens.lower, tokens.words
    if _is_subject_behind_comma(match, scene, tokens):
        return False
    following = lower[match.last] if match.last < scene.tokens.stop else ""
    if following in rule.unless_next or following in _HYPHENS:
        return False
    if any(f"{{{mention.kind}}}" in rule.unless_next for mention in sentence.starting.get(match.last, ())):
        return False
    earliest = max(scene.tokens.start, match.first - _LOOK_BACK)
    if rule.unless_near and not rule.unless_near.isdisjoint(lower[earliest : match.first]):
        return False
    if not rule.unless:
        return True
    mentioned = {i for mentions in match.slots.values() for m in mentions for i in range(m.first, m.last)}
    if any(lower[i] in rule.unless for i in range(match.first, match.last) if i not in mentioned):
        return False
    for index in range(match.first - 1, earliest - 1, -1):
        if lower[index] in rule.unless:
            return False
        if not (words[index][0].isupper() or lower[index] in MARKERS or lower[index] in _HYPHENS):
            break
    return True


def _is_subject_behind_comma(match: Match, scene: SentenceMentions, tokens: Tokens) -> bool:
    """Whether the comma of “{post}, {person}” only ends a phrase: “As president, Cole will …”, “In becoming president, Cole …”.

    A name that explains the title in front has a second comma, or something else that ends it.
    """
    if not match.slots.keys() >= _IS_TITLE or match.slots["post"][0].first != match.first:
        return False
    name = match.slots["person"][0]
    if name.last != match.last or tokens.lower[name.first - 1] != ",":
        return False
    start = scene.tokens.start
    opens = next((i for i in range(match.first - 1, start - 1, -1) if tokens.lower[i] in _PHRASE_STOPS), start - 1) + 1
    if tokens.lower[opens] not in _OPENS_PHRASE:
        return False
    return match.last < scene.tokens.stop and tokens.lower[match.last] not in _CLOSES_NAME


def _apart(matched: list[tuple[Match, Pattern, Rule]]) -> Iterator[tuple[Match, Pattern, Rule]]:
    """Of matches that overlap, the longest; of equal ones, the first pattern's."""
    taken: set[int] = set()
    for match, pattern, rule in sorted(matched, key=lambda each: each[0].first - each[0].last):
        if taken.isdisjoint(range(match.first, match.last)):
            taken.update(range(match.first, match.last))
            yield match, pattern, rule


def _each(match: Match) -> Iterator[dict[str, Mention]]:
    """One filling of the slots for each member of a list; one in all when no slot holds a list."""
    single = {name: mentions[0] for name, mentions in match.slots.items()}
    plural = next((name for name, mentions in match.slots.items() if len(mentions) > 1), None)
    if plural is None:
        yield single
        return
    for mention in match.slots[plural]:
        yield {**single, plural: mention}

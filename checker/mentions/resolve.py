"""All mentions of an article, sentence by sentence, with short forms resolved against the whole article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from checker.mentions.events import Surroundings, generic_events, happenings, named_events, pair_referred_to
from checker.mentions.model import Form, Kind, Mention
from checker.mentions.names import Name, NameIndex
from checker.mentions.numbers import number_at, ordinal_at
from checker.mentions.offices import posts_in
from checker.mentions.people import people_in
from checker.mentions.places import countries_in, lists_of, members_of
from checker.mentions.timex.model import TimeExpression
from checker.text.article import Article, Sentence
from checker.text.tokens import Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceMentions:
    """One sentence, the range of its tokens, and its mentions in order of their first token."""

    sentence: Sentence
    tokens: range
    mentions: tuple[Mention, ...]
    times: tuple[TimeExpression, ...]
    lists: tuple[tuple[Mention, ...], ...]  # countries named in one list


def mentions_in(
    article: Article, tokens: Tokens, times: Sequence[TimeExpression], index: NameIndex
) -> list[SentenceMentions]:
    """The mentions of every sentence that is judged, in the order of the text."""
    spans = [tokens.between(sentence.start, sentence.end) for sentence in article.sentences]
    firsts = frozenset(_openings(spans, tokens))
    names = [name for name in index.names_in(tokens) if _sentence_of(name.first, spans) is not None]
    posts = posts_in(names, tokens, index, firsts)
    people = people_in(names, posts, tokens, index, firsts)
    posts = _narrowed(posts, people, tokens, index)
    taken = frozenset(i for person in people if person.form is Form.FULL for i in range(person.first, person.last))
    countries = countries_in(names, taken, tokens)
    organizations = _organizations(names, tokens)
    named = named_events(names, tokens)
    lists = lists_of(countries, tokens)
    pairs = [
        (run[0].first, frozenset(member for mention in run for member in members_of(mention, index)))
        for run in lists
        if len(run) == 2
    ]
    grouped = _by_sentence([*posts, *people, *countries, *organizations, *named], spans)
    names_by_sentence: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        place = _sentence_of(name.first, spans)
        if place is not None:
            names_by_sentence[place].append(name)
    times_by_sentence: dict[int, list[TimeExpression]] = defaultdict(list)
    for time in times:
        place = _sentence_at(time.start, article.sentences)
        if place is not None and time.end <= article.sentences[place].end:
            times_by_sentence[place].append(time)
    result = []
    for number, (sentence, span) in enumerate(zip(article.sentences, spans, strict=True)):
        mentions = grouped.get(number, [])
        around = _surroundings(mentions, names_by_sentence[number], span, pairs, tokens, index)
        if names_by_sentence[number]:
            mentions += generic_events(names_by_sentence[number], named, around, index, tokens)
        mentions += happenings(span, around, named, index, tokens)
        mentions += _times(times_by_sentence[number], tokens)
        mentions += _numbers(span, mentions, tokens)
        mentions.sort(key=lambda m: (m.first, -m.last))
        own_lists = tuple(tuple(run) for run in lists if span.start <= run[0].first < span.stop)
        result.append(
            SentenceMentions(
                sentence=sentence,
                tokens=span,
                mentions=tuple(mentions),
                times=tuple(times_by_sentence[number]),
                lists=own_lists,
            )
        )
    return result


def _openings(spans: Sequence[range], tokens: Tokens) -> list[int]:
    """The first word of each sentence, behind its opening quotation mark or bullet."""
    openings = []
    for span in spans:
        index = span.start
        while index < span.stop - 1 and not tokens.words[index][0].isalnum():
            index += 1
        openings.append(index)
    return openings


def _sentence_of(token: int, spans: Sequence[range]) -> int | None:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].stop <= token:
            low = middle + 1
        else:
            high = middle
    return low if low < len(spans) and token in spans[low] else None


def _sentence_at(offset: int, sentences: Sequence[Sentence]) -> int | None:
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low if low < len(sentences) and sentences[low].start <= offset else None


def _by_sentence(mentions: list[Mention], spans: Sequence[range]) -> dict[int, list[Mention]]:
    grouped: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        place = _sentence_of(mention.first, spans)
        if place is not None and mention.last <= spans[place].stop:
            grouped[place].append(mention)
    return grouped


def _narrowed(posts: list[Mention], people: list[Mention], tokens: Tokens, index: NameIndex) -> list[Mention]:
    """Posts beside a person, narrowed to those that the person ever held; a weak name alone says nothing and goes."""
    beginning = {person.first: person for person in people}
    ending = {person.last: person for person in people}
    kept = []
    for post in posts:
        neighbour = beginning.get(_behind_suffix(post.last, tokens)) or ending.get(post.first)
        if neighbour is None and post.last < len(tokens) and tokens.lower[post.last] == ",":
            neighbour = beginning.get(post.last + 1)
        if neighbour is None:
            neighbour = _apposed(post, ending, tokens)
        if neighbour is not None:
            _, held = index.holders(post.candidates, neighbour.candidates)
            if held:
                kept.append(_with_candidates(post, held))
                continue
        if post.form is Form.FULL:
            kept.append(post)
    return kept


def _behind_suffix(index: int, tokens: Tokens) -> int:
    """The token behind “-elect” or “-designate”, or the one given."""
    if tokens.lower[index + 1 : index + 2] in (["elect"], ["designate"]) and tokens.lower[index] in "-‐‑":
        return index + 2
    return index


def _apposed(post: Mention, ending: dict[int, Mention], tokens: Tokens) -> Mention | None:
    """The person in front of “X, the former president”, “X was president”, “X became prime minister”."""
    for back in range(1, 6):
        place = post.first - back
        if place < 0:
            return None
        if place in ending:
            return ending[place]
        if not (
            tokens.words[place][0].islower() or tokens.words[place] == "," or tokens.words[place] in ("-", "’s", "'s")
        ):
            return ending.get(place + 1)
    return None


def _with_candidates(mention: Mention, candidates: tuple[str, ...]) -> Mention:
    return Mention(
        kind=mention.kind, start=mention.start, end=mention.end, first=mention.first, last=mention.last,
        candidates=candidates, form=mention.form,
    )  # fmt: skip


def _organizations(names: Sequence[Name], tokens: Tokens) -> list[Mention]:
    """Organizations by name, and by the noun (“the alliance”) that the last one named before it goes by."""
    found: list[Mention] = []
    last_named: list[tuple[str, ...]] = []
    covered = -1
    for name in sorted((n for n in names if n.kind is Kind.ORGANIZATION), key=lambda n: (n.first, -n.last)):
        if name.last <= covered:
            continue
        candidates = name.candidates
        if name.form is Form.SHORT:
            fitting = [known for known in last_named if set(known) & set(candidates)]
            if not fitting:
                continue
            candidates = fitting[-1]
        else:
            last_named.append(candidates)
        covered = name.last
        found.append(
            Mention(
                kind=Kind.ORGANIZATION,
                start=tokens.starts[name.first],
                end=tokens.ends[name.last - 1],
                first=name.first,
                last=name.last,
                candidates=candidates,
                form=name.form,
            )
        )
    return found


def _surroundings(
    mentions: Sequence[Mention],
    names: Sequence[Name],
    span: range,
    pairs: Sequence[tuple[int, frozenset[str]]],
    tokens: Tokens,
    index: NameIndex,
) -> Surroundings:
    countries: set[str] = set()
    organizations: set[str] = set()
    people: set[str] = set()
    for mention in mentions:
        if mention.kind is Kind.COUNTRY:
            countries.update(members_of(mention, index) or mention.candidates)
        elif mention.kind is Kind.ORGANIZATION:
            organizations.update(mention.candidates)
        elif mention.kind is Kind.PERSON:
            people.update(mention.candidates)
    countries |= pair_referred_to(span, pairs, tokens)
    return Surroundings(
        frozenset(countries),
        frozenset(organizations),
        frozenset(people),
        frozenset(event for name in names if name.kind is Kind.PLACE for event in name.candidates),
    )


def _times(times: Sequence[TimeExpression], tokens: Tokens) -> list[Mention]:
    mentions = []
    for time in times:
        span = tokens.between(time.start, time.end)
        if not span:
            continue
        kinds = [Kind.DATE] if time.type in ("DATE", "TIME") else [Kind.DURATION] if time.type == "DURATION" else []
        if time.duration is not None and Kind.DURATION not in kinds:
            kinds.append(Kind.DURATION)  # “two years ago” is a day and a distance
        form = (
            Form.IMPOSSIBLE if time.impossible
            else Form.WEEKDAY if time.weekday is not None and len(span) > 1
            else Form.SHORT if time.period is None or not time.period.is_fixed
            else Form.FULL
        )  # fmt: skip
        for kind in kinds:
            mentions.append(
                Mention(
                    kind=kind, start=time.start, end=time.end, first=span.start, last=span.stop, time=time, form=form
                )
            )
    return mentions


def _numbers(span: range, mentions: Sequence[Mention], tokens: Tokens) -> list[Mention]:
    taken = {i for m in mentions if m.kind in (Kind.DATE, Kind.DURATION) for i in range(m.first, m.last)}
    found = []
    index = span.start
    while index < span.stop:
        if index in taken or tokens.words[index][0] in _NO_NUMBER:
            index += 1
            continue
        ordinal = ordinal_at(tokens, index)
        number = None if ordinal else number_at(tokens, index)
        read = ordinal or number
        if read is None or read[1] <= index or read[1] > span.stop:
            index += 1
            continue
        found.append(
            Mention(
                kind=Kind.ORDINAL if ordinal else Kind.NUMBER,
                start=tokens.starts[index],
                end=tokens.ends[read[1] - 1],
                first=index,
                last=read[1],
                number=float(read[0]),
            )
        )
        index = read[1]
    return found


_NO_NUMBER = frozenset(",.;:!?“”\"'’‘()[]{}—–-/&%$£€*#@")

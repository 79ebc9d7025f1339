"""Sentences for the matcher, with mentions set by hand: “[who:person] said”."""

from __future__ import annotations

import re

from checker.matching.match import Match, SentenceIndex, matches
from checker.matching.pattern import Pattern, compile_pattern
from checker.mentions.model import Kind, Mention
from checker.mentions.resolve import SentenceMentions
from checker.text.article import Sentence
from checker.text.tokens import Tokens

KINDS = frozenset({"person", "post", "country", "event", "duration", "number", "ordinal", "organization", "date"})
_MARK = re.compile(r"\[([^\]|]+):(\w+)\]")


def compiled(source: str) -> Pattern:
    return compile_pattern(source, KINDS)


def sentence(marked: str, *, lists: bool = False) -> SentenceIndex:
    """The sentence with its mentions; `lists` joins neighbouring countries into one list."""
    text, spans = "", []
    at = 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[1]), Kind(mark[2])))
        text += mark[1]
        at = mark.end()
    text += marked[at:]
    tokens = Tokens.of(text)
    mentions = []
    for start, end, kind in spans:
        inside = tokens.between(start, end)
        mentions.append(Mention(kind=kind, start=start, end=end, first=inside.start, last=inside.stop))
    countries = tuple(m for m in mentions if m.kind is Kind.COUNTRY)
    scene = SentenceMentions(
        sentence=Sentence(0, len(text), 0), tokens=range(len(tokens)), mentions=tuple(mentions), times=(),
        lists=(countries,) if lists and len(countries) > 1 else (),
    )  # fmt: skip
    return SentenceIndex(scene, tokens)


def words_of(match: Match, where: SentenceIndex) -> str:
    """The words that a match covers, one blank between tokens."""
    return " ".join(where.tokens.words[match.first : match.last])


def found(source: str, marked: str, *, lists: bool = False) -> list[str]:
    """What the pattern finds in the marked sentence."""
    where = sentence(marked, lists=lists)
    return [words_of(match, where) for match in matches(compiled(source), where)]

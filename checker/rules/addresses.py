"""`is_address`: whether copy is a speech as it was given; there titles once held are kept out of courtesy."""

from __future__ import annotations

from checker.text.article import Article
from checker.text.tokens import Tokens

# Notes of whoever wrote it down: “(Applause.)”, “[Laughter]”, “(Cheers, applause.)”.
_NOTES = frozenset("applause laughter cheers crosstalk".split())
_FEWEST_NOTES = 2
_BRACKETS = frozenset("([")
# The words of one who speaks for himself to those in front of him. In reports of news they are, outside quotations, not
# one word in a hundred; in speeches, debates and statements by whoever signs them, more than six.
_OWN = frozenset("i me my mine myself we us our ours ourselves you your yours let's let’s".split())
_OWN_SHARE = 0.06
_FEWEST_WORDS = 100


def is_address(article: Article, tokens: Tokens) -> bool:
    """True for a speech, a debate or a statement in the first person; false for a report, whatever it quotes."""
    lower = tokens.lower
    notes = sum(word in _NOTES and not _BRACKETS.isdisjoint(lower[max(0, i - 3) : i]) for i, word in enumerate(lower))
    if notes >= _FEWEST_NOTES:
        return True
    said = sum(word[0].isalpha() for start, end in article.quotations for word in _words(tokens, start, end))
    words = sum(word[0].isalpha() for word in lower) - said
    own = sum(not article.is_quoted(tokens.starts[i], tokens.ends[i]) for i, word in enumerate(lower) if word in _OWN)
    return words >= _FEWEST_WORDS and own > _OWN_SHARE * words


def _words(tokens: Tokens, start: int, end: int) -> list[str]:
    place = tokens.between(start, end)
    return tokens.lower[place.start : place.stop]

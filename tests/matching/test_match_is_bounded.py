"""No pattern can hang the program: what a match costs, counted in steps, on patterns and sentences made to be costly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.matching import match as matching
from checker.matching.match import SentenceIndex, matches
from checker.matching.pattern import Choice, Element, Pattern, PatternError
from tests.matching.sentences import compiled, sentence

words = st.sampled_from(["a", "b", "…", "{person}"])


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=4)
    return (
        several.map(" ".join) | several.map(lambda parts: f"({'|'.join(parts)})") | inner.map(lambda part: f"[{part}]")
    )


sources = st.recursive(words, nested, max_leaves=8).map(lambda body: f"{body} a")
sentences = st.lists(st.sampled_from(["a", "b", ";", "[a:person]"]), min_size=1, max_size=20).map(" ".join)


def size(elements: tuple[Element, ...]) -> int:
    """How many elements a pattern has, those of every branch counted."""
    return sum(1 + sum(size(o) for o in e.options) if isinstance(e, Choice) else 1 for e in elements)


def steps(pattern: Pattern, where: SentenceIndex, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often the matcher tries a part of the pattern at a place: an option, or the ends of a gap."""
    count = 0

    def counting(plain: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any) -> Any:
            nonlocal count
            count += 1
            return plain(*arguments)

        return counted

    with monkeypatch.context() as patched:
        patched.setattr(matching, "_run", counting(matching._run))
        patched.setattr(matching, "_gap_ends", counting(matching._gap_ends))
        list(matches(pattern, where))
    return count


@settings(max_examples=150)
@given(sources, sentences)
def test_a_match_is_inside_the_sentence_and_never_empty(source: str, marked: str) -> None:
    try:
        pattern = compiled(source)
    except PatternError:
        return
    where = sentence(marked)
    for match in matches(pattern, where):
        assert 0 <= match.first < match.last <= len(where.tokens)
        assert set(match.slots) <= set(pattern.slots)


HOSTILE = {
    "gaps in a row": "… … … … … … … … a b",
    "options in a row": "[a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] [a] b",
    "choices of the same word": "(a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) (a|a) b",
    "nested options": "[[[[[[a] a] a] a] a] a] [[[[a] a] a] a] b",
    "gaps in options": "[a …] [a …] [a …] [a …] [a …] [a …] b",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_cost_of_a_hostile_pattern_grows_with_pattern_times_sentence(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pattern = compiled(HOSTILE[kind])
    # The last word is missing from all the sentence but its end, so nothing is found early.
    where = sentence(" ".join(["a"] * 20) + " ; b")
    reach = 4 * size(pattern.elements)  # tokens that a match can touch from where it begins
    assert steps(pattern, where, monkeypatch) <= size(pattern.elements) * reach * len(where.tokens)

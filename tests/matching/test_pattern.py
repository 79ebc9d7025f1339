"""The pattern language: what each construct finds, what it leaves alone, and what is said of a pattern that is none."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.matching.match import matches, may_match
from checker.matching.pattern import GAP_WORDS, PatternError
from tests.matching.sentences import compiled, found, sentence

FINDS = {
    "lack of": ["the lack of bread", "The LACK OF bread", "lack   of bread"],
    "(absence|lack) of": ["the absence of bread", "the lack of bread"],
    "no [single] loaf": ["no loaf", "no single loaf"],
    "[the] (first|last) loaf": ["the first loaf", "last loaf"],
    "<be> away": ["he is away", "they were away", "to be away", "she’s away", "she's away"],
    "<have> left": ["has left", "had left", "I’ve left"],
    "<win> it": ["wins it", "won it", "winning it", "win it"],
    "is <ing>": ["he is weighing it", "she is Leaving"],
    "war … over": ["war over", "war all over", "war at long last over"],
    "war ... over": ["war nearly over"],
    "Russia’s war": ["Russia’s war", "Russia's war"],
    "{person} said": ["[Ann Lee:person] said so"],
    "{who:person} met {whom:person}": ["[Ann:person] met [Bob:person]"],
    "{number} - member": ["a [32:number]-member club", "[32:number] - member"],
    "((a|b) c|d) e": ["a c e", "b c e", "d e"],
    "[[very] old] war": ["war", "old war", "very old war"],
    "vice-president": ["the vice-president spoke", "the vice - president spoke"],
}
LEAVES = {
    "lack of": ["lack for bread", "of lack", "slack of"],
    "is <ing>": ["is king", "is Ming", "is weighed"],
    "war … over": [
        "war is over",
        "war and peace over",
        "war, they say, over",
        "war; over",
        "war. Over",
        "war (over",
        "over war",
    ],
    "{person} said": ["Ann Lee said so", "[Ann Lee:country] said so", "[Ann Lee:person] has said"],
    "no [single] loaf": ["no single old loaf"],
    "<win> it": ["winner it", "won that"],
}


@pytest.mark.parametrize(("source", "marked"), [(s, m) for s, marked in FINDS.items() for m in marked])
def test_a_pattern_finds_each_of_its_phrases(source: str, marked: str) -> None:
    assert found(source, marked)


@pytest.mark.parametrize(("source", "marked"), [(s, m) for s, marked in LEAVES.items() for m in marked])
def test_a_pattern_leaves_other_phrases_alone(source: str, marked: str) -> None:
    assert found(source, marked) == []


def test_a_gap_bridges_four_words_and_no_more() -> None:
    words = " ".join(["so"] * GAP_WORDS)
    assert found("war … over", f"war {words} over") == [f"war {words} over"]
    assert found("war … over", f"war {words} so over") == []


def test_of_several_ways_to_match_at_one_place_the_longest_is_taken() -> None:
    assert found("war [is] [over]", "war is over") == ["war is over"]
    assert found("war … now", "war now until now") == ["war now until now"]


def test_a_slot_holds_the_mention_under_its_own_name_or_the_one_it_is_given() -> None:
    where = sentence("[Ann:person] met [Bob:person]")
    (match,) = matches(compiled("{person} met {other:person}"), where)
    names = {name: where.tokens.words[mention.first] for name, (mention,) in match.slots.items()}
    assert names == {"person": "Ann", "other": "Bob"}


def test_a_plural_slot_holds_a_list_or_a_single_mention() -> None:
    listed = sentence("[Poland:country] and [Spain:country] are members", lists=True)
    (match,) = [m for m in matches(compiled("{country+} are members"), listed) if m.first == 0]
    assert [m.first for m in match.slots["country"]] == [0, 2]
    assert found("{country+} is a member", "[Spain:country] is a member") == ["Spain is a member"]
    assert found("{country} are members", "[Poland:country] and [Spain:country] are members", lists=True) == [
        "Spain are members"
    ]


def test_the_same_words_at_two_places_are_two_matches() -> None:
    assert found("lack of", "lack of bread and lack of salt") == ["lack of", "lack of"]


def test_a_pattern_tells_what_a_sentence_must_hold() -> None:
    pattern = compiled("(absence|lack) of … {event}")
    assert pattern.required == frozenset({"event"})
    assert set(pattern.needed) == {frozenset({"absence", "lack"}), frozenset({"of"})}
    assert not may_match(pattern, sentence("the [war:event] of bread goes on"))
    assert not may_match(pattern, sentence("the [war:event] for lack and plenty"))
    assert may_match(pattern, sentence("the lack of a [war:event]"))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "the pattern is empty"),
        ("   ", "the pattern is empty"),
        ("(war", "a “)” is missing in “(war”"),
        ("[war", "a “]” is missing in “[war”"),
        ("(war|peace", "a “)” is missing"),
        ("(war]", "“]” stands where “)” is wanted"),
        ("[war)", "“)” stands where “]” is wanted"),
        ("war)", "“)” has no opening partner"),
        ("war]", "“]” has no opening partner"),
        ("war|peace", "“|” has no opening partner"),
        ("{nonsense}", "there is no slot “nonsense”; the kinds are country, date, duration"),
        ("{who:nonsense}", "there is no slot “nonsense”"),
        ("{a b}", "“{a b}” is no slot; write {kind}, {name:kind} or {kind+}"),
        ("{}", "“{}” is no slot"),
        ("{person", "cannot be read"),
        ("person}", "cannot be read"),
        ("<be", "cannot be read"),
        ("be>", "cannot be read"),
        ("<>", "“<>” is no verb; write its base form"),
        ("<be 2>", "“<be 2>” is no verb"),
        ("{it:person} met {it:country}", "the slot “it” has two kinds"),
        ("[{it:person}] met {it:country}", "the slot “it” has two kinds"),
    ],
)
def test_a_pattern_that_cannot_be_used_says_what_is_wrong_with_it(source: str, told: str) -> None:
    with pytest.raises(PatternError) as failure:
        compiled(source)
    assert told in str(failure.value)


@given(st.text(max_size=25) | st.lists(st.sampled_from(list("ab()[]|…{}<>")), max_size=14).map(" ".join))
def test_any_text_is_a_pattern_or_a_plain_error(source: str) -> None:
    with suppress(PatternError):
        assert compiled(source).elements

"""The tense of a verb form, and the forms of a verb."""

from __future__ import annotations

import pytest

from checker.mentions.verbs import Tense, forms_of, is_plural_present, tense_of

TENSES = {
    Tense.PRESENT: ["is", "are", "has", "does", "will", "says", "weighs", "carries", "’re"],
    Tense.PAST: ["was", "had", "did", "signed", "said", "met", "swept"],
    Tense.UNREAL: ["would", "could", "might", "should", "’d"],
    None: ["president", "bed", "quickly", "red", "put", "decree", "its"],
}


@pytest.mark.parametrize(("tense", "word"), [(t, w) for t, words in TENSES.items() for w in words])
def test_a_word_has_the_tense_of_its_form(tense: Tense | None, word: str) -> None:
    assert tense_of(word, "she") is tense


@pytest.mark.parametrize("auxiliary", ["has", "have", "had", "is", "was", "been", "not", "also"])
def test_a_participle_behind_an_auxiliary_has_no_tense_of_its_own(auxiliary: str) -> None:
    assert tense_of("drafted", auxiliary) is None


FORMS = {
    "sign": {"sign", "signs", "signed", "signing"},
    "stop": {"stop", "stops", "stopped", "stopping"},
    "visit": {"visit", "visits", "visited", "visiting"},
    "carry": {"carry", "carries", "carried", "carrying"},
    "veto": {"vetoes", "vetoed", "vetoing"},
    "hope": {"hope", "hopes", "hoped", "hoping"},
    "meet": {"meet", "meets", "met", "meeting"},
    "write": {"write", "writes", "wrote", "written", "writing"},
    "attack": {"attack", "attacks", "attacked", "attacking"},
    "push": {"push", "pushes", "pushed", "pushing"},
    "die": {"die", "dies", "died", "dying"},
    "admit": {"admit", "admits", "admitted", "admitting"},
    "put": {"put", "puts", "putting"},
    "destroy": {"destroy", "destroys", "destroyed", "destroying"},
}


@pytest.mark.parametrize("base", FORMS)
def test_a_verb_has_all_its_forms(base: str) -> None:
    assert FORMS[base] <= forms_of(base)


@pytest.mark.parametrize(
    ("base", "wrong"), [("visit", "visitted"), ("stop", "stoped"), ("meet", "meeted"), ("carry", "carryed")]
)
def test_a_verb_has_no_form_that_nobody_writes(base: str, wrong: str) -> None:
    assert wrong not in forms_of(base)


@pytest.mark.parametrize(
    ("word", "previous", "is_verb"),
    [("weigh", "ministers", True), ("say", "aides", True), ("visit", "the", False), ("visit", "to", False), ("visit", "would", False), ("bread", "aides", False)],
)  # fmt: skip
def test_a_base_form_is_a_present_behind_a_plural_only(word: str, previous: str, is_verb: bool) -> None:
    assert is_plural_present(word, previous) is is_verb

"""Of which day a clause speaks: value first, then phrases. The words in brackets are the noun phrase that is judged."""

from __future__ import annotations

from datetime import date

import pytest

from checker.days import FixedPeriod
from checker.mentions.clauses import ClauseTime, Speaks, clause_time
from tests.mentions.world import scenes

SPEAKS = {
    Speaks.OF_PUBLICATION: [
        "[President Elphberg] is weighing a visit.",
        "[President Elphberg] weighs a visit.",
        "[President Elphberg] has signed the decree.",
        "[President Elphberg] has long since signed the decree.",
        "[President Elphberg] will sign the decree.",
        "[President Elphberg], for instance, is weighing a visit.",
        "[President Elphberg], who was ill in May, is weighing a visit.",
        "[President Elphberg] and his wife are in Lutha.",
        "The decree is signed by [President Elphberg].",
        "The decree has been drafted by [President Elphberg].",
        "Envoys meet [President Elphberg] today.",
        "“It is done,” says [President Elphberg].",
    ],
    Speaks.OF_PAST: [
        "[President Elphberg] signed the decree.",
        "[President Elphberg] had signed the decree.",
        "[President Elphberg] was weighing a visit.",
        "The decree was signed by [President Elphberg].",
        "The envoys met [President Elphberg].",
        "[President Elphberg], who is ill, signed the decree.",
    ],
    Speaks.OF_PERIOD: [
        "In 2019 [President Elphberg] signed the decree.",
        "[President Elphberg] signed the decree in 2019.",
        "[President Elphberg] signed the decree last year.",
        "On 3 May 2019 the decree was signed by [President Elphberg].",
    ],
    Speaks.OF_NOTHING: [
        "[President Elphberg] would sign the decree.",
        "[President Elphberg] might sign the decree.",
        "If [President Elphberg] is willing, the decree is law.",
        "Imagine that [President Elphberg] is willing.",
        "It is unclear whether [President Elphberg] is willing.",
        "[President Elphberg]",
        "A letter from [President Elphberg]",
        "The garden is larger than [President Elphberg] is old.",
    ],
}


def read(marked: str) -> ClauseTime:
    """The time of the clause around the bracketed words."""
    first, last = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found, tokens = scenes(text)
    scene = next(s for s in found if s.sentence.start <= first < s.sentence.end)
    span = tokens.between(first, last)
    return clause_time(scene, span.start, span.stop, tokens)


@pytest.mark.parametrize(("speaks", "marked"), [(s, marked) for s, texts in SPEAKS.items() for marked in texts])
def test_a_clause_speaks_of_the_day_that_its_verb_and_its_dates_say(speaks: Speaks, marked: str) -> None:
    assert read(marked).speaks is speaks


def test_a_clause_with_a_date_speaks_of_the_days_of_that_date() -> None:
    time = read("In 2019 [President Elphberg] signed the decree.")
    assert time.words == "2019"
    assert time.periods == (FixedPeriod(date(2019, 1, 1).toordinal(), date(2019, 12, 31).toordinal()),)


NOT_WHEN = [
    "[President Elphberg] signed the first decree since 1947.",
    "[President Elphberg] signed the act of 1947.",
    "[President Elphberg] signed the decree, which takes effect in 2025.",
    "[President Elphberg] signed the decree after the ban of 1947.",
]


@pytest.mark.parametrize("marked", NOT_WHEN)
def test_a_date_that_belongs_to_something_else_does_not_say_when(marked: str) -> None:
    assert read(marked).speaks is Speaks.OF_PAST


PARTIES = {
    True: [
        "[President Elphberg] is weighing a visit.",
        "The visit is planned by [President Elphberg].",
        "The envoy meets [President Elphberg] today.",
    ],
    False: [
        "The visit of [President Elphberg] to the old harbour and the islands is planned.",
        "The harbour was built under [President Elphberg].",
        "[President Elphberg]’s harbour is closed.",
    ],
}


@pytest.mark.parametrize(("is_party", "marked"), [(p, marked) for p, texts in PARTIES.items() for marked in texts])
def test_whoever_stands_behind_a_preposition_or_owns_the_subject_is_no_party_to_the_verb(
    is_party: bool, marked: str
) -> None:
    assert read(marked).is_party is is_party


def test_other_dates_of_the_sentence_may_excuse_a_clause_in_the_present() -> None:
    time = read("In 2019 the harbour closes and [President Elphberg] is weighing a visit.")
    assert time.speaks is Speaks.OF_PUBLICATION
    assert [period.on(1)[0] for period in time.excuses] == [date(2019, 1, 1).toordinal()]
    behind = read("[President Elphberg] is weighing a visit in 2027.")
    assert behind.excuses == ()
    assert [period.on(1)[0] for period in behind.past_excuses] == [date(2027, 1, 1).toordinal()]

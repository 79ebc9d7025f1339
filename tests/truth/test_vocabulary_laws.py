"""Laws that every function of the vocabulary keeps, on generated timelines."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.days import Duration, Modifier, TruthSet, Unit
from checker.timeline.timeline import Timeline
from checker.truth.facts import Facts
from checker.truth.types import Date, Function, Moment, Quantity, Type
from checker.truth.vocabulary import VOCABULARY
from tests.strategies import periods
from tests.truth.records import CHECKED, WINDOW, timelines

RECORDS: dict[Type, list[Any]] = {
    Type.PERSON: ["ann", "bob"], Type.POST: ["rt/president"], Type.ORGANIZATION: ["pact"], Type.COUNTRY: ["rt", "both"],
    Type.EVENT: ["wars/zenda"], Type.EVENTS: [("wars/zenda",)],
}  # fmt: skip
STATEMENTS = [f for f in VOCABULARY.values() if f.result in (Type.TRUTH, Type.QUANTITY, Type.MOMENT)]
WORDS = [f for f in VOCABULARY.values() if f.result is Type.TEXT]

durations = st.builds(
    Duration, amount=st.integers(1, 60).map(float), unit=st.sampled_from(Unit), modifier=st.sampled_from(Modifier)
)
dates = st.builds(
    Date,
    words=st.just("then"),
    period=periods | st.none(),
    weekday=st.none() | st.integers(0, 6),
    impossible=st.booleans(),
)
numbers = st.integers(0, 5).map(float)


def arguments(draw: st.DrawFn, function: Function, known: Facts) -> list[tuple[Any, ...]]:
    """Every record of the world in each place that takes one, and a drawn value in the others."""
    drawn = {Type.DURATION: durations, Type.DATE: dates, Type.NUMBER: numbers}
    choices = [
        [VOCABULARY["start"].evaluate(known, "wars/zenda")] if wanted is Type.MOMENT
        else RECORDS[wanted] if wanted in RECORDS
        else [draw(drawn[wanted])]
        for wanted in function.parameters
    ]  # fmt: skip
    return list(product(*choices))


@st.composite
def calls(draw: st.DrawFn, functions: list[Function]) -> tuple[Function, Facts, tuple[Any, ...]]:
    known = Facts(draw(timelines()), draw(st.sampled_from([0, 5, 180])))
    function = draw(st.sampled_from(functions))
    return function, known, draw(st.sampled_from(arguments(draw, function, known)))


def truths(value: Any) -> list[TruthSet]:
    if isinstance(value, TruthSet):
        return [value]
    return [value.equals(number) for number in (0.0, 1.0, 3.0)] if isinstance(value, Quantity) else []


@given(calls(STATEMENTS))
def test_what_is_certain_is_possible_whatever_the_records_hold(
    call: tuple[Function, Facts, tuple[Any, ...]],
) -> None:
    function, known, values = call
    value = function.evaluate(known, *values)
    assert isinstance(value, (TruthSet, Quantity, Moment))
    for truth in truths(value):
        assert truth.certain <= truth.possible


@given(calls([f for f in STATEMENTS if f.result is not Type.MOMENT]))
def test_the_same_question_has_the_same_answer(call: tuple[Function, Facts, tuple[Any, ...]]) -> None:
    function, known, values = call
    assert truths(function.evaluate(known, *values)) == truths(function.evaluate(known, *values))


AGING = [
    VOCABULARY[name] for name in ("held", "former", "elect", "governing", "alive", "member", "count", "took_place")
]


@st.composite
def margins(draw: st.DrawFn) -> tuple[Function, Timeline, tuple[Any, ...]]:
    world = draw(timelines())
    function = draw(st.sampled_from(AGING))
    return function, world, draw(st.sampled_from(arguments(draw, function, Facts(world))))


@given(margins())
def test_trusting_a_record_longer_never_takes_back_what_it_settled(
    call: tuple[Function, Timeline, tuple[Any, ...]],
) -> None:
    function, world, values = call
    pairs = zip(
        truths(function.evaluate(Facts(world, 0), *values)),
        truths(function.evaluate(Facts(world, 180), *values)),
        strict=True,
    )
    for checked, presumed in pairs:
        assert checked.certain <= presumed.certain
        assert presumed.possible <= checked.possible


@given(calls(WORDS), st.integers(WINDOW.start, WINDOW.stop))
def test_words_for_a_message_are_a_text_on_every_day(call: tuple[Function, Facts, tuple[Any, ...]], day: int) -> None:
    function, known, values = call
    if any(isinstance(value, Moment) and not value.readings for value in values):
        return  # an event without any day is refused by the timeline's own checks
    assert isinstance(function.evaluate(known, day, *values), str)


@pytest.mark.parametrize("function", [f for f in VOCABULARY.values() if f.evidence], ids=lambda f: f.name)
def test_evidence_names_records_that_exist_their_sources_and_the_day_of_the_check(function: Function) -> None:
    @settings(max_examples=25)  # for each of the functions
    @given(calls([function]), st.integers(WINDOW.start, WINDOW.stop))
    def law(call: tuple[Function, Facts, tuple[Any, ...]], day: int) -> None:
        _, known, values = call
        named = [v for v, wanted in zip(values, function.parameters, strict=True) if wanted in RECORDS]
        assert function.evidence is not None
        for each in function.evidence(known, day, *named):
            kind, _, identity = each.record.partition("/")
            assert identity in known.timeline.records.of_kind(kind)
            assert each.sources
            assert each.checked_on == CHECKED
            assert each.fact.endswith(".")
            assert "None" not in each.fact

    law()

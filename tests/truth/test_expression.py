"""The language of `truth:` lines: what it reads, what each part must be, and what it says of a line it cannot use."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.truth.expression import Call, ExpressionError, Literal, Logic, SlotValue, parse
from checker.truth.types import Type
from checker.truth.vocabulary import VOCABULARY

SLOTS = {
    "person": Type.PERSON, "post": Type.POST, "event": Type.EVENT, "duration": Type.DURATION, "number": Type.NUMBER,
    "organization": Type.ORGANIZATION, "date": Type.DATE,
}  # fmt: skip
HELD, MEMBERS = VOCABULARY["held"], VOCABULARY["count"]
PERSON, POST = SlotValue("person", Type.PERSON), SlotValue("post", Type.POST)


def read(source: str, wanted: Type = Type.TRUTH) -> object:
    return parse(source, SLOTS, VOCABULARY, wanted)


def test_a_call_holds_its_function_and_arguments() -> None:
    assert read("held(person, post)") == Call(HELD, (PERSON, POST))


def test_white_space_means_nothing() -> None:
    assert read(" held ( person,post ) ") == read("held(person, post)")


def test_and_binds_closer_than_or_and_not_closer_than_both() -> None:
    one, two = "held(person, post)", "former(person, post)"
    assert read(f"{one} or {two} and not {one}") == read(f"{one} or ({two} and (not {one}))")
    assert read(f"({one} or {two}) and {one}") != read(f"{one} or {two} and {one}")


def test_a_chain_of_one_operator_is_one_list() -> None:
    chain = read("alive(person) and alive(person) and alive(person)")
    assert isinstance(chain, Logic)
    assert (chain.operator, len(chain.parts)) == ("and", 3)


def test_a_quantity_is_compared_with_a_slot_or_a_number() -> None:
    count = Call(MEMBERS, (SlotValue("organization", Type.ORGANIZATION),))
    assert read("count(organization) == number") == Logic("==", (count, SlotValue("number", Type.NUMBER)))
    assert read("count(organization) == 32") == Logic("==", (count, Literal(32.0)))


def test_calls_stand_inside_calls() -> None:
    call = read("elapsed(start(event), duration)")
    assert isinstance(call, Call)
    assert [part.type for part in call.arguments] == [Type.MOMENT, Type.DURATION]


def test_one_slot_may_stand_for_all_its_candidates() -> None:
    assert isinstance(read("happened_in(event, date)"), Call)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "ends too early"),
        ("held(person, post", "ends too early"),
        ("held(person post)", "a “,” is missing"),
        ("held(person,, post)", "“,” is no slot"),
        ("(alive(person)", "ends too early"),
        ("alive(person))", "“)” is left over"),
        ("alive(person) alive(person)", "“alive” is left over"),
        ("alive(person) = 3", "“= 3” cannot be read"),
        ("alive(person) + 3", "“+ 3” cannot be read"),
        ("__import__(person)", "there is no “__import__”; the vocabulary has age, age_told, age_words, alive,"),
        ("helt(person, post)", "there is no “helt”"),
        ("held(persn, post)", "“persn” is no slot of the patterns; they have date, duration, event"),
        ("held(person)", "“held” takes 2 values, not 1"),
        ("held(post, person)", "value 1 of “held” is a post; a person is wanted"),
        ("elapsed(event, duration)", "value 1 of “elapsed” is a event; a moment is wanted"),
        ("person", "“person” is a person; a statement is wanted"),
        ("count(organization)", "is a quantity; a statement is wanted"),
        ("3", "“3” is a number; a statement is wanted"),
        ("not person", "join statements, not a person"),
        ("alive(person) and number", "join statements, not a number"),
        ("number == number", "“==” wants a quantity and a number, not a number and a number"),
        ("count(organization) == person", "not a quantity and a person"),
        ("alive(person) == 3", "not a statement and a number"),
        ("name(person)", "“name(person)” is a text; a statement is wanted"),
    ],
)
def test_a_line_that_cannot_be_used_says_what_is_wrong_with_it(source: str, told: str) -> None:
    with pytest.raises(ExpressionError) as failure:
        read(source)
    assert told in str(failure.value)


def test_a_message_wants_words() -> None:
    assert isinstance(read("name(person)", Type.TEXT), Call)
    with pytest.raises(ExpressionError, match="a text is wanted"):
        read("held(person, post)", Type.TEXT)


def test_a_rule_without_slots_is_told_that_it_has_none() -> None:
    with pytest.raises(ExpressionError, match="they have none"):
        parse("alive(person)", {}, VOCABULARY, Type.TRUTH)


pieces = st.sampled_from(
    ["held", "(", ")", ",", "person", "post", "and", "or", "not", "==", "3", "count", "organization"]
)


@given(st.text(max_size=30) | st.lists(pieces, max_size=12).map(" ".join))
def test_any_line_is_an_expression_or_a_plain_error(source: str) -> None:
    with suppress(ExpressionError):
        assert read(source).type is Type.TRUTH  # type: ignore[attr-defined]


def test_every_function_of_the_vocabulary_can_be_written_in_a_rule() -> None:
    slots = {f"a_{each.name.lower()}": each for each in Type}
    makers = {Type.MOMENT: "start(a_event)"}
    for function in VOCABULARY.values():
        values = [makers.get(wanted, f"a_{wanted.singular.name.lower()}") for wanted in function.parameters]
        call = parse(f"{function.name}({', '.join(values)})", slots, VOCABULARY, function.result)
        assert isinstance(call, Call)
        assert call.function is function

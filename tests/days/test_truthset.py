"""`TruthSet`: Kleene's three-valued logic, day by day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.days import ALWAYS, EVERY_DAY, NEVER, NO_DAY, UNKNOWN, DaySet, TruthSet, any_of
from tests.strategies import WINDOW, truth_sets, window_days, window_sets

TRUTH = (True, None, False)
NOT = {True: False, None: None, False: True}
# Kleene's strong tables: false wins a conjunction, true a disjunction, whatever the unknown turns out to be.
AND = {
    (True, True): True, (True, None): None, (True, False): False,
    (None, True): None, (None, None): None, (None, False): False,
    (False, True): False, (False, None): False, (False, False): False,
}  # fmt: skip
OR = {
    (True, True): True, (True, None): True, (True, False): True,
    (None, True): True, (None, None): None, (None, False): None,
    (False, True): True, (False, None): None, (False, False): False,
}  # fmt: skip
CONSTANT = {True: ALWAYS, None: UNKNOWN, False: NEVER}


@given(truth_sets)
def test_not_follows_kleenes_table_on_every_day(a: TruthSet) -> None:
    assert all((~a).on(day) is NOT[a.on(day)] for day in WINDOW)


@given(truth_sets, truth_sets)
def test_and_follows_kleenes_table_on_every_day(a: TruthSet, b: TruthSet) -> None:
    assert all((a & b).on(day) is AND[a.on(day), b.on(day)] for day in WINDOW)


@given(truth_sets, truth_sets)
def test_or_follows_kleenes_table_on_every_day(a: TruthSet, b: TruthSet) -> None:
    assert all((a | b).on(day) is OR[a.on(day), b.on(day)] for day in WINDOW)


@pytest.mark.parametrize("one", TRUTH)
@pytest.mark.parametrize("other", TRUTH)
def test_the_constants_meet_as_in_kleenes_tables(one: bool | None, other: bool | None) -> None:
    assert CONSTANT[one] & CONSTANT[other] == CONSTANT[AND[one, other]]
    assert CONSTANT[one] | CONSTANT[other] == CONSTANT[OR[one, other]]
    assert ~CONSTANT[one] == CONSTANT[NOT[one]]


@given(truth_sets)
def test_double_negation(a: TruthSet) -> None:
    assert ~~a == a


@given(truth_sets, truth_sets)
def test_de_morgan(a: TruthSet, b: TruthSet) -> None:
    assert ~(a | b) == ~a & ~b
    assert ~(a & b) == ~a | ~b


@given(truth_sets, truth_sets, truth_sets)
def test_and_and_or_are_commutative_associative_and_distribute(a: TruthSet, b: TruthSet, c: TruthSet) -> None:
    assert a & b == b & a
    assert a | b == b | a
    assert (a & b) & c == a & (b & c)
    assert (a | b) | c == a | (b | c)
    assert a & (b | c) == (a & b) | (a & c)
    assert a | (b & c) == (a | b) & (a | c)


@given(truth_sets, truth_sets)
def test_and_and_or_are_idempotent_and_absorb(a: TruthSet, b: TruthSet) -> None:
    assert a & a == a | a == a
    assert a & (a | b) == a | (a & b) == a


@given(truth_sets)
def test_always_and_never_are_identities_and_annihilate(a: TruthSet) -> None:
    assert a & ALWAYS == a | NEVER == a
    assert a & NEVER == NEVER
    assert a | ALWAYS == ALWAYS


@given(truth_sets)
def test_what_is_not_known_is_neither_excluded_nor_contradictory(a: TruthSet) -> None:
    # The law of the excluded middle fails where, and only where, the statement is open.
    open_days = a.possible - a.certain
    assert (a | ~a).certain == ~open_days
    assert (a & ~a).possible == open_days


@given(truth_sets, truth_sets, st.integers(-20, 20))
def test_a_certain_day_is_a_possible_one_whatever_is_done(a: TruthSet, b: TruthSet, days: int) -> None:
    for result in (a, ~a, a & b, a | b, a.mapped(lambda s: s.shifted(days)), a.mapped(DaySet.onwards), any_of([a, b])):
        assert result.certain <= result.possible


@given(truth_sets, window_days)
def test_a_day_is_true_in_certain_false_outside_possible_and_open_between(a: TruthSet, day: int) -> None:
    expected = True if day in a.certain else False if day not in a.possible else None
    assert a.on(day) is expected


@given(window_sets)
def test_a_set_known_exactly_leaves_nothing_open(days: DaySet) -> None:
    assert all(TruthSet.exactly(days).on(day) is (day in days) for day in WINDOW)


@given(truth_sets, st.integers(-20, 20))
def test_mapping_changes_both_sets_alike(a: TruthSet, days: int) -> None:
    moved = a.mapped(lambda s: s.shifted(days))
    assert (moved.certain, moved.possible) == (a.certain.shifted(days), a.possible.shifted(days))


@given(st.lists(truth_sets, min_size=1, max_size=4))
def test_any_of_is_true_where_one_reading_is_and_false_only_where_all_are(readings: list[TruthSet]) -> None:
    total = any_of(readings)
    for day in WINDOW:
        values = [reading.on(day) for reading in readings]
        expected = True if True in values else None if None in values else False
        assert total.on(day) is expected


def test_no_reading_at_all_says_nothing() -> None:
    assert any_of([]) == UNKNOWN
    assert any_of(reading for reading in [NEVER]) == NEVER


@given(window_sets, window_sets)
def test_a_day_that_is_certain_but_not_possible_is_an_error(certain: DaySet, possible: DaySet) -> None:
    if certain <= possible:
        assert TruthSet(certain=certain, possible=possible).certain == certain
    else:
        with pytest.raises(ValueError, match="must be one on which it is possible"):
            TruthSet(certain=certain, possible=possible)


def test_a_change_that_breaks_inclusion_is_an_error() -> None:
    with pytest.raises(ValueError, match="must be one on which it is possible"):
        TruthSet(certain=NO_DAY, possible=EVERY_DAY).mapped(lambda days: ~days)

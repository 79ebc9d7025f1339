"""The laws of the algebra of sets, each by its name, for `DaySet`."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from checker.days import EVERY_DAY, NO_DAY, DaySet
from tests.strategies import WINDOW, careless_runs, day_sets, window_days, window_sets, written_out

small_shifts = st.integers(-1000, 1000)


@given(day_sets, day_sets)
def test_union_and_intersection_are_commutative(a: DaySet, b: DaySet) -> None:
    assert a | b == b | a
    assert a & b == b & a


@given(day_sets, day_sets, day_sets)
def test_union_and_intersection_are_associative(a: DaySet, b: DaySet, c: DaySet) -> None:
    assert (a | b) | c == a | (b | c)
    assert (a & b) & c == a & (b & c)


@given(day_sets, day_sets, day_sets)
def test_union_and_intersection_distribute_over_each_other(a: DaySet, b: DaySet, c: DaySet) -> None:
    assert a & (b | c) == (a & b) | (a & c)
    assert a | (b & c) == (a | b) & (a | c)


@given(day_sets)
def test_union_and_intersection_are_idempotent(a: DaySet) -> None:
    assert a | a == a
    assert a & a == a


@given(day_sets)
def test_no_day_is_the_identity_of_union_and_every_day_of_intersection(a: DaySet) -> None:
    assert a | NO_DAY == NO_DAY | a == a
    assert a & EVERY_DAY == EVERY_DAY & a == a


@given(day_sets)
def test_every_day_annihilates_union_and_no_day_intersection(a: DaySet) -> None:
    assert a | EVERY_DAY == EVERY_DAY | a == EVERY_DAY
    assert a & NO_DAY == NO_DAY & a == NO_DAY


@given(day_sets)
def test_a_set_and_its_complement_share_no_day_and_leave_none_out(a: DaySet) -> None:
    assert a & ~a == NO_DAY
    assert a | ~a == EVERY_DAY


def test_no_day_and_every_day_are_complements() -> None:
    assert ~NO_DAY == EVERY_DAY
    assert ~EVERY_DAY == NO_DAY


@given(day_sets)
def test_the_complement_of_the_complement_is_the_set(a: DaySet) -> None:
    assert ~~a == a


@given(day_sets, day_sets)
def test_de_morgan(a: DaySet, b: DaySet) -> None:
    assert ~(a | b) == ~a & ~b
    assert ~(a & b) == ~a | ~b


@given(day_sets, day_sets)
def test_absorption(a: DaySet, b: DaySet) -> None:
    assert a | (a & b) == a
    assert a & (a | b) == a


@given(day_sets, day_sets)
def test_difference_is_intersection_with_the_complement(a: DaySet, b: DaySet) -> None:
    assert a - b == a & ~b
    assert (a - b) | (a & b) == a


@given(day_sets)
def test_a_set_less_itself_is_empty_and_less_nothing_itself(a: DaySet) -> None:
    assert a - a == NO_DAY
    assert a - NO_DAY == a
    assert NO_DAY - a == NO_DAY


@given(day_sets, day_sets)
def test_being_a_subset_is_adding_nothing_to_a_union_and_losing_nothing_in_an_intersection(
    a: DaySet, b: DaySet
) -> None:
    assert (a <= b) == (a | b == b) == (a & b == a) == (a - b == NO_DAY)


@given(day_sets, day_sets, day_sets)
def test_being_a_subset_is_a_partial_order(a: DaySet, b: DaySet, c: DaySet) -> None:
    assert a <= DaySet(a.runs)
    assert not (a <= b <= a) or a == b
    assert a & b <= b <= b | c
    assert not (a <= b <= c) or a <= c


@given(window_sets, window_sets)
def test_a_larger_set_has_a_smaller_complement(a: DaySet, b: DaySet) -> None:
    assert ~(a | b) <= ~a


@given(window_sets, small_shifts, small_shifts)
def test_shifts_compose(a: DaySet, one: int, other: int) -> None:
    assert a.shifted(one).shifted(other) == a.shifted(one + other)


@given(window_sets, small_shifts)
def test_a_shift_is_undone_by_its_opposite(a: DaySet, days: int) -> None:
    assert a.shifted(days).shifted(-days) == a


@given(window_sets, window_sets, small_shifts)
def test_a_shift_goes_through_union_intersection_and_complement(a: DaySet, b: DaySet, days: int) -> None:
    assert (a | b).shifted(days) == a.shifted(days) | b.shifted(days)
    assert (a & b).shifted(days) == a.shifted(days) & b.shifted(days)
    assert (~a).shifted(days) == ~a.shifted(days)


@given(day_sets, day_sets)
def test_the_runs_of_every_result_are_sorted_not_empty_and_apart(a: DaySet, b: DaySet) -> None:
    for result in (a, a | b, a & b, ~a, a - b, a.onwards(), a.shifted(3)):
        assert all(first <= last for first, last in result.runs)
        assert all(one[1] + 1 < other[0] for one, other in pairwise(result.runs))


@given(careless_runs, st.randoms(use_true_random=False))
def test_the_order_of_the_runs_given_makes_no_difference(runs: list[tuple[int, int]], random: Random) -> None:
    shuffled = runs[:]
    random.shuffle(shuffled)
    assert DaySet.of(shuffled) == DaySet.of(runs)


@given(window_sets, window_sets)
def test_two_sets_are_equal_and_hash_alike_exactly_when_they_hold_the_same_days(a: DaySet, b: DaySet) -> None:
    # Beyond the window the sets differ only in their open ends, which one day at each side tells.
    wider = range(WINDOW.start - 1, WINDOW.stop + 1)
    assert (a == b) == (written_out(a, wider) == written_out(b, wider))
    assert hash(DaySet.of([(first, last) for first, last in reversed(a.runs)])) == hash(a)


@given(st.sets(window_days), st.sets(window_days))
def test_a_set_built_day_by_day_equals_the_one_built_from_its_runs(days: set[int], more: set[int]) -> None:
    one_by_one = DaySet.of((day, day) for day in days | more)
    assert one_by_one == DaySet.of((day, day) for day in days) | DaySet.of((day, day) for day in more)
    assert written_out(one_by_one) == days | more

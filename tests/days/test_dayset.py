"""Each operation of `DaySet` pinned to the same operation on a plain `set` of days, and its edges."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.days import EVERY_DAY, FIRST_DAY, LAST_DAY, NO_DAY, DaySet, Run
from tests.strategies import WINDOW, careless_runs, window_days, window_sets, written_out

EVERYTHING = set(WINDOW)


@given(careless_runs)
def test_a_set_holds_exactly_the_days_of_the_runs_it_was_made_of(runs: list[Run]) -> None:
    assert written_out(DaySet.of(runs)) == {day for first, last in runs for day in range(first, last + 1)}


@given(window_sets, window_sets)
def test_union_is_the_union_of_the_days(a: DaySet, b: DaySet) -> None:
    assert written_out(a | b) == written_out(a) | written_out(b)


@given(window_sets, window_sets)
def test_intersection_is_the_intersection_of_the_days(a: DaySet, b: DaySet) -> None:
    assert written_out(a & b) == written_out(a) & written_out(b)


@given(window_sets, window_sets)
def test_difference_is_the_difference_of_the_days(a: DaySet, b: DaySet) -> None:
    assert written_out(a - b) == written_out(a) - written_out(b)


@given(window_sets)
def test_complement_is_every_other_day(a: DaySet) -> None:
    assert written_out(~a) == EVERYTHING - written_out(a)


@given(window_sets, window_sets)
def test_a_subset_has_no_day_that_the_other_lacks(a: DaySet, b: DaySet) -> None:
    wider = range(WINDOW.start - 1, WINDOW.stop + 1)
    assert (a <= b) == (written_out(a, wider) <= written_out(b, wider))


@given(window_sets, st.integers(-10, 10))
def test_a_shift_moves_each_day(a: DaySet, days: int) -> None:
    moved = {day + days for day in written_out(a, range(WINDOW.start - 10, WINDOW.stop + 10))}
    assert written_out(a.shifted(days)) == moved & EVERYTHING


@given(window_sets)
def test_containment_looks_at_one_day(a: DaySet) -> None:
    assert {day for day in WINDOW if day in a} == written_out(a)
    assert {day for day in WINDOW if date.fromordinal(day) in a} == written_out(a)


@given(window_sets)
def test_onwards_holds_the_first_day_and_all_later_ones(a: DaySet) -> None:
    wider = range(WINDOW.start - 1, WINDOW.stop + 1)
    days = written_out(a, wider)
    assert written_out(a.onwards(), wider) == {day for day in wider if days and day >= min(days)}


@given(careless_runs)
def test_the_day_count_is_the_number_of_days(runs: list[Run]) -> None:
    days = DaySet.of(runs)
    assert days.day_count == len(written_out(days))
    assert bool(days) == (days.day_count > 0)


@given(st.none() | window_days, st.none() | window_days)
def test_between_includes_both_ends_and_takes_none_for_an_open_one(first: int | None, last: int | None) -> None:
    days = DaySet.between(first, last)
    assert written_out(days) == {d for d in WINDOW if (first is None or d >= first) and (last is None or d <= last)}
    assert (FIRST_DAY in days) == (first is None)
    assert (LAST_DAY in days) == (last is None)


def test_iterating_gives_the_runs_as_dates_with_none_for_an_open_end() -> None:
    new_year, new_years_eve = date(2025, 1, 1), date(2025, 12, 31)
    year = DaySet.between(new_year.toordinal(), new_years_eve.toordinal())
    assert list(year) == [(new_year, new_years_eve)]
    assert list(~year) == [(None, date(2024, 12, 31)), (date(2026, 1, 1), None)]
    assert list(EVERY_DAY) == [(None, None)]
    assert list(NO_DAY) == []


def test_runs_that_touch_become_one() -> None:
    assert DaySet.of([(20, 29), (10, 19)]).runs == ((10, 29),)
    assert DaySet.of([(21, 29), (10, 19)]).runs == ((10, 19), (21, 29))


@pytest.mark.parametrize("day", [FIRST_DAY - 1, LAST_DAY + 1, -5, 10**9])
def test_a_day_outside_the_calendar_is_in_no_set_and_makes_none(day: int) -> None:
    assert day not in EVERY_DAY
    assert not DaySet.of([(day, day)])
    assert not DaySet.between(day, day)


def test_runs_are_cut_at_the_edges_of_the_calendar() -> None:
    assert DaySet.of([(FIRST_DAY - 100, LAST_DAY + 100)]) == EVERY_DAY
    assert DaySet.between(LAST_DAY - 1, LAST_DAY + 1).runs == ((LAST_DAY - 1, LAST_DAY),)


def test_an_open_end_stays_open_when_the_set_is_shifted() -> None:
    assert DaySet.between(None, 1000).shifted(7) == DaySet.between(None, 1007)
    assert DaySet.between(1000, None).shifted(-7) == DaySet.between(993, None)
    assert EVERY_DAY.shifted(365) == EVERY_DAY


def test_days_shifted_off_the_calendar_are_gone() -> None:
    assert DaySet.between(100, 110).shifted(-200) == NO_DAY
    assert DaySet.between(100, 110).shifted(-105) == DaySet.between(1, 5)
    assert DaySet.between(LAST_DAY - 10, LAST_DAY - 5).shifted(20) == NO_DAY

"""`Period`: the days that “this week” or “in 2019” mean, and the publication days on which they meet other days."""

from __future__ import annotations

import inspect
import pkgutil
from datetime import date
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import days
from checker.days import (
    EVERY_DAY,
    NO_DAY,
    CalendarPeriod,
    DaySet,
    FixedPeriod,
    Period,
    Unit,
    days_when_period_meets,
)
from tests.strategies import WINDOW, modern_days, periods, periods_by_kind, window_sets, written_out

CALENDAR = [
    (Unit.DAY, 0, "2025-02-20", "2025-02-20"),
    (Unit.DAY, -1, "2025-02-19", "2025-02-19"),
    (Unit.DAY, 1, "2025-02-21", "2025-02-21"),
    (Unit.WEEK, 0, "2025-02-17", "2025-02-23"),  # 20 February 2025 is a Thursday
    (Unit.WEEK, -1, "2025-02-10", "2025-02-16"),
    (Unit.MONTH, 0, "2025-02-01", "2025-02-28"),
    (Unit.MONTH, 1, "2025-03-01", "2025-03-31"),
    (Unit.MONTH, -12, "2024-02-01", "2024-02-29"),
    (Unit.QUARTER, 0, "2025-01-01", "2025-03-31"),
    (Unit.QUARTER, -1, "2024-10-01", "2024-12-31"),
    (Unit.YEAR, 0, "2025-01-01", "2025-12-31"),
    (Unit.YEAR, -1, "2024-01-01", "2024-12-31"),
    (Unit.DECADE, 0, "2020-01-01", "2029-12-31"),
    (Unit.DECADE, -1, "2010-01-01", "2019-12-31"),
    (Unit.CENTURY, 0, "2001-01-01", "2100-12-31"),
    (Unit.CENTURY, -1, "1901-01-01", "2000-12-31"),
]


@pytest.mark.parametrize(("unit", "offset", "first", "last"), CALENDAR)
def test_a_calendar_unit_is_counted_from_the_publication_day(unit: Unit, offset: int, first: str, last: str) -> None:
    begin, end = CalendarPeriod(unit, offset).on(date(2025, 2, 20).toordinal())
    assert (str(date.fromordinal(begin)), str(date.fromordinal(end))) == (first, last)


def test_every_kind_of_period_is_held_to_these_laws() -> None:
    modules = [import_module(f"checker.days.{module.name}") for module in pkgutil.iter_modules(days.__path__)]
    kinds = {kind for module in modules for _, kind in inspect.getmembers(module, inspect.isclass)}
    assert {kind for kind in kinds if issubclass(kind, Period)} - {Period} == set(periods_by_kind)


@given(periods, modern_days, modern_days)
def test_a_period_never_goes_back_when_the_publication_day_goes_on(a: Period, one: int, other: int) -> None:
    earlier, later = sorted((one, other))
    assert a.on(earlier)[0] <= a.on(later)[0]
    assert a.on(earlier)[1] <= a.on(later)[1]


@given(periods, modern_days)
def test_a_period_is_not_empty(a: Period, published: int) -> None:
    first, last = a.on(published)
    assert first <= last


@given(periods, modern_days, modern_days)
def test_a_fixed_period_is_the_same_for_every_reader(a: Period, one: int, other: int) -> None:
    assert not a.is_fixed or a.on(one) == a.on(other)


@given(st.sampled_from(Unit), st.integers(-12, 11), modern_days)
def test_calendar_units_follow_each_other_without_a_gap(unit: Unit, offset: int, published: int) -> None:
    this, following = CalendarPeriod(unit, offset).on(published), CalendarPeriod(unit, offset + 1).on(published)
    assert this[1] + 1 == following[0]


@given(st.sampled_from(Unit), modern_days)
def test_the_publication_day_lies_in_the_current_unit(unit: Unit, published: int) -> None:
    first, last = CalendarPeriod(unit).on(published)
    assert first <= published <= last


# Periods that reach into the window from publication days in and around it.
near_periods = st.builds(CalendarPeriod, st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH]), st.integers(-3, 3))
fixed_near = st.builds(lambda one, length: FixedPeriod(one, one + length), st.sampled_from(WINDOW), st.integers(0, 10))


@given(near_periods | fixed_near, window_sets)
def test_the_days_on_which_a_period_meets_a_set_are_those_found_by_trying_each(a: Period, target: DaySet) -> None:
    # A month and three more before and after: wide enough for every publication day that reaches the window.
    around = range(WINDOW.start - 150, WINDOW.stop + 150)
    tried = {published for published in around if DaySet.between(*a.on(published)) & target}
    assert written_out(days_when_period_meets(a, target), around) == tried


@given(periods)
def test_a_period_meets_every_day_always_and_no_day_never(a: Period) -> None:
    assert days_when_period_meets(a, EVERY_DAY) == EVERY_DAY
    assert days_when_period_meets(a, NO_DAY) == NO_DAY


@given(periods, window_sets, window_sets)
def test_a_period_meets_a_union_when_it_meets_a_part(a: Period, one: DaySet, other: DaySet) -> None:
    assert days_when_period_meets(a, one | other) == days_when_period_meets(a, one) | days_when_period_meets(a, other)


def test_last_year_met_the_election_of_2024_in_all_of_2025() -> None:
    election = date(2024, 11, 5).toordinal()
    met = days_when_period_meets(CalendarPeriod(Unit.YEAR, -1), DaySet.between(election, election))
    assert list(met) == [(date(2025, 1, 1), date(2025, 12, 31))]

"""Calendar arithmetic: anniversaries, ends of months, leap days, and the words for a time or a number."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.days import FIRST_DAY, LAST_DAY, Unit, advance, units_between
from checker.days.calendar import date_in_words, days_in, in_words, number_in_words, ordinal_in_words
from tests.strategies import any_day, modern_days, units


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


ADVANCES = [
    ("2022-02-24", 1, Unit.YEAR, "2023-02-24"),
    ("2022-02-24", 3, Unit.YEAR, "2025-02-24"),
    ("2022-02-24", -8, Unit.YEAR, "2014-02-24"),
    ("2024-02-29", 1, Unit.YEAR, "2025-02-28"),  # nobody's 29 February is lost in a common year
    ("2024-02-29", 4, Unit.YEAR, "2028-02-29"),
    ("2023-02-28", 1, Unit.YEAR, "2024-02-28"),
    ("1896-02-29", 4, Unit.YEAR, "1900-02-28"),  # 1900 has no leap day
    ("2023-01-31", 1, Unit.MONTH, "2023-02-28"),
    ("2024-01-31", 1, Unit.MONTH, "2024-02-29"),
    ("2023-01-31", 2, Unit.MONTH, "2023-03-31"),
    ("2023-05-31", 1, Unit.MONTH, "2023-06-30"),
    ("2023-03-31", -1, Unit.MONTH, "2023-02-28"),
    ("2023-12-15", 1, Unit.MONTH, "2024-01-15"),
    ("2023-11-30", 1, Unit.QUARTER, "2024-02-29"),
    ("2001-09-11", 2, Unit.DECADE, "2021-09-11"),
    ("1914-07-28", 1, Unit.CENTURY, "2014-07-28"),
    ("2023-12-25", 1, Unit.WEEK, "2024-01-01"),
    ("2024-02-28", 2, Unit.DAY, "2024-03-01"),
]


@pytest.mark.parametrize(("start", "amount", "unit", "end"), ADVANCES)
def test_whole_units_go_by_the_calendar(start: str, amount: int, unit: Unit, end: str) -> None:
    assert advance(day(start), amount, unit) == day(end)


@given(modern_days, st.integers(0, 100))
def test_an_anniversary_falls_on_the_same_day_of_the_year(start: int, years: int) -> None:
    first = date.fromordinal(start)
    assume((first.month, first.day) != (2, 29))
    assert advance(start, years, Unit.YEAR) == first.replace(year=first.year + years).toordinal()


@given(modern_days, st.integers(0, 100))
def test_so_many_years_after_is_that_many_years(start: int, years: int) -> None:
    assert units_between(start, int(advance(start, years, Unit.YEAR)), Unit.YEAR) == years


@given(modern_days, modern_days, units)
def test_advancing_by_the_units_between_two_days_leads_from_one_to_the_other(first: int, last: int, unit: Unit) -> None:
    assume(first <= last)
    assert advance(first, units_between(first, last, unit), unit) == pytest.approx(last, abs=1e-4)


@given(modern_days, st.floats(0, 100, allow_nan=False), units)
def test_the_units_between_a_day_and_the_one_that_many_units_later_are_that_many(
    start: int, amount: float, unit: Unit
) -> None:
    # The moment reached may lie within a day, and only whole days are counted: it is off by less than one day's share.
    # A day is worth most in February.
    reached = advance(start, amount, unit)
    assume(reached < LAST_DAY)
    share = 1.1 / days_in(unit)
    assert units_between(start, int(reached), unit) == pytest.approx(amount, abs=share + 1e-6)


@given(any_day, any_day, units)
def test_counting_backwards_gives_the_negative(first: int, last: int, unit: Unit) -> None:
    assert units_between(first, last, unit) == -units_between(last, first, unit)


@given(modern_days, modern_days, modern_days, units)
def test_a_later_day_is_never_fewer_units_away(start: int, one: int, other: int, unit: Unit) -> None:
    nearer, farther = sorted((one, other))
    assume(nearer >= start)
    assert units_between(start, nearer, unit) <= units_between(start, farther, unit) + 1e-9


@given(modern_days, st.floats(-200, 200), st.floats(-200, 200), units)
def test_more_units_never_lead_to_an_earlier_moment(start: int, one: float, other: float, unit: Unit) -> None:
    fewer, more = sorted((one, other))
    assert advance(start, fewer, unit) <= advance(start, more, unit) + 1e-6


@given(st.integers(FIRST_DAY - 10, LAST_DAY + 10), st.floats(-1e7, 1e7), units)
def test_every_moment_lies_in_the_calendar(start: int, amount: float, unit: Unit) -> None:
    assert FIRST_DAY <= advance(start, amount, unit) <= LAST_DAY


@given(modern_days, modern_days, units)
def test_a_count_of_units_agrees_with_their_mean_length(first: int, last: int, unit: Unit) -> None:
    # Months differ from their mean by 2.4 days, years by less than one; no count drifts by more than two of the former.
    assert units_between(first, last, unit) * days_in(unit) == pytest.approx(last - first, abs=5)


BETWEEN = [
    ("2022-02-24", "2025-02-24", Unit.YEAR, 3.0),
    ("2022-02-24", "2025-02-23", Unit.YEAR, 2 + 365 / 366),
    ("2024-02-29", "2025-02-28", Unit.YEAR, 1.0),
    ("2023-01-31", "2023-02-28", Unit.MONTH, 1.0),
    ("2023-01-31", "2023-03-30", Unit.MONTH, 1 + 30 / 31),
    ("2023-01-01", "2023-02-15", Unit.MONTH, 1.5),
    ("2023-01-01", "2023-07-01", Unit.QUARTER, 2.0),
    ("2001-09-11", "2021-09-11", Unit.DECADE, 2.0),
    ("2001-09-11", "2021-09-11", Unit.CENTURY, 0.2),
    ("2024-02-01", "2024-03-01", Unit.DAY, 29.0),
    ("2024-02-01", "2024-02-15", Unit.WEEK, 2.0),
    ("2025-02-24", "2022-02-24", Unit.YEAR, -3.0),
]


@pytest.mark.parametrize(("first", "last", "unit", "count"), BETWEEN)
def test_the_units_between_two_days(first: str, last: str, unit: Unit, count: float) -> None:
    assert units_between(day(first), day(last), unit) == pytest.approx(count)


TIMES = [
    ("2025-02-20", "2025-02-20", "0 days"),
    ("2025-02-20", "2025-02-21", "1 day"),
    ("2025-02-20", "2025-03-08", "16 days"),
    ("2025-01-01", "2025-02-28", "58 days"),
    ("2025-01-01", "2025-03-01", "two months"),
    ("2025-07-01", "2025-08-31", "61 days"),  # not yet two months, and “one month” would be wrong
    ("2025-07-01", "2025-09-01", "two months"),
    ("2022-02-24", "2022-07-24", "five months"),
    ("2022-02-24", "2022-12-24", "10 months"),
    ("2022-02-24", "2023-02-23", "11 months"),
    ("2022-02-24", "2023-02-24", "one year"),
    ("2022-02-24", "2023-03-24", "one year and one month"),
    ("2022-02-24", "2025-02-20", "two years and 11 months"),
    ("2022-02-24", "2025-02-24", "three years"),
    ("2001-09-11", "2021-08-30", "19 years and 11 months"),
]


@pytest.mark.parametrize(("first", "last", "words"), TIMES)
def test_a_time_is_said_in_days_then_in_months_then_in_years(first: str, last: str, words: str) -> None:
    assert in_words(day(first), day(last)) == words
    assert in_words(day(last), day(first)) == words


ORDINALS = {
    "zeroth": 0, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "10th": 10, "11th": 11, "12th": 12, "13th": 13, "14th": 14, "19th": 19, "20th": 20, "21st": 21,
    "22nd": 22, "23rd": 23, "24th": 24, "30th": 30, "45th": 45, "101st": 101, "111th": 111, "112th": 112, "113th": 113,
    "122nd": 122, "1000th": 1000,
}  # fmt: skip


@pytest.mark.parametrize(("words", "number"), ORDINALS.items())
def test_ordinals_are_words_below_ten_and_figures_from_ten_on(words: str, number: int) -> None:
    assert ordinal_in_words(number) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "zero"), (1, "one"), (9, "nine"), (10, "10"), (47, "47"), (-1, "-1")]
)
def test_numbers_are_words_below_ten_and_figures_from_ten_on(number: int, words: str) -> None:
    assert number_in_words(number) == words


@pytest.mark.parametrize(("text", "words"), [("2025-01-20", "20 January 2025"), ("2022-12-01", "1 December 2022")])
def test_a_date_is_said_day_first(text: str, words: str) -> None:
    assert date_in_words(day(text)) == words

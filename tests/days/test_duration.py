"""What durations allow the time elapsed to be: the rows of the table, and the laws that every row keeps."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.days import Duration, Modifier, Unit, advance
from checker.days.duration import next_number

START = date(2010, 3, 1).toordinal()

# Wording as a duration; elapsed amounts at which it holds, at which nobody can say, at which it is wrong.
TABLE = [
    ("two years", Duration(amount=2, unit=Unit.YEAR), [1.9, 2.0, 2.9], [1.6, 3.2], [1.4, 3.6]),
    ("six months", Duration(amount=6, unit=Unit.MONTH), [5.6, 6.9], [7.2], [5.4, 7.6]),
    ("two and a half years", Duration(amount=2.5, unit=Unit.YEAR), [2.3, 2.7], [2.1, 2.9], [1.9, 3.1]),
    ("more than a year", Duration(amount=1, unit=Unit.YEAR, modifier=Modifier.MORE_THAN), [1.1, 1.9], [], [0.9, 1.0, 2.0, 3.0]),
    ("more than three years", Duration(amount=3, unit=Unit.YEAR, modifier=Modifier.MORE_THAN), [3.1, 3.9], [4.5], [2.9, 5.1]),
    ("over 20 years", Duration(amount=20, unit=Unit.YEAR, modifier=Modifier.MORE_THAN), [20.5, 24.9], [27], [19.9, 31]),
    ("more than a decade", Duration(amount=1, unit=Unit.DECADE, modifier=Modifier.MORE_THAN), [1.1, 1.9], [], [0.99, 2.0]),
    ("more than 18 months", Duration(amount=18, unit=Unit.MONTH, modifier=Modifier.MORE_THAN), [18.5, 23], [26], [17, 31]),
    ("more than 1,000 days", Duration(amount=1000, unit=Unit.DAY, modifier=Modifier.MORE_THAN), [1001, 1200], [1400], [1000, 1600]),
    ("just over a year", Duration(amount=1, unit=Unit.YEAR, modifier=Modifier.JUST_OVER), [1.05, 1.1], [1.3], [0.95, 1.6]),
    ("nearly three years", Duration(amount=3, unit=Unit.YEAR, modifier=Modifier.NEARLY), [2.7, 2.95], [2.4, 3.04], [2.2, 3.1]),
    ("about two years", Duration(amount=2, unit=Unit.YEAR, modifier=Modifier.ABOUT), [1.8, 2.2], [1.5, 2.6], [1.2, 2.8]),
    ("about 10 years", Duration(amount=10, unit=Unit.YEAR, modifier=Modifier.ABOUT), [9, 11], [8, 13], [6, 14]),
    ("at least 4 months", Duration(amount=4, unit=Unit.MONTH, modifier=Modifier.AT_LEAST), [4.1, 7], [9], [3.8]),
    ("less than a year", Duration(amount=1, unit=Unit.YEAR, modifier=Modifier.LESS_THAN), [0.6, 0.9], [0.3], [1.0, 1.2]),
    ("up to a year", Duration(amount=1, unit=Unit.YEAR, modifier=Modifier.UP_TO), [0.6, 1.0], [0.3], [1.1]),
    ("in its fourth year", Duration(amount=4, unit=Unit.YEAR, modifier=Modifier.IN_NTH), [3.1, 3.9], [3.0, 3.99], [2.9, 4.1]),
    ("day 100", Duration(amount=100, unit=Unit.DAY, modifier=Modifier.IN_NTH), [99, 100], [97, 102], [90, 110]),
    ("100 days", Duration(amount=100, unit=Unit.DAY), [100], [98, 103], [96, 104]),
    ("500 days", Duration(amount=500, unit=Unit.DAY), [500], [493, 507], [492, 508]),
    ("the 20-year war", Duration(amount=20, unit=Unit.YEAR, modifier=Modifier.AGED), [20.0, 20.9], [19.6, 21.2], [19.4, 21.6]),
    ("two decades", Duration(amount=2, unit=Unit.DECADE), [1.9, 2.1], [1.6, 2.4], [1.4, 2.6]),
    ("several years", Duration(amount=3, unit=Unit.YEAR, high=9, modifier=Modifier.VAGUE), [3, 9], [2.5, 11], [2, 12]),
    ("two or three years", Duration(amount=2, high=3, unit=Unit.YEAR), [2, 3.5], [4.2], [1.4, 4.6]),
]  # fmt: skip


def on(duration: Duration, elapsed: float) -> bool | None:
    day = advance(START, elapsed, duration.unit)
    return duration.since(START, START).on(round(day))


@pytest.mark.parametrize(("words", "duration", "holds", "open_", "wrong"), TABLE, ids=[row[0] for row in TABLE])
def test_wording_holds_is_open_or_is_wrong_at_the_elapsed_times_of_the_table(
    words: str, duration: Duration, holds: list[float], open_: list[float], wrong: list[float]
) -> None:
    assert {elapsed: on(duration, elapsed) for elapsed in holds} == dict.fromkeys(holds, True), words
    assert {elapsed: on(duration, elapsed) for elapsed in open_} == dict.fromkeys(open_), words
    assert {elapsed: on(duration, elapsed) for elapsed in wrong} == dict.fromkeys(wrong, False), words


@pytest.mark.parametrize(
    ("amount", "unit", "following"),
    [(1, Unit.YEAR, 2), (9, Unit.YEAR, 10), (10, Unit.YEAR, 15), (20, Unit.YEAR, 25), (12, Unit.MONTH, 18), (16, Unit.MONTH, 18),
     (100, Unit.DAY, 150), (1000, Unit.DAY, 1250), (2.5, Unit.YEAR, 3)],
)  # fmt: skip
def test_the_next_number_is_the_one_a_writer_would_reach_for(amount: float, unit: Unit, following: float) -> None:
    assert next_number(amount, unit) == following


durations = st.builds(
    Duration,
    amount=st.one_of(st.integers(1, 2000).map(float), st.integers(1, 60).map(lambda n: n + 0.5)),
    unit=st.sampled_from(list(Unit)),
    modifier=st.sampled_from(list(Modifier)),
)


@given(durations)
def test_what_is_certain_is_possible(duration: Duration) -> None:
    certain, possible = duration.certain, duration.possible
    assert possible.low <= certain.low
    assert certain.high <= possible.high


@given(durations, st.integers(700_000, 740_000), st.integers(0, 400))
def test_an_event_known_less_exactly_makes_no_statement_more_certain(
    duration: Duration, first: int, width: int
) -> None:
    exact, loose = duration.since(first, first), duration.since(first, first + width)
    assert exact.possible <= loose.possible
    assert loose.certain <= exact.certain


@given(durations, st.integers(700_000, 740_000))
def test_no_duration_has_passed_before_the_event(duration: Duration, start: int) -> None:
    assert duration.since(start, start).on(start - 1) is False

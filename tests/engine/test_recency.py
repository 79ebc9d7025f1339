"""The dates in an article as evidence of its own day."""

from __future__ import annotations

from datetime import date

from checker.dating.recency import Named, recency
from checker.days import DaySet

COVERED = DaySet.between(date(1990, 1, 1).toordinal(), date(2026, 1, 1).toordinal())
VOTE = date(2013, 9, 3).toordinal()


def weight_on(day: int, *named: Named) -> float:
    return sum(weight for days, weight in recency(named, COVERED) if day in days)


def of_day(day: int, *, ahead: bool = False) -> Named:
    return Named(day, day, "day", ahead)


def test_copy_is_written_on_or_soon_after_the_newest_day_that_it_tells_of() -> None:
    on, soon, years_later, before = (weight_on(VOTE + lag, of_day(VOTE)) for lag in (0, 5, 2000, -2000))
    assert on > soon > 0 > years_later
    assert before < 0


def test_only_the_newest_date_counts_and_none_that_lies_ahead() -> None:
    alone = weight_on(VOTE, of_day(VOTE))
    assert weight_on(VOTE, of_day(VOTE - 4000), of_day(VOTE), of_day(VOTE + 900, ahead=True)) == alone
    assert weight_on(VOTE, of_day(VOTE + 900, ahead=True)) == 0


def test_a_year_tells_less_than_a_day() -> None:
    year = Named(date(2013, 1, 1).toordinal(), date(2013, 12, 31).toordinal(), "year", ahead=False)
    assert 0 < weight_on(VOTE, year) < weight_on(VOTE, of_day(VOTE))


def test_copy_without_a_date_is_weighed_by_none() -> None:
    assert recency((), COVERED) == []

"""The days that a time expression means, as a function of the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from checker.days import Duration, Modifier, Unit
from checker.mentions.timex import TimeExpression, annotate_times


def the_one(sentence: str) -> TimeExpression:
    (found,) = annotate_times(sentence)  # undated: the period must not need the day
    return found


def days(sentence: str, published: str) -> tuple[str, str]:
    period = the_one(sentence).period
    assert period is not None
    first, last = period.on(date.fromisoformat(published).toordinal())
    return date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()


@pytest.mark.parametrize(
    ("sentence", "published", "first", "last"),
    [
        ("It began in 2019.", "2024-05-15", "2019-01-01", "2019-12-31"),
        ("It began on 3 May 2019.", "2024-05-15", "2019-05-03", "2019-05-03"),
        ("It began in the 1990s.", "2024-05-15", "1990-01-01", "1999-12-31"),
        ("It closed last year.", "2024-05-15", "2023-01-01", "2023-12-31"),
        ("It closed last year.", "2019-01-01", "2018-01-01", "2018-12-31"),
        ("It closed last month.", "2024-01-31", "2023-12-01", "2023-12-31"),
        ("It closed on Tuesday.", "2024-05-15", "2024-05-14", "2024-05-14"),
        ("It closed on Tuesday.", "2024-05-14", "2024-05-14", "2024-05-14"),
        ("It will close on Tuesday.", "2024-05-15", "2024-05-21", "2024-05-21"),
        ("It closed in March.", "2024-05-15", "2024-03-01", "2024-03-31"),
        ("It will close in March.", "2024-12-20", "2025-03-01", "2025-03-31"),
        ("It closed on Oct. 7.", "2024-01-10", "2023-10-07", "2023-10-07"),
        ("He left yesterday.", "2024-03-01", "2024-02-29", "2024-02-29"),
        ("It closed two years ago.", "2024-05-15", "2020-11-13", "2022-11-14"),
        ("It began in the summer of 2023.", "2024-05-15", "2023-06-01", "2023-08-31"),
        ("It fell over the past six weeks.", "2024-05-15", "2024-03-23", "2024-05-15"),
    ],
)  # fmt: skip
def test_the_days_meant_follow_the_day_of_publication(sentence: str, published: str, first: str, last: str) -> None:
    assert days(sentence, published) == (first, last)


@pytest.mark.parametrize(
    ("sentence", "published", "within"),
    [
        # Without a verb to tell, the day may be gone or to come.
        ("The Oct. 7 vote.", "2024-05-15", ("2023-10-07", "2024-10-07")),
        # On a Wednesday, last Tuesday may be yesterday.
        ("She resigned last Tuesday.", "2024-05-15", ("2024-05-07", "2024-05-14")),
        # Weeks begin on Sunday or on Monday.
        ("They met this week.", "2024-05-19", ("2024-05-13", "2024-05-25")),
        # Both orders of the figures.
        ("It closed on 8/12/2023.", "2024-05-15", ("2023-08-12", "2023-12-08")),
    ],
)  # fmt: skip
def test_what_the_words_leave_open_is_left_open(sentence: str, published: str, within: tuple[str, str]) -> None:
    assert days(sentence, published) == within


def test_a_date_beside_another_year_may_be_of_that_year() -> None:
    found = annotate_times("In 2020 he ruled. On June 1 he had fled.", "2024-05-15")[1]
    assert found.period is not None
    first, _ = found.period.on(date(2024, 5, 15).toordinal())
    assert first <= date(2020, 6, 1).toordinal()


def test_figures_keep_the_order_that_is_given_or_that_the_text_shows() -> None:
    assert annotate_times("On 8/12/2023.", day_first=True)[0].value == "2023-12-08"
    assert annotate_times("On 8/12/2023.", day_first=False)[0].value == "2023-08-12"
    assert [f.value for f in annotate_times("On 25/12/2023 and 8/12/2023.")] == ["2023-12-25", "2023-12-08"]


@pytest.mark.parametrize(
    ("sentence", "duration"),
    [
        ("It lasted three years.", Duration(amount=3, unit=Unit.YEAR)),
        ("It ended two years ago.", Duration(amount=2, unit=Unit.YEAR)),
        ("It lasted for more than a decade.", Duration(amount=1, unit=Unit.DECADE, modifier=Modifier.MORE_THAN)),
        ("It lasted just over a year.", Duration(amount=1, unit=Unit.YEAR, modifier=Modifier.JUST_OVER)),
        ("It is in its fourth year.", Duration(amount=4, unit=Unit.YEAR, modifier=Modifier.IN_NTH)),
        ("It was the 1,000th day of the war.", Duration(amount=1000, unit=Unit.DAY, modifier=Modifier.IN_NTH)),
        ("It was day 100 of the war.", Duration(amount=100, unit=Unit.DAY, modifier=Modifier.IN_NTH)),
        ("It was a 20-year war.", Duration(amount=20, unit=Unit.YEAR, modifier=Modifier.AGED)),
        ("It is a three-year-old war.", Duration(amount=3, unit=Unit.YEAR, modifier=Modifier.AGED)),
        ("It lasted decades.", None),
        ("It lasted for decades.", Duration(amount=2, high=5, unit=Unit.DECADE, modifier=Modifier.VAGUE)),
        ("It lasted several months.", Duration(amount=3, high=9, unit=Unit.MONTH, modifier=Modifier.VAGUE)),
        ("It lasted a dozen years.", Duration(amount=12, unit=Unit.YEAR, modifier=Modifier.VAGUE)),
        ("It lasted two or three years.", Duration(amount=2, high=3, unit=Unit.YEAR)),
        ("It lasted half a century.", Duration(amount=50, unit=Unit.YEAR)),
        ("It lasted 30 minutes.", None),
    ],
)  # fmt: skip
def test_distances_are_told_with_the_way_they_are_meant(sentence: str, duration: Duration | None) -> None:
    assert [f.duration for f in annotate_times(sentence)] in ([duration], [] if duration is None else [duration])


def test_the_weekday_of_an_expression_is_told_with_its_date() -> None:
    found = the_one("It began on Saturday, March 17, 2017.")
    assert (found.weekday, found.value) == (5, "2017-03-17")


@pytest.mark.parametrize(
    ("sentence", "anchored"),
    [("In 2019 it fell.", "absolute"), ("It fell last year.", "publication"), ("On Tuesday it fell.", "publication")],
)
def test_an_expression_tells_what_its_value_rests_on(sentence: str, anchored: str) -> None:
    assert the_one(sentence).anchored == anchored

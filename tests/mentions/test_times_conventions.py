"""Conventions of TimeML's annotators that the wording alone decides: rates, company quarters, deadlines, possessors.

Published on Wednesday 15 May 2024, unless a test says otherwise.
"""

from __future__ import annotations

from datetime import date

import pytest

from checker.mentions.timex import TimeExpression, annotate_times

PUBLISHED = date(2024, 5, 15)


def read(text: str, published: date = PUBLISHED) -> list[tuple[str, str]]:
    return [(found.text, found.value) for found in annotate_times(text, published)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It costs $40 million a year.", "The ferry carries 900 passengers a day.", "Rooms go for $80 to $120 a night.",
        "They sell 12,000 pumps annually.", "Output grows 4% annually.", "It makes 30 films a year.",
    ],
)  # fmt: skip
def test_a_quantity_for_each_unit_is_a_measure_and_no_set(sentence: str) -> None:
    assert annotate_times(sentence, PUBLISHED) == []


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("The board meets twice a year.", "twice a year", "P1Y"), ("The judges meet annually.", "annually", "XXXX"),
        ("Nurses call three times a week.", "three times a week", "P1W"),
    ],
)  # fmt: skip
def test_what_happens_so_often_is_a_set(sentence: str, words: str, value: str) -> None:
    (found,) = annotate_times(sentence, PUBLISHED)
    assert (found.type, found.text, found.value) == ("SET", words, value)


def test_a_kind_of_year_is_no_length() -> None:
    assert read("The mill moved from a fiscal year to a calendar year.") == []
    assert read("It took a full year.") == [("a full year", "P1Y")]


def test_the_quarter_of_a_company_takes_the_number_of_the_calendar_quarter_it_lies_in() -> None:
    found = annotate_times("In the quarter ended July 31, the baker lost $2 million.", date(2024, 9, 3))[0]
    assert found.value == "2024-Q2"
    assert found.period is not None
    assert found.period.on(date(2024, 9, 3).toordinal()) == (
        date(2024, 5, 2).toordinal(),
        date(2024, 7, 31).toordinal(),
    )


def test_a_quarter_that_the_company_has_numbered_keeps_its_number() -> None:
    text = "The brewer reported on its fourth quarter. Sales rose in the quarter ended March 31."
    assert [value for _, value in read(text)][:2] == ["2023-Q4", "2023-Q4"]


def test_an_earlier_quarter_named_for_comparison_does_not_become_the_one_reported() -> None:
    text = "Profit rose in the third quarter, after a weak second quarter. Sales were higher than a year ago."
    assert read(text, date(2024, 10, 22))[-1] == ("a year ago", "2023-Q3")


def test_the_quarter_a_year_ago_is_one_expression() -> None:
    text = "It lost $3 million in the third quarter. In the quarter a year ago, it had made a profit."
    assert read(text, date(2024, 10, 22)) == [("the third quarter", "2024-Q3"), ("the quarter a year ago", "2023-Q3")]
    text = "It lost $3 million in the third quarter. In the same period a year earlier, it had made a profit."
    assert read(text, date(2024, 10, 22))[1] == ("the same period a year earlier", "2023-Q3")


def test_the_year_earlier_months_are_a_length_like_the_months_they_are_set_beside() -> None:
    (found,) = annotate_times("Net for the year-earlier six months was lower.", PUBLISHED)
    assert (found.text, found.type, found.value) == ("the year-earlier six months", "DURATION", "P6M")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The bid had been due to lapse on May 28.", "2024-05-28"),  # put off, but not yet gone
        ("The bid had been due to lapse on May 3.", "2024-05-03"),
        ("The minister gave the bank until mid-June to answer.", "2024-06"),
        ("The airline announced its plan Nov. 3.", "2023-11-03"),
        ("The index stands below the record it set on Oct. 20.", "2023-10-20"),
    ],
)  # fmt: skip
def test_a_date_without_a_year_follows_its_verb_and_not_a_noun_that_looks_like_one(sentence: str, value: str) -> None:
    (found,) = annotate_times(sentence, PUBLISHED)
    assert found.value == value


def test_a_day_as_previously_planned_is_the_day_of_its_verb() -> None:
    assert read("The march began as previously planned Sunday.") == [("Sunday", "2024-05-12")]
    assert read("The march is planned for Sunday.") == [("Sunday", "2024-05-19")]


def test_a_possessor_of_time_is_the_running_one() -> None:
    assert read("It was the week's busiest session.") == [("the week", "2024-W20")]
    assert read("The year's results disappointed.") == [("The year", "2024")]


def test_later_in_the_day_is_the_day_that_the_text_is_at() -> None:
    assert read("On May 3, 2021, he resigned. Later in the day, she did too.")[1] == ("Later in the day", "2021-05-03")


def duration_of(text: str) -> TimeExpression:
    (found,) = annotate_times(text, PUBLISHED)
    assert found.type == "DURATION"
    return found


def test_minutes_and_hours_later_tell_a_length_and_no_day() -> None:
    assert duration_of("A minute and a half later, a pilot called.").value == "PT1M30S"
    assert duration_of("Two hours earlier it had rained.").value == "PT2H"


def test_that_before_a_plural_may_be_a_conjunction() -> None:
    assert duration_of("They said that six days would do.").text == "six days"


def test_the_year_nought_is_impossible_and_not_the_running_year() -> None:
    (found,) = annotate_times("It was founded in the year 0.", PUBLISHED)
    assert (found.text, found.value, found.impossible) == ("the year 0", "0000", True)
    assert annotate_times("It was seen in the year 17,000 of the reckoning.", PUBLISHED) == []


def test_a_clock_time_takes_no_day_from_the_next_sentence() -> None:
    assert read("He had left at 5 p.m. On June 1 she came.")[0][0] == "5 p.m."


def test_a_day_that_no_month_has_is_impossible_after_on() -> None:
    (found,) = annotate_times("On February 30 he came.", PUBLISHED)
    assert (found.text, found.impossible) == ("February 30", True)
    assert read("In February 30 people came.") == [("February", "2024-02")]


def test_a_fiscal_quarter_that_ended_on_a_day_is_no_numbered_quarter_of_the_calendar() -> None:
    text = (
        "The airline lost $9 million in the fiscal first quarter. For the quarter ended Sept. 30, sales rose to $2 billion "
        "from $1 billion a year earlier."
    )
    found = annotate_times(text, date(2023, 10, 26))
    assert [each.value for each in found] == ["2023-Q1", "2023-QX", "2023-09-30", "2022-QX"]
    period = found[1].period
    assert period is not None
    assert date.fromordinal(period.on(date(2023, 10, 26).toordinal())[1]) == date(2023, 9, 30)


def test_another_companys_fiscal_quarter_takes_the_place_of_the_calendar_quarter() -> None:
    text = "Steel Corp. lost $9 million in the third quarter. Ore Inc. earned $2 million in the fiscal second quarter. The latest period was its best."
    assert annotate_times(text, date(2023, 10, 26))[-1].value == "2023-Q2"


def test_the_year_earlier_period_after_nine_months_is_as_long() -> None:
    text = "For the nine months, the mill earned $81 million. In the year-earlier period it earned $77 million."
    assert read(text)[-1] == ("the year-earlier period", "P9M")


def test_that_day_needs_a_day_to_point_back_to() -> None:
    assert read("It was common in 1987. If prices fall, trades of that day fail.") == [("1987", "1987")]
    assert read("It fell on 3 May 1987. Trades of that day failed.")[-1] == ("that day", "1987-05-03")

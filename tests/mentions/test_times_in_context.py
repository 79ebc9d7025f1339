"""What the verb, the preposition and the day of publication make of the same words.

Published on Wednesday 15 May 2024, unless a test says otherwise.
"""

from __future__ import annotations

from datetime import date

import pytest

from checker.mentions.timex import TimeExpression, annotate_times

PUBLISHED = date(2024, 5, 15)


def the_one(text: str, published: date = PUBLISHED) -> TimeExpression:
    (found,) = annotate_times(text, published)
    return found


def values(text: str, published: date = PUBLISHED) -> list[tuple[str, str, str]]:
    return [(found.text, found.type, found.value) for found in annotate_times(text, published)]


@pytest.mark.parametrize(
    ("sentence", "kind", "value"),
    [
        ("Rents have climbed in recent years.", "DURATION", "PXY"),
        ("In recent months the river has risen.", "DURATION", "PXM"),
        ("As rents climbed in recent years, tenants left.", "DATE", "PAST_REF"),
        ("It is the fashion of recent years.", "DATE", "PAST_REF"),
    ],
)
def test_the_perfect_makes_recent_years_a_stretch_and_another_tense_a_time(
    sentence: str, kind: str, value: str
) -> None:
    found = the_one(sentence)
    assert (found.type, found.value) == (kind, value)


@pytest.mark.parametrize(
    ("sentence", "kind", "value"),
    [
        ("Prices doubled over the past year.", "DATE", "2023"),
        ("Three ferries sank in the past week.", "DATE", "2024-W19"),
        ("It has been shut for the past year.", "DURATION", "P1Y"),
    ],
)
def test_in_the_past_year_tells_when_and_for_the_past_year_how_long(sentence: str, kind: str, value: str) -> None:
    found = the_one(sentence)
    assert (found.type, found.value) == (kind, value)


def test_the_past_year_means_the_days_up_to_publication() -> None:
    found = the_one("Prices doubled over the past year.")
    assert found.period is not None
    first, last = found.period.on(PUBLISHED.toordinal())
    assert last == PUBLISHED.toordinal() and first <= date(2023, 7, 1).toordinal()


@pytest.mark.parametrize(
    ("published", "value"),
    [(date(2024, 5, 15), "2023-04"), (date(2024, 6, 15), "2024-04"), (date(2024, 4, 15), "2023-04")],
)
def test_last_april_is_not_the_month_just_over(published: date, value: str) -> None:
    found = the_one("The dam broke last April.", published)
    assert found.value == value
    assert found.period is not None
    assert found.period.on(published.toordinal())[0] <= date(2023, 4, 1).toordinal() or value == "2024-04"


def test_last_december_in_january_is_the_month_just_over() -> None:
    assert the_one("The dam broke last December.", date(2024, 1, 15)).value == "2023-12"


def test_the_week_of_a_monday_may_be_the_one_just_over() -> None:
    monday = date(2024, 5, 13)
    found = the_one("For the week, cocoa lost 3%.", monday)
    assert found.value == "2024-WXX"
    assert found.period is not None
    assert found.period.on(monday.toordinal()) == (date(2024, 5, 6).toordinal(), date(2024, 5, 19).toordinal())
    assert the_one("For the week, cocoa lost 3%.").value == "2024-W20"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The judge set a hearing for Friday.", "2024-05-17"),
        ("Talks could resume Friday.", "2024-05-17"),
        ("Nerves are raw ahead of Friday's vote.", "2024-05-17"),
        ("Talks were to resume, and failed, Friday.", "2024-05-10"),
        ("They have lived there since July.", "2023-07"),
        ("It would pay for the bridge, and on Sunday told voters so.", "2024-05-12"),
        ("Until Monday, the rules said otherwise.", "2024-05-13"),
        ("It is shut until Monday.", "2024-05-20"),
        ("Snow is falling through Monday.", "2024-05-20"),
        ("Whoever won the prize Monday will be rich.", "2024-05-13"),
        ("He won't come Monday.", "2024-05-20"),
        ("The paper reported the pricing plan on Monday.", "2024-05-13"),
    ],
)
def test_prepositions_and_modals_say_which_day_is_meant(sentence: str, value: str) -> None:
    assert the_one(sentence).value == value


def test_the_previous_friday_is_counted_from_the_day_the_text_is_at() -> None:
    text = "The index closed on Friday at 900, down from the previous Friday."
    assert [found.value for found in annotate_times(text, PUBLISHED)] == ["2024-05-10", "2024-05-03"]


def test_this_winter_is_until_april_the_one_that_began_last_year() -> None:
    assert the_one("It has hardly snowed this winter.", date(2024, 3, 21)).value == "2023-WI"
    assert the_one("It will hardly snow this winter.", date(2024, 10, 21)).value == "2024-WI"


def test_the_early_hours_of_a_day_are_no_length() -> None:
    assert [found.text for found in annotate_times("It sank in the early hours of Sunday.", PUBLISHED)] == ["Sunday"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("RACES: 2023 World Cup", ["2023"]), ("She won the 2022 women's final.", ["2022"]), ("It is below 2005 levels.", ["2005"]),
        ("It was 1956's best film.", ["1956"]), ("It came in 2013—a dry one.", ["2013"]), ("It opens this summer – at last.", ["2024-SU"]),
        ("It was 1999. That summer it rained.", ["1999", "1999-SU"]), ("The year prior, it had rained.", ["2023"]),
        ("He was back on May 3 from a month off.", ["2024-05-03", "P1M"]), ("It seats 2000 people.", []), ("It is a 2000-seat hall.", []),
    ],
)  # fmt: skip
def test_marks_and_nouns_beside_a_year_or_season_tell_it_from_a_count(sentence: str, found: list[str]) -> None:
    assert [each.value for each in annotate_times(sentence, PUBLISHED)] == found


@pytest.mark.parametrize("words", ["the week ended May 4", "the week to May 4"])
def test_the_week_ended_on_a_day_is_the_week_of_that_day(words: str) -> None:
    week, day = annotate_times(f"In {words}, 9,000 lost their jobs.", PUBLISHED)
    assert (week.value, day.value) == ("2024-W18", "2024-05-04")
    assert week.period is not None
    assert week.period.on(PUBLISHED.toordinal()) == (date(2024, 4, 28).toordinal(), date(2024, 5, 4).toordinal())


def test_this_weekend_may_be_over_on_a_monday() -> None:
    monday = date(2024, 5, 13)
    assert the_one("Storms struck this weekend.", monday).value == "2024-W19-WE"
    assert the_one("Storms will strike this weekend.", monday).value == "2024-W20-WE"


def test_a_few_days_later_tells_a_length_and_no_day() -> None:
    assert values("A few days later he fled.") == [("A few days", "DURATION", "PXD")]


def test_during_that_time_is_as_long_as_the_text_said() -> None:
    text = "He governed for nine years. During that time two banks failed."
    assert [found.value for found in annotate_times(text, PUBLISHED)] == ["P9Y", "P9Y"]
    assert values("He governed well. During that time two banks failed.") == []


def test_a_month_before_a_year_is_a_month_that_nobody_knows() -> None:
    assert values("It closed last year, after it had moved a month earlier.")[1] == (
        "a month earlier",
        "DATE",
        "XXXX-XX",
    )


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("Output fell in the first two quarters of 2019.", "the first two quarters of 2019", "2019-H1"),
        ("It was common in the second half of the 1970s.", "the second half of the 1970s", "197"),
        ("They met on the first day of 2016.", "the first day of 2016", "2016-01-01"),
        ("The trial began in the week of Feb. 8.", "the week of Feb. 8", "2024-W06"),
        ("The cup gets under way Friday.", "Friday", "2024-05-17"),
        ("It snowed overnight Friday.", "overnight Friday", "2024-05-10TNI"),
        ("He fell late Friday night.", "late Friday night", "2024-05-10TNI"),
        ("They paraded on St. Patrick's Day.", "St. Patrick's Day", "2024-03-17"),
        ("It was a yearlong inquiry.", "yearlong", "P1Y"),
        ("It was a monthslong siege.", "monthslong", "PXM"),
        ("It was a decade-long war.", "decade-long", "P1E"),
        ("It died out millions of years ago.", "millions of years ago", "PAST_REF"),
        ("It sails twice per week.", "twice per week", "P1W"),
        ("They met on the second day of January 2016.", "the second day of January 2016", "2016-01-02"),
        ("Who writes letters in this day and age?", "this day and age", "PRESENT_REF"),
        ("It pays half of the then current price.", "then current", "PAST_REF"),
        ("It will reopen at a later date.", "a later date", "FUTURE_REF"),
        ("She hopes to one day return.", "one day", "FUTURE_REF"),
        ("Exports fell in the latest month.", "the latest month", "2024-04"),
        ("It is expected to last 60 days.", "60 days", "P60D"),
        ("It fell from its high for the year of $42.", "the year", "2024"),
    ],
)  # fmt: skip
def test_words_that_belong_together_are_one_expression(sentence: str, words: str, value: str) -> None:
    found = the_one(sentence)
    assert (found.text, found.value) == (words, value)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ministers argued over the future of the railways.", "Rates will stay put for the foreseeable future.",
        "At the time he was caught, the police were on strike.", "Now for something else.",
        "The average daily catch is 40 tonnes.", "The heron eats 25 fish a day.", "It flies at 60 miles per hour.", "He told a 60 Minutes reporter that he lied.",
        "The 78-year-old will begin the process.", "The guests of Mar-a-Lago left.", "He appeared on CBS This Morning with his wife.",
    ],
)  # fmt: skip
def test_what_will_become_of_a_thing_a_name_and_a_measure_are_no_times(sentence: str) -> None:
    assert annotate_times(sentence, PUBLISHED) == []


@pytest.mark.parametrize(
    ("sentence", "day_first", "value", "alternative"),
    [
        ("It closed on 8/12/2023.", None, "2023-08-12", "2023-12-08"),
        ("It closed on 8/12/2023.", True, "2023-12-08", None),
        ("It closed on 8/12/2023.", False, "2023-08-12", None),
        ("It closed on 24/2/2023.", False, "2023-02-24", None),
        ("It closed on 3/2.", None, "2024-03-02", "2024-02-03"),
        ("It closed on 3/2.", True, "2024-02-03", None),
        ("It closed on 3/2.", False, "2024-03-02", None),
        ("It has been closed since 24/2.", None, "2024-02-24", None),
        ("It closed on 5/5/2023.", None, "2023-05-05", None),
    ],
)
def test_figures_have_two_days_until_their_order_is_known(
    sentence: str, day_first: bool | None, value: str, alternative: str | None
) -> None:
    (found,) = annotate_times(sentence, PUBLISHED, day_first=day_first)
    assert (found.value, found.alternative) == (value, alternative)
    if alternative is not None:
        assert found.period is not None
        first, last = (date.fromordinal(day).isoformat() for day in found.period.on(PUBLISHED.toordinal()))
        assert [first, last] == sorted([value, alternative])


@pytest.mark.parametrize(
    "sentence", ["It is open 24/7.", "She won 6/4.", "Half is 1/2 of it.", "They came on 1/2 of the wells."]
)
def test_other_figures_with_a_slash_are_no_day(sentence: str) -> None:
    assert annotate_times(sentence, PUBLISHED) == []

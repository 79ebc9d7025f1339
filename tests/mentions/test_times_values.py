"""What the time expressions of news copy mean in TIMEX3: for each value, the sentences that give it.

Published on Wednesday 15 May 2024. The brackets are not part of the sentence: they mark the one expression it has.
"""

from __future__ import annotations

from datetime import date

import pytest

from checker.mentions.timex import annotate_times

PUBLISHED = date(2024, 5, 15)

DATES = {
    "2019-05-03": [
        "It began on [3 May 2019].", "It began on [May 3, 2019], at sea.", "It began on [the 3rd of May, 2019].",
        "It began on [May 3rd 2019].", "It began on [Friday, May 3, 2019].", "It began on [Friday 3 May 2019].",
        "It began on [2019-05-03].", "It began on [03.05.2019] and ended.",
        "It began on [3-May-2019].", "It began on [the third of May 2019].",
    ],
    "2024-02-20": ["It began on [Feb. 20].", "It began on [20 February].", "It began on [Tuesday, Feb. 20].", "[Feb. 20] was cold."],
    "2024-05-14": ["He left on [Tuesday].", "He left [yesterday].", "He left [late Tuesday].", "The council, which met [Tuesday], agreed."],
    "2024-05-17": ["The court will meet on [Friday].", "It is scheduled to end [Friday].", "It is due to end on [Friday]."],
    "2024-05-15": ["He leaves [today].", "[Today]'s vote failed.", "The court ruled on [Wednesday]."],
    "2024-05-09": ["She resigned [last Thursday]."],
    "2024-05-20": ["They meet [next Monday]."],
    "2024-05-13": ["He died [the day before yesterday]."],
    "2024-05-24": ["The hearing is on [Friday week]."],
    "2019-05": ["It began in [May 2019].", "It began in [early May 2019].", "It began by [the end of May 2019].", "It began in [May of 2019]."],
    "2023-11": ["It failed in [November].", "It failed [last November]."],
    "2024-09": ["It will end in [September].", "The vote is due in [mid-September]."],
    "2023-07": ["He was arrested in [July last year].", "He was arrested in [July of last year]."],
    "2024-04": ["It closed [last month].", "It closed [late last month]."],
    "2024-W19": ["They met [last week]."],
    "2024-W20": ["They met [this week].", "They will meet [later this week]."],
    "2024-W21": ["They meet [next week]."],
    "2024-W19-WE": ["They met [last weekend].", "They met over [the weekend]."],
    "1998": ["It began in [1998].", "The [1998] election was close.", "It was over by [late 1998].", "It began in [nineteen ninety-eight].", "Sales fell in [fiscal 1998]."],
    "2000": ["It came in [the year 2000].", "It came in [the year two thousand]."],
    "2023": ["It closed [last year].", "It closed [a year ago].", "Costs rose [late last year]."],
    "2022": ["He won [two years ago].", "He won [nearly two years ago].", "He won [about two years ago]."],
    "2025": ["It opens [next year].", "It opens [early next year]."],
    "2024": ["It opened [earlier this year].", "It ends by [the end of the year]."],
    "199": ["It thrived in [the 1990s].", "It thrived in [the late 1990s].", "It thrived in [the '90s].", "It thrived in [the nineties]."],
    "19": ["It marked [the 20th century].", "It marked [the early 20th century]."],
    "17": ["It was common in the 17th and [18th centuries]."],
    "2023-Q3": ["Sales fell in [the third quarter of 2023].", "Sales fell in [Q3 2023].", "Sales fell in [the 2023 third quarter].", "Sales fell in [last year's third quarter]."],
    "2024-Q1": ["[First-quarter] sales fell.", "Sales fell in [the first quarter]."],
    "2022-H2": ["Sales fell in [the second half of 2022]."],
    "2023-SU": ["It rained [last summer].", "It rained in [the summer of 2023].", "It rained in [summer 2023]."],
    "2023-FA": ["It rained [last fall].", "It rained [last autumn]."],
    "2023-12-25": ["He died on [Christmas Day]."],
    "2023-11-23": ["He died on [Thanksgiving]."],
    "2001-09-11": ["It changed after [9/11].", "It changed after the [Sept. 11] attacks."],
    "PRESENT_REF": ["He is [now] in jail.", "He is [currently] in jail.", "There is peace [these days]."],
    "PAST_REF": ["It [recently] closed.", "It closed in [recent weeks].", "He lied in [the past].", "It closed [several years ago].", "He was a clerk at [the time]."],
    "FUTURE_REF": ["It will close [soon].", "It will close in [the near future].", "It will close in [the coming weeks].", "It will [one day] close."],
    "2023-02-30": ["It began on [February 30, 2023]."],
}  # fmt: skip

TIMES = {
    "2024-05-15T22:00": ["It began at [10 p.m. Wednesday].", "It began at [10:00 p.m.] or so."],
    "2024-05-14T05:30": ["It began at [5:30 a.m. GMT on Tuesday]."],
    "2024-05-15TMO": ["It began [this morning].", "It began [Wednesday morning]."],
    "1953-06-14TNI": ["It began on [the night of June 14, 1953]."],
    "2024-05-14TNI": ["It began [last night].", "It began on [Tuesday night]."],
    "2024-05-16TEV": ["It begins [tomorrow evening]."],
    "2024-05-12T19:15": ["It began at [19:15 GMT on 12 May]."],
    "2024-05-15T09:00": ["It began at [0900 GMT]."],
    "2024-05-15T14:00": ["It began at [1400 local time]."],
    "2024-05-14T12:00": ["It was over by [noon Tuesday]."],
}  # fmt: skip

DURATIONS = {
    "P3Y": ["It lasted [three years].", "It lasted [nearly three years].", "It lasted for [more than three years].", "It was a [three-year] war.", "It is a [three-year-old] war.", "He counts on [the next three years]."],
    "P2Y6M": ["It lasted [two and a half years].", "It was a [two-and-a-half-year] war.", "It lasted [2 1/2 years].", "It lasted [2½ years]."],
    "P1Y6M": ["It lasted [a year and a half]."],
    "P20M": ["It lasted [some 20 months]."],
    "P6W": ["It rained for [the past six weeks]."],
    "P1Y": ["It lasted [a year].", "It lasted [just over a year].", "It lasted for [over a year].", "It took [less than a year]."],
    "P30D": ["It may last [up to 30 days].", "It may last [no more than 30 days].", "They called a [30-day] truce."],
    "PT24H": ["They have [24 hours]."],
    "PT1H30M": ["It lasted [an hour and a half]."],
    "PXY": ["It lasted for [years].", "It lasted [several years].", "It followed [years] of talks."],
    "PXM": ["It followed [months] of talks.", "It lasted [a few months]."],
    "P20Y": ["It lasted [two decades].", "It lasted for [almost two decades]."],
    "P1E": ["It lasted [a decade]."],
    "PT15M": ["It lasted [a quarter of an hour]."],
    "PTXH": ["It ended [hours] later."],
    "P50Y": ["It lasted [half a century]."],
    "P25Y": ["It lasted [a quarter-century]."],
    "P100D": ["He counts on [the first 100 days]."],
    "P2W": ["It closes within [two to three weeks].", "It lasted [a couple of weeks].", "It lasted [a fortnight]."],
}  # fmt: skip

SETS = {
    "P1D": ["It rains [every day].", "He eats [four times a day]."],
    "P1W": ["It meets [twice a week].", "It meets [three times a week].", "It meets [each week]."],
    "P2W": ["It meets [every other week].", "It meets [every two weeks]."],
    "P1Y": ["It meets [once a year].", "It costs more [each year]."],
    "XXXX-WXX-1": ["It meets on [Mondays].", "It meets [every Monday]."],
    "XXXX-07": ["They march [each July]."],
    "XXXX-XX-XX": ["The talks are held [daily]."],
}  # fmt: skip


def rows(table: dict[str, list[str]], kind: str) -> list[tuple[str, str, str]]:
    return [(kind, value, sentence) for value, sentences in table.items() for sentence in sentences]


EVERY = rows(DATES, "DATE") + rows(TIMES, "TIME") + rows(DURATIONS, "DURATION") + rows(SETS, "SET")


@pytest.mark.parametrize(("kind", "value", "sentence"), EVERY, ids=[sentence for _, _, sentence in EVERY])
def test_an_expression_has_the_type_the_extent_and_the_value_of_timex3(kind: str, value: str, sentence: str) -> None:
    before, rest = sentence.split("[")
    words, after = rest.split("]")
    found = annotate_times(before + words + after, PUBLISHED)
    assert [(f.type, f.value, f.text, f.start) for f in found] == [(kind, value, words, len(before))]


NOTHING = [
    "He may march on.", "Theresa May said so.", "April Smith said so.", "I will second that.", "The second man sat down.",
    "They sold 2,000 homes and 2000 people left.", "It cost $1995.", "He fell and they fall.", "A quarter of it is gone.",
    "Sheffield Wednesday lost.", "USA TODAY reported it.",
    "The Daily Telegraph reported it.", "She is 52 years old.", "His 13-year-old daughter sang.", "He was in his 80s.",
    "Three-quarters voted.", "It was a night raid.", "The score was 3-2 and the ratio 10:1.", "He spoke for the soldiers.",
    "The Boeing 747 left gate 1549-12.", "Once they had left, he sat.", "Let us march to the square.", "The car past the house.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", NOTHING)
def test_words_that_only_look_like_times_are_left_alone(sentence: str) -> None:
    assert annotate_times(sentence, PUBLISHED) == []


@pytest.mark.parametrize(
    ("words", "mod"),
    [
        ("more than three years", "MORE_THAN"), ("nearly three years", "LESS_THAN"), ("about three years", "APPROX"),
        ("at least three years", "EQUAL_OR_MORE"), ("up to three years", "EQUAL_OR_LESS"), ("three years or so", "APPROX"),
        ("three years or more", "EQUAL_OR_MORE"), ("less than three years", "LESS_THAN"), ("no more than three years", "EQUAL_OR_LESS"),
        ("early 1998", "START"), ("mid-1998", "MID"), ("the end of 1998", "END"), ("late March", "END"), ("the start of last year", "START"),
    ],
)  # fmt: skip
def test_modifiers_have_the_names_of_timex3(words: str, mod: str) -> None:
    (found,) = annotate_times(f"It lasted for {words}.", PUBLISHED)
    assert (found.text, found.mod) == (words, mod)


def test_a_range_tells_where_it_begins_and_ends() -> None:
    first, second = annotate_times("It lasted from March to May 2019.", PUBLISHED)
    assert (first.value, second.value) == ("2019-03", "2019-05")
    assert {(f.begin, f.end_value) for f in (first, second)} == {("2019-03-01", "2019-05-31")}
    (short,) = annotate_times("In 2014–16 it failed.", PUBLISHED)
    assert (short.value, short.begin, short.end_value) == ("2014/2016", "2014-01-01", "2016-12-31")
    (days,) = annotate_times("It lasted from March 3-5, 2019.", PUBLISHED)
    assert (days.value, days.begin, days.end_value) == ("2019-03-03", "2019-03-03", "2019-03-05")


def test_what_is_counted_from_the_text_takes_the_last_date_it_spoke_of() -> None:
    text = "He won in 1987, lost the following year and left nine years later. On 3 May 1998 he died; the day before, it rained."
    values = [found.value for found in annotate_times(text, PUBLISHED)]
    assert values == ["1987", "1988", "1997", "1998-05-03", "1998-05-02"]


def test_a_year_ago_beside_a_quarter_is_that_quarter() -> None:
    text = "Profit fell in the third quarter of 2023. It earned $3 million a year earlier."
    assert [found.value for found in annotate_times(text, PUBLISHED)] == ["2023-Q3", "2022-Q3"]


def test_values_stay_open_while_the_day_of_publication_is_unknown() -> None:
    text = "He left on Tuesday, won in March, fell on Feb. 20 and met them last week, in 1998."
    assert [found.value for found in annotate_times(text)] == [
        "XXXX-WXX-2",
        "XXXX-03",
        "XXXX-02-20",
        "XXXX-WXX",
        "1998",
    ]


def test_the_day_may_be_given_as_text() -> None:
    assert annotate_times("last year", "2024-05-15") == annotate_times("last year", PUBLISHED)
    with pytest.raises(ValueError, match="isoformat"):
        annotate_times("last year", "15 May")

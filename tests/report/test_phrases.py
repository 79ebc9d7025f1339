"""Days and windows in words."""

from __future__ import annotations

from datetime import date

import pytest

from checker.claims import Published
from checker.days import EVERY_DAY, NEVER, NO_DAY, DaySet, TruthSet
from checker.days import UNKNOWN as ANY_DAY
from checker.report.phrases import counted, days_in_words, published_in_words, truth_in_words, window_in_words
from tests.report.reports import GIVEN, INFERRED, UNKNOWN, days, exactly


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-01-20", "2025-01-20", "20 January 2025"),
        ("2025-02-18", "2025-02-23", "18–23 February 2025"),
        ("2025-02-17", "2025-03-02", "17 February – 2 March 2025"),
        ("2024-12-28", "2025-01-03", "28 December 2024 – 3 January 2025"),
    ],
)
def test_a_window_says_month_and_year_once(first: str, last: str, words: str) -> None:
    assert window_in_words(date.fromisoformat(first), date.fromisoformat(last)) == words


@pytest.mark.parametrize(
    ("day_set", "words"),
    [
        (days("2021-01-20", "2025-01-20"), "on 20 Jan 2021 – 20 Jan 2025"),
        (days("2022-02-24", "2022-02-24"), "on 24 Feb 2022"),
        (days(None, "2022-02-23"), "until 23 Feb 2022"),
        (days("2022-02-24", None), "from 24 Feb 2022 on"),
        (EVERY_DAY, "on any day"),
        (NO_DAY, "on no day"),
        (days("2020-01-01", "2020-01-02") | days("2024-01-01", None), "on 1–2 Jan 2020, from 1 Jan 2024 on"),
    ],
)
def test_days_are_said_with_open_ends_in_words(day_set: DaySet, words: str) -> None:
    assert days_in_words(day_set) == words


def test_of_many_stretches_the_ones_near_the_article_are_named_in_order() -> None:
    mondays = DaySet()
    for day in ("03", "10", "17", "24"):
        mondays |= days(f"2025-02-{day}", f"2025-02-{day}")
    words = days_in_words(mondays, near=date(2025, 2, 20))
    assert words == "on 10 Feb 2025, on 17 Feb 2025, on 24 Feb 2025 and 1 more stretch of days"


@pytest.mark.parametrize(
    ("truth", "words"),
    [
        (exactly("2021-01-20", "2025-01-20"), "true on 20 Jan 2021 – 20 Jan 2025"),
        (NEVER, "true on no day"),
        (ANY_DAY, "perhaps true on any day"),
        (
            TruthSet(certain=days("2022-03-01", "2022-03-05"), possible=days("2022-02-27", "2022-03-05")),
            "true on 1–5 Mar 2022, perhaps on 27–28 Feb 2022",
        ),
    ],
)
def test_what_is_only_possible_is_said_apart_from_what_is_certain(truth: TruthSet, words: str) -> None:
    assert truth_in_words(truth) == words


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (GIVEN, "published 20 February 2025"),
        (INFERRED, "no date given; its statements fit 17–23 February 2025"),
        (UNKNOWN, "no date given, and its statements do not tell one"),
        (
            Published(first=date(2025, 2, 1), last=None, how="inferred"),
            "no date given; its statements fit from 1 Feb 2025 on",
        ),
        (
            Published(first=date(2025, 2, 1), last=date(2025, 2, 1), how="the dateline"),
            "published 1 February 2025, says the dateline",
        ),
    ],
)
def test_the_day_of_an_article_is_said_with_how_it_is_known(published: Published, words: str) -> None:
    assert published_in_words(published) == words


def test_beside_certain_days_far_possible_ones_are_not_worth_a_word() -> None:
    office = TruthSet(
        certain=days("2021-01-20", "2025-01-20"),
        possible=days(None, "1789-04-29") | days("2021-01-20", "2025-01-27") | days("2027-03-15", None),
    )
    assert truth_in_words(office, near=date(2025, 2, 20)) == (
        "true on 20 Jan 2021 – 20 Jan 2025, perhaps on 21–27 Jan 2025"
    )
    met = TruthSet(certain=days("2025-02-17", "2025-02-23"), possible=EVERY_DAY)
    assert truth_in_words(met) == "true on 17–23 Feb 2025, perhaps on other days"


def test_a_count_takes_its_noun_in_the_right_number() -> None:
    assert [counted(n, "article") for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]
    assert counted(2, "entry", "entries") == "2 entries"


def test_a_few_days_that_other_days_may_rival_are_not_called_too_many() -> None:
    published = Published(first=None, last=None, how="unknown", because=(0,), fits=days("2025-05-20", "2025-05-20"))
    assert published_in_words(published) == (
        "no date given; its statements fit best on 20 May 2025, but other days are possible"
    )

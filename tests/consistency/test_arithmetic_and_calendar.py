"""Sums, conversions and dates that the copy settles by itself: what is a mistake, and how much room rounding has."""

from __future__ import annotations

import json

import pytest

from checker import Checker
from checker.claims import Finding
from checker.report.checked import CheckedFile
from checker.report.json import render
from checker.report.run import Run


def found(checker: Checker, text: str, day: str | None = "2021-06-01") -> list[Finding]:
    report = checker.check(text, day)
    return [finding for finding in report.findings if finding.rule.startswith(("arithmetic/", "calendar/"))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The herd grew from 1,200 to 1,500, an increase of 20 per cent.", "20 per cent"),
        ("Rents fell 30% to £800 from £1,000 a year earlier.", "30%"),
        ("The rate went from 4.5% to 6%, a rise of 1.5 per cent.", "1.5 per cent"),
        ("Support went from 45% to 42%, down five points.", "five points"),
        ("The fee has more than tripled, from $100 to $220.", "more than tripled"),
        ("Nine people, five men and five women, were freed.", "Nine people"),
        ("Her 12-year reign (1990-1998) ended in disgrace.", "12-year reign"),
        ("The singer, 31, was born in 1980 and lives in Oslo.", "31"),
        ("The cave is 60 feet (28 metres) deep.", "60 feet (28 metres)"),
        ("The lake will be 5C (41F) warmer than it was.", "5C (41F)"),
        ("He chaired the board from 2018 to 2012.", "from 2018 to 2012"),
        ("The court sits on Thursday, June 4, at noon.", "Thursday, June 4"),
    ],
)
def test_figures_that_do_not_fit_each_other_are_an_error_with_the_right_figure(
    checker: Checker, text: str, words: str
) -> None:
    (finding,) = found(checker, text)
    assert str(finding.level) == "error"
    start = text.index(words)
    assert finding.start < start + len(words)
    assert start < finding.end
    assert finding.evidence


@pytest.mark.parametrize(
    "text",
    [
        # rounding
        "Sales rose 14% to 1.3 million from 1.1 million.",
        "Sales rose nearly 30% to $50 million from $40 million.",
        "The number of members nearly doubled from 52 to 101.",
        "The cave is about 60 miles (100 km) long, and the lake 10 miles (16 km).",
        "The tank holds 100 gallons (380 litres), or 100 gallons (455 litres) in Britain.",
        "The path is 5 feet 6 inches (168 cm) wide and 10 to 12 miles (16 to 19 km) long.",
        # other things
        "Attendance rose 20% from 2010 to 2015.",
        "Prices rose from $3 to $4, and 20% of shoppers noticed.",
        "Prices doubled from January to June.",
        "The court freed 12 people, among them seven men and four women.",
        "Born in 1980, she was 25 when the lake froze over.",
        "The singer, 31, died in 2011. He was born in 1980.",
        "The goal was moved from 2030 to 2028.",
        "Turnout slipped from 2019 to 2011 levels.",
        "Kings ruled here from 1800 to 1200 BC.",
        "In 2015 the court sat on Thursday, June 4, at noon.",
        "The fair runs Thursday-Saturday, June 4-6.",
        "The clerk wrote Thursday\nJune 4 is a holiday.",
    ],
)
def test_rounded_figures_and_figures_of_other_things_are_left_alone(checker: Checker, text: str) -> None:
    assert found(checker, text) == []


def test_of_a_weekday_and_its_date_either_may_be_the_slip(checker: Checker) -> None:
    (finding,) = found(checker, "The court sits on Thursday, June 4, at noon.")
    assert finding.suggestions == ("Friday, June 4", "Thursday, June 3")


def test_a_date_without_a_year_is_the_nearest_to_publication(checker: Checker) -> None:
    text = "The fair closed on Friday, 31 December, in the rain."
    assert found(checker, text, "2022-01-03") == []
    assert [finding.message for finding in found(checker, text, "2023-01-03")] == ["31 December 2022 is a Saturday."]
    assert found(checker, text, "2023-06-20") == []  # as near to one as to the other


def test_an_age_from_a_birth_is_judged_on_the_day_of_publication(checker: Checker) -> None:
    text = "The singer, 41, was born in 1980 and lives in Oslo."
    assert found(checker, text, "2021-06-01") == []
    assert [finding.message for finding in found(checker, text, "2031-06-01")] == [
        "Somebody born in 1980 is 50 or 51 now, not 41."
    ]


def test_a_sum_needs_no_date_of_publication(checker: Checker) -> None:
    assert [finding.rule for finding in found(checker, "Nine people, five men and five women, were freed.", None)] == [
        "arithmetic/total"
    ]


def test_the_json_report_holds_the_computation(checker: Checker) -> None:
    report = checker.check("The herd grew from 40 to 50, a 20% increase.", "2021-06-01")
    run = Run(files=[CheckedFile("herd.txt", report)], explain=True)
    document = json.loads("".join(render(run)))
    (finding,) = document["files"][0]["findings"]
    assert finding["evidence"] == [{"fact": "(50 − 40) ÷ 40 = 25.0%.", "record": "", "sources": [], "checked_on": None}]
    assert finding["suggestions"] == ["from 40 to 50, a 25% increase"]
    assert document["files"][0]["claims"][finding["claim"]]["derivation"][0].startswith("rule: arithmetic/percentage")


@pytest.mark.parametrize(
    "text",
    [
        "Among the hurt were five children, four women and six men.",
        "The bus hit three workers, two women and a man.",
        "The blast hurt nine students, two soldiers and three policemen.",
    ],
)
def test_the_first_of_a_list_of_people_is_no_total_of_the_rest(checker: Checker, text: str) -> None:
    assert found(checker, text, "2021-06-01") == []


@pytest.mark.parametrize(
    "text", ["They freed nine workers, five men and six women.", "They freed nine children: five boys and six girls."]
)
def test_a_list_that_parts_people_by_sex_is_added_up(checker: Checker, text: str) -> None:
    assert [finding.rule for finding in found(checker, text, "2021-06-01")] == ["arithmetic/total"]


def test_a_capital_that_grows_in_lower_case_moves_no_run_of_dates(checker: Checker) -> None:
    text = "İİİİ İİİİ: he ruled from March 2019 to June 2011."
    (finding,) = found(checker, text, "2021-06-01")
    assert finding.text == "from March 2019 to June 2011"

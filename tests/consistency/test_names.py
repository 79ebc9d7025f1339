"""Names that miss a known person, and names that only look as if they did."""

from __future__ import annotations

import pytest

from checker import Checker
from checker.claims import Finding


def found(checker: Checker, text: str, day: str = "2023-02-28") -> list[Finding]:
    return [finding for finding in checker.check(text, day).findings if finding.rule.startswith("spelling/")]


@pytest.mark.parametrize(
    ("text", "written", "suggestion"),
    [
        ("Mexican President Enrique Peña Nieta opened the dam.", "Enrique Peña Nieta", "Enrique Peña Nieto"),
        ("Fans of Volodomyr Zelensky wore green.", "Volodomyr Zelensky", "Volodymyr Zelensky"),
        (
            "Ursula von der Leyden, the European Commission president, spoke.",
            "Ursula von der Leyden",
            "Ursula von der Leyen",
        ),
        ("U.S. Secretary of State Antony Blinkin is in Oslo.", "Antony Blinkin", "Antony Blinken"),
        ("French President Nicolas Macron is in Oslo.", "Nicolas Macron", "Emmanuel Macron"),
    ],
)
def test_a_name_that_misses_the_holder_of_the_office_is_a_warning(
    checker: Checker, text: str, written: str, suggestion: str
) -> None:
    (finding,) = found(checker, text)
    assert (finding.text, finding.suggestions, str(finding.level)) == (written, (suggestion,), "warning")
    assert finding.evidence[0].record.startswith("people/")
    assert finding.evidence[0].sources


@pytest.mark.parametrize(
    "text",
    [
        # relatives and namesakes
        "Hunter Biden, Jill Biden, Ivanka Trump, Malia Obama and Samantha Cameron were there.",
        "President Donald Trump Jr. is a joke of the show.",
        "Joe Johnson and Jo Johnson are not Boris Johnson.",
        "President Andrew Johnson was impeached in 1868.",
        "Canadian Prime Minister Pierre Trudeau invoked the act in 1970.",
        # other scripts, short forms, other orders
        "Ukrainian President Volodymyr Zelenskiy met Russian President Vladimir Poutine.",
        "Egyptian President Abdelfattah el-Sissi met Saudi Crown Prince Muhammad bin Salman.",
        "President Joseph Biden met Prime Minister Edward Heath’s heirs.",
        "Hungarian Prime Minister Viktor Orbán met Orban Viktor.",
        # no public office
        "The club president, Joe Bidan, spoke.",
        "Union President Joe Bidan spoke.",
        "Vice President Joe Bidan of the bank spoke.",
        "The lake is named for Angela Merkle.",
        "Emanuel Macron-Dupont sells cheese.",
    ],
)  # fmt: skip
def test_namesakes_relatives_and_other_spellings_are_left_alone(checker: Checker, text: str) -> None:
    assert found(checker, text) == []


def test_a_wrong_given_name_is_told_only_while_the_family_name_is_the_holders(checker: Checker) -> None:
    text = "Prime Minister David Johnson is in Oslo."
    assert [finding.suggestions for finding in found(checker, text, "2020-03-03")] == [("Boris Johnson",)]
    assert found(checker, text, "2010-03-03") == []


def test_the_rarer_of_two_spellings_is_marked_wherever_it_stands(checker: Checker) -> None:
    text = "Marta Lindqvist sang. Then Marta Lindqvits danced, and Marta Lindqvist wept. Marta Lindqvits left."
    assert [finding.text for finding in found(checker, text)] == ["Marta Lindqvits", "Marta Lindqvits"]
    assert {finding.suggestions for finding in found(checker, text)} == {("Marta Lindqvist",)}


@pytest.mark.parametrize(
    "text",
    [
        "Marta Lindqvist sang with Marja Lindqvist.",
        "Karin Petersen sang with Karin Peterson.",
        "The name Marta Lindqvist is often misspelled as Marta Lindqvits.",
        "Defence Minister Ann Berg met Defense Minister Jan Lund.",
        "The Harbour Centre is beside the Harbour Center.",
        "Irina Sokolov and Irina Sokolova sang.",
    ],
)
def test_kin_house_styles_and_common_family_names_are_no_second_spelling(checker: Checker, text: str) -> None:
    assert found(checker, text) == []


def test_an_old_name_of_a_country_is_left_alone_in_a_story_that_gives_the_new_one(checker: Checker) -> None:
    text = "Swaziland is a monarchy."
    assert [finding.suggestions for finding in found(checker, text)] == [("Eswatini",)]
    assert found(checker, text + " Eswatini has a king.") == []
    assert found(checker, text, "2018-07-01") == []


@pytest.mark.parametrize("text", ["Pope John XXII wrote an edict in 1317.", "Pope John XXII's edict was long."])
def test_another_number_behind_a_name_is_another_person(checker: Checker, text: str) -> None:
    assert found(checker, text) == []

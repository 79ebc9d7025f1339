"""`checker times`: the time expressions of an article in three formats."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

TEXT = "It rained last year & on 3 May 2024, for two hours.\n"


@pytest.fixture
def article(folder: Path) -> str:
    (folder / "a.txt").write_text(TEXT)
    return "a.txt"


def times(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["times", *arguments], input=text)


def test_expressions_are_listed_with_their_values(article: str) -> None:
    result = times(article, "--published", "2025-02-20")
    assert (result.exit_code, result.stderr) == (0, "")
    for word in ("last year", "2024", "3 May 2024", "2024-05-03", "two hours", "PT2H"):
        assert word in result.stdout


def test_json_gives_type_value_and_place_of_each(article: str) -> None:
    content = times(article, "--published", "20 Feb 2025", "--format", "json").stdout
    assert json.loads(content)
    assert "2024-05-03" in content


def test_timeml_is_well_formed_and_holds_the_text(article: str) -> None:
    content = times(article, "--published", "2025-02-20", "--format", "timeml").stdout
    root = ET.fromstring(content)  # noqa: S314 -- made by this program
    assert [each.text for each in root.iter("TIMEX3") if (each.text or "") in TEXT] == [
        "last year",
        "3 May 2024",
        "two hours",
    ]


def test_standard_input_is_read_for_a_dash() -> None:
    assert "2024-05-03" in times("-", text=TEXT).stdout


def test_a_missing_file_and_a_bad_date_are_one_clear_line_each(article: str) -> None:
    assert times("missing.txt").stderr == "missing.txt: no such file; check the path\n"
    result = times(article, "--published", "2025-02-31")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "--published “2025-02-31” is not a day with its year; write it as 2025-02-20\n"


@pytest.mark.parametrize(("order", "value"), [("dmy", "2023-12-08"), ("mdy", "2023-08-12")])
def test_the_order_of_dates_in_figures_may_be_given(order: str, value: str) -> None:
    shown = times("-", "--date-order", order, text="It closed on 8/12/2023.\n").stdout
    assert value in shown
    assert " or " not in shown


def test_without_an_order_both_days_are_told() -> None:
    assert "2023-08-12  or 2023-12-08" in times("-", text="It closed on 8/12/2023.\n").stdout


def test_timeml_is_named_after_its_file(article: str) -> None:
    root = ET.fromstring(times(article, "--format", "timeml").stdout)  # noqa: S314 -- made by this program
    assert root.findtext("DOCID") == "a"
    assert root.find("DCT") is None  # no day was given, and none is made up

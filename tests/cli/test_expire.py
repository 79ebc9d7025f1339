"""`checker expire` as a nightly job and an editor run it."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from checker import Checker
from checker.cli import main

SCHEMA = json.loads((files("checker") / "schemas" / "expiry.schema.json").read_text(encoding="utf-8"))
PAGE = """\
What is the war about?

French President Emmanuel Macron is against a new tax.

After more than four years of war in Ukraine, the port is closed. “Barack Obama, 62, is right,” the mayor said.
"""
OLD = "Bank Warns of a Slump\n\nThe Obama administration is weighing a new tax, officials said.\n"


@pytest.fixture(scope="module")
def engine() -> Checker:
    return Checker()


@pytest.fixture(autouse=True)
def ready(folder: Path, engine: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pages in the current folder, a wide terminal, and a program that is loaded."""
    monkeypatch.setattr("checker.cli.loading.load_checker", lambda *_: engine)
    monkeypatch.setenv("COLUMNS", "120")
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    (folder / "old.txt").write_text(OLD, encoding="utf-8")


def expire(*arguments: str, input: str | None = None) -> Result:  # noqa: A002 -- click's word
    return CliRunner().invoke(main, ["expire", *arguments], input=input, prog_name="checker")


def expired(*arguments: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(expire(*arguments, "--format", "json").stdout)
    Draft202012Validator(SCHEMA).validate(document)
    return document


def test_each_statement_is_listed_with_its_days_its_facts_and_the_words_to_write_then() -> None:
    result = expire("page.txt", "--published", "2026-08-01", "--by", "2026-08-02")
    assert (result.exit_code, result.stderr) == (0, "")
    rows = result.stdout.splitlines()
    at = rows.index("24 Feb 2027  “more than four years of war in Ukraine” (page.txt:5)")
    assert rows[at + 1].strip() == "not certain from 24 Feb 2027 on · wrong from 24 Feb 2028 on"
    assert "             then write “five years of war in Ukraine”" in rows[at:]
    assert rows.index("Will stop being true") < at < rows.index("No end is known")
    macron = next(row for row in rows[rows.index("No end is known") :] if "to be confirmed" in row)
    assert "scheduled to end in May 2027" in macron


def test_what_has_stopped_comes_first_and_ends_in_status_1() -> None:
    result = expire("old.txt", "page.txt", "--published", "2016-08-01", "--by", "2026-08-02")
    assert result.exit_code == 1
    rows = result.stdout.splitlines()
    assert rows[0] == "Wrong on 2 August 2026"
    assert rows[1] == "21 Jan 2017  “The Obama administration” (old.txt:3)"
    assert rows[2].strip() == "not certain from 21 Jan 2017 on · wrong from 28 Jan 2017 on"
    assert "write “The Trump administration”" in result.stdout
    assert rows[-1].startswith("2 articles · 1 statement wrong on 2 August 2026")


def test_status_1_may_be_asked_for_as_soon_as_something_is_no_longer_certain() -> None:
    days = ("old.txt", "--published", "2016-08-01", "--by", "2017-01-22")
    assert expire(*days).exit_code == 0
    assert expire(*days, "--fail-on", "doubtful").exit_code == 1
    assert "No longer certain on 22 January 2017" in expire(*days).stdout


def test_a_quotation_is_listed_and_never_ends_in_status_1() -> None:
    days = ("page.txt", "--published", "2024-06-01", "--by", "2025-02-01")
    found = expired(*days)
    assert [(each["text"], each["quoted"], each["state"]) for each in found["statements"] if each["quoted"]] == [
        ("Barack Obama, 62,", True, "wrong")
    ]
    assert (found["summary"]["wrong"], found["summary"]["quoted"]) == (0, 1)
    result = expire(*days)
    assert (result.exit_code, "in a quotation" in result.stdout) == (0, True)


def test_the_document_is_in_the_order_of_the_days_and_points_at_the_words() -> None:
    found = expired("old.txt", "page.txt", "--published", "2026-08-01", "--by", "2026-08-02")
    assert found["by"] == "2026-08-02"
    assert [each["path"] for each in found["articles"]] == ["old.txt", "page.txt"]
    assert found["articles"][0] == {
        "path": "old.txt", "first": "2026-08-01", "last": "2026-08-01", "how": "given", "supported": 0, "refuted": 1,
    }  # fmt: skip
    days = [each["doubtful_from"] or each["wrong_from"] or "9999" for each in found["statements"]]
    assert days == sorted(days)
    for each in found["statements"]:
        assert PAGE[each["start"] : each["end"]] == each["text"]
        assert PAGE.splitlines()[each["line"] - 1][each["column"] - 1 :].startswith(each["text"])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.pop("summary"),
        lambda d: d.update(version=2),
        lambda d: d["statements"][0].update(state="late"),
        lambda d: d["statements"][0].update(extra=1),
        lambda d: d["articles"][0].pop("how"),
    ],
)
def test_the_schema_refuses_what_is_never_written(spoil: Any) -> None:
    document = deepcopy(expired("page.txt", "--published", "2026-08-01", "--by", "2026-08-02"))
    spoil(document)
    assert not Draft202012Validator(SCHEMA).is_valid(document)


def test_without_a_day_it_looks_from_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli.expire.today", lambda: date(2016, 9, 1))
    assert expired("old.txt", "--published", "2016-08-01")["by"] == "2016-09-01"


def test_a_page_whose_day_nobody_knows_is_named(folder: Path) -> None:
    (folder / "rain.txt").write_text("It rained all night.\n")
    result = expire("rain.txt", "--by", "2026-08-02")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "rain.txt: no date given, and its statements do not tell one; give it with --published",
        "1 article · no statement wrong on 2 August 2026",
    ]


def test_standard_input_has_the_name_that_it_is_given() -> None:
    result = expire("-", "--stdin-filename", "wire.txt", "--published", "2016-08-01", "--by", "2026-08-02", input=OLD)
    assert "(wire.txt:3)" in result.stdout


def test_the_report_may_go_to_a_file(folder: Path) -> None:
    result = expire("old.txt", "--published", "2016-08-01", "--by", "2026-08-02", "--output", "report.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "The Obama administration" in (folder / "report.txt").read_text(encoding="utf-8")


def test_what_cannot_be_read_is_one_clear_line_and_the_others_are_judged(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    result = expire("missing.txt", "empty.txt", "old.txt", "--published", "2016-08-01", "--by", "2026-08-02")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "missing.txt: no such file or folder; check the path",
        "empty.txt: is empty; there is nothing to check",
    ]
    assert "The Obama administration" in result.stdout
    assert result.stdout.splitlines()[-1].endswith("2 could not be done, see above")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["old.txt", "--by", "soon"], "--by “soon” is not a day with its year; write it as 2025-02-20"),
        (["old.txt", "--by", "03/04/2025"], "--by “03/04/2025” can be two days; write 2025-03-04 or 2025-04-03"),
        (["old.txt", "--date-order", "ymd"], "'ymd' is not one of 'dmy', 'mdy'"),
        ([], "Missing argument 'PATHS...'"),
    ],
)
def test_a_wrong_command_is_told_and_exit_status_2(arguments: list[str], line: str) -> None:
    result = expire(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert line in result.stderr


@pytest.mark.parametrize(("order", "by"), [("dmy", "2025-04-03"), ("mdy", "2025-03-04")])
def test_the_order_of_figures_may_be_given(order: str, by: str) -> None:
    assert expired("old.txt", "--by", "03/04/2025", "--date-order", order)["by"] == by

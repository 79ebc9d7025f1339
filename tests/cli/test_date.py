"""`checker date`: when an article was written, on the real engine."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from click.testing import CliRunner
from jsonschema import Draft202012Validator

from checker.cli import main

DATING = json.loads((files("checker") / "schemas" / "dating.schema.json").read_text(encoding="utf-8"))
UNDATED = """\
Talks on the treaty go on

President Joe Biden will meet Prime Minister Rishi Sunak in London, officials said.

It was the first visit since President Barack Obama left office.
"""


def test_the_window_is_told_with_the_statements_it_rests_on_and_their_picture(folder: Path) -> None:
    (folder / "a.txt").write_text(UNDATED)
    result = CliRunner().invoke(main, ["date", "a.txt"])
    assert (result.exit_code, result.stderr) == (0, "")
    first, *rest = result.stdout.splitlines()
    assert first.startswith("a.txt · no date given; its statements fit ")
    assert "It rests on" in rest
    assert any("Joe Biden" in row for row in rest)
    assert "▲" in rest[-1]


def test_an_article_without_a_statement_tells_no_date(folder: Path) -> None:
    (folder / "a.txt").write_text("It rained all night.")
    result = CliRunner().invoke(main, ["date", "a.txt"])
    assert (result.exit_code, result.stdout) == (0, "a.txt · no date given, and its statements do not tell one\n")


def test_a_stale_article_is_explained_by_what_does_not_hold_on_its_day(folder: Path) -> None:
    (folder / "a.txt").write_text(UNDATED)
    result = CliRunner().invoke(main, ["date", "a.txt", "--published", "2026-03-01"], env={"COLUMNS": "120"})
    assert (result.exit_code, result.stderr) == (0, "")
    first, second, *rest = result.stdout.splitlines()
    assert first == "a.txt · published 1 March 2026"
    assert second.startswith("Its statements hold together better on ")
    misses = rest.index("These do not fit 1 March 2026")
    assert any("Joe Biden" in row for row in rest[misses:])
    assert "▲" in rest[-2]
    assert "△" in rest[-1]


def test_an_article_that_fits_its_day_has_nothing_instead(folder: Path) -> None:
    (folder / "a.txt").write_text(UNDATED)
    result = CliRunner().invoke(main, ["date", "a.txt", "--published", "2023-03-01"])
    assert "These fit 1 March 2023" in result.stdout.splitlines()
    assert "△" not in result.stdout
    assert "better" not in result.stdout


def test_the_answer_as_json_fits_its_schema(folder: Path) -> None:
    (folder / "a.txt").write_text(UNDATED)
    result = CliRunner().invoke(main, ["date", "a.txt", "--published", "2026-03-01", "--format", "json"])
    document = json.loads(result.stdout)
    Draft202012Validator(DATING).validate(document)
    assert (document["path"], document["first"], document["how"]) == ("a.txt", "2026-03-01", "given")
    assert "President Joe Biden" in [each["text"] for each in document["misses"]]
    for each in (*document["holds"], *document["misses"]):
        assert UNDATED[each["start"] : each["end"]] == each["text"]
    inferred = json.loads(CliRunner().invoke(main, ["date", "-", "--format", "json"], input=UNDATED).stdout)
    Draft202012Validator(DATING).validate(inferred)
    assert (inferred["path"], inferred["how"]) == ("<stdin>", "inferred")
    assert "President Joe Biden" in [each["text"] for each in inferred["holds"]]
    assert inferred["fits"][0][0] == inferred["first"]


def test_the_order_of_figures_may_be_given(folder: Path) -> None:
    (folder / "a.txt").write_text(UNDATED)
    for order, day in {"dmy": "3 April 2023", "mdy": "4 March 2023"}.items():
        result = CliRunner().invoke(main, ["date", "a.txt", "--published", "03/04/2023", "--date-order", order])
        assert result.stdout.splitlines()[0] == f"a.txt · published {day}"


def test_a_file_that_cannot_be_read_is_one_clear_line(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    for name, line in {
        "missing.txt": "missing.txt: no such file; check the path\n",
        "empty.txt": "empty.txt: is empty; there is nothing to check\n",
        ".": ".: is a folder; name a file in it\n",
    }.items():
        result = CliRunner().invoke(main, ["date", name])
        assert (result.exit_code, result.stdout, result.stderr) == (2, "", line)

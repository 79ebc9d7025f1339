"""`checker timeline stale` and `diff` as those who keep a timeline run them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.timeline.folders import FILES, with_change, write_folder

pytestmark = pytest.mark.usefixtures("ruritania")

POST = "posts/rt/president.yaml"


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def test_what_is_stale_is_listed_with_its_file_and_why(run: Run) -> None:
    result = run("timeline", "stale", "--on", "2028-07-01")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "2027-01-28  posts/rt/president.yaml",
        "            President of Ruritania: last checked on 1 August 2026: Flavia Elphberg held it when it",
        "            was checked",
        "2028-06-20  posts/rt/president.yaml",
        "            President of Ruritania: the term of Flavia Elphberg was to end by 20 June 2028",
        "2 facts to look at on 1 July 2028",
    ]
    assert run("timeline", "stale", "--on", "2026-08-02").stdout == "nothing needs a look on 2 August 2026\n"


def test_what_is_stale_as_json(run: Run) -> None:
    document = json.loads(run("timeline", "stale", "--on", "2028-07-01", "--format", "json").stdout)
    assert (document["answer"], [each["reason"] for each in document["due"]]) == ("stale", ["checked", "scheduled-end"])


def test_a_difference_is_told_record_by_record(run: Run, folder: Path) -> None:
    write_folder(folder / "new", with_change(POST, "    end: ..\n", "    end: 2026-07-01\n"))
    flavia = FILES["people/flavia-elphberg.yaml"].replace("2026-08-01", "2026-08-09")
    write_folder(folder / "new", {"people/flavia-elphberg.yaml": flavia})
    result = run("timeline", "diff", "bundled", "new")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "posts/rt/president.yaml  President of Ruritania",
        "  ~ Flavia Elphberg (since 2010-06-20): ended 2026-07-01 (was still going on)",
        "1 change in 1 record · 1 record with another check or source only",
    ]
    assert run("timeline", "diff", "new", "new").stdout == "no fact differs\n"


def test_the_verdicts_that_change_with_it_are_shown(run: Run, folder: Path) -> None:
    write_folder(folder / "new", with_change(POST, "    end: ..\n", "    end: 2020-07-01\n"))
    copy = "President Flavia Elphberg is weighing a new offer, officials said.\n"
    (folder / "copy").mkdir()
    (folder / "copy" / "a.txt").write_text(copy)
    arguments = ("timeline", "diff", "bundled", "new", "--articles", "copy", "--published", "2026-06-01")
    result = run(*arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[2].startswith("copy/a.txt:1  ")
    assert lines[3].endswith(": supported → refuted")
    assert lines[-1] == "1 change in 1 record · 1 verdict on 1 article changes"
    document = json.loads(run(*arguments, "--format", "json").stdout)
    assert (document["articles"], len(document["verdicts"])) == (1, 1)


def test_an_article_that_cannot_be_read_is_a_line_and_the_difference_is_still_told(run: Run) -> None:
    result = run("timeline", "diff", "bundled", "bundled", "--articles", "nowhere.txt")
    assert (result.exit_code, result.stderr) == (2, "nowhere.txt: no such file or folder; check the path\n")
    assert result.stdout == "no fact differs\n"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["stale", "--on", "soon"], "--on “soon” is not a day"),
        (["stale", "--days", "-1"], "-1 is not in the range"),
        (["diff", "bundled"], "Missing argument 'NEW'"),
        (["diff", "bundled", "nowhere"], "'nowhere' does not exist"),
    ],
)
def test_what_cannot_be_done_is_told_and_exit_status_2(run: Run, arguments: list[str], line: str) -> None:
    result = run("timeline", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert line in result.stderr


def test_a_folder_with_a_fault_is_named_with_file_and_line(run: Run, folder: Path) -> None:
    write_folder(folder / "new", with_change("people/flavia-elphberg.yaml", "born: 1950-04-01", "born: soon"))
    result = run("timeline", "diff", "bundled", "new")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("new/people/flavia-elphberg.yaml:3: born: “soon” is not a date")

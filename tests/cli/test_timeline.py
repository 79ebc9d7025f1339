"""`checker timeline` as a newsroom runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.timeline.folders import FILES, with_change, write_folder

FLAVIA = "people/flavia-elphberg.yaml"
POST = "posts/rt/president.yaml"


@pytest.mark.usefixtures("ruritania")
@pytest.mark.parametrize("arguments", [[], ["bundled"]])
def test_the_bundled_timeline_is_linted_alone(run: Run, arguments: list[str]) -> None:
    result = run("timeline", "lint", *arguments)
    assert (result.exit_code, result.output) == (0, "")


def test_every_fault_is_a_line_and_the_exit_status_is_1(run: Run, ruritania: Path) -> None:
    write_folder(ruritania, with_change(FLAVIA, "born: 1950-04-01", "born: soon"))
    (ruritania / POST).write_text(FILES[POST].replace("ordinal: 3", "ordinal: 4"), encoding="utf-8")
    result = run("timeline", "lint", "bundled")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        (
            "bundled/people/flavia-elphberg.yaml:3: born: “soon” is not a date; write 2022-02-24, 2022-02, 2022, 1997~, "
            ".. or unknown"
        ),
        (
            "bundled/posts/rt/president.yaml:13: memberships[0].ordinal: 4 follows 2; a new holder's number is one more: "
            "write 3"
        ),
    ]


@pytest.mark.usefixtures("ruritania")
def test_a_folder_of_ones_own_is_linted_over_the_bundled_timeline_and_over_those_before_it(
    run: Run, folder: Path
) -> None:
    write_folder(
        folder / "one", {"people/antoinette.yaml": FILES[FLAVIA].replace("Flavia", "Antoinette").replace("Q1", "Q7")}
    )
    end = "memberships:\n  - person: flavia-elphberg\n    start: 2010-06-20\n    end: 2026-07-01\n    ordinal: 3\n"
    succession = "  - person: antoinette\n    start: 2026-07-01\n    end: ..\n    ordinal: 4\n"
    write_folder(folder / "two", {POST: end + succession})
    assert run("timeline", "lint", "one", "two").output == ""
    result = run("timeline", "lint", "two")
    assert result.exit_code == 1
    assert result.output.startswith(
        "two/posts/rt/president.yaml:6: memberships[0].person: “antoinette” is not in people/"
    )


@pytest.mark.usefixtures("ruritania")
def test_a_whole_timeline_of_ones_own_can_be_linted_alone(run: Run, folder: Path) -> None:
    write_folder(folder / "mine", {POST: FILES[POST]})
    assert run("timeline", "lint", "mine").exit_code == 0
    result = run("timeline", "lint", "--alone", "mine")
    assert result.exit_code == 1
    assert (
        "mine/posts/rt/president.yaml:10: memberships[0].person: “flavia-elphberg” is not in people/" in result.output
    )


@pytest.mark.usefixtures("ruritania")
def test_a_file_of_ones_own_that_does_not_fit_is_told(run: Run, folder: Path) -> None:
    write_folder(folder / "mine", {"people/antoinette.yaml": "name: Antoinette\n"})
    result = run("timeline", "lint", "mine")
    assert result.exit_code == 1
    assert [line.split(": ")[:2] for line in result.stdout.splitlines()] == [
        ["mine/people/antoinette.yaml:1", "checked_on"],
        ["mine/people/antoinette.yaml:1", "sources"],
    ]


def test_format_rewrites_what_is_not_canonical_and_says_which(run: Run, folder: Path) -> None:
    mine = write_folder(folder / "mine", with_change(FLAVIA, "gender: female", "gender: 'female'"))
    checked = run("timeline", "format", "--check", "mine")
    assert (checked.exit_code, checked.output) == (1, f"mine/{FLAVIA}: not in its canonical form\n")
    assert (mine / FLAVIA).read_text(encoding="utf-8") != FILES[FLAVIA]
    written = run("timeline", "format", "mine")
    assert (written.exit_code, written.output) == (0, f"mine/{FLAVIA}: rewritten\n")
    assert (mine / FLAVIA).read_text(encoding="utf-8") == FILES[FLAVIA]
    assert run("timeline", "format", "--check", "mine").exit_code == 0


def test_format_of_a_file_that_cannot_be_read_is_one_line_and_exit_status_2(run: Run, folder: Path) -> None:
    write_folder(folder / "mine", with_change(FLAVIA, "born: 1950-04-01", "born: soon"))
    result = run("timeline", "format", "mine")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"mine/{FLAVIA}:3: born: “soon” is not a date")


def test_a_folder_that_is_not_there_is_exit_status_2(run: Run) -> None:
    result = run("timeline", "lint", "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr


@pytest.mark.parametrize("kind", ["people", "posts", "organizations", "events", "countries"])
def test_the_schema_of_a_kind_of_record_is_printed(run: Run, kind: str) -> None:
    result = run("timeline", "schema", kind)
    assert result.exit_code == 0
    assert {"sources", "checked_on"} <= json.loads(result.stdout)["properties"].keys()

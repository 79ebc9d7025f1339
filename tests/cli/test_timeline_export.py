"""`checker timeline export` as a newsroom runs it."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.timeline.folders import write_folder

pytestmark = pytest.mark.usefixtures("ruritania")


def test_csv_joins_several_values_and_leaves_an_open_end_empty(run: Run) -> None:
    result = run("timeline", "export", "--what", "posts")
    assert (result.exit_code, result.stderr) == (0, "")
    header, first, *_ = result.stdout.splitlines()
    assert header == "person,person_id,names,post_id,post,country,role,start,end,checked_on"
    assert first == (
        "Flavia Elphberg,flavia-elphberg,Flavia Elphberg,rt/president,President of Ruritania,rt,,2010-06-20,,2026-08-01"
    )


def test_a_name_with_a_comma_stays_one_cell(run: Run, folder: Path) -> None:
    write_folder(folder / "mine", {"people/rudolf-elphberg.yaml": "names: ['Elphberg, Rudolf \"Rassendyll\"', Rudi]\n"})
    result = run("timeline", "export", "--what", "people", "--timeline", "mine")
    rows = {row["person_id"]: row for row in csv.DictReader(StringIO(result.stdout))}
    assert rows["rudolf-elphberg"]["names"] == 'Rudolf Elphberg;Elphberg, Rudolf "Rassendyll";Rudi'


def test_json_keeps_lists_and_has_null_for_an_open_end(run: Run) -> None:
    tenures = json.loads(run("timeline", "export", "--what", "posts", "--format", "json").stdout)
    assert len(tenures) == 4
    assert (tenures[0]["names"], tenures[0]["end"]) == (["Flavia Elphberg"], None)


def test_the_table_can_be_written_to_a_file(run: Run, folder: Path) -> None:
    result = run("timeline", "export", "--what", "events", "--output", "events.csv")
    assert (result.exit_code, result.output) == (0, "")
    assert (folder / "events.csv").read_text(encoding="utf-8").count("\n") == 3


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--what", "wars"], "'wars' is not one of"),
        ([], "Missing option '--what'"),
        (["--what", "people", "--format", "xml"], "'xml' is not one of"),
        (["--what", "people", "--timeline", "nowhere"], "Directory 'nowhere' does not exist"),
        (["--what", "people", "--output", "no/such/folder/file"], "no/such/folder/file: cannot be written"),
    ],
)
def test_what_cannot_be_done_is_told_and_exit_status_2(run: Run, arguments: list[str], line: str) -> None:
    result = run("timeline", "export", *arguments)
    assert result.exit_code == 2
    assert line in result.stderr
    assert result.stdout == ""

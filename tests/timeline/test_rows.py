"""The timeline as tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.timeline.loader import load_folder
from checker.timeline.rows import COLUMNS, TABLES, Row, rows
from checker.timeline.timeline import Timeline
from tests.timeline.folders import FILES, write_folder

POST = "posts/rt/president.yaml"


def table(folder: Path, name: str, files: dict[str, str] | None = None) -> list[Row]:
    return list(rows(Timeline(load_folder(write_folder(folder, files))), name))


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_the_columns_of_its_table_in_their_order(tmp_path: Path, name: str) -> None:
    found = table(tmp_path, name)
    assert found
    assert {tuple(row) for row in found} == {COLUMNS[name]}


def test_a_tenure_is_a_row_with_what_its_person_and_post_say(tmp_path: Path) -> None:
    role = FILES[POST].replace("country: rt\n", "country: rt\nrole: [head-of-state, head-of-government]\n")
    newest, *_, oldest = table(tmp_path, "posts", FILES | {POST: role})
    assert newest == {
        "person": "Flavia Elphberg",
        "person_id": "flavia-elphberg",
        "names": ("Flavia Elphberg",),
        "post_id": "rt/president",
        "post": "President of Ruritania",
        "country": "rt",
        "role": ("head-of-state", "head-of-government"),
        "start": "2010-06-20",
        "end": None,
        "checked_on": "2026-08-01",
    }
    assert (oldest["person_id"], oldest["start"], oldest["end"]) == ("michael-strelsau", "1989", "2000-06-01")


@pytest.mark.parametrize(
    ("recorded", "written"),
    [("201X", "2010?"), ("2010-06-XX", "2010-06"), ("2010~", "2010~"), ("2010-06-20", "2010-06-20")],
)
def test_a_start_known_to_the_decade_is_the_first_year_of_it(tmp_path: Path, recorded: str, written: str) -> None:
    files = FILES | {POST: FILES[POST].replace("2010-06-20", recorded, 1)}
    assert written in {row["start"] for row in table(tmp_path, "posts", files)}


@pytest.mark.parametrize(
    ("country", "code"),
    [("country: rt\n", "rt"), ("country: rt-zd\n", "rt"), ("country: zenda-states\n", "int"), ("", "int")],
)
def test_a_country_is_its_alpha_2_code_and_what_is_no_country_is_int(tmp_path: Path, country: str, code: str) -> None:
    found = table(tmp_path, "posts", FILES | {POST: FILES[POST].replace("country: rt\n", country)})
    assert {row["country"] for row in found} == {code}


@pytest.mark.parametrize(
    ("change", "ends"),
    [
        ({}, ["2026-08-01?", "2010-06-20?", "2010-06-20?", "2000-06-01?"]),
        ({"seats": "2"}, ["2026-08-01?"] * 4),
        ({"complete": "false"}, ["2026-08-01?"] * 4),
        ({"gaps": "[2005/2006, 2022-07/..]"}, ["2022-07?", "2010-06-20?", "2005?", "2000-06-01?"]),
    ],
)
def test_an_end_that_nobody_recorded_is_the_latest_that_the_record_leaves_for_it(
    tmp_path: Path, change: dict[str, str], ends: list[str]
) -> None:
    fields = "".join(f"{name}: {value}\n" for name, value in change.items())
    text = FILES[POST].replace("country: rt\n", f"country: rt\n{fields}")
    for end in ("..", "2010-06-20", "2010-06-01", "2000-06-01"):
        text = text.replace(f"    end: {end}\n", "    end: unknown\n")
    assert [row["end"] for row in table(tmp_path, "posts", FILES | {POST: text})] == ends


def test_memberships_name_members_and_keep_their_status(tmp_path: Path) -> None:
    pact = FILES["organizations/zenda-pact.yaml"].replace("    end: 2020\n", "    end: 2020\n    status: observer\n")
    found = table(tmp_path, "memberships", FILES | {"organizations/zenda-pact.yaml": pact})
    assert [(row["organization"], row["member"], row["member_id"], row["status"]) for row in found] == [
        ("the Zenda Pact", "Ruritania", "rt", "observer"),
        ("the Zenda Pact", "Ruritania", "rt", "member"),
    ]


def test_people_have_all_their_names_once(tmp_path: Path) -> None:
    person = FILES["people/flavia-elphberg.yaml"].replace(
        "gender:", "names: [Flavia of Ruritania, Flavia Elphberg]\nnames_by_period:\n  - name: Flavia Strelsau\ngender:"
    )
    flavia = table(tmp_path, "people", FILES | {"people/flavia-elphberg.yaml": person})[0]
    assert flavia["names"] == ("Flavia Elphberg", "Flavia of Ruritania", "Flavia Strelsau")
    assert (flavia["born"], flavia["died"]) == ("1950-04-01", None)


def test_another_table_is_an_error_that_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="choose from posts, memberships, people, events"):
        table(tmp_path, "wars")

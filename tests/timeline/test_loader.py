"""Reading a timeline folder: what is in it, and every fault in every file of it at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.days import PartialDate
from checker.errors import FileProblems, Problem
from checker.timeline.loader import load_folder, load_overlay, read_folder
from tests.timeline.folders import FILES, places, with_change, write_folder

POST = "posts/rt/president.yaml"
PERSON = "people/flavia-elphberg.yaml"
PERSON_FIELDS = "sources, checked_on, name, names, family_name, gender, born, died, identifiers, names_by_period"


def faults(folder: Path) -> list[Problem]:
    with pytest.raises(FileProblems) as caught:
        load_folder(folder)
    return caught.value.problems


def test_a_folder_gives_each_record_under_the_id_that_its_path_says(tmp_path: Path) -> None:
    records = load_folder(write_folder(tmp_path))
    assert len(records) == len(FILES)
    assert set(records.posts) == {"rt/president"}
    assert set(records.events) == {"wars/zenda", "sieges/zenda-castle"}
    post = records.posts["rt/president"]
    assert post.id == "rt/president"
    newest = post.memberships[0]
    assert (newest.person, newest.ordinal, newest.end.is_open) == ("flavia-elphberg", 3, True)
    assert newest.start == PartialDate.parse("2010-06-20")


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "field", "message"),
    [
        (
            POST, "ordinal: 3", "ordnial: 3", 13, "memberships[0].ordnial",
            "there is no such field; did you mean “ordinal”?",
        ),
        (
            PERSON, "gender: female", "shoe_size: 9", 2, "shoe_size",
            f"there is no such field; the fields here are {PERSON_FIELDS}",
        ),
        (
            POST, "start: 2000-06-01", "start: 2000-06-31", 23, "memberships[2].start",
            "“2000-06-31”: 2000-06 has 30 days, so there is no day 31",
        ),
        (POST, "coverage_start: 1990-01-01", "coverage_start: 1990", 6, "coverage_start",
         "“1990” is not a day; write it in full, as 2022-02-24"),
        (POST, "coverage_start: 1990-01-01", "coverage_start: 1990-02-30", 6, "coverage_start",
         "“1990-02-30” is a day that no calendar has; write one as 2022-02-24"),
        (POST, "    end: 2000-06-01\n", "", 26, "memberships[3].end", "this field is missing; write it"),
        (POST, "label: President of Ruritania\n", "", 1, "label", "this field is missing; write it"),
        (POST, "names: [president of Ruritania]", "names: president of Ruritania", 2, "names",
         "this is the single value “president of Ruritania”; write a list, as [one, two]"),
        (POST, "country: rt", "country: [rt]", 4, "country", "this is a list; write a single value"),
        (POST, "country: rt", "country:", 4, "country", "this field is empty; write a value or leave the field out"),
        (POST, "country: rt", "country: null", 4, "country", "this field is empty; write a value or leave the field out"),
        (POST, "ordinal: 3", "ordinal: third", 13, "memberships[0].ordinal",
         "“third” is not a whole number; write figures, as 47"),
        (POST, "ordinal: 3", "ordinal: 30000000000", 13, "memberships[0].ordinal",
         "“30000000000” is not a whole number; write figures, as 47"),
        (POST, "acting: true", "acting: yes", 21, "memberships[1].acting",
         "“yes” is neither true nor false; write one of the two"),
        (POST, "ordinal: 3", "person: someone", 13, "memberships[0].person",
         "this field is given twice, first on line 10; keep one"),
        (PERSON, "  wikidata: Q1", "  wikidata: Q1\n  wikidata: Q2", 6, "identifiers.wikidata",
         "this field is given twice, first on line 5; keep one"),
        (PERSON, "identifiers:\n  wikidata: Q1", "identifiers: Q1", 4, "identifiers",
         "this is the single value “Q1”; write “field: value” lines here"),
        (PERSON, "name: Flavia Elphberg", "name: Flavia: Queen", 1, "",
         "this is not YAML: mapping values are not allowed in this context; a value with “: ” or “#” in it needs quotes"),
        (PERSON, "gender: female", "gender: fe\x00male", 2, "", "there is a control character (U+0000) here; delete it"),
        (PERSON, "gender: female", "? [a]\n: b", 2, "", "a field's name must be a plain word"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_file_line_and_field(
    tmp_path: Path, name: str, old: str, new: str, line: int, field: str, message: str
) -> None:
    folder = write_folder(tmp_path, with_change(name, old, new))
    assert faults(folder) == [Problem(path=str(folder / name), line=line, field=field, message=message)]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("persons/flavia.yaml",
         "“persons” is not a folder of the timeline; write one of people, posts, organizations, events, countries"),
        ("posts/president.yaml", "the file lies at the wrong depth; its place is posts/<country>/<slug>.yaml"),
        ("people/royal/flavia.yaml", "the file lies at the wrong depth; its place is people/<slug>.yaml"),
        ("people/flavia.yml", "the name ends in “.yml”; a record's file ends in .yaml"),
        ("people/Flavia_E.yaml", "“Flavia_E” is not a slug; write small letters a–z, digits and single hyphens"),
    ],
)  # fmt: skip
def test_a_file_in_the_wrong_place_is_told(tmp_path: Path, name: str, message: str) -> None:
    folder = write_folder(tmp_path, {name: FILES[PERSON]})
    assert faults(folder) == [Problem(path=str(folder / name), line=0, field="", message=message)]


def test_a_file_that_is_not_utf_8_is_told_with_the_line(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / PERSON).write_bytes("name: Flavia\nnames: [Flávia]\n".encode("latin-1"))
    (problem,) = faults(folder)
    assert (problem.line, problem.message) == (2, "the file is not UTF-8 (byte 0xe1); save it as UTF-8")


def test_an_empty_file_is_a_fault(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {PERSON: ""})
    assert [each.message for each in faults(folder)] == ["the file is empty; write a record or delete the file"]


def test_a_file_with_two_documents_is_a_fault(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {PERSON: FILES[PERSON] + "---\nname: Other\n"})
    assert [each.line for each in faults(folder)] == [8]


def test_a_list_that_contains_itself_is_a_fault_and_not_a_hang(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, with_change(PERSON, "gender: female", "names: &names [*names]"))
    assert places(faults(folder), folder) == [(PERSON, 2, "names[0]")]


@pytest.mark.parametrize("content", ["[" * 100_000, "name: " + "{a: " * 5000, "- " * 30_000, "? " * 30_000])
def test_a_file_nested_beyond_all_measure_is_a_fault_and_not_a_crash(tmp_path: Path, content: str) -> None:
    folder = write_folder(tmp_path, {PERSON: content})
    assert [each.message for each in faults(folder)] == [
        "the file is nested more than 50 levels deep; a record has four"
    ]


def test_a_long_line_is_no_fault(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, with_change(PERSON, "gender: female", f"names: [{', '.join(['F'] * 3000)}]"))
    assert len(load_folder(folder).people["flavia-elphberg"].names) == 3000


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert [str(each) for each in faults(tmp_path / "nowhere")] == [f"{tmp_path}/nowhere: there is no such folder"]


def test_all_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    files = with_change(POST, "ordinal: 3", "ordnial: third") | {
        PERSON: FILES[PERSON].replace("born: 1950-04-01", "born: 1950-13").replace("checked_on: 2026-08-01\n", "")
    }
    folder = write_folder(tmp_path, files)
    assert places(faults(folder), folder) == [
        (PERSON, 1, "checked_on"),
        (PERSON, 3, "born"),
        (POST, 13, "memberships[0].ordnial"),
    ]


def test_the_files_that_can_be_read_are_there_beside_the_faults_of_the_others(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, with_change(PERSON, "born: 1950-04-01", "born: soon"))
    records, problems, unread = read_folder(folder)
    assert len(records) == len(FILES) - 1
    assert places(problems, folder) == [(PERSON, 3, "born")]
    assert unread == {("people", "flavia-elphberg")}


def test_what_is_not_yaml_and_what_is_hidden_is_passed_over(tmp_path: Path) -> None:
    hidden = {"README.md": "# About", "people/.draft.yaml": "x", ".git/config.yaml": "x"}
    assert len(load_folder(write_folder(tmp_path, FILES | hidden))) == len(FILES)


def test_no_is_norway_and_a_quoted_null_is_a_name(tmp_path: Path) -> None:
    files = with_change(POST, "country: rt", "country: no")
    files[PERSON] = files[PERSON].replace("name: Flavia Elphberg", "name: 'null'")
    records = load_folder(write_folder(tmp_path, files))
    assert records.posts["rt/president"].country == "no"
    assert records.people["flavia-elphberg"].name == "null"


def test_the_parser_in_python_reads_what_the_one_in_c_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    from checker.timeline import loader

    folder = write_folder(tmp_path)
    in_c = load_folder(folder)
    monkeypatch.setattr(loader, "_LOADER", yaml.BaseLoader)
    assert load_folder(folder) == in_c


def test_an_overlay_file_need_not_have_every_field_but_those_it_has_must_be_right(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {"posts/rt/president.yaml": "replaces: perhaps\nseats: two\nchief: x\n"})
    with pytest.raises(FileProblems) as caught:
        load_overlay(folder)
    assert places(caught.value.problems, folder) == [(POST, 1, "replaces"), (POST, 2, "seats"), (POST, 3, "chief")]

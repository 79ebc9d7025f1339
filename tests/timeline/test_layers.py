"""A newsroom's folders laid over the timeline below."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.days import PartialDate
from checker.errors import FileProblems
from checker.timeline.layers import touched
from checker.timeline.loader import load_folder, load_overlay
from checker.timeline.timeline import Timeline
from tests.timeline.folders import FILES, places, write_folder

POST = "posts/rt/president.yaml"


@pytest.fixture
def base(tmp_path: Path) -> Timeline:
    return Timeline(load_folder(write_folder(tmp_path / "base")))


def layered(base: Timeline, tmp_path: Path, *layers: dict[str, str]) -> Timeline:
    overlays = [load_overlay(write_folder(tmp_path / f"layer{number}", files)) for number, files in enumerate(layers)]
    return Timeline.layered(base, overlays)


def test_a_file_of_a_new_record_adds_it_and_leaves_the_rest_as_it_was(base: Timeline, tmp_path: Path) -> None:
    result = layered(base, tmp_path, {"people/antoinette.yaml": FILES["people/flavia-elphberg.yaml"]})
    assert set(result.people) == {*base.people, "antoinette"}
    assert result.people["antoinette"].id == "antoinette"
    assert result.posts == base.posts


def test_a_file_of_a_record_below_extends_it(base: Timeline, tmp_path: Path) -> None:
    extension = "names: [chief of Ruritania, president of Ruritania]\nseats: 2\nsources: [https://example.org/more]\n"
    post = layered(base, tmp_path, {POST: extension}).posts["rt/president"]
    assert post.names == ("president of Ruritania", "chief of Ruritania")
    assert post.sources == ("https://example.org/presidents", "https://example.org/more")
    assert (post.seats, post.label) == (2, "President of Ruritania")
    assert post.memberships == base.posts["rt/president"].memberships


def test_an_entry_of_the_same_person_and_start_takes_the_place_of_the_one_below(base: Timeline, tmp_path: Path) -> None:
    extension = """\
checked_on: 2026-09-01
memberships:
  - person: flavia-elphberg
    start: 2010-06-20
    end: 2026-08-30
    ordinal: 3
  - person: michael-strelsau
    start: 2026-08-30
    end: ..
    ordinal: 4
"""
    post = layered(base, tmp_path, {POST: extension}).posts["rt/president"]
    assert [(entry.person, str(entry.start), str(entry.end)) for entry in post.memberships] == [
        ("michael-strelsau", "2026-08-30", ".."),
        ("flavia-elphberg", "2010-06-20", "2026-08-30"),
        ("michael-strelsau", "2010-06-01", "2010-06-20"),
        ("rudolf-elphberg", "2000-06-01", "2010-06-01"),
        ("michael-strelsau", "1989", "2000-06-01"),
    ]


def test_identifiers_are_joined_and_the_newer_value_stands(base: Timeline, tmp_path: Path) -> None:
    extension = "identifiers:\n  wikidata: Q2\n  viaf: '7'\n"
    person = layered(base, tmp_path, {"people/flavia-elphberg.yaml": extension}).people["flavia-elphberg"]
    assert person.identifiers == {"wikidata": "Q2", "viaf": "7"}


def test_a_file_that_replaces_leaves_nothing_of_the_record_below(base: Timeline, tmp_path: Path) -> None:
    person = "replaces: true\nname: Flavia\nsources: [https://example.org/a]\nchecked_on: 2026-09-01\n"
    result = layered(base, tmp_path, {"people/flavia-elphberg.yaml": person}).people["flavia-elphberg"]
    assert (result.name, result.born, result.sources) == ("Flavia", None, ("https://example.org/a",))


def test_a_later_layer_lies_over_an_earlier_one(base: Timeline, tmp_path: Path) -> None:
    first = {"people/flavia-elphberg.yaml": "died: 2026\nfamily_name: First\n"}
    second = {"people/flavia-elphberg.yaml": "family_name: Second\n"}
    person = layered(base, tmp_path, first, second).people["flavia-elphberg"]
    assert (person.died, person.family_name) == (PartialDate.parse("2026"), "Second")


@pytest.mark.parametrize(
    ("name", "content", "fields"),
    [
        ("people/antoinette.yaml", "name: Antoinette\n", ["checked_on", "sources"]),
        ("people/flavia-elphberg.yaml", "replaces: true\nname: Flavia\n", ["checked_on", "sources"]),
        ("people/antoinette.yaml", "replaces: true\n", ["replaces"]),
    ],
)
def test_a_layer_that_does_not_fit_is_an_error_and_names_the_file(
    base: Timeline, tmp_path: Path, name: str, content: str, fields: list[str]
) -> None:
    with pytest.raises(FileProblems) as caught:
        layered(base, tmp_path, {name: content})
    assert places(caught.value.problems, tmp_path / "layer0") == [(name, 1, field) for field in fields]


def test_the_timeline_below_is_not_changed_by_what_lies_over_it(base: Timeline, tmp_path: Path) -> None:
    before = load_folder(tmp_path / "base")
    layered(base, tmp_path, {POST: "seats: 2\n", "people/flavia-elphberg.yaml": "identifiers:\n  viaf: '7'\n"})
    assert base.records == before


def test_the_records_that_a_layer_touches_are_those_it_has_files_for(base: Timeline, tmp_path: Path) -> None:
    overlay = load_overlay(write_folder(tmp_path / "layer", {POST: "seats: 2\n"}))
    found = touched(Timeline.layered(base, [overlay]).records, overlay)
    assert (len(found), found.posts["rt/president"].seats, found.root) == (1, 2, str(tmp_path / "layer"))

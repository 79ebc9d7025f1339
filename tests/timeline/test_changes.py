"""What differs between two timelines, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.timeline.changes import changes
from checker.timeline.loader import load_folder
from checker.timeline.timeline import Timeline
from tests.timeline.folders import FILES, with_change, write_folder

POST = "posts/rt/president.yaml"
FLAVIA = "people/flavia-elphberg.yaml"
PACT = "organizations/zenda-pact.yaml"
WAR = "events/wars/zenda.yaml"


def told(tmp_path: Path, new: dict[str, str], old: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    """The changes as (path, what, words)."""
    one = Timeline(load_folder(write_folder(tmp_path / "old", old)))
    other = Timeline(load_folder(write_folder(tmp_path / "new", new)))
    return [(change.path, change.what, change.words) for change in changes(one, other)]


def test_a_timeline_does_not_differ_from_itself(tmp_path: Path) -> None:
    assert told(tmp_path, FILES) == []


@pytest.mark.parametrize(
    ("name", "before", "after", "what", "words"),
    [
        (POST, "    end: ..\n", "    end: 2026-07-01\n", "ended", "Flavia Elphberg (since 2010-06-20): ended 2026-07-01 (was still going on)"),
        (POST, "start: 1989\n", "start: 1989-03-01\n", "date-sharpened", "Michael Strelsau: start 1989-03-01 (was 1989), sharpened"),
        (POST, "start: 1989\n", "start: 1988\n", "date-changed", "Michael Strelsau: start 1988 (was 1989)"),
        (POST, "elected: 2010-06-15", "elected: 2010-06", "date-blurred", "Flavia Elphberg (since 2010-06-20): elected 2010-06 (was 2010-06-15), less exact"),
        (POST, "ordinal: 3", "ordinal: 4", "field", "Flavia Elphberg (since 2010-06-20): ordinal: 4 (was 3)"),
        (POST, "names: [president of Ruritania]", "names: [chief of Ruritania]", "names", "names: + “chief of Ruritania”; − “president of Ruritania”"),
        (POST, "sources: [https://example.org/presidents]", "sources: [https://example.org/p]", "sources", "sources: + “https://example.org/p”; − “https://example.org/presidents”"),
        (POST, "checked_on: 2026-08-01", "checked_on: 2026-08-05", "checked", "checked on 2026-08-05"),
        (FLAVIA, "born: 1950-04-01", "born: 1950", "date-blurred", "born 1950 (was 1950-04-01), less exact"),
        (FLAVIA, "born: 1950-04-01\n", "born: 1950-04-01\ndied: 2026-07\n", "field", "died: 2026-07 (was nothing)"),
        (FLAVIA, "wikidata: Q1", "wikidata: Q2", "field", "identifiers: wikidata Q2 (was wikidata Q1)"),
        (PACT, "dissolved: 2020", "dissolved: 2019", "date-changed", "dissolved 2019 (was 2020)"),
        (PACT, "    end: 1999\n", "    end: 1999-12\n", "date-sharpened", "Ruritania (since 1990-05-02): end 1999-12 (was 1999), sharpened"),
        (WAR, "end: 2006\ncountries", "end: ..\ncountries", "reopened", "still going on (had ended 2006)"),
        (WAR, "  - start: 2004\n", "  - start: 2003\n", "date-changed", "the reading “counted from the first shots”: start 2003 (was 2004)"),
    ],
)  # fmt: skip
def test_a_change_of_one_field_is_said_in_words(
    tmp_path: Path, name: str, before: str, after: str, what: str, words: str
) -> None:
    assert told(tmp_path, with_change(name, before, after)) == [(name, what, words)]


def test_a_capital_that_moved_is_said_in_words(tmp_path: Path) -> None:
    was = with_change(
        "countries/rt.yaml", "capital: Strelsau", "capital: Strelsau\ncapitals_by_period:\n  - name: Strelsau"
    )
    now = (
        "capital: Zenda\ncapitals_by_period:\n  - name: Zenda\n    start: 2026-05\n  - name: Strelsau\n    end: 2026-05"
    )
    assert told(tmp_path, with_change("countries/rt.yaml", "capital: Strelsau", now), was) == [
        ("countries/rt.yaml", "field", "capital: Zenda (was Strelsau)"),
        ("countries/rt.yaml", "field", "the capital “Strelsau”: end: 2026-05 (was nothing)"),
        ("countries/rt.yaml", "entry-added", "the capital “Zenda”, 2026-05/.., is new"),
    ]


def test_a_record_that_is_new_or_gone_is_one_change(tmp_path: Path) -> None:
    less = {name: text for name, text in FILES.items() if name != WAR}
    assert told(tmp_path / "a", less) == [(WAR, "record-removed", "the record is gone")]
    assert told(tmp_path / "b", FILES, less) == [(WAR, "record-added", "new record, 2005-02-03/2006")]


def test_a_new_holder_is_an_entry_and_the_one_before_has_ended(tmp_path: Path) -> None:
    succession = "memberships:\n  - person: rudolf-elphberg\n    start: 2026-07-01\n    end: ..\n    ordinal: 4\n"
    new = FILES[POST].replace("    end: ..\n", "    end: 2026-07-01\n").replace("memberships:\n", succession)
    assert told(tmp_path, FILES | {POST: new}) == [
        (POST, "ended", "Flavia Elphberg (since 2010-06-20): ended 2026-07-01 (was still going on)"),
        (POST, "entry-added", "Rudolf Elphberg, 2026-07-01/.., is new"),
    ]


def test_a_person_with_two_terms_loses_the_one_that_is_gone(tmp_path: Path) -> None:
    acting = "  - person: michael-strelsau\n    start: 2010-06-01\n    end: 2010-06-20\n    acting: true\n"
    assert told(tmp_path, with_change(POST, acting, "")) == [
        (POST, "entry-removed", "Michael Strelsau (acting), 2010-06-01/2010-06-20, is gone")
    ]


def test_an_order_that_changed_alone_says_so(tmp_path: Path) -> None:
    old = with_change(POST, "weak_names: [president]", "weak_names: [president, chief]")
    new = with_change(POST, "weak_names: [president]", "weak_names: [chief, president]")
    assert told(tmp_path, new, old) == [(POST, "names", "weak_names: in another order")]

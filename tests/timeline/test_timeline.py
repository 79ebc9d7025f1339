"""The indexes of a timeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.timeline.loader import load_folder
from checker.timeline.timeline import Timeline
from tests.timeline.folders import write_folder


@pytest.fixture
def timeline(tmp_path: Path) -> Timeline:
    return Timeline(load_folder(write_folder(tmp_path)))


def test_the_memberships_of_a_person_come_with_their_posts(timeline: Timeline) -> None:
    held = timeline.memberships_by_person["michael-strelsau"]
    assert [(post, str(entry.start)) for post, entry in held] == [
        ("rt/president", "2010-06-01"),
        ("rt/president", "1989"),
    ]


def test_events_are_found_by_country_and_by_what_they_are_part_of(timeline: Timeline) -> None:
    assert [event.id for event in timeline.events_by_country["rt"]] == ["wars/zenda"]
    assert [event.id for event in timeline.events_by_parent["wars/zenda"]] == ["sieges/zenda-castle"]

"""What needs a look."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.timeline.loader import load_folder
from checker.timeline.stale import Due, stale
from checker.timeline.timeline import Timeline
from tests.timeline.folders import FILES, with_change, write_folder

POST = "posts/rt/president.yaml"
ELECTION = """\
label: the election in Ruritania
kind: election
start: {day}
end: {day}
countries: [rt]
sources: [https://example.org/election]
checked_on: 2027-06-01
"""


def due(
    tmp_path: Path, on: date, files: dict[str, str] | None = None, recheck: int = 180, people: bool = False
) -> list[Due]:
    timeline = Timeline(load_folder(write_folder(tmp_path / "timeline", files)))
    return list(stale(timeline, on, recheck=recheck, people=people).due)


def test_nothing_is_due_on_the_day_of_the_check(tmp_path: Path) -> None:
    assert due(tmp_path, date(2026, 8, 1)) == []


def test_a_post_is_due_once_its_check_is_too_old_and_only_while_somebody_holds_it(tmp_path: Path) -> None:
    assert due(tmp_path / "a", date(2027, 1, 27)) == []
    (found,) = due(tmp_path / "b", date(2027, 1, 28))
    assert (found.path, found.since, found.reason) == (POST, date(2027, 1, 28), "checked")
    assert found.words == "last checked on 1 August 2026: Flavia Elphberg held it when it was checked"
    ended = with_change(POST, "    end: ..\n", "    end: 2026-07-01\n")
    assert due(tmp_path / "c", date(2029, 1, 1), ended) == []


def test_how_long_a_check_lasts_can_be_chosen(tmp_path: Path) -> None:
    assert [each.since for each in due(tmp_path, date(2026, 8, 20), recheck=10)] == [date(2026, 8, 11)]


def test_a_term_past_its_scheduled_end_is_due_from_that_day_on(tmp_path: Path) -> None:
    found = [each for each in due(tmp_path, date(2028, 6, 21)) if each.reason == "scheduled-end"]
    assert [(each.since, each.words) for each in found] == [
        (date(2028, 6, 20), "the term of Flavia Elphberg was to end by 20 June 2028")
    ]
    assert not [each for each in due(tmp_path / "b", date(2028, 6, 20)) if each.reason == "scheduled-end"]


@pytest.mark.parametrize(("day", "reasons"), [("2026-07-31", []), ("2026-09-01", ["election"]), ("2026-12-01", [])])
def test_an_election_between_the_check_and_the_day_is_a_reason(tmp_path: Path, day: str, reasons: list[str]) -> None:
    files = FILES | {"events/elections/rt.yaml": ELECTION.format(day=day)}
    found = due(tmp_path, date(2026, 11, 1), files)
    assert [each.reason for each in found] == reasons
    for each in found:
        assert each.words == "the election in Ruritania came after the check; Flavia Elphberg held it"
        assert (each.path, each.since) == (POST, date.fromisoformat(day))


def test_a_war_that_was_going_on_is_due_after_a_month(tmp_path: Path) -> None:
    files = with_change("events/wars/zenda.yaml", "start: 2005-02-03\nend: 2006\n", "start: 2005-02-03\nend: ..\n")
    (found,) = due(tmp_path / "a", date(2026, 9, 1), files)
    assert (found.reason, found.since) == ("ongoing", date(2026, 8, 31))
    assert due(tmp_path / "b", date(2026, 8, 30), files) == []


def test_a_list_that_breaks_off_is_due_and_an_abolished_post_is_not(tmp_path: Path) -> None:
    gap = FILES[POST].replace("country: rt\n", "country: rt\ngaps: [2022-07/..]\n")
    unknown = gap.replace("    end: ..\n", "    end: unknown\n")
    (found,) = due(tmp_path / "a", date(2026, 8, 1), FILES | {POST: unknown})
    assert (found.reason, found.since) == ("not-known", date(2022, 7, 1))
    assert found.words == "nobody is on record who followed Flavia Elphberg"
    abolished = gap.replace("    end: ..\n", "    end: 2022-07\n")
    assert due(tmp_path / "b", date(2026, 8, 1), FILES | {POST: abolished}) == []


def test_an_organization_with_open_memberships_is_due(tmp_path: Path) -> None:
    pact = (
        FILES["organizations/zenda-pact.yaml"]
        .replace("dissolved: 2020\n", "")
        .replace("    end: 2020\n", "    end: ..\n")
    )
    found = due(tmp_path, date(2027, 2, 1), FILES | {"organizations/zenda-pact.yaml": pact})
    assert [each.id for each in found] == ["zenda-pact", "rt/president"]


def test_the_living_are_asked_for_apart(tmp_path: Path) -> None:
    found = due(tmp_path, date(2027, 2, 1), people=True)
    assert [each.id for each in found] == ["flavia-elphberg", "michael-strelsau", "rt/president"]
    assert found[0].words == "last checked on 1 August 2026: was alive when it was checked (born 1950-04-01)"


def test_the_oldest_comes_first(tmp_path: Path) -> None:
    found = due(tmp_path, date(2030, 1, 1), people=True)
    assert [each.since for each in found] == sorted(each.since for each in found)
    assert len({each.since for each in found}) > 1

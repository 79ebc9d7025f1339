"""`checker timeline who`, `when` and `members` as people ask them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.timeline.folders import FILES, write_folder

pytestmark = pytest.mark.usefixtures("ruritania")


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")


def lines(run: Run, *arguments: str) -> list[str]:
    result = run("timeline", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()


def test_who_held_a_post_on_a_day_is_told_first_and_drawn_among_the_others(run: Run) -> None:
    found = lines(run, "who", "President of Ruritania", "--on", "2010-06-10")
    assert found[:2] == [
        "President of Ruritania on 10 June 2010",
        "  Michael Strelsau, acting, from 1 June 2010 to 20 June 2010",
    ]
    drawn = [line for line in found if "█" in line or "▌" in line or "▐" in line]
    assert [line[2:20].split("  ")[0] for line in drawn] == [
        "Flavia Elphberg",
        "Michael Strelsau (",
        "Rudolf Elphberg",
    ]
    assert [line[0] for line in drawn] == [" ", "▸", " "]
    assert found[-2:] == [
        "  rt/president · complete from 1 January 1990 · checked 1 August 2026",
        "  https://example.org/presidents",
    ]


def test_without_a_day_everybody_who_held_the_post_is_shown(run: Run) -> None:
    found = lines(run, "who", "president of ruritania")
    assert [line.split("  ")[1].strip() for line in found if " – " in line or "since" in line] == [
        "Flavia Elphberg",
        "Michael Strelsau (acting)",
        "Rudolf Elphberg",
        "Michael Strelsau",
    ]


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        ("2010-06-20", ["Flavia Elphberg, since 20 June 2010, the third", "Michael Strelsau, acting, from 1 June 2010"]),
        ("2026-08-02", ["Flavia Elphberg, since 20 June 2010, the third, if nothing has changed since the record"]),
        ("2029-01-01", ["Flavia Elphberg, since 20 June 2010, the third, perhaps"]),
        ("1989-06-01", ["Michael Strelsau, from 1989 to 1 June 2000, the first, perhaps"]),
        ("1970-01-01", ["Nobody is on record: the list begins on 1 January 1990."]),
    ],
)  # fmt: skip
def test_an_answer_says_how_sure_it_is(run: Run, day: str, answer: list[str]) -> None:
    found = lines(run, "who", "president of Ruritania", "--on", day)
    told = found[1 : 1 + len(answer)]
    assert all(line.strip().startswith(start) for line, start in zip(told, answer, strict=True)), found


def test_what_a_person_held_is_shown_with_the_life(run: Run) -> None:
    found = lines(run, "who", "Rudolf Elphberg", "--on", "2005-01-01")
    assert found[:3] == [
        "Rudolf Elphberg on 1 January 2005",
        "  born 1948, died 1 June 2010",
        "  President of Ruritania, from 1 June 2000 to 1 June 2010, the second",
    ]
    assert "76 years old" in lines(run, "who", "Flavia Elphberg", "--on", "2026-07-01")[1]
    assert lines(run, "who", "Flavia Elphberg", "--on", "2001-01-01")[2] == (
        "  No office of Flavia Elphberg on that day is on record."
    )


def test_when_a_war_was_is_told_with_its_readings_and_parts(run: Run) -> None:
    found = lines(run, "when", "war of Zenda")
    assert found[:3] == [
        "The war of Zenda",
        "  from 3 February 2005 to 2006 (one year and 10 months)",
        "  or from 2004 to 2006: counted from the first shots",
    ]
    rows = [line.strip().split("  ")[0] for line in found[4:] if "█" in line or "▌" in line or "▐" in line]
    assert rows == ["the war of Zenda", "counted from the first shots", "the siege of Zenda Castle"]
    assert lines(run, "when", "the siege of Zenda Castle")[2] == "  part of the war of Zenda"


def test_how_long_an_event_has_lasted_is_counted_to_the_day_asked_for(run: Run) -> None:
    assert lines(run, "when", "war of Zenda", "--on", "2005-06-03")[1] == (
        "  from 3 February 2005 to 2006 (four months)"
    )
    assert lines(run, "when", "war of Zenda", "--on", "2001-06-03")[1] == "  from 3 February 2005 to 2006"


def test_the_members_on_a_day_are_listed_with_since_when(run: Run, folder: Path) -> None:
    pact = FILES["organizations/zenda-pact.yaml"].replace("kind:", "coverage_start: 1990-05-02\nkind:")
    write_folder(folder / "bundled", {"organizations/zenda-pact.yaml": pact})
    found = lines(run, "members", "Zenda Pact", "--on", "1995-01-01")
    assert found[:2] == ["The Zenda Pact: 1 member on 1 January 1995", "  Ruritania  2 May 1990 – 1999"]
    assert lines(run, "members", "Zenda Pact", "--on", "2000-01-01")[0] == "The Zenda Pact: 0 members on 1 January 2000"
    doubtful = lines(run, "members", "Zenda Pact", "--on", "1999-05-01")
    assert doubtful[:2] == [
        "The Zenda Pact: members on record on 1 May 1999",
        "  Ruritania  2 May 1990 – 1999, perhaps",
    ]


def test_a_list_that_is_not_known_to_be_complete_says_so(run: Run) -> None:
    found = lines(run, "members", "Zenda Pact", "--on", "1995-01-01")
    assert found[1] == "  The record does not say that this list is complete on that day."


@pytest.mark.parametrize(
    "arguments",
    [
        ["who", "President of Ruritania", "--on", "2010-06-10"],
        ["who", "Rudolf Elphberg"],
        ["when", "war of Zenda", "--on", "2005-06-03"],
        ["members", "Zenda Pact", "--on", "1995-01-01"],
    ],
)
def test_a_narrow_terminal_loses_the_bars_and_nothing_else(
    run: Run, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = " ".join(line for line in lines(run, *arguments) if "▲" not in line)
    monkeypatch.setenv("COLUMNS", "34")
    narrow = " ".join(lines(run, *arguments))
    words = [word for word in wide.split() if word.isascii() and not word.isdigit()]
    assert set(words) <= set(narrow.split())


def test_json_holds_the_same_answer(run: Run) -> None:
    document = json.loads(run("timeline", "who", "rt/president", "--on", "2010-06-10", "--format", "json").stdout)
    assert (document["answer"], document["id"], document["on"]) == ("post", "rt/president", "2010-06-10")
    assert [tenure["holds"] for tenure in document["tenures"]] == ["no", "yes", "no", "no"]
    assert document["tenures"][0]["end"] == ".."
    assert document["tenures"][0]["sources"] == ["https://example.org/oath"]


def test_the_answer_can_be_written_to_a_file(run: Run, folder: Path) -> None:
    assert lines(run, "who", "rt/president", "--output", "who.txt") == []
    assert (folder / "who.txt").read_text(encoding="utf-8").startswith("President of Ruritania\n")


def test_a_folder_of_ones_own_is_asked_too(run: Run, folder: Path) -> None:
    person = FILES["people/flavia-elphberg.yaml"].replace("Flavia", "Antoinette").replace("Q1", "Q7")
    write_folder(folder / "mine", {"people/antoinette.yaml": person})
    assert run("timeline", "who", "Antoinette Elphberg").exit_code == 2
    found = lines(run, "who", "Antoinette Elphberg", "--timeline", "mine")
    assert found[:3] == ["Antoinette Elphberg", "  born 1 April 1950", "  No office is on record."]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["who", "President of Ruritanis"], "did you mean “President of Ruritania” (rt/president)?"),
        (["who", "Elphberg"], "“Elphberg” can be 2 records: "),
        (["who", "war of Zenda"], "“war of Zenda” is one of the events; ask: checker timeline when “war of Zenda”"),
        (
            ["when", "Zenda Pact"],
            "“Zenda Pact” is one of the organizations; ask: checker timeline members “Zenda Pact”",
        ),
        (["who", "rt/president", "--on", "soon"], "--on “soon” is not a day with its year; write it as 2025-02-20"),
        (["members", "Zenda Pact", "--on", "2025-02-30"], "--on “2025-02-30” is not a day"),
        (["who", "rt/president", "--timeline", "nowhere"], "'nowhere' does not exist"),
        (["who"], "Missing argument 'NAME'"),
    ],
)
def test_what_cannot_be_answered_is_told_and_exit_status_2(run: Run, arguments: list[str], line: str) -> None:
    result = run("timeline", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert line in result.stderr

"""What the lint finds in a folder that loads without a fault: one fault a row, with the exact line and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import Problem
from checker.timeline.layers import merged, touched
from checker.timeline.lint import lint
from checker.timeline.loader import load_folder, load_overlay, read_folder
from tests.timeline.folders import FILES, places, with_change, write_folder

POST = "posts/rt/president.yaml"
PACT = "organizations/zenda-pact.yaml"
WAR = "events/wars/zenda.yaml"
SIEGE = "events/sieges/zenda-castle.yaml"
RUDOLF = "people/rudolf-elphberg.yaml"
FLAVIA = "people/flavia-elphberg.yaml"
COUNTRY = "countries/rt.yaml"


class Case:
    """A text of one file, what stands there instead, and the lines that the lint then prints."""

    def __init__(self, name: str, old: str, new: str, *lines: str) -> None:
        self.files = with_change(name, old, new)
        self.lines = list(lines)


REFERENCES = [
    Case(POST, "country: rt", "country: xx",
         "posts/rt/president.yaml:4: country: the file lies in posts/rt; write country: rt, or move the file",
         "posts/rt/president.yaml:4: country: “xx” is not in countries/; add its file, or write the name of one that is there"),
    Case(POST, "organization: zenda-pact", "organization: zenda-pct",
         "posts/rt/president.yaml:5: organization: “zenda-pct” is not in organizations/; did you mean “zenda-pact”?"),
    Case(POST, "  - person: rudolf-elphberg", "  - person: rudolf-elfberg",
         "posts/rt/president.yaml:22: memberships[2].person: “rudolf-elfberg” is not in people/; did you mean “rudolf-elphberg”?"),
    Case(PACT, "  - member: rt\n    start: 2001-05-02", "  - member: atlantis\n    start: 2001-05-02",
         "organizations/zenda-pact.yaml:9: memberships[0].member: “atlantis” is not in countries/ or organizations/; add its file, or write the name of one that is there"),
    Case(WAR, "kind: war", "kind: battle",
         "events/wars/zenda.yaml:4: kind: “battle” lies in events/wars; the kind is the folder's noun in the singular"),
    Case(WAR, "countries: [rt]", "countries: [rt, xx]",
         "events/wars/zenda.yaml:7: countries[1]: “xx” is not in countries/; add its file, or write the name of one that is there"),
    Case(WAR, "organizations: [zenda-pact]", "organizations: [rt]",
         "events/wars/zenda.yaml:8: organizations[0]: “rt” is not in organizations/; add its file, or write the name of one that is there"),
    Case(WAR, "people: [rudolf-elphberg]", "people: [rupert]",
         "events/wars/zenda.yaml:9: people[0]: “rupert” is not in people/; add its file, or write the name of one that is there"),
    Case(WAR, "    parties: [rt]", "    parties: [rt, us]",
         "events/wars/zenda.yaml:18: signatures[0].parties[1]: “us” is not in countries/ or organizations/ or people/; add its file, or write the name of one that is there"),
    Case(WAR, "    about: [zenda-pact]", "    about: [zenda-pacts]",
         "events/wars/zenda.yaml:19: signatures[0].about[0]: “zenda-pacts” is not in countries/ or organizations/ or people/; did you mean “zenda-pact”?"),
    Case(WAR, "    place: rt", "    place: zenda",
         "events/wars/zenda.yaml:20: signatures[0].place: “zenda” is not in countries/; add its file, or write the name of one that is there"),
    Case(SIEGE, "parent: wars/zenda", "parent: wars/zendo",
         "events/sieges/zenda-castle.yaml:5: parent: “wars/zendo” is not in events/; did you mean “wars/zenda”?"),
    Case(SIEGE, "parent: wars/zenda", "parent: sieges/zenda-castle",
         "events/sieges/zenda-castle.yaml:5: parent: the event is part of itself; write the event that it is a part of"),
    Case(COUNTRY, "capital: Strelsau", "capital: Strelsau\ncomprises: [rt, pt]",
         "countries/rt.yaml:5: comprises[1]: “pt” is not in countries/; add its file, or write the name of one that is there"),
]  # fmt: skip
SOURCES = [
    Case(COUNTRY, "sources: [https://example.org/ruritania]", "sources: []",
         "countries/rt.yaml:5: sources: there is no source; write at least one web address"),
    Case(COUNTRY, "sources: [https://example.org/ruritania]", "sources: [https://example.org/a, The Times]",
         "countries/rt.yaml:5: sources[1]: “The Times” is not a web address; write it in full, as https://example.org/page"),
    Case(POST, "    sources: [https://example.org/oath]", "    sources: [www.example.org/oath]",
         "posts/rt/president.yaml:17: memberships[0].sources[0]: “www.example.org/oath” is not a web address; write it in full, as https://example.org/page"),
]  # fmt: skip
WORDS = [
    Case(RUDOLF, "gender: male", "gender: man",
         "people/rudolf-elphberg.yaml:2: gender: “man” is not a word for this field; write one of female, male, other"),
    Case(POST, "coverage_start", "seats: -1\ncoverage_start",
         "posts/rt/president.yaml:6: seats: -1 is no number of seats; write 0 for any number"),
    Case(POST, "    ordinal: 1\n", "    ordinal: 0\n",
         "posts/rt/president.yaml:25: memberships[2].ordinal: 2 follows 0; a new holder's number is one more: write 1",
         "posts/rt/president.yaml:29: memberships[3].ordinal: 0 is no holder's number; the first is 1"),
    Case(PACT, "    end: 1999", "    end: 1999\n    status: friend",
         "organizations/zenda-pact.yaml:15: memberships[1].status: “friend” is not a word for this field; write one of member, candidate, applicant, observer, associate, suspended, permanent, elected"),
]  # fmt: skip
DATES = [
    Case(RUDOLF, "born: 1948", "born: 2011",
         "people/rudolf-elphberg.yaml:4: died: 2010-06-01 is before the birth, 2011; correct one of the two",
         "posts/rt/president.yaml:23: memberships[2].start: the birth of Rudolf Elphberg, 2011, is after this start, 2000-06-01"),
    Case(RUDOLF, "born: 1948", "born: 1848",
         "people/rudolf-elphberg.yaml:4: died: a life from 1848 to 2010-06-01 is longer than any on record; correct one of the two"),
    Case(RUDOLF, "died: 2010-06-01", "died: ..",
         "people/rudolf-elphberg.yaml:4: died: “..” is only for an end that has not come; write the date, or leave the field out"),
    Case(RUDOLF, "died: 2010-06-01", "died: 2026-08-02",
         "people/rudolf-elphberg.yaml:4: died: 2026-08-02 is after checked_on, 2026-08-01; correct one of the two"),
    Case(POST, "coverage_start: 1990-01-01", "coverage_start: 2026-08-02",
         "posts/rt/president.yaml:6: coverage_start: 2026-08-02 is after checked_on, 2026-08-01"),
    Case(POST, "coverage_start: 1990-01-01", "coverage_start: 1990-01-01\ngaps: [1995]",
         "posts/rt/president.yaml:7: gaps[0]: “1995” is not an interval; write two dates with a slash, as 2001-03/2001-06"),
    Case(POST, "coverage_start: 1990-01-01", "coverage_start: 1990-01-01\ngaps: [1995/1994]",
         "posts/rt/president.yaml:7: gaps[0]: “1995/1994” ends before it begins; write the earlier date first"),
    Case(POST, "coverage_start: 1990-01-01", "coverage_start: 1990-01-01\ngaps: [1995/next]",
         "posts/rt/president.yaml:7: gaps[0]: “next” is not a date; write 2022-02-24, 2022-02, 2022, 1997~, .. or unknown"),
    Case(POST, "    start: 2000-06-01", "    start: 2010-06-02",
         "posts/rt/president.yaml:23: memberships[2].start: 2010-06-02 is later than 2010-06-01 above it; the newest entry comes first",
         "posts/rt/president.yaml:23: memberships[2].start: nobody holds the post in 2000-06-02/2010-05-31; add who did, or write gaps: [2000-06-02/2010-05-31]",
         "posts/rt/president.yaml:24: memberships[2].end: the end, 2010-06-01, is before the start, 2010-06-02"),
    Case(POST, "    start: 1989", "    start: ..",
         "posts/rt/president.yaml:27: memberships[3].start: a start cannot be “..”; write the date, or unknown"),
    Case(POST, "    end: ..", "    end: 2028",
         "posts/rt/president.yaml:12: memberships[0].end: 2028 is after checked_on, 2026-08-01; an end to come is no fact yet, so write .."),
    Case(POST, "    elected: 2010-06-15", "    elected: 2010-06-25",
         "posts/rt/president.yaml:14: memberships[0].elected: 2010-06-25 is after the start, 2010-06-20"),
    Case(POST, "    elected: 2010-06-15", "    designated: 2011",
         "posts/rt/president.yaml:14: memberships[0].designated: 2011 is after the start, 2010-06-20"),
    Case(POST, "    scheduled_end: 2028-06-20", "    scheduled_end: 2008",
         "posts/rt/president.yaml:16: memberships[0].scheduled_end: 2008 is before the start, 2010-06-20"),
    Case(POST, "    terms: [2010-06-20, 2016-06-20]", "    terms: [2004, 2016]",
         "posts/rt/president.yaml:15: memberships[0].terms[0]: the term of 2004 begins outside 2010-06-20 – .."),
    Case(POST, "    terms: [2010-06-20, 2016-06-20]", "    terms: [2016, 2010-07]",
         "posts/rt/president.yaml:15: memberships[0].terms[1]: 2010-07 is not after 2016; the first term comes first"),
    Case(FLAVIA, "born: 1950-04-01", "born: 2010-06-21",
         "posts/rt/president.yaml:11: memberships[0].start: the birth of Flavia Elphberg, 2010-06-21, is after this start, 2010-06-20"),
    Case(RUDOLF, "died: 2010-06-01", "died: 2010-05-31",
         "posts/rt/president.yaml:24: memberships[2].end: the death of Rudolf Elphberg, 2010-05-31, is before this end, 2010-06-01"),
    Case(FLAVIA, "born: 1950-04-01", "born: 1950-04-01\ndied: 2026-07-31",
         "posts/rt/president.yaml:12: memberships[0].end: Flavia Elphberg has died (2026-07-31); write the end of this entry"),
    Case(PACT, "dissolved: 2020", "dissolved: 2018",
         "organizations/zenda-pact.yaml:11: memberships[0].end: 2020 is after the dissolution, 2018"),
    Case(PACT, "founded: 1990-05-02", "founded: 1991",
         "organizations/zenda-pact.yaml:13: memberships[1].start: 1990-05-02 is before the founding, 1991"),
    Case(PACT, "founded: 1990-05-02\ndissolved: 2020", "founded: 2021\ndissolved: 2020",
         "organizations/zenda-pact.yaml:5: dissolved: 2020 is before the founding, 2021",
         "organizations/zenda-pact.yaml:10: memberships[0].start: 2001-05-02 is before the founding, 2021",
         "organizations/zenda-pact.yaml:13: memberships[1].start: 1990-05-02 is before the founding, 2021"),
    Case(PACT, "    start: 1990-05-02\n    end: 1999", "    start: 2021\n    end: ..\n    status: observer",
         "organizations/zenda-pact.yaml:13: memberships[1].start: 2021 is later than 2001-05-02 above it; the newest entry comes first"),
    Case(WAR, "start: 2005-02-03\nend: 2006", "start: 2007-02-03\nend: 2006",
         "events/wars/zenda.yaml:6: end: the end, 2006, is before the start, 2007-02-03"),
    Case(WAR, "  - start: 2004", "  - start: 2027",
         "events/wars/zenda.yaml:13: readings[0].start: 2027 is after checked_on, 2026-08-01; check the record again and move checked_on on",
         "events/wars/zenda.yaml:14: readings[0].end: the end, 2006, is before the start, 2027"),
    Case(WAR, "    complete: 2000/2026-08", "    complete: always",
         "events/wars/zenda.yaml:21: signatures[0].complete: “always” is not an interval; write two dates with a slash, as 2001-03/2001-06"),
    Case(SIEGE, "end: 2005-03-09", "end: 2027",
         "events/sieges/zenda-castle.yaml:4: end: 2027 is after checked_on, 2026-08-01; an end to come is no fact yet, so write .."),
    Case(RUDOLF, "checked_on: 2026-08-01\n", "checked_on: 2026-08-01\nnames_by_period:\n  - name: Rudi\n    start: 1990\n    end: 1980\n",
         "people/rudolf-elphberg.yaml:10: names_by_period[0].end: 1980 is before the start, 1990"),
    Case(COUNTRY, "checked_on: 2026-08-01\n", "checked_on: 2026-08-01\ncapitals_by_period:\n  - name: Strelsau\n    start: 1950\n  - name: Zenda\n    start: 1960\n    end: 1950\n",
         "countries/rt.yaml:12: capitals_by_period[1].end: 1950 is before the start, 1960"),
    Case(COUNTRY, "checked_on: 2026-08-01\n", "checked_on: 2026-08-01\ncapitals_by_period:\n  - name: Strelsau\n    start: 2027\n",
         "countries/rt.yaml:9: capitals_by_period[0].start: 2027 is after checked_on, 2026-08-01; correct one of the two"),
    Case(COUNTRY, "checked_on: 2026-08-01\n", "checked_on: 2026-08-01\ncapitals_by_period:\n  - name: Strelsau\n    end: ..\n",
         "countries/rt.yaml:7: capitals_by_period: none without an end is Strelsau, which is the capital; correct one of the two",
         "countries/rt.yaml:9: capitals_by_period[0].end: leave out what has not come; “..” is not written here"),
    Case(COUNTRY, "checked_on: 2026-08-01\n", "checked_on: 2026-08-01\ncapitals_by_period:\n  - name: Strelsau\n    renamed: true\n",
         "countries/rt.yaml:9: capitals_by_period[0].renamed: a capital that got another name has an end; write the day, or leave renamed out"),
]  # fmt: skip


def found(tmp_path: Path, files: dict[str, str]) -> list[Problem]:
    return lint(load_folder(write_folder(tmp_path, files)))


def test_a_folder_without_a_fault_has_no_problem(tmp_path: Path) -> None:
    assert found(tmp_path, FILES) == []


@pytest.mark.parametrize("case", [*REFERENCES, *SOURCES, *WORDS, *DATES], ids=lambda case: case.lines[0])
def test_a_fault_is_told_with_its_file_line_and_field(tmp_path: Path, case: Case) -> None:
    assert said(found(tmp_path, case.files), tmp_path) == case.lines


def test_the_folder_of_a_post_is_a_country_unless_it_is_a_world_body_or_a_company(tmp_path: Path) -> None:
    chief = FILES[POST].replace("country: rt\n", "").replace("President of Ruritania", "Chief")
    files = {"posts/int/chief.yaml": chief, "posts/company/chief.yaml": chief.replace("Chief", "Director")}
    assert found(tmp_path / "right", FILES | files) == []
    wrong = tmp_path / "wrong"
    assert said(found(wrong, FILES | {"posts/xx/chief.yaml": chief}), wrong) == [
        (
            "posts/xx/chief.yaml:1: the file lies in posts/xx, and there is no country of that name; write int for a world "
            "body"
        )
    ]


def test_a_file_that_is_not_as_it_would_be_written_is_told_with_the_first_line_that_differs(tmp_path: Path) -> None:
    files = with_change(FLAVIA, "gender: female", "gender: 'female'")
    files[RUDOLF] += "\n"
    assert said(found(tmp_path, files), tmp_path) == [
        "people/flavia-elphberg.yaml:2: the file is not in its canonical form; run “checker timeline format”",
        "people/rudolf-elphberg.yaml:7: the file is not in its canonical form; run “checker timeline format”",
    ]


def test_a_comment_that_formatting_would_lose_is_told(tmp_path: Path) -> None:
    files = with_change(FLAVIA, "gender: female", "gender: female # as she says")
    assert said(found(tmp_path, files), tmp_path) == [
        "people/flavia-elphberg.yaml:2: formatting would lose this comment; move it to the head of the file"
    ]


def test_a_name_that_stands_twice_in_a_list_is_told(tmp_path: Path) -> None:
    files = with_change(COUNTRY, "names: [Ruritania]", "names: [Ruritania, the Kingdom, Ruritania]")
    assert said(found(tmp_path, files), tmp_path) == [
        "countries/rt.yaml:2: names[2]: “Ruritania” stands here twice; keep one"
    ]


def test_namesakes_are_told_only_when_nothing_tells_them_apart(tmp_path: Path) -> None:
    unknown = FILES["people/michael-strelsau.yaml"]
    problem = (
        "people/michael-the-younger.yaml:1: name: “Michael Strelsau” is also that of michael-strelsau; "
        "write the births that tell two people apart, or make one file of one person"
    )
    files = FILES | {"people/michael-the-younger.yaml": unknown}
    assert said(found(tmp_path / "a", files), tmp_path / "a") == [problem]
    born = {
        "people/michael-strelsau.yaml": unknown.replace("sources", "born: 1950\nsources"),
        "people/michael-the-younger.yaml": unknown.replace("sources", "born: 1975-02\nsources"),
    }
    assert found(tmp_path / "b", FILES | born) == []
    same_year = born | {"people/michael-the-younger.yaml": unknown.replace("sources", "born: 1950-02\nsources")}
    assert said(found(tmp_path / "c", FILES | same_year), tmp_path / "c") == [problem]
    identified = {
        name: text.replace("sources", f"identifiers:\n  wikidata: Q{number}\nsources")
        for number, (name, text) in enumerate(same_year.items(), 10)
    }
    assert found(tmp_path / "d", FILES | identified) == []


def test_one_identifier_in_two_files_is_one_person_twice(tmp_path: Path) -> None:
    files = with_change(RUDOLF, "sources", "identifiers:\n  wikidata: Q1\nsources")
    assert said(found(tmp_path, files), tmp_path) == [
        (
            "people/rudolf-elphberg.yaml:6: identifiers.wikidata: “Q1” is also that of flavia-elphberg; write the births "
            "that tell two people apart, or make one file of one person"
        )
    ]


def test_two_events_may_share_a_label_only_when_their_days_lie_apart(tmp_path: Path) -> None:
    later = FILES[SIEGE].replace("2005-03", "2006-03").replace("parent: wars/zenda\n", "")
    assert found(tmp_path / "apart", FILES | {"events/sieges/zenda-castle-again.yaml": later}) == []
    during = later.replace("2006-03", "2005-03")
    folder = tmp_path / "together"
    assert said(found(folder, FILES | {"events/sieges/zenda-castle-again.yaml": during}), folder) == [
        (
            "events/sieges/zenda-castle-again.yaml:1: label: “the siege of Zenda Castle” is also that of "
            "sieges/zenda-castle; give each its own, or make one file of the two"
        )
    ]


def test_two_posts_of_one_country_have_labels_of_their_own(tmp_path: Path) -> None:
    assert said(found(tmp_path, FILES | {"posts/rt/the-president.yaml": FILES[POST]}), tmp_path) == [
        (
            "posts/rt/the-president.yaml:1: label: “President of Ruritania” is also that of rt/president; give each its "
            "own, or make one file of the two"
        )
    ]


def test_what_points_to_a_file_that_cannot_be_read_is_not_held_against_it(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, with_change(FLAVIA, "born: 1950-04-01", "born: soon"))
    records, problems, unread = read_folder(folder)
    assert places(problems, folder) == [(FLAVIA, 3, "born")]
    assert lint(records, unread=unread) == []


def test_records_without_files_are_linted_too_and_have_no_lines(tmp_path: Path) -> None:
    records = load_folder(write_folder(tmp_path, with_change(POST, "ordinal: 3", "ordinal: 4")))
    for file in tmp_path.rglob("*.yaml"):
        file.unlink()
    assert places(lint(records), tmp_path) == [(POST, 0, "memberships[0].ordinal")]


def test_a_layer_is_linted_over_what_lies_below_with_the_lines_of_its_own_files(tmp_path: Path) -> None:
    base = load_folder(write_folder(tmp_path / "base"))
    extension = """\
checked_on: 2026-09-01
memberships:
  - person: michael-strelsau
    start: 2026-08-15
    end: ..
    ordinal: 5
  - person: flavia-elphberg
    start: 2010-06-20
    end: 2026-08-30
    ordinal: 3
"""
    folder = write_folder(tmp_path / "layer", {POST: extension, FLAVIA: "family_name: 'E'\n"})
    overlay = load_overlay(folder)
    problems = lint(touched(merged(base, overlay), overlay), base=base)
    assert said(problems, folder) == [
        "people/flavia-elphberg.yaml:1: the file is not in its canonical form; run “checker timeline format”",
        (
            "posts/rt/president.yaml:4: memberships[0].start: flavia-elphberg still holds the post then (until 2026-08-30), "
            "and it has one seat"
        ),
        "posts/rt/president.yaml:6: memberships[0].ordinal: 5 follows 3; a new holder's number is one more: write 4",
    ]


def said(problems: list[Problem], folder: Path) -> list[str]:
    return [str(each).replace(f"{folder}/", "") for each in problems]

"""Files of other forms, read as drafts and laid beside a timeline."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.timeline.importers.congress import read_congress
from checker.timeline.importers.draft import Draft, NotThisForm, PersonDraft, TenureDraft, iso_date, plain_date
from checker.timeline.importers.merge import Merged, merged_draft
from checker.timeline.importers.popolo import read_popolo
from checker.timeline.importers.wikidata import ONE_POST, read_entities, read_sparql
from checker.timeline.loader import load_folder
from checker.timeline.timeline import Timeline
from tests.timeline.folders import with_change, write_folder

IMPORTS = Path(__file__).parent / "imports"
POST = "posts/rt/president.yaml"


def document(name: str) -> Any:
    text = (IMPORTS / name).read_text(encoding="utf-8")
    return json.loads(text) if name.endswith(".json") else yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 -- strings


def told(draft: Draft) -> list[tuple[str, str, str, str | None]]:
    """The tenures as (person, post, start, end)."""
    return [(each.person, each.post, str(each.start), str(each.end) if each.end else None) for each in draft.tenures]


@pytest.mark.parametrize(
    ("text", "precision", "edtf"),
    [
        ("2016-07-13T00:00:00Z", None, "2016-07-13"),
        ("2016-01-01T00:00:00Z", None, "2016"),
        ("2016-07-01T00:00:00Z", None, "2016-07"),
        ("2016-07-01T00:00:00Z", 11, "2016-07-01"),
        ("+1837-03-00T00:00:00Z", 10, "1837-03"),
        ("+1837-00-00T00:00:00Z", 9, "1837"),
        ("+1800-00-00T00:00:00Z", 7, None),
        ("-0043-03-15T00:00:00Z", 11, None),
        ("t12345", None, None),
        ("", None, None),
    ],
)
def test_a_date_is_as_exact_as_its_source_knows_it(text: str, precision: int | None, edtf: str | None) -> None:
    found = iso_date(text, precision)
    assert (str(found) if found else None) == edtf


def test_query_results_are_read_with_the_variables_that_queries_use() -> None:
    draft = read_sparql(document("uk-prime-ministers.json"))
    assert told(draft)[:2] == [
        ("Q264766", ONE_POST, "2016-07-13", None),
        ("Q192", ONE_POST, "2010-05-11", "2016-07-13"),
    ]
    assert [each.ordinal for each in draft.tenures] == [76, None, 74, 73, 72]
    assert draft.people["Q264766"].identifiers == {"wikidata": "Q264766"}
    assert draft.tenures[0].sources == ("https://www.wikidata.org/wiki/Q264766",)


def test_the_simpler_list_of_wikibase_cli_is_read_too() -> None:
    draft = read_sparql(document("nz-deputy-prime-ministers.json"))
    assert draft.people["Q4476255"].name == "Hugh Watt"
    # The first of a month is how a query writes a month.
    assert ("Q4476255", ONE_POST, "1972-12-08", "1974-09") in told(draft)


def test_a_position_and_a_precision_beside_a_date_are_used() -> None:
    uri = "http://www.wikidata.org/entity/"
    row = {
        "person": {"value": uri + "Q1"}, "personLabel": {"value": "Ann Lee"}, "position": {"value": uri + "Q9"},
        "positionLabel": {"value": "mayor"}, "start": {"value": "2001-01-01T00:00:00Z"}, "startPrecision": {"value": "11"},
    }  # fmt: skip
    nameless = {"person": {"value": uri + "Q2"}, "personLabel": {"value": "Q2"}}
    draft = read_sparql({"results": {"bindings": [row, nameless, {"x": {"value": "y"}}]}})
    assert told(draft) == [("Q1", "Q9", "2001-01-01", None)]
    assert (draft.tenures[0].post_label, draft.people["Q2"].name) == ("mayor", "")
    assert draft.notes == [
        "row 2: Q2 has no start; the statement is left out",
        "row 3: no Wikidata item for a person; name the variable ?item or ?person",
    ]


def test_a_precision_is_found_by_each_of_its_names() -> None:
    draft = read_sparql(document("college-heads.json"))
    assert told(draft) == [
        ("Q862661", ONE_POST, "2004-01-01", "2010-01-02"),
        ("Q6196752", ONE_POST, "1978", "1982"),
        ("Q4499149", ONE_POST, "1837-08-28", "1837-11"),
    ]
    assert draft.notes == ["row 4: Q5482670 has no start; the statement is left out"]


def test_the_number_of_a_parliament_is_no_number_of_its_member() -> None:
    draft = read_sparql(document("member-by-terms.json"))
    assert [(each.person, each.ordinal, str(each.start), str(each.end)) for each in draft.tenures] == [
        ("Q300292", None, "2017-06-08", "2019-11-06"),
        ("Q300292", None, "2015-05-07", "2017-05-03"),
        ("Q1680843", None, "1983-06-09", "1985-12-17"),
    ]


def test_an_entity_gives_its_positions_and_says_which_has_no_start() -> None:
    draft = read_entities(document("henning-christophersen.json"))
    assert draft.people["Q646148"].name == "Henning Christophersen"
    assert told(draft) == [("Q646148", "Q6866144", "1978-08-30", "1979-10-26")]
    assert draft.notes == ["Henning Christophersen: a position (Q5449541) has no start; it is left out"]


def test_what_an_entity_deprecates_or_does_not_know_is_not_taken() -> None:
    def time(text: str) -> dict[str, Any]:
        return {"snaktype": "value", "datavalue": {"value": {"time": text, "precision": 11}}}

    births = [
        {"rank": "deprecated", "mainsnak": time("+1950-01-01T00:00:00Z")},
        {"rank": "normal", "mainsnak": time("+1951-01-01T00:00:00Z")},
        {"rank": "preferred", "mainsnak": time("+1952-01-01T00:00:00Z")},
    ]
    deaths = [{"rank": "normal", "mainsnak": {"snaktype": "somevalue"}}]
    draft = read_entities({"id": "Q5", "labels": {}, "claims": {"P569": births, "P570": deaths}})
    assert (str(draft.people["Q5"].born), draft.people["Q5"].died) == ("1952-01-01", None)


def test_popolo_gives_english_names_and_the_dates_of_the_legislative_period() -> None:
    draft = read_popolo(document("assembly.json"))
    shamba = draft.people["9fd33b27"]
    assert (shamba.name, str(shamba.born), shamba.identifiers) == (
        "Sergei Shamba",
        "1951-03-15",
        {"wikidata": "Q737435"},
    )
    assert told(draft) == [
        ("9fd33b27", "member of Assembly", "2012-04-03", "2017-03-12"),
        ("0a93b26d", "speaker of Assembly", "2012-04-12", "2013"),
    ]
    assert [each.party for each in draft.tenures] == [None, "Blue"]
    assert len(draft.notes) == 2


def test_terms_that_follow_one_another_are_one_tenure_and_others_are_not() -> None:
    draft = read_congress(document("executive.yaml"))
    assert told(draft) == [
        ("412354", "prez", "1885-03-04", "1889-03-04"),
        ("412354", "prez", "1893-03-04", "1897-03-04"),
        ("V000009", "prez", "1837-03-04", "1841-03-04"),
        ("V000009", "viceprez", "1833-03-04", "1837-03-04"),
        ("G000321", "viceprez", "1993-01-20", "2001-01-20"),
        ("P000587", "viceprez", "2017-01-20", "2021-01-20"),
    ]
    gore = draft.people["G000321"]
    assert (gore.name, gore.names) == ("Al Gore", ("Albert Arnold Gore Jr.", "Albert Gore"))
    assert [str(term) for term in draft.tenures[4].terms] == ["1993-01-20", "1997-01-20"]
    assert draft.tenures[4].party == "Democratic"
    assert draft.people["V000009"].family_name == "Van Buren"


@pytest.mark.parametrize("read", [read_sparql, read_entities, read_popolo, read_congress])
@pytest.mark.parametrize("content", [{}, "text", 7, {"results": 1}, {"persons": None}, [1]])
def test_a_file_of_another_form_is_said_to_be_one(read: Any, content: Any) -> None:
    with pytest.raises(NotThisForm, match=r"th(is|ese) (is|are) no "):
        read(content)


@pytest.fixture
def ruritania(tmp_path: Path) -> Timeline:
    return Timeline(load_folder(write_folder(tmp_path / "base")))


def laid_beside(known: Timeline, person: PersonDraft, *spans: tuple[str, str | None]) -> Merged:
    """What one person's times in the presidency add to the timeline."""
    tenures = [
        TenureDraft(
            person=person.key,
            post="all",
            post_label="President of Ruritania",
            start=plain_date(start) or pytest.fail(start),
            end=plain_date(end) if end else None,
            sources=("https://example.org/q",),
        )
        for start, end in spans
    ]
    draft = Draft(people={person.key: person}, tenures=tenures)
    return merged_draft(draft, known, {"all": "rt/president"}, date(2026, 9, 1))


def flavia(**more: Any) -> PersonDraft:
    return PersonDraft(
        **(
            {"key": "Q1", "name": "Flavia", "identifiers": {"wikidata": "Q1"}, "sources": ("https://example.org/q",)}
            | more
        )
    )


def test_what_the_timeline_knows_already_changes_nothing(ruritania: Timeline) -> None:
    assert laid_beside(ruritania, flavia(born=plain_date("1950")), ("2010-06", None)) == Merged()


def test_what_it_lacks_is_added(ruritania: Timeline) -> None:
    found = laid_beside(ruritania, flavia(died=plain_date("2026-08-09"), identifiers={"wikidata": "Q1", "viaf": "7"}))
    assert found.fields == {
        ("people", "flavia-elphberg"): {
            "died": plain_date("2026-08-09"), "identifiers": {"viaf": "7"}, "sources": ("https://example.org/q",)
        }
    }  # fmt: skip


@pytest.mark.parametrize(
    ("person", "span", "conflict"),
    [
        (flavia(born=plain_date("1950-05-01")), None, "people/flavia-elphberg.yaml: born: here 1950-04-01, in the file 1950-05-01 (https://example.org/q)"),
        (flavia(), ("2010-07-20", None), "posts/rt/president.yaml: flavia-elphberg: start: here 2010-06-20, in the file 2010-07-20"),
        (flavia(), ("2010-06-20", "2020-01-02"), "posts/rt/president.yaml: flavia-elphberg (since 2010-06-20): end: here .., in the file 2020-01-02"),
        (flavia(), ("2002-01-01", "2003-01-01"), "posts/rt/president.yaml: flavia-elphberg, 2002-01-01/2003-01-01: rudolf-elphberg holds the post then"),
        (PersonDraft(key="Q8", name="Sara Rassendyll"), ("2012-01-01", "2013-01-01"), "sara-rassendyll, 2012-01-01/2013-01-01: flavia-elphberg holds"),
        (PersonDraft(key="Q8", name="Michael Strelsau"), None, "people/michael-strelsau.yaml: Michael Strelsau (Q8) may be the same person; add an identifier"),
    ],
)  # fmt: skip
def test_what_disagrees_is_told_and_nothing_is_overwritten(
    ruritania: Timeline, person: PersonDraft, span: tuple[str, str] | None, conflict: str
) -> None:
    found = laid_beside(ruritania, person, *([span] if span else []))
    assert [line for line in found.conflicts if conflict in line], found.conflicts
    assert ("posts", "rt/president") not in found.fields
    assert ("people", "flavia-elphberg") not in found.fields


def test_a_tenure_that_has_ended_since_the_check_ends(ruritania: Timeline) -> None:
    found = laid_beside(ruritania, flavia(), ("2010-06-20", "2026-08-20"))
    fields = found.fields["posts", "rt/president"]
    assert [(str(entry.start), str(entry.end), entry.ordinal) for entry in fields["memberships"]] == [
        ("2010-06-20", "2026-08-20", 3)
    ]
    assert fields["checked_on"] == date(2026, 9, 1)
    assert found.conflicts == []


def test_a_person_is_known_by_the_post_that_a_record_of_the_name_held(ruritania: Timeline) -> None:
    found = laid_beside(ruritania, PersonDraft(key="x", name="Michael Strelsau"), ("1989", "2000-06-01"))
    assert found == Merged()


def test_a_namesake_born_in_another_year_gets_a_file_of_its_own(tmp_path: Path) -> None:
    files = with_change(
        "people/michael-strelsau.yaml", "name: Michael Strelsau\n", "name: Michael Strelsau\nborn: 1940\n"
    )
    known = Timeline(load_folder(write_folder(tmp_path, files)))
    person = PersonDraft(key="x", name="Michael Strelsau", born=plain_date("1970-02-03"))
    assert list(laid_beside(known, person).fields) == [("people", "michael-strelsau-1970")]


def test_an_end_that_the_file_does_not_have_is_not_invented(ruritania: Timeline) -> None:
    old = laid_beside(ruritania, PersonDraft(key="x", name="Bertram Bertrand"), ("1970-03-04", None))
    assert [str(entry.end) for entry in old.fields["posts", "rt/president"]["memberships"]] == ["unknown"]
    assert "no end in the file; find it" in old.notes[-1]


def test_two_statements_of_one_tenure_are_one_entry(ruritania: Timeline) -> None:
    spans = [("1970-03-04", "1972"), ("1970-03-04", "1972")]
    found = laid_beside(ruritania, PersonDraft(key="x", name="Bertram Bertrand"), *spans)
    assert len(found.fields["posts", "rt/president"]["memberships"]) == 1


def test_a_statement_of_a_post_that_nobody_named_is_left_out_and_told(ruritania: Timeline) -> None:
    draft = read_sparql(document("nz-deputy-prime-ministers.json"))
    found = merged_draft(draft, ruritania, {}, date(2026, 9, 1))
    assert found.fields == {}
    assert found.notes == ["all: 5 left out; say which post it is, as --post “all=us/senator”"]

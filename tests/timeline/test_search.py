"""Records found by what people type."""

from __future__ import annotations

from datetime import date

import pytest

from checker.days import PartialDate
from checker.timeline.model import Event, Organization, Person, Post, Record
from checker.timeline.records import Records
from checker.timeline.search import NotFound, called, folded, search
from checker.timeline.timeline import Timeline

WHAT = {"sources": ("https://example.org/a",), "checked_on": date(2026, 8, 1)}
DAY = PartialDate.parse("2005-02-03")
POSTS = ("Niger", "the Kingdom of Norway", "Nepal")


def person(slug: str, name: str, *names: str, family: str | None = None) -> Person:
    return Person(id=slug, name=name, names=names, family_name=family, **WHAT)  # type: ignore[arg-type]


def by_id(*records: Record) -> dict[str, Record]:
    return {record.id: record for record in records}


@pytest.fixture
def timeline() -> Timeline:
    posts = [
        Post(
            id=f"p{number}/prime-minister",
            label=f"Prime Minister of {country}",
            names=(f"prime minister of {country}", f"{country.split()[-1]} PM"),
            weak_names=("prime minister",),
            coverage_start=date(1990, 1, 1),
            memberships=(),
            **WHAT,  # type: ignore[arg-type]
        )
        for number, country in enumerate(POSTS)
    ]
    return Timeline(
        Records(
            people=by_id(
                person("jens-stoltenberg", "Jens Stoltenberg"),
                person("george-bush-1924", "George H. W. Bush", "George Bush"),
                person("george-bush-1946", "George W. Bush", "George Bush"),
                person("volodymyr-zelenskyy", "Volodymyr Zelenskyy", "Wolodymyr Selenskyj"),
                person("xi-jinping", "Xi Jinping", family="Xi"),
            ),  # type: ignore[arg-type]
            posts=by_id(*posts),  # type: ignore[arg-type]
            organizations=by_id(
                Organization(id="unhcr", label="the U.N. Refugee Agency", names=("UNHCR",), kind="body", **WHAT)  # type: ignore[arg-type]
            ),
            events=by_id(
                Event(
                    id="wars/zenda", label="the war in Zénda", names=("Elphberg’s war",), kind="war", start=DAY, end=DAY, **WHAT  # type: ignore[arg-type]
                ),
                Event(id="wars/strelsau", label="the war of Strelsau", kind="war", start=DAY, end=DAY, **WHAT),  # type: ignore[arg-type]
                Event(id="wars/old", label="the old war", names=("war of Strelsau",), kind="war", start=DAY, end=DAY, **WHAT),  # type: ignore[arg-type]
            ),
        )
    )  # fmt: skip


ALL = ("posts", "people", "organizations", "events")


@pytest.mark.parametrize(
    ("typed", "record"),
    [
        ("Jens Stoltenberg", "jens-stoltenberg"),
        ("  jens   STOLTENBERG ", "jens-stoltenberg"),
        ("Stoltenberg", "jens-stoltenberg"),
        ("Stoltenberg, Jens", "jens-stoltenberg"),
        ("Xi", "xi-jinping"),
        ("Wolodymyr Selenskyj", "volodymyr-zelenskyy"),
        ("George W. Bush", "george-bush-1946"),
        ("george-bush-1924", "george-bush-1924"),
        ("the prime minister of Nepal", "p2/prime-minister"),
        ("Norway prime minister", "p1/prime-minister"),
        ("p0/prime-minister", "p0/prime-minister"),
        ("UN refugee agency", "unhcr"),
        ("war in Zenda", "wars/zenda"),
        ("zenda war", "wars/zenda"),
        ("war of Strelsau", "wars/strelsau"),
        ("Elphberg's war", "wars/zenda"),
    ],
)
def test_a_name_finds_its_record_however_it_is_typed(timeline: Timeline, typed: str, record: str) -> None:
    assert search(timeline, typed, ALL).record.id == record


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("Jens Stoltenburg", "did you mean “Jens Stoltenberg” (jens-stoltenberg)?"),
        ("Stoltenburg", "did you mean “Jens Stoltenberg” (jens-stoltenberg)?"),
        ("prime minister of Nigeria", "did you mean “Prime Minister of Niger” (p0/prime-minister)"),
        ("Volodymyr Zelenskiy", "did you mean “Volodymyr Zelenskyy” (volodymyr-zelenskyy)?"),
        ("qwertz", "nothing in the timeline is called “qwertz”, or like it"),
        ("George Bush", "“George Bush” can be 2 records: “George H. W. Bush” (george-bush-1924), “George W. Bush” (george-bush-1946); write"),
        ("prime minister", "“prime minister” can be 3 records: "),
        ("", "there is no name to look for"),
        ("…", "there is no name to look for"),
    ],
)  # fmt: skip
def test_a_name_that_is_not_there_or_of_several_is_never_guessed(timeline: Timeline, typed: str, message: str) -> None:
    with pytest.raises(NotFound) as caught:
        search(timeline, typed, ALL)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_only_records_of_the_kinds_asked_for_are_found(timeline: Timeline) -> None:
    with pytest.raises(NotFound, match="nothing in the timeline"):
        search(timeline, "war in Zenda", ("people",))
    assert [each.record.id for each in called(timeline, "war in Zenda", ALL)] == ["wars/zenda"]
    assert called(timeline, "war Zenda", ALL) == []


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("the U.S. President", "us president"),
        ("Élysée", "elysee"),
        ("Åland–Öland", "aland oland"),
        ("The", "the"),
        ("OPEC+", "opec plus"),
    ],
)
def test_what_people_type_differently_is_left_out_of_a_name(name: str, plain: str) -> None:
    assert folded(name) == plain

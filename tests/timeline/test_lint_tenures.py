"""The line of holders of a post: seats, gaps and numbers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.days import PartialDate
from checker.timeline.format import dump
from checker.timeline.lint import lint
from checker.timeline.lint.tenures import tenure_faults
from checker.timeline.loader import load_folder
from checker.timeline.model import Membership, Organization, OrganizationMembership, Post
from tests.timeline.folders import FILES, with_change, write_folder


def held(person: str, start: str, end: str, **more: Any) -> Membership:
    return Membership(person=person, start=PartialDate.parse(start), end=PartialDate.parse(end), **more)


def faults(*newest_first: Membership, **more: Any) -> list[tuple[str, str]]:
    post = Post(
        label="Chancellor",
        names=("chancellor",),
        sources=("https://example.org",),
        **{"coverage_start": date(2000, 1, 1), "checked_on": date(2020, 1, 1), **more},
        memberships=newest_first,
    )
    return list(tenure_faults(post))


def test_on_handover_day_both_hold_the_post() -> None:
    assert faults(held("b", "2010-05-11", ".."), held("a", "2000-01-01", "2010-05-11")) == []


def test_a_successor_may_start_on_the_day_after() -> None:
    assert faults(held("b", "2010-05-12", ".."), held("a", "2000-01-01", "2010-05-11")) == []


def test_two_holders_of_one_seat_for_more_than_the_handover_day_are_an_overlap() -> None:
    assert faults(held("b", "2010-05-11", ".."), held("a", "2000-01-01", "2010-05-12")) == [
        ("memberships[0].start", "a still holds the post then (until 2010-05-12), and it has one seat")
    ]


def test_a_holder_who_never_left_overlaps_with_the_next() -> None:
    assert faults(held("b", "2010-05-11", ".."), held("a", "2000-01-01", "..")) == [
        ("memberships[0].start", "a still holds the post then (until ..), and it has one seat")
    ]


def test_imprecise_dates_overlap_only_when_no_reading_of_them_lets_them_meet() -> None:
    assert faults(held("b", "2010", ".."), held("a", "2000-01-01", "2010")) == []
    assert faults(held("b", "2010-04", ".."), held("a", "2000-01-01", "2010-05")) == [
        ("memberships[0].start", "a still holds the post then (until 2010-05), and it has one seat")
    ]


def test_as_many_may_hold_the_post_as_it_has_seats() -> None:
    three = (held("c", "2010", ".."), held("b", "2005", ".."), held("a", "2000-01-01", ".."))
    assert faults(*three, seats=3) == []
    assert faults(*three, seats=0) == []
    assert faults(*three, seats=2) == [
        ("memberships[0].start", "a still holds the post then (until ..), and it has 2 seats")
    ]


def test_an_acting_holder_may_stand_in_while_the_holder_holds_the_post() -> None:
    assert faults(held("b", "2005", "2006", acting=True), held("a", "2000-01-01", "..")) == []


def test_one_person_holds_a_post_once_at_a_time_whatever_its_seats() -> None:
    twice = (held("a", "2005", ".."), held("a", "2000-01-01", ".."))
    assert faults(*twice, seats=0) == [("memberships[0].start", "a holds the post already since 2000-01-01")]


@pytest.mark.parametrize(
    ("memberships", "field", "gap"),
    [
        ((held("b", "2010-05-13", ".."), held("a", "2000-01-01", "2010-05-11")), "[0].start", "2010-05-12/2010-05-12"),
        ((held("b", "2012", ".."), held("a", "2000-01-01", "2010-11")), "[0].start", "2010-12-01/2011-12-31"),
        ((held("a", "2001-06-01", ".."),), "[0].start", "2000-01-01/2001-05-31"),
        ((held("a", "1990", "2010-05-11"),), "", "2010-05-12/.."),
        ((held("c", "2015", ".."), held("b", "2010", "2012"), held("a", "1990", "unknown")), "[0].start",
         "2013-01-01/2014-12-31"),
        ((), "", "2000-01-01/.."),
    ],
)  # fmt: skip
def test_days_of_the_coverage_without_a_holder_are_told_with_what_to_write(
    memberships: tuple[Membership, ...], field: str, gap: str
) -> None:
    message = f"nobody holds the post in {gap}; add who did, or write gaps: [{gap}]"
    assert faults(*memberships) == [(f"memberships{field}", message)]
    assert faults(*memberships, gaps=(gap,)) == []
    assert faults(*memberships, complete=False) == []
    assert faults(*memberships, seats=0) == []


def test_days_before_the_coverage_need_no_holder() -> None:
    assert faults(held("b", "1999", ".."), held("a", "1980", "1990")) == []


def test_an_acting_holder_fills_a_gap() -> None:
    acting = held("b", "2010-05-11", "2010-08-01", acting=True)
    assert faults(held("c", "2010-08-01", ".."), acting, held("a", "2000-01-01", "2010-05-11")) == []


def test_an_end_that_nobody_recorded_may_have_come_as_late_as_the_next_start() -> None:
    assert faults(held("b", "2010", ".."), held("a", "2000-01-01", "unknown")) == []


A, B, C = ("2000-01-01", "2005"), ("2005", "2010"), ("2010", "..")


@pytest.mark.parametrize(
    "numbers",
    [
        [("c", C, 47), ("b", B, 46), ("a", A, 45)],
        [("a", C, 47), ("b", B, 46), ("a", A, 45)],  # who comes back is counted again …
        [("a", C, 10), ("b", B, 11), ("a", A, 10)],  # … or not, as the country has it
        [("a", C, 45), ("a", B, 45), ("a", A, 45)],
        [("c", C, 46), ("b", B, 12), ("a", A, 45)],  # b comes back from before the list begins
        [("c", C, 47), ("b", B, None), ("a", A, 45)],  # b may be the 46th, or not be counted
        [("c", C, 46), ("b", B, None), ("a", A, 45)],
        [("c", C, None), ("b", B, None), ("a", A, None)],
    ],
)
def test_numbers_rise_by_one_with_each_new_holder(numbers: list[tuple[str, tuple[str, str], int | None]]) -> None:
    assert faults(*(held(person, *days, ordinal=number) for person, days, number in numbers)) == []


@pytest.mark.parametrize(
    ("ordinals", "field", "message"),
    [
        ((48, 46, 45), "[0]", "48 follows 46; a new holder's number is one more: write 47"),
        ((46, 46, 45), "[0]", "46 follows 46; a new holder's number is one more: write 47"),
        ((47, 44, 45), "[0]", "47 follows 45; a new holder's number is one more: write 46"),
        ((45, 46, 45), "[0]", "45 follows 46; a new holder's number is one more: write 47"),
        ((48, None, 45), "[0]", "48 follows 45; a new holder's number is one more: write 46"),
    ],
)
def test_a_number_that_does_not_follow_is_told(ordinals: tuple[int | None, ...], field: str, message: str) -> None:
    people = [held(who, *days, ordinal=number) for who, days, number in zip("cba", (C, B, A), ordinals, strict=True)]
    found = faults(*people)
    assert (f"memberships{field}.ordinal", message) in found


def test_numbers_may_jump_where_the_list_is_known_to_have_gaps_but_never_fall() -> None:
    jump = (held("c", *C, ordinal=9), held("b", *B, ordinal=5), held("a", *A, ordinal=4))
    fall = (held("c", *C, ordinal=4), held("b", *B, ordinal=5), held("a", *A, ordinal=4))
    assert faults(*jump, complete=False) == []
    assert [field for field, _ in faults(*fall, complete=False)] == ["memberships[0].ordinal"]


def test_an_acting_holder_has_no_number_to_follow() -> None:
    acting = held("x", "2005", "2005", acting=True, ordinal=1)
    assert faults(held("c", *C, ordinal=3), held("b", *B, ordinal=2), acting, held("a", *A, ordinal=1)) == []


def test_a_country_is_a_member_once_at_a_time_but_may_be_a_candidate_before() -> None:
    def joined(status: str, start: str, end: str) -> OrganizationMembership:
        return OrganizationMembership(
            member="rt", status=status, start=PartialDate.parse(start), end=PartialDate.parse(end)
        )

    def told(*newest_first: OrganizationMembership) -> list[tuple[str, str]]:
        return list(
            tenure_faults(
                Organization(
                    label="the Pact",
                    names=("Pact",),
                    kind="alliance",
                    sources=("https://example.org",),
                    checked_on=date(2020, 1, 1),
                    memberships=newest_first,
                )
            )
        )

    assert told(joined("member", "2005", ".."), joined("candidate", "2000", "2005")) == []
    assert told(joined("member", "2005", ".."), joined("member", "2000", "2005")) == []
    assert told(joined("member", "2005", ".."), joined("member", "2000", "2007")) == [
        ("memberships[1].start", "rt is a member already, from 2005 to ..")
    ]


def test_faults_of_the_line_of_holders_come_with_file_and_line(tmp_path: Path) -> None:
    files = with_change("posts/rt/president.yaml", "    end: 2010-06-20\n", "    end: 2010-06-18\n")
    folder = write_folder(tmp_path, files)
    assert [str(each).replace(f"{folder}/", "") for each in lint(load_folder(folder))] == [
        (
            "posts/rt/president.yaml:11: memberships[0].start: nobody holds the post in 2010-06-19/2010-06-19; add who did, "
            "or write gaps: [2010-06-19/2010-06-19]"
        )
    ]


def test_the_folder_of_the_tests_is_written_as_the_formatter_writes(tmp_path: Path) -> None:
    records = load_folder(write_folder(tmp_path))
    assert dump(records.posts["rt/president"]) == FILES["posts/rt/president.yaml"]

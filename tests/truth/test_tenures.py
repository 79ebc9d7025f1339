"""Who held a post on which days: open, unknown and imprecise ends, the closed world, and how far a record is trusted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from checker.days import EVERY_DAY, LAST_DAY, NO_DAY, UNKNOWN, DaySet
from checker.truth.facts import HANDOVER_GRACE, HISTORY, STALE_AFTER, Facts
from tests.truth.records import CHECKED, WINDOW, on, post, tenure, timeline, timelines, when

POST = "rt/president"


def facts(*tenures: object, margin: int = STALE_AFTER, **more: object) -> Facts:
    return Facts(timeline(post(*tenures, **more)), margin)  # type: ignore[arg-type]


def between(first: str | None, last: str | None) -> DaySet:
    return DaySet.between(on(first) if first else None, on(last) if last else None)


@pytest.mark.parametrize(
    ("day", "holds"),
    [("2001-05-03", False), ("2001-05-04", True), ("2003-01-01", True), ("2005-05-04", True), ("2005-05-20", False)],
)
def test_a_post_is_held_from_the_first_to_the_last_day(day: str, holds: bool) -> None:
    assert facts(tenure("ann", "2001-05-04", "2005-05-04")).held("ann", POST).on(on(day)) is holds


def test_the_day_of_the_handover_belongs_to_both_holders() -> None:
    known = facts(tenure("bob", "2005-05-04", ".."), tenure("ann", "2001-05-04", "2005-05-04"))
    assert known.held("ann", POST).on(on("2005-05-04")) is True
    assert known.held("bob", POST).on(on("2005-05-04")) is True
    assert known.held("bob", POST).on(on("2005-05-03")) is False


def test_for_a_week_after_the_handover_nobody_is_accused_of_the_old_title() -> None:
    held = facts(tenure("ann", "2001-05-04", "2005-05-04")).held("ann", POST)
    assert held.on(on("2005-05-04") + HANDOVER_GRACE) is None
    assert held.on(on("2005-05-04") + HANDOVER_GRACE + 1) is False


@pytest.mark.parametrize("margin", [0, 30, STALE_AFTER])
def test_an_open_end_is_certain_until_the_record_goes_stale_and_possible_for_ever(margin: int) -> None:
    held = facts(tenure("ann", "2015-01-01", ".."), margin=margin).held("ann", POST)
    assert held.certain == DaySet.between(on("2015-01-01"), CHECKED.toordinal() + margin)
    assert held.on(CHECKED.toordinal() + margin + 1) is None
    assert held.on(LAST_DAY) is None


def test_an_end_that_nobody_recorded_lies_between_the_start_and_the_day_of_the_check() -> None:
    held = facts(tenure("ann", "2015-01-01", "unknown")).held("ann", POST)
    assert held.certain == between("2015-01-01", "2015-01-01")
    assert held.on(CHECKED.toordinal()) is None
    assert held.on(CHECKED.toordinal() + HANDOVER_GRACE + 1) is False


def test_a_month_without_a_day_is_certain_only_from_its_last_day_to_the_first_of_the_other() -> None:
    held = facts(tenure("ann", "2001-05", "2005-05")).held("ann", POST)
    assert held.certain == between("2001-05-31", "2005-05-01")
    assert held.possible & between("1990-01-01", "2010-01-01") == DaySet.between(
        on("2001-05-01"), on("2005-05-31") + HANDOVER_GRACE
    )


def test_between_two_terms_the_post_is_not_held() -> None:
    held = facts(tenure("ann", "2010-01-01", ".."), tenure("ann", "2001-01-01", "2004-01-01")).held("ann", POST)
    assert held.on(on("2007-01-01")) is False
    assert held.on(on("2003-01-01")) is held.on(on("2012-01-01")) is True


def with_clerk(*tenures: object, **more: object) -> Facts:
    """The presidency, and Zoe in another office of the same country."""
    clerk = post(tenure("zoe", "1992-01-01", "1993-01-01"), slug="rt/clerk")
    return Facts(timeline(post(*tenures, **more), clerk))  # type: ignore[arg-type]


def test_a_minister_whom_the_list_leaves_out_never_was_president_while_the_list_is_complete() -> None:
    held = with_clerk(tenure("ann", "1990-01-01", "..")).held("zoe", POST)
    assert held.certain == NO_DAY
    assert held.possible == ~DaySet.between(on("1990-01-01"), CHECKED.toordinal() + STALE_AFTER)


def test_of_somebody_without_any_office_in_the_country_nothing_is_said() -> None:
    assert facts(tenure("ann", "1990-01-01", "..")).held("zoe", POST) == UNKNOWN


def test_a_list_that_says_it_is_not_complete_refutes_nobody() -> None:
    known = with_clerk(tenure("ann", "2001-01-01", "2004-01-01"), complete=False)
    assert known.held("zoe", POST) == UNKNOWN
    assert known.held("ann", POST).possible == EVERY_DAY


@pytest.mark.parametrize(("gap", "inside"), [("2001-03/2001-06", "2001-04-15"), ("2019/..", "2019-10-01")])
def test_in_a_gap_of_the_record_anybody_may_have_held_the_post(gap: str, inside: str) -> None:
    held = with_clerk(tenure("ann", "1990-01-01", "2001-02-01"), gaps=(gap,)).held("zoe", POST)
    assert held.on(on(inside)) is None
    assert held.on(on("1999-01-01")) is False


def test_before_the_record_begins_nothing_is_said_of_its_first_holder() -> None:
    known = facts(tenure("ann", "1985", "2001-02-01"), coverage_start=date(1990, 1, 1))
    assert known.held("ann", POST).on(on("1980-01-01")) is None


def test_whoever_comes_later_in_a_complete_list_did_not_hold_the_post_before_it_begins() -> None:
    known = facts(tenure("bob", "2001-02-01", ".."), tenure("ann", "1985", "2001-02-01"))
    assert known.held("bob", POST).on(on("1980-01-01")) is False


def test_who_acts_in_a_post_holds_it() -> None:
    assert facts(tenure("ann", "2001-05-04", "2001-06-04", acting=True)).held("ann", POST).on(on("2001-05-20")) is True


def worlds(start: tuple[int, int], end: tuple[int, int]) -> list[set[int]]:
    """Every way in which a vague start and a vague end can have been days, as sets of days."""
    return [
        set(range(first, last + 1))
        for first in range(start[0], start[1] + 1)
        for last in range(end[0], end[1] + 1)
        if first <= last
    ]


@settings(max_examples=80)  # each looks at every pair of days of two months
@given(timelines())
def test_certain_is_what_every_reading_of_the_dates_allows_and_possible_what_one_does(world: object) -> None:
    known = Facts(world, 5)  # type: ignore[arg-type]
    office = known.timeline.posts[POST]
    checked = CHECKED.toordinal()
    for who in ("ann", "bob"):
        certain: set[int] = set()
        possible: set[int] = set()
        for each in known.tenures(who, POST):
            assert each.start.earliest is not None
            assert each.start.latest is not None
            starts = each.start.earliest, each.start.latest
            if each.end.is_open:
                surely = set(range(starts[1], checked + 5 + 1))
                maybe = set(range(starts[0], WINDOW.stop + 200))
            elif each.end.latest is None:
                surely, maybe = {starts[1]} & set(range(checked + 1)), set(range(starts[0], checked + 1))
                surely = surely if starts[1] <= checked else set()
            else:
                assert each.end.earliest is not None
                ways = worlds(starts, (each.end.earliest, each.end.latest))
                surely, maybe = set.intersection(*ways), set.union(*ways)
            certain |= surely
            possible |= maybe
        held = known.held(who, POST)
        told = {day for day in WINDOW if day in held.certain}
        # A start and an end in one vague stretch (“2015 to 2015”) share days of which the record dares say less.
        assert told <= certain
        if all(
            each.end.earliest is None or each.start.latest is None or each.end.earliest >= each.start.latest
            for each in known.tenures(who, POST)
        ):
            assert told == certain & set(WINDOW)
        late = {day + more for day in possible for more in range(HANDOVER_GRACE + 1)}
        unlisted = known.unlisted(office)
        if not known.tenures(who, POST):
            assert held == UNKNOWN
            continue
        for day in WINDOW:
            if day in late:
                assert day in held.possible
            elif day in held.possible:
                assert day in unlisted


# ------------------------------------------------------------------------------------------------------ former and elect


def test_a_holder_is_former_when_the_term_is_over_and_the_week_of_grace_with_it() -> None:
    former = facts(tenure("ann", "2001-05-04", "2005-05-04")).former("ann", POST)
    assert former.on(on("2005-05-04")) is False
    assert former.on(on("2005-05-08")) is None
    assert former.on(on("2005-05-12")) is True
    assert former.on(LAST_DAY) is None  # somebody may return after the record goes stale


def test_whoever_is_back_in_office_is_not_former() -> None:
    former = facts(tenure("ann", "2010-01-01", ".."), tenure("ann", "2001-01-01", "2004-01-01")).former("ann", POST)
    assert former.on(on("2003-01-01")) is False
    assert former.on(on("2006-01-01")) is True
    assert former.on(on("2015-01-01")) is False


def test_whoever_is_in_office_at_the_last_check_is_not_former_until_the_record_goes_stale() -> None:
    former = facts(tenure("ann", "2010-01-01", ".."), margin=30).former("ann", POST)
    assert former.on(CHECKED.toordinal() + 30) is False
    assert former.on(CHECKED.toordinal() + 31) is None


def test_of_somebody_who_is_not_on_record_former_says_nothing() -> None:
    assert facts(tenure("ann", "2010-01-01", "..")).former("zoe", POST) == UNKNOWN


def test_an_end_that_nobody_recorded_makes_former_certain_only_from_the_day_of_the_check() -> None:
    former = facts(tenure("ann", "2010-01-01", "unknown")).former("ann", POST)
    assert former.on(on("2009-01-01")) is False
    assert former.on(on("2012-01-01")) is None
    assert former.on(CHECKED.toordinal() + HANDOVER_GRACE + 1) is True


def test_elect_lasts_from_the_election_to_the_oath() -> None:
    elect = facts(tenure("ann", "2017-01-20", "..", elected=None)).elect("ann", POST)
    assert elect.on(on("2017-01-01")) is None
    assert elect.on(on("2017-02-01")) is elect.on(on("2015-12-01")) is False
    for field in ("elected", "designated"):
        known = facts(tenure("ann", "2017-01-20", "..", **{field: when("2016-11-08")})).elect("ann", POST)
        assert known.certain == between("2016-11-08", "2017-01-20")
        assert known.on(on("2016-11-07")) is known.on(on("2017-01-21")) is False


def test_after_the_record_goes_stale_anybody_may_be_elected() -> None:
    assert facts(tenure("ann", "2001-01-01", "2004-01-01")).elect("ann", POST).on(LAST_DAY) is None


def test_terms_follow_one_another_within_a_tenure() -> None:
    known = facts(tenure("ann", "2009-01-20", "2017-01-20", terms=(when("2009-01-20"), when("2013-01-20"))))
    assert [known.term("ann", POST, 1).on(on(day)) for day in ("2008-01-01", "2010-01-01", "2014-01-01")] == [
        False, True, False,
    ]  # fmt: skip
    assert [known.term("ann", POST, 2).on(on(day)) for day in ("2010-01-01", "2014-01-01", "2018-01-01")] == [
        False, True, False,
    ]  # fmt: skip
    assert known.term("ann", POST, 3).on(on("2014-01-01")) is False


def test_terms_that_the_record_does_not_list_are_not_judged() -> None:
    assert facts(tenure("ann", "2009-01-20", "2017-01-20")).term("ann", POST, 2) == UNKNOWN


@pytest.mark.parametrize("number", [0, 1.5, -1])
def test_a_term_that_no_count_has_is_not_judged(number: float) -> None:
    known = facts(tenure("ann", "2009-01-20", "2017-01-20", terms=(when("2009-01-20"),)))
    assert known.term("ann", POST, number) == UNKNOWN


def test_governing_counts_the_heads_of_state_and_government_only() -> None:
    clerk = post(tenure("ann", "2001-01-01", "2003-01-01"), slug="rt/clerk", role=("foreign-minister",))
    prime = post(tenure("ann", "2005-01-01", "2007-01-01"), slug="rt/prime", role=("head-of-government",))
    known = Facts(timeline(clerk, prime))
    assert known.governing("ann").on(on("2002-01-01")) is False
    assert known.governing("ann").on(on("2006-01-01")) is True
    assert known.governing("nobody") == UNKNOWN


def test_a_monarch_keeps_the_style_and_a_president_of_long_ago_is_history() -> None:
    ended = tenure("ann", "1950-01-01", "1960-01-01")
    queen = facts(ended, names=("queen of Ruritania",), weak_names=("queen",), role=("monarch",)).keeps_title(
        "ann", POST
    )
    assert queen.on(on("1960-01-02")) is None
    president = facts(ended).keeps_title("ann", POST)
    assert president.on(on("1999-12-31")) is False
    assert president.on(on(f"{1960 + HISTORY}-01-01")) is None
    assert facts(tenure("ann", "2015-01-01", "..")).keeps_title("ann", POST).possible == NO_DAY

"""Membership and its count, lives and ages, and when events were: as far as the record goes and no further."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from checker.days import LAST_DAY, NO_DAY, UNKNOWN, DaySet, Duration, FixedPeriod
from checker.days.calendar import Unit, units_between
from checker.truth.facts import STALE_AFTER, Facts
from checker.truth.lives import aged, alive
from checker.truth.types import Date
from checker.truth.vocabulary import VOCABULARY
from tests.truth.records import (
    CHECKED,
    WINDOW,
    country,
    event,
    joined,
    on,
    organization,
    person,
    reading,
    timeline,
    timelines,
)


def alliance(*entries: object, covered: str | None = "1990-01-01") -> Facts:
    nations = [country("rt", "Ruritania"), country("fr", "Freedonia"), country("both", "the two", ("rt", "fr"))]
    return Facts(timeline(organization(*entries, covered=covered), *nations))  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------------------ membership


@pytest.mark.parametrize(
    ("day", "is_member"),
    [("2003-12-31", False), ("2004-03-29", True), ("2015-01-01", True), ("2030-01-01", None), ("1980-01-01", None)],
)
def test_a_country_is_a_member_from_its_accession_until_the_record_goes_stale(day: str, is_member: bool | None) -> None:
    assert alliance(joined("rt", "2004-03-29")).member("rt", "pact").on(on(day)) is is_member


def test_a_country_that_left_is_a_member_no_longer() -> None:
    member = alliance(joined("rt", "1991-01-01", "2016-06-30")).member("rt", "pact")
    assert (member.on(on("2016-06-30")), member.on(on("2016-07-01"))) == (True, False)


def test_a_group_is_a_member_when_each_of_its_countries_is() -> None:
    known = alliance(joined("rt", "1999-03-12"), joined("fr", "2004-03-29"))
    assert known.member("both", "pact").on(on("2001-01-01")) is False
    assert known.member("both", "pact").on(on("2005-01-01")) is True


def test_a_candidate_or_an_observer_is_no_member() -> None:
    known = alliance(joined("rt", "1999-03-12"), joined("fr", "1999-03-12", status="observer"))
    assert known.member("fr", "pact").on(on("2005-01-01")) is False


def test_without_declared_coverage_no_membership_is_refuted() -> None:
    known = alliance(joined("rt", "1999-03-12"), covered=None)
    assert known.member("fr", "pact") == UNKNOWN
    assert known.member_count("pact", 7) == UNKNOWN
    assert known.members_on("pact", on("2005-01-01")) is None


def test_of_an_organization_without_a_list_nothing_is_said() -> None:
    assert alliance(covered="1990-01-01").member("rt", "pact") == UNKNOWN


def test_members_are_counted_day_by_day() -> None:
    known = alliance(joined("rt", "1999-03-12"), joined("fr", "2004-03-29", "2010-01-01"))
    days = ("1995-01-01", "2000-01-01", "2004-03-29", "2010-01-01", "2010-01-02")
    assert [known.members_on("pact", on(day)) for day in days] == [0, 1, 2, 2, 1]
    assert [known.member_count("pact", 2).on(on(day)) for day in days] == [False, False, True, True, False]
    assert known.members_on("pact", CHECKED.toordinal() + STALE_AFTER + 1) is None


def test_a_month_of_accession_leaves_the_count_open_for_that_month() -> None:
    known = alliance(joined("rt", "1999-03-12"), joined("fr", "2004-03"))
    assert known.members_on("pact", on("2004-03-15")) is None
    assert known.member_count("pact", 1).on(on("2004-03-15")) is None
    assert known.member_count("pact", 2).on(on("2004-03-15")) is None
    assert known.member_count("pact", 3).on(on("2004-03-15")) is False


@given(timelines())
def test_the_count_is_pinned_to_counting_on_each_day(world: object) -> None:
    known = Facts(world, 5)  # type: ignore[arg-type]
    pact = known.timeline.organizations["pact"]
    if pact.coverage_start is None:
        assert known.member_count("pact", 1) == UNKNOWN
        return
    single = {m.member for m in pact.memberships}
    if len(single) < len(pact.memberships):
        return  # two times of one country may overlap when both are vague; the next test has the plain case
    for day in WINDOW:
        if not pact.coverage_start.toordinal() <= day <= CHECKED.toordinal() + 5:
            continue
        held = [known.member(each, "pact").on(day) for each in single]
        low, high = held.count(True), held.count(True) + held.count(None)
        for number in range(5):
            expected = True if low == high == number else None if low <= number <= high else False
            assert known.member_count("pact", number).on(day) is expected


# ------------------------------------------------------------------------------------------------------ lives and ages


def life(**fields: object) -> Facts:
    return Facts(timeline(person("ann", **fields)))  # type: ignore[arg-type]


def test_a_person_lives_from_birth_to_death_both_days_included() -> None:
    living = alive(life(born="1931-03-02", died="2018-08-30"), "ann")
    days = ("1931-03-01", "1931-03-02", "2018-08-30", "2018-08-31")
    assert [living.on(on(day)) for day in days] == [False, True, True, False]


def test_a_person_without_a_recorded_death_is_never_said_to_be_dead() -> None:
    living = alive(life(born="1931-03-02"), "ann")
    assert living.on(CHECKED.toordinal()) is True
    assert living.on(LAST_DAY) is None


def test_a_death_in_a_month_is_open_for_that_month() -> None:
    living = alive(life(born="1931", died="2018-08"), "ann")
    assert [living.on(on(day)) for day in ("2018-07-31", "2018-08-15", "2018-09-01")] == [True, None, False]


def test_of_somebody_whose_birth_is_not_on_record_life_is_possible_until_death() -> None:
    assert alive(life(died="2018-08-30"), "ann").on(on("1200-01-01")) is None
    assert alive(life(), "ann") == UNKNOWN


@pytest.mark.parametrize("born", ["1954-07-17", "1952-02-29", "1954-07", "1954"])
def test_an_age_is_pinned_to_counting_birthdays_from_every_day_of_birth_that_is_possible(born: str) -> None:
    sixty = aged(life(born=born), "ann", 60)
    record = Facts(timeline(person("ann", born=born))).timeline.people["ann"].born
    assert record is not None
    assert record.earliest is not None
    assert record.latest is not None
    births = range(record.earliest, record.latest + 1)
    for day in range(on("2011-12-01"), on("2016-02-01"), 7):
        ages = {int(units_between(birth, day, Unit.YEAR) + 1e-9) for birth in births}
        expected = False if 60 not in ages else True if ages == {60} else None
        assert sixty.on(day) is expected


def test_an_age_without_a_birth_on_record_is_not_judged() -> None:
    assert aged(life(), "ann", 60) == UNKNOWN


# ---------------------------------------------------------------------------------------------------------------- events


def year(first: str, last: str) -> Date:
    return Date(words=f"{first} to {last}", period=FixedPeriod(on(first), on(last)))


def judged(function: str, known: Facts, *arguments: object) -> object:
    return VOCABULARY[function].evaluate(known, *arguments)


def war(*readings: object, start: str = "2014-04-06", end: str = "..", **more: str) -> Facts:
    return Facts(timeline(event(start, end, *readings, **more)))  # type: ignore[arg-type]


def test_an_event_has_happened_from_its_first_day_on() -> None:
    happened = war().happened("wars/zenda")
    assert (happened.on(on("2014-04-05")), happened.on(on("2014-04-06")), happened.on(LAST_DAY)) == (False, True, True)


def test_rival_readings_of_a_beginning_leave_the_time_between_them_certain_for_one_of_them() -> None:
    known = war(reading("2014-03", ".."), start="2022-02-24")
    happened = known.happened("wars/zenda")
    assert [happened.on(on(day)) for day in ("2014-02-28", "2014-03-15", "2015-01-01")] == [False, None, True]
    days = known.days_of("wars/zenda")
    assert [days.on(on(day)) for day in ("2014-02-28", "2014-03-15", "2019-01-01")] == [False, None, True]


def test_the_days_of_an_event_are_open_beyond_the_record() -> None:
    days = war(end="..").days_of("wars/zenda")
    assert days.certain == DaySet.between(on("2014-04-06"), CHECKED.toordinal() + STALE_AFTER)
    assert days.on(LAST_DAY) is None


def test_years_of_what_took_days_are_not_judged_but_years_of_a_war_are() -> None:
    ten_years = Duration(amount=10, unit=Unit.YEAR)
    accord = war(start="1998-04-10", end="1998-04-10")
    assert judged("lasted", accord, ("wars/zenda",), ten_years).on(on("2008-06-01")) is None  # type: ignore[attr-defined]
    assert judged("running_for", accord, ("wars/zenda",), ten_years).on(on("2008-06-01")) is None  # type: ignore[attr-defined]
    long_war = war(start="1998-04-10", end="2001-04-10")
    assert judged("lasted", long_war, ("wars/zenda",), ten_years).on(on("2008-06-01")) is False  # type: ignore[attr-defined]
    assert judged("running_for", long_war, ("wars/zenda",), ten_years).on(on("2008-06-01")) is False  # type: ignore[attr-defined]


def test_a_date_of_a_named_event_holds_when_the_event_meets_it() -> None:
    known = war(start="2016-06-23", end="2016-06-23")
    assert judged("took_place", known, "wars/zenda", year("2016-06-01", "2016-06-30")).on(1) is True  # type: ignore[attr-defined]
    assert judged("took_place", known, "wars/zenda", year("2017-06-01", "2017-06-30")).on(1) is False  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("complete", "expected"),
    [(None, None), ("2010/2012", None), ("2010/2019", False), ("2010/..", False), ("2017-07/2019", None)],
)
def test_an_event_told_without_a_name_is_refuted_only_inside_what_is_declared_complete(
    complete: str | None, expected: bool | None
) -> None:
    known = war(start="2016-06-23", end="2016-06-23", complete=complete or "")
    june = year("2017-06-01", "2017-06-30")
    assert judged("happened_in", known, ("wars/zenda",), june).on(1) is expected  # type: ignore[attr-defined]
    assert judged("happened_in", known, ("wars/zenda",), year("2016-06-01", "2016-06-30")).on(1) is True  # type: ignore[attr-defined]


def test_that_nothing_of_the_kind_has_happened_is_refuted_by_one_event_and_by_none_confirmed() -> None:
    happened = judged("any_happened", war(start="2016-06-23", end="2016-06-23"), ("wars/zenda",))
    assert happened.on(on("2017-01-01")) is True  # type: ignore[attr-defined]
    assert happened.on(on("2015-01-01")) is None  # type: ignore[attr-defined]


def test_a_date_that_no_calendar_has_is_never_true_and_a_weekday_is_that_of_the_calendar() -> None:
    none = Date(words="30 February", period=None, impossible=True)
    monday = Date(words="Monday", period=FixedPeriod(on("2022-03-14"), on("2022-03-14")), weekday=0)
    tuesday = Date(words="Tuesday", period=monday.period, weekday=1)
    span = Date(words="Monday", period=FixedPeriod(on("2022-03-14"), on("2022-03-15")), weekday=0)
    known = war()
    assert judged("exists", known, none).possible == NO_DAY  # type: ignore[attr-defined]
    assert judged("exists", known, monday).on(1) is True  # type: ignore[attr-defined]
    assert [judged("falls_on", known, each).on(1) for each in (monday, tuesday, span)] == [True, False, None]  # type: ignore[attr-defined]


def test_the_weekday_is_that_of_every_calendar_day() -> None:
    for offset in range(14):
        day = on("2024-02-25") + offset
        for weekday in range(7):
            claimed = Date(words="", period=FixedPeriod(day, day), weekday=weekday)
            right = date.fromordinal(day).weekday() == weekday
            assert judged("falls_on", war(), claimed).on(1) is right  # type: ignore[attr-defined]

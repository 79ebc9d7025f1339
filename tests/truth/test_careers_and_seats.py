"""Taking office, following others, governing for years; founders, newcomers and permanent seats."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from checker.days import NEVER, UNKNOWN, Duration, FixedPeriod, Unit
from checker.timeline.model import Event, Membership
from checker.truth import bodies, careers, elections, lives, service
from checker.truth.facts import Facts
from checker.truth.types import Date
from tests.truth.records import country, event, joined, on, organization, person, post, tenure, timeline, when

POST = "rt/president"
ANN = tenure("ann", "1995-05-04", "2000-05-04")
BOB = tenure("bob", "2000-05-04", "2005-05-04")
CAL = tenure("cal", "2005-05-04", "..")


def facts(*tenures: Membership, **more: object) -> Facts:
    return Facts(timeline(post(*(tenures or (CAL, BOB, ANN)), **more)))  # type: ignore[arg-type]


def year(number: int) -> Date:
    return Date(words=str(number), period=FixedPeriod(on(f"{number}-01-01"), on(f"{number}-12-31")))


@pytest.mark.parametrize(("number", "became"), [(2000, True), (2001, False), (1998, False)])
def test_an_office_is_taken_up_in_the_year_of_its_first_day(number: int, became: bool) -> None:
    assert careers.became(facts(), "bob", POST, year(number)).on(on("2010-01-01")) is became


def test_an_election_in_the_year_before_may_be_what_copy_means() -> None:
    early = facts(tenure("bob", "2000-02-04", "2005-05-04"), ANN)
    assert careers.became(early, "bob", POST, year(1999)).on(on("2010-01-01")) is None


def test_before_the_list_begins_nobody_knows_who_took_office() -> None:
    assert careers.became(facts(), "ann", POST, year(1985)).on(on("2010-01-01")) is None


def test_who_was_elected_in_office_may_have_been_elected_again() -> None:
    assert careers.elected(facts(), "bob", POST, year(2003)).on(on("2010-01-01")) is None
    with_terms = facts(tenure("bob", "2000-05-04", "2008-05-04", terms=(when("2000-05-04"), when("2004-05-04"))))
    assert careers.elected(with_terms, "bob", POST, year(2002)).on(on("2010-01-01")) is False
    assert careers.elected(with_terms, "bob", POST, year(2004)).on(on("2010-01-01")) is True


def test_only_the_one_before_was_succeeded() -> None:
    assert careers.succeeded(facts(), "cal", "bob", POST).on(on("2006-01-01")) is True
    assert careers.succeeded(facts(), "cal", "ann", POST) == NEVER


def test_a_stand_in_does_not_come_between_two_who_follow_each_other() -> None:
    stand_in = tenure("dan", "2005-05-04", "2005-07-01", acting=True)
    known = facts(tenure("cal", "2005-07-01", ".."), stand_in, BOB, ANN)
    assert careers.succeeded(known, "cal", "bob", POST).on(on("2006-01-01")) is True
    assert careers.succeeded(known, "cal", "dan", POST).on(on("2006-01-01")) is True
    assert careers.succeeded(known, "cal", "ann", POST) == NEVER


def test_whom_the_first_of_the_list_followed_nobody_knows() -> None:
    known = facts(BOB, tenure("ann", "1990-01-01", "2000-05-04"))
    assert careers.succeeded(known, "ann", "bob", POST) == UNKNOWN


def test_years_in_office_count_from_the_first_day_and_only_while_it_is_held() -> None:
    five = Duration(amount=5, unit=Unit.YEAR)
    known = facts()
    assert careers.governing_for(known, "cal", five).on(on("2010-06-01")) is True
    assert careers.governing_for(known, "cal", five).on(on("2014-06-01")) is False
    assert careers.governing_for(known, "ann", five).on(on("2003-06-01")) is False


def test_of_a_rule_that_began_before_the_list_nobody_knows_the_years() -> None:
    known = facts(tenure("ann", "1976-01-01", "2000-05-04"))
    assert careers.governing_for(known, "ann", Duration(amount=40, unit=Unit.YEAR)) == UNKNOWN


def test_a_term_of_office_is_told_by_its_two_years() -> None:
    assert careers.served(facts(), "bob", POST, year(2000), year(2005)).on(on("2010-01-01")) is True
    assert careers.served(facts(), "bob", POST, year(2000), year(2007)).on(on("2010-01-01")) is False
    assert careers.served(facts(), "bob", POST, year(1997), year(2005)).on(on("2010-01-01")) is False


def test_nobody_is_late_while_in_office_or_before_dying() -> None:
    known = Facts(timeline(post(CAL), person("eve", died="2010-03-03")))
    assert lives.dead(known, "eve").on(on("2009-01-01")) is False
    assert lives.dead(known, "eve").on(on("2011-01-01")) is True
    assert lives.dead(known, "cal").on(on("2010-01-01")) is False
    assert lives.dead(known, "cal").on(on("2030-01-01")) is None


def test_the_age_at_death_may_be_one_of_two_where_only_the_year_is_known() -> None:
    known = Facts(timeline(person("eve", born="1930-06-01", died="2010")))
    assert lives.died_aged(known, "eve", 79) == lives.died_aged(known, "eve", 80) == UNKNOWN
    assert lives.died_aged(known, "eve", 75) == NEVER


def pact() -> Facts:
    members = organization(joined("rt", "1990-01-01"), joined("st", "1999-03-12"), joined("ut", "2004-03-29"))
    return Facts(timeline(members, country("rt", "Ruritania"), country("st", "Strelsau"), country("ut", "Utopia")))


def test_the_newest_member_is_so_until_the_next_joins() -> None:
    assert bodies.newest(pact(), "st", "pact").on(on("2001-01-01")) is True
    assert bodies.newest(pact(), "st", "pact").on(on("2005-01-01")) is False
    assert bodies.newest(pact(), "ut", "pact").on(on("2003-01-01")) is False


def test_a_member_is_no_candidate() -> None:
    assert bodies.candidate(pact(), "ut", "pact").on(on("2005-01-01")) is False
    assert bodies.candidate(pact(), "ut", "pact").on(on("2003-01-01")) is None


def test_a_permanent_seat_is_denied_only_where_the_body_has_such_seats() -> None:
    assert bodies.permanent(pact(), "st", "pact") == UNKNOWN
    council = organization(joined("rt", "1990-01-01", status="permanent"), joined("st", "1999-03-12", status="elected"))
    known = Facts(timeline(council, country("rt", "Ruritania"), country("st", "Strelsau")))
    assert bodies.permanent(known, "rt", "pact").on(on("2000-01-01")) is True
    assert bodies.permanent(known, "st", "pact") == NEVER


def test_a_small_number_may_be_some_of_the_members() -> None:
    assert bodies.some_of(pact(), "pact", 2).on(on("2010-01-01")) is None
    assert bodies.some_of(pact(), "pact", 3).on(on("2010-01-01")) is False


def test_a_minister_serves_under_whoever_governs_not_under_the_one_of_the_handover() -> None:
    ministry = post(
        tenure("fay", "2000-05-04", "2005-05-04"), slug="rt/foreign-minister", role=("foreign-minister",)
    )  # fmt: skip
    known = Facts(timeline(post(CAL, BOB, ANN), ministry))
    assert service.served_under(known, "fay", "rt/foreign-minister", "bob").on(on("2010-01-01")) is True
    assert service.served_under(known, "fay", "rt/foreign-minister", "cal") == NEVER
    assert service.served_under(known, "fay", "rt/foreign-minister", "ann") == NEVER


def test_an_election_is_won_by_whoever_governs_within_months() -> None:
    assert service.won_election(facts(), "bob", year(2000)).on(on("2010-01-01")) is True
    assert service.won_election(facts(), "bob", year(1996)) == NEVER
    assert service.won_election(facts(), "bob", year(2003)) == UNKNOWN


def test_presidents_are_elected_only_in_the_years_on_record_between_two_elections() -> None:
    def vote(number: int) -> Event:
        day = f"{number}-05-06"
        kept = event(day, day, slug=f"elections/rt-presidential-{number}", label=f"the election of {number}")
        return replace(kept, countries=("rt",))

    known = Facts(timeline(vote(2002), vote(2007), vote(2017), country("rt", "Ruritania")))
    held = {
        number: elections.chose_president(known, "rt", year(number)).on(on("2019-01-01"))
        for number in (2002, 2004, 2007, 2012, 2018)
    }
    assert held == {2002: True, 2004: False, 2007: True, 2012: None, 2018: None}

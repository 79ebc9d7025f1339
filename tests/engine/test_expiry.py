"""How long statements hold: what time ends has a day, what goes on has none, and the two are told apart."""

from __future__ import annotations

from datetime import date

import pytest

from checker import Checker
from checker.claims import Verdict
from checker.expiry import Expiry, State

WAR = "After more than four years of war in Ukraine, the port is closed."
NOW = date(2026, 10, 21)


def only(checker: Checker, text: str, published: str, by: date, rule: str) -> Expiry:
    found = checker.expire(text, by, published)
    (expiry,) = [each for each in found.expiries if found.report.claims[each.claim].rule == rule]
    return expiry


def test_a_duration_stops_being_certain_at_the_next_number_and_is_wrong_later(checker: Checker) -> None:
    expiry = only(checker, WAR, "2026-10-20", NOW, "duration/elapsed")
    assert expiry.state is State.HOLDS
    assert expiry.doubtful_from == date(2027, 2, 24)
    assert expiry.wrong_from is not None
    assert expiry.wrong_from > expiry.doubtful_from
    assert expiry.message == ""
    assert expiry.suggestions == ("five years of war in Ukraine",)
    assert any("24 February 2022" in each.fact for each in expiry.evidence)


def test_what_has_stopped_says_why_and_what_to_write_on_the_day_asked_for(checker: Checker) -> None:
    expiry = only(
        checker, "After more than a year of war in Ukraine, the port is closed.", "2023-06-01", NOW, "duration/elapsed"
    )
    assert expiry.state is State.WRONG
    assert expiry.wrong_from is not None
    assert date(2024, 2, 24) <= expiry.wrong_from < NOW
    assert "21 October 2026" in expiry.message
    assert expiry.suggestions == ("more than four years of war in Ukraine",)


def test_an_age_is_wrong_from_the_next_birthday_on(checker: Checker) -> None:
    expiry = only(checker, "Barack Obama, 58, is against a new tax.", "2020-03-01", date(2020, 3, 2), "life/age")
    assert (expiry.doubtful_from, expiry.wrong_from) == (date(2020, 8, 4), date(2020, 8, 4))
    assert expiry.suggestions == ("Barack Obama, 59,",)


HOLDS_OFFICE = "Ruritanian President Flavia Elphberg is weighing a new tax."


def test_an_office_that_is_held_has_no_known_end_only_a_day_to_confirm_it_by(abroad: Checker) -> None:
    expiry = only(abroad, HOLDS_OFFICE, "2020-03-01", date(2020, 6, 2), "office/held")
    assert (expiry.state, expiry.stops, expiry.wrong_from) == (State.HOLDS, None, None)
    assert expiry.unchecked_from == date(2020, 11, 29)  # 180 days after it was last checked, and one
    assert expiry.scheduled_end is None
    assert not expiry.stays_true


def test_after_that_day_it_is_unchecked_and_not_wrong(abroad: Checker) -> None:
    expiry = only(abroad, HOLDS_OFFICE, "2020-03-01", date(2026, 6, 2), "office/held")
    assert (expiry.state, expiry.stops, expiry.message) == (State.UNCHECKED, None, "")


def test_an_office_that_has_ended_is_wrong_after_the_days_of_grace(abroad: Checker) -> None:
    text = "Ruritanian President Rudolf Elphberg is weighing a new tax."
    expiry = only(abroad, text, "2009-03-01", date(2011, 1, 1), "office/held")
    assert expiry.state is State.WRONG
    assert (expiry.doubtful_from, expiry.wrong_from) == (date(2010, 6, 21), date(2010, 6, 28))
    assert "President Flavia Elphberg" in expiry.suggestions


def test_a_scheduled_end_is_told_as_a_plan(checker: Checker) -> None:
    text = "French President Emmanuel Macron is weighing a new tax."
    expiry = only(checker, text, "2024-03-01", date(2024, 3, 2), "office/held")
    assert expiry.scheduled_end is not None
    assert expiry.scheduled_end.text.startswith("2027")
    assert (expiry.state, expiry.stops) == (State.HOLDS, None)


def test_what_is_said_of_a_past_day_stays_true(checker: Checker) -> None:
    expiry = only(
        checker, "In 2013 President Barack Obama signed a new tax into law.", "2014-03-04", NOW, "office/held"
    )
    assert expiry.stays_true


def test_only_what_holds_when_the_article_is_published_is_looked_at(checker: Checker) -> None:
    text = "The Obama administration is weighing a new tax."
    assert checker.expire(text, NOW, "2019-03-04").expiries == ()
    found = checker.expire(text, NOW, "2013-03-04")
    assert [found.report.claims[each.claim].verdict for each in found.expiries] == [Verdict.SUPPORTED]


def test_without_a_day_of_publication_nothing_is_known_to_hold(checker: Checker) -> None:
    assert checker.expire("The Obama administration is weighing a new tax.", NOW).expiries == ()


@pytest.mark.parametrize("by", [date(1, 1, 1), date(1990, 1, 1), date(2013, 3, 4), date(9999, 12, 31)])
def test_any_day_may_be_asked_for_and_before_publication_nothing_has_stopped(checker: Checker, by: date) -> None:
    found = checker.expire("The Obama administration is weighing a new tax.", by, "2013-03-04")
    (expiry,) = found.expiries
    assert expiry.state is (State.HOLDS if by <= date(2013, 3, 4) else State.WRONG)
    assert (expiry.doubtful_from, expiry.wrong_from) == (date(2017, 1, 21), date(2017, 1, 28))

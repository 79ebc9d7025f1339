"""What an editor reads: the facts behind a verdict, and the words offered instead, day by day."""

from __future__ import annotations

from datetime import date

import pytest

from checker.days import FixedPeriod
from checker.truth import evidence, wording
from checker.truth.facts import Facts
from checker.truth.types import Date, Moment
from tests.truth.records import (
    SOURCES,
    country,
    event,
    joined,
    on,
    organization,
    person,
    post,
    reading,
    tenure,
    timeline,
    when,
)

POST = "rt/president"
BOTH_TIMES = (
    tenure("ann", "2017-01-20", "..", sources=("https://example.org/oath",)),
    tenure("bob", "2009-05-04", "2017-01-20", ordinal=2, acting=True),
    tenure("ann", "2001-05-04", "2009-05-04", ordinal=1),
)


def known(*records: object) -> Facts:
    people = [
        person("ann", "Ann von der Lee", born="1950-04-01"), person("bob", "Bob Roe Jr.", born="1948", died="2018-08"),
        person("zoe", "Zoe Poe"),
    ]  # fmt: skip
    nations = [country("rt", "Ruritania"), country("fr", "Freedonia")]
    return Facts(timeline(post(*BOTH_TIMES), *people, *nations, *records))  # type: ignore[arg-type]


def told(facts: object) -> list[str]:
    return [each.fact for each in facts]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-01-20", "20 January 2025"),
        ("2024-05", "May 2024"),
        ("2019", "2019"),
        ("1997~", "about 1997"),
        ("2022-02-24?", "about 24 February 2022"),
        ("2022-22", "summer 2022"),
        ("2022-02-XX", "February 2022"),
        ("2022-XX-XX", "2022"),
        ("199X", "the 1990s"),
        ("19XX", "the 1900s"),
        ("..", "a day not known"),
        ("unknown", "a day not known"),
    ],
)
def test_a_date_is_told_as_precisely_as_it_is_known(text: str, words: str) -> None:
    assert evidence.in_words(when(text)) == words


def test_the_evidence_of_a_title_is_each_time_in_office_and_who_holds_it_instead() -> None:
    facts = list(evidence.tenure_evidence(known(), on("2012-01-01"), "ann", POST))
    assert told(facts) == [
        "Ann von der Lee was President of Ruritania from 4 May 2001 to 4 May 2009.",
        "Ann von der Lee has been President of Ruritania since 20 January 2017.",
        "The acting President of Ruritania on 1 January 2012 is Bob Roe Jr.",
    ]
    assert facts[1].sources == ("https://example.org/oath",)
    assert facts[0].sources == SOURCES
    assert {each.record for each in facts} == {"posts/rt/president"}


def test_of_a_person_who_never_held_the_post_the_evidence_says_so() -> None:
    assert told(evidence.tenure_evidence(known(), on("2018-01-01"), "zoe", POST)) == [
        "Zoe Poe is not among the holders of the office of President of Ruritania that are on record.",
        "The President of Ruritania on 1 January 2018 is Ann von der Lee.",
    ]


def test_on_the_day_of_a_handover_the_newcomer_is_named() -> None:
    assert wording.holder(known(), on("2009-05-04"), POST) == "Bob Roe Jr."
    assert wording.holder(known(), on("2009-05-03"), POST) == "Ann von der Lee"


def test_nobody_is_named_where_the_record_does_not_say_who() -> None:
    assert wording.holder(known(), on("1995-01-01"), POST) == ""
    assert wording.incumbent(known(), on("1995-01-01"), POST) == ""
    many = post(*BOTH_TIMES, slug="rt/deputy", seats=0)
    assert wording.holder(known(many), on("2018-01-01"), "rt/deputy") == ""


def test_the_evidence_of_an_event_gives_its_days_and_rival_readings() -> None:
    war = event("2022-02-24", "..", reading("2014-02", "..", note="counted from the first shots"))
    assert told(evidence.event_evidence(known(war), 1, "wars/zenda")) == [
        "The war of Zenda began on 24 February 2022.",
        "Counted from the first shots, it began in February 2014.",
    ]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2016-06-23", "2016-06-23", "The vote took place on 23 June 2016."),
        ("2016-06", "2016-06", "The vote took place in June 2016."),
        ("2016-06", "..", "The vote began in June 2016."),
        ("2005-02-03", "2006", "The vote lasted from 3 February 2005 to 2006."),
        ("2005-02-03", "unknown", "The vote lasted from 3 February 2005 to a day not known."),
    ],
)
def test_an_event_is_told_by_how_long_it_was(start: str, end: str, words: str) -> None:
    vote = event(start, end, slug="votes/zenda", label="the vote")
    assert told(evidence.event_evidence(known(vote), 1, "votes/zenda")) == [words]


def test_of_many_events_the_telling_one_and_the_soonest_two_are_told() -> None:
    wars = [event(f"20{n:02}-01-01", f"20{n:02}-01-01", slug=f"wars/w{n}", label=f"war {n}") for n in (5, 1, 4, 2)]
    facts = told(evidence.events_evidence(known(*wars), 1, tuple(f"wars/w{n}" for n in (5, 1, 4, 2))))
    assert [fact.split(" took ")[0] for fact in facts] == ["War 5", "War 1", "War 2"]


def test_the_evidence_of_a_membership_and_of_a_count() -> None:
    pact = organization(joined("rt", "1999-03-12"), joined("fr", "2001", "2004-03"))
    world = known(pact)
    assert told(evidence.member_evidence(world, 1, "rt", "pact")) == [
        "Ruritania has been a member of the Zenda Pact since 12 March 1999."
    ]
    assert told(evidence.member_evidence(world, 1, "fr", "pact")) == [
        "Freedonia was a member of the Zenda Pact from 2001 to March 2004."
    ]
    assert told(evidence.count_evidence(world, on("2002-06-01"), "pact")) == [
        "The Zenda Pact had 2 members on 1 June 2002."
    ]
    assert told(evidence.count_evidence(world, on("2001-06-01"), "pact")) == []


def test_the_evidence_of_a_life() -> None:
    assert told(evidence.life_evidence(known(), 1, "ann")) == ["Ann von der Lee was born on 1 April 1950."]
    assert told(evidence.life_evidence(known(), 1, "zoe")) == []


@pytest.mark.parametrize(
    ("person_id", "words"),
    [
        (
            "ann",
            "Ann von der Lee was President of Ruritania from 4 May 2001 to 4 May 2009 and has been again since 20 January 2017",
        ),
        ("bob", "Bob Roe Jr. was President of Ruritania from 4 May 2009 to 20 January 2017"),
        ("zoe", "Zoe Poe is not on record as President of Ruritania"),
    ],
)
def test_a_career_is_one_clause(person_id: str, words: str) -> None:
    assert wording.service(known(), on("2018-01-01"), person_id, POST) == words


def test_names_and_titles_as_copy_writes_them() -> None:
    world = known()
    assert wording.family(world, 1, "ann") == "von der Lee"
    assert wording.family(world, 1, "bob") == "Roe"
    assert wording.title(world, 1, POST) == "President"
    assert wording.country(world, 1, "rt") == "Ruritania"
    assert wording.governor(world, on("2012-01-01"), "ann") == "Roe"
    assert wording.governor(world, on("2018-01-01"), "ann") == ""


def test_a_former_title_is_offered_only_once_the_post_is_surely_left() -> None:
    world = known()
    assert wording.former_title(world, on("2012-01-01"), "ann", POST) == "former President Ann von der Lee"
    assert wording.former_title(world, on("2018-01-01"), "ann", POST) == ""
    assert wording.former_title(world, on("2012-01-01"), "zoe", POST) == ""


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2022-02-23", ""),
        ("2022-02-24", "zero days"),
        ("2022-03-12", "16 days"),
        ("2022-07-24", "five months"),
        ("2023-02-25", "a year"),
        ("2023-08-30", "more than 18 months"),
        ("2024-02-24", "two years"),
        ("2024-09-01", "more than two years"),
        ("2025-02-20", "nearly three years"),
        ("2034-01-20", "nearly 12 years"),
    ],
)
def test_a_length_is_offered_as_copy_says_it(day: str, words: str) -> None:
    began = Moment(((on("2022-02-24"), on("2022-02-24")),), "wars/zenda")
    assert wording.rounded(known(), on(day), began) == words


@pytest.mark.parametrize(
    ("day", "running", "anniversary"),
    [("2022-06-01", "first", ""), ("2025-02-20", "third", "third"), ("2025-02-24", "fourth", "third"), ("2034-06-01", "13th", "12th")],
)  # fmt: skip
def test_the_year_that_runs_and_the_anniversary_that_is_near(day: str, running: str, anniversary: str) -> None:
    began = Moment(((on("2022-02-24"), on("2022-02-24")),), "wars/zenda")
    assert wording.running(known(), on(day), began) == running
    assert wording.nearest_anniversary(known(), on(day), began) == anniversary


def test_the_time_since_a_vague_beginning_is_a_range() -> None:
    vague = Moment(((on("2022-02-01"), on("2022-02-28")),), "wars/zenda")
    assert wording.elapsed_words(known(), on("2022-12-31"), vague) == "10 months"
    assert wording.elapsed_words(known(), on("2023-02-14"), vague) == "11 months to one year"
    exact = Moment(((on("2022-02-24"), on("2022-02-24")),), "wars/zenda")
    assert wording.elapsed_words(known(), on("2025-02-17"), exact) == "two years and 11 months"


@pytest.mark.parametrize(
    ("who", "day", "words"),
    [("ann", "2000-03-31", "49"), ("ann", "2000-04-01", "50"), ("bob", "2000-06-01", ""), ("zoe", "2000-06-01", "")],
)
def test_an_age_is_told_only_when_it_is_known(who: str, day: str, words: str) -> None:
    assert wording.age(known(), on(day), who) == words


def test_birth_death_number_and_weekday_in_words() -> None:
    world = known()
    assert wording.born_on(world, 1, "bob") == "in 1948"
    assert wording.born_on(world, 1, "zoe") == "on a day not known"
    assert (wording.died_on(world, 1, "bob"), wording.died_on(world, 1, "ann")) == ("in August 2018", "")
    assert wording.ordinal_of(world, 1, "ann", POST) == "first"
    assert wording.ordinal_of(world, 1, "zoe", POST) == ""
    friday = FixedPeriod(date(2025, 2, 21).toordinal(), date(2025, 2, 21).toordinal())
    assert wording.weekday(world, 1, Date(words="", period=friday)) == "Friday"
    assert wording.day_words(world, 1, Date(words="", period=friday)) == "21 February 2025"
    assert wording.weekday(world, 1, Date(words="some day", period=None)) == ""
    assert wording.day_words(world, 1, Date(words="some day", period=None)) == "some day"

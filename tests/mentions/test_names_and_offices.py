"""Who and what a text names: value first, then phrases; and phrases that name nobody the timeline knows."""

from __future__ import annotations

import pytest

from checker.mentions.model import Form, Kind
from tests.mentions.world import forms, named

RT, GR = "rt/president", "gr/president"

POSTS = {
    (RT,): [
        "The Ruritanian president spoke.",
        "Ruritania’s president spoke.",
        "Ruritania's former president spoke.",
        "The president of Ruritania spoke.",
        "The then Ruritanian president spoke.",
        "President Flavia Elphberg spoke.",
        "President Elphberg spoke.",
        "Flavia Elphberg, the president, spoke.",
        "Flavia Elphberg, the former president, spoke.",
        "Flavia Elphberg is president.",
        "Flavia Elphberg became president in May.",
        "On Monday President Elphberg spoke.",
        "“President Elphberg is here,” he said.",
        "President-elect Flavia Elphberg spoke.",
    ],
    (GR,): [
        "Graustarkian President Ruy van der Berg spoke.",
        "The president of Graustark spoke.",
    ],
    ("rt/chancellor",): ["Chancellor Osra Tarlenheim spoke.", "Strelsau’s chancellor spoke."],
    ("gr/defence",): ["Defence Minister Anton Sapt spoke.", "Graustark’s embattled defence minister spoke."],
    ("int/warden",): [
        "The warden of the Zenda Pact spoke.",
        "Anton Sapt, warden of the Zenda Pact, spoke.",
        "The warden of the Zenda Pact Anton Sapt spoke.",
        "The warden of the Zenda Pact On Monday spoke.",
    ],
}
NO_POST = [
    "The president spoke.",
    "The club’s president, Flavia Elphberg, spoke.",
    "The president of the union, Flavia Elphberg, spoke.",
    "Borough President Flavia Elphberg spoke.",
    "Lieutenant President Flavia Elphberg spoke.",
    "Lt. President Flavia Elphberg spoke.",
    "Lt President Flavia Elphberg spoke.",
    "California President Flavia Elphberg spoke.",
    "On Monday California President Flavia Elphberg spoke.",
    "Hentzau Motors President Flavia Elphberg spoke.",
    "Student council president Flavia Elphberg spoke.",
    "Vice President Flavia Elphberg spoke.",
    "Deputy president Osra Tarlenheim spoke.",
    "The university chancellor spoke.",
    "Elphbergs presidentially spoke.",
    "The warden of the Zenda Pact Youth spoke.",
    "The warden of the Zenda Pact’s youth wing spoke.",
    "The warden of the Zenda Pact-backed fund spoke.",
    "The Lutha-warden of the Zenda Pact spoke.",
]


@pytest.mark.parametrize(("posts", "text"), [(posts, text) for posts, texts in POSTS.items() for text in texts])
def test_an_office_is_known_by_its_country_or_by_a_person_who_held_it(posts: tuple[str, ...], text: str) -> None:
    assert [candidates for _, candidates in named(text, Kind.POST)] == [posts]


@pytest.mark.parametrize("text", NO_POST)
def test_an_office_of_something_else_is_none_that_the_timeline_knows(text: str) -> None:
    assert named(text, Kind.POST) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Ruritanian president spoke.", "Ruritanian president"),
        ("The president of Ruritania spoke.", "president of Ruritania"),
        ("Ruritania’s president spoke.", "Ruritania’s president"),
        ("Ruritania’s former president spoke.", "president"),
        ("President Elphberg spoke.", "President"),
    ],
)
def test_an_office_reaches_over_its_country_but_not_over_former(text: str, words: str) -> None:
    assert [found for found, _ in named(text, Kind.POST)] == [words]


PEOPLE = {
    "Flavia Elphberg spoke.": [("Flavia Elphberg", ("flavia",))],
    "Flavia M. Elphberg spoke.": [("Flavia M. Elphberg", ("flavia",))],
    "Osra T. Tarlenheim spoke.": [("Osra T. Tarlenheim", ("osra",))],
    "Flavia Elphberg spoke. Later Elphberg left.": [("Flavia Elphberg", ("flavia",)), ("Elphberg", ("flavia",))],
    "Flavia Elphberg spoke. Ms Elphberg left.": [("Flavia Elphberg", ("flavia",)), ("Elphberg", ("flavia",))],
    "Flavia and Rudolf Elphberg spoke.": [("Rudolf Elphberg", ("rudolf",))],
    "President Elphberg spoke.": [("Elphberg", ("flavia", "rudolf"))],
    "Rudolf Elphberg spoke. President Elphberg left.": [("Rudolf Elphberg", ("rudolf",)), ("Elphberg", ("rudolf",))],
    "Ruy van der Berg spoke.": [("Ruy van der Berg", ("ruy",))],
    "The Tarlenheim government spoke.": [("Tarlenheim", ("osra",))],
    "The Elphberg administration spoke.": [("Elphberg", ("flavia", "rudolf"))],
    "FLAVIA ELPHBERG SPEAKS OF WINTER TAXES": [("FLAVIA ELPHBERG", ("flavia",))],
    "Anton Sapt Opens Harbour Bridge Today": [("Anton Sapt", ("anton",))],
    "Anton Sapt Monday told reporters so.": [("Anton Sapt", ("anton",))],
}
NOBODY = [
    "Elphberg spoke.",
    "Chancellor Elphberg spoke.",
    "Hugo Elphberg spoke.",
    "H. Elphberg spoke.",
    "flavia elphberg spoke.",
    "Rudolf Elphberg Jr. spoke.",
    "Rudolf Elphberg, Jr., spoke.",
    "Rudolf Elphberg III spoke.",
    "Rudolf Elphberg Strauss spoke of it.",
    "The Sapt government spoke.",
    "The Smith-Elphberg method works.",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_a_person_is_known_by_a_full_name_and_then_by_the_family_name(text: str) -> None:
    assert named(text, Kind.PERSON) == PEOPLE[text]


@pytest.mark.parametrize("text", NOBODY)
def test_a_bare_or_longer_name_is_nobody_that_the_timeline_knows(text: str) -> None:
    assert named(text, Kind.PERSON) == []


def test_a_stranger_with_the_same_family_name_takes_it_from_the_known_person() -> None:
    text = "Rudolf Elphberg spoke. His cousin Hugo Elphberg wept. Elphberg left early."
    assert named(text, Kind.PERSON) == [("Rudolf Elphberg", ("rudolf",))]


def test_two_people_of_one_family_name_stay_two_candidates() -> None:
    text = "Flavia Elphberg met Rudolf Elphberg. Elphberg left early."
    assert named(text, Kind.PERSON)[-1] == ("Elphberg", ("flavia", "rudolf"))


def test_full_and_short_names_are_told_apart() -> None:
    assert forms("Flavia Elphberg spoke. Ms Elphberg left.", Kind.PERSON) == [Form.FULL, Form.SHORT]


COUNTRIES = {
    "Ruritania and Graustark agreed.": [("Ruritania", ("rt",)), ("Graustark", ("gr",))],
    "The Hill states agreed.": [("Hill states", ("hill-states",))],
    "Ruritania, the Hill states and Lutha agreed.": [
        ("Ruritania", ("rt",)), ("Hill states", ("hill-states",)), ("Lutha", ("lt",)),
    ],
    "Strelsau agreed.": [("Strelsau", ("rt",))],
    "Ruritanians agreed.": [("Ruritanians", ("rt",))],
    "New Ruritania agreed.": [],
    "The Bank of Ruritania agreed.": [],
    "The Ruritania Times wrote so.": [],
    "ruritania agreed.": [],
}  # fmt: skip


@pytest.mark.parametrize("text", COUNTRIES)
def test_a_country_is_known_by_name_people_and_capital_outside_other_names(text: str) -> None:
    assert named(text, Kind.COUNTRY) == COUNTRIES[text]


def test_organizations_are_known_by_name_and_then_by_their_noun() -> None:
    text = "The Zenda Pact met. The alliance agreed."
    assert named(text, Kind.ORGANIZATION) == [("Zenda Pact", ("pact",)), ("alliance", ("pact",))]
    assert named("The alliance agreed.", Kind.ORGANIZATION) == []
    assert named("The Zenda Pact and the Hill League met. The alliance agreed.", Kind.ORGANIZATION)[-1] == (
        "alliance",
        ("league",),
    )


EVENTS = {
    "The Zenda war is over.": [("Zenda war", ("wars/zenda",))],
    "The Zenda war is long. The war is dear.": [("Zenda war", ("wars/zenda",)), ("war", ("wars/zenda",))],
    "The war in Ruritania is dear.": [("war", ("wars/zenda",))],
    "The war between Ruritania and Graustark is dear.": [("war", ("wars/zenda",))],
    "The war in Lutha is dear.": [("war", ("wars/lutha",))],
    "The war around Hentzau is dear.": [("war", ("wars/zenda",))],
    "The bombing at Saltmine is unsolved.": [("bombing", ("attacks/tunnel",))],
    "The war is dear.": [],
    "The trade war between Ruritania and Graustark is dear.": [],
    "The World War between Ruritania and Graustark is dear.": [],
    "The post-war years of Ruritania are dear.": [],
    "The war crimes of Ruritania are known.": [],
    "A bombing in Ruritania is unsolved.": [],
    "The tunnel bombing is unsolved. A second bombing in Ruritania is not.": [
        ("tunnel bombing", ("attacks/tunnel",))
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", EVENTS)
def test_an_event_is_known_by_name_or_by_a_noun_beside_its_countries_and_places(text: str) -> None:
    assert named(text, Kind.EVENT) == EVENTS[text]


SIGNATURES = [
    "Envoys of Ruritania and Graustark met in Lutha.",
    "Relations between Ruritania and Graustark froze. Now both nations met in Lutha.",
    "Ruritania and Graustark fell out. The two sides met in Lutha.",
]
NO_SIGNATURES = [
    "Envoys of Ruritania met in Lutha.",
    "Envoys of Ruritania and Graustark met in Paris.",
    "Both nations met in Lutha.",
    "Ruritania and Graustark fell out. Both choirs met in Lutha.",
    "Envoys of Ruritania and Graustark wept in Lutha.",
]


@pytest.mark.parametrize("text", SIGNATURES)
def test_an_event_is_known_by_who_did_what_where(text: str) -> None:
    assert named(text, Kind.EVENT) == [("met", ("summits/tarn",))]


@pytest.mark.parametrize("text", NO_SIGNATURES)
def test_without_all_its_parties_and_its_place_a_deed_is_no_event(text: str) -> None:
    assert named(text, Kind.EVENT) == []

"""A made-up world for mentions: two countries, their offices and people, an alliance, a war; and what a text names of it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from checker.days import PartialDate
from checker.mentions.model import Form, Kind, Mention
from checker.mentions.names import NameIndex
from checker.mentions.resolve import SentenceMentions, mentions_in
from checker.mentions.timex import find_times
from checker.text.plain import read_plain
from checker.text.tokens import Tokens
from checker.timeline.model import Country, Event, Membership, Organization, Person, Post, Signature
from checker.timeline.records import Records
from checker.timeline.timeline import Timeline

_RECORD: dict[str, Any] = {"sources": ("https://example.org/",), "checked_on": date(2026, 8, 1)}
_START, _END = PartialDate.parse("2001"), PartialDate.parse("2005")


def _person(slug: str, name: str, *names: str) -> Person:
    return Person(id=slug, name=name, names=names, **_RECORD)


def _post(slug: str, label: str, weak: str, country: str | None, role: str, *holders: str) -> Post:
    return Post(
        id=slug, label=label, names=(label,), weak_names=(weak,), country=country, role=(role,),
        coverage_start=date(1990, 1, 1),
        memberships=tuple(Membership(person=who, start=_START, end=_END) for who in holders), **_RECORD,
    )  # fmt: skip


def _event(slug: str, label: str, generic: tuple[str, ...], countries: tuple[str, ...], **more: Any) -> Event:
    name = label.removeprefix("the ")
    return Event(
        id=slug, label=label, names=(name,), generic=generic, kind="war", start=_START, end=_END, countries=countries,
        **_RECORD, **more,
    )  # fmt: skip


PEOPLE = [
    _person("flavia", "Flavia Elphberg", "Flavia M. Elphberg"), _person("rudolf", "Rudolf Elphberg"),
    _person("osra", "Osra Tarlenheim"), _person("ruy", "Ruy van der Berg"), _person("anton", "Anton Sapt"),
]  # fmt: skip
POSTS = [
    _post("rt/president", "President of Ruritania", "president", "rt", "head-of-state", "flavia", "rudolf"),
    _post("rt/chancellor", "Chancellor of Ruritania", "chancellor", "rt", "head-of-government", "osra"),
    _post("gr/president", "President of Graustark", "president", "gr", "head-of-state", "ruy"),
    _post("gr/defence", "Defence Minister of Graustark", "defence minister", "gr", "defence-minister", "anton"),
    _post("int/warden", "Warden of the Zenda Pact", "warden", None, "organization-head", "anton"),
]
COUNTRIES = [
    Country(id="rt", name="Ruritania", names=("Ruritania",), adjectives=("Ruritanian",), people=("Ruritanians",), metonyms=("Strelsau",), **_RECORD),
    Country(id="gr", name="Graustark", names=("Graustark",), adjectives=("Graustarkian",), **_RECORD),
    Country(id="lt", name="Lutha", names=("Lutha",), adjectives=("Luthan",), **_RECORD),
    Country(id="hill-states", name="the Hill states", names=("Hill states",), comprises=("gr", "lt"), **_RECORD),
]  # fmt: skip
PACT = Organization(
    id="pact", label="the Zenda Pact", names=("Zenda Pact",), generic=("alliance", "pact"), kind="alliance", **_RECORD
)
LEAGUE = Organization(
    id="league", label="the Hill League", names=("Hill League",), generic=("alliance",), kind="alliance", **_RECORD
)
EVENTS = [
    _event("wars/zenda", "the Zenda war", ("war", "conflict"), ("rt", "gr"), places=("Hentzau",)),
    _event("wars/lutha", "the Luthan uprising", ("war", "uprising"), ("lt",)),
    _event("attacks/tunnel", "the tunnel bombing", ("bombing", "attack"), ("rt",), places=("Saltmine",)),
    _event(
        "summits/tarn", "the Tarn summit", ("summit",), ("rt", "gr"),
        signatures=(Signature(verbs=("meet",), nouns=("talks",), parties=("rt", "gr"), place="lt"),),
    ),
]  # fmt: skip


@cache
def index() -> NameIndex:
    """The names of the world."""
    records = Records(
        people={p.id: p for p in PEOPLE}, posts={p.id: p for p in POSTS}, countries={c.id: c for c in COUNTRIES},
        organizations={PACT.id: PACT, LEAGUE.id: LEAGUE}, events={e.id: e for e in EVENTS},
    )  # fmt: skip
    return NameIndex(Timeline(records))


def scenes(text: str, published: date = date(2020, 5, 15)) -> tuple[list[SentenceMentions], Tokens]:
    """The sentences of a text with their mentions."""
    tokens = Tokens.of(text)
    return mentions_in(read_plain(text), tokens, find_times(text, tokens, published.toordinal()), index()), tokens


def named(text: str, kind: Kind) -> list[tuple[str, tuple[str, ...]]]:
    """The words that name something of the kind, and whom or what they may mean."""
    found: list[Mention] = [m for scene in scenes(text)[0] for m in scene.mentions if m.kind is kind]
    return [(text[m.start : m.end], m.candidates) for m in found]


def forms(text: str, kind: Kind) -> list[Form]:
    """How each mention of the kind refers."""
    return [m.form for scene in scenes(text)[0] for m in scene.mentions if m.kind is kind]

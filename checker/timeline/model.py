"""The records of the timeline: Popolo's classes (Person, Organization, Post, Membership), events and countries.

One file is one record; its path below the timeline folder is its identity:

    people/<slug>.yaml                 Person           id `donald-trump`
    posts/<country>/<slug>.yaml        Post             id `us/president`   (`int` for world bodies, `company` for companies)
    organizations/<slug>.yaml          Organization     id `nato`
    events/<kind>/<slug>.yaml          Event            id `wars/ukraine`
    countries/<iso3166>.yaml           Country          id `ua`; a group of countries has a slug: `baltic-states`

Dates are EDTF (`PartialDate`). `..` is an open end: not ended on the day given by `checked_on`. `unknown` is an end that
has come on a day nobody has recorded. Sources are web addresses; those of the record stand for every entry that has none.
"""

from __future__ import annotations

from datetime import date

import msgspec

from checker.days import PartialDate


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What every record has. `id` comes from the path and is not written in the file."""

    id: str = ""
    sources: tuple[str, ...]
    checked_on: date


class PeriodName(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A name that was right only from `start` to `end` (Swaziland until 2018-04-19)."""

    name: str
    start: PartialDate | None = None
    end: PartialDate | None = None


class Person(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A person of public life. No terms of office here: they stand with the post."""

    name: str  # as papers write it at first mention: “Volodymyr Zelenskyy”
    names: tuple[str, ...] = ()  # other full names and spellings: “Volodymyr Zelensky”, “Donald J. Trump”
    family_name: str | None = None  # only when it is not the last word of `name`: “Xi”, “Fernández de Kirchner”
    gender: str | None = None  # female | male | other
    born: PartialDate | None = None
    died: PartialDate | None = None  # left out: no death known on `checked_on`
    identifiers: dict[str, str] = {}  # wikidata: Q22686
    names_by_period: tuple[PeriodName, ...] = ()


class Membership(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One unbroken time of one person in a post. Handover day belongs to both holders."""

    person: str
    start: PartialDate
    end: PartialDate  # `..` in office when checked; `unknown` ended, day not known
    ordinal: int | None = None  # 45 for the 45th president
    acting: bool = False
    elected: PartialDate | None = None  # from this day until `start`: the president-elect
    designated: PartialDate | None = None  # from this day until `start`: nominated, designate, incoming
    terms: tuple[PartialDate, ...] = ()  # first day of each term within this membership: first, second …
    party: str | None = None
    scheduled_end: PartialDate | None = None  # never an end
    sources: tuple[str, ...] = ()


class Post(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An office, and all who held it, newest first."""

    label: str  # as an evidence sentence says it: “President of the United States”
    names: tuple[str, ...]  # identify the office on their own: “US president”, “president of the United States”
    weak_names: tuple[str, ...] = ()  # need a person or a country beside them: “president”
    country: str | None = None  # a country's id; None for world bodies and companies
    organization: str | None = None  # “nato” for its secretary-general
    role: tuple[str, ...] = ()  # head-of-state | head-of-government | foreign-minister | defence-minister | …
    seats: int = 1  # 0: any number (deputy ministers, senators)
    coverage_start: date  # before this day the list may have gaps: not enough info
    gaps: tuple[str, ...] = ()  # “2001-03/2001-06”, “2019/..”: EDTF intervals when nobody held it, or nobody knows who
    lifetime_terms: int | None = None  # how many terms the law allows a person: whoever has had them cannot come back
    complete: bool = True  # False: others may have held it too (deputies); never refutes “X was …”
    memberships: tuple[Membership, ...]

    @property
    def governs(self) -> bool:
        """Whether it is at the head of a state or a government."""
        return "head-of-state" in self.role or "head-of-government" in self.role


FULL_MEMBER = frozenset(("member", "permanent", "elected"))  # of the statuses of a membership, those of members


class OrganizationMembership(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One unbroken time of a country (or other member) in an organization."""

    member: str  # a country's id
    start: PartialDate
    end: PartialDate
    status: str = "member"  # member | candidate | applicant | observer | associate | suspended | permanent | elected
    sources: tuple[str, ...] = ()


class Organization(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An alliance, union, world body, company or party; with its members where the timeline keeps them."""

    label: str
    names: tuple[str, ...]
    generic: tuple[str, ...] = ()  # nouns that mean it once it is named: “alliance”, “bloc”
    adjectives: tuple[str, ...] = ()
    kind: str  # alliance | union | world-body | court | company | party | forum
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    coverage_start: date | None = None  # from here on `memberships` is complete; left out: no closed world
    member_noun: tuple[str, ...] = ("member", "member state", "member country")
    memberships: tuple[OrganizationMembership, ...] = ()
    names_by_period: tuple[PeriodName, ...] = ()


class Signature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How running text speaks of an event without its name: who did what, to whom, where."""

    verbs: tuple[str, ...]  # base forms: meet, talk, condemn, invade
    nouns: tuple[str, ...] = ()  # talks, meeting, resolution, referendum
    parties: tuple[str, ...] = ()  # ids of countries, organizations and people that act together
    about: tuple[str, ...] = ()  # ids of what it is done to: countries, organizations, people
    place: str | None = None  # a country's id
    # From/to (EDTF interval) in which the timeline has every event of this signature; only inside it may
    # “they met this week” be refuted. Left out: never refuted.
    complete: str | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A rival reading of when the event began and ended: the war in Ukraine, 2014 or 2022."""

    start: PartialDate
    end: PartialDate
    note: str  # “counted from the seizure of Crimea”


class Event(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A war, election, attack, treaty, summit, resolution, disaster, launch …; one day long or many years."""

    label: str  # as an evidence sentence says it, with its article: “the war in Ukraine”
    names: tuple[str, ...] = ()  # identify it on their own: “war in Ukraine”, “Brexit referendum”, “9/11”
    generic: tuple[str, ...] = ()  # nouns that mean it beside its countries or once it is named: “war”, “invasion”
    kind: str  # the folder's noun in the singular: war, invasion, attack, election, referendum, treaty, summit …
    start: PartialDate
    end: PartialDate  # equal to start for an event of one day; `..` still going on when checked
    readings: tuple[Reading, ...] = ()
    countries: tuple[str, ...] = ()  # the countries whose mention beside a generic noun means this event
    places: tuple[str, ...] = ()  # place names that do the same: “Gaza”, “Aleppo”
    organizations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    parent: str | None = None  # the event it is part of
    signatures: tuple[Signature, ...] = ()


class Capital(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A city, by the name it had, that was a country's capital or seat of government; two at once are two entries."""

    name: str
    names: tuple[str, ...] = ()  # other spellings of that time: “Alma-Ata”, “Rangoon”
    start: PartialDate | None = None
    end: PartialDate | None = None  # left out: is the capital on `checked_on`
    renamed: bool = False  # at the end the city got another name; the capital did not move


class Country(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A state or territory, or a group of countries that copy names as one (`comprises`)."""

    name: str
    names: tuple[str, ...] = ()  # “United States”, “US”, “U.S.”, “America”
    adjectives: tuple[str, ...] = ()  # “American”, “US”, “U.S.”
    people: tuple[str, ...] = ()  # “Americans”
    capital: str | None = None
    # Every capital since the first of them, newest first, where it moved or was renamed; elsewhere `capital` says it.
    capitals_by_period: tuple[Capital, ...] = ()
    metonyms: tuple[str, ...] = ()  # “Washington”, “the White House”: the government spoken of as a place
    comprises: tuple[str, ...] = ()  # ids, for a group: the Baltic states
    names_by_period: tuple[PeriodName, ...] = ()


KINDS: dict[str, type[Record]] = {
    "people": Person,
    "posts": Post,
    "organizations": Organization,
    "events": Event,
    "countries": Country,
}

"""`Relations`: who held what, and which posts, events and countries belong together, without a record being read for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import msgspec

from checker.timeline.model import Event, Membership, Post

if TYPE_CHECKING:
    from checker.timeline.records import Records


class Relations(msgspec.Struct, frozen=True, kw_only=True):
    """What goes together, by ids. What has no entry goes with nothing."""

    posts_of_person: dict[str, tuple[str, ...]]  # in the order of the posts
    country_of_post: dict[str, str]
    posts_by_title: dict[str, tuple[str, ...]]  # by the names that need a person or country beside them, in lower case
    leaders: tuple[str, ...]  # whoever held a post at the head of a state or government
    leaders_by_family: dict[str, tuple[str, ...]]  # by the last word of each of their names, in lower case
    countries_of_event: dict[str, tuple[str, ...]]
    parent_of_event: dict[str, str]
    actors_of_event: dict[
        str, tuple[str, ...]
    ]  # of events told by clauses: the countries and bodies that may be their subject
    events_with_signature: tuple[str, ...]
    comprises: dict[str, tuple[str, ...]]  # the countries of each group of countries
    renamed_countries: tuple[str, ...]
    moved_capitals: tuple[str, ...]  # the countries of which the record tells several capitals


def relations_of(records: Records) -> Relations:
    """The relations of all records."""
    posts_of_person: defaultdict[str, dict[str, None]] = defaultdict(dict)
    titles: defaultdict[str, list[str]] = defaultdict(list)
    leaders: dict[str, None] = {}
    for post in records.posts.values():
        for title in post.weak_names:
            titles[title.lower()].append(post.id)
        for entry in post.memberships:
            posts_of_person[entry.person][post.id] = None
            if post.governs:
                leaders[entry.person] = None
    families: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for leader in leaders:
        person = records.people.get(leader)
        for name in (person.name, *person.names) if person else ():
            families[name.rsplit(" ", 1)[-1].lower()][leader] = None
    actors = _actor_names(records)
    events, countries = records.events.values(), records.countries.values()
    return Relations(
        posts_of_person={person: tuple(posts) for person, posts in posts_of_person.items()},
        country_of_post={post.id: post.country for post in records.posts.values() if post.country},
        posts_by_title={title: tuple(posts) for title, posts in titles.items()},
        leaders=tuple(leaders),
        leaders_by_family={family: tuple(people) for family, people in families.items()},
        countries_of_event={event.id: tuple(dict.fromkeys(event.countries)) for event in events if event.countries},
        parent_of_event={event.id: event.parent for event in events if event.parent},
        actors_of_event={event.id: _actors(event, actors) for event in events},
        events_with_signature=tuple(event.id for event in events if event.signatures),
        comprises={country.id: country.comprises for country in countries if country.comprises},
        renamed_countries=tuple(country.id for country in countries if country.names_by_period),
        moved_capitals=tuple(country.id for country in countries if country.capitals_by_period),
    )


def _actor_names(records: Records) -> dict[str, str]:
    """Countries by each of their names, adjectives and metonyms, and organizations by their names."""
    organizations = {name: body.id for body in records.organizations.values() for name in body.names}
    countries = {
        name.removeprefix("the "): country.id
        for country in records.countries.values()
        for name in (country.name, *country.names, *country.adjectives, *country.metonyms, *country.people)
    }
    return organizations | countries


def _actors(event: Event, actors: Mapping[str, str]) -> tuple[str, ...]:
    """The countries of the event and those that its names tell (“US-led invasion of Iraq”), and its organizations."""
    found = dict.fromkeys((*event.countries, *event.organizations))
    for name in event.names:
        words = name.replace("-led", "").replace("'s", "").replace("’s", "").split()
        for size in (1, 2):
            for i in range(len(words) - size + 1):
                actor = actors.get(" ".join(words[i : i + size]))
                if actor is not None:
                    found[actor] = None
    return tuple(found)


class TenuresByPerson(Mapping[str, tuple[tuple[str, Membership], ...]]):
    """For each person's id, the posts held: (post id, membership); only the posts of who is asked for are read."""

    def __init__(self, posts: Mapping[str, Post], posts_of_person: Mapping[str, tuple[str, ...]]) -> None:
        self._posts = posts
        self._posts_of_person = posts_of_person
        self._known: dict[str, tuple[tuple[str, Membership], ...]] = {}

    def __getitem__(self, person: str) -> tuple[tuple[str, Membership], ...]:
        known = self._known.get(person)
        if known is None:
            known = self._known[person] = tuple(
                (post, entry)
                for post in self._posts_of_person[person]
                for entry in self._posts[post].memberships
                if entry.person == person
            )
        return known

    def __contains__(self, person: object) -> bool:
        return person in self._posts_of_person

    def __iter__(self) -> Iterator[str]:
        return iter(self._posts_of_person)

    def __len__(self) -> int:
        return len(self._posts_of_person)

"""`KnownNames`: the people and countries of the timeline by the parts of their names. It knows who held which office when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from checker.consistency.capital_names import Capitals, capitals_of
from checker.consistency.slips import is_slip, left_out, single_letters
from checker.consistency.spelling_variants import plain
from checker.text.patterns import later
from checker.timeline.model import Country, Membership, PeriodName, Person, Post
from checker.timeline.name_tries import unpacked
from checker.timeline.names import meanings_of
from checker.timeline.timeline import Timeline

# Titles that many hold whom no timeline lists: a state's senator, a club's chairman.
_COMMON_TITLES = frozenset(
    "senator sen. sen representative rep. rep governor gov. gov mayor judge justice chairman chairwoman chair director "
    "commissioner leader attorney general attorney-general chief executive ceo member us senator u.s. senator mp pm".split()
) | {"chief executive", "attorney general", "us senator", "u.s. senator", "u.s. sen.", "us sen."}
_DOTTED = later(r"\b(sen|rep|gov)\.")  # two words of a text, as texts are split
SHORTEST_PLACE = 5  # letters: Chile, Chili and Chille are three words


class KnownNames:
    """The names that the timeline knows, asked for part by part. What is built is kept: a checker serves many articles."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._missing: dict[tuple[str, ...], Mapping[tuple[str, ...], tuple[tuple[str, str], ...]]] = {}

    def person(self, identity: str) -> Person:
        """The person of an id."""
        return self._timeline.people[identity]

    def post(self, identity: str) -> Post:
        """The post of an id."""
        return self._timeline.posts[identity]

    def country(self, identity: str) -> Country:
        """The country of an id."""
        return self._timeline.countries[identity]

    def holders(self, posts: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Everybody who ever held one of the posts: (person, post), each person once a post."""
        seen: set[tuple[str, str]] = set()
        for post in posts:
            for entry in self._timeline.posts[post].memberships:
                if (entry.person, post) not in seen and entry.person in self._timeline.people:
                    seen.add((entry.person, post))
                    yield entry.person, post

    def holders_missing_a_part(self, posts: tuple[str, ...]) -> Mapping[tuple[str, ...], tuple[tuple[str, str], ...]]:
        """For each name of a holder of the posts with one part left out (“” in its place), in plain letters: (person, post)."""
        known = self._missing.get(posts)
        if known is None:
            found: defaultdict[tuple[str, ...], dict[tuple[str, str], None]] = defaultdict(dict)
            for person, post in self.holders(posts):
                for name in self.spellings(person):
                    parts = tuple(plain(part) for part in name.split())
                    for index in range(len(parts)):
                        found[*parts[:index], "", *parts[index + 1 :]][person, post] = None
            known = self._missing[posts] = {key: tuple(people) for key, people in found.items()}
        return known

    def holds(self, person: str, post: str, day: int) -> bool:
        """Whether the person held the post on the day, as far as the record goes."""
        return any(
            entry.person == person
            and (entry.start.earliest or 0) <= day
            and (entry.end.latest is None or day <= entry.end.latest)
            for entry in self._timeline.posts[post].memberships
        )

    def spellings(self, person: str) -> tuple[str, ...]:
        """All full names of the person, the usual one first."""
        record = self._timeline.people[person]
        return (record.name, *record.names)

    def parties(self, person: str) -> tuple[tuple[str, Membership], ...]:
        """The person's times in offices for which a party is on record, the last first: (post, membership)."""
        held = [
            (post, entry)
            for post, entry in self._timeline.memberships_by_person.get(person, ())
            if entry.party is not None
        ]
        return tuple(sorted(held, key=lambda each: -(each[1].start.earliest or 0)))

    def countries(self, person: str) -> frozenset[str]:
        """The countries whose offices the person held."""
        posts = (self._timeline.posts[post] for post, _ in self._timeline.memberships_by_person.get(person, ()))
        return frozenset(post.country for post in posts if post.country)

    def is_given_name(self, word: str) -> bool:
        """Whether the full name of some person begins with the word."""
        group = self._timeline.names.get(word.lower())
        return group is not None and unpacked(group).begins_a_person

    def is_known(self, given: str, family: str) -> bool:
        """Whether somebody on record is called so."""
        return bool(meanings_of(f"{given} {family}", self._timeline.names))

    def leaders_called(self, name: str) -> tuple[str, ...]:
        """The heads of state and of government who go by the full name."""
        family = self.leaders_by_family.get(name.rsplit(" ", 1)[-1].lower(), ())
        wanted = [plain(part) for part in name.split()]
        return tuple(
            leader
            for leader in family
            if any([plain(p) for p in each.split()] == wanted for each in self.spellings(leader))
        )

    def is_a_word_of_names(self, word: str) -> bool:
        """Whether some name on record, or a leader's, begins or ends with the word."""
        return word in self._timeline.names or word in self.leaders_by_family

    def place_missed_by(self, word: str) -> tuple[str, str] | None:
        """The country or capital that the word, in small letters, nearly is, with its record; None for two or none."""
        if (word[0], word[-1]) not in self._ends_of_places:
            return None  # no slip changes an end
        near = {place for key in {word, *left_out(word)} for place in self._places.get(key, ())}
        near |= set(self._places.get(single_letters(word), ()))
        found = [place for place in near if is_slip(word, place[0].lower())]
        return found[0] if len(found) == 1 and all(place[0].lower() != word for place in near) else None

    @cached_property
    def _ends_of_places(self) -> frozenset[tuple[str, str]]:
        return frozenset((name[0].lower(), name[-1].lower()) for names in self._places.values() for name, _ in names)

    @cached_property
    def _places(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """The names of one word of countries and capitals, as they are and with a letter left out: (name, record)."""
        found: defaultdict[str, dict[tuple[str, str], None]] = defaultdict(dict)
        for country in self._timeline.countries.values():
            for name in (country.name, country.capital or "", *country.names):
                if name.isascii() and name.isalpha() and len(name) > SHORTEST_PLACE and not name.isupper():
                    for key in {name.lower(), single_letters(name.lower()), *left_out(name.lower())}:
                        found[key][name, f"countries/{country.id}"] = None
        return {key: tuple(places) for key, places in found.items()}

    @cached_property
    def posts_by_title(self) -> Mapping[str, tuple[str, ...]]:
        """For each title that needs a person beside it, in lower case and word by word, the posts that go by it."""
        return {
            _DOTTED.sub(r"\1 .", title): posts
            for title, posts in self._timeline.relations.posts_by_title.items()
            if title not in _COMMON_TITLES
        }

    @property
    def leaders_by_family(self) -> Mapping[str, tuple[str, ...]]:
        """For each last word of a leader's names, in lower case, the heads of state and of government called so."""
        return self._timeline.relations.leaders_by_family

    @cached_property
    def moved_capitals(self) -> tuple[Capitals, ...]:
        """The countries whose capital has moved or been renamed, each with the words in which copy gives it one."""
        return tuple(capitals_of(self.country(country)) for country in self._timeline.relations.moved_capitals)

    @cached_property
    def former_country_names(self) -> Mapping[str, tuple[str, PeriodName, str]]:
        """For each name that a country or its capital has given up: the country's id, the period, and the name it has now."""
        found = {}
        for country in map(self.country, self._timeline.relations.moved_capitals):
            current_capital = country.capital or ""
            for capital in country.capitals_by_period:
                if capital.renamed and capital.name != current_capital:
                    period = PeriodName(name=capital.name, start=capital.start, end=capital.end)
                    found[capital.name] = (country.id, period, current_capital)
        for country in map(self.country, self._timeline.relations.renamed_countries):
            current = [name for name in country.names_by_period if name.end is None]
            for name in country.names_by_period:
                if name.end is not None and name.end.latest is not None and len(current) == 1:
                    found[name.name] = (country.id, name, current[0].name)
        return found

"""Names that miss a known person by a letter or two: “French President Emanuel Macron”, “Kier Starmer”, “President Joseph Trump”.

Nobody is corrected on a likeness alone. Either the office beside the name is one that the person held, or the family name is
a leader's own and the given name nobody's. Who is known by the very name that is written is never a misspelling.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from checker.claims import Evidence
from checker.consistency.known_names import KnownNames
from checker.consistency.model import Copy, Statement
from checker.consistency.people_named import CAPITAL
from checker.consistency.spelling_variants import are_variants, plain
from checker.days import NEVER
from checker.mentions.model import Form, Kind
from checker.text.patterns import later

_PART = rf"[{CAPITAL}][^\W\d_]{{1,30}}(?:[’'-][^\W\d_]{{1,30}}){{0,3}}"
_PARTICLES = r"(?:(?:von|van|der|den|de|da|dos|del|di|la|le|bin|al|el) )*"
_WHOLE = rf"{_PART}(?: [{CAPITAL}]\.)?(?: {_PARTICLES}{_PART}){{1,2}}"
_NAME = later(rf"(?P<name>{_WHOLE})(?! ?(?:[{CAPITAL}-]|Jr\b|Sr\b))")
_NAME_BEFORE = later(rf"(?<![\w’'-] )(?P<name>{_WHOLE}), (?:the |who is (?:the )?|then )?$")
_NUMERAL = later(r"[IVXLC]+(?:[’']s)?$")  # John XXII is not John XXIII
_LONGEST = 60  # code points of a name
_SHORTEST = 4  # letters of a part of a name that may be told to be misspelled
_LONG = 8  # letters from which two slips may be in one part
# A title behind one of these is no public office: “Vice President”, “Borough President”.
_OTHER_OFFICE = frozenset(
    "vice deputy assistant associate borough village county district regional provincial class club student council company "
    "union bank league party university college school executive honorary shadow junior board team group society foundation "
    "association institute federation former fictional first".split()
)
_ENDINGS = frozenset("aeoiysn")  # a last letter more or less, or another, makes another name: Mario, Maria


class _Likeness(Struct, frozen=True):
    """A known person whose name the copy nearly writes, how the name goes, and the office that gives the person away."""

    person: str
    spelling: str
    post: str | None


def misspelled(copy: Copy) -> Iterator[Statement]:
    """Each name that misses a known person's."""
    people = {
        index
        for _, mention in copy.named[Kind.PERSON]
        if mention.form is Form.FULL
        for index in range(mention.first, mention.last)
    }
    taken: set[int] = set()
    for start, end, words, posts in _titled_names(copy, people):
        if copy.text.startswith(" of ", end):
            continue  # a president of the bank, or of the union
        found = _near_holder(copy.known, words, posts) or _wrong_given_name(copy, words, posts)
        if found is not None and start not in taken:
            taken.add(start)
            yield _statement(copy.known, start, end, words, found)
    for index in _families(copy, people):
        start, end = copy.tokens.starts[index - 1], copy.tokens.ends[index]
        words = copy.text[start:end]
        found = _near_leader(copy.known, copy.tokens.words[index - 1], copy.tokens.words[index])
        if found is not None and start not in taken:
            taken.add(start)
            yield _statement(copy.known, start, end, words, found)


def _titled_names(copy: Copy, people: set[int]) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """Names of nobody known directly behind an office, with the posts that the office may be."""
    words, starts = copy.tokens.words, copy.tokens.starts
    offices = {mention.last: mention.candidates for _, mention in copy.named[Kind.POST] if mention.form is Form.FULL}
    yield from _apposed_names(copy, people)
    named = frozenset(offices)
    for last, posts in _weak_titles(copy):
        offices.setdefault(last, posts)
    for last, posts in offices.items():
        first = last + 1 if last in named and words[last : last + 1] == [","] else last
        if first >= len(words) or first in people or not words[first][0].isupper():
            continue
        found = _NAME.match(copy.text, starts[first])
        scene = copy.scene_at(starts[first])
        if found is None or copy.text[found.start() - 1] != " " or scene is None or copy.is_headline(scene):
            continue
        if people.isdisjoint(copy.tokens.between(found.start(), found.end())):
            yield found.start(), found.end(), found["name"], posts


def _apposed_names(copy: Copy, people: set[int]) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """The same of names in front of their office: “Emanuel Macron, the French president”."""
    for scene, mention in copy.named[Kind.POST]:
        if mention.form is not Form.FULL:
            continue
        begin = max(scene.sentence.start, mention.start - _LONGEST)
        found = _NAME_BEFORE.search(copy.text[begin : mention.start])
        if found is not None:
            start, end = begin + found.start("name"), begin + found.end("name")
            if people.isdisjoint(copy.tokens.between(start, end)):
                yield start, end, found["name"], mention.candidates


def _weak_titles(copy: Copy) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The token behind each “President”, “Prime Minister” … of no named country, and the posts that go by that title."""
    if _TITLE_ENDS.isdisjoint(copy.vocabulary):
        return
    titles = copy.known.posts_by_title
    lower, words = copy.tokens.lower, copy.tokens.words
    for index in copy.tokens.places_of(_TITLE_ENDS):
        if not words[index][0].isupper():
            continue
        stop = index + 2 if lower[index + 1 : index + 2] == ["."] and lower[index] in _SHORTENED else index + 1
        for length in range(min(_LONGEST_TITLE, stop), 0, -1):
            first = stop - length
            posts = titles.get(" ".join(lower[first:stop]))
            if posts is None:
                continue
            before = lower[first - 1] if first else ""
            is_anothers = before.isalpha() and words[first - 1][0].isupper() and before not in _MAY_PRECEDE
            if not (is_anothers or before in _OTHER_OFFICE or before in _JOINTS):
                yield stop, posts
            break


_LONGEST_TITLE = 5  # tokens: “West Virginia Gov.”
_SHORTENED = frozenset(("sen", "rep", "gov"))
_TITLE_ENDS = frozenset(
    "president minister premier chancellor secretary king queen emperor pope senator sen governor gov representative rep speaker general state defense defence treasury".split()
)
_JOINTS = frozenset(("-", "'s", "’s", "'", "’"))
_MAY_PRECEDE = frozenset(
    "then when as while but and if the monday tuesday wednesday thursday friday saturday sunday".split()
)


def _near_holder(known: KnownNames, words: str, posts: tuple[str, ...]) -> _Likeness | None:
    """The holder of one of the posts whose name the words nearly are."""
    written = words.split()
    parts = tuple(plain(part) for part in written)
    missing = known.holders_missing_a_part(posts)
    for index in range(len(parts)):
        for person, post in missing.get((*parts[:index], "", *parts[index + 1 :]), ()):
            spellings = [name.split() for name in known.spellings(person)]
            if any(_is_same(written, name) for name in spellings):
                return None
            if any(len(name) == len(written) and _misses(written, name, known.countries(person)) for name in spellings):
                return _Likeness(person, _best_spelling(known, person, written), post)
    return None


def _misses(written: Sequence[str], parts: Sequence[str], countries: frozenset[str]) -> bool:
    """Whether exactly one part is off, by a slip of the pen, and the others are right."""
    off = [(one, other) for one, other in zip(written, parts, strict=True) if plain(one) != plain(other)]
    if len(off) != 1 or plain(written[0])[:1] != plain(parts[0])[:1]:
        return False
    return _is_slip(*off[0]) and not are_variants(*off[0], countries)


def _is_slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # slow to import, and needed by few articles

    first, second = plain(one), plain(other)
    shortest = min(len(first), len(second))
    if shortest < _SHORTEST or _NUMERAL.match(one) or _NUMERAL.match(other):
        return False
    return OSA.distance(first, second, score_cutoff=2) <= (2 if shortest >= _LONG else 1)


def _is_same(written: Sequence[str], parts: Sequence[str]) -> bool:
    return [plain(part) for part in written] == [plain(part) for part in parts]


def _best_spelling(known: KnownNames, person: str, written: Sequence[str]) -> str:
    """Of the person's spellings the one that keeps most of the words as they are written."""
    spellings = [each for each in known.spellings(person) if len(each.split()) == len(written)]
    return max(spellings, key=lambda each: sum(a == b for a, b in zip(each.split(), written, strict=True)))


def _wrong_given_name(copy: Copy, words: str, posts: Sequence[str]) -> _Likeness | None:
    """The one who holds the post on the day, when the given name is that of another holder: “President Joseph Trump”."""
    written = words.split()
    known, day = copy.known, copy.published
    if len(written) != 2 or day is None or not known.is_given_name(written[0]):
        return None
    family = plain(written[1])
    found = [
        (person, post)
        for person, post in known.holders(post for post in posts if known.post(post).seats == 1)
        if plain(known.spellings(person)[0].split()[-1]) == family and known.holds(person, post, day)
    ]
    if len({person for person, _ in found}) != 1:
        return None
    person, post = found[0]
    given = [part for name in known.spellings(person) for part in name.split()]
    if any(are_variants(written[0], part, frozenset()) for part in given):
        return None
    others = {
        plain(name.split()[0])
        for other, _ in known.holders([post])
        if other != person
        for name in known.spellings(other)
    }
    if not any(are_variants(written[0], other, frozenset()) for other in others):
        return None
    return _Likeness(person, f"{known.spellings(person)[0].split()[0]} {written[1]}", post)


def _families(copy: Copy, people: set[int]) -> Iterator[int]:
    """The tokens that are a leader's family name behind a given name, and no part of a longer or a known name."""
    families = copy.known.leaders_by_family
    words, starts, ends = copy.tokens.words, copy.tokens.starts, copy.tokens.ends
    count = len(words)
    for given, index in pairwise(copy.tokens.capitals):
        if index != given + 1 or copy.tokens.lower[index] not in families:
            continue
        if index in people or not words[index][0].isupper() or words[index].isupper():
            continue
        before = words[index - 1]
        if not (before[0].isupper() and before.isalpha() and len(before) >= _SHORTEST) or before.isupper():
            continue
        if starts[index] - ends[index - 1] != 1 or copy.text[ends[index - 1]] != " ":
            continue
        earlier, later = words[index - 2] if index > 1 else "", words[index + 1] if index + 1 < count else ""
        is_longer = (
            earlier[:1].isupper() and earlier.lower() not in _TITLE_ENDS and copy.text[ends[index - 2]] == " "
        ) or (later[:1].isupper() and later.isalpha() and starts[index + 1] - ends[index] == 1)
        scene = copy.scene_at(starts[index])
        if not is_longer and later != "-" and scene is not None and not copy.is_headline(scene):
            yield index


def _near_leader(known: KnownNames, given: str, family: str) -> _Likeness | None:
    """The one leader of that family name whose given name is nearly the one written, when the written one is nobody's."""
    people = known.leaders_by_family[family.lower()]
    if len(people) != 1 or len(family) <= _SHORTEST or known.is_given_name(given):
        return None
    (person,) = people
    for spelling in known.spellings(person):
        parts = spelling.split()
        if len(parts) != 2 or plain(parts[1]) != plain(family):
            continue
        first, second = plain(given), plain(parts[0])
        if first[:1] != second[:1] or first[:-1] == second[:-1] or first[:-1] == second or first == second[:-1]:
            continue
        if _misses((given, family), parts, known.countries(person)):
            return _Likeness(person, f"{parts[0]} {family}", None)
    return None


def _statement(known: KnownNames, start: int, end: int, words: str, found: _Likeness) -> Statement:
    record = known.person(found.person)
    fact = f"{record.name} is the name on record" + (f" for the {known.post(found.post).label}." if found.post else ".")
    return Statement(
        start=start, end=end, truth=NEVER, words={"written": words, "name": found.spelling}, suggestions=(found.spelling,),
        evidence=(
            Evidence(fact=fact, record=f"people/{found.person}", sources=record.sources, checked_on=record.checked_on),
        ),
        derivation=(f"“{words}” is no name on record; nearest: {found.spelling}",),
    )  # fmt: skip

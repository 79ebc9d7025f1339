"""`Gazetteer`: every name the timeline knows, found in one pass over the tokens of a text.

The cost of a pass grows with the text, not with the number of names. Names are kept by their first word, and the automaton
for a first word is built when a text first holds it: loading costs little, however many names there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from msgspec import Struct

from checker.mentions.model import Form, Kind
from checker.text.tokens import Tokens
from checker.timeline.names import RecordName, unpacked
from checker.timeline.timeline import Timeline


class Name(NamedTuple):
    """A name found: which tokens (half-open), of what kind, and whom it may mean."""

    first: int
    last: int
    kind: Kind
    form: Form
    candidates: tuple[str, ...]


# Kinds whose names may begin small: “prime minister”, “war in Ukraine”. Others may where a record writes them so
# (“eurozone”): “Turkey” and “turkey” are two things.
_ANY_CASE = frozenset((Kind.POST, Kind.EVENT))
_KINDS = {str(kind): kind for kind in Kind}
_FORMS = {str(form): form for form in Form}


class _Entry(Struct, frozen=True):
    kind: Kind
    form: Form
    exact: frozenset[tuple[str, ...]]  # the ways in which the words must be written, when case matters
    capital: bool  # the first word must begin with a capital
    candidates: tuple[str, ...]


class Gazetteer:
    """The names of a timeline's people, posts, organizations, countries, events and their places."""

    def __init__(self, timeline: Timeline) -> None:
        self._names = timeline.names  # by first word, in lower case
        self._unread = set(self._names)
        self._trie: dict[str, Any] = {}  # by first word: for words that begin with a capital …
        self._small: dict[str, Any] = {}  # … and for others, which few names may begin with: “the”, “to” need no look

    def names_in(self, tokens: Tokens) -> list[Name]:
        """Every name in the text: for each token at which names begin, the longest of each kind."""
        found: list[Name] = []
        trie, small, lower, words = self._trie, self._small, tokens.lower, tokens.words
        for word in self._unread & tokens.places.keys():
            trie[word], may_be_small = _tries(unpacked(self._names[word]))
            if may_be_small:
                small[word] = may_be_small
            self._unread.discard(word)
        for index in tokens.places_of(trie.keys()):
            names = trie[lower[index]] if words[index][0].isupper() else small.get(lower[index])
            if names is not None:
                found += _longest(names, index, tokens)
        return found


def _longest(node: dict[str, Any], first: int, tokens: Tokens) -> Iterable[Name]:
    """The longest name of each kind that begins at the token and goes on as the trie `node` does."""
    lower, words, count = tokens.lower, tokens.words, len(tokens.words)
    longest: dict[tuple[Kind, bool], Name] = {}  # a clause hides no name
    end = first + 1
    while True:
        for entry in node.get("", ()):
            if entry.exact and tuple(words[first:end]) not in entry.exact:
                continue
            place = entry.kind, entry.form is Form.CLAUSE
            known = longest.get(place)
            if known is not None and known.last == end and known.form is Form.FULL:
                continue  # “Washington” the capital before “Washington” the family name
            longest[place] = Name(first, end, entry.kind, entry.form, entry.candidates)
        if end >= count:
            break
        following = node.get(lower[end])
        if following is None and len(words[end]) == 1 and words[end].isupper() and end + 2 < count:
            # A middle initial that the timeline does not have: “Donald J. Trump”.
            if lower[end + 1] == ".":
                end += 2
                following = node.get(lower[end])
        if following is None:
            break
        node = following
        end += 1
    return longest.values()


def _tries(names: list[RecordName]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The trie of names that share their first word, and that of those among them that may begin with a small letter.

    A trie maps a token to the trie behind it, and the empty string to the entries that end here.
    """
    found: dict[tuple[tuple[str, ...], str, str], dict[str, None]] = defaultdict(dict)
    spelled: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for name, kind, form, identity in names:
        # A name of letters and spaces is split as a text would be, at a tenth of the cost.
        words = tuple(name.split() if name.replace(" ", "").isalpha() else Tokens.of(name).words)
        key = tuple(map(str.lower, words))
        spelled[key].add(words)
        found[key, kind, form][identity] = None
    every: dict[str, Any] = {}
    small: dict[str, Any] = {}
    for (key, kind, form), identities in found.items():
        capital = kind not in _ANY_CASE and all(words[0][0].isupper() for words in spelled[key])
        is_exact = capital and kind != Kind.PERSON and _shouts(spelled[key])
        exact = frozenset(spelled[key]) if is_exact else frozenset[tuple[str, ...]]()
        entry = _Entry(_KINDS[kind], _FORMS[form], exact, capital, tuple(identities))
        _add(every, key, entry)
        if not capital:
            _add(small, key, entry)
    return every, small


def _shouts(spellings: Iterable[tuple[str, ...]]) -> bool:
    """“US”, “WHO”, “UN”: the pronouns and verbs are written small; “NATO” may be “Nato” where a record says so."""
    return any(word.isupper() and len(word) > 1 for words in spellings for word in words)


def _add(trie: dict[str, Any], key: tuple[str, ...], entry: _Entry) -> None:
    for word in key[1:]:
        trie = trie.setdefault(word, {})
    trie.setdefault("", []).append(entry)

"""The names that share their first word as a trie in msgpack, of which a reader decodes only the branches that its text enters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from checker.text.tokens import Tokens


class RecordName(NamedTuple):
    """A name of a record: what it names (person, post …), how (full, short, adjective), and whose it is."""

    name: str
    kind: str
    form: str
    identity: str


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a name may mean: a kind of record, how it names it, and the ids of the records."""

    kind: str
    form: str
    exact: frozenset[tuple[str, ...]]  # the ways in which the words must be written, when case matters
    identities: tuple[str, ...]


class Branch(msgspec.Struct, array_like=True):
    """The names that begin with the same words: what those mean that end here, and by their next word those that go on."""

    entries: tuple[Entry, ...]
    ahead: dict[str, msgspec.Raw]  # by words in lower case
    _read: dict[str, Branch] = {}

    def behind(self, word: str) -> Branch | None:
        """The names that go on with the word, in lower case; None when none does."""
        branch = self._read.get(word)
        if branch is None and word in self.ahead:
            branch = self._read[word] = _BRANCH.decode(self.ahead[word])
        return branch


class Group(msgspec.Struct, array_like=True):
    """All names that share their first word, and those of them that may begin with a small letter."""

    names: Branch
    some_small: Branch | None  # where some may and some may not
    all_small: bool
    begins_a_person: bool  # whether the full name of a person is among them

    @property
    def small(self) -> Branch | None:
        """The names that may begin with a small letter; None when none may."""
        return self.names if self.all_small else self.some_small


_BRANCH = msgspec.msgpack.Decoder(Branch)
_GROUP = msgspec.msgpack.Decoder(Group)
_ENCODER = msgspec.msgpack.Encoder()

# Kinds whose names may begin small: “prime minister”, “war in Ukraine”. Others may where a record writes them so
# (“eurozone”): “Turkey” and “turkey” are two things.
_ANY_CASE = frozenset(("post", "event"))


def unpacked(group: bytes | memoryview) -> Group:
    """The group that was packed."""
    return _GROUP.decode(group)


def packed(names: Iterable[RecordName]) -> bytes:
    """The group of names that share their first word."""
    found: dict[tuple[tuple[str, ...], str, str], dict[str, None]] = defaultdict(dict)
    spelled: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    begins_a_person = False
    for name, kind, form, identity in names:
        words = tuple(Tokens.of(name).words)
        key = tuple(map(str.lower, words))
        spelled[key].add(words)
        found[key, kind, form][identity] = None
        begins_a_person = begins_a_person or (kind == "person" and form == "full")
    every: dict[str, Any] = {}
    small: dict[str, Any] = {}
    for (key, kind, form), identities in found.items():
        capital = kind not in _ANY_CASE and all(words[0][0].isupper() for words in spelled[key])
        is_exact = capital and kind != "person" and _shouts(spelled[key])
        entry = kind, form, sorted(spelled[key]) if is_exact else (), tuple(identities)
        _add(every, key, entry)
        if not capital:
            _add(small, key, entry)
    some = _branch(small) if small and small != every else None
    return _ENCODER.encode((_branch(every), some, small == every, begins_a_person))


def _shouts(spellings: Iterable[tuple[str, ...]]) -> bool:
    """“US”, “WHO”, “UN”: the pronouns and verbs are written small; “NATO” may be “Nato” where a record says so."""
    return any(word.isupper() and len(word) > 1 for words in spellings for word in words)


def _add(trie: dict[str, Any], key: tuple[str, ...], entry: object) -> None:
    for word in key[1:]:
        trie = trie.setdefault(word, {})
    trie.setdefault("", []).append(entry)


def _branch(trie: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The trie as a `Branch` is written."""
    return trie.get("", ()), {word: _branch(below) for word, below in trie.items() if word}

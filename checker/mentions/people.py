"""People in running text: full names, and the short forms that they or a title make clear (“Mr Trump”, “President Lincoln”)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.mentions.gazetteer import Name
from checker.mentions.model import Form, Kind, Mention
from checker.mentions.names import NameIndex
from checker.text.tokens import Tokens

_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december".split()
)
_COURTESY = frozenset("mr mrs ms miss dr sir lord lady sen rep gov gen senator representative governor general".split())
# Nouns that make a bare family name that of a government: “the Clinton administration”.
GOVERNMENTS = frozenset("administration government cabinet presidency premiership white papacy regime".split())


def people_in(
    names: Iterable[Name], posts: Iterable[Mention], tokens: Tokens, index: NameIndex, first_of_sentence: frozenset[int]
) -> list[Mention]:
    """The people named, each with those it may mean. A family name alone counts when something says whose it is."""
    names = [name for name in names if name.kind is Kind.PERSON]
    full = [name for name in names if name.form is Form.FULL and _is_whole(name, tokens)]
    inside = {i for name in names if name.form is Form.FULL for i in range(name.first, name.last)}
    known: dict[str, dict[str, None]] = defaultdict(dict)
    for name in full:
        for word in tokens.lower[name.first + 1 : name.last] or tokens.lower[name.first : name.last]:
            known[word].update(dict.fromkeys(name.candidates))
    found = [_mention(name.first, name.last, name.candidates, Form.FULL, tokens) for name in full]
    titled = {post.last: post for post in posts}
    short = sorted(
        (n for n in names if n.form is Form.SHORT and n.first not in inside), key=lambda n: (n.first, -n.last)
    )
    strangers: set[str] = set()
    alone: list[Name] = []
    for name in short:
        if _has_given_name(name, tokens, titled, first_of_sentence):
            strangers.add(tokens.lower[name.last - 1])
        elif not _is_suffixed(name, tokens):
            alone.append(name)
    pending = []
    for name in alone:
        family = tokens.lower[name.last - 1]
        title = titled.get(name.first)
        if title is not None and not _is_whole(name, tokens):
            continue  # “President Joseph Kabange”: nobody of the family Joseph
        if title is not None:
            holders, _ = index.holders(title.candidates, name.candidates)
            if holders:
                chosen = tuple(p for p in holders if p in known[family]) or holders
                known[family].update(dict.fromkeys(chosen))
                found.append(_mention(name.first, name.last, chosen, Form.SHORT, tokens))
                continue
        pending.append((name, family))
    for name, family in pending:
        candidates = tuple(p for p in name.candidates if p in known.get(family, ()))
        follower = tokens.lower[name.last] if name.last < len(tokens) else ""
        if not candidates and follower in GOVERNMENTS:
            candidates = tuple(p for p in name.candidates if p in index.leaders)
        elif family in strangers:
            continue
        if candidates:
            found.append(_mention(name.first, name.last, candidates, Form.SHORT, tokens))
    return found


def _mention(first: int, last: int, candidates: tuple[str, ...], form: Form, tokens: Tokens) -> Mention:
    return Mention(
        kind=Kind.PERSON, start=tokens.starts[first], end=tokens.ends[last - 1], first=first, last=last,
        candidates=candidates, form=form,
    )  # fmt: skip


def _is_whole(name: Name, tokens: Tokens) -> bool:
    """Whether the full name is not part of a longer one: “John F. Kennedy, Jr.”, “Donald Trump Jr”, “David Cameron Smith”."""
    if _is_suffixed(name, tokens):
        return False
    if name.last >= len(tokens):
        return True
    following = tokens.words[name.last]
    if not following[0].isupper() or tokens.starts[name.last] - tokens.ends[name.last - 1] != 1:
        return True
    # Title case says nothing, nor does a heading in capitals; a day, or the verb of a headline, may follow.
    return following.lower() in _CALENDAR or not following.isalpha() or _in_title_case(name, tokens)


def _is_suffixed(name: Name, tokens: Tokens) -> bool:
    following = tokens.lower[name.last : name.last + 2]
    return bool(following) and (following[0] in _SUFFIXES or (following[0] == "," and following[-1] in _SUFFIXES))


def _in_title_case(name: Name, tokens: Tokens) -> bool:
    nearby = tokens.words[max(0, name.first - 3) : name.first] + tokens.words[name.last + 1 : name.last + 4]
    letters = [word for word in nearby if word.isalpha() and len(word) > 3]
    return len(letters) > 1 and all(word[0].isupper() for word in letters)


def _has_given_name(name: Name, tokens: Tokens, titled: dict[int, Mention], first_of_sentence: frozenset[int]) -> bool:
    """Whether a word before the family name makes it another person's: “Jill” before “Biden”."""
    index = name.first - 1
    if index < 0 or name.first in first_of_sentence or name.first in titled:
        return False
    word, lower = tokens.words[index], tokens.lower[index]
    if word in "-‐‑" and tokens.ends[index] == tokens.starts[name.first]:
        return True  # “Smith-Jones”, “the Biden-Harris administration”
    if tokens.starts[name.first] - tokens.ends[index] > 1:
        return False
    if word == "." and index > 0:  # “H. Biden”, but “Mr. Biden”
        lower, word = tokens.lower[index - 1], tokens.words[index - 1]
        return len(word) == 1 and word.isupper()
    return word[0].isupper() and word.isalpha() and lower not in _COURTESY and index not in first_of_sentence

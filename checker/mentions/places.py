"""Countries in running text, alone and in lists: “the Baltic states, Poland and Romania”, “the US and Russia”."""

from __future__ import annotations

from collections.abc import Iterable

from checker.mentions.gazetteer import Name
from checker.mentions.model import Form, Kind, Mention
from checker.mentions.names import NameIndex
from checker.text.tokens import Tokens

_JOINTS = frozenset((",", "and", "or", "the", "&"))


def countries_in(names: Iterable[Name], taken: frozenset[int], tokens: Tokens) -> list[Mention]:
    """The countries named outside people's names; a group (“the Baltic states”) is its own candidate."""
    found = []
    covered = -1
    for name in sorted((n for n in names if n.kind is Kind.COUNTRY), key=lambda n: (n.first, -n.last)):
        if name.last <= covered or name.first in taken or _is_part_of_longer_name(name, tokens):
            continue
        covered = name.last
        found.append(name.mention(tokens))
    return found


# “Latin America”, “New Mexico”, “South China Sea”, “Bank of America”, “Georgia Tech”: other names with a country's in them.
_BEFORE = frozenset("latin new south north west east central meso miss little".split())
_AFTER = frozenset(
    "sea ocean street avenue times post airlines airways tech bank square road island islands football".split()
)


def _is_part_of_longer_name(name: Name, tokens: Tokens) -> bool:
    first, last = name.first, name.last
    if first and tokens.words[first - 1][0].isupper() and tokens.lower[first - 1] in _BEFORE:
        return True
    if first > 1 and tokens.lower[first - 1] == "of" and tokens.lower[first - 2] == "bank":
        return True
    return last < len(tokens) and tokens.words[last][0].isupper() and tokens.lower[last] in _AFTER


def lists_of(countries: list[Mention], tokens: Tokens) -> list[list[Mention]]:
    """Runs of two or more countries joined by commas, “and” or “or”."""
    lists: list[list[Mention]] = []
    for mention in countries:
        if mention.form is Form.ADJECTIVE:
            continue
        if lists and _joined(lists[-1][-1].last, mention.first, tokens):
            lists[-1].append(mention)
        else:
            lists.append([mention])
    return [run for run in lists if len(run) > 1]


def _joined(last: int, first: int, tokens: Tokens) -> bool:
    between = tokens.lower[last:first]
    return 0 < len(between) <= 3 and all(word in _JOINTS for word in between) and between != ["the"]


def members_of(mention: Mention, index: NameIndex) -> tuple[str, ...]:
    """The countries that a mention stands for: those of a group, or the one it names; none when it is ambiguous."""
    if len(mention.candidates) != 1:
        return ()
    return index.comprises.get(mention.candidates[0]) or mention.candidates

"""`Capitals`: the words in which copy gives a country its capital, for every city that has been one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from checker.text.patterns import later
from checker.text.tokens import first_word
from checker.timeline.model import Country


class Capitals(Struct, frozen=True):
    """The capitals of one country, with the words in which copy gives one."""

    country: Country
    stated: re.Pattern[str]
    first_words: frozenset[str]  # of the capitals, in lower case: the pattern holds one of them


def capitals_of(country: Country) -> Capitals:
    """The country with a pattern for “its capital, X” of every city it has had as capital, by every name.

    “Rio, Brazil’s capital of samba” and “Karachi, Pakistan’s capital markets hub” give no capital.
    """
    capitals = [name for capital in country.capitals_by_period for name in (capital.name, *capital.names)]
    cities = _any_of(capitals)
    names = _any_of((country.name, *country.names))
    owner = rf"(?:(?:[Tt]he )?{names}['’]s|[Tt]he {_any_of(country.adjectives)}|(?:[Tt]he|[Tt]hat|[Ii]ts) (?:country|nation)['’]s)"
    whose = rf"{owner} capital(?! city of\b)(?: city)?"
    of = rf"[Tt]he capital(?: city)? of (?:the )?{names}"
    stated = (
        rf"(?:{whose},? (?:of )?(?P<behind>{cities})|{of},? (?P<named>{cities})|"
        rf"(?P<before>{cities}),? (?:is )?(?:{owner} capital\b(?! (?:city )?of\b| for\b| [a-z]+s\b)|{of}))(?![\w-]| [A-Z])"
    )
    return Capitals(country, later(stated.replace(" ", r"\s+")), frozenset(map(first_word, capitals)))


def _any_of(names: Iterable[str]) -> str:
    longest_first = sorted(set(names), key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(name).replace(chr(92) + ' ', ' ') for name in longest_first)})"

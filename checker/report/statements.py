"""Statements named to a reader: words that say the same thing twice are named once, with all their lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.days import EVERY_DAY, TruthSet
from checker.documents.source import SourceMap
from checker.report.checked import CheckedFile


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of the article on one line, the days on which they are true, and where they stand: “lines 3, 9”."""

    words: str
    truth: TruthSet
    place: str


def statements(
    file: CheckedFile, indexes: Iterable[int], truths: Mapping[int, TruthSet] | None = None
) -> list[Statement]:
    """The claims of these indexes, in their order; those with the same words and the same days are one.

    What is true on any day tells no date, and is left out. `truths`: the days that they vote for, by index, where those
    are to be named: “President Cole said” is true ever after, and was mostly written while he was.
    """
    places: dict[tuple[str, TruthSet], list[int]] = {}
    for index in indexes:
        claim = file.report.claims[index]
        truth = claim.truth if truths is None else truths[index]
        if truth.certain == EVERY_DAY:
            continue
        key = " ".join(claim.text.split()), truth
        places.setdefault(key, []).append(claim.start)
    return [Statement(words, truth, places_in_words(file.source, found)) for (words, truth), found in places.items()]


def places_in_words(source: SourceMap, offsets: Iterable[int]) -> str:
    """“line 3”, “lines 3, 9”; “paragraph 3, paragraph 9” in a file that has no lines."""
    places = dict.fromkeys(source.place(offset) for offset in sorted(offsets))
    if not source.editable and all(place.within for place in places):
        return ", ".join(dict.fromkeys(place.within for place in places))
    lines = list(dict.fromkeys(place.line for place in places))
    return f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines))}"

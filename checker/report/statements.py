"""Statements named to a reader: words that say the same thing twice are named once, with all their lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.claims import Report
from checker.days import EVERY_DAY, TruthSet
from checker.report.position import LineIndex


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of the article on one line, the days on which they are true, and the lines that they stand on."""

    words: str
    truth: TruthSet
    lines: tuple[int, ...]

    @property
    def place(self) -> str:
        """“line 3”, “lines 3, 9”."""
        return f"line{'s' if len(self.lines) > 1 else ''} {', '.join(map(str, self.lines))}"


def statements(
    report: Report, indexes: Iterable[int], lines: LineIndex, truths: Mapping[int, TruthSet] | None = None
) -> list[Statement]:
    """The claims of these indexes, in their order; those with the same words and the same days are one.

    What is true on any day tells no date, and is left out. `truths`: the days that they vote for, by index, where those
    are to be named: “President Cole said” is true ever after, and was mostly written while he was.
    """
    places: dict[tuple[str, TruthSet], dict[int, None]] = {}
    for index in indexes:
        claim = report.claims[index]
        truth = claim.truth if truths is None else truths[index]
        if truth.certain == EVERY_DAY:
            continue
        key = " ".join(claim.text.split()), truth
        places.setdefault(key, {})[lines.line(claim.start)] = None
    return [Statement(words, truth, tuple(sorted(found))) for (words, truth), found in places.items()]

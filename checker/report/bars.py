"""The picture of days: a bar for each statement over the years, and the window that most of them share below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len

from checker.days import DaySet, TruthSet
from checker.report.scale import Scale, fitted
from checker.report.years import years_shown

_NARROWEST = 20  # cells of bar: below that a picture tells nothing


def bars(rows: Sequence[tuple[str, TruthSet]], days: DaySet, *, width: int, instead: DaySet | None = None) -> list[str]:
    """The rows of the picture: years, a bar a statement (█ certain, ░ possible), and ▲ under the days of the article.

    `instead`: days that the statements fit better, marked with △ in a row of their own. Empty when the width leaves no
    room. `rows` are a label and the days on which it is true.
    """
    label_width = min(max((cell_len(label) for label, _ in rows), default=0), width // 3)
    room = width - label_width - 1
    if room < _NARROWEST or not rows:
        return []
    marked = days | instead if instead else days
    first, last = date.fromordinal(marked.runs[0][0]), date.fromordinal(marked.runs[-1][1])
    scale = Scale(*years_shown([truth for _, truth in rows], first, last), room)
    picture = [" " * (label_width + 1) + scale.years()]
    for label, truth in rows:
        picture.append(f"{fitted(label, label_width)} {scale.bar(truth)}".rstrip())
    picture.append(" " * (label_width + 1) + scale.pointer(days))
    if instead:
        picture.append(" " * (label_width + 1) + scale.pointer(instead, "△", "fits "))
    return picture

"""The picture of days: a bar for each statement over the years, and the window that most of them share below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len, set_cell_size

from checker.days import DaySet, TruthSet
from checker.report.phrases import window_in_words

_YEARS_EITHER_SIDE = 8  # a bar that goes on further says no more about the window
_BAR = {(False, False): " ", (True, False): "▌", (False, True): "▐", (True, True): "█"}
_NARROWEST = 20  # cells of bar: below that a picture tells nothing


def bars(rows: Sequence[tuple[str, TruthSet]], first: date, last: date, *, width: int) -> list[str]:
    """The rows of the picture: years, a bar a statement (█ certain, ░ possible), and ▲ under the window.

    Empty when the width leaves no room. `rows` are a label and the days on which it is true.
    """
    label_width = min(max((cell_len(label) for label, _ in rows), default=0), width // 3)
    room = width - label_width - 1
    if room < _NARROWEST or not rows:
        return []
    scale = _Scale(*_years_shown([truth for _, truth in rows], first, last), room)
    picture = [" " * (label_width + 1) + scale.years()]
    for label, truth in rows:
        picture.append(f"{_fitted(label, label_width)} {scale.bar(truth)}".rstrip())
    picture.append(" " * (label_width + 1) + scale.pointer(first, last))
    return picture


class _Scale:
    """Days laid out over half cells."""

    def __init__(self, first: int, last: int, room: int) -> None:
        self.first, self.days, self.room = first, last - first + 1, room

    def bar(self, truth: TruthSet) -> str:
        drawn = []
        for cell in range(self.room):
            halves = self._half(cell * 2), self._half(cell * 2 + 1)
            certain = tuple(bool(half & truth.certain) for half in halves)
            possible = any(half & truth.possible for half in halves)
            drawn.append("░" if possible and not any(certain) else _BAR[certain[0], certain[1]])
        return "".join(drawn)

    def years(self) -> str:
        row = ""
        for year in range(date.fromordinal(self.first).year, date.fromordinal(self.first + self.days - 1).year + 1):
            column = self._column(date(year, 1, 1).toordinal())
            if column >= len(row) + bool(row) and column + 4 <= self.room:
                row = row.ljust(column) + str(year)
        return row

    def pointer(self, first: date, last: date) -> str:
        start, end = self._column(first.toordinal()), self._column(last.toordinal())
        arrow, words = "▲" * (end - start + 1), window_in_words(first, last, short=True)
        if end + 2 + len(words) <= self.room:
            return " " * start + f"{arrow} {words}"
        if len(words) + 1 <= start:
            return f"{words} ".rjust(start) + arrow
        return " " * start + arrow

    def _column(self, day: int) -> int:
        """The cell that shows the day; the nearest one for a day outside the picture."""
        half = ((day - self.first + 1) * 2 * self.room - 1) // self.days
        return min(max(half // 2, 0), self.room - 1)

    def _half(self, index: int) -> DaySet:
        """The days of a half cell; never none, so that nothing falls between two."""
        start = self.first + index * self.days // (2 * self.room)
        end = self.first + (index + 1) * self.days // (2 * self.room) - 1
        return DaySet(((start, max(start, end)),))


def _years_shown(truths: Sequence[TruthSet], first: date, last: date) -> tuple[int, int]:
    """First and last day of the picture: whole years that hold the window and every change near it."""
    low, high = first.year - _YEARS_EITHER_SIDE, last.year + _YEARS_EITHER_SIDE
    years = {first.year - 1, last.year + 1}
    for truth in truths:
        years |= {day.year for run in truth.possible for day in run if day is not None and low <= day.year <= high}
    return date(max(min(years), 1), 1, 1).toordinal(), date(min(max(years), 9999), 12, 31).toordinal()


def _fitted(label: str, width: int) -> str:
    """The label in exactly so many cells, with “…” where it is cut."""
    return set_cell_size(label, width) if cell_len(label) <= width else set_cell_size(label, width - 1) + "…"

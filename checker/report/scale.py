"""`Scale`: days laid out over the cells of a terminal, for bars, years and an arrow below them."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len, set_cell_size

from checker.days import DaySet, TruthSet
from checker.report.phrases import window_in_words

_BAR = {(False, False): " ", (True, False): "▌", (False, True): "▐", (True, True): "█"}


class Scale:
    """The days from `first` to `last`, ordinals both included, over so many cells; a bar is drawn in halves of them."""

    def __init__(self, first: int, last: int, room: int) -> None:
        self.first, self.days, self.room = first, last - first + 1, room

    def bar(self, truth: TruthSet) -> str:
        """█ where the truth is certain, ░ where it is only possible."""
        drawn = []
        for cell in range(self.room):
            halves = self._half(cell * 2), self._half(cell * 2 + 1)
            certain = tuple(bool(half & truth.certain) for half in halves)
            possible = any(half & truth.possible for half in halves)
            drawn.append("░" if possible and not any(certain) else _BAR[certain[0], certain[1]])
        return "".join(drawn)

    def years(self, every: int = 1) -> str:
        """The years, each at the cell in which it begins, as many as fit; only those that `every` divides."""
        row = ""
        for year in range(date.fromordinal(self.first).year, date.fromordinal(self.first + self.days - 1).year + 1):
            column = self._column(date(year, 1, 1).toordinal())
            if year % every == 0 and column >= len(row) + bool(row) and column + 4 <= self.room:
                row = row.ljust(column) + str(year)
        return row

    def pointer(self, days: DaySet, sign: str = "▲", before: str = "") -> str:
        """The sign under the days, with the days in words, and what comes `before` them, beside it where they fit."""
        row = ""
        for first, last in days.runs:
            start, end = self._column(first), self._column(last)
            row = row.ljust(start) + sign * (end + 1 - max(start, len(row)))
        words = before + " and ".join(window_in_words(*map(date.fromordinal, run), short=True) for run in days.runs)
        if len(row) + 1 + len(words) <= self.room:
            return f"{row} {words}"
        start = len(row) - len(row.lstrip())
        if len(words) + 1 <= start:
            return f"{words} ".rjust(start) + row[start:]
        return row

    def _column(self, day: int) -> int:
        """The cell that shows the day; the nearest one for a day outside the picture."""
        half = ((day - self.first + 1) * 2 * self.room - 1) // self.days
        return min(max(half // 2, 0), self.room - 1)

    def _half(self, index: int) -> DaySet:
        """The days of a half cell; never none, so that nothing falls between two."""
        start = self.first + index * self.days // (2 * self.room)
        end = self.first + (index + 1) * self.days // (2 * self.room) - 1
        return DaySet(((start, max(start, end)),))


def fitted(label: str, width: int) -> str:
    """The label in exactly so many cells, with “…” where it is cut."""
    return set_cell_size(label, width) if cell_len(label) <= width else set_cell_size(label, width - 1) + "…"

"""The picture of a history: a row for each tenure, phase or membership, with its dates and a bar over the years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from checker.days import FIRST_DAY, LAST_DAY, DaySet, PartialDate, TruthSet
from checker.days.calendar import MONTHS
from checker.report.scale import Scale, fitted
from checker.truth.evidence import in_words

_NARROWEST = 16  # cells of bar: below that a picture tells nothing
_WIDEST = 80  # cells of bar: above that the eye loses the row
_ROOM_OF_A_YEAR = 6  # cells: the figures of a year and two spaces
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)  # years between two that are written above the bars


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row: what it is of, its dates in words, and the days that its bar shows."""

    label: str
    when: str
    days: TruthSet
    is_answer: bool = False  # holds on the day that was asked for


def short(day: PartialDate) -> str:
    """“20 Jan 2025”, “Feb 2014”, “about 1997”."""
    words = in_words(day)
    for month in MONTHS:
        words = words.replace(month, month[:3])
    return words


def from_to(start: str, end: str) -> str:
    """“6 Sep 2022 – 25 Oct 2022”, “since 20 Jan 2025”, “9 Nov 1989”; the dates are EDTF."""
    first, last = PartialDate.parse(start), PartialDate.parse(end)
    if last.is_open:
        return f"since {short(first)}"
    if last.latest is None:
        return f"{short(first)} – end not known"
    return short(first) if start == end else f"{short(first)} – {short(last)}"


def picture(lines: Sequence[Line], *, on: date | None, first: date, last: date, width: int) -> list[str]:
    """The rows from the years down to the arrow under `on`; without bars where the width leaves no room for them."""
    label = min(max((cell_len(line.label) for line in lines), default=0), max(width // 3, 12))
    when = max((cell_len(line.when) for line in lines), default=0)
    margin = 2 + label + 2 + when + 2
    room = min(width - margin, _WIDEST)
    if room < _NARROWEST:
        return [f"{_mark(line)} {line.label}  {line.when}" for line in lines]
    low, high = date(first.year, 1, 1).toordinal(), date(last.year, 12, 31).toordinal()
    scale = Scale(low, high, room)
    rows = [" " * margin + scale.years(every=_step(last.year - first.year + 1, room))]
    shown = DaySet.between(low, high)
    for line in lines:
        days = TruthSet(certain=line.days.certain & shown, possible=line.days.possible & shown)
        left = f"{_mark(line)} {fitted(line.label, label)}  {line.when.ljust(when)}"
        rows.append(f"{left}  {scale.bar(days)}".rstrip())
    if on is not None:
        rows.append(" " * margin + scale.pointer(DaySet.between(on.toordinal(), on.toordinal())))
    return rows


def years_of(lines: Sequence[Line], *, until: date) -> tuple[date, date]:
    """The first and last day of what the lines show; an open beginning is left out, an open end is `until`."""
    runs = [run for line in lines for run in line.days.possible.runs]
    starts = [start for start, _ in runs if start != FIRST_DAY]
    ends = [until.toordinal() if end == LAST_DAY else end for _, end in runs]
    first = date.fromordinal(min(starts)) if starts else until
    last = date.fromordinal(max(ends)) if ends else until
    return first, max(first, last)


def _mark(line: Line) -> str:
    return "▸" if line.is_answer else " "


def _step(years: int, room: int) -> int:
    return next((step for step in _STEPS if years / step * _ROOM_OF_A_YEAR <= room), _STEPS[-1])

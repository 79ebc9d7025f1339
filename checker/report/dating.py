"""When an article was written: the window, the statements it rests on, those that do not fit, and their picture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.text import Text

from checker.claims import Report
from checker.report.bars import bars
from checker.report.excerpt import printable, wrapped
from checker.report.phrases import NOT_ENGLISH, published_in_words, truth_in_words
from checker.report.position import LineIndex
from checker.report.statements import Statement, statements

if TYPE_CHECKING:
    from rich.console import Console

_BARS = 8  # of the statements on either side: the strongest come first


def render(report: Report, path: str, *, console: Console) -> None:
    """Print when the article was written and what tells it, strongest first."""
    published = report.published
    _print(console, f"{path} · {published_in_words(published) if report.in_english else NOT_ENGLISH}", "bold")
    lines = LineIndex(report.text)
    fitting = statements(report, published.because, lines)
    against = statements(report, published.against, lines)
    fits = list(published.fits or ())
    first, last = (fits[0][0], fits[-1][1]) if fits else (published.first, published.last)
    near = first or last
    _list("It rests on", fitting, near, console)
    _list("These do not fit it", against, near, console)
    if first is None or last is None:
        return
    rows = [(each.words, each.truth) for each in (*fitting[:_BARS], *against[:_BARS])]
    picture = bars(rows, first, last, width=console.width - 2)
    if picture:
        console.print()
    for row in picture:
        _print(console, f" {row}")


def _list(title: str, found: Sequence[Statement], near: date | None, console: Console) -> None:
    """The statements with their lines and days, under a title; nothing when there are none."""
    if not found:
        return
    console.print()
    _print(console, title)
    for each in found:
        _rows(console, f"“{each.words}” ({each.place})", indent=2)
        _rows(console, truth_in_words(each.truth, near=near), indent=4)


def _rows(console: Console, words: str, *, indent: int) -> None:
    for first, last in wrapped(words, max(console.width - indent, 20)):
        _print(console, " " * indent + words[first:last])


def _print(console: Console, row: str, style: str = "") -> None:
    console.print(Text(printable(row), style=style), soft_wrap=True)

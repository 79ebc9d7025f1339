"""When an article was written: the window, the statements it rests on, those that do not fit, and their picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from checker.claims import Report
from checker.report.bars import bars
from checker.report.excerpt import printable, wrapped
from checker.report.phrases import published_in_words, truth_in_words
from checker.report.position import LineIndex

if TYPE_CHECKING:
    from rich.console import Console

_BARS = 8  # of the statements on either side: the strongest come first


def render(report: Report, path: str, *, console: Console) -> None:
    """Print when the article was written and what tells it, strongest first."""
    published = report.published
    _print(console, f"{path} · {published_in_words(published)}", "bold")
    _statements(report, "It rests on", published.because, console)
    _statements(report, "These do not fit it", published.against, console)
    if published.first is None or published.last is None:
        return
    drawn = [*published.because[:_BARS], *published.against[:_BARS]]
    rows = [(" ".join(claim.text.split()), claim.truth) for claim in (report.claims[index] for index in drawn)]
    picture = bars(rows, published.first, published.last, width=console.width - 2)
    if picture:
        console.print()
    for row in picture:
        _print(console, f" {row}")


def _statements(report: Report, title: str, indexes: Sequence[int], console: Console) -> None:
    """The statements with their lines and days, under a title; nothing when there are none."""
    if not indexes:
        return
    lines = LineIndex(report.text)
    gutter = max(3, len(str(lines.line(len(report.text))))) + 2
    console.print()
    _print(console, title)
    for index in indexes:
        claim = report.claims[index]
        number = str(lines.line(claim.start)).rjust(gutter - 2)
        words = f"“{' '.join(claim.text.split())}” – {truth_in_words(claim.truth, near=report.published.first)}"
        for place, (first, last) in enumerate(wrapped(words, max(console.width - gutter, 20))):
            _print(console, (number if place == 0 else "").ljust(gutter) + words[first:last])


def _print(console: Console, row: str, style: str = "") -> None:
    console.print(Text(printable(row), style=style), soft_wrap=True)

"""What needs a look, for a terminal: a line each, the oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from checker.report.excerpt import wrapped
from checker.report.lines import printable
from checker.report.phrases import counted, day_in_words
from checker.timeline.stale import StaleAnswer

if TYPE_CHECKING:
    from rich.console import Console


def render(answer: StaleAnswer, console: Console) -> None:
    """Print the lines and how many they are."""
    for due in answer.due:
        console.print(Text.assemble((due.since.isoformat(), "bold"), f"  {due.path}"), soft_wrap=True)
        words = f"{due.label}: {due.words}"
        for first, last in wrapped(words, max(console.width - 12, 20)):
            console.print(Text(" " * 12 + printable(words[first:last])), soft_wrap=True)
    day = day_in_words(answer.on)
    if answer.due:
        console.print(Text(f"{counted(len(answer.due), 'fact')} to look at on {day}", style="bold"), soft_wrap=True)
    else:
        console.print(Text(f"nothing needs a look on {day}"), soft_wrap=True)

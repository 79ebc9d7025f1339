"""`Complaints`: what could not be done, one clear line each on standard error, counted for the exit status."""

from __future__ import annotations

import click

CANNOT = 2  # exit status: something could not be done


class Complaints:
    """Says each line as it comes, and keeps it; `count` is how many things could not be done."""

    __slots__ = ("lines",)

    def __init__(self) -> None:
        self.lines: list[str] = []

    @property
    def count(self) -> int:
        """How many things could not be done."""
        return len(self.lines)

    def say(self, message: str) -> None:
        """Print the message; one that lists several faults has a line for each."""
        self.lines.append(message)
        click.echo(message, err=True)

    def say_of(self, path: str, message: str) -> None:
        """The same, with the path before every line."""
        self.say("\n".join(f"{path}: {line}" for line in message.splitlines() or ["cannot be used"]))

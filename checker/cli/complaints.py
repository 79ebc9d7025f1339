"""`Complaints`: what could not be done, one clear line each on standard error, kept for the exit status and the report."""

from __future__ import annotations

import click

from checker.report.failure import Failure

CANNOT = 2  # exit status: something could not be done


class Complaints:
    """Says each line as it comes; `failures` is what could not be done."""

    __slots__ = ("failures",)

    def __init__(self) -> None:
        self.failures: list[Failure] = []

    @property
    def count(self) -> int:
        """How many things could not be done."""
        return len(self.failures)

    def say(self, message: str) -> None:
        """Print the message; one that lists several faults has a line for each."""
        self.failures.append(Failure("", message))
        click.echo(message, err=True)

    def say_of(self, path: str, message: str) -> None:
        """The same, with the path before every line."""
        message = message or "cannot be used"
        self.failures.append(Failure(path, message))
        click.echo("\n".join(f"{path}: {line}" for line in message.splitlines()), err=True)

"""`ReportConsole`: rich's console, with the program's own ending when nobody reads on."""

from __future__ import annotations

from rich.console import Console


class ReportConsole(Console):
    """A console that prints reports as they are: nothing is highlighted and no “:name:” becomes a picture."""

    def on_broken_pipe(self) -> None:
        """Leave the broken pipe to the program: rich would end it with status 1, which means that something was found."""
        raise BrokenPipeError

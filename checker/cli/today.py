"""The one place that asks for the date."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """The day that it is where the command is run."""
    return datetime.now().astimezone().date()

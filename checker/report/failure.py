"""`Failure`: what could not be done. A module of its own: every command has it, and few need the rest of a report."""

from __future__ import annotations

from typing import NamedTuple


class Failure(NamedTuple):
    """A file, folder or record that could not be used, and why; the path is empty where there is none to blame."""

    path: str
    message: str

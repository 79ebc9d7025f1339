"""`lint`: every fault in the records that loading cannot see, because it takes knowledge of the subject."""

from __future__ import annotations

from checker.errors import Problem
from checker.timeline.records import Records


def lint(records: Records, base: Records | None = None) -> list[Problem]:
    """The faults of the records, each with its file and line; `base` holds the records that they are layered over."""
    return []

"""`FINDERS`: what a rule file's `finder` may name."""

from __future__ import annotations

from checker.consistency.model import Finder
from checker.consistency.percentages import percentage_points, percentages

_CHANGE = frozenset(("first", "second", "stated", "actual"))

FINDERS: dict[str, Finder] = {
    "percentages": Finder(percentages, _CHANGE),
    "percentage-points": Finder(percentage_points, _CHANGE),
}

"""Finds the sentences in news copy that are not true on the day they are published.

from checker import Checker, annotate_times

report = Checker().check(text, published="2025-02-20")
for finding in report.findings:
    print(finding.level, finding.text, finding.message, finding.suggestions)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.engine import Checker
    from checker.mentions.timex import annotate_times

__all__ = ["Checker", "CheckerError", "annotate_times"]
__version__ = "0.1.0"

# Loaded when first asked for: the command line's `--version` and `--help` must not wait for the engine.
_LATER = {"Checker": "checker.engine", "annotate_times": "checker.mentions.timex"}


def __getattr__(name: str) -> Any:
    if name in _LATER:
        from importlib import import_module

        return getattr(import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

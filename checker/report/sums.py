"""What a tally comes to, in words."""

from __future__ import annotations

from checker.claims import Level, Verdict
from checker.report.checked import Tally
from checker.report.phrases import counted


def sums_in_words(tally: Tally) -> list[str]:
    """Of one article: “2 statements cannot be true”, “1 to look at again”, “11 hold”, “3 the timeline cannot settle”."""
    parts = _found(tally) or ["nothing found"]
    supported = tally.claims[Verdict.SUPPORTED]
    if supported:
        # “2 statements cannot be true · 11 hold”: the noun is said once.
        subject = str(supported) if tally.findings[Level.ERROR] else counted(supported, "statement")
        parts.append(f"{subject} {'holds' if supported == 1 else 'hold'}")
    if tally.claims[Verdict.NOT_ENOUGH_INFO]:
        parts.append(f"{tally.claims[Verdict.NOT_ENOUGH_INFO]} the timeline cannot settle")
    return parts


def totals_in_words(tally: Tally) -> list[str]:
    """Of a run: “40 articles checked”, “38 without a finding”, “2 statements cannot be true”."""
    parts = [f"{counted(tally.files, 'article')} checked"]
    if tally.files:
        parts.append(f"{tally.clean} without a finding")
    return parts + _found(tally)


def _found(tally: Tally) -> list[str]:
    """“2 statements cannot be true”, “1 to look at again”, “1 note”; nothing for a level at which nothing was found."""
    errors, warnings, notes = (tally.findings[level] for level in (Level.ERROR, Level.WARNING, Level.INFO))
    parts = [f"{counted(errors, 'statement')} cannot be true"] if errors else []
    if warnings:
        parts.append(f"{warnings} to look at again")
    if notes:
        parts.append(counted(notes, "note"))
    return parts

"""Options of `checker check` that cannot both be meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.errors import CheckerError
from checker.report.formats import TEXT

_WATCHED = (TEXT, "concise", "jsonl", "github")  # formats that can be written again and again

# Of two options given together: why not, and what to leave out. In the order in which they are looked at.
_PAIRS = (
    ("--fix", "--add-ignores", "a finding is either mended or silenced; run them one after the other"),
    ("--unsafe-fixes", "--add-ignores", "a finding is either mended or silenced; run them one after the other"),
    ("--write-baseline", "--diff-base", "a baseline is about all lines; leave out --diff-base"),
    ("--write-baseline", "--fix", "what is mended needs no baseline; run --fix first"),
    ("--write-baseline", "--add-ignores", "a finding is silenced in one of two ways; leave out the other"),
    ("--write-baseline", "--diff", "--diff changes nothing; leave out --write-baseline"),
    ("--write-baseline", "--watch", "what is found now would be written each time; run it once, without --watch"),
    ("--config", "--no-config", "the settings are either those of that file or none; leave out one"),
)


def refuse_contradictions(given: Mapping[str, Any]) -> None:
    """Raise `CheckerError` when options contradict each other, or one would be passed over in silence."""
    named = {
        "--fix": given["fix"],
        "--unsafe-fixes": given["unsafe_fixes"],
        "--diff": given["shows_fixes"],
        "--add-ignores": given["add_ignores"],
        "--write-baseline": given["write_baseline"],
        "--diff-base": given["diff_base"] is not None,
        "--watch": given["watch"],
        "--config": given["config_file"] is not None,
        "--no-config": given["no_config"],
        "--show": given["show"] is not None,
        "--statistics": given["statistics"],
    }
    for one, other, why in _PAIRS:
        if named[one] and named[other]:
            raise CheckerError(f"{one} and {other}: {why}")
    if named["--unsafe-fixes"] and not (named["--fix"] or named["--diff"]):
        raise CheckerError(
            "--unsafe-fixes says which suggestions are taken; add --diff to see them, --fix to write them"
        )
    _refuse_format(given["form"], named)


def _refuse_format(form: str, named: Mapping[str, bool]) -> None:
    if form == TEXT:
        return
    if named["--diff"]:
        raise CheckerError(f"--diff and --format {form}: changes are shown as a diff; leave out --format")
    if named["--watch"] and form not in _WATCHED:
        raise CheckerError(f"--watch and --format {form}: that is one document; choose {', '.join(_WATCHED)}")
    for option in ("--show", "--statistics"):
        if named[option]:
            raise CheckerError(f"{option} and --format {form}: only {TEXT} shows that; leave out one")

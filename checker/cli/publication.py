"""The day that a user types for `--published`."""

from __future__ import annotations

from datetime import date, datetime

from checker.errors import CheckerError


def day_of(typed: str | None) -> date | None:
    """“2025-02-20”, “20 fév. 2025”, “Feb. 20, 2025”; None for None. Not “yesterday”, not “20 Feb”, not “03/04/2025”."""
    if typed is None:
        return None
    try:
        return datetime.fromisoformat(typed.strip()).date()
    except ValueError:
        pass
    readings = {reading for order in ("DMY", "MDY") if (reading := _as_written(typed, order)) is not None}
    if len(readings) > 1:
        written = " or ".join(sorted(day.isoformat() for day in readings))
        raise CheckerError(f"--published “{typed}” can be two days; write {written}")
    if not readings:
        raise CheckerError(f"--published “{typed}” is not a day with its year; write it as 2025-02-20")
    return readings.pop()


def _as_written(typed: str, order: str) -> date | None:
    """The day in any language that dateparser knows; None unless day, month and year are all written."""
    # Imported here: it takes 0.1 s, and most dates typed are ISO.
    import dateparser  # type: ignore[import-untyped]

    found = dateparser.parse(
        typed,
        settings={
            "PARSERS": ["absolute-time"],  # never “yesterday”: that would need a clock
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
        },
    )
    return found.date() if isinstance(found, datetime) else None

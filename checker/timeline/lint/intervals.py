"""EDTF intervals, “2001-03/2001-06”, as runs of days."""

from __future__ import annotations

from checker.days import FIRST_DAY, LAST_DAY, PartialDate, Run


def interval(text: str) -> Run:
    """The first and last day of an EDTF interval; `..` at either side is open. `ValueError` says what is wrong."""
    start, slash, end = text.partition("/")
    if not slash:
        raise ValueError(f"“{text}” is not an interval; write two dates with a slash, as 2001-03/2001-06")
    first, last = PartialDate.parse(start), PartialDate.parse(end)
    run = (
        FIRST_DAY if first.earliest is None else first.earliest,
        LAST_DAY if last.latest is None else last.latest,
    )
    if run[0] > run[1]:
        raise ValueError(f"“{text}” ends before it begins; write the earlier date first")
    return run

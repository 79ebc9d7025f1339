"""The line of holders of one post: no more than its seats at a time, no day without one, numbers that rise by one."""

from __future__ import annotations

from bisect import insort
from datetime import date

from checker.days import FIRST_DAY, LAST_DAY, DaySet
from checker.timeline.lint.intervals import interval
from checker.timeline.lint.world import Remarks
from checker.timeline.model import Membership, Organization, Post, Record


def tenure_faults(record: Record) -> Remarks:
    """Overlaps, gaps and numbers of a post's memberships; overlaps of an organization's."""
    if isinstance(record, Post):
        yield from _repeated(record)
        if record.seats > 0:
            yield from _overlaps(record)
        yield from _uncovered(record)
        yield from _ordinals(record)
    elif isinstance(record, Organization):
        yield from _joined_twice(record)


def _certain(entry: Membership) -> tuple[int, int]:
    """The days on which the post is surely held, without the last: on handover day both hold it."""
    start = LAST_DAY if entry.start.latest is None else entry.start.latest
    end = entry.end.earliest
    return start, LAST_DAY if entry.end.is_open else FIRST_DAY if end is None else end - 1


def _repeated(post: Post) -> Remarks:
    """The same person twice at the same time."""
    for index, entry in enumerate(post.memberships):
        first, last = _certain(entry)
        for older in post.memberships[index + 1 :]:
            start, end = _certain(older)
            if older.person == entry.person and older.acting == entry.acting and max(first, start) <= min(last, end):
                yield f"memberships[{index}].start", f"{entry.person} holds the post already since {older.start}"


def _overlaps(post: Post) -> Remarks:
    held = [(*_certain(entry), index) for index, entry in enumerate(post.memberships) if not entry.acting]
    running: list[tuple[int, int]] = []  # (last day, index) of those who hold the post
    for start, end, index in sorted(held):
        if start > end:
            continue
        running = [other for other in running if other[0] >= start]
        insort(running, (end, index))
        if len(running) > post.seats:
            others = [other for _, other in running if other != index]
            # The fault is told at the newer of the two, which stands higher in the file.
            earlier = post.memberships[max(others)]
            seats = "one seat" if post.seats == 1 else f"{post.seats} seats"
            message = f"{earlier.person} still holds the post then (until {earlier.end}), and it has {seats}"
            yield f"memberships[{index}].start", message


def _uncovered(post: Post) -> Remarks:
    """Days of the coverage on which nobody can have held the post; one of any number of seats may be empty."""
    if not post.complete or post.seats < 1:
        return
    runs = []
    checked = latest = post.checked_on.toordinal()
    for entry in post.memberships:
        first = FIRST_DAY if entry.start.earliest is None else entry.start.earliest
        if entry.end.latest is not None:
            last = entry.end.latest
        else:  # an end that nobody recorded may have come as late as the next start
            last = checked if entry.end.is_open or post.seats > 1 else latest
        runs.append((first, last))
        latest = first
    for gap in post.gaps:
        try:
            runs.append(interval(gap))
        except ValueError:
            continue  # told by the check of dates
    covered = DaySet.of(runs)
    for first, last in (DaySet.between(post.coverage_start.toordinal(), checked) - covered).runs:
        after = [index for index, entry in enumerate(post.memberships) if (entry.start.earliest or FIRST_DAY) > last]
        field = f"memberships[{max(after)}].start" if after else "memberships"
        where = f"{date.fromordinal(first)}/{'..' if last == checked else date.fromordinal(last)}"
        yield field, f"nobody holds the post in {where}; add who did, or write gaps: [{where}]"


def _ordinals(post: Post) -> Remarks:
    """45, 46, 47: one more for each new holder; a holder who comes back may get a new number or keep the old.

    Robert Menzies, back after 13 to 16, was the 12th prime minister of Australia again, from before the list begins.
    """
    highest: int | None = None
    lowest = 0
    unnumbered = 0
    held: dict[str, set[int]] = {}
    for index in range(len(post.memberships) - 1, -1, -1):
        entry = post.memberships[index]
        if entry.acting:
            continue
        if entry.ordinal is None:
            unnumbered += 1
            continue
        if entry.ordinal in held.get(entry.person, ()) or (entry.ordinal < lowest and entry.person not in held):
            continue
        if highest is not None:
            room = LAST_DAY if post.gaps or not post.complete else unnumbered
            if not highest + 1 <= entry.ordinal <= highest + 1 + room:
                message = f"{entry.ordinal} follows {highest}; a new holder's number is one more: write {highest + 1}"
                yield f"memberships[{index}].ordinal", message
        highest, unnumbered = max(entry.ordinal, highest or 0), 0
        lowest = lowest or entry.ordinal
        held.setdefault(entry.person, set()).add(entry.ordinal)


def _joined_twice(organization: Organization) -> Remarks:
    for index, entry in enumerate(organization.memberships):
        for older in organization.memberships[:index]:
            if (older.member, older.status) != (entry.member, entry.status):
                continue
            starts = [day for day in (entry.start.latest, older.start.latest) if day is not None]
            ends = [LAST_DAY if end.is_open else end.earliest or FIRST_DAY for end in (entry.end, older.end)]
            if len(starts) == 2 and max(starts) < min(ends):
                message = f"{entry.member} is a {entry.status} already, from {older.start} to {older.end}"
                yield f"memberships[{index}].start", message

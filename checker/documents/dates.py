"""`chosen`: of the dates that a document states, the one that counts as its day of publication; and how they are stated."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from msgspec import Struct

from checker.documents.model import ReadOptions, Role, StatedDate


class Rank(IntEnum):
    """How far each way to state a date is trusted; between two of them there is room for better and worse of a kind."""

    FRONT_MATTER = 0
    JSON_LD = 10
    META = 20
    TIME = 30
    NEWSML = 40  # and NITF, ninjs, feeds
    DATELINE = 50
    LINE = 60
    ADDRESS = 70
    SCRIPT = 80


class Chosen(Struct, frozen=True, kw_only=True):
    """The dates that count. `published`: None when the document states none, not even when it was last changed.

    `differing`: two dates of publication that cannot both be right, the trusted one first; None when all agree.
    """

    published: StatedDate | None = None
    modified: StatedDate | None = None
    embargo: StatedDate | None = None
    differing: tuple[StatedDate, StatedDate] | None = None


_DAY = 1  # day: the same moment in two time zones
_FILED = 7  # days: a story is filed, or its address made, some days before it is published


def stated_date(
    written: str,
    by: str,
    rank: int,
    options: ReadOptions,
    *,
    role: Role = Role.PUBLISHED,
    start: int | None = None,
    end: int | None = None,
) -> StatedDate | None:
    """The date that a field states, with what it is called (“the front matter (date)”); None when it names no one day."""
    from checker.documents.stamps import day_of_stamp  # knows all times in words; to choose takes none

    day = day_of_stamp(written, options)
    if day is None:
        return None
    return StatedDate(
        day=day, role=role, by=by, rank=int(rank), written=" ".join(written.split()), start=start, end=end
    )


def chosen(dates: Iterable[StatedDate]) -> Chosen:
    """The date of each role that is trusted most. Without a date of publication the last change stands in for it."""
    every = list(dates)
    published = _first(every, Role.PUBLISHED)
    modified = _first(every, Role.MODIFIED)
    return Chosen(
        published=published or modified,
        modified=modified,
        embargo=_first(every, Role.EMBARGO),
        differing=_differing(published, every) if published else None,
    )


def _first(dates: list[StatedDate], role: Role) -> StatedDate | None:
    return min((each for each in dates if each.role is role), key=lambda each: each.rank, default=None)


def _differing(first: StatedDate, dates: list[StatedDate]) -> tuple[StatedDate, StatedDate] | None:
    """The trusted date and the best of those that it cannot be the same as; a date of the last change is no other date."""
    changed = {each.day for each in dates if each.role is Role.MODIFIED}
    others = [
        each
        for each in dates
        if each.role is Role.PUBLISHED
        and each.day not in changed
        and abs((each.day - first.day).days) > _slack(first, each)
    ]
    return (first, min(others, key=lambda each: each.rank)) if others else None


def _slack(first: StatedDate, second: StatedDate) -> int:
    return _FILED if any(each.rank // 10 * 10 in (Rank.DATELINE, Rank.ADDRESS) for each in (first, second)) else _DAY

"""`Claim`: what one sentence states, as a rule with filled slots; no date and no fact has been looked at yet."""

from __future__ import annotations

from msgspec import Struct

from checker.mentions.clauses import ClauseTime
from checker.mentions.model import Mention


class Claim(Struct, frozen=True, kw_only=True):
    """A rule, the mentions in its slots, its span (half-open code points) and the day that its clause speaks of."""

    rule: str
    start: int
    end: int
    slots: dict[str, Mention]
    pattern: str
    time: ClauseTime
    quoted: bool = False

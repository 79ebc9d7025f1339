"""The rules about notes to the checker itself; they have no file among the rules, for no copy can break them."""

from __future__ import annotations

from msgspec import Struct

from checker.claims import Level


class OwnRule(Struct, frozen=True, kw_only=True):
    """A rule about suppressions: what it is called, why it is there, its level."""

    id: str
    title: str
    why: str
    level: Level


UNUSED = OwnRule(
    id="suppression/unused",
    title="A suppression that suppresses nothing",
    why="The copy or the facts have changed since it was written. Left in place it would hide the next mistake.",
    level=Level.WARNING,
)
UNKNOWN = OwnRule(
    id="suppression/unknown-rule",
    title="A suppression of a rule that does not exist",
    why="A name that is misspelled or no longer used switches nothing off.",
    level=Level.WARNING,
)
EXPIRED = OwnRule(
    id="suppression/expired",
    title="A suppression past its day",
    why="Whoever wrote it wanted the statement looked at again by that day. Its finding is shown again.",
    level=Level.WARNING,
)
MALFORMED = OwnRule(
    id="suppression/malformed",
    title="A note to the checker that it cannot read",
    why="It switches nothing off until it is put right.",
    level=Level.WARNING,
)
OWN_RULES = {rule.id: rule for rule in (UNUSED, UNKNOWN, EXPIRED, MALFORMED)}

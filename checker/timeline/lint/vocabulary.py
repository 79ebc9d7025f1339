"""Fields that take one of a few words."""

from __future__ import annotations

from checker.timeline.lint.world import Remarks
from checker.timeline.model import Organization, Person, Post, Record

_GENDERS = ("female", "male", "other")
_STATUSES = (
    "member", "candidate", "applicant", "observer", "associate", "suspended", "permanent", "elected",
)  # fmt: skip


def vocabulary_faults(record: Record) -> Remarks:
    """A word that the field does not take, and a number that cannot be."""
    match record:
        case Person(gender=str(gender)) if gender not in _GENDERS:
            yield "gender", _choice(gender, _GENDERS)
        case Post():
            if record.seats < 0:
                yield "seats", f"{record.seats} is no number of seats; write 0 for any number"
            for index, entry in enumerate(record.memberships):
                if entry.ordinal is not None and entry.ordinal < 1:
                    yield f"memberships[{index}].ordinal", f"{entry.ordinal} is no holder's number; the first is 1"
        case Organization():
            for index, joined in enumerate(record.memberships):
                if joined.status not in _STATUSES:
                    yield f"memberships[{index}].status", _choice(joined.status, _STATUSES)


def _choice(word: str, words: tuple[str, ...]) -> str:
    return f"“{word}” is not a word for this field; write one of {', '.join(words)}"

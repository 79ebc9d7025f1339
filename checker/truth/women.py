"""Since when a woman has held an office: “no woman has ever been chancellor of Germany”."""

from __future__ import annotations

from collections.abc import Iterable

from checker.claims import Evidence
from checker.days import NO_DAY, DaySet, TruthSet, any_of
from checker.timeline.model import Membership
from checker.truth.evidence import tenure_evidence
from checker.truth.facts import Facts

_PRESIDENT, _PREMIER = "head-of-state", "head-of-government"


def woman_held(facts: Facts, post_id: str) -> TruthSet:
    """The days on which a woman has held the post by then; before the first on record nobody knows, a list may begin late."""
    first = _first(facts, post_id)
    if first is None or first.start.latest is None:
        return TruthSet(certain=NO_DAY, possible=DaySet.between(None, None))
    return TruthSet(certain=DaySet.between(first.start.latest, None), possible=DaySet.between(None, None))


def woman_president(facts: Facts, country: str) -> TruthSet:
    """The same of the country's presidents."""
    return any_of(woman_held(facts, post) for post in _posts(facts, country, _PRESIDENT))


def woman_premier(facts: Facts, country: str) -> TruthSet:
    """The same of those who head the country's government."""
    return any_of(woman_held(facts, post) for post in _posts(facts, country, _PREMIER))


def woman_evidence(facts: Facts, day: int, post_id: str) -> Iterable[Evidence]:
    """When the first woman on record held the post."""
    first = _first(facts, post_id)
    return tenure_evidence(facts, day, first.person, post_id) if first is not None else ()


def presidents_evidence(facts: Facts, day: int, country: str) -> Iterable[Evidence]:
    """When the first woman on record was the country's president."""
    for post in _posts(facts, country, _PRESIDENT):
        yield from woman_evidence(facts, day, post)


def premiers_evidence(facts: Facts, day: int, country: str) -> Iterable[Evidence]:
    """When the first woman on record headed the country's government."""
    for post in _posts(facts, country, _PREMIER):
        yield from woman_evidence(facts, day, post)


def first_woman_in(facts: Facts, _day: int, post_id: str) -> str:
    """The name of the first woman on record in the post; empty when there is none."""
    return _name(facts, [post_id])


def first_woman_president(facts: Facts, _day: int, country: str) -> str:
    """The same of the country's presidents."""
    return _name(facts, _posts(facts, country, _PRESIDENT))


def first_woman_premier(facts: Facts, _day: int, country: str) -> str:
    """The same of those who head the country's government."""
    return _name(facts, _posts(facts, country, _PREMIER))


def _name(facts: Facts, posts: list[str]) -> str:
    firsts = [first for post in posts if (first := _first(facts, post)) is not None]
    first = min(firsts, key=lambda each: each.start.earliest or 0, default=None)
    return facts.timeline.people[first.person].name if first is not None else ""


def _first(facts: Facts, post_id: str) -> Membership | None:
    people = facts.timeline.people
    held = [
        entry
        for entry in facts.timeline.posts[post_id].memberships
        if not entry.acting and entry.person in people and people[entry.person].gender == "female"
    ]
    return min(held, key=lambda entry: entry.start.earliest or 0, default=None)


def _posts(facts: Facts, country: str, role: str) -> list[str]:
    posts = facts.timeline.posts
    own = [post for post, of in facts.timeline.relations.country_of_post.items() if of == country]
    word = "president" if role == _PRESIDENT else ""
    return [post for post in own if role in posts[post].role and word in posts[post].label.lower()]

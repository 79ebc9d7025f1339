"""Party and state behind a name, or the party in front of a title: “Sen. X, D-Ohio,”, “Labour Prime Minister X”.

Compared only inside the times for which a party is on record: people change sides, and a label stays after an office is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from checker.claims import Evidence
from checker.consistency.model import Copy, Statement
from checker.days import EVERY_DAY, NO_DAY, DaySet, TruthSet, any_of
from checker.mentions.model import Form, Kind, Mention
from checker.timeline.model import Membership

_STATES = {
    "alabama": "ala al", "alaska": "ak", "arizona": "ariz az", "arkansas": "ark ar", "california": "calif ca",
    "colorado": "colo co", "connecticut": "conn ct", "delaware": "del de", "florida": "fla fl", "georgia": "ga",
    "hawaii": "hi", "idaho": "id", "illinois": "ill il", "indiana": "ind in", "iowa": "ia", "kansas": "kan kans ks",
    "kentucky": "ky", "louisiana": "la", "maine": "me", "maryland": "md", "massachusetts": "mass ma", "michigan": "mich mi",
    "minnesota": "minn mn", "mississippi": "miss ms", "missouri": "mo", "montana": "mont mt", "nebraska": "neb nebr ne",
    "nevada": "nev nv", "new-hampshire": "n.h nh", "new-jersey": "n.j nj", "new-mexico": "n.m nm", "new-york": "n.y ny",
    "north-carolina": "n.c nc", "north-dakota": "n.d nd", "ohio": "oh", "oklahoma": "okla ok", "oregon": "ore or",
    "pennsylvania": "pa penn", "rhode-island": "r.i ri", "south-carolina": "s.c sc", "south-dakota": "s.d sd",
    "tennessee": "tenn tn", "texas": "tex tx", "utah": "ut", "vermont": "vt", "virginia": "va", "washington": "wash wa",
    "west-virginia": "w.va wv", "wisconsin": "wis wisc wi", "wyoming": "wyo wy",
}  # fmt: skip
_STATE_OF = {short: state for state, shorts in _STATES.items() for short in (state.replace("-", ""), *shorts.split())}
_LETTERS = {"d": "Democratic", "r": "Republican", "i": "Independent"}
_ONE_NAME = {"Democrat": "Democratic", "Tory": "Conservative", "Labor": "Labour"}
_WORDS = frozenset(("Democratic", "Republican", "Labour", "Conservative", "Tory"))
_LONGEST_STATE = 6  # tokens: “W . Va .”
_SENATOR = "us/senator-from-"


class _Label(Struct, frozen=True):
    """A label as the copy has it: its place in the text, the party that it tells, and the state if it tells one."""

    start: int
    end: int
    party: str
    state: str


def party_labels(copy: Copy) -> Iterator[Statement]:
    """Each label of somebody whose party is on record."""
    posts = {post.last: post for _, post in copy.named[Kind.POST]}
    for scene, person in copy.named[Kind.PERSON]:
        label = _behind(copy, person) if person.form is Form.FULL else None
        label = label or _in_front(copy, person, posts, scene.tokens.start)
        if label is not None:
            yield from _compared(copy, person, label)


def _behind(copy: Copy, person: Mention) -> _Label | None:
    """The label of “X, D-Ohio,” and “X (R-Ky.)”."""
    tokens, at = copy.tokens, person.last
    if tokens.lower[at : at + 1] not in ([","], ["("]):
        return None
    if tokens.lower[at + 1 : at + 2] not in (["d"], ["r"], ["i"]) or tokens.lower[at + 2 : at + 3] not in (
        ["-"],
        ["–"],
    ):
        return None
    for stop in range(min(at + 3 + _LONGEST_STATE, len(tokens)), at + 3, -1):
        written = copy.text[tokens.starts[at + 3] : tokens.ends[stop - 1]]
        state = _STATE_OF.get(written.lower().replace(" ", "").rstrip("."))
        if state is not None and written[0].isupper():
            start, end = tokens.starts[at + 1], tokens.ends[stop - 1]
            return _Label(start, end, _LETTERS[tokens.lower[at + 1]], state)
    return None


def _in_front(copy: Copy, person: Mention, posts: dict[int, Mention], opening: int) -> _Label | None:
    """The label of “Republican Sen. X”; none at the beginning of a sentence, where every word is written large."""
    post = posts.get(person.first)
    before = post.first - 1 if post is not None else -1
    if before <= opening or copy.tokens.words[before] not in _WORDS:
        return None
    word = copy.tokens.words[before]
    return _Label(copy.tokens.starts[before], copy.tokens.ends[before], _ONE_NAME.get(word, word), "")


def _compared(copy: Copy, person: Mention, label: _Label) -> Iterator[Statement]:
    known = [(who, copy.known.parties(who)) for who in person.candidates]
    if not known or not all(served for _, served in known):
        return
    who, served = known[0]
    truth = any_of(_truth(label, each) for _, each in known)
    record, (post, last) = copy.known.person(who), served[0]
    party = _party(last)
    state = post.removeprefix(_SENATOR) if post.startswith(_SENATOR) else ""
    of = f" of {state.replace('-', ' ').title()}" if state and label.state else ""
    yield Statement(
        start=label.start, end=label.end, truth=truth, words={"name": record.name, "party": f"{party}{of}"},
        evidence=(
            Evidence(
                fact=f"{record.name} is on record as {party}{of}.", record=f"posts/{post}",
                sources=copy.known.post(post).sources, checked_on=copy.known.post(post).checked_on,
            ),
        ),
        derivation=(f"label: {label.party} {label.state}".rstrip(),),
    )  # fmt: skip


def _truth(label: _Label, served: tuple[tuple[str, Membership], ...]) -> TruthSet:
    """True in the times on record with that party and state, and nobody knows outside all times on record."""
    matching, every = NO_DAY, NO_DAY
    for post, membership in served:
        days = DaySet.between(membership.start.earliest, membership.end.latest)
        every |= days
        state = post.removeprefix(_SENATOR) if post.startswith(_SENATOR) else ""
        if _party(membership) == label.party and (not state or not label.state or state == label.state):
            matching |= days
    # An independent may have left a party since the record was made.
    possible = EVERY_DAY if label.party == "Independent" else matching | (EVERY_DAY - every)
    return TruthSet(certain=matching, possible=possible)


def _party(membership: Membership) -> str:
    return _ONE_NAME.get(membership.party or "", membership.party or "")

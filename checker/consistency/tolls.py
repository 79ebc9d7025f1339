"""How many were killed or hurt, as one sentence tells it: “Twelve people were killed in the blast”, “the 14 people killed”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.consistency.figures import COUNT, figure
from checker.consistency.model import Copy
from checker.mentions.resolve import SentenceMentions
from checker.text.patterns import later

TRIGGERS = frozenset(
    "killed kills killing dead died die deaths death injured injures injuring wounded wounding hurt victims fatalities".split()
)
_PEOPLE = r"(?:people|persons|person|others|victims)"
_NOUN = (
    rf"(?:{_PEOPLE}|civilians?|soldiers?|troops|children|women|men|students|passengers|workers|officers|migrants|miners|"
    r"militants|rebels|protesters|policemen|firefighters|tourists|residents|villagers|worshippers|fighters|insurgents)"
)
_KILLED = r"killed|dead|died"
_HURT = r"injured|wounded|hurt"
_LIMITED = later(
    r"(?:\b(?:at least|more than|over|about|around|some|nearly|almost|up to|as many as|fewer than|less than|roughly|approximately|"
    r"an estimated|estimated|possibly|perhaps|another|other|a further|an additional|of|or|to|and|between|least|only|just|all but|"
    r"first|last|additional|further|initial)|[-–—/,$£€])\s?$",
    re.IGNORECASE,
)
_PLAIN = later(
    rf"(?P<count>{COUNT})(?:\s[a-z]+)?\s(?P<noun>{_NOUN})\s(?:were|was|have\sbeen|has\sbeen|had\sbeen|have|had|are|is)?\s?(?:confirmed\s|reported(?:ly)?\s|shot\s)?(?P<kind>{_KILLED}|{_HURT})\b(?P<behind>.{{0,40}})",
    re.IGNORECASE,
)
_OBJECT = later(
    rf"\b(?P<kind>kill(?:ed|s|ing)|injur(?:ed|es|ing)|wound(?:ed|s|ing))\s(?P<count>{COUNT})(?:\s(?P<noun>{_NOUN}))?(?=[\s,.;])(?P<behind>.{{0,40}})",
    re.IGNORECASE,
)
_DEFINITE = later(
    rf"\b(?:the|all)\s(?P<count>{COUNT})\s(?:(?P<noun>{_NOUN})\s)?(?:who\s(?:were\s)?)?(?P<kind>{_KILLED}|{_HURT}|victims|fatalities)\b(?P<behind>.{{0,40}})",
    re.IGNORECASE,
)
_LEFT = later(
    rf"\b(?:left|leaves|leaving)\s(?P<count>{COUNT})\s(?:(?P<noun>{_NOUN})\s)?(?P<kind>{_KILLED}|{_HURT})\b(?P<behind>.{{0,40}})",
    re.IGNORECASE,
)
_DEATH_TOLL = later(
    rf"\bthe\sdeath\s(?P<kind>toll)\s(?:is|was|stands\sat|stood\sat)\s(?P<count>{COUNT})(?P<noun>)(?=[\s,.;])(?P<behind>.{{0,40}})",
    re.IGNORECASE,
)
# “In the blast”, “by the fire”, “when the bus …”: what ties the toll to one event.
_EVENTS = (
    "blast explosion bombing bomb attack assault shooting massacre crash collision accident derailment fire blaze wildfire flood "
    "storm hurricane typhoon cyclone tornado earthquake quake tsunami landslide avalanche eruption collapse stampede crush sinking "
    "disaster raid strike airstrike clash riot siege robbery stabbing rampage incident tragedy bus train plane ferry boat"
).split()
_EVENT = later(
    rf"^\s?(?:and \w+ \w+ )?(?:in|by|when|after|during|from)\s(?:a|an|the|this|that|(?P<whose>\w+['’]s))\s(?:[\w-]+\s){{0,3}}?(?P<event>{'|'.join(_EVENTS)})\b"
)
_CAUSE = later(rf"\b(?P<event>{'|'.join(_EVENTS)})\s(?:that\s|which\s)?$", re.IGNORECASE)  # “the blast killed …”
_SAID = later(r"(?:\b(?P<who>\w+)\s(?:said|says|reported|confirmed)\b|\baccording to (?:the |a |an )?(?P<by>\w+))")
# Nouns that papers use by turns for one event.
_SAME = {
    "explosion": "blast", "bombing": "blast", "bomb": "blast", "blaze": "fire", "wildfire": "fire", "collision": "crash",
    "accident": "crash", "derailment": "crash", "earthquake": "quake", "massacre": "shooting", "airstrike": "strike",
    "sinking": "ferry", "boat": "ferry", "bus": "crash", "train": "crash", "plane": "crash",
}  # fmt: skip
# A toll that was, or will be, another one.
_CHANGES = later(
    r"\b(?:earlier|initially|initial|first reports?|at first|originally|original|previous(?:ly)?|revis\w+|updat\w+|risen|rose|rises|rising|"
    r"climb\w*|up from|down from|increas\w+|since|so far|by then|later|correct\w*|toll (?:has|had)|not|would|could|if|fear\w*|"
    r"believed|expected|missing|unconfirmed|claim\w*|alleg\w*|every|each|per|a day|annually|average)\b",
    re.IGNORECASE,
)


class Toll(Struct, frozen=True):
    """A number of people killed or hurt, exact and of one event as far as its sentence tells.

    `is_definite`: one that takes the reader to know it (“the 14 people killed”). `event`: the noun of its event.
    """

    start: int
    end: int
    count: int
    words: str
    kind: str  # killed | hurt
    noun: str  # people, or whom else
    event: str
    is_narrowed: bool  # told of a place or a part: “killed in the north”
    said_by: str
    is_definite: bool
    is_headline: bool


def tolls(copy: Copy) -> Iterator[Toll]:
    """Every exact toll, in the order of the text; ranges, “at least” and what changes are left out."""
    for scene in copy.sentences_with(TRIGGERS):
        sentence = copy.words_of(scene)
        if _CHANGES.search(sentence):
            continue
        taken: set[int] = set()
        for pattern in (_DEFINITE, _DEATH_TOLL, _PLAIN, _LEFT, _OBJECT):
            for found in pattern.finditer(sentence):
                if found.start("count") in taken:
                    continue
                toll = _toll(copy, found, pattern, sentence, scene)
                if toll is not None:
                    taken.add(found.start("count"))
                    yield toll


def _toll(
    copy: Copy, found: re.Match[str], pattern: re.Pattern[str], sentence: str, scene: SentenceMentions
) -> Toll | None:
    is_definite = pattern in (_DEFINITE, _DEATH_TOLL)
    count = figure(found["count"])
    if count is None or (not is_definite and _LIMITED.search(sentence[: found.start("count")])):
        return None
    behind = found["behind"]
    event = _EVENT.match(behind)
    if event is None and pattern in (_OBJECT, _LEFT):
        event = _CAUSE.search(sentence[: found.start()])
    if event is not None and event.groupdict().get("whose"):
        return None  # “in Tuesday’s attack”: which, the words before have to tell
    noun = (found["noun"] or "people").lower()
    said = _SAID.search(sentence)
    kind = found["kind"].lower()
    first = min(found.start("count"), found.start("kind"))
    last = found.start("behind")
    return Toll(
        start=scene.sentence.start + first, end=scene.sentence.start + last, count=int(count.value),
        words=sentence[first:last], kind="hurt" if kind.startswith(("injur", "wound", "hurt")) else "killed",
        noun="people" if re.fullmatch(_PEOPLE, noun) else noun, event=_SAME.get(event["event"].lower(), event["event"].lower()) if event else "",
        is_narrowed=event is None and not _ends(behind, is_definite=is_definite),
        said_by=(said["who"] or said["by"]).lower() if said else "", is_definite=is_definite,
        is_headline=copy.is_headline(scene),
    )  # fmt: skip


def _ends(behind: str, *, is_definite: bool) -> bool:
    """Whether nothing narrows the toll down: a mark, or with a definite one its verb."""
    if not behind.strip() or behind.lstrip()[0] in ".,;:":
        return True
    verbs = r"^\s(?:were|was|are|is|include[sd]?|included|including|and|ranged|came|had|have|also|all)\b"
    return (
        bool(re.match(verbs, behind))
        if is_definite
        else bool(re.match(r"^\s(?:and|including|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b", behind))
    )

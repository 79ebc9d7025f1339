"""The clauses in which copy tells an event that has a name: “annexation of Crimea” → “annexed Crimea”, “Crimea was annexed”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.text.patterns import later
from checker.timeline.model import Event

# Noun → what was done to the object, in the active (“annexed Crimea”) and the passive voice (“Crimea was annexed”).
_DONE_TO = {
    "annexation": "annexed", "seizure": "seized|took control of|seized control of",
    "takeover": "took over|took control of|seized control of|seized", "capture": "captured|seized|took",
    "invasion": "invaded", "overthrow": "overthrew|ousted|toppled|deposed", "ouster": "overthrew|ousted|toppled|deposed",
    "toppling": "toppled|overthrew|ousted", "arrest": "arrested", "liberation": "liberated", "recapture": "recaptured|retook",
    "hijacking": "hijacked", "kidnapping": "kidnapped|abducted", "abduction": "abducted|kidnapped", "rescue": "rescued",
    "indictment": "indicted", "impeachment": "impeached", "conviction": "convicted", "acquittal": "acquitted",
    "execution": "executed", "hanging": "hanged|executed", "beheading": "beheaded", "poisoning": "poisoned",
    "assassination": "assassinated|murdered", "murder": "murdered|killed", "killing": "killed", "bombing": "bombed",
    "storming": "stormed", "sinking": "sank", "downing": "shot down", "acquisition": "acquired|bought",
    "purchase": "bought|acquired", "passage": "passed", "enactment": "enacted|passed", "signing": "signed",
    "attack": "attacked", "raid": "raided",
}  # fmt: skip
_PLACE_TAKEN = "captured|seized|took|overran"  # what was done to a place that fell
_PARTICIPLES = {"overthrew": "overthrown", "took": "taken", "sank": "sunk", "retook": "retaken", "overran": "overrun"}
# Noun → what its object did or underwent: “Lehman Brothers collapsed”.
_DID = {
    "collapse": "collapsed", "fall": "fell", "bankruptcy": "filed for bankruptcy|went bankrupt|collapsed",
    "demise": "collapsed", "implosion": "imploded", "breakup": "broke up|fell apart", "break-up": "broke up|fell apart",
    "dissolution": "was dissolved|dissolved|ceased to exist", "disintegration": "disintegrated|fell apart",
    "disbanding": "disbanded|was disbanded", "sinking": "sank", "capsizing": "capsized", "crash": "crashed",
    "derailment": "derailed|was derailed", "explosion": "exploded|blew up", "eruption": "erupted", "death": "died",
    "resignation": "resigned|stepped down", "abdication": "abdicated", "surrender": "surrendered", "opening": "opened",
    "launch": "launched|was launched", "secession": "seceded",
    "declaration of independence": "declared independence|declared its independence",
    "independence": "became independent|gained independence|gained its independence|won independence|won its independence",
    "reunification": "was reunified|was reunited|reunified", "unification": "was unified|was united",
    "handover": "was handed over|was handed back|was returned", "return": "was returned|was handed back",
    "release": "was released|was freed", "founding": "was founded", "creation": "was created",
    "establishment": "was established|was set up", "introduction": "was introduced", "coronation": "was crowned",
}  # fmt: skip
# These befall people, of whom a family name alone may mean another.
_OF_PEOPLE = frozenset(
    "overthrow ouster toppling arrest kidnapping abduction rescue indictment impeachment conviction acquittal execution hanging "
    "beheading poisoning assassination murder killing death resignation abdication release capture fall".split()
)
_OF_POWER = frozenset(
    "overthrow ouster toppling".split()
)  # told of the day of the fall, not of a death that ended it later
_OF_NO_COUNTRY = frozenset("attack raid bombing opening launch return".split())  # a country undergoes them many times
_BEGUN = frozenset(("invasion", "bombing"))  # of what took long: that which copy tells by its first day
_POWER = ("seized power in", "took power in", "staged a coup in", "mounted a coup in")

_NOUNS = "|".join(sorted(map(re.escape, {*_DONE_TO, *_DID}), key=len, reverse=True))
_NAMED = later(rf"(?:^|.*\s)(?P<noun>{_NOUNS}) (?P<of>of|on) (?P<object>(?:the )?[A-Z].*)$")
_OWNED = later(r"^(?P<object>[A-Z].*?)(?:'s|’s|') (?P<noun>declaration of independence|independence)$")
_COUP = later(r"(?:^|.*\s)coup in (?P<object>[A-Z][^\d]*)$")
_VOTED = later(r"(?:.* )?voted (?P<what>(?:to|for|against) .+)$")
_NOT_DONE = later(
    r"\b(?:near|attempted|failed|botched|planned|foiled|averted|first|second|third|last)[ -]", re.IGNORECASE
)
_WHITHER = later(r"(.+?) (to [A-Z].*)$")
_MANNER = later(r" (?:by|in|at|off|near|from|over|during|under|with|and its|to) .*$")
_MOST_WORDS = 5  # of the object: a longer one is never written alike twice
_LONG = 31  # days: what took longer is not told in one clause, unless it began with it


_DATED = later(r"^(?:19|20)\d\d (?P<name>.+ (?:summit|conference|talks|meeting) in [A-Z].+)$")


def undated_names(event: Event) -> Iterator[str]:
    """The names that a summit has without its year: “G20 summit in Hamburg”, which its place tells from all others."""
    if event.kind in ("summit", "talks"):
        yield from (match["name"] for match in map(_DATED.match, event.names) if match)


def told_names(event: Event, countries: frozenset[str]) -> Iterator[str]:
    """The clauses that tell the event; `countries`: names of countries, of which some clauses tell nothing."""
    first, last = event.start.earliest, event.end.latest
    is_long = first is None or last is None or last - first > _LONG
    for name in event.names:
        if _NOT_DONE.search(name):
            continue
        if vote := _VOTED.match(name):
            yield vote["what"]  # “voted last year to leave the European Union”
        coup = _COUP.match(name)
        if coup and event.kind == "coup":
            yield from (f"{verb} {coup['object']}" for verb in _POWER)
        match = _NAMED.match(name) or _OWNED.match(name)
        if match is None or (is_long and match["noun"] not in _BEGUN):
            continue
        noun, whole = match["noun"], match["object"]
        whither = _WHITHER.match(whole) if noun in ("handover", "return") else None
        object_ = _MANNER.sub("", whole)
        bare = object_.removeprefix("the ")
        if is_long and noun == "bombing":
            yield from (f"{verb} bombing {object_}" for verb in ("began", "started"))
            continue
        if len(bare.split()) > _MOST_WORDS or (noun in _OF_NO_COUNTRY and bare in countries):
            continue
        if (match.groupdict().get("of") == "on") != (noun in ("attack", "raid")):
            continue
        if noun == "fall" and event.kind not in ("fall", "dissolution", "battle"):
            continue  # a company whose shares “fell”
        if noun in _OF_POWER and event.kind in ("death", "execution", "war"):
            continue
        is_place = bare in countries or bool(event.places or event.countries) and not event.people
        if noun in _OF_PEOPLE and " " not in bare and not (noun in ("fall", "capture") and is_place):
            continue
        done = _DONE_TO.get(noun, _PLACE_TAKEN if noun == "fall" and event.kind == "fall" and is_place else "")
        yield from _clauses(object_, done, _DID.get(noun, ""), whither[2] if whither else "")


def _clauses(object_: str, done: str, did: str, whither: str) -> Iterator[str]:
    bare = object_.removeprefix("the ")
    if whither:
        yield from (
            f"{verb} {whither}" for verb in (f"handed {object_} back", f"handed over {object_}", f"returned {object_}")
        )
    be = "were" if bare.endswith(("ers", "ists", "Islands", "States")) else "was"
    for verb in filter(None, done.split("|")):
        yield f"{verb} {object_}"
        if " " not in verb:
            yield f"{bare} {be} {_PARTICIPLES.get(verb, verb)}"
    for verb in filter(None, did.split("|")):
        clause = f"{bare} {verb.replace('was ', f'{be} ')}"
        yield clause
        if whither:
            yield f"{clause} {whither}"

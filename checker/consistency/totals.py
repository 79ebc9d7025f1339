"""Totals beside all of their parts: “12 people, seven men and four women”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims import Evidence
from checker.consistency.figures import COUNT, figure, in_figures
from checker.consistency.model import Copy, Statement
from checker.days import ALWAYS, NEVER
from checker.text.patterns import later

# Kinds of people that leave nobody out of two: only they are sure to be all the parts.
_PARTS = r"(?:men|man|women|woman|boys?|girls?|children|child|adults?|males?|females?|students?|teachers?|soldiers?|civilians?|policemen|police\sofficers?|officers?|passengers?|crew(?:\smembers?)?|pilots?|babies|baby|infants?|teenagers?|toddlers?|pedestrians?|drivers?)"
_TRIGGERS = frozenset("men man women woman boys girls children adults civilians soldiers passengers students".split())
_WHOLE = r"(?:people|persons|victims|passengers|hostages|students|pupils|prisoners|detainees|suspects|survivors|members|workers|fatalities|casualties|deaths|dead|employees|jurors|migrants|bodies|others|patients|children)"
_ADJECTIVE = r"(?:[a-z]+\s)?"
_PART = rf"(?:{COUNT}|an?)\s{_ADJECTIVE}{_PARTS}"
_LIST = rf"(?P<parts>{_PART}(?:,\s{_PART}){{0,4}},?\sand\s{_PART})"
_PATTERN = (
    rf"(?P<before>\b(?:at\sleast|more\sthan|about|around|some|nearly|almost|over|up\sto|the\sother|another)\s)?"
    rf"(?P<total>{COUNT})\s{_ADJECTIVE}{_WHOLE}(?:\s(?:dead|killed|injured|hurt|wounded|died|on\sboard|aboard))?\s?(?:,|:|–|—|\()\s?{_LIST}(?P<after>.?)"
)
_LAST = rf"\band\s(?:\d+|[a-z-]+)\s{_ADJECTIVE}{_PARTS}\b"  # the end of a list, found without trying every figure
_GROUP = r"(?:jury|panel|group|team|crew|delegation|board|committee|cabinet|class|party|council|bench)"
_GROUP_OF = rf"(?P<before>)\b{_GROUP}\sof\s(?P<total>{COUNT})\s?(?:,|:|–|—|\()\s?{_LIST}(?P<after>.?)"
_EACH = later(rf"(?P<count>{COUNT}|\ban?)\s(?P<noun>[a-z]+(?:\s[a-z]+)?)", re.IGNORECASE)
_CLOSES = frozenset(".,;:)–—!?")
# Nouns of a total that may itself be one of several in a list: “five children, four women and five men”, “two workers,
# a soldier and a policeman”. Behind a comma they are a total only when the list parts them by sex.
_ROLES = r"(?:passengers|students|pupils|prisoners|detainees|suspects|members|workers|employees|jurors|migrants|patients|others|children)"
_SEXES = (frozenset("men man males male boys boy".split()), frozenset("women woman females female girls girl".split()))
_YOUNG = frozenset("boys boy girls girl".split())


def totals(copy: Copy) -> Iterator[Statement]:
    """Each number of people with a list of all its parts behind it."""
    for scene in copy.sentences_with(_TRIGGERS):
        sentence = copy.words_of(scene)
        if not re.search(_LAST, sentence):
            continue
        for found in (
            *re.finditer(_PATTERN, sentence, re.IGNORECASE),
            *re.finditer(_GROUP_OF, sentence, re.IGNORECASE),
        ):
            total = figure(found["total"])
            parts = [(part["count"], _number(part["count"])) for part in _EACH.finditer(found["parts"])]
            if (
                total is None
                or found["before"]
                or found["after"].strip() not in {"", *_CLOSES}
                or _goes_on(found, sentence)
            ):
                continue
            numbers = [number for _, number in parts if number is not None]
            if len(numbers) != len(parts) or len(parts) < 2:
                continue
            if _is_one_of_many(found, re.findall(rf"\b{_PARTS}\b", found["parts"].lower())):
                continue
            whole = sum(numbers)
            computation = f"{' + '.join(in_figures(number) for number in numbers)} = {in_figures(whole)}"
            end = found.end("parts")
            cut = found.end("total") - found.start("total")
            start = found.start("total")
            words = sentence[start:end]
            yield Statement(
                start=scene.sentence.start + start,
                end=scene.sentence.start + end,
                truth=ALWAYS if whole == total.value else NEVER,
                words={"total": found["total"], "actual": in_figures(whole), "sum": computation},
                suggestions=(in_figures(whole) + words[cut:],),
                evidence=(Evidence(fact=computation + ".", record=""),),
                derivation=(computation,),
            )


def _is_one_of_many(found: re.Match[str], parts: list[str]) -> bool:
    """Whether the total may be the first of a list of people rather than the sum of the rest."""
    whole = found[0][: found.start("parts") - found.start()].rstrip()
    noun = re.search(rf"\b{_ROLES}\b", whole, re.IGNORECASE)
    if noun is None or not whole.endswith(","):
        return noun is not None and noun[0].lower() == "children" and not _YOUNG.issuperset(parts)
    men, women = _SEXES
    if noun[0].lower() == "children":
        return not _YOUNG.issuperset(parts)
    return not (men | women).issuperset(parts) or men.isdisjoint(parts) or women.isdisjoint(parts)


def _number(words: str) -> float | None:
    if words.lower() in ("a", "an"):
        return 1.0
    read = figure(words)
    return read.value if read else None


def _goes_on(found: re.Match[str], sentence: str) -> bool:
    """Whether the list may not be whole: it goes on, or stands beside other victims."""
    behind = sentence[found.end("parts") : found.end("parts") + 25].lower()
    return bool(
        re.match(r"\s?,?\s?(?:and|as well|among|including|plus|in addition|from|of|with)\b", behind.lstrip(","))
    )

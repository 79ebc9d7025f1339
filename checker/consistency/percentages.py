"""Percentages beside the two figures that they compare: “rose from 40 to 50, a 25% increase”.

A percentage of percentages is a matter of its own: from 3% to 5% is two percentage points, or 67%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.claims import Evidence
from checker.consistency.figures import FIGURE, Figure, figure, in_figures
from checker.consistency.model import Copy, Statement
from checker.days import ALWAYS, NEVER
from checker.text.patterns import later

_TRIGGERS = frozenset(("%", "percent", "cent", "percentage"))
_UNIT = r"\s?(?:%|per\s?cent\b(?!age)|percentage[\s-]points?\b|pp\b|points?\b)"
_RISE = r"increase|rise|jump|gain|growth|surge|climb|hike|uptick|spike|leap|boost"
_FALL = r"decrease|drop|fall|decline|reduction|cut|plunge|slump|dip|slide|loss|contraction"
_RISES = r"rose|risen|rises|rising|increas(?:ed|es|ing)|grew|grown|grows|growing|jump(?:ed|s|ing)|climb(?:ed|s|ing)|surg(?:ed|es|ing)|soar(?:ed|s|ing)|gained|up"
_FALLS = r"fell|fallen|falls|falling|drop(?:ped|s|ping)|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|shrank|shrunk|plung(?:ed|es|ing)|slump(?:ed|s|ing)|slid|tumbl(?:ed|es|ing)|plummet(?:ed|s|ing)|down"
_ABOUT = r"(?:(?:just|only|a|an)\s)?(?:(?P<about>about|around|roughly|approximately|some|nearly|almost|slightly\s(?:over|under|more\sthan|less\sthan)|just\s(?:over|under)|more\sthan|over|at\sleast|less\sthan|under|up\sto|close\sto|an?\sestimated)\s)?"
# Between the two figures and behind them: a unit and a year, but no third figure.
_SMALL_PRINT = r"(?:[^\d;:()%]|\b(?:19|20)\d\d\b){0,45}?"
_FROM_TO = rf"\bfrom\s(?P<first>{FIGURE})(?P<unit1>{_UNIT})?(?P<noun1>{_SMALL_PRINT})\sto\s(?P<second>{FIGURE})(?P<unit2>{_UNIT})?"
_TO_FROM = (
    rf"\bto\s(?P<second>{FIGURE})(?P<unit2>{_UNIT})?{_SMALL_PRINT}\s?\bfrom\s(?P<first>{FIGURE})(?P<unit1>{_UNIT})?"
)
_STATED = rf"(?P<stated>{FIGURE})(?P<unit>{_UNIT})"
_PATTERNS = (
    # “from 40 to 50, a 25% increase”, “from 40 to 50, an increase of 25%”, “from 40 to 50, up 25%”
    (
        rf"{_FROM_TO}(?P<gap>{_SMALL_PRINT})[,(–—-]\s?(?:or\s|representing\s|which\sis\s|that\sis\s)?(?:an?\s)?"
        rf"(?:(?:\w+\s)?(?P<noun>{_RISE}|{_FALL})\sof\s|(?P<way>up|down)\s(?:by\s)?)?{_ABOUT}{_STATED}"
        rf"(?:[\s-](?:year-on-year\s|annual\s|overall\s|total\s)?(?P<noun_behind>{_RISE}|{_FALL})\b)?"
    ),
    # “rose 25% to 50 from 40”, “fell by 20 percent, from 50 to 40”
    rf"\b(?:(?P<rises>{_RISES})|(?P<falls>{_FALLS}))\s(?:by\s)?{_ABOUT}{_STATED}(?P<gap>{_SMALL_PRINT}),?\s?(?:{_TO_FROM})",
    rf"\b(?:(?P<rises>{_RISES})|(?P<falls>{_FALLS}))\s(?:by\s)?{_ABOUT}{_STATED}(?P<gap>{_SMALL_PRINT}),?\s?(?:{_FROM_TO})",
)  # fmt: skip
_YEARS = range(1800, 2101)
# Behind these the figures are those of other things than the percentage.
_OTHER_THINGS = later(
    r"\b(?:share|margin|odds|number|ages?|aged|ranked?|ranking|no\.|place|position|score|per|average|respectively)\b",
    re.IGNORECASE,
)
_AT_MOST = frozenset(("less than", "under", "up to", "just under", "slightly under", "slightly less than"))
_AT_LEAST = frozenset(("more than", "over", "at least", "just over", "slightly over", "slightly more than"))


class _Change(Struct, frozen=True):
    """What the sentence says: two figures and the change between them."""

    first: Figure
    second: Figure
    stated: Figure
    about: str
    points: bool  # whether the change is stated in percentage points
    of_percentages: bool

    def relative(self) -> tuple[float, float]:
        """The least and the most percent by which the second figure can differ from the first, rounding allowed for."""
        low = self.second.least / self.first.most - 1
        high = self.second.most / self.first.least - 1 if self.first.least > 0 else float("inf")
        return 100 * low, 100 * high

    def nominal(self) -> float:
        """The change in percent as the figures stand."""
        return 100 * (self.second.value / self.first.value - 1)


def percentages(copy: Copy) -> Iterator[Statement]:
    """Each percentage beside the two figures it compares."""
    for start, end, change, words, insert in _changes(copy):
        if change.points or (change.of_percentages and _are_points_called_percent(change)):
            continue
        low, high = change.relative()
        if change.nominal() < 0:
            low, high = -high, -low
        holds = _fits(change, low, high)
        actual = abs(change.nominal())
        told = in_figures(actual, 0 if actual >= 10 else 1)
        yield Statement(
            start=start, end=end, truth=ALWAYS if holds else NEVER,
            words=words | {"actual": f"a {'rise' if change.nominal() > 0 else 'fall'} of {told}%"},
            suggestions=(insert(told),),
            evidence=(Evidence(fact=_computation(change, words), record=""),),
            derivation=(_computation(change, words), f"rounding allows {low:.1f}% to {high:.1f}%"),
        )  # fmt: skip


def percentage_points(copy: Copy) -> Iterator[Statement]:
    """Each change of a percentage that is stated in percentage points, or as percent though points are meant."""
    for start, end, change, words, insert in _changes(copy):
        if not change.of_percentages or not (change.points or _are_points_called_percent(change)):
            continue
        difference = abs(change.second.value - change.first.value)
        room = change.first.slack + change.second.slack + change.stated.slack + 0.05
        holds = change.points and (abs(difference - change.stated.value) <= room or bool(change.about))
        told = in_figures(difference, max(change.first.decimals, change.second.decimals))
        points = f"{told} percentage point{'' if told == '1' else 's'}"
        way = "rise" if change.second.value > change.first.value else "fall"
        percent = in_figures(abs(change.nominal()), 0 if abs(change.nominal()) >= 10 else 1)
        fact = (
            f"{words['second']} less {words['first']}" if way == "rise" else f"{words['first']} less {words['second']}"
        )
        yield Statement(
            start=start, end=end, truth=ALWAYS if holds else NEVER,
            words=words | {"actual": f"a {way} of {points}, or {percent}%"},
            suggestions=(insert(f"{told} percentage point" if insert.is_before_noun else points, unit=True),),
            evidence=(Evidence(fact=f"{fact} is {points}; relative to {words['first']} that is {percent}%.", record=""),),
        )  # fmt: skip


def _computation(change: _Change, words: dict[str, str]) -> str:
    return (
        f"({words['second']} − {words['first']}) ÷ {words['first']} = {f'{change.nominal():.1f}'.replace('-', '−')}%."
    )


def _are_points_called_percent(change: _Change) -> bool:
    """Whether the stated percentage is the plain difference of two percentages, and far from the relative change."""
    difference = abs(change.second.value - change.first.value)
    return abs(difference - change.stated.value) < 0.06 and abs(abs(change.nominal()) - change.stated.value) > 2


def _fits(change: _Change, low: float, high: float) -> bool:
    stated = change.stated.value
    room = max(1.0, change.stated.slack, 0.05 * stated)
    if change.about in _AT_LEAST:
        return high >= stated - room
    if change.about in _AT_MOST:
        return low <= stated + room
    if change.about:
        room = max(2.5, 0.15 * stated)
    return low - room <= stated <= high + room


def _changes(copy: Copy) -> Iterator[tuple[int, int, _Change, dict[str, str], _Insert]]:
    for scene in copy.sentences_with(_TRIGGERS):
        words = frozenset(copy.tokens.lower[scene.tokens.start : scene.tokens.stop])
        if "from" not in words or "to" not in words:
            continue
        sentence = copy.words_of(scene)
        for pattern in _PATTERNS:
            found = re.search(pattern, sentence, re.IGNORECASE)
            change = found and _read(found)
            if found and change:
                offset = scene.sentence.start
                said = {
                    "first": _with_unit(found, "first", "unit1", "unit2"),
                    "second": _with_unit(found, "second", "unit2", "unit1"),
                    "stated": found["stated"].strip() + found["unit"],
                }
                yield offset + found.start(), offset + found.end(), change, said, _Insert(found)
                break


def _with_unit(found: re.Match[str], name: str, unit: str, other: str) -> str:
    sign = "%" if (found[unit] or found[other] or "").strip() else ""
    return found[name].strip() + sign


class _Insert:
    """Writes another change in place of the stated one, and the rest of the words as they are."""

    def __init__(self, found: re.Match[str]) -> None:
        self._found = found

    @property
    def is_before_noun(self) -> bool:
        """Whether the change stands before its noun: “a two percentage point rise”."""
        return bool(self._found.groupdict().get("noun_behind"))

    def __call__(self, told: str, *, unit: bool = False) -> str:
        found = self._found
        text, begin = found.group(), found.start()
        first, last = found.start("stated") - begin, found.end("unit" if unit else "stated") - begin
        if found["about"]:
            first = found.start("about") - begin
        return text[:first] + told + text[last:]


def _read(found: re.Match[str]) -> _Change | None:
    """The change that the words state; None when they may be about something else."""
    named = found.groupdict()
    noun = (named.get("noun") or named.get("noun_behind") or "").lower()
    way = (named.get("way") or "").lower()
    if "rises" not in named and not (noun or way):
        return None
    first, second, stated = figure(found["first"]), figure(found["second"]), figure(found["stated"])
    if first is None or second is None or stated is None or first.value <= 0 or second.value == first.value:
        return None
    units = [(named[name] or "").strip().lower() for name in ("unit1", "unit2")]
    of_percentages = any(unit == "%" or "cent" in unit for unit in units)
    points = "point" in found["unit"].lower() or found["unit"].strip().lower() == "pp"
    rises = bool(named.get("rises")) or way == "up" or bool(noun and re.fullmatch(_RISE, noun))
    if rises != (second.value > first.value) or (points and not of_percentages):
        return None
    if not of_percentages and (_is_year(first, found["first"]) or _is_year(second, found["second"])):
        return None
    if first.is_money != second.is_money and not of_percentages:
        return None
    if found["first"].strip()[:1] in "$£€¥" and found["first"].strip()[0] != found["second"].strip()[0]:
        return None
    if _scale(found["first"]) != _scale(found["second"]) and not (first.is_money and _scale(found["first"])):
        return None  # “from 3 to 5 million”
    if _OTHER_THINGS.search(found["gap"] or "") or re.search(r"\b(?:and|while|but)\b", found["gap"] or ""):
        return None
    return _Change(first, second, stated, (named.get("about") or "").lower(), points, of_percentages)


def _is_year(number: Figure, words: str) -> bool:
    return words.strip().isdecimal() and number.value in _YEARS


def _scale(words: str) -> str:
    return (
        re.sub(r"[^a-z]", "", words.lower()) if words.strip()[-1:].isalpha() and any(c.isdigit() for c in words) else ""
    )

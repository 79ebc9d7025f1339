"""“Doubled”, “tripled”, “halved” beside both figures: “the fee has doubled from $40 to $60”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims import Evidence
from checker.consistency.figures import FIGURE, Figure, figure, in_figures
from checker.consistency.model import Copy, Statement
from checker.days import ALWAYS, NEVER

_FACTORS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_TRIGGERS = frozenset(stem + ending for stem in _FACTORS for ending in ("ed", "ing", "e", "es"))
_VERB = r"(?P<verb>(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing|es))"
_ABOUT = r"(?:(?P<about>more\sthan|nearly|almost|roughly|about|practically|virtually|at\sleast)\s)?"
_SMALL_PRINT = r"(?:[^\d;:()%]|\b(?:19|20)\d\d\b){0,45}?"
_UNIT = r"(?:\s?(?:%|per\s?cent\b))?"
_PATTERNS = (
    rf"{_ABOUT}\b{_VERB}\b(?P<gap>{_SMALL_PRINT})[\s(–—-]from\s(?P<first>{FIGURE}){_UNIT}{_SMALL_PRINT}\sto\s(?P<second>{FIGURE}){_UNIT}",
    rf"{_ABOUT}\b{_VERB}\b(?P<gap>{_SMALL_PRINT})\sto\s(?P<second>{FIGURE}){_UNIT}{_SMALL_PRINT},?\sfrom\s(?P<first>{FIGURE}){_UNIT}",
    rf"\bfrom\s(?P<first>{FIGURE}){_UNIT}{_SMALL_PRINT}\sto\s(?P<second>{FIGURE}){_UNIT}(?P<gap>{_SMALL_PRINT})[,–—-]\s?{_ABOUT}{_VERB}\b",
)
# What a fair reader takes the words for: the least and most of the ratio over the factor (under it, for halves).
_PLAIN = (0.86, 1.22)
_MORE = (0.97, float("inf"))
_NEARLY = (0.75, 1.03)
_ROUGHLY = (0.75, 1.35)


def multiples(copy: Copy) -> Iterator[Statement]:
    """Each “doubled” (tripled, halved …) with both of its figures in the sentence."""
    for scene in copy.sentences_with(_TRIGGERS):
        sentence = copy.words_of(scene)
        for pattern in _PATTERNS:
            found = re.search(pattern, sentence, re.IGNORECASE)
            if found is None:
                continue
            first, second = figure(found["first"]), figure(found["second"])
            if first is None or second is None or not _are_of_one_kind(found, first, second):
                continue
            yield _statement(found, first, second, scene.sentence.start)
            break


def _statement(found: re.Match[str], first: Figure, second: Figure, offset: int) -> Statement:
    factor = next(factor for stem, factor in _FACTORS.items() if found["verb"].lower().startswith(stem))
    ratios = sorted((second.least / first.most, second.most / max(first.least, 1e-9)))
    least, most = (ratio / factor for ratio in ratios)
    if factor < 1:  # twice as far below is “more than halved”
        least, most = 1 / max(most, 1e-9), 1 / max(least, 1e-9)
    low, high = _bounds((found["about"] or "").lower())
    ratio = second.value / first.value
    told = f"{in_figures(ratio, 2 if ratio < 2 else 1)} times"
    fact = f"{found['second'].strip()} is {told} {found['first'].strip()}."
    verb = found.start("about") if found["about"] else found.start("verb")
    start = min(verb, found.start("first"), found.start("second"))
    return Statement(
        start=offset + start,
        end=offset + found.end(),
        truth=ALWAYS if least <= high and most >= low else NEVER,
        words={
            "first": found["first"].strip(),
            "second": found["second"].strip(),
            "verb": found[0][verb - found.start() : found.end("verb") - found.start()],
            "actual": told,
        },
        evidence=(Evidence(fact=fact, record=""),),
        derivation=(fact, f"the words allow {low} to {high} of {in_figures(factor, 1)} times"),
    )


def _bounds(about: str) -> tuple[float, float]:
    if about in ("more than", "at least"):
        return _MORE
    if about in ("nearly", "almost", "practically", "virtually"):
        return _NEARLY
    return _ROUGHLY if about else _PLAIN


def _are_of_one_kind(found: re.Match[str], first: Figure, second: Figure) -> bool:
    if first.value <= 0 or first.is_money != second.is_money or re.search(r"\b(?:and|while|but)\b", found["gap"]):
        return False
    if first.is_money and found["first"].strip()[0] != found["second"].strip()[0]:
        return False
    years = [
        words.strip().isdecimal() and 1800 <= n.value <= 2100
        for words, n in ((found["first"], first), (found["second"], second))
    ]
    # “Doubled from 2 to 4 million”: the first figure leaves its “million” out.
    scales = [
        bool(re.search(r"[a-z]$", words.strip().lower())) and words.strip()[:1] in "$£€¥0123456789"
        for words in (found["first"], found["second"])
    ]
    return not any(years) and scales[0] == scales[1]

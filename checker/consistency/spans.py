"""Years counted beside the years that they run between: “ruled for 20 years, from 1980 to 1995”; and runs that end before they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.claims import Evidence
from checker.consistency.figures import COUNT, figure
from checker.consistency.model import Copy, Statement
from checker.days import ALWAYS, NEVER
from checker.days.calendar import date_in_words
from checker.mentions.timex.model import TimeExpression

_YEARS = frozenset(("years", "year"))
_YEAR = r"(?:1[5-9]|20)\d\d"
_RUN = rf"{_YEAR}\s?(?:to|until|till|through|–|-)\s?{_YEAR}"
_NOUN = r"(?:reign|rule|tenure|term|presidency|premiership|career|war|conflict|stint|period|span|occupation|dictatorship|run)"
_ABOUT = r"(?:(?P<about>about|around|roughly|some|nearly|almost|more\sthan|over|at\sleast|less\sthan)\s)?"
_PATTERNS = (
    rf"\bfor\s{_ABOUT}(?P<count>{COUNT})\syears?,?\s\(?from\s(?P<first>{_YEAR})\s(?:to|until|till|through)\s(?P<last>{_YEAR})\b(?!s|-)",
    rf"\b{_ABOUT}(?P<count>{COUNT})-year\s{_NOUN},?\s\(?(?:from\s)?(?P<first>{_YEAR})\s?(?:to|until|through|–|-)\s?(?P<last>{_YEAR})\b(?!s|-)\)?",
    rf"\bfrom\s(?P<first>{_YEAR})\s(?:to|until|through)\s(?P<last>{_YEAR}),\s(?:a\s(?:span|period|total|reign|rule)\sof\s){_ABOUT}(?P<count>{COUNT})\syears?\b",
)
# A first and last calendar year counted in, or left out: “for six years, from 2010 to 2015”.
_COUNTED_IN = 1
# Behind these the later year may well stand first: what moves, or is compared.
_MOVES = re.compile(
    r"\b(?:mov\w+|shift\w*|brought|bring\w*|advanc\w+|chang\w+|reschedul\w+|postpon\w+|delay\w*|pull\w*|push\w*|revis\w+|cut\w*|"
    r"reduc\w+|lower\w*|fell|fall\w*|drop\w*|declin\w+|decreas\w+|slip\w*|down|back\w*|backwards?|rewind\w*|revers\w+|travel\w*|"
    r"count\w*|compar\w+|differ\w*|improv\w+|return\w*|roll\w*|accelerat\w+|hasten\w*|correct\w*|amend\w*|extend\w*|switch\w*|"
    r"transfer\w*|relay\w*|shorten\w*|trac\w+|regress\w*|number\w*|levels?|B\.?C\.?(?:E\.?)?)\b",
    re.IGNORECASE,
)
_ENDS = {"from": ("to", "until", "till", "through"), "between": ("and",)}
_NEAR = 60  # code points before the run that may tell of a move


def year_counts(copy: Copy) -> Iterator[Statement]:
    """Each number of years beside the years it runs between."""
    if _YEARS.isdisjoint(copy.vocabulary) or not re.search(_RUN, copy.text):
        return
    for scene in copy.sentences_with(_YEARS):
        sentence = copy.words_of(scene)
        if not re.search(_RUN, sentence):
            continue
        for pattern in _PATTERNS:
            for found in re.finditer(pattern, sentence, re.IGNORECASE):
                counted = figure(found["count"])
                first, last = int(found["first"]), int(found["last"])
                if counted is None or counted.value > 200 or last <= first:
                    continue
                actual = last - first
                low, high = _bounds(counted.value, (found["about"] or "").lower())
                fact = f"From {first} to {last} is {actual} year{'' if actual == 1 else 's'}."
                begin, end = found.start("count") - found.start(), found.end("count") - found.start()
                yield Statement(
                    start=scene.sentence.start + found.start(),
                    end=scene.sentence.start + found.end(),
                    truth=ALWAYS if low <= actual <= high else NEVER,
                    words={"count": found["count"], "first": str(first), "last": str(last), "actual": str(actual)},
                    suggestions=(found[0][:begin] + str(actual) + found[0][end:],),
                    evidence=(Evidence(fact=fact, record=""),),
                    derivation=(fact,),
                )


def _bounds(counted: float, about: str) -> tuple[float, float]:
    """The least and the most years between two calendar years that the words may count."""
    if about in ("more than", "over", "at least"):
        return counted - _COUNTED_IN, 1.5 * counted
    room = max(2.0, 0.15 * counted) if about else _COUNTED_IN
    return counted - room, counted + room


def runs_of_dates(copy: Copy) -> Iterator[Statement]:
    """Each run between two dates of the calendar: “from 2011 to 2019”, “between March 2020 and June 2020”."""
    if "from" not in copy.vocabulary and "between" not in copy.vocabulary:
        return
    for scene in copy.scenes:
        if len(scene.times) < 2:
            continue
        ordered = sorted(scene.times, key=lambda time: time.start)
        for earlier, later in pairwise(ordered):
            statement = _run(copy, earlier, later, scene.sentence.start, scene.sentence.end)
            if statement is not None:
                yield statement


def _run(copy: Copy, earlier: TimeExpression, later: TimeExpression, begin: int, end: int) -> Statement | None:
    if earlier.period is None or later.period is None or not (earlier.period.is_fixed and later.period.is_fixed):
        return None
    if earlier.impossible or later.impossible or earlier.type != "DATE" or later.type != "DATE":
        return None
    if not re.search(_YEAR, earlier.text) or not re.search(_YEAR, later.text):
        return None  # “between June and March 2020”: which June, the copy does not say
    text = copy.text
    opening = text[max(begin, earlier.start - 9) : earlier.start].lower().split()
    between = text[earlier.end : later.start].lower().strip(" ,")
    if not opening or opening[-1] not in _ENDS or between not in _ENDS[opening[-1]]:
        return None
    first, last = earlier.period.on(1), later.period.on(1)
    around = text[max(begin, earlier.start - _NEAR) : min(end, later.end + 25)]
    if last[1] < first[0] and (_MOVES.search(around) or not _is_closed(text, later.end)):
        return None
    # Counted back from the date: a capital of another alphabet may be two letters in lower case.
    start = len(text[: earlier.start].rstrip()) - len(opening[-1])
    swapped = text[start : earlier.start] + later.text + text[earlier.end : later.start] + earlier.text
    truth = ALWAYS if last[1] >= first[0] else NEVER
    return Statement(
        start=start, end=later.end, truth=truth, suggestions=(swapped,),
        words={"first": earlier.text, "last": later.text},
        evidence=(Evidence(fact=f"{_told(later, last)} lies before {_told(earlier, first)}.", record=""),) if truth is NEVER else (),
    )  # fmt: skip


def _told(time: TimeExpression, days: tuple[int, int]) -> str:
    return date_in_words(days[0]) if days[0] == days[1] else time.text


def _is_closed(text: str, end: int) -> bool:
    """Whether the run ends there: a count would go on (“from 2019 to 2011 votes”)."""
    following = text[end : end + 12].lstrip(" ")
    return (
        not following
        or following[0] in ".,;:)—–\n"
        or bool(re.match(r"(?:and|when|as|in|at|for|while|before|after|with|by|under|he|she|they|it|the)\b", following))
    )


def lifetimes(copy: Copy) -> Iterator[Statement]:
    """Each pair of years in brackets, as of a life: “(1931–2007)”."""
    if "(" not in copy.vocabulary:
        return
    for found in re.finditer(rf"\((?:b\.\s)?(?P<first>{_YEAR})\s?[–—-]\s?(?P<last>{_YEAR})\)", copy.text):
        first, last = int(found["first"]), int(found["last"])
        yield Statement(
            start=found.start(),
            end=found.end(),
            truth=ALWAYS if first <= last else NEVER,
            words={"first": str(first), "last": str(last)},
            suggestions=(f"({last}–{first})",),
            evidence=(Evidence(fact=f"{last} lies before {first}.", record=""),) if first > last else (),
        )

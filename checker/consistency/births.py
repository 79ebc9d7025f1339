"""Ages beside the birth years that they follow from: “Born in 1950, the 60-year-old …”, “born in 1930, died in 2010 aged 90”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.claims import Evidence
from checker.consistency.figures import COUNT, figure
from checker.consistency.model import Copy, Statement
from checker.days import ALWAYS, NEVER, DaySet, TruthSet
from checker.days.calendar import MONTHS
from checker.text.patterns import later

_BORN = frozenset(("born",))
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_YEAR = r"(?:18|19|20)\d\d"
_DATE = rf"(?:(?:on\s)?(?:(?P<day>\d{{1,2}})\s(?P<month>{_MONTH})|(?P<month2>{_MONTH})\s(?P<day2>\d{{1,2}}),?|(?P<month3>{_MONTH}))\s|in\s)?(?P<year>{_YEAR})\b(?!s)"
_AGE = rf"(?P<age>{COUNT})"
_GAP = r"[^.;()\d]"
_AGES_NOW = (
    rf"(?<=\w),\s{_AGE},\s{_GAP}{{0,60}}?\bborn\s{_GAP}{{0,40}}?{_DATE}",
    rf"\bborn\s{_GAP}{{0,40}}?{_DATE},?\s{_GAP}{{0,30}}?{_AGE}-year-old\b",
    rf"\b{_AGE}-year-old\s{_GAP}{{0,40}}?,\s(?:who\swas\s)?born\s{_GAP}{{0,40}}?{_DATE}",
    rf"\bborn\s{_GAP}{{0,40}}?{_DATE},?\s(?:and\s)?(?:(?:he|she)\s)?(?:is|who\sis|making\s(?:him|her))\s(?:now\s)?{_AGE}\b(?!\s?(?:per|%|cm|metres|th|st|nd|rd|percent))",
    rf"\(born\s{_DATE}\),\s{_AGE},",
)
_AGES_AT_DEATH = (
    rf"\bborn\s{_GAP}{{0,60}}?\b(?P<year>{_YEAR})\b(?:[^.;()]{{0,80}}?)\b(?:died|was\skilled)\b{_GAP}{{0,40}}?\b(?P<death>{_YEAR})\b{_GAP}{{0,25}}?\b(?:aged|age|at\sthe\sage\sof)\s{_AGE}\b",
    rf"\((?P<year>{_YEAR})\s?[–-]\s?(?P<death>{_YEAR})\)[^.;()\d]{{0,60}}?\b(?:died|was\skilled)\b{_GAP}{{0,40}}?\b(?:aged|age|at\sthe\sage\sof)\s{_AGE}\b",
)
# An age that is not today's.
_THEN = later(
    r"\b(?:died|dead|death|late|killed|murdered|would|buried|at\sthe\stime|then|when|turned|turns|turning|until|former(?:ly)?|"
    r"aged\s\d+\sat|years?\sago|later)\b",
    re.IGNORECASE,
)
# Days by which a story may follow or precede the birthday.
_GRACE = 31


def ages_from_births(copy: Copy) -> Iterator[Statement]:
    """Each age with the birth that it follows from; it holds from one birthday to the next."""
    for scene in copy.sentences_with(_BORN):
        sentence = copy.words_of(scene)
        if _THEN.search(sentence):
            continue
        for pattern in _AGES_NOW:
            found = re.search(pattern, sentence, re.IGNORECASE)
            age = figure(found["age"]) if found else None
            if found is None or age is None or not 0 < age.value < 120 or len(re.findall(_YEAR, sentence)) > 1:
                continue
            first, last = _born(found)
            years = int(age.value)
            holds = DaySet.between(_years_on(first, years), _years_on(last, years + 1) - 1)
            allowed = DaySet.between(_years_on(first, years) - _GRACE, _years_on(last, years + 1) - 1 + _GRACE)
            told = _told(found)
            words = {"age": found["age"], "born": told, "actual": _actual(first, last, copy.published)}
            yield Statement(
                start=scene.sentence.start + found.start() + len(found[0]) - len(found[0].lstrip(", ")), end=scene.sentence.start + found.end(),
                truth=TruthSet(certain=holds, possible=allowed), words=words,
                evidence=(Evidence(fact=_computation(told, years, holds), record=""),),
            )  # fmt: skip
            break


def ages_at_death(copy: Copy) -> Iterator[Statement]:
    """Each age at death with the years of birth and death."""
    for scene in copy.sentences_with(frozenset(("died", "killed"))):
        sentence = copy.words_of(scene)
        for pattern in _AGES_AT_DEATH:
            found = re.search(pattern, sentence, re.IGNORECASE)
            age = figure(found["age"]) if found else None
            if found is None or age is None:
                continue
            born, died = int(found["year"]), int(found["death"])
            if not 0 <= died - born < 125:
                continue
            choices = f"{max(died - born - 1, 0)} or {died - born}"
            yield Statement(
                start=scene.sentence.start + found.start(),
                end=scene.sentence.start + found.end(),
                truth=ALWAYS if age.value in (died - born - 1, died - born) else NEVER,
                words={"age": found["age"], "born": str(born), "died": str(died), "actual": choices},
                evidence=(Evidence(fact=f"{died} − {born} = {died - born}, one less before the birthday.", record=""),),
            )
            break


def _born(found: re.Match[str]) -> tuple[date, date]:
    """The first and last day on which the birth may have been."""
    year = int(found["year"])
    month_name = found["month"] or found["month2"] or found["month3"]
    day = found["day"] or found["day2"]
    if not month_name:
        return date(year, 1, 1), date(year, 12, 31)
    month = MONTHS.index(month_name.capitalize()) + 1
    if day and 1 <= int(day) <= 28:
        exact = date(year, month, int(day))
        return exact, exact
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), date.fromordinal(following.toordinal() - 1)


def _years_on(day: date, years: int) -> int:
    if (day.month, day.day) == (2, 29):
        day = date(day.year, 3, 1)
    return day.replace(year=day.year + years).toordinal()


def _told(found: re.Match[str]) -> str:
    month = found["month"] or found["month2"] or found["month3"]
    day = found["day"] or found["day2"]
    if not month:
        return f"in {found['year']}"
    return f"on {day} {month.title()} {found['year']}" if day else f"in {month.title()} {found['year']}"


def _actual(first: date, last: date, published: int | None) -> str:
    if published is None:
        return "another age"
    youngest, oldest = _age(last, published), _age(first, published)
    return str(oldest) if youngest == oldest else f"{youngest} or {oldest}"


def _age(born: date, day: int) -> int:
    today = date.fromordinal(day)
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _computation(born: str, age: int, days: DaySet) -> str:
    ((first, last),) = days.runs
    return f"Somebody born {born} is {age} between {date.fromordinal(first).year} and {date.fromordinal(last).year}."

"""The time expressions of a text: each word that can head one is looked up once, and its rule reads around it.

A rule looks a fixed number of tokens to either side of its word and never tries again, so the time taken is linear in
the length of the text.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checker.mentions.timex.clock import SURE_ZONES, colon_at, half_day_at, named_hour_at, oclock_at, zone_at
from checker.mentions.timex.dayparts import day_word_at, daypart_at
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.feasts import FEAST_WORDS, feast_at, nine_eleven_at
from checker.mentions.timex.figures import day_and_month_at, dotted_at, slashed_at
from checker.mentions.timex.lexicon import (
    DAY_WORDS,
    DAYPARTS,
    DECADE_WORDS,
    FREQUENCIES,
    MONTHS,
    PLURAL_UNITS,
    POINTS,
    SEASON_PLURALS,
    SEASONS,
    UNITS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from checker.mentions.timex.model import TimeExpression
from checker.mentions.timex.months import month_at
from checker.mentions.timex.ordinals import numbered_unit_at
from checker.mentions.timex.points import frequency_at, moment_at, point_at
from checker.mentions.timex.quarters import half_at, short_quarter_at
from checker.mentions.timex.ranges import link_range
from checker.mentions.timex.reader import Reader
from checker.mentions.timex.seasons import season_at
from checker.mentions.timex.units import LONG_WORDS, long_at, unit_at
from checker.mentions.timex.weekdays import weekday_at
from checker.mentions.timex.year_numbers import FIRST_YEAR, LAST_YEAR
from checker.mentions.timex.years import decade_word_at, short_decade_at, spoken_year_at, year_at
from checker.text.tokens import Tokens

Rule = Callable[[Reader, int], Draft | None]


def _slash_at(r: Reader, i: int) -> Draft | None:
    return slashed_at(r, i) or nine_eleven_at(r, i) or day_and_month_at(r, i)


def _counted_unit_at(r: Reader, i: int) -> Draft | None:
    return numbered_unit_at(r, i) or unit_at(r, i)


def _may_be_weekday(r: Reader, i: int) -> Draft | None:
    return weekday_at(r, i) if r.is_capital(i) or len(r.low[i]) > 5 else None


def _rules() -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for words, rule in (
        (UNITS, unit_at), (PLURAL_UNITS, unit_at), (POINTS, point_at), (DAY_WORDS, day_word_at),
        (DAYPARTS, daypart_at), (FREQUENCIES, frequency_at), (SEASONS, season_at), (SEASON_PLURALS, season_at),
        (DECADE_WORDS, decade_word_at), (FEAST_WORDS, feast_at), (WEEKDAYS, _may_be_weekday),
        (WEEKDAY_PLURALS, _may_be_weekday), (MONTHS, month_at),
        (("a.m.", "p.m.", "am", "pm"), half_day_at), (("noon", "midnight", "midday"), named_hour_at),
        (LONG_WORDS, long_at), ((":",), colon_at), (SURE_ZONES, zone_at), (("clock",), oclock_at), (("/",), _slash_at), (("s",), short_decade_at),
        (("half",), half_at), (("q", "h"), short_quarter_at), (("time", "moment", "while", "term", "date", "stage", "point"), moment_at),
        (("seventeen", "eighteen", "nineteen", "twenty", "two"), spoken_year_at),
    ):  # fmt: skip
        for word in words:
            rules[word] = rule
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        rules[str(year)] = year_at
    rules.update(dict.fromkeys(("day", "week", "month", "year"), _counted_unit_at))
    rules["night"] = _night_at
    return rules


def _night_at(r: Reader, i: int) -> Draft | None:
    return unit_at(r, i) or daypart_at(r, i)


_RULES = _rules()


def find_times(
    text: str, tokens: Tokens, published: int | None = None, *, day_first: bool | None = None
) -> list[TimeExpression]:
    """The time expressions of the text in order, none overlapping; `published` is an ordinal, None when not known.

    `day_first` is the order of dates in figures (8/12/2023), None when it is not known.
    `period` is right without `published`: it is a function of the publication day. `value` is resolved for it.
    """
    reader = Reader(text, tokens, published)
    reader.day_first = day_first
    return _read(reader, 0)


# A stretch of a long text, in code points: some 20,000 words, whose tokens fit the processor's cache. Larger lists cost
# more a word, since the garbage collector visits each of their items and every page of memory is new.
STRETCH = 120_000


def find_times_of(
    text: str, published: int | None = None, *, day_first: bool | None = None, stretch: int = STRETCH
) -> list[TimeExpression]:
    """The time expressions of a text of any length, as `find_times`, read stretch by stretch from paragraph to paragraph.

    What the text spoke of last is carried over; a paragraph that a stretch ends with ends a sentence, too.
    """
    found: list[TimeExpression] = []
    reader: Reader | None = None
    start, size = 0, len(text)
    while start < size:
        cut = text.find("\n\n", start + stretch)
        end = size if cut < 0 else cut + 2
        piece = text if end - start == size else text[start:end]
        following = Reader(piece, Tokens.of(piece), published)
        following.day_first = day_first
        if reader is not None:
            following.go_on_from(reader)  # the order of figures, too, may be known by now
        reader = following
        found += _read(reader, start)
        start = end
    return found


def _read(reader: Reader, offset: int) -> list[TimeExpression]:
    """The time expressions of the reader's text, which begins `offset` code points into the whole."""
    rules, tokens, text = _RULES, reader.tokens, reader.text
    drafts: list[Draft] = []
    heads = tokens.places_of(rules.keys())
    if ".19" in text or ".20" in text:
        dotted = {word for word in tokens.places if word.count(".") == 2 and word[0].isdecimal()}
        heads = sorted({*heads, *tokens.places_of(dotted)})
    for i in heads:
        if i < reader.floor:
            continue
        draft = rules.get(reader.low[i], dotted_at)(reader, i)
        if draft is None:
            continue
        if drafts:
            link_range(reader, drafts[-1], draft)
        reader.floor = draft.after
        reader.remember(draft)
        drafts.append(draft)
    return [_expression(reader, draft, offset) for draft in drafts]


def _expression(r: Reader, draft: Draft, offset: int) -> TimeExpression:
    start, end = r.starts[draft.first], r.ends[draft.after - 1]
    days = draft.days
    whole = draft.range or days
    begin = last = None
    if (draft.span or draft.range) and whole is not None and (r.published is not None or whole.is_fixed):
        first_day, last_day = whole.on(r.published or 1)
        begin, last = date.fromordinal(first_day).isoformat(), date.fromordinal(last_day).isoformat()
    other = draft.other
    alternative = None
    if other is not None and (r.published is not None or other.is_fixed):
        alternative = date.fromordinal(other.on(r.published or 1)[0]).isoformat()
    return TimeExpression(
        start=offset + start,
        end=offset + end,
        text=r.text[start:end],
        type=draft.type,
        value=draft.value_on(r.published),
        mod=draft.mod,
        quant=draft.quant,
        freq=draft.freq,
        begin=begin,
        end_value=last,
        period=days,
        duration=draft.duration,
        weekday=draft.weekday,
        anchored=draft.anchored,
        alternative=alternative,
        impossible=draft.impossible,
    )

"""Weekday names: “on Friday”, “last Tuesday”, “Friday, Oct. 13”, “Thursday evening”, “every Monday”."""

from __future__ import annotations

from msgspec.structs import replace

from checker.days.derived import EitherPeriod, SeenFromPeriod
from checker.days.recurring import Choice, WeekdayPeriod, YearlyPeriod
from checker.mentions.numbers import ordinal_at
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import (
    DAYPARTS,
    FULL_WEEKDAYS,
    LAST,
    MONTHS,
    NAMED_WEEKDAYS,
    NEXT,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from checker.mentions.timex.months import month_at
from checker.mentions.timex.reader import MOST_LINKS, Reader

_DAYPART_PLURALS = {part + "s": code for part, code in DAYPARTS.items()}
_BEFORE_TEXT = frozenset({"previous", "preceding", "prior"})
_SHIFTS = {"early": "START", "late": "END", "earlier": "START", "later": "END"}
_POINTING = LAST | NEXT | {"this"}
_NEAR = 250  # tokens, about ten sentences: how far back “the previous Friday” looks for the day it is counted from
_AFTER_TEXT = frozenset({"following", "subsequent"})


def weekday_at(r: Reader, i: int) -> Draft | None:
    """The date or set around the weekday name at token `i`; None for “Black Friday” and other names."""
    low, word = r.low, r.low[i]
    if word in WEEKDAY_PLURALS:
        return _weekly(r, i, i + 1, WEEKDAY_PLURALS[word])
    number = WEEKDAYS[word]
    if i > 0 and low[i - 1] in NAMED_WEEKDAYS and r.is_capital(i - 1):
        return None
    dated = _with_date(r, i, number)
    if dated is not None or word not in FULL_WEEKDAYS:
        return dated
    before = low[i - 1] if i > r.floor else ""
    if before in ("each", "every"):
        draft = _weekly(r, i - 1, i + 1, number)
        draft.quant = before.upper()
        return draft
    if low[i + 1] in _DAYPART_PLURALS:
        return _weekly(r, i, i + 1, number)
    draft = Draft(first=i, after=i + 1, weekday=number, anchored="publication", open_value=f"XXXX-WXX-{number + 1}")
    if low[i + 1] in DAYPARTS:
        draft.suffix, draft.after, draft.type = "T" + DAYPARTS[low[i + 1]], i + 2, "TIME"
    if before in _POINTING:
        _point(r, draft, number, before)
    else:
        _choose(r, draft, number, before)
    return draft


def _point(r: Reader, draft: Draft, number: int, before: str) -> None:
    """“Last Friday”, “this coming Sunday”, “the previous Friday”: takes the word in, and the day it points to."""
    low, i = r.low, draft.first
    draft.first = i - 1
    if low[i - 2] in ("this", "the") and i - 1 > r.floor:
        draft.first = i - 2
    if before in _BEFORE_TEXT or before in _AFTER_TEXT:
        shown = WeekdayPeriod(number, Choice.BEFORE if before in _BEFORE_TEXT else Choice.AFTER)
        base = r.day
        if base is not None and base.shown is not None and base.links < MOST_LINKS and i - base.after <= _NEAR:
            draft.shown, draft.anchored = SeenFromPeriod(shown, base.shown), "text"
        else:
            draft.shown = shown
    elif before == "this":
        future = r.tense(i, draft.after) == "future"
        draft.shown = WeekdayPeriod(number, Choice.FUTURE if future else Choice.THIS)
    else:
        # On a Wednesday “last Tuesday” may be yesterday, and “next Friday” the one after the next.
        shown = WeekdayPeriod(number, Choice.BEFORE if before in LAST else Choice.AFTER)
        draft.shown = shown
        draft.period = EitherPeriod(shown, replace(shown, weeks=-1 if before in LAST else 1))


def _choose(r: Reader, draft: Draft, number: int, before: str) -> None:
    """“On Friday”, “early Friday”, “Friday week”: takes the Friday that the verb or the day before it points to."""
    low, i = r.low, draft.first
    shown = WeekdayPeriod(number, r.choice(i, draft.after))
    draft.shown = shown
    if before in _SHIFTS:
        draft.first, draft.mod = i - 1, _SHIFTS[before]
    elif low[draft.after] == "week" and draft.type == "DATE":  # British: “Friday week”
        draft.shown, draft.after = WeekdayPeriod(number, Choice.AFTER, weeks=1), draft.after + 1
        return
    previous = r.previous
    if previous is not None and previous.weekday is not None and previous.shown is not None:
        joined = low[previous.after] in ("and", "or", ",") and i - previous.after <= 3
        if joined and (previous.weekday + 1) % 7 == number and draft.first == i:
            # “late Tuesday and on Wednesday”
            draft.shown = SeenFromPeriod(WeekdayPeriod(number, Choice.FUTURE), previous.shown)
            return
    if not r.tense(i, draft.after):
        draft.period = EitherPeriod(replace(shown, choice=Choice.PAST), replace(shown, choice=Choice.FUTURE))


def _weekly(r: Reader, first: int, after: int, number: int) -> Draft:
    low = r.low
    value = f"XXXX-WXX-{number + 1}"
    if low[after] in _DAYPART_PLURALS or low[after] in DAYPARTS:
        value, after = value + "T" + (_DAYPART_PLURALS.get(low[after]) or DAYPARTS[low[after]]), after + 1
    return Draft(first=first, after=after, type="SET", value=value, weekday=number)


def _in_year_of_weekday(day: YearlyPeriod, weekday: int, published: int | None) -> YearlyPeriod:
    """The day in the nearest year in which it falls on that weekday; in the nearest year where it never does."""
    nearest = replace(day, choice=Choice.NEAREST)
    if published is None:
        return nearest
    around = [nearest, *(replace(day, choice=choice) for choice in (Choice.BEFORE, Choice.AFTER))]
    fitting = [one for one in around if (one.on(published)[0] - 1) % 7 == weekday]
    return fitting[0] if fitting else nearest


def _with_date(r: Reader, i: int, number: int) -> Draft | None:
    """“Friday, Oct. 13”, “Friday 13 October 2023”, “Saturday the 3rd of May”: the date, with its weekday."""
    low, j = r.low, i + 1
    if low[j] == "." and len(low[i]) <= 5 and r.touches(j):
        j += 1
    if low[j] == ",":
        j += 1
    at = j
    if low[at] == "the":
        at += 1
    if low[at] not in MONTHS:
        if low[at].isdecimal() and low[at + 1] in MONTHS:
            at += 1
        else:
            found = ordinal_at(r.tokens, at)
            if found is None:
                return None
            at = found[1] + (low[found[1]] == "of")
            if low[at] not in MONTHS:
                return None
    floor, r.floor = r.floor, j
    dated = month_at(r, at)
    r.floor = floor
    if dated is None or dated.grain != "day" or dated.type != "DATE" or dated.first > j + 1:
        return None
    dated.first, dated.weekday = i, number
    if isinstance(dated.shown, YearlyPeriod):
        dated.period = EitherPeriod(
            replace(dated.shown, choice=Choice.PAST), replace(dated.shown, choice=Choice.FUTURE)
        )
        dated.shown = _in_year_of_weekday(dated.shown, number, r.published)
    if i > floor and low[i - 1] in LAST | NEXT | {"this"}:
        dated.first = i - 1
        if i - 1 > floor and low[i - 2] in ("this", "the"):
            dated.first = i - 2
    return dated

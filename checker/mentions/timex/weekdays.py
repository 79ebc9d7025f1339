"""Weekday names: “on Friday”, “last Tuesday”, “Friday, Oct. 13”, “Thursday evening”, “every Monday”."""

from __future__ import annotations

from dataclasses import replace

from checker.days import Period
from checker.days.derived import EitherPeriod, SeenFromPeriod
from checker.days.recurring import Choice, WeekdayPeriod, YearlyPeriod
from checker.mentions.numbers import ordinal_at
from checker.mentions.timex.calendar_dates import month_at
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
from checker.mentions.timex.reader import Reader

_DAYPART_PLURALS = {part + "s": code for part, code in DAYPARTS.items()}
_BEFORE_TEXT = frozenset({"previous", "preceding", "prior"})
_AFTER_TEXT = frozenset({"following", "subsequent"})


def weekday_at(r: Reader, i: int) -> Draft | None:  # noqa: C901, PLR0912 -- one branch for each wording
    """The date or set around the weekday name at token `i`; None for “Black Friday” and other names."""
    low, word = r.low, r.low[i]
    if word in WEEKDAY_PLURALS:
        return _weekly(r, i, i + 1, WEEKDAY_PLURALS[word])
    number = WEEKDAYS[word]
    if low[i - 1] in NAMED_WEEKDAYS and r.is_capital(i - 1) and i > 0 and not r.is_break(i - 2):
        return None
    dated = _with_date(r, i, number)
    if dated is not None:
        return dated
    if word not in FULL_WEEKDAYS:
        return None
    before = low[i - 1] if i > r.floor else ""
    if before in ("each", "every"):
        draft = _weekly(r, i - 1, i + 1, number)
        draft.quant = before.upper()
        return draft
    first, after, suffix, kind = i, i + 1, "", "DATE"
    if low[after] in DAYPARTS:
        suffix, after, kind = "T" + DAYPARTS[low[after]], after + 1, "TIME"
    elif low[after] in _DAYPART_PLURALS:
        draft = _weekly(r, i, after + 1, number)
        draft.value = f"XXXX-WXX-{number + 1}T{_DAYPART_PLURALS[low[after]]}"
        return draft
    shown: WeekdayPeriod | SeenFromPeriod
    anchored = "publication"
    if before in _BEFORE_TEXT | _AFTER_TEXT:
        choice = Choice.BEFORE if before in _BEFORE_TEXT else Choice.AFTER
        shown, first = WeekdayPeriod(number, choice), i - 1
        base = r.base()
        if base is not None and r.reference is not None and r.reference.grain == "day":
            shown, anchored = SeenFromPeriod(shown, base), "text"
    elif before in LAST:
        shown, first = WeekdayPeriod(number, Choice.BEFORE), i - 1
    elif before in NEXT:
        shown, first = WeekdayPeriod(number, Choice.AFTER), i - 1
    elif before == "this":
        shown, first = WeekdayPeriod(number, Choice.FUTURE if r.tense(i, after) == "future" else Choice.THIS), i - 1
    else:
        shown = WeekdayPeriod(number, r.choice(i, after))
    if (
        first < i
        and low[first - 1] in ("this", "the")
        and first > r.floor
        or first == i
        and before in ("early", "late", "earlier", "later")
        and not suffix
    ):
        first -= 1
    elif low[after] == "week" and not suffix:  # British: “Friday week”
        shown, after = WeekdayPeriod(number, Choice.AFTER, weeks=1), after + 1
    mod = {"early": "START", "late": "END", "earlier": "START", "later": "END"}.get(before) if first == i - 1 else None
    period: Period | None = None
    previous = r.previous
    if (
        previous is not None
        and previous.weekday is not None
        and i - previous.after <= 3
        and r.low[previous.after] in ("and", "or", ",")
    ):
        if (previous.weekday + 1) % 7 == number and previous.shown is not None and first == i:
            shown = SeenFromPeriod(
                WeekdayPeriod(number, Choice.FUTURE), previous.shown
            )  # “late Tuesday and on Wednesday”
    if first == i and isinstance(shown, WeekdayPeriod) and not shown.weeks and not r.tense(i, after):
        period = EitherPeriod(replace(shown, choice=Choice.PAST), replace(shown, choice=Choice.FUTURE))
    return Draft(
        first=first, after=after, type=kind, period=period, shown=shown, suffix=suffix, mod=mod, weekday=number, anchored=anchored,
        open_value=f"XXXX-WXX-{number + 1}",
    )  # fmt: skip


def _weekly(r: Reader, first: int, after: int, number: int) -> Draft:
    low = r.low
    value = f"XXXX-WXX-{number + 1}"
    if low[after] in _DAYPART_PLURALS or low[after] in DAYPARTS:
        value, after = value + "T" + (_DAYPART_PLURALS.get(low[after]) or DAYPARTS[low[after]]), after + 1
    return Draft(first=first, after=after, type="SET", value=value, weekday=number)


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
        # With the weekday given, the date is a near one.
        dated.shown = replace(dated.shown, choice=Choice.NEAREST)
    if i > floor and low[i - 1] in LAST | NEXT | {"this"}:
        dated.first = i - 1
        if i - 1 > floor and low[i - 2] in ("this", "the"):
            dated.first = i - 2
    return dated

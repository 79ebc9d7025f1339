"""Units that the calendar runs by: “last year”, “this week”, “the following month”, “that day”, “the weekend”, “year-end”."""

from __future__ import annotations

from datetime import date

from checker.days import CalendarPeriod, Duration, Period, Unit
from checker.days.derived import EitherPeriod, SeenFromPeriod, ShiftedPeriod
from checker.days.duration import Modifier
from checker.days.recurring import Choice, WeekdayPeriod, YearlyPeriod
from checker.mentions.timex.amounts import Amount, duration_value, window_period
from checker.mentions.timex.draft import GRAIN_OF_UNIT, Draft, is_coarser
from checker.mentions.timex.lexicon import CURRENCY, LAST, MONTHS, NEXT
from checker.mentions.timex.months import month_at
from checker.mentions.timex.parts import with_part
from checker.mentions.timex.reader import HYPHENS, Reader

_POSSESSIVE = frozenset({"'s", "’s"})
_TEXT_BEFORE = frozenset({"previous", "preceding", "prior"})
_TEXT_AFTER = frozenset({"following", "subsequent"})
_KINDS = frozenset({"fiscal", "financial", "academic", "full", "whole", "calendar", "entire"})
# Before a bare “the year”, “the week”: words that make it the running one.
_IN_THE = frozenset("for in during of through throughout over later earlier this within by until since".split())
_NOT_AFTER_THE = frozenset("of that when he she they it we i who in which before after following until to".split())


def running_unit_at(r: Reader, j: int, unit: Unit | None, letter: str) -> Draft | None:
    """The date that the unit at token `j` makes with the words before it, None without one that points (“a good year”)."""
    low, word = r.low, r.low[j]
    k, after = j, j + 1
    if unit is None:
        return None
    while k - 1 > r.floor and (low[k - 1] in _KINDS or low[k - 1] in ("coming", "past") and low[k - 2] == "this"):
        k -= 1
    before = low[k - 1] if k > r.floor else ""
    first = k - 1
    if word == "night":
        return _night(r, j, before)
    if word == "year" and (end := _year_end(r, j)) is not None:
        return end
    if low[after] in HYPHENS and low[after + 1] == "long" and before in ("a", "the", "its", "his", ""):
        duration = Duration(amount=1, unit=unit, modifier=Modifier.AGED)
        return Draft(first=j, after=after + 2, type="DURATION", value=duration_value(1, letter), duration=duration)
    if before in LAST or before == "latest":
        return _last(r, unit, letter, first, after)
    if before in NEXT:
        return _next(r, unit, letter, first, after)
    if before in ("this", "current", "running"):
        return _this(r, unit, letter, first, after)
    if before in ("that", "same"):
        if before == "same" and low[first - 1] in ("the", "that") and first > r.floor:
            first -= 1
        return _from_text(r, unit, letter, first, after, 0)
    return _the(r, unit, letter, first, after) if before == "the" else None


def _last(r: Reader, unit: Unit, letter: str, first: int, after: int) -> Draft | None:
    low, before = r.low, r.low[first]
    if low[first - 1] in ("the", "this") and first > r.floor:
        first -= 1
    if low[first] == "the" and before in ("past", "last") and letter != "WE":
        amount = Amount(1, None, unit, letter, first, after)
        amount.window = before
        draft = Draft(
            first=_modified(r, first), after=after, type="DURATION", value=amount.value, duration=amount.duration(),
            period=window_period(amount), anchored="publication",
        )  # fmt: skip
        if low[draft.first - 1] != "for":
            # “In the past year” tells when, and has the value of “last year”; “for the past year” tells how long.
            draft.type, draft.value, draft.shown = "DATE", None, CalendarPeriod(unit, -1)
            draft.grain = GRAIN_OF_UNIT[unit]
        return draft
    if before in _TEXT_BEFORE:
        return _from_text(r, unit, letter, first, after, -1)
    return _unit_draft(r, unit, letter, first, after, -1)  # “the latest week” is the last that is over


def _next(r: Reader, unit: Unit, letter: str, first: int, after: int) -> Draft | None:
    before = r.low[first]
    definite = r.low[first - 1] == "the" and first > r.floor
    if definite:
        first -= 1
    told = definite and before == "next" and (unit is Unit.DAY or r.tense(first, after) in ("past", "gone", "overdue"))
    if before in _TEXT_AFTER or told:
        return _from_text(r, unit, letter, first, after, 1)
    return _unit_draft(r, unit, letter, first, after, 1)


def _this(r: Reader, unit: Unit, letter: str, first: int, after: int) -> Draft | None:
    before = r.low[first]
    if before == "this" and r.is_capital(first) and r.is_capital(after - 1):
        return None  # “This Week”, a programme
    if before != "this" and r.low[first - 1] == "the" and first > r.floor:
        first -= 1
    if unit is Unit.DAY:
        if r.low[after : after + 2] == ["and", "age"]:
            return Draft(first=first, after=after + 2, value="PRESENT_REF", anchored="publication")
        return Draft(first=first, after=after, shown=CalendarPeriod(Unit.DAY), anchored="publication")
    draft = _unit_draft(r, unit, letter, first, after, 0)
    if letter == "WE" and r.tense(first, after) in ("past", "gone"):
        draft.shown = weekend(0, Choice.PAST)  # on a Monday “this weekend”, too, may be over
    return draft


def _modified(r: Reader, first: int) -> int:
    found = r.modifier_before(first)
    return found[2] if found is not None and r.low[found[2]] not in ("over", "some", "around", "about") else first


def _unit_draft(r: Reader, unit: Unit, letter: str, first: int, after: int, offset: int) -> Draft:
    draft = Draft(first=first, after=after, anchored="publication")
    if letter == "WE":
        draft.shown, draft.grain = weekend(offset), "weekend"
    else:
        draft.shown, draft.grain = CalendarPeriod(unit, offset), GRAIN_OF_UNIT[unit]
    if draft.grain == "week" and draft.shown is not None:
        draft.period = EitherPeriod(draft.shown, _week_from_sunday(offset))
    return _tail(r, with_part(r, draft))


def _week_from_sunday(offset: int) -> Period:
    """The week as American calendars have it; `CalendarPeriod` has the ISO week, from Monday on, as TIMEX3 asks."""
    return ShiftedPeriod(SeenFromPeriod(CalendarPeriod(Unit.WEEK, offset), CalendarPeriod(Unit.DAY, 1)), -1, Unit.DAY)


def _tail(r: Reader, draft: Draft) -> Draft:
    """“next year or so”: approximate."""
    if r.low[draft.after] == "or" and r.low[draft.after + 1] == "so":
        draft.after, draft.mod = draft.after + 2, "APPROX"
    return draft


def weekend(offset: int, choice: Choice | None = None) -> Period:
    """The weekend before, of or after the running week; or by the choice."""
    if choice is None:
        choice = Choice.BEFORE if offset < 0 else Choice.AFTER if offset > 0 else Choice.THIS
    return WeekdayPeriod(5, choice, days=2)


def _from_text(r: Reader, unit: Unit, letter: str, first: int, after: int, offset: int) -> Draft | None:
    """“The following year”, “the previous week”, “that day”: counted from the last date of the text."""
    base = r.base()
    draft = Draft(first=first, after=after, anchored="text" if base is not None else "publication")
    if base is not None and offset == 0 and r.reference is not None and is_coarser(r.reference.grain, unit):
        if unit is Unit.DAY:
            return None  # “if it falls, trades made that day”: no day was spoken of
        draft.shown, draft.grain = base, r.reference.grain  # “that month” of a year: no more is known of it
        return draft
    view: Period = weekend(offset) if letter == "WE" else CalendarPeriod(unit, offset)
    draft.grain = "weekend" if letter == "WE" else GRAIN_OF_UNIT[unit]
    draft.shown = SeenFromPeriod(view, base) if base is not None else view
    return _tail(r, with_part(r, draft))


def _week_of(r: Reader, first: int, after: int) -> Draft | None:
    """“The week of Feb. 8”: the week that holds the day."""
    floor, r.floor = r.floor, after + 1
    at = after + 2 if r.low[after + 1].isdecimal() else after + 1
    day = month_at(r, at) if r.low[at] in MONTHS else None
    r.floor = floor
    if day is None or day.grain != "day" or day.type != "DATE" or day.shown is None or day.first != after + 1:
        return None
    shown = SeenFromPeriod(CalendarPeriod(Unit.WEEK), day.shown)
    return Draft(first=first, after=day.after, shown=shown, grain="week", anchored=day.anchored)


def _the(r: Reader, unit: Unit, letter: str, first: int, after: int) -> Draft | None:
    """“the year”, “the week”, “the weekend” after “in”, “for”, “the end of”; not “the day he left”."""
    low = r.low
    if low[after] in ("before", "after", "prior") and low[after + 1] in (".", ",", ";", "", ")"):
        return _from_text(r, unit, letter, first, after + 1, 1 if low[after] == "after" else -1)
    if letter == "W" and low[after] == "of" and (week := _week_of(r, first, after)) is not None:
        return week
    if letter == "WE":
        choice = Choice.FUTURE if r.tense(first, after) == "future" else Choice.PAST
        return Draft(first=first, after=after, shown=weekend(0, choice), grain="weekend", anchored="publication")
    if unit is Unit.YEAR and low[after][:1].isdecimal():
        # “in the year 0”: no calendar has it; any other number that is no year says nothing
        none = low[after].strip("0") == ""
        return Draft(first=first, after=after + 1, value="0000", grain="year", impossible=True) if none else None
    if low[after] in _POSSESSIVE and unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR):
        pass  # “the week's most active session”, “the year's results”: a possessor is one that both know
    elif low[first - 1] not in _IN_THE or low[after] in _NOT_AFTER_THE and low[after + 1] not in CURRENCY:
        return None  # not “in the year of the flood”, but “the high for the year of $42”
    if unit is Unit.DAY and low[first - 1] not in ("later", "earlier", "during"):
        if low[first - 1] != "in" or low[first - 2] not in ("later", "earlier", "late", "early"):
            return None
    if unit in (Unit.DECADE, Unit.CENTURY) and (low[first - 1] != "of" or low[first - 2] == "turn"):
        return None
    if low[after] in ("ended", "ending") and unit in (Unit.YEAR, Unit.QUARTER):
        return Draft(
            first=first,
            after=after,
            type="DURATION",
            value=duration_value(1, letter),
            duration=Duration(amount=1, unit=unit),
        )
    reference = r.reference
    if (
        reference is not None
        and reference.anchored == "absolute"
        and reference.grain == "day"
        and unit in (Unit.DAY, Unit.WEEK)
    ):
        return _from_text(r, unit, letter, first, after, 0)
    draft = Draft(
        first=first, after=after, shown=CalendarPeriod(unit), grain=GRAIN_OF_UNIT[unit], anchored="publication"
    )
    if unit is Unit.WEEK:
        _leave_open(r, draft)
    return with_part(r, draft)


def _leave_open(r: Reader, draft: Draft) -> None:
    """Lets “the week” of a Monday's story be the running one or the one just over: “For the week the index fell 2%”."""
    just_over = SeenFromPeriod(CalendarPeriod(Unit.WEEK), CalendarPeriod(Unit.DAY, -1))
    draft.period = EitherPeriod(CalendarPeriod(Unit.WEEK), just_over)
    if r.published is not None and date.fromordinal(r.published).weekday() == 0:
        draft.value = f"{date.fromordinal(r.published).year:04d}-WXX"


def _night(r: Reader, j: int, before: str) -> Draft | None:
    low, first = r.low, j - 1
    if before in ("last", "this", "that"):
        offset = -1 if before == "last" else 0
        draft = Draft(
            first=first,
            after=j + 1,
            type="TIME",
            shown=CalendarPeriod(Unit.DAY, offset),
            suffix="TNI",
            anchored="publication",
        )
        if low[first - 1] in ("late", "early") and first > r.floor:
            draft.first, draft.mod = first - 1, "END" if low[first - 1] == "late" else "START"
        return draft
    return None


def _year_end(r: Reader, j: int) -> Draft | None:
    """“year-end”, “year end”, “year's end”, “by the year's end”."""
    low, at = r.low, j + 1
    if low[at] in HYPHENS or low[at] in _POSSESSIVE:
        at += 1
    if low[at] != "end":
        return None
    first = j
    if low[j - 1] in ("the", "this", "last", "next") and j - 1 >= r.floor and low[j + 1] in _POSSESSIVE:
        first = j - 1
    offset = -1 if low[first] == "last" else 1 if low[first] == "next" else 0
    draft = Draft(
        first=first,
        after=at + 1,
        shown=CalendarPeriod(Unit.YEAR, offset),
        grain="year",
        mod="END",
        anchored="publication",
    )
    if low[j + 1] in HYPHENS:  # accounts are drawn up on the last day
        draft.shown, draft.grain, draft.mod = (
            YearlyPeriod(12, 31, 0, Choice.PAST if low[j - 1] == "since" else Choice.THIS),
            "day",
            None,
        )
    if low[first - 1] in ("around", "about") and first > r.floor:
        draft.first = first - 1
    return draft

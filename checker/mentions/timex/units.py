"""Expressions built on a unit of time: which kind the words around “year”, “weeks”, “quarter” make."""

from __future__ import annotations

from checker.days import CalendarPeriod, Duration, Period, Unit
from checker.days.derived import SeenFromPeriod, ShiftedPeriod
from checker.days.duration import Modifier
from checker.days.recurring import Choice, WeekdayPeriod, YearlyPeriod
from checker.mentions.timex.amounts import (
    FILLERS,
    Amount,
    amount_at,
    duration_value,
    shifted_draft,
    window_period,
)
from checker.mentions.timex.draft import GRAIN_OF_UNIT, Draft
from checker.mentions.timex.frequency import each_at, rate_at
from checker.mentions.timex.lexicon import LAST, NEXT, PLURAL_UNITS, UNITS
from checker.mentions.timex.ordinals import ordinal_unit_at
from checker.mentions.timex.parts import with_part
from checker.mentions.timex.quarters import belongs_to_noun, quarter_at, year_ago_at
from checker.mentions.timex.reader import HYPHENS, Reader

_POSSESSIVE = frozenset({"'s", "’s"})
_TEXT_BEFORE = frozenset({"previous", "preceding", "prior"})
_TEXT_AFTER = frozenset({"following", "subsequent"})
# Before a bare “the year”, “the week”: words that make it the running one.
_IN_THE = frozenset("for in during of through throughout over later earlier this within by until since".split())
_NOT_AFTER_THE = frozenset("of that when he she they it we i who in which before after following until to".split())
_THINGS_WITH_AN_AGE = frozenset(
    "war wars conflict conflicts truce ceasefire cease dispute invasion occupation siege blockade insurgency rebellion "
    "uprising revolution crisis campaign fight fighting battle struggle feud standoff stalemate protest protests strike "
    "embargo ban boycott sanctions agreement deal accord pact treaty peace process talks negotiations alliance "
    "partnership coalition government regime administration rule reign presidency tenure republic state nation country "
    "law rules policy program programme project mission investigation inquiry probe case trial lawsuit mystery record "
    "tradition drought pandemic outbreak epidemic recession marriage relationship friendship rivalry".split()
)


def unit_at(r: Reader, j: int) -> Draft | None:  # noqa: PLR0911 -- one return for each kind
    """The expression whose head is the unit word at token `j`, or None when it is not about time (“second”)."""
    low, word = r.low, r.low[j]
    plural = word in PLURAL_UNITS
    unit, letter = (PLURAL_UNITS if plural else UNITS)[word]
    if word in ("period", "semester"):
        return quarter_at(r, j) if word == "period" else None
    if word == "year":
        if belongs_to_noun(r, j):
            return None
        draft = year_ago_at(r, j)
        if draft is not None:
            return draft
    if word in ("quarter", "quarters"):
        draft = quarter_at(r, j)
        if draft is not None:
            return draft
        if low[j - 1] in HYPHENS or low[j - 1] in ("a", "an", "one", "first") or low[j + 1] == "of":
            return None  # “three-quarters”, “a quarter of it”
    if word == "night" and low[j - 1] in ("a", "one") and low[j + 1].isalpha():
        return None  # “a night raid”
    amount = amount_at(r, j, unit, letter, plural=plural)
    if amount is not None and unit is Unit.DAY and low[j - 1] == "one" and r.tense(j - 1, j + 1) == "future":
        return Draft(first=j - 1, after=j + 1, value="FUTURE_REF", anchored="publication")  # “will one day”
    if amount is not None:
        if word == "second" and low[j - 1] not in HYPHENS:
            return None  # “the 1988 second quarter”
        if word in ("second", "minute") and low[amount.first] in ("a", "another"):
            return rate_at(r, amount, j) or (None if word == "second" else _amount_draft(r, amount, j))
        return rate_at(r, amount, j) or _amount_draft(r, amount, j)
    if word in ("second", "seconds"):
        return None
    draft = each_at(r, j, letter) or ordinal_unit_at(r, j, unit, letter, plural=plural)
    if draft is not None:
        return draft
    return _plural(r, j, unit, letter) if plural else _calendar(r, j, unit, letter)


def _amount_draft(r: Reader, amount: Amount, j: int) -> Draft | None:
    low, after = r.low, amount.after
    following = low[after]
    if following in HYPHENS and low[after + 1] == "old" or following == "old":
        return _aged(r, amount, j)
    if following in HYPHENS and low[after + 1] == "long":
        after += 2
    elif following == "ago":
        return _ago_of_quarter(r, amount) or shifted_draft(r, amount, after + 1, sign=-1, from_text=False)
    elif following in ("earlier", "previously") and low[after + 1] != "than":
        return _ago_of_quarter(r, amount) or shifted_draft(r, amount, after + 1, sign=-1, from_text=True)
    elif following in ("later", "afterward", "afterwards"):
        return shifted_draft(r, amount, after + 1, sign=1, from_text=True)
    elif following == "from" and low[after + 1] in ("now", "today"):
        return shifted_draft(r, amount, after + 2, sign=1, from_text=False)
    elif following == "hence":
        return shifted_draft(r, amount, after + 1, sign=1, from_text=False)
    elif following in ("before", "after") and (low[after + 1] in (".", ",", "", ";", ")")):
        return shifted_draft(r, amount, after + 1, sign=-1 if following == "before" else 1, from_text=True)
    elif following in _POSSESSIVE and amount.n == 1 and low[after + 1] == "end":
        return None
    if low[amount.first - 1] == "every" and amount.first > r.floor and not amount.mod:
        return Draft(first=amount.first - 1, after=after, type="SET", value=amount.value, quant="EVERY")
    draft = Draft(first=amount.first, after=after, type="DURATION", value=amount.value, mod=amount.mod)
    modifier = amount.modifier
    if after - amount.after == 2 or (low[j - 1] in HYPHENS and modifier is Modifier.PLAIN):
        modifier = Modifier.AGED if modifier is Modifier.PLAIN else modifier
    draft.duration = amount.duration(modifier)
    if low[after] == "period" and low[j - 1] in HYPHENS:
        draft.after = after + 1
        if low[draft.first - 1] in ("a", "the", "that", "this") and draft.first > r.floor:
            draft.first -= 1
    if amount.window in LAST | NEXT:
        draft.period = window_period(amount)
        draft.anchored = "publication"
    return draft


def _aged(r: Reader, amount: Amount, j: int) -> Draft | None:
    """“an eight-month-old truce”, “a three-year-old war”; the ages of people are no time expressions in TIMEX3."""
    low, after = r.low, amount.after
    hyphened = low[after] in HYPHENS
    if not hyphened and low[j - 1] not in HYPHENS:
        return None  # “52 years old”
    end = after + (2 if hyphened else 1)
    if not any(low[k] in _THINGS_WITH_AN_AGE for k in range(end, end + 4)):
        return None
    draft = Draft(first=amount.first, after=end, type="DURATION", value=amount.value, mod=amount.mod)
    draft.duration = amount.duration(Modifier.AGED if amount.modifier is Modifier.PLAIN else amount.modifier)
    return draft


def _ago_of_quarter(r: Reader, amount: Amount) -> Draft | None:
    """“A year ago”, “a year earlier” beside a quarter's figures: the same quarter of the year before."""
    quarter = r.recent_quarter()
    if quarter is None or quarter.shown is None or amount.unit is not Unit.YEAR or amount.n != 1 or amount.mod:
        return None
    if r.low[amount.after] == "ago" and r.low[amount.after + 1] in ("this", "today"):
        return None
    shown = ShiftedPeriod(quarter.shown, -1, Unit.YEAR)
    return Draft(
        first=amount.first, after=amount.after + 1, shown=shown, grain=quarter.grain, duration=amount.duration(),
        anchored="text", compared=True,
    )  # fmt: skip


def _plural(r: Reader, j: int, unit: Unit | None, letter: str) -> Draft | None:  # noqa: C901, PLR0912 -- one branch for each wording
    """“recent weeks”, “the coming months”, “these days”, “for years”, “months of talks”, “weeks or months”."""
    low = r.low
    k = j
    while k - 1 > r.floor and low[k - 1] in FILLERS:
        k -= 1
    before = low[k - 1] if k > r.floor else ""
    first = k - 1
    if before in ("last", "first", "final") and low[j + 1] == "of":
        return None  # “the last days of 2021”: the year is named
    if before in ("recent", "past", "previous", "last"):
        if low[first - 1] in ("the", "more", "these") and first > r.floor:
            first -= 1
        return Draft(first=first, after=_joined(r, j), value="PAST_REF", anchored="publication")
    if before in ("coming", "future", "next", "upcoming", "following"):
        if low[first - 1] == "the" and first > r.floor:
            first -= 1
        return Draft(first=first, after=_joined(r, j), value="FUTURE_REF", anchored="publication")
    if before == "these" and unit is Unit.DAY:
        return Draft(first=first, after=j + 1, value="PRESENT_REF", anchored="publication")
    if low[j + 1] == "ago":
        return Draft(first=j, after=j + 2, value="PAST_REF", anchored="publication")
    if low[j + 1] in ("later", "earlier") or low[j + 1] == "before" and low[j + 2] in (".", ","):
        return Draft(first=j, after=j + 2, value="FUTURE_REF" if low[j + 1] == "later" else "PAST_REF", anchored="text")
    vague = {
        Unit.DAY: (2, 13),
        Unit.WEEK: (2, 8),
        Unit.MONTH: (2, 23),
        Unit.YEAR: (2, 20),
        Unit.DECADE: (2, 5),
        Unit.CENTURY: (2, 9),
    }
    duration = None
    if unit in vague and letter != "WE":
        least, most = vague[unit]
        duration = Duration(amount=least, unit=unit, modifier=Modifier.VAGUE, high=most)
    bare = before in (
        "for",
        "in",
        "within",
        "of",
        "after",
        "over",
        "during",
        "took",
        "take",
        "last",
        "spent",
        "and",
        "or",
        "just",
        "",
    ) or low[j + 1] in ("of", "after", "before", "into")
    if before in ("the", "those", "its", "his", "their", "her", "our") and low[j + 1] in (
        "since",
        "after",
        "before",
        "ahead",
        "to",
        "following",
        "leading",
    ):
        first, bare = k - 1, True
    elif before in ("the", "early", "first", "final", "last") and low[k - 2] in (
        "over",
        "through",
        "throughout",
        "in",
        "the",
        "during",
    ):
        first, bare = (k - 2 if low[k - 2] == "the" and before != "the" else k - 1), True
    elif low[j + 1] in HYPHENS and low[j + 2] == "long":
        return Draft(first=j, after=j + 3, type="DURATION", value=duration_value(None, letter), duration=duration)
    else:
        first = k
    if not bare or letter == "WE":
        return None
    draft = Draft(
        first=first, after=_joined(r, j), type="DURATION", value=duration_value(None, letter), duration=duration
    )
    found = r.modifier_before(first)
    if found is not None and found[0] not in (Modifier.ABOUT, Modifier.MORE_THAN):
        draft.first, draft.mod = found[2], found[1]
    return draft


def _joined(r: Reader, j: int) -> int:
    """The token after the unit, and after a second one: “weeks and months”, “days or weeks”, “the weeks ahead”."""
    low = r.low
    if low[j + 1] in ("and", "or", "to") and low[j + 2] in PLURAL_UNITS:
        return j + 3
    return j + 2 if low[j + 1] == "ahead" else j + 1


def _calendar(r: Reader, j: int, unit: Unit | None, letter: str) -> Draft | None:  # noqa: C901, PLR0911, PLR0912 -- one branch for each wording
    """“last year”, “this week”, “the following month”, “that day”, “the weekend”, “last night”, “year-end”."""
    low, word = r.low, r.low[j]
    k, after = j, j + 1
    if unit is None:
        return None
    while k - 1 > r.floor and low[k - 1] in (
        "fiscal",
        "financial",
        "academic",
        "full",
        "whole",
        "calendar",
        "entire",
        "coming",
        "past",
    ):
        if low[k - 1] in ("coming", "past") and low[k - 2] != "this":
            break
        k -= 1
    before = low[k - 1] if k > r.floor else ""
    first = k - 1
    if word == "night":
        return _night(r, j, before)
    if word == "year" and (end := _year_end(r, j)) is not None:
        return end
    if low[after] in HYPHENS and low[after + 1] == "long" and before in ("a", "the", "its", "his", ""):
        return Draft(
            first=j,
            after=after + 2,
            type="DURATION",
            value=duration_value(1, letter),
            duration=Duration(amount=1, unit=unit, modifier=Modifier.AGED),
        )
    if before in LAST or before in ("latest",):
        if low[first - 1] in ("the", "this") and first > r.floor:
            first -= 1
        if low[first] == "the" and before in ("past", "last") and letter != "WE":
            amount = Amount(1, None, unit, letter, first, after)
            amount.window = before
            return Draft(
                first=_modified(r, first),
                after=after,
                type="DURATION",
                value=amount.value,
                duration=amount.duration(),
                period=window_period(amount),
                anchored="publication",
            )
        if before in _TEXT_BEFORE:
            return _from_text(r, unit, letter, first, after, -1)
        return _unit_draft(r, unit, letter, first, after, 0 if before == "latest" else -1)
    if before in NEXT:
        definite = low[first - 1] == "the" and first > r.floor
        if definite:
            first -= 1
        if before in _TEXT_AFTER or (
            definite and before == "next" and (unit is Unit.DAY or r.tense(first, after) in ("past", "gone"))
        ):
            return _from_text(r, unit, letter, first, after, 1)
        return _unit_draft(r, unit, letter, first, after, 1)
    if before == "this" and r.is_capital(first) and r.is_capital(j):
        return None  # “This Week”, a programme
    if before in ("this", "current", "running"):
        if (
            low[first - 1] in ("the", "its", "their")
            and first > r.floor
            and before != "this"
            and low[first - 1] == "the"
        ):
            first -= 1
        if unit is Unit.DAY:
            return Draft(first=first, after=after, shown=CalendarPeriod(Unit.DAY), anchored="publication")
        return _unit_draft(r, unit, letter, first, after, 0)
    if before in ("that", "same"):
        if before == "same" and low[first - 1] in ("the", "that") and first > r.floor:
            first -= 1
        if before == "that" and low[after] in (",",) and word == "day" and low[first - 1] == "":
            return None
        return _from_text(r, unit, letter, first, after, 0)
    if before == "the" or (before in FILLERS and low[k - 1] == "full"):
        return _the(r, unit, letter, first, after)
    if word == "day" and before == "one" or before == "some" and word == "day":
        return None
    return None


def _modified(r: Reader, first: int) -> int:
    found = r.modifier_before(first)
    return found[2] if found is not None and r.low[found[2]] not in ("over", "some", "around", "about") else first


def _unit_draft(r: Reader, unit: Unit, letter: str, first: int, after: int, offset: int) -> Draft:
    draft = Draft(first=first, after=after, anchored="publication")
    if letter == "WE":
        draft.shown, draft.grain = weekend(offset), "weekend"
    else:
        draft.shown, draft.grain = CalendarPeriod(unit, offset), GRAIN_OF_UNIT[unit]
    return _tail(r, with_part(r, draft))


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


def _from_text(r: Reader, unit: Unit, letter: str, first: int, after: int, offset: int) -> Draft:
    """“The following year”, “the previous week”, “that day”: counted from the last date of the text."""
    base = r.base()
    draft = Draft(first=first, after=after, anchored="text" if base is not None else "publication")
    if base is not None and offset == 0 and r.reference is not None and not _is_finer(r.reference.grain, unit):
        draft.shown, draft.grain = base, r.reference.grain  # “that day” of a year: no more is known of it
        return draft
    view: Period = weekend(offset) if letter == "WE" else CalendarPeriod(unit, offset)
    draft.grain = "weekend" if letter == "WE" else GRAIN_OF_UNIT[unit]
    draft.shown = SeenFromPeriod(view, base) if base is not None else view
    return _tail(r, with_part(r, draft))


_FINENESS = {
    "day": 0, "week": 1, "weekend": 1, "month": 2, "quarter": 3, "season": 3, "half": 4, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip


def _is_finer(grain: str, unit: Unit) -> bool:
    return _FINENESS[grain] <= _FINENESS[GRAIN_OF_UNIT[unit]]


def _the(r: Reader, unit: Unit, letter: str, first: int, after: int) -> Draft | None:
    """“the year”, “the week”, “the weekend” after “in”, “for”, “the end of”; not “the day he left”."""
    low = r.low
    if (
        low[after] in ("before", "after")
        and low[after + 1] in (".", ",", ";", "", ")")
        and low[first - 1] not in ("the",)
    ):
        return _from_text(r, unit, letter, first, after + 1, -1 if low[after] == "before" else 1)
    if letter == "WE":
        choice = Choice.FUTURE if r.tense(first, after) == "future" else Choice.PAST
        return Draft(first=first, after=after, shown=weekend(0, choice), grain="weekend", anchored="publication")
    if low[first - 1] not in _IN_THE or low[after] in _NOT_AFTER_THE:
        return None
    if unit is Unit.DAY and low[first - 1] not in ("later", "earlier", "during"):
        return None
    if unit in (Unit.DECADE, Unit.CENTURY) and low[first - 1] != "of":
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
    return with_part(r, draft)


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

"""Expressions built on a unit of time: which kind the words around “year”, “weeks”, “quarter” make."""

from __future__ import annotations

from checker.days import Unit
from checker.days.derived import ShiftedPeriod
from checker.days.duration import Modifier
from checker.mentions.timex.amounts import Amount, amount_at, shifted_draft, window_period
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.frequency import each_at, is_rate, rate_at
from checker.mentions.timex.lexicon import LAST, NEXT, PLURAL_UNITS, UNITS
from checker.mentions.timex.ordinals import ordinal_unit_at
from checker.mentions.timex.plurals import plural_at
from checker.mentions.timex.quarters import belongs_to_noun, half_of_quarters, quarter_at, year_ago_at
from checker.mentions.timex.reader import HYPHENS, Reader
from checker.mentions.timex.running import running_unit_at

_POSSESSIVE = frozenset({"'s", "’s"})
_THINGS_WITH_AN_AGE = frozenset(
    "war wars conflict conflicts truce ceasefire cease dispute invasion occupation siege blockade insurgency rebellion "
    "uprising revolution crisis campaign fight fighting battle struggle feud standoff stalemate protest protests strike "
    "embargo ban boycott sanctions agreement deal accord pact treaty peace process talks negotiations alliance "
    "partnership coalition government regime administration rule reign presidency tenure republic state nation country "
    "law rules policy program programme project mission investigation inquiry probe case trial lawsuit mystery record "
    "tradition drought pandemic outbreak epidemic recession marriage relationship friendship rivalry".split()
)


def unit_at(r: Reader, j: int) -> Draft | None:
    """The expression whose head is the unit word at token `j`, or None when it is not about time (“second”)."""
    word = r.low[j]
    plural = word in PLURAL_UNITS
    unit, letter = (PLURAL_UNITS if plural else UNITS)[word]
    if word == "year":
        if belongs_to_noun(r, j):
            return None
        draft = year_ago_at(r, j)
        if draft is not None:
            return draft
    elif word in _QUARTERS:
        if r.low[j + 2 if r.low[j + 1] in HYPHENS else j + 1] in _AFTER_A_QUARTER:
            return None
        draft = quarter_at(r, j)
        if draft is not None or _is_no_quarter(r, j):
            return draft
    amount = amount_at(r, j, unit, letter, plural=plural)
    if amount is not None:
        return _of_amount(r, amount, j)
    if word in ("second", "seconds"):
        return None
    draft = each_at(r, j, letter) or ordinal_unit_at(r, j, unit, letter, plural=plural)
    if draft is not None:
        return draft
    return plural_at(r, j, unit, letter) if plural else running_unit_at(r, j, unit, letter)


_AFTER_A_QUARTER = frozenset(
    {"century", "final", "finals", "finalist", "finalists", "point", "back", "mile", "pounder"}
)
_QUARTERS = frozenset({"period", "quarter", "quarters"})


def _is_no_quarter(r: Reader, j: int) -> bool:
    """Whether the word is no unit here: “three-quarters”, “a quarter of it”, a “period” of no length."""
    low = r.low
    return (
        low[j] == "period"
        or low[j - 1] in HYPHENS
        or low[j - 1] in ("a", "an", "one", "first")
        or low[j : j + 2] == ["quarter", "of"]
    )


_ONE_DAY = frozenset("to will would could might may can should hope hopes".split())


def _of_amount(r: Reader, amount: Amount, j: int) -> Draft | None:
    low, word = r.low, r.low[j]
    if word == "second" and (low[j - 1] not in HYPHENS or low[amount.first] == "a"):
        return None  # “the 1988 second quarter”, “a second time”
    if r.is_capital(j) and low[j - 1].isdecimal() and _is_programme(r, j):
        return None
    if word == "night" and low[j - 1] in ("a", "one") and low[j + 1].isalpha():
        return None  # “a night raid”
    if word == "day" and low[j - 1] == "one" and (low[j - 2] in _ONE_DAY or r.tense(j - 1, j + 1) == "future"):
        return Draft(first=j - 1, after=j + 1, value="FUTURE_REF", anchored="publication")  # “will one day”
    draft = rate_at(r, amount, j)
    if draft is not None or is_rate(r, amount, j):
        return draft
    return _amount_draft(r, amount, j)


def _is_programme(r: Reader, j: int) -> bool:
    """Whether the capital unit at token `j` makes a name in running words: “his 60 Minutes interview”, not a headline."""
    beside = (r.words[j - 2] if j > 1 else "", r.words[j + 1] if j + 1 < r.size else "")
    return any(len(word) > 2 and word.isalpha() and word.islower() for word in beside)


def _amount_draft(r: Reader, amount: Amount, j: int) -> Draft | None:
    low, after = r.low, amount.after
    following = low[after]
    if following == "old" or following in HYPHENS and low[after + 1] == "old":
        return _aged(r, amount, j)
    if following in _POSSESSIVE and amount.n == 1 and low[after + 1] == "end":
        return None
    shifted = _shifted(r, amount) or half_of_quarters(r, amount)
    if shifted is not None:
        return shifted
    long = following in HYPHENS and low[after + 1] == "long"
    if long:
        after += 2
    if low[amount.first - 1] == "every" and amount.first > r.floor and not amount.mod:
        return Draft(first=amount.first - 1, after=after, type="SET", value=amount.value, quant="EVERY")
    draft = Draft(first=amount.first, after=after, type="DURATION", value=amount.value, mod=amount.mod)
    aged = (long or low[j - 1] in HYPHENS) and amount.modifier is Modifier.PLAIN
    draft.duration = amount.duration(Modifier.AGED if aged else amount.modifier)
    if low[after] == "period" and low[j - 1] in HYPHENS:
        draft.after = after + 1
        if low[draft.first - 1] in ("a", "the", "that", "this") and draft.first > r.floor:
            draft.first -= 1
    if amount.window in LAST | NEXT:
        draft.period = window_period(amount)
        draft.anchored = "publication"
    return draft


_COUNTED_ON = frozenset({"later", "earlier", "afterward", "afterwards", "before", "after"})


def _shifted(r: Reader, amount: Amount) -> Draft | None:
    """“two years ago”, “a year earlier”, “three days later”, “two weeks from now”, “the day before,”; None without such."""
    low, after = r.low, amount.after
    following, then = low[after], low[after + 1]
    if following == "ago":
        return _ago_of_quarter(r, amount) or shifted_draft(r, amount, after + 1, sign=-1, from_text=False)
    if (amount.unit is None or amount.vague and following != "earlier") and following in _COUNTED_ON:
        return None  # “a minute and a half later”, “a few days later”: the length is told, and the moment is not known
    if following in ("earlier", "previously") and then != "than":
        return _ago_of_quarter(r, amount) or shifted_draft(r, amount, after + 1, sign=-1, from_text=True)
    if following in ("later", "afterward", "afterwards"):
        return shifted_draft(r, amount, after + 1, sign=1, from_text=True)
    if following == "from" and then in ("now", "today"):
        return shifted_draft(r, amount, after + 2, sign=1, from_text=False)
    if following == "hence":
        return shifted_draft(r, amount, after + 1, sign=1, from_text=False)
    if following in ("before", "after") and then in (".", ",", "", ";", ")"):
        return shifted_draft(r, amount, after + 1, sign=-1 if following == "before" else 1, from_text=True)
    return None


_NO_ADJECTIVES = frozenset(
    "will would has have had is was are were be been to the a an his her its their this that who which and or in of on at "
    "for from by with said says began begins can could may might must , . ; :".split()
)


def _aged(r: Reader, amount: Amount, j: int) -> Draft | None:
    """“an eight-month-old truce”, “a three-year-old war”; the ages of people are no time expressions in TIMEX3."""
    low, after = r.low, amount.after
    hyphened = low[after] in HYPHENS
    if not hyphened and low[j - 1] not in HYPHENS:
        return None  # “52 years old”
    end = after + (2 if hyphened else 1)
    thing = next((k for k in range(end, end + 4) if low[k] in _THINGS_WITH_AN_AGE), None)
    if thing is None or any(low[k] in _NO_ADJECTIVES for k in range(end, thing)):
        return None  # “the 78-year-old will begin the process”
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
    value = f"{int(quarter.value[:4]) - 1:04d}-QX" if quarter.value is not None else None
    return Draft(
        first=amount.first, after=amount.after + 1, value=value, shown=shown, grain=quarter.grain, duration=amount.duration(),
        anchored="text", compared=True,
    )  # fmt: skip

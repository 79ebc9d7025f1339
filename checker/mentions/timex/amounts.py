"""Amounts of time: “nearly three years”, “two-and-a-half-year”, “the past six weeks”, “two years ago”, “a year earlier”."""

from __future__ import annotations

from checker.days import CalendarPeriod, Duration, Period, Unit
from checker.days.derived import ElapsedPeriod, ShiftedPeriod, SpanPeriod
from checker.days.duration import Modifier
from checker.mentions.timex.draft import GRAIN_OF_UNIT, OPEN_VALUES, Draft, is_coarser
from checker.mentions.timex.lexicon import LAST, NEXT, PLURAL_UNITS, VAGUE_AMOUNTS
from checker.mentions.timex.reader import HYPHENS, Reader

# Words between the number and the unit that leave both as they are: “two full years”, “six consecutive months”.
FILLERS = frozenset(
    "full more fiscal calendar consecutive straight long trading business working whole entire additional further "
    "other extra solid successive academic long short brief bloody difficult tumultuous turbulent".split()
)
_BEFORE_OVER = frozenset(
    "for of after with by well just is was been last lasted lasting took taken spent s nearly within a than "
    "served waited lived ago".split()
)
_AFTER_OVER = frozenset({"ago", "after", "since", "into", "later", "earlier", "before", "old", "from"})
_KINDS_OF_YEAR = frozenset({"fiscal", "calendar", "academic", "financial"})
_WINDOW = LAST | NEXT | {"first", "final", "latest", "initial", "these", "those", "opening", "closing"}


# “The siege may last 60 days”: the verb.
_LASTING = frozenset("to will would could may might must can should not n't n’t usually typically often".split())


class Amount:
    """A number of units as read: its tokens, its bounds, and the words around that say how it is meant."""

    __slots__ = ("after", "first", "high", "letter", "mod", "modifier", "n", "unit", "vague", "window")

    def __init__(self, n: float, high: float | None, unit: Unit | None, letter: str, first: int, after: int) -> None:
        self.n = n
        self.high = high
        self.unit = unit
        self.letter = letter
        self.first = first
        self.after = after
        self.vague = False
        self.modifier = Modifier.PLAIN
        self.mod: str | None = None
        self.window = ""  # “last”, “next”, “first” … before the number

    @property
    def value(self) -> str:
        """The TIMEX3 value: “P3Y”, “PT30M”, “P2Y6M”, “PXD”."""
        return duration_value(None if self.vague else self.n, self.letter)

    def duration(self, modifier: Modifier | None = None) -> Duration | None:
        """The amount with the way it is meant, for units of a day and more."""
        if self.unit is None or self.n > 1e6:
            return None
        meant = modifier or self.modifier
        n, high, unit = self.n, self.high, self.unit
        if self.letter == "WE":
            return None
        return Duration(amount=n, unit=unit, modifier=meant, high=high)


_HALVES = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60), "D": ("H", 24)}


def duration_value(n: float | None, letter: str) -> str:
    """The TIMEX3 duration of `n` units (None: X): (3, "Y") → “P3Y”, (1.5, "TH") → “PT1H30M”, (2, "DE") → “P20Y”.

    “A decade” has a letter of its own in TIMEX3, which ISO 8601 lacks; TimeBank counts several in years.
    """
    if letter == "DE" and n is not None and 1 < n < 1e6:
        n, letter = n * 10, "Y"
    head, tail = ("PT", letter[1:]) if letter.startswith("T") else ("P", letter)
    tail = {"DE": "E", "CE": "C", "ML": "L"}.get(tail, tail)
    if n is None:
        return f"{head}X{tail}"
    if n % 1 and letter in _HALVES and n < 1e6:
        part, size = _HALVES[letter]
        rest = (n % 1) * size
        if rest % 1 == 0:
            middle = "T" if letter == "D" else ""
            whole = f"{int(n)}{tail}" if n >= 1 else ""
            return f"{head}{whole}{middle}{int(rest)}{part}"
    return f"{head}{n:.15g}{tail}"


def amount_at(r: Reader, j: int, unit: Unit | None, letter: str, *, plural: bool) -> Amount | None:
    """The amount whose unit word stands at token `j`, widened over its modifiers; None when there is no number."""
    low = r.low
    k = j
    while k - 1 > r.floor and (low[k - 1] in FILLERS or (low[k - 1] in HYPHENS and low[k - 2] in FILLERS)):
        k -= 1
    found = r.amount_before(k)
    amount: Amount | None = None
    if found is not None:
        n, high, first = found
        amount = Amount(n, high, unit, letter, first, j + 1)
        if low[k - 1] == "dozen" or low[k - 2] == "dozen":
            amount.modifier = Modifier.VAGUE
        if low[j] == "fortnight" or low[j] == "fortnights":
            amount.n, amount.high = n * 2, (high * 2 if high else None)
    elif k > r.floor:
        amount = _worded(r, k, j, unit, letter, plural=plural)
    if amount is None:
        return None
    _halves_after(r, amount)
    _loose_after(r, amount)
    _left_words(r, amount)
    return amount


def _worded(r: Reader, k: int, j: int, unit: Unit | None, letter: str, *, plural: bool) -> Amount | None:
    """“a year”, “half a century”, “another decade”, “several months”, “a couple of weeks”, “dozens of years”."""
    low = r.low
    word = low[k - 1]
    if unit in (Unit.CENTURY, Unit.DECADE) and not plural and (part := _part_of_century(r, k, j, unit)) is not None:
        return part
    if low[j] in ("fortnight", "weekend") and word in ("a", "one"):
        return Amount(2 if low[j] == "fortnight" else 1, None, unit, letter, k - 1, j + 1)
    if word in ("a", "an", "another") and not plural:
        if word == "a" and low[k] in _KINDS_OF_YEAR and k < j:
            return None  # “from a fiscal year to a calendar year”: which year is kept, not how long it is
        if low[k - 2] == "of" and low[k - 3] in ("quarter", "quarters") and k - 3 > r.floor:
            # “a quarter of an hour”, “three quarters of a year”
            many = low[k - 4] == "three"
            return Amount(
                0.75 if many else 0.25, None, unit, letter, k - 4 if many or low[k - 4] == "a" else k - 3, j + 1
            )
        if low[k - 2] in ("half", "quarter") and k - 2 >= r.floor:
            return Amount(0.5 if low[k - 2] == "half" else 0.25, None, unit, letter, k - 2, j + 1)
        return Amount(1, None, unit, letter, k - 1, j + 1)
    if (word == "half" or word in HYPHENS and low[k - 2] == "half") and not plural:
        first = k - 1 if word == "half" else k - 2
        if low[first - 1] in ("a", "an") and first > r.floor:
            return Amount(0.5, None, unit, letter, first - 1, j + 1)
        return Amount(0.5, None, unit, letter, first, j + 1) if word in HYPHENS else None
    at = k
    if word == "of" and low[k - 2] in VAGUE_AMOUNTS and k - 2 >= r.floor:
        at = k - 1
    name = low[at - 1] if at - 1 >= r.floor else ""
    if name in HYPHENS and at - 2 >= r.floor:
        at, name = at - 1, low[at - 2]
    if name not in VAGUE_AMOUNTS or name in ("some", "couple") and at == k and name == "some" or not (plural or at < k):
        return None
    if at < k and name not in ("couple", "few", "dozens", "hundreds", "scores", "thousands") and low[k - 1] == "of":
        return None
    low_n, high_n = VAGUE_AMOUNTS[name]
    amount = Amount(low_n, high_n if high_n > low_n else None, unit, letter, at - 1, j + 1)
    amount.vague, amount.modifier = name != "couple", Modifier.VAGUE
    if name in ("few", "couple") and low[at - 2] == "a" and at - 2 >= r.floor:
        amount.first = at - 2
    return amount


def _part_of_century(r: Reader, k: int, j: int, unit: Unit) -> Amount | None:
    """“Half a century”, “a quarter-century”, “a quarter of a century”, “half a decade”, in years."""
    low = r.low
    years = 100 if unit is Unit.CENTURY else 10
    at = k - 1
    if low[at] in ("a", "an") and low[at - 1] == "of":
        at -= 2
    elif low[at] in ("a", "an") or low[at] in HYPHENS:
        at -= 1
    if low[at] not in ("half", "quarter") or at < r.floor or at == k - 1 and low[at] == "half":
        return None
    first = at - 1 if low[at - 1] in ("a", "one") and at - 1 >= r.floor else at
    return Amount(years / (2 if low[at] == "half" else 4), None, Unit.YEAR, "Y", first, j + 1)


def _halves_after(r: Reader, amount: Amount) -> None:
    """“a year and a half”, “a minute and a half”."""
    low, j = r.low, amount.after
    if low[j] == "and" and low[j + 1] in ("a", "one") and low[j + 2] in ("half", "quarter") and amount.n < 100:
        amount.n += 0.5 if low[j + 2] == "half" else 0.25
        amount.after = j + 3
    elif low[j] == "and" and low[j + 1] == "half" and low[j + 2] not in ("of", "a", "the"):
        amount.n, amount.after = amount.n + 0.5, j + 2


def _loose_after(r: Reader, amount: Amount) -> None:
    low, j = r.low, amount.after
    if low[j] == "or" and low[j + 1] == "so":
        amount.after, amount.modifier, amount.mod = j + 2, Modifier.ABOUT, "APPROX"
    elif low[j] == "or" and low[j + 1] in ("more", "longer") and low[j + 2] != "than":
        amount.after, amount.modifier, amount.mod = j + 2, Modifier.AT_LEAST, "EQUAL_OR_MORE"
    elif low[j] == "or" and low[j + 1] == "less":
        amount.after, amount.modifier, amount.mod = j + 2, Modifier.UP_TO, "EQUAL_OR_LESS"
    elif low[j] == "or" and low[j + 1] in ("two", "three") and amount.n == 1:
        amount.after, amount.high = j + 2, 2 if low[j + 1] == "two" else 3


def _left_words(r: Reader, amount: Amount) -> None:
    """Takes “the past”, “nearly”, “more than”, “at least the next” before the number into the amount."""
    low = r.low
    first = amount.first
    # “the past few”: the article of “a few” is not there, the window is
    if first > r.floor and low[first - 1] in _WINDOW and not (low[first - 1] == "last" and low[first - 2] in _LASTING):
        amount.window = low[first - 1]
        first -= 1
        if low[first - 1] in ("the", "this", "these") and first > r.floor:
            first -= 1
    elif first > r.floor and low[first - 1] in ("the", "these", "those") and low[first] not in ("a", "an"):
        if (amount.n == 1 and low[amount.after - 2] not in HYPHENS) or low[amount.after - 1] in PLURAL_UNITS:
            first -= 1  # not of “the eight-year war”: the article is the noun's
    found = r.modifier_before(first)
    if found is not None:
        modifier, mod, start = found
        if not (start == first - 1 and low[start] in ("over", "some", "under", "around")) or _is_modifier(
            r, start, amount
        ):
            if amount.modifier in (Modifier.PLAIN, Modifier.VAGUE):
                amount.modifier = modifier if amount.modifier is Modifier.PLAIN else Modifier.VAGUE
                amount.mod = mod
            first = start
    amount.first = first


def _is_modifier(r: Reader, k: int, amount: Amount) -> bool:
    """Whether “over”, “some”, “under”, “around” at token `k` is about the number: “for over a year”, not “over a year”."""
    low = r.low
    if low[k] in ("some", "under", "around"):
        return low[k + 1] not in ("the", "this", "these") and not (low[k] == "under" and amount.window)
    if amount.window:
        return False
    return low[k - 1] in _BEFORE_OVER or k == 0 or low[amount.after] in _AFTER_OVER


def shifted_draft(r: Reader, amount: Amount, after: int, *, sign: int, from_text: bool) -> Draft:
    """The date that lies the amount before (`sign` -1) or after publication, or the last date of the text."""
    duration = amount.duration()
    draft = Draft(first=amount.first, after=after, duration=duration, mod=amount.mod)
    draft.anchored = "text" if from_text else "publication"
    if amount.vague or amount.n > 1e4:
        draft.value = "PAST_REF" if sign < 0 else "FUTURE_REF"
        if duration is not None and not from_text:
            draft.period = ElapsedPeriod(duration, forward=sign > 0)
        return draft
    if amount.unit is None:
        draft.shown = CalendarPeriod(Unit.DAY)
        return draft
    base: Period = CalendarPeriod(Unit.DAY)
    known = r.base()
    if from_text and known is not None:
        base = known
    count = round(amount.n) if amount.n >= 1 else amount.n
    grain = GRAIN_OF_UNIT[amount.unit]
    widen = amount.unit
    if amount.n % 1 and amount.unit is Unit.YEAR:
        count, grain, widen = amount.n, "month", Unit.MONTH
    draft.shown = ShiftedPeriod(base, sign * count, amount.unit, widen)
    draft.grain = grain
    if not from_text and duration is not None:
        draft.period = ElapsedPeriod(duration, forward=sign > 0)
    if from_text and known is not None and r.reference is not None and is_coarser(r.reference.grain, amount.unit):
        # “launched last year … a month earlier”: of the month no more is known than that
        draft.value = OPEN_VALUES[grain]
    if from_text and known is None:
        draft.period = None
    return draft


def window_period(amount: Amount) -> Period | None:
    """The days of “the past six weeks”, “the next two years”, with publication as one end."""
    duration = amount.duration(Modifier.PLAIN)
    if duration is None or amount.n > 1e4:
        return None
    today = CalendarPeriod(Unit.DAY)
    if amount.window in LAST:
        return SpanPeriod(ElapsedPeriod(duration), today)
    if amount.window in NEXT:
        return SpanPeriod(today, ElapsedPeriod(duration, forward=True))
    return None

"""Times of day: “10 p.m. Wednesday”, “5 p.m. EST, Nov. 9”, “19:15 GMT”, “noon Thursday”, “midnight”."""

from __future__ import annotations

from checker.days import CalendarPeriod, Unit
from checker.mentions.numbers import SMALL
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import DAY_WORDS, MONTHS, WEEKDAYS
from checker.mentions.timex.months import month_at
from checker.mentions.timex.reader import Reader
from checker.mentions.timex.weekdays import weekday_at

# Zones that make a time of four bare digits: “0900 GMT”.
SURE_ZONES = frozenset({"gmt", "utc", "bst", "cet", "local"})
_ZONES = frozenset(
    "gmt utc est edt cst cdt mst mdt pst pdt et ct pt bst cet cest eet eest ist jst msk aest local eastern pacific "
    "central mountain moscow".split()
)
_ABOUT = frozenset({"about", "around", "approximately", "roughly", "nearly", "almost", "shortly"})


def half_day_at(r: Reader, i: int) -> Draft | None:
    """“10 p.m.”, “7:15 a.m.”, “7.30pm”, with the “p.m.” at token `i`."""
    low, k = r.low, i - 1
    if k < r.floor:
        return None
    clock = _clock_ending(r, i)
    if clock is None:
        return None
    hour, minute, first = clock
    if not 1 <= hour <= 12 or minute is not None and minute > 59:
        return None
    hour = hour % 12 + (12 if low[i][0] == "p" else 0)
    return _timed(r, first, i + 1, f"T{hour:02d}:{minute or 0:02d}")


def _clock_ending(r: Reader, i: int) -> tuple[int, int | None, int] | None:
    """Hour, minute and first token of the clock time that ends just before token `i`."""
    low, k = r.low, i - 1
    word = low[k]
    if word in SMALL:
        return SMALL[word], None, k
    if "." in word:
        hours, _, minutes = word.partition(".")
        if hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2 and len(hours) <= 2:
            return int(hours), int(minutes), k
        return None
    number = r.figure(k)
    if number is None or len(word) > 2:
        return None
    if low[k - 1] == ":" and k - 2 >= r.floor and r.touches(k) and r.touches(k - 1):
        hour = r.figure(k - 2)
        return (hour, number, k - 2) if hour is not None and len(word) == 2 else None
    return number, None, k


def colon_at(r: Reader, i: int) -> Draft | None:
    """“19:15”, “07:30 GMT” with the colon at token `i`; not scores, ratios or verses, which lack “at” and a zone."""
    low = r.low
    hour, minute = r.figure(i - 1), r.figure(i + 1)
    if hour is None or minute is None or i - 1 < r.floor or len(low[i + 1]) != 2 or len(low[i - 1]) > 2:
        return None
    if not (r.touches(i) and r.touches(i + 1)) or hour > 24 or minute > 59:
        return None
    after = i + 2
    if low[after] in ("a.m.", "p.m.", "am", "pm", "a.m", "p.m"):
        return half_day_at(r, after)
    if low[after] == ":" and r.touches(after) and r.figure(after + 1) is not None:
        after += 2
    if (
        not (low[after] == "on" and low[after + 1] in WEEKDAYS)
        and low[i - 2] not in ("at", "by", "until", "from", "since", "around", "about", "before", "after", "to", "-")
        and low[after] not in _ZONES
    ):
        return None
    return _timed(r, i - 1, after, f"T{hour:02d}:{minute:02d}")


def zone_at(r: Reader, i: int) -> Draft | None:
    """“0900 GMT”, “1400 local time”, with the zone at token `i`."""
    low, k = r.low, i - 1
    if k < r.floor or len(low[k]) != 4 or not low[k].isdecimal() or low[i] == "local" and low[i + 1] != "time":
        return None
    hour, minute = int(low[k][:2]), int(low[k][2:])
    return _timed(r, k, i, f"T{hour:02d}:{minute:02d}") if hour <= 24 and minute <= 59 else None


def named_hour_at(r: Reader, i: int) -> Draft | None:
    """“noon”, “midnight Friday”, “noon on Thursday” with the word at token `i`."""
    if r.is_capital(i) and i > 0 and not r.is_break(i - 1):
        return None
    return _timed(r, i, i + 1, "T12:00" if r.low[i] in ("noon", "midday") else "T24:00")


def oclock_at(r: Reader, i: int) -> Draft | None:
    """“eleven o'clock”, “5 o'clock”, with “clock” at token `i`."""
    low = r.low
    if low[i - 2] != "o" or i - 3 < r.floor:
        return None
    hour = SMALL.get(low[i - 3]) or r.figure(i - 3)
    if hour is None or not 1 <= hour <= 12:
        return None
    return _timed(r, i - 3, i + 1, f"T{hour:02d}:00")


def _timed(r: Reader, first: int, after: int, clock: str) -> Draft:
    """The time with its zone, and the day that stands beside it or was spoken of last."""
    low = r.low
    if low[after] in _ZONES:
        after += 1
        if low[after] == "time":
            after += 1
    if low[first - 1] in _ABOUT and first > r.floor:
        first -= 1
        mod: str | None = "APPROX"
    else:
        mod = None
    day = day_beside(r, after)
    if day is not None:
        return Draft(
            first=first, after=day.after, type="TIME", shown=day.shown, period=day.period, suffix=clock, mod=mod, weekday=day.weekday,
            anchored=day.anchored, open_value=day.open_value,
        )  # fmt: skip
    draft = Draft(
        first=first,
        after=after,
        type="TIME",
        suffix=clock,
        mod=mod,
        shown=CalendarPeriod(Unit.DAY),
        anchored="publication",
    )
    if r.reference is not None and r.reference.grain == "day" and r.reference.shown is not None:
        draft.shown, draft.anchored = r.reference.shown, "text"
    return draft


def day_beside(r: Reader, after: int) -> Draft | None:
    """The day that follows a time of day: “Wednesday”, “, Nov. 9”, “on Friday”, “yesterday”."""
    low = r.low
    # “at 5 p.m. On June 1 he …” begins another sentence.
    at = after + 1 if low[after] == "," or low[after] == "on" and not r.is_capital(after) else after
    floor, r.floor = r.floor, after
    draft = None
    if low[at] in WEEKDAYS:
        draft = weekday_at(r, at)
    elif low[at] in MONTHS:
        draft = month_at(r, at)
    elif len(low[at]) <= 2 and low[at].isdecimal() and low[at + 1] in MONTHS:
        draft = month_at(r, at + 1)  # “at 19:15 GMT on 21 March”
        if draft is not None and draft.first != at:
            draft = None
    elif low[at] in DAY_WORDS:
        draft = Draft(
            first=at, after=at + 1, shown=CalendarPeriod(Unit.DAY, DAY_WORDS[low[at]]), anchored="publication"
        )
    r.floor = floor
    if draft is None or draft.grain != "day" or draft.type != "DATE" or draft.shown is None:
        return None
    return draft

"""Parts of a day, and the days named from today: “this morning”, “late yesterday”, “tomorrow evening”, “overnight”."""

from __future__ import annotations

from checker.days import CalendarPeriod, Unit
from checker.days.derived import SeenFromPeriod
from checker.mentions.timex.clock import day_beside
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import DAY_WORDS, DAYPARTS
from checker.mentions.timex.reader import HYPHENS, Reader

_SHIFTS = {"early": "START", "late": "END", "earlier": "START", "later": "END"}
_BEFORE_THE = frozenset({"in", "during", "by", "later", "earlier", "on", "of"})


def day_word_at(r: Reader, i: int) -> Draft | None:
    """“today”, “yesterday afternoon”, “late yesterday”, “tomorrow's” with the word at token `i`."""
    low, after = r.low, i + 1
    if low[i + 1] in HYPHENS and r.touches(i + 1) and low[i] == "today":
        return None
    if r.is_capital(i) and r.is_capital(i - 1) and i > 0 and not r.is_break(i - 2):
        return None  # “USA Today”
    if r.words[i].isupper() and i > 0 and r.words[i - 1].isupper():
        return None  # “USA TODAY”
    draft = Draft(first=i, after=after, shown=CalendarPeriod(Unit.DAY, DAY_WORDS[low[i]]), anchored="publication")
    if low[i - 1] in ("before", "after") and low[i - 2] == "day" and i - 3 >= r.floor and low[i - 3] == "the":
        shift = -1 if low[i - 1] == "before" else 1
        if shift == DAY_WORDS[low[i]]:
            draft.first, draft.shown = i - 3, CalendarPeriod(Unit.DAY, 2 * shift)
            return draft
    if low[after] in DAYPARTS:
        draft.after, draft.type, draft.suffix = after + 1, "TIME", "T" + DAYPARTS[low[after]]
    before = low[i - 1] if i > r.floor else ""
    if before in _SHIFTS and low[i] != "today" or before in ("earlier", "later"):
        draft.first, draft.mod = i - 1, _SHIFTS[before]
    return draft


def daypart_at(r: Reader, i: int) -> Draft | None:
    """“this morning”, “in the evening”, “mid-afternoon”; “Thursday evening” is its weekday's."""
    low, word = r.low, r.low[i]
    suffix = "T" + DAYPARTS[word]
    before, first = low[i - 1] if i > r.floor else "", i - 1
    draft = Draft(
        first=i, after=i + 1, type="TIME", suffix=suffix, shown=CalendarPeriod(Unit.DAY), anchored="publication"
    )
    if word in ("tonight", "overnight"):
        return _night_word(r, i, draft, before)
    if before == "this":
        if r.is_capital(first) and r.is_capital(i):
            return None  # “CBS This Morning”, a programme
        draft.first = first
        if low[first - 1] in _SHIFTS and first > r.floor:
            draft.first, draft.mod = first - 1, _SHIFTS[low[first - 1]]
        return draft
    if low[i + 1] == "of" and (day := day_beside(r, i + 2)) is not None:
        # “the night of June 14”, “the morning of Sunday, Aug. 31”
        draft.first, draft.after = first if before == "the" else i, day.after
        draft.shown, draft.period, draft.weekday = day.shown, day.period, day.weekday
        draft.anchored, draft.open_value = day.anchored, day.open_value
        return draft
    if before in ("that", "same") or before == "the" and low[i - 2] in _BEFORE_THE:
        reference = r.reference
        if reference is not None and reference.grain == "day" and reference.shown is not None:
            draft.shown, draft.anchored = reference.shown, "text"
        draft.first = first
        return draft if before != "the" or low[i + 1] != "of" else None
    if before in ("next", "following"):
        base = r.base()
        if base is None or r.reference is None or r.reference.grain != "day":
            return None
        draft.first = first - 1 if low[first - 1] == "the" and first > r.floor else first
        draft.shown, draft.anchored = SeenFromPeriod(CalendarPeriod(Unit.DAY, 1), base), "text"
        return draft
    if before in ("each", "every"):
        return Draft(first=first, after=i + 1, type="SET", value="XXXX-XX-XX" + suffix, quant=before.upper())
    return _shifted(r, i, draft, before)


def _night_word(r: Reader, i: int, draft: Draft, before: str) -> Draft | None:
    if r.low[i] == "tonight":
        if before in ("later", "earlier", "late"):
            draft.first, draft.mod = i - 1, _SHIFTS[before]
        return draft
    if r.low[i + 1] in HYPHENS or r.is_capital(i) and not r.is_break(i - 1):
        return None
    draft.shown = CalendarPeriod(Unit.DAY, -1)
    return draft


def _shifted(r: Reader, i: int, draft: Draft, before: str) -> Draft | None:
    """“By mid-afternoon”, “in early evening”, “at mid-afternoon yesterday”."""
    low, first = r.low, i - 1
    hyphened = before in HYPHENS and low[i - 2] == "mid"
    if before not in ("early", "late", "mid") and not hyphened:
        return None
    draft.first = first - 1 if hyphened else first
    if low[draft.first - 1] not in ("by", "in", "until", "at", "on", "since", "from"):
        return None
    draft.mod = {"early": "START", "late": "END"}.get(before, "MID")
    if low[i + 1] in DAY_WORDS:
        draft.after, draft.shown = i + 2, CalendarPeriod(Unit.DAY, DAY_WORDS[low[i + 1]])
    return draft

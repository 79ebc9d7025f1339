"""Answers of the timeline for a terminal: the answer in a sentence, the picture, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rich.text import Text

from checker.days import PartialDate, TruthSet
from checker.days.calendar import in_words as time_between
from checker.days.calendar import ordinal_in_words
from checker.report.excerpt import wrapped
from checker.report.history import Line, from_to, picture, years_of
from checker.report.lines import printable
from checker.report.phrases import counted, day_in_words
from checker.timeline.answers import (
    Answer,
    EventAnswer,
    Holds,
    MembersAnswer,
    PersonAnswer,
    PostAnswer,
    Span,
    Tenure,
    days_of,
)
from checker.timeline.model import FULL_MEMBER
from checker.truth.evidence import in_words

if TYPE_CHECKING:
    from rich.console import Console

_NEAR = timedelta(days=8 * 365)  # on either side of the day asked for: predecessors and successors, not the whole line
_GAPS = 4  # the latest ones that are named; more are a list that nobody reads
_HOW_SURE = {"presumed": ", if nothing has changed since the record was checked", "perhaps": ", perhaps"}


def render(answer: Answer, console: Console) -> None:
    """Print one answer, in the console's width."""
    match answer:
        case PostAnswer():
            _post(answer, console)
        case PersonAnswer():
            _person(answer, console)
        case EventAnswer():
            _event(answer, console)
        case MembersAnswer():
            _members(answer, console)


def _post(answer: PostAnswer, console: Console) -> None:
    _title(console, answer.label, answer.on)
    if answer.on is not None:
        for tenure in _holding(answer.tenures):
            _say(console, f"{tenure.person}{_details(tenure)}")
        if not _holding(answer.tenures):
            _say(console, _why_nobody(answer, answer.on))
    _draw(console, [_line(each, each.person, answer.checked_on) for each in answer.tenures], answer)
    complete = "complete from" if answer.complete else "not complete; begins on"
    notes = [f"{complete} {day_in_words(answer.coverage_start)}"]
    if answer.gaps:
        notes.append("vacant or not known: " + ", ".join(_gap(gap) for gap in reversed(answer.gaps[-_GAPS:])))
    _rests_on(console, answer, notes)


def _person(answer: PersonAnswer, console: Console) -> None:
    _title(console, answer.name, answer.on)
    _say(console, _life(answer))
    if answer.on is not None:
        for tenure in _holding(answer.tenures):
            _say(console, f"{tenure.post}{_details(tenure)}")
        if answer.tenures and not _holding(answer.tenures):
            _say(console, f"No office of {answer.name} on that day is on record.")
    if not answer.tenures:
        _say(console, "No office is on record.")
    _draw(console, [_line(each, each.post, answer.checked_on) for each in answer.tenures], answer)
    _rests_on(console, answer, [])


def _event(answer: EventAnswer, console: Console) -> None:
    _title(console, answer.label, answer.on)
    _say(console, f"{_when(answer.start, answer.end)}{_since(answer)}")
    for reading in answer.readings:
        _say(console, f"or {_when(reading.start, reading.end)}: {reading.label}")
    if answer.parent:
        _say(console, f"part of {answer.parent}")
    itself = Span(label=answer.label, id=answer.id, start=answer.start, end=answer.end, holds=answer.holds)
    rows = [itself, *answer.readings, *answer.parts]
    if len(rows) > 1 or answer.start != answer.end:
        _draw(console, [_line(each, each.label, answer.checked_on) for each in rows], answer, everything=True)
    _rests_on(console, answer, [])


def _members(answer: MembersAnswer, console: Console) -> None:
    assert answer.on is not None
    full = [each for each in answer.memberships if each.status in FULL_MEMBER]
    count = counted(len(full), "member")
    _title(console, f"{answer.label}: {count if answer.count is not None else 'members on record'}", answer.on)
    if not answer.complete:
        _say(console, "The record does not say that this list is complete on that day.")
    width = max((len(each.label) for each in answer.memberships), default=0)
    status = ""
    for each in answer.memberships:
        group = "" if each.status == "member" else f"{each.status or ''}: "
        if group and each.status != status:
            console.print()
        status = each.status or ""
        sure = _HOW_SURE["perhaps"] if each.holds == "perhaps" else ""
        _say(console, f"{group}{each.label.ljust(width)}  {from_to(each.start, each.end)}{sure}")
    _rests_on(console, answer, [])


def _holding(tenures: Iterable[Tenure]) -> list[Tenure]:
    return [tenure for tenure in tenures if tenure.holds not in (None, "no")]


def _details(tenure: Tenure) -> str:
    """“, acting, since 6 September 2022 (Conservative)”; how sure that is comes last."""
    parts = [", acting" if tenure.acting else "", f", {_when(tenure.start, tenure.end)}"]
    if tenure.ordinal is not None:
        parts.append(f", the {ordinal_in_words(tenure.ordinal)}")
    if tenure.party:
        parts.append(f" ({tenure.party})")
    return "".join(parts) + _HOW_SURE.get(tenure.holds or "yes", "")


def _when(start: str, end: str) -> str:
    """“since 24 February 2022”, “from 6 September 2022 to 25 October 2022”, “on 9 November 1989”, “in 2019”."""
    first, last = PartialDate.parse(start), PartialDate.parse(end)
    if start == end:
        return f"{'on' if first.is_exact else 'in'} {in_words(first)}"
    if last.is_open:
        return f"since {in_words(first)}"
    return f"from {in_words(first)} to {in_words(last)}"


def _since(answer: EventAnswer) -> str:
    """How long that is, counted to the day asked for, to its end, or to the day of the check."""
    first, last = PartialDate.parse(answer.start), PartialDate.parse(answer.end)
    until = last.latest or answer.checked_on.toordinal()
    if answer.on is not None:
        until = min(until, answer.on.toordinal()) if not last.is_open else answer.on.toordinal()
    if first.earliest is None or not first.is_exact or until <= first.earliest:
        return ""
    if answer.holds == "no" and answer.on is not None:
        return ""
    going_on = ", still going on when checked" if last.is_open and answer.on is None else ""
    return f" ({time_between(first.earliest, until)}{going_on}){_HOW_SURE.get(answer.holds or 'yes', '')}"


def _gap(gap: str) -> str:
    start, _, end = gap.partition("/")
    return from_to(start, end or start)


def _why_nobody(answer: PostAnswer, on: date) -> str:
    if on < answer.coverage_start:
        return f"Nobody is on record: the list begins on {day_in_words(answer.coverage_start)}."
    if on > answer.checked_on:
        return f"Nobody can say: the record was last checked on {day_in_words(answer.checked_on)}."
    return "Nobody is on record for that day: the post was vacant, or nobody has found out who held it."


def _life(answer: PersonAnswer) -> str:
    born = PartialDate.parse(answer.born) if answer.born else None
    died = PartialDate.parse(answer.died) if answer.died else None
    words = [f"born {in_words(born)}" if born else "born on a day not on record"]
    if died:
        words.append(f"died {in_words(died)}")
    on = answer.on.toordinal() if answer.on else None
    dead = bool(died and on and (died.latest or on) <= on)
    if born and born.is_exact and born.earliest and on and on > born.earliest and not dead:
        years = _years(born.earliest, on)
        words.append(f"{years} years old on that day")
    return ", ".join(words)


def _years(born: int, on: int) -> int:
    first, last = date.fromordinal(born), date.fromordinal(on)
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _line(span: Tenure | Span, label: str, checked_on: date) -> Line:
    acting = " (acting)" if isinstance(span, Tenure) and span.acting else ""
    days: TruthSet = days_of(span.start, span.end, checked_on)
    holds: Holds | None = span.holds
    return Line(
        label=f"{label}{acting}", when=from_to(span.start, span.end), days=days, is_answer=holds not in (None, "no")
    )


def _draw(console: Console, lines: Sequence[Line], answer: Answer, *, everything: bool = False) -> None:
    """The picture of the lines; with a day asked for, only of those near it unless `everything` is wanted."""
    if not lines:
        return
    first, last = years_of(lines, until=answer.checked_on)
    on = answer.on
    if on is not None:
        first = max(first, on - min(_NEAR, on - date.min))
        last = min(last, on + min(_NEAR, date.max - on))
        if not everything:
            lines = [line for line in lines if _overlaps(line.days, first, last)]
        first, last = min(first, on), max(last, on)
    if not lines:
        return
    console.print()
    for row in picture(lines, on=on, first=first, last=last, width=console.width):
        style = "bold" if row.startswith("▸") else ""
        console.print(Text(printable(row), style=style), soft_wrap=True)


def _overlaps(days: TruthSet, first: date, last: date) -> bool:
    return any(start <= last.toordinal() and end >= first.toordinal() for start, end in days.possible.runs)


def _title(console: Console, title: str, on: date | None) -> None:
    day = f" on {day_in_words(on)}" if on else ""
    console.print(Text(printable(f"{title[:1].upper()}{title[1:]}{day}"), style="bold"), soft_wrap=True)


def _say(console: Console, words: str) -> None:
    for first, last in wrapped(words, max(console.width - 2, 20)):
        console.print(Text("  " + printable(words[first:last])), soft_wrap=True)


def _rests_on(console: Console, answer: Answer, notes: Sequence[str]) -> None:
    console.print()
    words = " · ".join([answer.id, *notes, f"checked {day_in_words(answer.checked_on)}"])
    for first, last in wrapped(words, max(console.width - 2, 20)):
        console.print(Text("  " + printable(words[first:last]), style="dim"), soft_wrap=True)
    for source in answer.sources:
        console.print(Text(f"  {printable(source)}", style="dim"), soft_wrap=True)

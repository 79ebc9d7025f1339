"""When an article was written: the window, the statements it rests on, those that do not fit it, and their picture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

import msgspec
from rich.text import Text

from checker.dating.window import Dating, Ground
from checker.days import DaySet
from checker.report.bars import bars
from checker.report.checked import CheckedFile
from checker.report.excerpt import wrapped
from checker.report.lines import printable
from checker.report.phrases import NOT_ENGLISH, day_in_words, days_in_words, published_in_words, truth_in_words
from checker.report.statements import Statement, statements

if TYPE_CHECKING:
    from rich.console import Console

_BARS = 8  # of the statements on either side: the strongest come first

Runs = tuple[tuple[date | None, date | None], ...]


class DatedStatement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A statement that tells the day of the article: the days it votes for, and how much it says, in bits.

    `line`, `column`: in the file; `within`: the element there, where lines do not say enough.
    """

    rule: str
    start: int
    end: int
    line: int
    column: int
    within: str = ""
    text: str
    certain: Runs
    possible: Runs
    bits: float


class DatingDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When an article was written. `name` tells it from the others of its file. `fits`: the days that its statements fit best, null when they tell nothing.

    `first` and `last`: the day given or stated or the window inferred, null when it is not known; `how`: which of these.
    `holds`: the statements that can be true then (or, without a window, on the days of `fits`), `misses`: the others.
    """

    version: Literal[1] = 1
    path: str
    name: str | msgspec.UnsetType = msgspec.UNSET
    first: date | None
    last: date | None
    how: str
    fits: Runs | None
    holds: tuple[DatedStatement, ...]
    misses: tuple[DatedStatement, ...]


class DatedFile(msgspec.Struct, frozen=True):
    """When one article was written, and its report with where it stands."""

    checked: CheckedFile
    dating: Dating


def document(file: DatedFile) -> DatingDocument:
    """What `checker date --format json` writes; `checker/schemas/dating.schema.json` describes it."""
    dating, published = file.dating, file.dating.report.published
    return DatingDocument(
        path=file.checked.path,
        name=file.checked.name or msgspec.UNSET,
        first=published.first,
        last=published.last,
        how=published.how,
        fits=None if dating.fits is None else tuple(dating.fits),
        holds=tuple(_dated(each, file.checked) for each in dating.holds),
        misses=tuple(_dated(each, file.checked) for each in dating.misses),
    )


def _dated(ground: Ground, file: CheckedFile) -> DatedStatement:
    claim = file.report.claims[ground.claim]
    line, column, within = file.source.place(claim.start)
    return DatedStatement(
        rule=claim.rule, start=claim.start, end=claim.end, line=line, column=column, within=within, text=claim.text,
        certain=tuple(ground.truth.certain), possible=tuple(ground.truth.possible), bits=round(ground.weight, 2),
    )  # fmt: skip


def render(file: DatedFile, *, console: Console) -> None:
    """Print when the article was written and what tells it, strongest first."""
    dating, published = file.dating, file.dating.report.published
    instead = _instead(dating)
    told = published_in_words(published) if dating.report.in_english else NOT_ENGLISH
    _rows(console, f"{file.checked.shown} · {told}", indent=0, style="bold")
    if instead:
        _rows(console, f"Its statements hold together better {days_in_words(instead)}.", indent=0)
    if dating.fits is None:
        if published.first is not None:
            _print(console, "None of its statements tells a day.")
        return
    is_given = published.how not in ("inferred", "unknown") and published.first is not None
    days = dating.fits
    if is_given and published.first is not None:
        days = DaySet.between(published.first.toordinal(), published.first.toordinal())
    near = date.fromordinal(days.runs[-1][0])
    fitting, against = _named(file.checked, dating.holds), _named(file.checked, dating.misses)
    told = day_in_words(near) if is_given else ""
    _list(f"These fit {told}" if is_given else "It rests on", fitting, near, console)
    _list("These do not" if is_given and fitting else f"These do not fit {told or 'it'}", against, near, console)
    rows = [(each.words, each.truth) for each in (*fitting[:_BARS], *against[:_BARS])]
    picture = bars(rows, days, width=console.width - 2, instead=instead)
    if picture:
        console.print()
    for row in picture:
        _print(console, f" {row}".rstrip())


def _instead(dating: Dating) -> DaySet | None:
    """The days that the statements fit better than the one given; None where it fits, or where none was given."""
    day = dating.report.published.first
    if dating.fits is None or day is None or not dating.misses or dating.report.published.how == "inferred":
        return None
    return None if day in dating.fits else dating.fits


def _named(file: CheckedFile, grounds: Sequence[Ground]) -> list[Statement]:
    truths = {each.claim: each.truth for each in grounds}
    return statements(file, truths, truths)


def _list(title: str, found: Sequence[Statement], near: date | None, console: Console) -> None:
    """The statements with their lines and days, under a title; nothing when there are none."""
    if not found:
        return
    console.print()
    _print(console, title)
    for each in found:
        _rows(console, f"“{each.words}” ({each.place})", indent=2)
        _rows(console, truth_in_words(each.truth, near=near), indent=4)


def _rows(console: Console, words: str, *, indent: int, style: str = "") -> None:
    for first, last in wrapped(words, max(console.width - indent, 20)):
        _print(console, " " * indent + words[first:last], style)


def _print(console: Console, row: str, style: str = "") -> None:
    console.print(Text(printable(row), style=style), soft_wrap=True)

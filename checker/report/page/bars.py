"""`picture`: the days on which each statement is true, drawn over the years against the day of publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.claims import Published
from checker.days import EVERY_DAY, DaySet, TruthSet
from checker.report.lines import html_text
from checker.report.page.items import Item
from checker.report.phrases import truth_in_words, window_in_words
from checker.report.years import years_shown

_AT_MOST = 40  # rows: of more statements nobody sees anything
_LABELS = 12  # years named on the axis
_THINNEST = 0.3  # % of the width: a single day among decades has to be seen
_HEIGHT = 16  # px of a row


class _Axis:
    """Days as places across the picture, in per cent."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.days = first, last - first + 1

    def at(self, day: int) -> float:
        return min(max((day - self.first) / self.days * 100, 0), 100)

    def rectangles(self, days: DaySet, kind: str) -> str:
        drawn = ""
        for first, last in days.runs:
            start, end = self.at(first), self.at(last + 1)
            if end > 0 and start < 100:
                width = max(end - start, _THINNEST)
                x = min(start, 100 - width)
                drawn += f'<rect class="{kind}" x="{x:.2f}%" width="{width:.2f}%" height="{_HEIGHT}"/>'
        return drawn


def picture(items: Sequence[Item], published: Published, near: date | None) -> Iterator[str]:
    """A table with a bar for each statement that time can make true or false; nothing when there is none.

    Solid where the statement is certainly true, pale where it is possible; a line at the days of publication.
    """
    rows = [(item, item.claim.truth) for item in items if item.claim and _is_worth_a_bar(item.claim.truth)]
    marked = _marked(published)
    axis = _axis([truth for _, truth in rows], marked)
    if axis is None:
        return
    yield '<table class="bars">\n<caption>When each statement is true</caption>\n'
    yield f'<thead><tr><th scope="col">statement</th><td>{_years(axis)}</td></tr></thead>\n<tbody>\n'
    for item, truth in rows[:_AT_MOST]:
        told = html_text(truth_in_words(truth, near=near))
        drawn = axis.rectangles(truth.possible - truth.certain, "possible") + axis.rectangles(truth.certain, "certain")
        yield (
            f'<tr class="{item.tone.css}"><th scope="row"><a href="#{item.anchor}"><span class="sign">{item.tone.sign}</span>'
            f' {html_text(item.words)}</a></th><td><svg role="img" aria-label="{told}" width="100%" height="{_HEIGHT}">'
            f"<title>{told}</title>{drawn}{axis.rectangles(marked, 'day')}</svg></td></tr>\n"
        )
    yield "</tbody>\n"
    if marked:
        yield f'<tfoot><tr><th scope="row">{html_text(_label(published))}</th><td>{_pointer(axis, marked)}</td></tr></tfoot>\n'
    yield "</table>\n"
    if len(rows) > _AT_MOST:
        yield f'<p class="dim">{len(rows) - _AT_MOST} more statements are listed below.</p>\n'


def _is_worth_a_bar(truth: TruthSet) -> bool:
    return bool(truth.possible) and truth.certain != EVERY_DAY


def _marked(published: Published) -> DaySet:
    """The day or window of publication, else the days that the statements fit."""
    if published.first and published.last:
        return DaySet.between(published.first.toordinal(), published.last.toordinal())
    return published.fits or DaySet()


def _label(published: Published) -> str:
    if published.first and published.last:
        window = window_in_words(published.first, published.last, short=True)
        return f"its statements fit {window}" if published.how == "inferred" else f"published {window}"
    return "days that its statements fit"


def _axis(truths: Sequence[TruthSet], marked: DaySet) -> _Axis | None:
    if not truths:
        return None
    middle = [date.fromordinal(marked.runs[0][0]), date.fromordinal(marked.runs[-1][1])] if marked else []
    if not middle:
        ends = sorted(day for truth in truths for run in truth.possible for day in run if day is not None)
        if not ends:
            return None
        middle = [ends[len(ends) // 2]] * 2
    return _Axis(*years_shown(truths, *middle))


def _years(axis: _Axis) -> str:
    first, last = date.fromordinal(axis.first).year, date.fromordinal(axis.first + axis.days - 1).year
    every = -(-(last - first + 1) // _LABELS)
    labels = "".join(
        f'<text x="{axis.at(date(year, 1, 1).toordinal()):.2f}%" y="12">{year}</text>'
        for year in range(first, last + 1, every)
    )
    return f'<svg class="years" aria-hidden="true" width="100%" height="{_HEIGHT}">{labels}</svg>'


def _pointer(axis: _Axis, marked: DaySet) -> str:
    return f'<svg aria-hidden="true" width="100%" height="{_HEIGHT}">{axis.rectangles(marked, "day")}</svg>'

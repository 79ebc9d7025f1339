"""The report that an editor reads in a terminal: the copy first, then why, then what to write."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from rich.cells import cell_len

from checker.claims import Evidence, Finding, JudgedClaim, Level, Verdict
from checker.documents.source import SourceMap
from checker.report.checked import CheckedFile, Tally
from checker.report.excerpt import excerpt, wrapped
from checker.report.lines import one_line, printable
from checker.report.phrases import (
    NOT_ENGLISH,
    day_in_words,
    days_in_words,
    published_in_words,
    speaks_of,
    suggested_in_words,
    truth_in_words,
)
from checker.report.rows import Row, Screen
from checker.report.statements import statements
from checker.report.sums import sums_in_words, totals_in_words
from checker.text.article import Sentence

_SIGNS = {Level.ERROR: ("✗", "bold red"), Level.WARNING: ("!", "bold yellow"), Level.INFO: ("i", "bold cyan")}
_VERDICTS = {
    Verdict.SUPPORTED: ("✓", "green", "holds"),
    Verdict.REFUTED: ("✗", "red", "cannot be true"),
    Verdict.NOT_ENOUGH_INFO: ("?", "yellow", "not settled"),
}
_RESTS_ON = 4  # statements named under an inferred date; `checker date` names them all
_ROWS_OF_COPY = 2
_NUMBER = re.compile(r"\d+")


def render(file: CheckedFile, *, show_claims: bool = False, explain: bool = False, console: Screen) -> None:
    """Print the report on one article to the console, in its width and its colours."""
    page = _Page(file, console)
    page.header()
    for finding in file.report.findings:
        page.finding(finding, explain=explain)
    if show_claims:
        page.ledger(explain=explain)
    page.summary()


def render_total(tally: Tally, failed: int, console: Screen) -> None:
    """Print what several articles add up to, and how many things could not be done."""
    parts = totals_in_words(tally)
    if failed:
        parts.append(f"{failed} could not be done, see above")
    _print_joined(console, parts, indent=0, style="bold")


class _Page:
    """One report on its way to the console; holds what every row needs."""

    def __init__(self, file: CheckedFile, console: Screen) -> None:
        self.file = file
        self.report = file.report
        self.console = console
        self.source = file.source
        self.gutter = max(3, len(str(self.source.line(len(file.report.text))))) + 2

    @property
    def near(self) -> date | None:
        return self.report.published.first or self.report.published.last

    def header(self) -> None:
        told = published_in_words(self.report.published) if self.report.in_english else NOT_ENGLISH
        _print_joined(self.console, [self.file.shown, told], indent=0, style="bold")
        if self.report.published.how == "inferred":
            because = statements(self.file, self.report.published.because)
            named = [f"“{each.words}” ({each.place})" for each in because[:_RESTS_ON]]
            if len(because) > _RESTS_ON:
                named.append(f"{len(because) - _RESTS_ON} more")
            if named:
                self._rows(f"resting on {', '.join(named)}", indent=2, style="dim")
        self.console.print()

    def finding(self, finding: Finding, *, explain: bool) -> None:
        sign, style = _SIGNS[finding.level]
        self._copy(finding, style)
        self._rows(finding.message, indent=self.gutter, sign=sign, sign_style=style)
        advice = []
        if finding.true_on is not None:
            # What is only possible (before the record begins, after it was last checked) would be read as a promise.
            certain = (
                finding.true_on & self.report.claims[finding.claim].truth.certain if finding.claim is not None else None
            )
            advice.append(f"true {days_in_words(certain or finding.true_on, near=self.near)}")
        if finding.suggestions:
            advice.append(suggested_in_words(finding.suggestions))
        indent = self.gutter + 2
        said = " ".join([finding.message, *advice])
        self._facts([each for each in finding.evidence if explain or not _says(said, each.fact)], indent)
        _print_joined(self.console, advice, indent=indent)
        self._origin(finding, indent, every_source=explain)
        if explain and finding.claim is not None:
            self._derivation(self.report.claims[finding.claim], indent)
        self.console.print()

    def ledger(self, *, explain: bool) -> None:
        self.console.print(Row("Every statement that can be checked", style="bold"))
        self.console.print()
        for claim in self.report.claims:
            sign, style, words = _VERDICTS[claim.verdict]
            line = str(self.source.line(claim.start)).rjust(self.gutter - 2)
            title = f"“{one_line(claim.text)}” – {words}{', in a quotation' if claim.quoted else ''}"
            self._rows(title, indent=0, sign=f"{line}  {sign}", sign_style=style)
            indent = self.gutter + 2
            parts = [truth_in_words(claim.truth, near=self.near), speaks_of(claim.day)]
            _print_joined(self.console, list(filter(None, parts)), indent=indent)
            self._facts(claim.evidence, indent)
            self._origin(claim, indent, every_source=explain)
            if explain:
                self._derivation(claim, indent)
        self.console.print()

    def summary(self) -> None:
        tally = Tally.of([self.file])
        _print_joined(self.console, sums_in_words(tally), indent=1)

    def _copy(self, finding: Finding, style: str) -> None:
        """The sentence with the line number before it and the words marked."""
        width = max(self.console.width - self.gutter, 20)
        text, words, sentence = self._words(finding)
        room = width * _ROWS_OF_COPY
        while True:
            shown = excerpt(text, *words, within=sentence, room=room)
            rows = wrapped(shown.text, width)
            # A row that ends before a long word has cells to spare, and then a word or two fewer have room.
            if len(rows) <= _ROWS_OF_COPY or room <= width:
                break
            room -= 4
        number = str(self.file.place_of(finding).line).rjust(self.gutter - 2)
        for index, (first, last) in enumerate(rows):
            row = Row((number if index == 0 else "").ljust(self.gutter), style="dim")
            start, end = max(first, shown.start), min(last, shown.end)
            row.append(shown.text[first:last], style="not dim")
            if start < end:
                row.stylize(style, self.gutter + start - first, self.gutter + end - first)
            self._print(row)
            if start < end:
                before, marked = shown.text[first:start], shown.text[start:end]
                self._print(Row(" " * (self.gutter + cell_len(before)) + "─" * cell_len(marked), style=style))

    def _words(self, finding: Finding) -> tuple[str, tuple[int, int], tuple[int, int]]:
        """The text that a finding is shown in, its words there, and what is shown around them."""
        if finding.at is None:
            return self.report.text, (finding.start, finding.end), self._sentence(finding.start, finding.end)
        start, end = finding.at
        line = self.source.line_bounds(self.source.position(start)[0])
        return self.source.source, (start, min(end, line[1])), line

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        """The span of the sentences that hold the words; of their line when they stand in none (a date line)."""
        found = self._sentences
        first = bisect_right(found, start, key=lambda each: each.end)
        after = bisect_left(found, end, key=lambda each: each.start)
        if first < after:
            return found[first].start, found[after - 1].end
        text = SourceMap.of_plain(self.report.text)
        return text.line_bounds(text.line(start))

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        return self.file.article.sentences

    def _facts(self, evidence: Iterable[Evidence], indent: int) -> None:
        for each in evidence:
            self._rows(each.fact, indent=indent)

    def _origin(self, of: Finding | JudgedClaim, indent: int, *, every_source: bool) -> None:
        """The rule, where lines say too little the element, when the oldest fact was checked, and the sources (or one)."""
        evidence = of.evidence
        within = self.file.place_of(of).within if isinstance(of, Finding) else self.source.place(of.start).within
        parts = [of.rule, *filter(None, [within])]
        checked = [each.checked_on for each in evidence if each.checked_on is not None]
        if checked:
            parts.append(f"checked {day_in_words(min(checked), short=True)}")
        sources = list(dict.fromkeys(source for each in evidence for source in each.sources))
        _print_joined(self.console, [*parts, *(sources if every_source else sources[:1])], indent=indent, style="dim")

    def _derivation(self, claim: JudgedClaim, indent: int) -> None:
        for step in claim.derivation:
            self._rows(step, indent=indent, sign="·", sign_style="dim", style="dim")

    def _rows(self, words: str, *, indent: int, sign: str = "", sign_style: str = "", style: str = "") -> None:
        """The words, wrapped, with the sign before the first row and the rest standing under the words."""
        words = printable(words)
        hang = indent + (cell_len(sign) + 1 if sign else 0)
        for index, (first, last) in enumerate(wrapped(words, max(self.console.width - hang, 20))):
            row = Row(" " * hang)
            if sign and index == 0:
                row = Row(" " * indent)
                row.append(sign, style=sign_style)
                row.append(" ")
            row.append(words[first:last], style=style)
            self._print(row)

    def _print(self, row: Row) -> None:
        self.console.print(row, soft_wrap=True)


def _print_joined(console: Screen, parts: Sequence[str], *, indent: int, style: str = "") -> None:
    """The parts with “ · ” between them, on as few rows as they fit; a web address is never broken."""
    width = max(console.width - indent, 20)
    rows: list[str] = []
    for part in parts:
        if rows and cell_len(rows[-1]) + 3 + cell_len(part) <= width:
            rows[-1] += f" · {part}"
        elif " " in part:
            rows += [part[first:last] for first, last in wrapped(part, width)]
        else:
            rows.append(part)
    for row in rows:
        console.print(Row(" " * indent).append(printable(row), style=style), soft_wrap=True)


def _says(said: str, fact: str) -> bool:
    """Whether every number of the fact (the days and years of its dates) has been said: then it is not said twice."""
    return set(_NUMBER.findall(fact)) <= set(_NUMBER.findall(said))

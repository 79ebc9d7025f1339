"""How long the statements of articles hold: soonest first, for a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

import msgspec
from rich.cells import cell_len
from rich.text import Text

from checker.claims import Verdict
from checker.days import PartialDate
from checker.documents.source import SourceMap
from checker.expiry import Expiring, Expiry, State
from checker.report.checked import CheckedFile
from checker.report.excerpt import wrapped
from checker.report.lines import printable
from checker.report.phrases import counted, day_in_words, published_in_words
from checker.truth.evidence import on_or_in

if TYPE_CHECKING:
    from rich.console import Console


class ExpiryEvidence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fact that the statement rests on, as of the day from which it has to be written anew."""

    fact: str
    record: str
    sources: tuple[str, ...]
    checked_on: date | None


class ExpiringStatement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A statement that holds when its article is published.

    `state`: how it stands on the day asked for. `wrong_from`: the first day on which it cannot be true; `doubtful_from`: on
    which it is not certain, even if all that goes on goes on; null where no such day is known. `unchecked_from`: the first
    day for which the record it rests on has been checked too long ago. `scheduled_end` (EDTF): when a term is to end by
    plan. `stays_true`: whether nothing can end it. `suggestions`: what to write from the day on which it stops.
    `quoted`: whether it stands in a quotation, for which the speaker is responsible. `name` tells its article from the others
    of its file; `within` is the element that it stands in, where lines do not say enough.
    """

    path: str
    name: str = ""
    rule: str
    start: int
    end: int
    line: int
    column: int
    within: str = ""
    text: str
    quoted: bool
    state: State
    doubtful_from: date | None
    wrong_from: date | None
    unchecked_from: date | None
    scheduled_end: str | None
    stays_true: bool
    message: str
    suggestions: tuple[str, ...]
    evidence: tuple[ExpiryEvidence, ...]


class ExpiringArticle(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An article: its day or window of publication, both null when it is not known, and how many statements were judged.

    `refuted`: statements that were wrong when it was published; `checker check` shows them. They are not listed here.
    """

    path: str
    name: str = ""
    first: date | None
    last: date | None
    how: str
    supported: int
    refuted: int


class ExpirySummary(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many statements are in each state on the day; quotations are counted apart. `failed`: articles not read."""

    wrong: int
    doubtful: int
    unchecked: int
    holds: int
    quoted: int
    failed: int


class ExpiryDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the statements of articles stand on the day `by`: the ones that have stopped first, then the soonest to stop."""

    version: Literal[1] = 1
    by: date
    articles: tuple[ExpiringArticle, ...]
    statements: tuple[ExpiringStatement, ...]
    summary: ExpirySummary


class ExpiringFile(msgspec.Struct, frozen=True):
    """How long the statements of one article hold, and its report with where it stands."""

    checked: CheckedFile
    expiring: Expiring


_ORDER = (State.WRONG, State.DOUBTFUL, State.UNCHECKED, State.HOLDS)
_LATE = date.max


def document(files: Sequence[ExpiringFile], by: date, *, failed: int = 0) -> ExpiryDocument:
    """What `checker expire --format json` writes; `checker/schemas/expiry.schema.json` describes it."""
    statements = sorted((each for file in files for each in _statements(file)), key=_soonest)
    counts = {state: sum(each.state is state and not each.quoted for each in statements) for state in State}
    return ExpiryDocument(
        by=by,
        articles=tuple(_article(file) for file in files),
        statements=tuple(statements),
        summary=ExpirySummary(
            wrong=counts[State.WRONG], doubtful=counts[State.DOUBTFUL], unchecked=counts[State.UNCHECKED],
            holds=counts[State.HOLDS], quoted=sum(each.quoted for each in statements), failed=failed,
        ),
    )  # fmt: skip


def _soonest(each: ExpiringStatement) -> tuple[int, date, date, str, int]:
    return _ORDER.index(each.state), _day(each) or _LATE, each.unchecked_from or _LATE, each.path, each.start


def _day(each: ExpiringStatement) -> date | None:
    """The day that it is listed under: from then on it is not certain, for the reason that its state tells."""
    if each.state is State.UNCHECKED:
        return each.unchecked_from
    return each.doubtful_from or each.wrong_from


def _article(file: ExpiringFile) -> ExpiringArticle:
    report = file.expiring.report
    verdicts = [claim.verdict for claim in report.claims]
    return ExpiringArticle(
        path=file.checked.path, name=file.checked.name, first=report.published.first, last=report.published.last, how=report.published.how,
        supported=verdicts.count(Verdict.SUPPORTED), refuted=verdicts.count(Verdict.REFUTED),
    )  # fmt: skip


def _statements(file: ExpiringFile) -> Iterator[ExpiringStatement]:
    source = file.checked.source
    for each in file.expiring.expiries:
        yield _statement(file, each, source)


def _statement(file: ExpiringFile, expiry: Expiry, source: SourceMap) -> ExpiringStatement:
    claim = file.expiring.report.claims[expiry.claim]
    line, column, within = source.place(claim.start)
    return ExpiringStatement(
        path=file.checked.path, name=file.checked.name, rule=claim.rule, start=claim.start, end=claim.end, line=line, column=column,
        within=within, text=claim.text,
        quoted=claim.quoted, state=expiry.state, doubtful_from=expiry.doubtful_from, wrong_from=expiry.wrong_from,
        unchecked_from=expiry.unchecked_from, scheduled_end=expiry.scheduled_end.text if expiry.scheduled_end else None,
        stays_true=expiry.stays_true, message=expiry.message, suggestions=expiry.suggestions,
        evidence=tuple(
            ExpiryEvidence(fact=e.fact, record=e.record, sources=e.sources, checked_on=e.checked_on)
            for e in expiry.evidence
        ),
    )  # fmt: skip


def render(files: Sequence[ExpiringFile], found: ExpiryDocument, console: Console) -> None:
    """Print what has stopped being true by the day, what will, soonest first, and what has no known end."""
    day = day_in_words(found.by)
    page = _Page(console, found.by)
    shown = [each for each in found.statements if not each.stays_true]
    for state, title in (
        (State.WRONG, f"Wrong on {day}"),
        (State.DOUBTFUL, f"No longer certain on {day}"),
        (State.UNCHECKED, f"Rests on what nobody has confirmed lately, on {day}"),
    ):
        page.section(title, [each for each in shown if each.state is state])
    holding = [each for each in shown if each.state is State.HOLDS]
    page.section("Will stop being true", [each for each in holding if _day(each)])
    page.section("No end is known", [each for each in holding if not _day(each)], full=False)
    for file in files:
        if file.expiring.report.published.first is None:
            words = (
                f"{file.checked.shown}: {published_in_words(file.expiring.report.published)}; give it with --published"
            )
            page.rows(words, indent=0)
    page.rows(" · ".join(_summed(found, day)), indent=0, style="bold")


def _summed(found: ExpiryDocument, day: str) -> Iterator[str]:
    """The parts of the last row."""
    summary = found.summary
    yield counted(len(found.articles), "article")
    yield f"{counted(summary.wrong, 'statement') if summary.wrong else 'no statement'} wrong on {day}"
    if summary.doubtful:
        yield f"{summary.doubtful} no longer certain"
    if summary.unchecked:
        yield f"{summary.unchecked} not confirmed lately"
    if summary.holds:
        staying = sum(each.stays_true and not each.quoted for each in found.statements)
        yield f"{summary.holds} {'holds' if summary.holds == 1 else 'hold'}" + (
            f", {staying} of them for good" if staying else ""
        )
    if summary.quoted:
        yield f"{summary.quoted} in quotations"
    refuted = sum(each.refuted for each in found.articles)
    if refuted:
        yield f"{refuted} wrong already when published: see checker check"
    if summary.failed:
        yield f"{summary.failed} could not be done, see above"


_MARGIN = 13  # cells: the day in the margin, and two spaces


class _Page:
    """Rows on their way to the console."""

    def __init__(self, console: Console, by: date) -> None:
        self.console = console
        self.by = by

    def section(self, title: str, statements: Sequence[ExpiringStatement], *, full: bool = True) -> None:
        """The statements under a title, and an empty row; nothing when there are none. `full`: with facts and advice."""
        if not statements:
            return
        self.rows(title, indent=0, style="bold")
        shown = set()
        for each in statements:
            same = each.path, each.start, each.end, each.rule, _when(each, self.by), each.suggestions
            if same in shown:
                continue  # a list of several, which end together
            shown.add(same)
            day = _day(each) or each.unchecked_from
            margin = day_in_words(day, short=True) if day else ""
            words = f"“{' '.join(each.text.split())}” ({_place(each)}{', in a quotation' if each.quoted else ''})"
            self.rows(words, indent=_MARGIN, margin=margin)
            for told in (_when(each, self.by), *(_why(each) if full else ())):
                self.rows(told, indent=_MARGIN)
            if full:
                self.origin(each)
        self.console.print()

    def origin(self, each: ExpiringStatement) -> None:
        """The rule, when the oldest of its facts was last checked, and the first source; an address is never broken."""
        row = each.rule
        checked = [evidence.checked_on for evidence in each.evidence if evidence.checked_on]
        if checked:
            row += f" · checked {day_in_words(min(checked), short=True)}"
        source = next((source for evidence in each.evidence for source in evidence.sources), "")
        if source and _MARGIN + cell_len(row) + 3 + cell_len(source) <= self.console.width:
            row, source = f"{row} · {source}", ""
        self.rows(row, indent=_MARGIN, style="dim")
        if source:
            self.console.print(Text(" " * _MARGIN).append(printable(source), style="dim"), soft_wrap=True)

    def rows(self, words: str, *, indent: int, margin: str = "", style: str = "") -> None:
        """The words, wrapped, with the margin's words before the first row."""
        words = printable(words)
        for index, (first, last) in enumerate(wrapped(words, max(self.console.width - indent, 20))):
            row = Text((margin if index == 0 else "").ljust(indent))
            self.console.print(row.append(words[first:last], style=style), soft_wrap=True)


def _when(each: ExpiringStatement, by: date) -> str:
    """“not certain from 24 Feb 2027 on · wrong from 24 Feb 2028 on”; what is planned or has to be confirmed behind it."""
    parts = []
    if each.doubtful_from and each.doubtful_from != each.wrong_from:
        parts.append(f"not certain from {day_in_words(each.doubtful_from, short=True)} on")
    if each.wrong_from:
        has_passed = each.wrong_from <= by and each.state is not State.WRONG
        parts.append(f"wrong from {day_in_words(each.wrong_from, short=True)}{', for a time' if has_passed else ' on'}")
    if each.unchecked_from:
        parts.append(f"to be confirmed from {day_in_words(each.unchecked_from, short=True)} on")
    if each.scheduled_end:
        parts.append(f"scheduled to end {on_or_in(PartialDate.parse(each.scheduled_end))}")
    return " · ".join(parts)


def _place(each: ExpiringStatement) -> str:
    """“page.md:12”, “feed.xml:40 · entry 3”."""
    return f"{each.path}:{each.line}" + (f" · {each.name}" if each.name else "")


def _why(each: ExpiringStatement) -> Iterator[str]:
    """What is wrong, or the facts it rests on, and what to write."""
    if each.message:
        yield each.message
    else:
        yield from (evidence.fact for evidence in each.evidence[:2])
    suggestions = [f"“{words}”" for words in each.suggestions if words]
    if suggestions:
        yield f"{'then write' if each.state is State.HOLDS else 'write'} {' or '.join(suggestions)}"

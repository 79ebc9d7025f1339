"""The report as one page that needs nothing else: no network, no script, no other file; whatever the copy holds is text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims import Level, Verdict
from checker.report.checked import CheckedFile, Tally
from checker.report.failure import Failure
from checker.report.lines import html_text, one_line
from checker.report.page.bars import picture
from checker.report.page.cards import card, row
from checker.report.page.copy import marked_copy
from checker.report.page.items import Item, items_of
from checker.report.page.style import STYLE
from checker.report.phrases import NOT_ENGLISH, published_in_words, window_in_words
from checker.report.run import Run
from checker.report.statements import statements
from checker.report.sums import sums_in_words, totals_in_words

_TITLE = "Checked copy"
_RESTS_ON = 4  # statements named under an inferred date, as in a terminal
# Whatever came into the page as markup could still load and run nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(run: Run) -> Iterator[str]:
    """The page: what all articles come to, what could not be checked, an index of several articles, then each of them."""
    files = list(run.files)
    totals = totals_in_words(Tally.of(files))
    yield from _head(files[0].shown if len(files) == 1 else _TITLE)
    yield f'<header>\n<h1>{_TITLE}</h1>\n<p class="total">{html_text(" · ".join(totals))}</p>\n'
    if run.version:
        yield f'<p class="dim">checker {html_text(run.version)}</p>\n'
    yield "</header>\n"
    yield from _failures(run.failures)
    if len(files) > 1:
        yield from _index(files)
    yield "<main>\n"
    for number, file in enumerate(files, 1):
        yield from _article(file, f"a{number}")
    yield "</main>\n</body>\n</html>\n"


def _head(title: str) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{html_text(title)}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n"


def _failures(failures: Sequence[Failure]) -> Iterator[str]:
    if not failures:
        return
    yield '<section class="failures" aria-label="Not checked">\n<h2>Not checked</h2>\n<ul>\n'
    for failure in failures:
        where = f"<strong>{html_text(failure.path)}</strong>: " if failure.path else ""
        yield f"<li>{where}{html_text(failure.message)}</li>\n"
    yield "</ul>\n</section>\n"


def _index(files: Sequence[CheckedFile]) -> Iterator[str]:
    """A row an article, in their order, with a link to it."""
    yield '<nav aria-label="Articles" class="scroll">\n<table class="index">\n<thead><tr><th scope="col">article</th>'
    yield '<th scope="col">published</th>'
    for title in ("cannot be true", "look again", "notes", "hold", "not settled"):
        yield f'<th scope="col" class="number">{title}</th>'
    yield "</tr></thead>\n<tbody>\n"
    for number, file in enumerate(files, 1):
        tally = Tally.of([file])
        counts = [tally.findings[level] for level in (Level.ERROR, Level.WARNING, Level.INFO)]
        counts += [tally.claims[Verdict.SUPPORTED], tally.claims[Verdict.NOT_ENOUGH_INFO]]
        cells = "".join(f'<td class="number">{count or "–"}</td>' for count in counts)
        first, last = file.report.published.first, file.report.published.last
        published = window_in_words(first, last, short=True) if first and last else "–"
        if file.report.published.how == "inferred":
            published = f"{published}?"
        name = html_text(file.shown)
        yield f'<tr><th scope="row"><a href="#a{number}">{name}</a></th><td>{published}</td>{cells}</tr>\n'
    yield "</tbody>\n</table>\n</nav>\n"


def _article(file: CheckedFile, anchor: str) -> Iterator[str]:
    report = file.report
    items = items_of(file, anchor)
    near = report.published.first or report.published.last
    told = published_in_words(report.published) if report.in_english else NOT_ENGLISH
    yield f'<article id="{anchor}" aria-labelledby="{anchor}-title">\n'
    yield f'<h2 id="{anchor}-title">{html_text(file.shown)}</h2>\n<p>{html_text(told)}'
    yield f'<br><span class="dim">{html_text(" · ".join(_rests_on(file)))}</span>' if report.published.because else ""
    yield f'</p>\n<p class="total">{html_text(" · ".join(sums_in_words(Tally.of([file]))))}</p>\n'
    found = [item for item in items if item.findings]
    yield f'<div class="columns{" two" if found else ""}">\n<div class="copy">\n'
    yield from marked_copy(file, items)
    yield "</div>\n"
    if found:
        yield '<div>\n<ol class="cards">\n'
        for item in found:
            yield from card(item, near)
        yield "</ol>\n</div>\n"
    yield "</div>\n"
    yield from picture(items, report.published, near)
    yield from _others([item for item in items if not item.findings], file)
    yield "</article>\n"


def _others(items: Sequence[Item], file: CheckedFile) -> Iterator[str]:
    """The statements in which nothing was found."""
    if not items:
        return
    near = file.report.published.first or file.report.published.last
    yield '<section>\n<h3>Other statements that can be checked</h3>\n<ul class="statements">\n'
    for item in items:
        yield from row(item, near)
    yield "</ul>\n</section>\n"


def _rests_on(file: CheckedFile) -> list[str]:
    """“resting on “this week” (line 3)”: what tells an inferred day."""
    because = statements(file, file.report.published.because)
    named = [f"“{one_line(each.words)}” ({each.place})" for each in because[:_RESTS_ON]]
    if len(because) > _RESTS_ON:
        named.append(f"{len(because) - _RESTS_ON} more")
    return [f"resting on {', '.join(named)}"] if named else []

"""`card` and `row`: what is said of an item: why, since when, what to write, and where that is known from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from checker.claims import Evidence, Finding, JudgedClaim
from checker.report.lines import html_text
from checker.report.page.items import Item
from checker.report.phrases import counted, day_in_words, days_in_words, speaks_of, truth_in_words


def card(item: Item, near: date | None) -> Iterator[str]:
    """An item in which something was found, open to be read."""
    yield f'<li id="{item.anchor}" class="card {item.tone.css}">\n'
    yield (
        f'<p class="words"><span class="sign" aria-hidden="true">{item.tone.sign}</span> <q>{html_text(item.words)}</q>'
        f' <span class="dim">{html_text(item.place)} · {item.tone.meaning}</span></p>\n'
    )
    for finding in item.findings:
        yield f'<p class="message">{html_text(finding.message)}</p>\n'
        yield from _advice(finding, item.claim, near)
        yield from _facts(finding.rule, finding.evidence)
    if item.claim:
        yield from _derivation(item.claim)
    yield "</li>\n"


def row(item: Item, near: date | None) -> Iterator[str]:
    """A statement in which nothing was found, closed until somebody wants to know."""
    claim = item.claim
    assert claim is not None
    meaning = f"{item.tone.meaning}{', in a quotation' if claim.quoted else ''}"
    yield f'<li id="{item.anchor}" class="{item.tone.css}"><details><summary>'
    yield (
        f'<span class="sign" aria-hidden="true">{item.tone.sign}</span> <q>{html_text(item.words)}</q>'
        f' <span class="dim">{html_text(item.place)} · {meaning}</span></summary>\n'
    )
    told = filter(None, [truth_in_words(claim.truth, near=near), speaks_of(claim.day)])
    yield f"<p>{html_text(' · '.join(told))}</p>\n"
    yield from _facts(claim.rule, claim.evidence)
    yield from _derivation(claim)
    yield "</details></li>\n"


def _advice(finding: Finding, claim: JudgedClaim | None, near: date | None) -> Iterator[str]:
    """When the words would be true, and what to write instead."""
    if finding.true_on is not None:
        certain = finding.true_on & claim.truth.certain if claim else None
        yield f"<p>True {html_text(days_in_words(certain or finding.true_on, near=near))}.</p>\n"
    for words in finding.suggestions:
        yield (
            f'<p class="write">write <ins>{html_text(words)}</ins></p>\n'
            if words
            else '<p class="write">leave it out</p>\n'
        )


def _facts(rule: str, evidence: Iterable[Evidence]) -> Iterator[str]:
    """The facts, and below them the rule, when the oldest was last checked, and, closed, where they are known from."""
    facts = list(evidence)
    if facts:
        told = "".join(f"<li>{html_text(each.fact)}</li>" for each in facts)
        yield f'<ul class="facts">{told}</ul>\n'
    sources = list(dict.fromkeys(address for each in facts for address in each.sources))
    checked = [each.checked_on for each in facts if each.checked_on]
    parts = [html_text(rule)]
    if checked:
        parts.append(f"checked {day_in_words(min(checked), short=True)}")
    if sources:
        parts.append(counted(len(sources), "source"))
        links = "".join(f"<li>{_source(address)}</li>" for address in sources)
        yield f'<details class="more"><summary>{" · ".join(parts)}</summary><ul>{links}</ul></details>\n'
    else:
        yield f'<p class="dim">{" · ".join(parts)}</p>\n'


def _source(address: str) -> str:
    """A link to a source; an address of any other kind than the web’s stays text."""
    shown = html_text(address)
    if not address.startswith(("https://", "http://")):
        return shown
    return f'<a href="{shown}" rel="noreferrer noopener">{shown.partition("://")[2].removeprefix("www.")}</a>'


def _derivation(claim: JudgedClaim) -> Iterator[str]:
    if claim.derivation:
        steps = "".join(f"<li>{html_text(step)}</li>" for step in claim.derivation)
        yield f'<details class="more how"><summary>How this came about</summary><ol>{steps}</ol></details>\n'

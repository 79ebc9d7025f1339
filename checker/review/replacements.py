"""`replacements`: what may be put into a file, as it is, instead of the words of a finding."""

from __future__ import annotations

from msgspec import Struct

from checker.claims import Finding, Report
from checker.documents.formats import reader_named
from checker.documents.source import SourceMap
from checker.text.article import Article

# What some format gives a meaning of its own: markup, quoting in JSON, YAML and shortcodes, the comma of CSV.
_MEANT_OTHERWISE = frozenset('&<>{}[]*_`\\|"~^#,\r\n')
_WHERE_A_COMMA_IS_ONE = frozenset(
    ("plain", "markdown.reader", "markdown.mdx", "html.reader", "rst.reader", "asciidoc.reader")
)  # readers


class Replacement(Struct, frozen=True):
    """A stretch of the source, half-open code points, and what to write there; “” to write nothing."""

    start: int
    end: int
    text: str


def replacements(
    finding: Finding, report: Report, article: Article, source: SourceMap, path: str
) -> tuple[Replacement, ...]:
    """What each suggestion of a finding would change in the file at the path, best first.

    Nothing for words of a speaker, nor where the source does not have the very words, or cannot be edited as text. A
    suggestion with a sign that the words did not have, and that markup may give a meaning, is left to people. Words that are
    left out take one of the spaces around them along.
    """
    if finding.at is not None or not source.editable or not source.is_exact(finding.start, finding.end):
        return ()
    if is_of_a_speaker(finding, report, article):
        return ()
    signs = _MEANT_OTHERWISE - {","} if reader_named(path) in _WHERE_A_COMMA_IS_ONE else _MEANT_OTHERWISE
    new = signs - set(finding.text)
    start, end = source.span(finding.start, finding.end)
    return tuple(
        Replacement(start, end, words) if words else Replacement(*_with_a_space(source.source, start, end), "")
        for words in finding.suggestions
        if not new & set(words)
    )


def is_of_a_speaker(finding: Finding, report: Report, article: Article) -> bool:
    """Whether the words, or some of them, stand in quotation marks."""
    if finding.claim is not None and report.claims[finding.claim].quoted:
        return True
    spans = (*article.quotations, *article.scare_quotes)
    return any(start < finding.end and finding.start < end for start, end in spans)


def _with_a_space(source: str, start: int, end: int) -> tuple[int, int]:
    """The span of words that are left out, with one of the spaces around them."""
    if source[start - 1 : start] == " " and source[end : end + 1] in (" ", ",", ".", ";", ":", "!", "?", ""):
        return start - 1, end
    return (start, end + 1) if source[end : end + 1] == " " else (start, end)

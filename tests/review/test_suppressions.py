"""Notes that silence findings, in the copy itself."""

from __future__ import annotations

from datetime import date

import pytest

from checker.claims import Finding, Level, Published, Report
from checker.documents.formats import reading_of
from checker.documents.model import Document, ReadOptions
from checker.review.suppressions import suppressed

KNOWN = ("office/held", "office/former", "life/age")
TODAY = date(2026, 3, 1)
NAMES = {"html": "a.html", "markdown": "a.md", "plain": "a.txt"}


def _document(source: str, name: str = "a.md") -> Document:
    (document,) = reading_of(name, source.encode(), ReadOptions()).documents
    return document


def _report(document: Document, *findings: tuple[str, str]) -> Report:
    """A report with findings of these rules on the first place of these words."""
    text = document.article.text
    return Report(
        text=text,
        published=Published(first=None, last=None, how="unknown"),
        claims=(),
        findings=tuple(
            Finding(
                rule=rule, level=Level.ERROR, start=text.index(words), end=text.index(words) + len(words), text=words,
                message="It is not so.",
            )
            for rule, words in findings
        ),
    )  # fmt: skip


def _left(source: str, *findings: tuple[str, str], name: str = "a.md") -> list[str]:
    document = _document(source, name)
    return sorted(finding.rule for finding in suppressed(_report(document, *findings), document, KNOWN, TODAY).findings)


def test_a_note_behind_words_is_about_its_line() -> None:
    source = "The king left. <!-- checker: ignore[office/held] -->\nThe queen stayed.\n"
    assert _left(source, ("office/held", "king")) == []
    assert _left(source, ("office/held", "queen")) == ["office/held", "suppression/unused"]


def test_a_note_on_a_line_of_its_own_is_about_the_next_block() -> None:
    source = "One king.\n\n<!-- checker: ignore[office/held] -->\n\nTwo kings\nand queens.\n\nThree dukes.\n"
    assert _left(source, ("office/held", "queens")) == []
    assert _left(source, ("office/held", "One")) == ["office/held", "suppression/unused"]
    assert _left(source, ("office/held", "dukes")) == ["office/held", "suppression/unused"]


def test_a_note_may_be_about_the_whole_file_or_all_rules() -> None:
    source = "One king.\n\n<!-- checker: ignore-file[office] -->\n\nTwo queens.\n"
    assert _left(source, ("office/held", "One"), ("office/former", "Two"), ("life/age", "queens")) == ["life/age"]
    assert _left("<!-- checker: ignore -->\n\nTwo queens.\n", ("life/age", "queens"), ("office/held", "Two")) == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.txt", "# checker: ignore[life/age]\nThe king, 80, left.\n"),
        ("a.txt", '// Checker: ignore[life/age] reason="he says so"\nThe king, 80, left.\n'),
        ("a.html", "<p>The king, 80, left.<!-- checker: ignore[life/age] --></p>"),
        ("a.html", "<!-- checker: ignore[life/age] -->\n<p>The king, 80, left.</p>"),
        ("a.mdx", "{/* checker: ignore[life/age] */}\n\nThe king, 80, left.\n"),
        ("a.md", "[//]: # (checker: ignore[life/age])\n\nThe king, 80, left.\n"),
    ],
)
def test_each_format_has_its_own_comments(name: str, source: str) -> None:
    assert _left(source, ("life/age", "80"), name=name) == []


def test_a_note_in_plain_text_is_no_copy() -> None:
    document = _document("One.\n# checker: ignore[life/age]\nThe king, 80, left.\n", "a.txt")
    said = [document.article.text[each.start : each.end] for each in document.article.blocks]
    assert said == ["One.", "The king, 80, left."]


def test_a_note_expires_and_its_finding_comes_back() -> None:
    source = 'The king left. <!-- checker: ignore[office/held] until={} reason="he may return" -->\n'
    assert _left(source.format("2026-03-01"), ("office/held", "king")) == []
    assert _left(source.format("2026-02-28"), ("office/held", "king")) == ["office/held", "suppression/expired"]


@pytest.mark.parametrize(
    ("note", "rule", "words"),
    [
        ("ignore[office/hold]", "suppression/unknown-rule", "did you mean “office/held”?"),
        ("ignroe[office/held]", "suppression/malformed", "says nothing to the checker"),
        ("ignore[office/held] until=soon", "suppression/malformed", "until=soon is no day"),
        ("ignore[office/held] because=x", "suppression/malformed", "“because” is no option"),
        ("ignore[office/held] for a while", "suppression/malformed", "is no option"),
    ],
)
def test_a_note_that_cannot_be_read_silences_nothing_and_is_told(note: str, rule: str, words: str) -> None:
    document = _document(f"The king left. <!-- checker: {note} -->\n")
    findings = suppressed(_report(document, ("office/held", "king")), document, KNOWN, TODAY).findings
    assert [each.rule for each in findings] == ["office/held", rule]
    assert words in findings[1].message
    assert findings[1].at is not None
    first, last = findings[1].at
    assert document.source.source[first:last].startswith("<!-- checker")


def test_a_comment_to_people_is_none_to_the_checker() -> None:
    assert _left("The king left. <!-- check this -->\n", ("office/held", "king")) == ["office/held"]


@pytest.mark.parametrize("copy", ["The kign [sic] left.", "The “kign” [sic] left.", "The kign [Sic], he left."])
def test_the_sic_of_a_reader_is_honoured(copy: str) -> None:
    assert _left(copy, ("office/held", "kign")) == []


def test_a_sic_elsewhere_is_not() -> None:
    assert _left("The kign left the hall [sic] today.", ("office/held", "kign")) == ["office/held"]

"""Which suggestions are certain enough to be written without asking."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker import Checker
from checker.claims import Level
from checker.documents.formats import reading_of
from checker.documents.model import Document, ReadOptions
from checker.documents.source import SourceMap
from checker.review.fixes import applied, edits


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def _document(source: str, name: str = "a.md") -> Document:
    (document,) = reading_of(name, source.encode(), ReadOptions()).documents
    return document


def _fixed(checker: Checker, source: str, published: str | None, *, unsafe: bool = False, name: str = "a.md") -> str:
    document = _document(source, name)
    return applied(source, edits(checker.check(document.article, published), document, name, unsafe=unsafe))


def test_the_one_value_that_fits_is_written(checker: Checker) -> None:
    source = "The letter was drafted by former President *Barack Obama*, aides said.\n\nFormer President Barack Obama left.\n"
    fixed = _fixed(checker, source, "2010-06-01")
    assert fixed.startswith(
        "The letter was drafted by former President *Barack Obama*"
    )  # the marks cut the words in two
    assert fixed.endswith("\n\nPresident Barack Obama left.\n")


def test_of_two_values_somebody_has_to_choose(checker: Checker) -> None:
    source = "The Obama administration is weighing sanctions.\n"
    assert _fixed(checker, source, "2019-03-01") == source
    assert _fixed(checker, source, "2019-03-01", unsafe=True) == "The Trump administration is weighing sanctions.\n"


def test_on_a_day_that_was_only_inferred_nothing_is_certain(checker: Checker) -> None:
    document = _document("Former President Barack Obama left.\n")
    report = checker.check(document.article, "2010-06-01")
    assert len(edits(report, document, "a.md")) == 1
    inferred = replace(report, published=replace(report.published, how="inferred"))
    assert edits(inferred, document, "a.md") == []


def test_a_warning_is_no_certainty(checker: Checker) -> None:
    document = _document("Former President Barack Obama left.\n")
    report = checker.check(document.article, "2010-06-01")
    warned = replace(report, findings=tuple(replace(each, level=Level.WARNING) for each in report.findings))
    assert edits(warned, document, "a.md") == []
    assert len(edits(warned, document, "a.md", unsafe=True)) == 1


def test_a_speaker_is_never_corrected(checker: Checker) -> None:
    source = "“Former President Barack Obama left the room,” Ann Lee said.\n"
    assert _fixed(checker, source, "2010-06-01", unsafe=True) == source


def test_a_sentence_that_would_have_to_be_turned_is_left_to_people(checker: Checker) -> None:
    source = "The absence of any UN resolution condemning Russia’s invasion of Ukraine has hurt.\n"
    document = _document(source)
    report = checker.check(document.article, "2025-02-20")
    assert [each.rule for each in report.findings] == ["existence/absence"]
    assert edits(report, document, "a.md") == []


def test_a_file_that_is_no_text_is_never_edited(checker: Checker) -> None:
    document = _document("Former President Barack Obama left.\n")
    report = checker.check(document.article, "2010-06-01")
    shut = Document(article=document.article, source=_shut(document))
    assert edits(report, shut, "a.md") == []


def _shut(document: Document) -> SourceMap:
    source = document.source
    return SourceMap(source=source.source, pieces=source.pieces, editable=False)

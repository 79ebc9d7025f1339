"""What `checker date --format json` writes of a file that has paragraphs and several articles."""

from __future__ import annotations

import json
from importlib.resources import files

import msgspec
from jsonschema import Draft202012Validator

from checker.dating.window import Dating
from checker.report.checked import CheckedFile
from checker.report.dating import DatedFile, document
from tests.report.reports import dated, in_paragraphs

SCHEMA = json.loads((files("checker") / "schemas" / "dating.schema.json").read_text(encoding="utf-8"))


def test_statements_are_placed_in_the_file_and_the_article_is_named() -> None:
    file, of_text = in_paragraphs(), dated()
    dating = Dating(report=file.report, fits=of_text.fits, holds=of_text.holds, misses=of_text.misses)
    written = json.loads(msgspec.json.encode(document(DatedFile(file, dating))))
    Draft202012Validator(SCHEMA).validate(written)
    assert (written["path"], written["name"]) == ("talks.docx", "entry 2")
    assert [(each["line"], each["within"]) for each in written["holds"]] == [(2, "paragraph 2")]


def test_of_a_plain_text_nothing_is_said_that_it_does_not_have() -> None:
    written = json.loads(msgspec.json.encode(document(DatedFile(CheckedFile("talks.txt", dated().report), dated()))))
    Draft202012Validator(SCHEMA).validate(written)
    assert "name" not in written
    assert "within" not in written["holds"][0]

"""docs/output.md: that its examples are what comes out, and that no format is missing from it."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from checker import Checker
from checker.documents.model import Document
from checker.documents.source import SourceMap
from checker.report import terminal
from checker.report.checked import CheckedFile
from checker.report.formats import FORMATS, TEXT, renderer
from checker.report.run import Run
from checker.text.plain import read_plain

GUIDE = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```(\w+)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
SHOWN = [(name, example) for name, example in EXAMPLES if name in FORMATS]


@pytest.fixture(scope="module")
def file() -> CheckedFile:
    (article,) = [example for name, example in EXAMPLES if name == "markdown"]
    document = Document(article=read_plain(article), source=SourceMap.of_plain(article))
    return CheckedFile("news/talks.md", Checker().check(document.article, "2025-02-20"), document)


def test_the_table_has_every_format() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", GUIDE, re.MULTILINE)) == set(FORMATS)


def test_most_formats_have_an_example() -> None:
    assert len({name for name, _ in SHOWN}) >= 8


@pytest.mark.parametrize(("name", "example"), SHOWN, ids=[name for name, _ in SHOWN])
def test_an_example_is_what_comes_out(name: str, example: str, file: CheckedFile) -> None:
    if name == TEXT:
        written = StringIO()
        terminal.render(file, console=Console(file=written, width=90, color_system=None, highlight=False))
        lines = written.getvalue().splitlines()
    else:
        lines = "".join(renderer(name)(Run(files=[file]))).splitlines()
    for line in example.splitlines():
        assert line in lines

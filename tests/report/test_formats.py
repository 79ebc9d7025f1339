"""What every format writes, as snapshots of one run, and the promises that all of them keep.

To see a format again after a change: `python tests/report/snapshots/make.py`, then read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checker.report.checked import CheckedFile
from checker.report.failure import Failure
from checker.report.formats import FORMATS, TEXT, renderer
from checker.report.run import Run
from tests.report.hostile import hostile
from tests.report.reports import GIVEN, report
from tests.report.runs import run

SNAPSHOTS = Path(__file__).parent / "snapshots"
WRITTEN = [name for name in FORMATS if name != TEXT]


def written(name: str, of: Run) -> str:
    return "".join(renderer(name)(of))


@pytest.mark.parametrize("name", WRITTEN)
def test_a_format_reads_as_it_was_approved(name: str) -> None:
    assert written(name, run()).encode() == (SNAPSHOTS / f"run.{name}").read_bytes()


def test_every_format_has_a_snapshot() -> None:
    assert {path.suffix[1:] for path in SNAPSHOTS.glob("run.*")} == set(WRITTEN)


@pytest.mark.parametrize("name", WRITTEN)
def test_a_run_over_nothing_can_be_written(name: str) -> None:
    assert written(name, Run(files=[])) == written(name, Run(files=[]))


@pytest.mark.parametrize("name", WRITTEN)
def test_no_control_character_of_the_copy_or_the_message_is_written(name: str) -> None:
    # JSON escapes those below U+0020; what turns the direction of a text is no danger in a document that is parsed.
    assert "\x07" not in written(name, run())
    if name not in ("json", "jsonl", "sarif", "html"):
        assert "\u202e" not in written(name, run())


@pytest.mark.parametrize("name", ["concise", "github", "csv", "junit", "checkstyle"])
def test_no_control_character_of_a_file_name_is_written(name: str) -> None:
    file = CheckedFile("a\x1b[31m\tb.md", hostile().report)
    text = written(name, Run(files=[file], failures=[Failure("c\x1b.md", "cannot be read")]))
    assert not {"\x1b", "\t"} & set(text)


@pytest.mark.parametrize("name", ["concise", "github"])
def test_whatever_a_message_holds_a_finding_is_one_line(name: str) -> None:
    file = hostile()
    (first, *_) = file.report.findings
    broken = replace(first, message="a\nb\r\nc\u2028d\x0be", suggestions=("one\ntwo",))
    text = written(name, Run(files=[CheckedFile("a\nb.md", replace(file.report, findings=(broken,)))]))
    assert text.count("\n") == 1
    assert len(text.splitlines()) == 1


@pytest.mark.parametrize("name", ["concise", "github", "csv", "checkstyle", "jsonl"])
def test_what_is_found_in_an_article_is_written_before_the_next_is_checked(name: str) -> None:
    def files() -> Iterator[CheckedFile]:
        yield CheckedFile("one.md", report(GIVEN))
        asked.append("two")
        yield CheckedFile("two.md", report(GIVEN))

    asked: list[str] = []
    for piece in renderer(name)(Run(files=files())):
        if "one.md" in piece:
            assert asked == []
            break

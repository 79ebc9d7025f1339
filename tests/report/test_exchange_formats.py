"""What build servers, review bots and spreadsheets read: that they read back what was found."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims import Level
from checker.report import checkstyle, concise, github, gitlab, junit, rdjson
from checker.report import csv as csv_report
from checker.report.checked import CheckedFile
from checker.report.failure import Failure
from checker.report.lines import one_line, xml_text
from checker.report.run import Run
from tests.report.hostile import hostile
from tests.report.reports import GIVEN, in_paragraphs, report
from tests.report.runs import run

HOSTILE = st.text(alphabet="a%:,\r\n=\"'&<>]\x00\x07\ud800\ufffe\u2028é🎉 ", max_size=30)


def parsed(xml: Iterator[str]) -> ET.Element:
    return ET.fromstring("".join(xml))  # noqa: S314 -- written by the line before


def test_a_concise_line_is_read_by_the_pattern_that_editors_use() -> None:
    for line in "".join(concise.render(run())).splitlines():
        assert re.fullmatch(r"(.+?):(\d+):(\d+): (error|warning|info) ([\w-]+/[\w-]+) (\S.*)", line)


def _command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it (ActionCommand.TryParseV2)."""
    match = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert match
    found = {}
    for each in match[2].split(","):
        key, _, value = each.partition("=")
        for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(code, sign)
        found[key] = value
    return match[1], found, match[3]


def test_the_runner_reads_back_paths_and_places_of_annotations() -> None:
    commands = [_command(line) for line in "".join(github.render(Run(files=[hostile()]))).splitlines()]
    assert {found["file"] for _, found, _ in commands} == {"copy/no deal: 100%, <b>.html"}
    name, found, message = commands[1]
    assert (name, found["line"], found["col"], found["endColumn"]) == ("error", "3", "7", "11")
    assert message.startswith("=SUM(A1) is {0}%25 of ::error::")


def test_an_annotation_over_several_lines_has_no_columns() -> None:
    words = "Geneva this week"
    finding = report(GIVEN).findings[0]
    text = "Talks in Geneva\nthis week."
    spread = replace(finding, start=9, end=25, text=words)
    file = CheckedFile("a.txt", replace(report(GIVEN), text=text, claims=(), findings=(spread,)))
    ((_, found, _),) = [_command(line) for line in "".join(github.render(Run(files=[file]))).splitlines()]
    assert found["line"] == "1"
    assert found["endLine"] == "2"
    assert "col" not in found


@given(HOSTILE, HOSTILE)
def test_any_path_and_message_come_back_from_an_annotation(path: str, message: str) -> None:
    (line,) = "".join(github.render(Run(files=[], failures=[Failure(f"x{path}", message)]))).split("\n")[:-1]
    name, found, said = _command(line)
    assert name == "error"
    assert found["title"] == "checker (not checked)"
    assert said.replace("%25", "%") == one_line(message)


def test_gitlab_has_what_it_needs_and_no_fingerprint_twice() -> None:
    twice = CheckedFile("talks.txt", report(GIVEN))
    entries = json.loads("".join(gitlab.render(Run(files=[twice, twice], failures=[Failure("", "broken")]))))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 7
    for entry in entries:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert entry["location"]["lines"]["begin"] >= 1
        assert not entry["location"]["path"].startswith("./")


def test_junit_has_a_suite_an_article_and_a_test_a_finding() -> None:
    root = parsed(junit.render(run()))
    suites = root.findall("testsuite")
    assert [suite.get("name") for suite in suites][:2] == ["talks.txt", "talks.docx · entry 2"]
    assert [len(suite.findall("testcase")) for suite in suites] == [3, 3, 5, 1, 1, 1]
    for suite in suites:
        cases = suite.findall("testcase")
        assert all(len(list(case)) <= 1 for case in cases)
        assert suite.get("tests") == str(len(cases))
        for name in ("failure", "error"):
            assert suite.get(f"{name}s") == str(len(suite.findall(f"testcase/{name}")))
    for count, tag in (("tests", ""), ("failures", "/failure"), ("errors", "/error")):
        assert root.get(count) == str(len(root.findall(f"testsuite/testcase{tag}")))


def test_a_note_does_not_fail_a_build_servers_tests() -> None:
    note = [each for each in report(GIVEN).findings if each.level is Level.INFO]
    root = parsed(junit.render(Run(files=[CheckedFile("a.txt", replace(report(GIVEN), findings=tuple(note)))])))
    assert root.get("failures") == "0"
    assert root.find("testsuite/testcase/system-out") is not None


def test_checkstyle_has_the_findings_under_their_files() -> None:
    files = parsed(checkstyle.render(run())).findall("file")
    assert [(file.get("name"), len(list(file))) for file in files] == [
        ("talks.txt", 3),
        ("talks.docx", 3),
        ("./copy/no deal: 100%, <b>.html", 5),
        ("gone, or not.md", 1),
        ("checker", 1),
    ]
    assert files[0][0].attrib == {
        "line": "5",
        "column": "1",
        "severity": "error",
        "message": files[0][0].get("message"),
        "source": "checker.administration/in-office",
    }


@given(HOSTILE)
def test_any_text_can_be_an_attribute_and_the_content_of_xml(text: str) -> None:
    root = ET.fromstring(f'<a b="{xml_text(text)}">{xml_text(text)}</a>')  # noqa: S314 -- made here
    assert root.get("b") == root.text or (not text and root.text is None)
    assert len(root.get("b") or "") == len(text)


@pytest.mark.parametrize("write", [junit.render, checkstyle.render])
@given(path=HOSTILE, message=HOSTILE)
def test_xml_stays_well_formed_whatever_is_said(write: Any, path: str, message: str) -> None:
    parsed(write(Run(files=[], failures=[Failure(path, message)])))


def test_reviewdog_finds_the_words_by_bytes_of_utf8() -> None:
    file = hostile()
    document = json.loads("".join(rdjson.render(Run(files=[file]))))
    lines = file.source.source.split("\n")
    for diagnostic, finding in zip(document["diagnostics"], file.report.findings, strict=True):
        at = diagnostic["location"]["range"]
        assert at["start"]["line"] == at["end"]["line"]
        line = lines[at["start"]["line"] - 1].encode()
        start, end = file.span_of(finding)
        assert line[at["start"]["column"] - 1 : at["end"]["column"] - 1].decode() == file.source.source[start:end]
    assert document["diagnostics"][1]["suggestions"][0]["text"] == "two"


def test_reviewdog_is_told_no_lines_of_a_file_that_has_none() -> None:
    (first, *_) = json.loads("".join(rdjson.render(Run(files=[in_paragraphs()]))))["diagnostics"]
    assert first["location"] == {"path": "talks.docx"}
    assert first["severity"] == "ERROR"


def test_a_spreadsheet_gets_rows_and_no_formulas() -> None:
    text = "".join(csv_report.render(run()))
    assert "\n" not in text.replace("\r\n", "")
    rows = list(csv.DictReader(StringIO(text, newline="")))
    assert tuple(rows[0]) == csv_report.COLUMNS
    assert [row["level"] for row in rows].count("not-checked") == 2
    assert rows[7]["text"] == "'=1+1"
    assert rows[8]["text"] == '"Mr. Holm'
    assert rows[2]["suggestions"] == "(leave it out)"
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t\r") and cell]

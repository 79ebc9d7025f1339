"""JUnit’s XML, which every build server shows as tests: https://github.com/jenkinsci/xunit-plugin (junit-10.xsd)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import Finding, Level
from checker.report.checked import CheckedFile
from checker.report.failure import Failure
from checker.report.lines import one_line, xml_text
from checker.report.phrases import published_in_words, suggested_in_words
from checker.report.run import Run


def render(run: Run) -> Iterator[str]:
    """A suite for each article, in it a test for each finding, or one that passes; a test case has one failure at most.

    (Jenkins and GitLab show only the first failure of a test case.) Errors and warnings fail; a note passes and says what it
    is in its output. What could not be checked is a suite of its own with an error.
    """
    suites = [_suite(file) for file in run.files] + [_failed(failure) for failure in run.failures]
    counts = [sum(suite[1][index] for suite in suites) for index in range(3)]
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f'<testsuites name="checker" tests="{counts[0]}" failures="{counts[1]}" errors="{counts[2]}">\n'
    for text, _ in suites:
        yield text
    yield "</testsuites>\n"


def _suite(file: CheckedFile) -> tuple[str, tuple[int, int, int]]:
    """The suite of an article, and how many tests, failures and errors it has."""
    findings = file.report.findings
    cases = [_case(file, finding) for finding in findings]
    if not cases:
        cases = [f'    <testcase name="nothing found" classname="{xml_text(file.shown)}"/>\n']
    failed = sum(finding.level is not Level.INFO for finding in findings)
    return _written(file.shown, cases, (len(cases), failed, 0))


def _case(file: CheckedFile, finding: Finding) -> str:
    line, column, within = file.place_of(finding)
    name = f"{finding.rule} at {within or f'{line}:{column}'}" + (f": {one_line(finding.text)}" if finding.text else "")
    told = [finding.message, published_in_words(file.report.published)]
    told += [suggested_in_words(finding.suggestions)] if finding.suggestions else []
    told += [each.fact for each in finding.evidence if each.fact not in told]
    told += list(dict.fromkeys(source for each in finding.evidence for source in each.sources))
    place = f"{file.path}:{line}:{column}"
    body = xml_text("\n".join([place, *told])).replace("&#10;", "\n")
    start = f'    <testcase name="{xml_text(name)}" classname="{xml_text(file.shown)}">\n'
    if finding.level is Level.INFO:
        return f"{start}      <system-out>{body}</system-out>\n    </testcase>\n"
    message = xml_text(one_line(finding.message))
    return f'{start}      <failure type="{finding.level}" message="{message}">{body}</failure>\n    </testcase>\n'


def _failed(failure: Failure) -> tuple[str, tuple[int, int, int]]:
    name = failure.path or "checker"
    message = xml_text(one_line(failure.message))
    case = (
        f'    <testcase name="not checked" classname="{xml_text(name)}">\n'
        f'      <error type="not-checked" message="{message}"/>\n    </testcase>\n'
    )
    return _written(name, [case], (1, 0, 1))


def _written(name: str, cases: list[str], counts: tuple[int, int, int]) -> tuple[str, tuple[int, int, int]]:
    tests, failures, errors = counts
    start = f'  <testsuite name="{xml_text(name)}" tests="{tests}" failures="{failures}" errors="{errors}">\n'
    return "".join([start, *cases, "  </testsuite>\n"]), counts

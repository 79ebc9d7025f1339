"""Findings counted by rule."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from checker.report.checked import CheckedFile
from checker.report.statistics import Statistics, render
from tests.report.hostile import hostile
from tests.report.reports import GIVEN, report
from tests.report.runs import RULES


def printed(statistics: Statistics) -> str:
    file = StringIO()
    render(statistics, RULES, Console(file=file, width=40, color_system=None, highlight=False))
    return file.getvalue()


def test_the_gravest_come_first_then_the_most_frequent() -> None:
    files = [CheckedFile("a.txt", report(GIVEN)), CheckedFile("b.txt", report(GIVEN)), hostile()]
    assert printed(Statistics.of(files)) == (
        "Findings by rule\n"
        "  4  error    spelling/person           The name of a person\n"
        "  2  error    administration/in-office  An administration that governs\n"
        "  2  warning  duration/elapsed          How long something has lasted\n"
        "  1  warning  suppression/expired\n"
        "  2  info     office/former             A former holder\n"
        "\n"
    )


def test_the_statistics_of_all_are_the_sum_of_those_of_each() -> None:
    files = [CheckedFile("a.txt", report(GIVEN)), hostile()]
    sums = Statistics()
    for file in files:
        sums += Statistics.of([file])
    assert sums == Statistics.of(files)
    assert sums.by_rule["spelling/person"] == 4


def test_where_nothing_was_found_nothing_is_printed() -> None:
    assert printed(Statistics.of([CheckedFile("a.txt", report(GIVEN, findings=()))])) == ""

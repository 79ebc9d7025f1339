"""What an editor reads in a terminal, as snapshots of whole reports.

To see a report again after a change of the format: `python tests/report/snapshots/make.py`, then read the difference.
"""

from __future__ import annotations

from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from checker.report import terminal
from checker.report.checked import CheckedFile, Tally
from tests.report.reports import REPORTS, page, report

SNAPSHOTS = Path(__file__).parent / "snapshots"
FILE = CheckedFile("talks.txt", report())


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_report_reads_as_it_was_approved(name: str) -> None:
    assert page(name) == (SNAPSHOTS / f"{name}.txt").read_text(encoding="utf-8")


def test_every_snapshot_is_compared() -> None:
    assert {path.stem for path in SNAPSHOTS.glob("*.txt")} == set(REPORTS)


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120, 200])
def test_only_a_web_address_or_a_rule_may_be_wider_than_the_terminal(width: int) -> None:
    file = StringIO()
    terminal.render(FILE, show_claims=True, explain=True, console=Console(file=file, width=width))
    for row in file.getvalue().splitlines():
        assert cell_len(row) <= width or " " not in row.strip()


@pytest.mark.parametrize("width", [30, 80])
def test_the_marks_stand_exactly_under_the_words(width: int) -> None:
    file = StringIO()
    terminal.render(FILE, console=Console(file=file, width=width))
    rows = file.getvalue().splitlines()
    marked = ""
    for row, below in pairwise(rows):
        if below.strip() and set(below.strip()) == {"─"}:
            marked += row[below.index("─") : below.rindex("─") + 1] + " "
    assert marked.split() == " ".join(each.text for each in report().findings).split()


def test_colour_is_for_terminals() -> None:
    plain, coloured = StringIO(), StringIO()
    terminal.render(FILE, console=Console(file=plain, width=80))
    terminal.render(
        FILE,
        console=Console(file=coloured, width=80, force_terminal=True, color_system="standard", _environ={}),
    )
    assert "\x1b" not in plain.getvalue()
    assert "\x1b[1;31m" in coloured.getvalue()


def test_the_total_says_what_was_found_and_what_could_not_be_done() -> None:
    file = StringIO()
    tally = Tally.of([CheckedFile("a", report()), CheckedFile("b", report(findings=()))])
    terminal.render_total(tally, 1, Console(file=file, width=200))
    assert file.getvalue() == (
        "2 articles checked · 1 without a finding · 1 statement cannot be true · 1 to look at again · 1 note"
        " · 1 could not be done, see above\n"
    )

"""The picture of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.days import ALWAYS, DaySet, TruthSet
from checker.report.bars import bars
from tests.report.reports import exactly

FIRST, LAST = date(2025, 2, 17), date(2025, 2, 23)


def filled(row: str) -> list[int]:
    return [column for column, sign in enumerate(row) if sign in "█▌▐░▲"]


@given(
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    st.integers(0, 3000),
    st.integers(40, 200),
)
def test_the_arrow_points_at_the_cells_of_a_bar_with_the_same_days(first: date, length: int, width: int) -> None:
    last = first + timedelta(days=length)
    days = TruthSet.exactly(DaySet.between(first.toordinal(), last.toordinal()))
    _, bar, arrow = bars([("x", days)], first, last, width=width)
    assert filled(bar) == filled(arrow)


def test_a_bar_that_never_ends_fills_the_picture() -> None:
    (_, bar, _) = bars([("always", ALWAYS)], FIRST, LAST, width=60)
    assert bar == "always " + "█" * 53


def test_what_is_only_possible_is_lighter() -> None:
    truth = TruthSet(certain=exactly("2024-01-01", "2024-12-31").certain, possible=exactly("2024-01-01", None).possible)
    (_, bar, _) = bars([("x", truth)], FIRST, LAST, width=60)
    assert set(bar[2:]) <= set("█▌▐░ ")
    assert "█░" in bar or "▌░" in bar


def test_changes_long_before_the_window_do_not_stretch_the_picture() -> None:
    (years, _, _) = bars([("x", exactly("1949-04-04", None))], FIRST, LAST, width=80)
    assert years.split() == ["2024", "2025", "2026"]


@pytest.mark.parametrize("width", [10, 24])
def test_without_room_there_is_no_picture(width: int) -> None:
    assert bars([("a long label", ALWAYS)], FIRST, LAST, width=width) == []
    assert bars([], FIRST, LAST, width=200) == []


@given(st.text(alphabet="ab 日語🙂", max_size=60), st.integers(30, 120))
def test_bars_begin_in_one_column_whatever_the_labels(label: str, width: int) -> None:
    rows = bars([(label, ALWAYS), ("other", ALWAYS)], FIRST, LAST, width=width)
    begins = {cell_len(row[: row.index("█")]) for row in rows[1:-1]}
    assert len(begins) <= 1
    assert all(cell_len(row) <= width for row in rows)

"""The picture of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.days import ALWAYS, DaySet, TruthSet
from checker.report.bars import bars
from tests.report.reports import days, exactly

DAYS = days("2025-02-17", "2025-02-23")


def filled(row: str) -> list[int]:
    return [column for column, sign in enumerate(row) if sign in "█▌▐░▲"]


@given(
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    st.integers(0, 3000),
    st.integers(40, 200),
)
def test_the_arrow_points_at_the_cells_of_a_bar_with_the_same_days(first: date, length: int, width: int) -> None:
    last = first + timedelta(days=length)
    window = DaySet.between(first.toordinal(), last.toordinal())
    _, bar, arrow = bars([("x", TruthSet.exactly(window))], window, width=width)
    assert filled(bar) == filled(arrow)


def test_a_bar_that_never_ends_fills_the_picture() -> None:
    (_, bar, _) = bars([("always", ALWAYS)], DAYS, width=60)
    assert bar == "always " + "█" * 53


def test_what_is_only_possible_is_lighter() -> None:
    truth = TruthSet(certain=exactly("2024-01-01", "2024-12-31").certain, possible=exactly("2024-01-01", None).possible)
    (_, bar, _) = bars([("x", truth)], DAYS, width=60)
    assert set(bar[2:]) <= set("█▌▐░ ")
    assert "█░" in bar or "▌░" in bar


def test_changes_long_before_the_window_do_not_stretch_the_picture() -> None:
    (years, _, _) = bars([("x", exactly("1949-04-04", None))], DAYS, width=80)
    assert years.split() == ["2024", "2025", "2026"]


@pytest.mark.parametrize("width", [10, 24])
def test_without_room_there_is_no_picture(width: int) -> None:
    assert bars([("a long label", ALWAYS)], DAYS, width=width) == []
    assert bars([], DAYS, width=200) == []


@given(st.text(alphabet="ab 日語🙂", max_size=60), st.integers(30, 120))
def test_bars_begin_in_one_column_whatever_the_labels(label: str, width: int) -> None:
    rows = bars([(label, ALWAYS), ("other", ALWAYS)], DAYS, width=width)
    begins = {cell_len(row[: row.index("█")]) for row in rows[1:-1]}
    assert len(begins) <= 1
    assert all(cell_len(row) <= width for row in rows)


def test_days_that_fit_better_have_a_mark_of_their_own_and_stand_in_the_picture() -> None:
    years, _, arrow, instead = bars([("x", ALWAYS)], DAYS, width=100, instead=days("2014-03-01", "2016-05-01"))
    assert years.split()[0] == "2013"
    assert arrow.strip().endswith("17–23 Feb 2025") or arrow.strip().startswith("17–23 Feb 2025")
    assert instead.strip().endswith("△ fits 1 Mar 2014 – 1 May 2016")


def test_each_stretch_of_days_is_marked_and_the_days_between_are_not() -> None:
    apart = days("2009-01-20", "2012-01-19") | days("2015-01-20", "2018-01-19")
    (*_, arrow) = bars([("x", ALWAYS)], apart, width=120)
    assert len(arrow.split()) == 2
    assert set(arrow) == {" ", "▲"}

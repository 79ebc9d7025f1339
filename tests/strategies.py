"""Values for property tests: days, day sets, truth sets, units, partial dates and periods."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from checker.days import (
    FIRST_DAY,
    LAST_DAY,
    CalendarPeriod,
    DaySet,
    Duration,
    FixedPeriod,
    Modifier,
    Period,
    Run,
    TruthSet,
    Unit,
)
from checker.days.derived import EitherPeriod, ElapsedPeriod, PartPeriod, SeenFromPeriod, ShiftedPeriod, SpanPeriod
from checker.days.holidays import MOVABLE
from checker.days.recurring import Choice, HolidayPeriod, WeekdayPeriod, YearlyPeriod

# A window of days small enough to write a set of days out, and wide enough for runs that touch, overlap and lie apart.
WINDOW = range(738_000, 738_040)

# The days of the articles and facts that the program is for, a leap day of each kind (1900 has none) among them.
MODERN = (date(1890, 1, 1).toordinal(), date(2100, 12, 31).toordinal())

window_days = st.integers(WINDOW.start, WINDOW.stop - 1)
modern_days = st.integers(*MODERN)
any_day = st.integers(FIRST_DAY, LAST_DAY)
units = st.sampled_from(Unit)


def written_out(days: DaySet, window: range = WINDOW) -> set[int]:
    """The days of the set within the window, found without its own operations."""
    return {day for day in window for first, last in days.runs if first <= day <= last}


def _runs(days: st.SearchStrategy[int]) -> st.SearchStrategy[list[Run]]:
    return st.lists(st.tuples(days, days), max_size=5)


# Runs as a careless caller gives them: unsorted, overlapping, touching, the wrong way round.
careless_runs = _runs(window_days)

# Sets whose every boundary lies in the window, with and without open ends.
window_sets = st.builds(
    lambda runs, before, after: DaySet.of(
        [*runs, *([(FIRST_DAY, before)] if before else []), *([(after, LAST_DAY)] if after else [])]
    ),
    careless_runs,
    st.none() | window_days,
    st.none() | window_days,
)

# Sets from anywhere in the calendar, its two edges more often than chance would have it.
day_sets = window_sets | st.builds(DaySet.of, _runs(any_day | st.sampled_from([FIRST_DAY, LAST_DAY])))

truth_sets = st.builds(lambda one, other: TruthSet(certain=one & other, possible=one | other), window_sets, window_sets)

# One strategy for each kind of period: a kind without one fails a test, so that no kind escapes the laws.
_simple_periods: dict[type[Period], st.SearchStrategy[Period]] = {
    FixedPeriod: st.builds(lambda one, length: FixedPeriod(one, one + length), modern_days, st.integers(0, 4000)),
    CalendarPeriod: st.builds(CalendarPeriod, units, st.integers(-12, 12)),
    ElapsedPeriod: st.builds(
        ElapsedPeriod,
        st.builds(Duration, amount=st.integers(1, 30).map(float), unit=units, modifier=st.sampled_from(Modifier)),
        st.booleans(),
    ),
    WeekdayPeriod: st.builds(
        WeekdayPeriod, st.integers(0, 6), st.sampled_from(Choice), st.sampled_from([1, 2]), st.integers(-2, 2)
    ),
    YearlyPeriod: st.builds(
        YearlyPeriod, st.integers(1, 12), st.integers(1, 31), st.sampled_from([0, 1, 3]), st.sampled_from(Choice)
    ),
    HolidayPeriod: st.builds(HolidayPeriod, st.sampled_from([*MOVABLE, "Black Friday"]), st.sampled_from(Choice)),
}
_bases = st.one_of(*_simple_periods.values())
_thirds = st.sampled_from(
    [(0.0, 1 / 3), (1 / 3, 2 / 3), (2 / 3, 1.0), (0.0, 0.5), (0.5, 1.0), (0.75, 1.0), (0.0, 0.25)]
)
periods_by_kind: dict[type[Period], st.SearchStrategy[Period]] = {
    **_simple_periods,
    ShiftedPeriod: st.builds(ShiftedPeriod, _bases, st.integers(-20, 20).map(float), units, st.none() | units),
    SpanPeriod: st.builds(SpanPeriod, _bases, _bases),
    EitherPeriod: st.builds(EitherPeriod, _bases, _bases),
    SeenFromPeriod: st.builds(SeenFromPeriod, _bases, _bases),
    PartPeriod: st.builds(lambda whole, part: PartPeriod(whole, *part), _bases, _thirds),
}
periods = st.one_of(*periods_by_kind.values())


@st.composite
def edtf_texts(draw: st.DrawFn) -> str:
    """A well-formed EDTF level 1 date."""
    moment = date.fromordinal(draw(any_day))
    year = f"{moment.year:04d}"
    body = draw(
        st.sampled_from(
            [
                moment.isoformat(),
                f"{year}-{moment.month:02d}",
                f"{year}-{moment.month:02d}-XX",
                f"{year}-{21 + moment.month % 4}",
                f"{year}-XX-XX",
                f"{year}-XX",
                year,
                f"{year[:3]}X",
                f"{year[:2]}XX",
            ]
        )
    )
    return body + draw(st.sampled_from(["", "~", "?", "%"]))

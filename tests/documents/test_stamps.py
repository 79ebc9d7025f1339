"""The day that a field for a date names."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.model import ReadOptions
from checker.documents.stamps import day_of_stamp
from checker.errors import CheckerError

MAY_3 = date(2024, 5, 3)


@pytest.mark.parametrize(
    "written",
    [
        "2024-05-03",
        "2024-05-03T23:30:00-04:00",
        "2024-05-03T00:15:00Z",
        "2024-05-03T10:15:00.000+0200",
        "2024-05-03T10:00:00.000Z[UTC]",
        "2024-05-03 10:15:00 +0100",
        "2024/5/3",
        "2024.05.03",
        "20240503",
        "20240503T101500Z",
        "20240503T101500+0100",
        "202405031015",
        "2024050310",
        "Fri, 03 May 2024 10:15:00 GMT",
        "Fri, 03 May 2024 23:15:00 -0500",
        "Fri May 03 10:15:00 EDT 2024",
        "1714731300",
        "1714731300123",
        "May 3, 2024",
        "May 3rd, 2024 at 10 a.m. ET",
        "Friday 3 May 2024",
        "3 May 2024, 10:15",
        "  3  May\n2024 ",
        "3. Mai 2024",
        "3 mai 2024",
        "3 мая 2024",
    ],
)
def test_one_day_is_written_in_many_ways(written: str) -> None:
    assert day_of_stamp(written, ReadOptions()) == MAY_3


@pytest.mark.parametrize(
    "written",
    ["", "2024", "2024-05", "May 2024", "yesterday", "3 May", "0001-01-01T00:00:00", "1970-01-01", "9999-12-31", "2024-02-30",
     "{{ page.date }}", "12", "x" * 500, "3 May 2024 and 4 May 2024", "0000000000"],
)  # fmt: skip
def test_what_names_no_one_day_names_none(written: str) -> None:
    assert day_of_stamp(written, ReadOptions()) is None


def test_the_order_of_figures_is_the_newsroom_s() -> None:
    assert day_of_stamp("3/5/2024", ReadOptions(day_first=True)) == MAY_3
    assert day_of_stamp("5/3/2024", ReadOptions(day_first=False)) == MAY_3
    assert day_of_stamp("3/5/2024", ReadOptions()) is None
    assert day_of_stamp("13/5/2024", ReadOptions()) == date(2024, 5, 13)
    assert day_of_stamp("5/5/2024", ReadOptions()) == date(2024, 5, 5)


@pytest.mark.parametrize(
    ("written", "zone", "day"),
    [
        ("2024-05-03T23:30:00-04:00", "Europe/London", date(2024, 5, 4)),
        ("2024-05-03T01:30:00Z", "America/New_York", date(2024, 5, 2)),
        ("2024-05-03T01:30:00Z", "Europe/London", MAY_3),
        ("Fri, 03 May 2024 20:00:00 GMT", "Asia/Tokyo", date(2024, 5, 4)),
        ("1714694400", "America/New_York", date(2024, 5, 2)),
        ("2024-05-03T23:30:00", "Asia/Tokyo", MAY_3),
        ("2024-05-03", "Asia/Tokyo", MAY_3),
    ],
)
def test_a_time_with_an_offset_is_of_the_day_that_it_is_in_the_newsroom(written: str, zone: str, day: date) -> None:
    assert day_of_stamp(written, ReadOptions(timezone=zone)) == day


@given(
    st.datetimes(datetime(1970, 1, 3), datetime(2090, 1, 1)),  # noqa: DTZ001 - the strategy wants them so
    st.integers(-12 * 60, 14 * 60),
    st.sampled_from(["Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"]),
)
def test_the_day_in_a_zone_is_that_of_the_moment_and_without_one_that_which_is_written(
    moment: datetime, minutes: int, zone: str
) -> None:
    stamp = moment.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    assert day_of_stamp(stamp.isoformat(), ReadOptions()) == moment.date()
    assert day_of_stamp(stamp.isoformat(), ReadOptions(timezone=zone)) == stamp.astimezone(ZoneInfo(zone)).date()


def test_a_time_zone_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(CheckerError, match="Europe/Lundon"):
        day_of_stamp("2024-05-03T10:00Z", ReadOptions(timezone="Europe/Lundon"))


@given(st.text(max_size=60))
def test_any_text_may_stand_in_a_field(written: str) -> None:
    day = day_of_stamp(written, ReadOptions(), any_language=False)
    assert day is None or isinstance(day, date)

"""`PartialDate`: EDTF level 1 as a table of value and phrases, and the texts that are no date with what is said of them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.days import FIRST_DAY, LAST_DAY, PartialDate
from tests.strategies import any_day, edtf_texts

# (first day, last day): every text that means these days.
MEANINGS = {
    ("2022-02-24", "2022-02-24"): ["2022-02-24"],
    ("2024-02-29", "2024-02-29"): ["2024-02-29"],
    ("2022-02-01", "2022-02-28"): ["2022-02", "2022-02-XX"],
    ("2024-02-01", "2024-02-29"): ["2024-02", "2024-02-XX"],
    ("2022-12-01", "2022-12-31"): ["2022-12"],
    ("2022-01-01", "2022-12-31"): ["2022", "2022-XX", "2022-XX-XX"],
    ("2022-03-01", "2022-05-31"): ["2022-21"],  # spring
    ("2022-06-01", "2022-08-31"): ["2022-22"],  # summer
    ("2022-09-01", "2022-11-30"): ["2022-23"],  # autumn
    ("2022-12-01", "2023-02-28"): ["2022-24"],  # winter, into the next year
    ("2023-12-01", "2024-02-29"): ["2023-24"],
    ("1990-01-01", "1999-12-31"): ["199X"],
    ("1900-01-01", "1999-12-31"): ["19XX"],
    ("2022-01-25", "2022-03-26"): ["2022-02-24~", "2022-02-24?", "2022-02-24%"],  # 30 days at each side
    ("2022-01-02", "2022-03-30"): ["2022-02~", "2022-02?"],
    ("1996-07-02", "1998-07-02"): ["1997~", "1997?", "1997%"],  # 183 days
    ("1985-01-01", "2004-12-30"): ["199X~"],  # 1,826 days: five years
    ("1850-01-01", "2049-12-30"): ["19XX~"],  # 18,262 days: fifty years
    ("0001-01-01", "0009-12-31"): ["000X"],
    ("0001-01-01", "0001-12-31"): ["0001"],
    ("9999-12-01", "9999-12-31"): ["9999-24"],  # the calendar ends before this winter does
}

NO_DATES = {
    "2022-02-30": "2022-02 has 28 days, so there is no day 30",
    "2023-02-29": "2023-02 has 28 days, so there is no day 29",
    "1900-02-29": "1900-02 has 28 days, so there is no day 29",
    "2024-02-30": "2024-02 has 29 days, so there is no day 30",
    "2022-04-31": "2022-04 has 30 days, so there is no day 31",
    "2022-04-00": "2022-04 has 30 days, so there is no day 00",
    "2022-13": "there is no month 13; write 01 to 12, or 21 to 24 for a season",
    "2022-00": "there is no month 00",
    "2022-25": "there is no month 25",
    "2022-21-05": "there is no month 21",
    "2022-XX-05": "gives a day of an unknown month; write the year alone, as 2022",
    "0000": "the year 0 is not one",
    "0000-01-01": "the year 0 is not one",
    "199X-05": "gives a month of an unknown year; write the decade alone, as 199X",
    "19XX-05-06": "gives a month of an unknown year",
}

# Not of EDTF's shape at all; some are EDTF level 2, which the timeline does not need.
NOT_EDTF = [
    "2022-2-4", "22-02-24", "20220224", "24.02.2022", "24 February 2022", "2022/2023", "-0044", "Y12022", "202", "20222",
    "2022-02-24T12:00", "2022-02-24~~", "~2022", "2022-~02", "XXXX", "1X9X", "2022-0X", "...", ".", "open", "Unknown",
    " 2022", "2022 ", "2022\n", "２０２２", "٢٠٢٢", "today",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "last"), [(text, *days) for days, texts in MEANINGS.items() for text in texts]
)
def test_a_date_knows_its_earliest_and_latest_day(text: str, first: str, last: str) -> None:
    parsed = PartialDate.parse(text)
    assert parsed.earliest is not None
    assert parsed.latest is not None
    assert (str(date.fromordinal(parsed.earliest)), str(date.fromordinal(parsed.latest))) == (first, last)


@pytest.mark.parametrize(("text", "message"), NO_DATES.items())
def test_a_day_that_the_calendar_lacks_is_an_error_that_names_it(text: str, message: str) -> None:
    with pytest.raises(ValueError) as raised:
        PartialDate.parse(text)
    assert str(raised.value).startswith(f"“{text}”")
    assert message in str(raised.value)


@pytest.mark.parametrize("text", NOT_EDTF)
def test_a_text_of_another_shape_is_an_error_that_says_what_to_write(text: str) -> None:
    with pytest.raises(ValueError) as raised:
        PartialDate.parse(text)
    assert str(raised.value) == f"“{text}” is not a date; write 2022-02-24, 2022-02, 2022, 1997~, .. or unknown"


def test_an_open_end_has_no_days_and_is_not_an_unknown_one() -> None:
    still, unknown = PartialDate.parse(".."), PartialDate.parse("unknown")
    assert (still.earliest, still.latest, still.is_open) == (None, None, True)
    assert (unknown.earliest, unknown.latest, unknown.is_open) == (None, None, False)
    assert not still.is_exact
    assert not unknown.is_exact


def test_the_empty_string_of_edtf_is_unknown() -> None:
    assert PartialDate.parse("") == PartialDate.parse("unknown")


@pytest.mark.parametrize(
    ("text", "exact"),
    [("2022-02-24", True), ("2022-02", False), ("2022", False), ("2022-02-24~", False), ("2022-02-24?", False)],
)
def test_only_a_day_without_a_qualifier_is_exact(text: str, exact: bool) -> None:
    assert PartialDate.parse(text).is_exact is exact


@given(edtf_texts())
def test_the_earliest_day_is_never_after_the_latest_and_both_are_in_the_calendar(text: str) -> None:
    parsed = PartialDate.parse(text)
    assert parsed.earliest is not None
    assert parsed.latest is not None
    assert FIRST_DAY <= parsed.earliest <= parsed.latest <= LAST_DAY


@given(edtf_texts())
def test_a_date_is_written_back_as_it_was_read(text: str) -> None:
    assert str(PartialDate.parse(text)) == text
    assert PartialDate.parse(str(PartialDate.parse(text))) == PartialDate.parse(text)


@given(edtf_texts(), st.sampled_from("~?%"))
def test_a_qualifier_only_ever_widens_a_date(text: str, qualifier: str) -> None:
    plain, loose = PartialDate.parse(text.rstrip("~?%")), PartialDate.parse(text.rstrip("~?%") + qualifier)
    assert plain.earliest is not None and loose.earliest is not None and loose.earliest <= plain.earliest
    assert plain.latest is not None and loose.latest is not None and loose.latest >= plain.latest


@given(any_day)
def test_a_day_lies_in_its_month_its_month_in_its_year_its_year_in_its_decade_and_that_in_its_century(day: int) -> None:
    whole = date.fromordinal(day).isoformat()
    spans = [PartialDate.parse(text) for text in (whole, whole[:7], whole[:4], whole[:3] + "X", whole[:2] + "XX")]
    for inner, outer in pairwise(spans):
        assert outer.earliest is not None and inner.earliest is not None and outer.earliest <= inner.earliest
        assert outer.latest is not None and inner.latest is not None and inner.latest <= outer.latest

"""Nothing that a text can hold stops the reading of times, makes it overlap, or makes it slow."""

from __future__ import annotations

import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.numbers import number_at, ordinal_at
from checker.mentions.timex import annotate_times, find_times
from checker.mentions.timex.recognise import _RULES
from checker.text.tokens import Tokens

PUBLISHED = date(2024, 5, 15)
BAD = [
    "", " ", "\x00", "February 30", "the 45th of May", "the year 0", "in 0000", "0 years ago", "00/00/0000", "99:99 p.m.",
    "9" * 100 + " years ago", "more than " + "9" * 5000 + " days", "1" * 400 + "/2/2020", "٣ مايو ٢٠٢٤", "in ٢٠٢٤ it",
    "\u202eMay 3, 2019\u202c", "M\u200bay 3, 2019", "May\u00a03,\u00a02019", "May 3,\r\n2019\r\n", "３ May ２０２０",
    "½ years", "two² years", "²", "१९९० में", "31/12/9999", "9999-12-31", "1000-01-01", "December 31, 2199 or later",
    "a hundred million billion trillion years ago", "last last last year", "next next next", "the the the year year",
    "and-and-and-a-half-year", "two-two-two-two-year", "five five five", "-year", "--", "''", "’90s", "'0s", "12:",
    "every every day", "of of of May of of", "in its 999999999999999th year", "the 0th day of the war", "day 0 of the war",
    "a a a a a year", "year-end-end", "year-ago-ago", "mid-mid-mid-March", "the end of the end of the end of March",
    "1,2,3,4,5 years", "1.2.3.4.5", "1..2 years", "three hundred thousand thousand years earlier", "9" * 15 + " centuries later",
    "May 3,\x00 2019\x00", "М\u0430y 3, 2019", "\ud800 May 2019", "ב־3 May 2019 נפתח", "في May 3, 2019 و", "M\u0301ay 2019",
    "1/2", "on 0/0", "since 99/99", "on 1/2/3/4/5", "12/31", "9" * 100 + "/" + "9" * 100,
    "a thousand million centuries from now", "10000 decades ago", "from 1939 to 1939 to 1939 to", "2014–16–18–20",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("published", [None, PUBLISHED, date(1, 1, 1), date(9999, 12, 31)])
def test_bad_input_never_raises(text: str, published: date | None) -> None:
    for found in annotate_times(text, published):
        assert text[found.start : found.end] == found.text
        if found.period is not None:
            first, last = found.period.on(PUBLISHED.toordinal())
            assert first <= last


@pytest.mark.parametrize(
    ("text", "words"),
    [("It began on February 30, 2023.", "February 30, 2023"), ("On the 45th of May it ended.", "the 45th of May"),
     ("It opened on 31 June 2021.", "31 June 2021"), ("On 29 February 2023 they met.", "29 February 2023"),
     ("It closed on April 31.", "April 31"), ("It fell on 31/02/2020.", "31/02/2020")],
)  # fmt: skip
def test_a_day_that_no_calendar_has_is_a_mention_of_its_own(text: str, words: str) -> None:
    (found,) = annotate_times(text, PUBLISHED)
    assert (found.text, found.impossible, found.period) == (words, True, None)


@pytest.mark.parametrize(
    "before",
    ["\x00", "\u200b", "\u202e", "\r\n", "\ufeff", "نص ", "текст ", "文字", "\ud800", "9" * 100 + " "],
    ids=ascii,
)
@pytest.mark.parametrize("after", ["\x00", "\u200b", "\u202c", "\r\n", " متن", ""], ids=ascii)
def test_strange_characters_around_an_expression_do_not_hide_it(before: str, after: str) -> None:
    found = annotate_times(f"{before}On 3 May 2019{after} it fell.", PUBLISHED)
    assert [each.value for each in found] == ["2019-05-03"]


_HEADS = [
    *sorted(_RULES)[:: max(1, len(_RULES) // 150)],
    "year",
    "years",
    "may",
    "month",
    "quarter",
    "p.m.",
    "half",
    "s",
    ":",
]
_AROUND = [
    "the", "last", "next", "a", "an", "and", "half", "-", "–", "'s", "’s", "of", "in", "to", "from", "between", "two", "twenty",
    "hundred", "3", "12", "1998", "31", "first", "third", "1st", "more", "than", "over", "nearly", "ago", "earlier", "later",
    "before", "after", "ended", "early", "mid", "end", "every", "each", ",", ".", "/", "(", "\n", "$", "%", "Friday", "March",
    "old", "long", "or", "so", "few", "several", "dozen", "\u200b", "½",
]  # fmt: skip
word_salad = st.lists(st.sampled_from(_HEADS + _AROUND), max_size=25).map(" ".join) | st.lists(
    st.sampled_from(_HEADS + _AROUND), max_size=25
).map("".join)


@given(word_salad | st.text(max_size=60), st.sampled_from([None, PUBLISHED]))
def test_expressions_are_in_order_apart_and_cut_from_the_text(text: str, published: date | None) -> None:
    end = 0
    for found in annotate_times(text, published):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.value
        end = found.end


@given(word_salad)
def test_the_days_meant_do_not_depend_on_the_day_that_was_given(text: str) -> None:
    day = PUBLISHED.toordinal()
    tokens = Tokens.of(text)
    undated = {(f.start, f.end): f.period for f in find_times(text, tokens, None)}
    for found in find_times(text, tokens, day):
        known = undated.get((found.start, found.end))
        if found.period is not None and known is not None and found.anchored == "publication":
            assert known.on(day) == found.period.on(day)


@given(word_salad)
def test_reading_a_text_twice_over_finds_its_expressions_twice(text: str) -> None:
    gap = " ." + " x" * 40 + ". "
    once = [(f.start, f.end) for f in annotate_times(text + gap, PUBLISHED)]
    twice = [(f.start, f.end) for f in annotate_times(text + gap + text + gap, PUBLISHED)]
    assert twice[: len(once)] == once


@given(
    st.lists(
        st.sampled_from(["two", "hundred", "and", "a", "half", "-", "twenty", "first", "9", "1,0", "½", "dozen"]),
        max_size=12,
    )
)
def test_numbers_end_within_the_text(words: list[str]) -> None:
    tokens = Tokens.of(" ".join(words))
    for i in range(len(tokens) + 1):
        for found in (number_at(tokens, i), ordinal_at(tokens, i)):
            assert found is None or i < found[1] <= len(tokens)


def _calls(text: str) -> int:
    """How many Python functions run while the times of a text are read: the work done, on a busy machine as on a free one."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    tokens = Tokens.of(text)
    sys.setprofile(seen)
    try:
        find_times(text, tokens, PUBLISHED.toordinal())
    finally:
        sys.setprofile(None)
    return count


REPEATED = [
    "and a half ", "- ", "two ", "two-", "the ", "last ", "May ", "of May ", "Theresa May said by May ", "1998 ", "1998-", "more than ",
    "year ", "years or ", "the end of ", "every ", "Friday, ", "at 5:30 p.m. EST, ", "a hundred thousand ", "9", "9 ", "1,000,",
    "a year earlier ", "'s ", "third ", "third quarter ", "It will meet in March, and it met last week. ", "the day before the day after ",
    "from March to ", "half a ", "½", "twenty-", "hundred and ",
]  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED)
def test_the_work_grows_with_the_length_of_the_text_and_no_faster(piece: str) -> None:
    short, long = _calls(piece * 200), _calls(piece * 800)
    assert long <= 4.2 * short + 200

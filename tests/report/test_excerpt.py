"""The copy that a finding shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from checker.report.excerpt import excerpt, wrapped
from checker.report.lines import printable

COPY = "Then Mr. Holm of the U.S. mission spoke to former President Ada Lind."


def shown(text: str, words: str, room: int) -> str:
    start = text.index(words)
    found = excerpt(text, start, start + len(words), within=(0, len(text)), room=room)
    assert found.text[found.start : found.end] == words
    return found.text


def test_with_room_all_is_shown() -> None:
    assert shown(COPY, "Ada Lind", 200) == COPY


def test_nothing_beyond_the_bounds_is_shown_but_the_words() -> None:
    assert excerpt("One. Two three. Four.", 5, 8, within=(5, 15), room=80).text == "Two three."
    assert excerpt("One. Two three. Four.", 3, 8, within=(5, 15), room=80).text == ". Two three."


def test_without_room_words_are_left_out_far_from_the_marked_ones_first() -> None:
    assert shown(COPY, "spoke", 40) == "… U.S. mission spoke to former …"


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    assert shown(COPY, "Then", 40) == "Then Mr. Holm of the U.S. mission …"
    assert shown(COPY, "Lind.", 40) == "… spoke to former President Ada Lind."


def test_the_words_themselves_are_never_cut() -> None:
    assert shown(COPY, "Mr. Holm of the U.S. mission spoke to former", 10) == (
        "… Mr. Holm of the U.S. mission spoke to former …"
    )


def test_a_line_end_inside_the_words_is_shown_as_a_space() -> None:
    assert excerpt("more than a\nyear of war", 0, 23, within=(0, 23), room=80).text == "more than a year of war"


def test_control_characters_cannot_steer_the_terminal() -> None:
    assert printable("a\x1b[31mb\tc\u202ed") == "a [31mb c d"


@pytest.mark.parametrize("text", ["前大統領が昨日東京で会談した。その後、首相は何も言わなかった。"])
def test_wide_characters_count_for_two_cells(text: str) -> None:
    words = "東京"
    start = text.index(words)
    found = excerpt(text, start, start + 2, within=(0, len(text)), room=20)
    assert cell_len(found.text) <= 20
    assert found.text[found.start : found.end] == words


@given(st.text(alphabet="ab é日語🙂\u0301✈\ufe0f\u200d👩🇺🇦", max_size=60), st.integers(1, 30))
def test_rows_keep_every_word_in_order_and_fit_the_width(text: str, width: int) -> None:
    rows = wrapped(text, width)
    assert "".join(text[first:last] for first, last in rows).replace(" ", "") == text.replace(" ", "")
    for first, last in rows:
        assert cell_len(text[first:last]) <= max(width, 2)


@given(st.text(alphabet="abc .A日\n", min_size=1, max_size=80), st.data())
def test_an_excerpt_always_holds_the_words_it_is_made_for(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    room = data.draw(st.integers(1, 60))
    found = excerpt(text, start, end, within=(0, len(text)), room=room)
    assert found.text[found.start : found.end] == text[start:end].replace("\n", " ")


@pytest.mark.parametrize("sign", ["✈\ufe0f", "🇺🇦", "👩\u200d👩\u200d👧", "e\u0301", "語"])
def test_signs_of_several_characters_take_the_cells_that_they_are_shown_in(sign: str) -> None:
    text = sign * 10
    rows = wrapped(text, 8)
    assert "".join(text[first:last] for first, last in rows) == text
    widths = [cell_len(text[first:last]) for first, last in rows]
    assert max(widths) <= 8
    assert widths[0] == 8  # and no room is lost

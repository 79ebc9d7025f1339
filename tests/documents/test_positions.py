"""Lines and columns of offsets of a source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.source import SourceMap


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("one", 0, (1, 1)),
        ("one\ntwo", 4, (2, 1)),
        ("one\ntwo", 3, (1, 4)),  # the line end belongs to its line
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo", 4, (2, 1)),
        ("one\n\ntwo", 5, (3, 1)),
        ("a\fb\u2028c", 4, (1, 5)),  # no editor counts a line here
        ("日本\n語の", 4, (2, 2)),
        ("🇺🇦x", 2, (1, 3)),  # two code points, one flag
        ("one\n", 4, (2, 1)),
        ("", 0, (1, 1)),
    ],
)
def test_a_position_is_what_an_editor_shows_for_the_offset(text: str, offset: int, position: tuple[int, int]) -> None:
    assert SourceMap.of_plain(text).position(offset) == position


@pytest.mark.parametrize("text", ["one\ntwo\nthree", "one\r\ntwo\r\nthree", "one\rtwo\rthree"])
def test_the_bounds_of_a_line_leave_its_line_end_out(text: str) -> None:
    source = SourceMap.of_plain(text)
    start, end = source.line_bounds(source.line(text.index("w")))
    assert text[start:end] == "two"


@given(st.text(alphabet="ab\n\r é日", max_size=40), st.data())
def test_a_position_counts_line_ends_and_characters_before_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    if text[:offset].endswith("\r") and text[offset:].startswith("\n"):
        offset -= 1  # inside a line end: no character stands there
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    line, column = SourceMap.of_plain(text).position(offset)
    assert line == before.count("\n") + 1
    assert column == len(before) - (before.rfind("\n") + 1) + 1

"""reStructuredText: what is its text, and where it stands."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.model import Role
from checker.documents.prose import GAP
from checker.documents.rst.reader import read
from tests.documents.reading import blocks_of, document_of

_document, _blocks = partial(document_of, read), partial(blocks_of, read)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The **truce** has *held*.", "The truce has held."),
        ("See ``code`` and :py:class:`Foo` and |now|.", f"See {GAP} and {GAP} and {GAP}."),
        ("In `Kyiv <https://x.example>`_ and Lviv_ and `the deal`__ [1]_ [#a]_.", "In Kyiv and Lviv and the deal  ."),
        ("As :ref:`the deal <deal>` and :sup:`2` say.", "As the deal and 2 say."),
        (r"Not \*this\*, a\ b, C:\\x.", r"Not *this*, ab, C:\x."),
        ("2 * 3 * 4, a_b and __init__ are no marks.", "2 * 3 * 4, a_b and __init__ are no marks."),
        ("He said “*no*” (**twice**).", "He said “no” (twice)."),
        ("An *open mark and `another.", "An *open mark and `another."),
        ("Read https://x.example/a_b.", f"Read {GAP}."),
    ],
)
def test_marks_inside_of_lines_are_taken_off(source: str, text: str) -> None:
    assert _document(source).article.text == text


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("Text one\ngoes on.\n\n  Quoted here.\n\nText two.", ["Text one goes on.", "Quoted here.", "Text two."]),
        ("- one\n  more\n\n  again\n- two\n\n#. three\n#. four", ["one more", "again", "two", "three", "four"]),
        ("term\n    What it means.", ["term", "What it means."]),
        ("Look::\n\n    code\n\nText::\n\n  code\n\n::\n\n  code\n\nEnd.", ["Look:", "Text:", "End."]),
        (".. note:: In a box,\n   it goes on.\n\n   And on.", ["In a box, it goes on.", "And on."]),
        (".. code-block:: python\n   :linenos:\n\n   x = 1\n\nText.", ["Text."]),
        (".. figure:: a.png\n   :alt: x\n\n   The hall in May.\n\n   It is old.", ["The hall in May.", "It is old."]),
        (".. image:: a.png\n.. _target: https://x.example\n.. |a| replace:: b\n\nText.", ["Text."]),
        ("Text. [1]_\n\n.. [1] A note\n   goes on.", ["Text.", "A note goes on."]),
        ("| One line\n| and another", ["One line and another"]),
        ("One.\n\n----\n\nTwo.\n\n>>> code\n1\n\nThree.", ["One.", "Two.", "Three."]),
        ("+---+-----+\n| A | B c |\n+===+=====+\n| d | e   |\n|   | f   |\n+---+-----+\n\nEnd.", ["A", "B c", "d", "e f", "End."]),
        ("==  ====\nA   B c\n==  ====\nd   e\n    f\ng   hij kl\n==  ====\n\nEnd.", ["A", "B c", "d", "e f", "g", "hij kl", "End."]),
        (".. list-table:: Who rules\n\n   * - A\n     - B", ["Who rules", "A", "B"]),
        ("A.\n\n..\n\n  Quoted.", ["A.", "Quoted."]),
    ],
)  # fmt: skip
def test_blocks_are_read(source: str, blocks: list[str]) -> None:
    assert _blocks(source) == blocks


def test_titles_fields_and_comments_are_told() -> None:
    source = "=====\nTalks\n=====\n\n:date: 2024-05-03\n:modified: 4 May 2024\n\n.. checker: ignore\n   until=2025\n\nThey met.\n\nLater\n-----\n\nThey left.\n"
    document = _document(source)
    text = document.article.text
    kinds = [(block.kind.value, text[block.start : block.end]) for block in document.article.blocks]
    assert kinds == [
        ("headline", "Talks"),
        ("paragraph", "They met."),
        ("subheading", "Later"),
        ("paragraph", "They left."),
    ]
    assert [(each.role, each.day) for each in document.dates] == [
        (Role.PUBLISHED, date(2024, 5, 3)),
        (Role.MODIFIED, date(2024, 5, 4)),
    ]
    (comment,) = document.comments
    assert comment.text.split() == ["checker:", "ignore", "until=2025"]
    assert document.source.place(text.index("They left")).line == 16


def test_fields_of_nikola_are_comments() -> None:
    document = _document(".. title: Talks\n.. date: 2024-05-03 10:00:00 UTC\n\nThey met.")
    assert document.article.text == "Talks\n\nThey met."
    assert document.dates[0].day == date(2024, 5, 3)


_PIECES = (*"ab 😀\n*`_|:[]\\.-=+\t", "\n\n", "\n  ", "::\n", "\n.. ", "note:: ", "``", "**", "\n- ", "`_", "====", "+--+", "|  |", "\n1. ", "\r\n")  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join).filter(str.strip))
def test_each_exact_character_is_the_one_in_the_source(source: str) -> None:
    document = _document(source)
    places = document.source
    starts = [piece.source_start for piece in places.pieces]
    assert starts == sorted(starts)
    for piece in places.pieces:
        written = source[piece.source_start : piece.source_end]
        assert not piece.exact or document.article.text[piece.start : piece.end] == written


@pytest.mark.parametrize(
    "mark", ["*a ", "`a ", "``a ", ":x:`", "|a ", "- ", "> ", "\n.. x\n  ", "a::\n\n ", "\\", "+--+\n", "== ==\n"]
)
def test_a_long_run_of_marks_takes_linear_time(mark: str) -> None:
    _document("Text. " + mark * 3_000)
    _document("".join(f"{' ' * depth}- a\n\n" for depth in range(300)))

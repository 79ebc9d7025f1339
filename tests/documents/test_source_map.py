"""Where the text of a document stands in its source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.builder import TextBuilder
from checker.documents.model import ReadOptions
from checker.documents.plain import read
from checker.documents.source import Place, SourceMap
from checker.text.article import BlockKind

SOURCE = "<h1>Peace &amp; war</h1>\n<p>The truce\r\n  holds.</p><!-- seen --><p>It ends.</p>"


def _built() -> TextBuilder:
    builder = TextBuilder(SOURCE)
    builder.begin(BlockKind.HEADLINE, "h1")
    builder.copy(4, 10)
    builder.put("&", 10, 15)
    builder.copy(15, 19)
    builder.begin(None, "p[1]")
    first = SOURCE.index("The truce")
    builder.copy(first, SOURCE.index("</p>"))
    comment = SOURCE.index("<!--")
    builder.comment(" seen ", comment, SOURCE.index("-->") + 3)
    builder.begin(None, "p[2]")
    builder.copy(SOURCE.index("It ends"), SOURCE.rindex("</p>"))
    return builder


def test_blocks_are_lines_of_the_text_with_a_blank_line_between() -> None:
    article = _built().article()
    assert article.text == "Peace & war\n\nThe truce holds.\n\nIt ends."
    assert [block.kind for block in article.blocks] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Peace", "Peace"),
        ("&", "&amp;"),
        ("Peace & war", "Peace &amp; war"),
        ("truce holds", "truce\r\n  holds"),
        ("It ends.", "It ends."),
    ],
)
def test_the_span_of_words_is_what_the_source_writes_for_them(words: str, source: str) -> None:
    builder = _built()
    text, places = builder.article().text, builder.source_map()
    start = text.index(words)
    first, last = places.span(start, start + len(words))
    assert SOURCE[first:last] == source
    assert places.is_exact(start, start + len(words)) is (words == source)


def test_a_place_names_line_column_and_element() -> None:
    builder = _built()
    text, places = builder.article().text, builder.source_map()
    assert places.place(text.index("holds")) == Place(3, 3, "p[1]")
    assert places.place(text.index("It ends")).within == "p[2]"
    assert places.place(len(text)).line == 3


def test_a_comment_stands_where_the_text_had_come_to() -> None:
    (comment,) = _built().comments()
    assert comment.text == "seen"
    assert SOURCE[comment.start : comment.end] == "<!-- seen -->"
    assert comment.at == len("Peace & war\n\nThe truce holds.")


def test_an_offset_of_the_source_is_found_in_the_text() -> None:
    builder = _built()
    text, places = builder.article().text, builder.source_map()
    assert places.text_offset(SOURCE.index("holds")) == text.index("holds")
    assert places.text_offset(SOURCE.index("&amp;") + 2) == text.index("&")
    assert places.text_offset(len(SOURCE)) == len(text)


def test_the_lines_of_a_text_end_where_editors_end_them() -> None:
    places = SourceMap.of_plain("one\r\ntwo\rthree\nfour\u2028still four")
    assert [places.place(places.source.index(word)).line for word in ("one", "two", "three", "four", "still")] == [
        1,
        2,
        3,
        4,
        4,
    ]
    assert places.line_bounds(2) == (5, 8)


@given(st.lists(st.text(alphabet="ab &<\r\n\u2028\x0b\t", max_size=8), max_size=8))
def test_every_exact_character_is_the_one_in_the_source(parts: list[str]) -> None:
    source = "|".join(parts)
    builder = TextBuilder(source)
    at = 0
    for index, part in enumerate(parts):
        if index % 2:
            builder.begin()
        builder.copy(at, at + len(part))
        at += len(part) + 1
    text, places = builder.article().text, builder.source_map()
    assert [piece.start for piece in places.pieces[1:]] == [piece.end for piece in places.pieces[:-1]]
    for offset, character in enumerate(text):
        first, last = places.span(offset, offset + 1)
        assert first <= last
        if places.is_exact(offset, offset + 1):
            assert source[first:last] == character
    assert "\n\n\n" not in text


def test_plain_text_is_its_own_source() -> None:
    (document,) = read(b"Aid came.\r\n\r\nIt was late.", ReadOptions()).documents
    assert document.source.span(0, 3) == (0, 3)
    assert document.source.place(document.article.text.index("It was")) == Place(3, 1)

"""AsciiDoc: what is its text, and where it stands."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.asciidoc.reader import read
from checker.documents.model import Role
from checker.documents.prose import GAP
from tests.documents.reading import blocks_of, document_of

_document, _blocks = partial(document_of, read), partial(blocks_of, read)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The *truce* has _held_ in **un**rest.", "The truce has held in unrest."),
        ("Type `code` and kbd:[Ctrl+C] and stem:[x^2].", f"Type {GAP} and {GAP} and {GAP}."),
        ("See https://x.example[the deal^] or link:a.html[it,window=_blank].", "See the deal or it."),
        ("See <<a,this>>, <<b>> and xref:c.adoc[that].", f"See this, {GAP} and that."),
        ("Text.footnote:[Not here.] More.", "Text. More."),
        ('He said "`no`", didn`\'t he? H~2~O.', "He said “no”, didn’t he? H2O."),
        ("In {city} it is &lt; 5{nbsp}%. {unknown}", f"In {GAP} it is < 5\xa0%. {GAP}"),
        (r"\*Not* a mark, snake_case_name, 2 * 3 * 4.", "*Not* a mark, snake_case_name, 2 * 3 * 4."),
        ("A [.underline]#word# and [.line-through]#gone# stay.", "A word and  stay."),
        ("The [[here]]place ((term)) (((a, b)))here.", "The place term here."),
        ("Line +\nbreak.", "Line break."),
        ("A +*raw*+ and pass:[_it_] text.", "A *raw* and _it_ text."),
    ],
)
def test_marks_inside_of_lines_are_taken_off(source: str, text: str) -> None:
    assert _document(source).article.text == text


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("One\ngoes on.\n\nTwo.", ["One goes on.", "Two."]),
        ("* one\ngoes on\n** two\n\n- three\n. four", ["one goes on", "two", "three", "four"]),
        ("term:: What it means.\nother::\nMore.", ["term", "What it means.", "other", "More."]),
        ("----\ncode\n----\n\n[source,ruby]\nputs 1\n\n....\nx\n....\n\nText.", ["Text."]),
        ("```ruby\nputs 1\n```\n\n++++\n<b>x</b>\n++++\n\n literal\n\nText.", ["Text."]),
        ("====\nIn a box.\n====\n\n--\nOpen.\n--\n\nNOTE: Aside.", ["In a box.", "Open.", "Aside."]),
        ("|===\n|A |B c\n\n|d\n|e\nf\n2+|g \\| h a|i\n|===", ["A", "B c", "d", "e f", "g | h", "i"]),
        (
            "image::a.jpg[The hall in May,200]\n\nimage::b.jpg[]\n\nvideo::c.mp4[x]\n\nText.",
            ["The hall in May", "Text."],
        ),
        ("ifdef::x[]\nText.\n\nendif::x[]\n\n<<<\n\n'''\n\ninclude::a.adoc[]", ["Text."]),
        (".The market\n[%header]\n|===\n|A\n|===", ["The market", "A"]),
    ],
)
def test_blocks_are_read(source: str, blocks: list[str]) -> None:
    assert [each for each in _blocks(source) if not each.startswith("endif")] == blocks


def test_the_header_gives_title_date_and_attributes() -> None:
    source = "// checker: ignore\n= Talks in {city}\nAnn Lee <ann@x.example>\nv1.0, 3 May 2024: draft\n:city: Kyiv\n:lang: en-GB\n\nThey met in {city}.\n\n== Later\n\n[quote]\nIt is over.\n\n____\nIt is not.\n____\n\n////\nchecker: ignore\n////\n"
    document = _document(source)
    text = document.article.text
    assert [(block.kind.value, text[block.start : block.end]) for block in document.article.blocks] == [
        ("headline", "Talks in Kyiv"),
        ("paragraph", "They met in Kyiv."),
        ("subheading", "Later"),
        ("paragraph", "It is over."),
        ("paragraph", "It is not."),
    ]
    assert [text[start:end] for start, end in document.article.quotations] == ["It is over.", "It is not."]
    (stated,) = document.dates
    assert (stated.day, stated.role, stated.by) == (date(2024, 5, 3), Role.PUBLISHED, "the revision line")
    assert source[stated.start : stated.end] == "3 May 2024"
    assert document.language == "en"
    assert [comment.text for comment in document.comments] == ["checker: ignore", "checker: ignore"]
    assert source[slice(*document.source.span(text.index("Kyiv"), text.index("Kyiv") + 4))] == "{city}"


def test_front_matter_may_stand_above() -> None:
    document = _document(
        "---\ntitle: Talks\ndate: 2024-05-03\n---\n:page-modified: 2024-05-04\n\nThey met.\n\n== Later\n\nGone."
    )
    assert document.article.text.startswith("Talks\n\nThey met.")
    assert [(each.role, each.day.day) for each in document.dates] == [(Role.PUBLISHED, 3), (Role.MODIFIED, 4)]


_PIECES = (*"ab 😀\n*_`#~^+[]{}<>|:.-=/\\\"'(&", "\n\n", "====\n", "\n----\n", "|===\n", "\n. ", "::", "[x]\n", "{city}", "http://x[", "((", "\n= ", "\r\n", "**")  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join).filter(str.strip))
def test_each_exact_character_is_the_one_in_the_source(source: str) -> None:
    source = f"\n{source}"  # no front matter
    document = _document(source)
    places = document.source
    starts = [piece.source_start for piece in places.pieces]
    assert starts == sorted(starts)
    for piece in places.pieces:
        written = source[piece.source_start : piece.source_end]
        assert not piece.exact or document.article.text[piece.start : piece.end] == written


@pytest.mark.parametrize("mark", ["*a ", "_", "`a ", "http://x[", "((", "<<a ", "^a ", "[.x]#", "a::", "====\n\n", "|===\n|", "* a\n", "[[", "+", "{a", "//x\n", "&a", "[x\n", "2+|"])  # fmt: skip
def test_a_long_run_of_marks_takes_linear_time(mark: str) -> None:
    _document("Text. " + mark * 3_000)
    _document("Text.\n\n" + mark * 3_000)

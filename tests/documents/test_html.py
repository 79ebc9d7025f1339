"""Fragments of HTML: which characters are prose, and where each stands."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Checker
from checker.documents.formats import reading_of
from checker.documents.html.reader import read
from checker.documents.model import Document, ReadOptions
from checker.documents.prose import GAP
from checker.errors import CheckerError
from checker.text.article import BlockKind


def document(source: str | bytes) -> Document:
    content = source.encode() if isinstance(source, str) else source
    (found,) = read(content, ReadOptions()).documents
    return found


def text_of(source: str | bytes) -> str:
    return document(source).article.text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Peace &amp; war</p>", "Peace & war"),
        ("<p>It cost &pound;5&nbsp;million &#8211; or &#x2014; more</p>", "It cost £5\xa0million – or — more"),
        ("<p>AT&T and R&D, &bogus; &#xZZ; &</p>", "AT&T and R&D, &bogus; &#xZZ; &"),
        ("<p>The <b>prime</b> <a href='/x'>minis</a>ter\n   said</p>", "The prime minister said"),
        ("<p>Presi&shy;dent B\u200biden</p>", "President Biden"),
        ("<p>One<p>Two<li>Three", "One\n\nTwo\n\nThree"),
        ("<table><tr><td>Ann Lee<td>2011–15</table>", "Ann Lee\n\n2011–15"),
        ("<dl><dt>Term<dd>Four years</dl>", "Term\n\nFour years"),
        ("<p>The truce held for a day.<br>It then broke.</p>", "The truce held for a day.\n\nIt then broke."),
        ("<p>The minister said on Tuesday<br>that the bridge would open</p>", "The minister said on Tuesday that the bridge would open"),
        ("<p>One<br><br>two</p>", "One\n\ntwo"),
        ("<h2>Bridge<br>opens</h2>", "Bridge opens"),
        ("<p>He said: <q>We won</q>.</p>", "He said: “We won”."),
        ("<p>Twelve died<sup><a href='#1'>[1]</a></sup> on 5<sup>th</sup> May, on 12 km<sup>2</sup></p>", "Twelve died on 5th May, on 12 km²"),
        ("<p>a < b and c <3</p>", "a < b and c <3"),
        ("<p>See https://paper.example/obama?a=1 now</p>", f"See {GAP} now"),
    ],
)  # fmt: skip
def test_markup_is_undone(source: str, text: str) -> None:
    assert text_of(source) == text


@pytest.mark.parametrize(
    "unread",
    [
        "<script>var s = '<p>President Obama</p>';</script>",
        "<style>p { content: 'x' }</style>",
        "<template><p>Draft</p></template>",
        "<pre>code here</pre>",
        "<textarea>type here</textarea>",
        "<select><option>One<option>Two</select>",
        "<svg><title>An icon</title><text>label</text></svg>",
        "<noscript>Switch scripts on</noscript>",
        "<iframe src='/x'>frames</iframe>",
        "<div hidden>not shown</div>",
        "<div style='display: none'>not shown</div>",
        "<img alt='A bridge' title='The bridge'>",
        "<!-- a note -->",
        "<?php echo 'x' ?>",
        "<del>Struck out</del>",
    ],
)
def test_what_is_no_prose_is_not_read(unread: str) -> None:
    assert text_of(f"<p>One.</p>{unread}<p>Two.</p>") == "One.\n\nTwo."


def test_for_code_in_a_line_a_gap_stands_even_when_its_end_tag_is_missing() -> None:
    assert (
        text_of("<p>Type <code>ls -l</code> now.</p><p>Or <code>dir<p>Then wait.")
        == "Type \ufffc now.\n\nOr \ufffc\n\nThen wait."
    )


def test_headings_and_captions_are_known_by_their_elements() -> None:
    source = (
        "<h1>Bridge opens</h1><p>The bridge opened on Friday after two years of work.</p><h2>What comes next</h2>"
        "<p>A second one is planned for the summer.</p><figure><img><figcaption>The bridge at night.</figcaption></figure>"
    )
    assert [block.kind for block in document(source).article.blocks] == [
        BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION
    ]  # fmt: skip


def test_a_heading_over_links_is_furniture_as_in_plain_text() -> None:
    source = (
        "<h1>Bridge opens</h1><p>It opened on Friday after two years.</p><h3>Related stories</h3><p>Port to close</p>"
    )
    assert document(source).article.blocks[-2].kind is BlockKind.BOILERPLATE


def test_a_block_quotation_is_quoted_without_quotation_marks() -> None:
    article = document("<p>She wrote:</p><blockquote>The bridge is closed.</blockquote><p>It is open.</p>").article
    start = article.text.index("The bridge")
    assert article.is_quoted(start, start + len("The bridge is closed."))
    assert not article.is_quoted(article.text.index("It is"), len(article.text))


def test_comments_are_kept_with_their_places() -> None:
    source = "<p>One.</p>\n<!-- checker: ignore[office] -->\n<p>Two <!-- x -->words.</p>"
    first, second = document(source).comments
    assert first.text == "checker: ignore[office]"
    assert first.at == len("One.")
    assert source[second.start : second.end] == "<!-- x -->"
    assert second.text == "x"


def test_a_finding_stands_where_the_words_stand_in_the_source() -> None:
    source = "<p>Aid came.</p>\n<p>In Washington,\n<b>President</b> <a\n href='/o'>Barack&nbsp;Obama</a> said on Tuesday that he will stay.</p>"
    found = document(source)
    (finding, *_) = Checker().check(found.article, "2024-05-03").findings
    start, end = found.source.span(finding.start, finding.end)
    assert source[start:].startswith("President</b>")
    assert undone(source[start:end]) == finding.text.replace("\xa0", " ")
    assert found.source.place(finding.start).line == 3


def test_the_language_that_a_page_states_is_kept() -> None:
    assert document("<html lang='en-GB'><body><p>Hello.</p></body></html>").language == "en"


# ------------------------------------------------------------------------------------------------------------- character sets


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>Café</p>".encode(), "Café"),
        ("\ufeff<p>Café</p>".encode(), "Café"),
        ("<p>Café</p>".encode("utf-16"), "Café"),
        ("<p>“Café”</p>".encode("cp1252"), "“Café”"),
        (b"<meta charset=utf-8><p>Caf\xe9</p>", "Café"),
        ('<meta charset="koi8-r"><p>Привет</p>'.encode("koi8-r"), "Привет"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>Łódź</p>'.encode("iso-8859-2"), "Łódź"),
        (b"<meta charset=zlib><p>Caf\xe9</p>", "Café"),
        (b"<p>One\0two</p>" + b" " * 200, "One\ufffdtwo"),
    ],
)  # fmt: skip
def test_the_character_set_is_that_of_the_mark_or_of_the_bytes_or_of_the_page(content: bytes, text: str) -> None:
    assert text_of(content) == text


def test_only_a_page_in_utf_8_can_be_edited() -> None:
    assert document("<p>Café</p>").source.editable
    assert not document("<p>Café</p>".encode("cp1252")).source.editable


@pytest.mark.parametrize("content", [b"", b" \n ", b"\0\1\2\0" * 100, "<p>x</p>".encode("utf-32")])
def test_what_is_no_page_is_told_in_one_line(content: bytes) -> None:
    with pytest.raises(CheckerError) as told:
        read(content, ReadOptions())
    assert "\n" not in str(told.value)


# ------------------------------------------------------------------------------------------------------------------ bad pages


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Half a <a href='x", "Half a"),
        ("<p>Half <b", "Half"),
        ("<p>Half &am", "Half &am"),
        ("<p>One</p><!-- open <p>two</p>", "One"),
        ("<p>One</p><script>open <p>two</p>", "One"),
        ("</p></div></b>One", "One"),
        ("<html><frameset cols='50%,50%'><frame src=a><frame src=b></frameset></html>", ""),
        ("<html><head><meta http-equiv=refresh content='0;url=/x'></head><body></body></html>", ""),
        ("<p>" + "<b>" * 10_000 + "Deep</p>", "Deep"),
        ("<p>&#" + "9" * 5_000 + ";</p>", "&#" + "9" * 5_000 + ";"),
        ("<p>&#0;&#xD800;&#1114112;</p>", "\ufffd\ufffd\ufffd"),
    ],
)
def test_broken_html_is_read_as_far_as_it_goes(source: str, text: str) -> None:
    assert text_of(source) == text


def test_a_page_nested_ten_thousand_deep_is_read() -> None:
    assert "Deep words." in text_of("<html><body>" + "<div>" * 10_000 + "Deep words." + "</div>" * 10_000)


_PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='date'>", "</div>", "<b>", "</b>", "<br>", "<q>", "</q>", "<sup>2</sup>", "<h1>", "</h1>"),
        *("<blockquote>", "</blockquote>", "<li>", "<td>", '<a href="x', "<code>", "</code>", "<script>", "</script>", "<pre>"),
        *("<!--", "-->", "<!", "<?", "</", "<", ">", "&", "&amp;", "&#10;", "&nbsp;", "&shy;", "&#x;", "'", '"', "=", "/>"),
        *("<title>", "</title>", "<svg>", "</svg>", "<del>", "<time datetime='2024-05-03'>", "<meta name=date content=2024-05-03>"),
        *("The truce held.", " ", "\n", "\r\n", "\t", "\u2028", "\xa0", "3 May 2024", "President Obama", "é", "\U0001f600"),
    ]
)  # fmt: skip


@given(st.lists(_PIECES | st.text(max_size=3), max_size=40))
@settings(max_examples=150)
def test_any_text_is_read_and_every_exact_character_is_that_of_the_source(pieces: list[str]) -> None:
    source = "".join(pieces).replace("\r", "\n")
    content = source.encode("utf-8", errors="ignore")
    try:
        found = document(b"<p>" + content)
    except CheckerError as told:
        assert "binary" in str(told)  # noqa: PT017 - zero bytes by chance
        return
    places, text = found.source, found.article.text
    assert [piece.start for piece in places.pieces[1:]] == [piece.end for piece in places.pieces[:-1]]
    before = 0
    for offset, character in enumerate(text):
        start, end = places.span(offset, offset + 1)
        assert start >= before - 1
        assert start <= end <= len(places.source)
        before = start
        if places.is_exact(offset, offset + 1):
            assert places.source[start:end] == character


# ------------------------------------------------------------------------------------- the slice of the source is the text

_WORDS = st.text(alphabet="abcXYZ éß”’ \n\t&<", min_size=1, max_size=12)


def _written(words: str) -> st.SearchStrategy[str]:
    """The words as HTML may write them."""
    forms = {"&": ["&amp;", "&#38;"], "<": ["&lt;", "&#x3c;"], "é": ["é", "&eacute;"], "”": ["”", "&rdquo;"]}
    return st.tuples(*(st.sampled_from(forms.get(letter, [letter])) for letter in words)).map("".join)


_TEXTS = _WORDS.flatmap(_written)
_INLINE = st.recursive(
    _TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map("".join),
        st.tuples(st.sampled_from(["b", "i", "a", "span", "u"]), inner).map(lambda pair: f"<{pair[0]} class='x>y'>{pair[1]}</{pair[0]}>"),
        inner.map(lambda within: f"{within}<!-- <b>note</b> -->"),
        inner.map(lambda within: f"{within}<code>x &lt; y</code>"),
        inner.map(lambda within: f"{within}<wbr><img alt='a > b'>"),
    ),
    max_leaves=8,
)  # fmt: skip
_FRAGMENTS = st.lists(
    st.tuples(st.sampled_from(["p", "h1", "h2", "li", "td", "figcaption", "div", "blockquote"]), _INLINE), max_size=5
)


def undone(source: str) -> str:
    """What a slice of HTML says, read with nothing of the reader."""
    source = re.sub(r"<code>.*?</code>", GAP, re.sub(r"<!--.*?-->", "", source, flags=re.DOTALL))
    source = re.sub(r"<(?:[^<>'\"]|'[^']*'|\"[^\"]*\")*>", "", source)
    return re.sub(r"\s+", " ", unescape(source))


@given(_FRAGMENTS, st.data())
@settings(max_examples=150)
def test_the_slice_of_the_source_with_its_markup_undone_is_the_text(
    blocks: list[tuple[str, str]], data: st.DataObject
) -> None:
    source = "".join(f"<{name}>{inner}</{name}>\n" for name, inner in blocks) or "<p>x</p>"
    found = document(source)
    for block in found.article.blocks:
        text = found.article.text[block.start : block.end]
        first, last = found.source.span(block.start, block.end)
        assert undone(source[first:last]) == re.sub(r"\s+", " ", text)
        start = data.draw(st.integers(block.start, block.end - 1))
        end = data.draw(st.integers(start + 1, block.end))
        first, last = found.source.span(start, end)
        assert undone(source[first:last]) == re.sub(r"\s+", " ", found.article.text[start:end])


def test_the_ending_of_a_file_tells_that_it_is_html() -> None:
    (found,) = reading_of("story.HTM", b"<p>One.</p>", ReadOptions()).documents
    assert found.article.text == "One."

"""Markdown: what is its text, and that each character of it stands where the source map says."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.documents.markdown.reader import read
from checker.documents.prose import GAP
from checker.text.article import BlockKind
from tests.documents.reading import blocks_of, document_of

_document, _blocks = partial(document_of, read), partial(blocks_of, read)


def _kinds(source: str) -> list[BlockKind]:
    return [block.kind for block in _document(source).article.blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("The **truce** has _held_ since ~~Monday~~ Sunday.", ["The truce has held since  Sunday."]),
        ('The [finance\nminister](https://x.example/ "t") left.', ["The finance minister left."]),
        ("The [minister][m] left.\n\n[m]: https://x.example/ 'who'", ["The minister left."]),
        (r"It rose by 5\% &ndash; to 4 &lt; 5 &#8364;.", ["It rose by 5% – to 4 < 5 €."]),
        (r"\*Not\* emphasis \[here\].", ["*Not* emphasis [here]."]),
        ("Run `checker` on it.", [f"Run {GAP} on it."]),
        ("See <https://x.example/a> or https://x.example/2019/a_b_c.", [f"See {GAP} or {GAP}."]),
        ("One<br>two <b>three</b> <code>x = 1</code> four.", [f"One two three {GAP} four."]),
        ("One.[^1]\n\n[^1]: A note\n    goes on.\n\n    And on.", ["One.", "A note goes on.", "And on."]),
        ("> They held\n> the line\nlazily.", ["They held the line lazily."]),
        ("- one\n  more\n- two\n\n  three", ["one more", "two", "three"]),
        ("| Year | Who \\| what |\n|--|--|\n| 2019 | *He* |\n| | she |", ["Year", "Who | what", "2019", "He", "she"]),
        ("Text\n\n```\ncode\n```\n\n    code\n\nText", ["Text", "Text"]),
        ("Line  \nbreak\\\nbreak.", ["Line break break."]),
        ("![A *market* in May](m.jpg 'Traders in May')", ["A market in May", "Traders in May"]),
        ("The ![flag](f.png) flag.", ["The  flag."]),
        ("::: note\nA box.\n:::", ["A box."]),
        ("> <p>One\n> two</p>\n> <style>p {}</style>", ["One two"]),
        ("Title\r\n===\r\n\r\nText\r\nwraps.\r\n", ["Title", "Text wraps."]),
        ("1. \tTabbed\n   text", ["Tabbed text"]),
    ],
)
def test_prose_is_read_and_markup_is_not(source: str, blocks: list[str]) -> None:
    assert _blocks(source) == blocks


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ('{{< figure src="a.jpg" caption="x" >}}\n\nText.', ["Text."]),
        ("{{% note %}}\nIn a box.\n{{% /note %}}", ["In a box."]),
        ('The {{< ref "x" >}}minister left.', ["The minister left."]),
        ("{{< highlight go >}}\nThe code.\n{{< /highlight >}}\nText.", ["Text."]),
        ("{% if site.open %}\nText.\n{% endif %}", ["Text."]),
        ("{% comment %}\nNot text.\n{% endcomment %}\nText.", ["Text."]),
        ("{% highlight ruby %}\nputs 1\n{% endhighlight %}\nText.", ["Text."]),
        ("The {{ page.office }} has {{page.what}}.", [f"The {GAP} has {GAP}."]),
        ("## Heading {#head}\n\nText.\n{: .note}", ["Heading", "Text."]),
        ("Set {1, 2} and {{ open.", ["Set {1, 2} and {{ open."]),
        ("<div>\n{{< open >}}<p>The {{ who }} left &amp; came.</p>\n</div>", [f"The {GAP} left & came."]),
        ("One {{\n\nTwo }} three.", ["One {{", "Two }} three."]),
    ],
)
def test_templates_are_no_prose(source: str, blocks: list[str]) -> None:
    assert _blocks(source) == blocks


def test_the_first_title_is_the_headline_and_other_headings_are_not() -> None:
    assert _kinds("## Kicker\n\n# Title\n\n# Other\n\nText goes here.")[:3] == [
        BlockKind.SUBHEADING,
        BlockKind.HEADLINE,
        BlockKind.SUBHEADING,
    ]
    assert _kinds("## Title\n\nText goes here.")[0] is BlockKind.HEADLINE
    assert _kinds("Text goes here.\n\n## Title\n\nMore text.")[1] is BlockKind.SUBHEADING
    assert _kinds("---\ntitle: One\n---\n# Two\n\nText goes here.")[:2] == [BlockKind.HEADLINE, BlockKind.SUBHEADING]
    assert _kinds("Text.\n\n![A market](m.jpg)")[1] is BlockKind.CAPTION


def test_the_words_of_a_table_are_no_menu_and_no_date_line() -> None:
    source = "# Talks go on\n\n| Topics | 3 May 2024 |\n|---|---|\n| Related | 2019 |\n\nThe minister left the hall\n\nMore talks."
    article = _document(source).article
    assert BlockKind.BOILERPLATE not in [block.kind for block in article.blocks]
    assert article.date_text is None


@pytest.mark.parametrize(
    "source",
    [
        "<!-- checker: ignore -->\nText.",
        "Text <!-- checker: ignore --> text.",
        "[//]: # (checker: ignore)\n\nText.",
        '[comment]: <> "checker: ignore"\n\nText.',
        "{# checker: ignore #}\n\nText.",
        "{{/* checker: ignore */}}\nText.",
        "{{!-- checker: ignore --}}\nText.",
        "{% comment %} checker: ignore {% endcomment %}\nText.",
        "> quoted\n>\n> <!--\n> checker: ignore -->\n",
    ],
)
def test_comments_are_handed_over_and_are_no_prose(source: str) -> None:
    document = _document(source)
    (comment,) = document.comments
    assert comment.text.endswith("checker: ignore")
    assert "ignore" not in document.article.text
    assert "checker: ignore" in source[comment.start : comment.end]


def test_what_stands_in_a_block_of_quotation_is_quoted() -> None:
    article = _document(
        "He wrote:\n\n> It is over,\n> she said.\n\nThey left.\n\n<blockquote>It is not.</blockquote>"
    ).article
    assert [article.text[start:end] for start, end in article.quotations] == ["It is over, she said.", "It is not."]


def test_a_comment_in_code_is_code() -> None:
    assert _document("Write `<!-- checker: ignore -->`:\n\n```\n<!-- checker: ignore -->\n```").comments == ()


def _visible(source: str) -> list[str]:
    """The text of each block as an untouched parser tells it."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    found = []
    for token in parser.parse(source):
        if token.type == "inline" and token.children:
            found.append(" ".join(_spoken(token.children).split()))
    return [each for each in found if each]


def _spoken(children: list[Token]) -> str:
    parts: list[str] = []
    passing = ""
    for child in children:
        if passing:
            passing = "" if child.type == passing else passing
        elif child.type in ("text", "text_special"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "code_inline":
            parts.append(GAP)
        elif child.type == "link_open" and child.info == "auto":
            parts.append(GAP)
            passing = "link_close"
        elif child.type == "s_open":
            passing = "s_close"
    return "".join(parts)


_PIECES = (
    *"abé 😀 \n*_`~[]()<>!\\#>-+|&;'\"\t.", *("\n\n", "&amp;", "&nbsp;", "**", "~~", "](", "![", "`` ", "\\|", "\n> ", "\n- "),
    *("\n1. ", "\n# ", "\n| a | b |\n|---|---|\n| ", "\n===\n", "[x]: y\n", "<ab:x.y>", "  \n", "\r\n", "    ", "\n```\n"),
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_the_text_is_what_the_parser_renders_and_stands_where_it_is_said_to(source: str) -> None:
    source = f"\na {source}\n"  # no front matter
    document = _document(source)
    text, places = document.article.text, document.source
    seen = [" ".join(text[block.start : block.end].split()) for block in document.article.blocks]
    pictures = "![" in source  # those that stand alone are captions here, attributes there
    if not pictures:
        assert [each for each in seen if each] == _visible(source)
    for piece in places.pieces:
        written = places.source[piece.source_start : piece.source_end]
        assert not piece.exact or text[piece.start : piece.end] == written
    starts = [piece.source_start for piece in places.pieces]
    assert starts == sorted(starts)


def test_a_long_run_of_marks_takes_linear_time() -> None:
    for mark in ("{{", "{%", "{{<", "[", "![", "*a_ ", "`", "<!--", "| ", "{{/* ", "&", "~~"):
        _document("Text. " + mark * 2_000)

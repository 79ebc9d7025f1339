"""Laws that hold for the article in any text whatever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checker.text.article import Article, BlockKind
from checker.text.plain import read_plain

PIECES = st.sampled_from(
    [
        *[
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u2028",
            "\u2029",
            " ",
            "\t",
            "\u00a0",
            "\x00",
            "\u200b",
            "\ufeff",
            "\u202e",
            "\ud800",
        ],
        *[
            "“",
            "”",
            "‘",
            "’",
            "'",
            '"',
            "„",
            "«",
            "»",
            "``",
            "''",
            "(",
            ")",
            "[",
            "]",
            "…",
            "...",
            ".",
            "!",
            "?",
            ":",
            ",",
            "—",
        ],
        *[
            "Related",
            "LEAVE A REPLY",
            "Share",
            "Read more: ",
            "By Ann Lee",
            "Published: 3 May 2024",
            "Reuters",
            "Q: ",
            "• ",
        ],
        *[
            "THE PRESIDENT: ",
            "Dr. Lee",
            "U.S.",
            "No. 10",
            "p.m.",
            "she said",
            "The mayor resigned on Friday",
            "© 2024",
            "שלום",
            "1.",
        ],
        "The mayor of the town resigned on Thursday after an audit found gaps in the accounts, the council said",
    ]
)
TEXTS = st.one_of(
    st.text(),
    st.text(alphabet=st.characters(categories=("Cs", "Cc", "Zs", "Po", "Pi", "Pf"))),
    st.lists(PIECES, max_size=40).map("".join),
)


def shown(article: Article, start: int, end: int) -> str:
    return article.text[start:end]


@given(TEXTS)
def test_blocks_are_in_order_and_disjoint_and_hold_every_visible_character(text: str) -> None:
    article = read_plain(text)
    assert article.text == text
    assert all(block.start < block.end for block in article.blocks)
    assert all(before.end <= after.start for before, after in pairwise(article.blocks))
    inside = {position for block in article.blocks for position in range(block.start, block.end)}
    assert all(position in inside for position, character in enumerate(text) if character.isalnum())


@given(TEXTS)
def test_sentences_lie_in_their_block_and_cover_its_words(text: str) -> None:
    article = read_plain(text)
    assert all(before.end <= after.start for before, after in pairwise(article.sentences))
    for sentence in article.sentences:
        block = article.blocks[sentence.block]
        assert block.kind is not BlockKind.BOILERPLATE
        assert block.start <= sentence.start < sentence.end <= block.end
        assert shown(article, sentence.start, sentence.end) == shown(article, sentence.start, sentence.end).strip()
    inside = {position for sentence in article.sentences for position in range(sentence.start, sentence.end)}
    for block in article.blocks:
        if block.kind is not BlockKind.BOILERPLATE:
            words = (position for position in range(block.start, block.end) if text[position].isalnum())
            assert all(position in inside for position in words)


@given(TEXTS)
def test_quotations_are_in_order_disjoint_and_outside_boilerplate(text: str) -> None:
    article = read_plain(text)
    for spans in (article.quotations, article.scare_quotes):
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        for start, end in spans:
            assert any(
                block.start <= start < end <= block.end and block.kind is not BlockKind.BOILERPLATE
                for block in article.blocks
            )
    speech = {position for start, end in article.quotations for position in range(start, end)}
    assert not any(start in speech for start, _ in article.scare_quotes)


@given(TEXTS)
def test_the_date_is_a_piece_of_the_text(text: str) -> None:
    date_text = read_plain(text).date_text
    assert date_text is None or (date_text and date_text in text)


@given(st.text(alphabet=" \t\r\n\u2028\u200b\ufeff\u00a0\x00"))
def test_a_text_that_shows_nothing_has_no_blocks(text: str) -> None:
    assert read_plain(text).blocks == ()


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=60))
def test_one_word_alone_is_copy(word: str) -> None:
    blocks = read_plain(word).blocks
    assert [block.kind for block in blocks] in ([BlockKind.PARAGRAPH], [BlockKind.DATELINE])

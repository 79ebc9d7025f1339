"""Word files: what is read, where it stands, and what becomes of files that are none."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime

import docx
import pytest
from docx.document import Document as WordDocument

from checker.documents.model import Document, ReadOptions, Role
from checker.documents.source import Place
from checker.documents.word.reader import read
from checker.errors import CheckerError
from checker.text.article import BlockKind

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _saved(word: WordDocument) -> bytes:
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _archive(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return buffer.getvalue()


def _body(inside: str) -> str:
    return f"<w:document {_W}><w:body>{inside}</w:body></w:document>"


def _document(content: bytes) -> Document:
    (document,) = read(content, ReadOptions()).documents
    return document


def _blocks(document: Document) -> list[tuple[BlockKind, str]]:
    article = document.article
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_paragraphs_headings_captions_tables_and_their_numbers_are_read() -> None:
    word = docx.Document()
    word.add_heading("Ministers meet again", 0)
    word.add_paragraph("")
    word.add_heading("In the capital", 2)
    word.add_paragraph("The talks opened on Monday.\tThey go on.")
    word.add_paragraph("The hall in May", style="Caption")
    word.add_paragraph("It is not over.", style="Quote")
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Minister", "Ann Lee"
    word.core_properties.modified = datetime(2024, 5, 3, 10, 0, tzinfo=UTC)
    document = _document(_saved(word))
    assert _blocks(document) == [
        (BlockKind.HEADLINE, "Ministers meet again"),
        (BlockKind.SUBHEADING, "In the capital"),
        (BlockKind.PARAGRAPH, "The talks opened on Monday. They go on."),
        (BlockKind.CAPTION, "The hall in May"),
        (BlockKind.PARAGRAPH, "It is not over."),
        (BlockKind.PARAGRAPH, "Minister"),
        (BlockKind.PARAGRAPH, "Ann Lee"),
    ]
    text = document.article.text
    assert document.source.place(text.index("opened")) == Place(4, 11, "paragraph 4")
    assert not document.source.editable
    assert document.article.is_quoted(text.index("It is"), text.index("over."))
    modified = document.dates[0]
    assert (modified.day, modified.role) == (date(2024, 5, 3), Role.MODIFIED)
    for piece in document.source.pieces:
        written = document.source.source[piece.source_start : piece.source_end]
        assert not piece.exact or text[piece.start : piece.end] == written


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:p><w:r><w:t>Ann </w:t></w:r><w:del><w:r><w:delText>Lee</w:delText></w:r></w:del>"
         "<w:ins><w:r><w:t>Low spoke.</w:t></w:r></w:ins></w:p>", "Ann Low spoke."),
        ("<w:p><w:moveFrom><w:r><w:t>Gone.</w:t></w:r></w:moveFrom><w:r><w:t>Here.</w:t></w:r></w:p>", "Here."),
        ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
         "<w:p><w:r><w:t>line.</w:t></w:r></w:p>", "One line."),
        ("<w:p><w:r><w:t>See </w:t></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:t>page 2.</w:t></w:r></w:p>",
         "See page 2."),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden </w:t></w:r><w:r><w:t>Seen.</w:t></w:r></w:p>", "Seen."),
        ("<w:p><w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t>Kept.</w:t></w:r></w:p>", "Kept."),
        ("<w:p><w:pPr><w:pStyle w:val='SourceCode'/></w:pPr><w:r><w:t>x = 1</w:t></w:r></w:p><w:p><w:r><w:t>Text.</w:t></w:r></w:p>",
         "Text."),
        ("<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='SourceCode'/></w:pPr></w:pPrChange></w:pPr>"
         "<w:r><w:t>Two\u2028lines.</w:t></w:r></w:p>", "Two lines."),
        ("<w:p><w:r><w:t>Text.</w:t><mc:AlternateContent xmlns:mc='mc'><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p>"
         "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p></w:txbxContent>"
         "</mc:Fallback></mc:AlternateContent></w:r></w:p>", "Box.\n\nText."),
        ("<w:p><w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>b</w:t><w:br/><w:t>c.</w:t></w:r></w:p>", "A\u2011b c."),
    ],
)  # fmt: skip
def test_the_text_is_the_one_that_is_shown_with_all_changes_accepted(inside: str, text: str) -> None:
    assert _document(_archive(document=_body(inside))).article.text == text


def test_notes_follow_the_text_and_comments_are_handed_over() -> None:
    body = _body(
        "<w:p><w:r><w:t>They </w:t></w:r><w:commentRangeStart w:id='7'/><w:r><w:t>won</w:t></w:r><w:commentRangeEnd w:id='7'/>"
        "<w:r><w:commentReference w:id='7'/></w:r><w:r><w:t>.</w:t><w:footnoteReference w:id='2'/></w:r></w:p>"
    )
    note = "<w:footnote w:id='{}' {}><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>"
    notes = note.format(0, "w:type='separator'", "-") + note.format(2, "", "By one vote.")
    comment = "<w:comment w:id='7'><w:p><w:r><w:t>checker: ignore</w:t></w:r></w:p></w:comment>"
    document = _document(
        _archive(
            document=body,
            footnotes=f"<w:footnotes {_W}>{notes}</w:footnotes>",
            comments=f"<w:comments {_W}>{comment}</w:comments>",
        )
    )
    assert document.article.text == "They won.\n\nBy one vote."
    assert document.source.place(document.article.text.index("By one")).within == "footnote 2"
    (found,) = document.comments
    assert (found.text, found.at) == ("checker: ignore", len("They "))
    assert document.source.source[found.start : found.end] == "won"


def _damaged() -> bytes:
    content = bytearray(_archive(document=_body("<w:p><w:r><w:t>" + "Some text. " * 500 + "</w:t></w:r></w:p>")))
    content[60:80] = bytes(20)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Plain text.", "no zip archive"),
        (b"PK\x03\x04 cut off", "no zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "before 2007 or has a password"),
        (_archive(other="<a/>"), "holds no document"),
        (_archive(document=_body("<w:p>")), "word/document.xml: line 1: is not well-formed XML"),
        (_archive(document=_body("<w:p/>")), "without text"),
        (_damaged(), "damaged Word file"),
        (
            _archive(
                document='<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
                + _body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")
            ),
            "declares entities",
        ),
        (_archive(document=_body("<w:p/>" + " " * 70_000_000)), "larger than 64,000,000 bytes"),
    ],
)
def test_a_file_that_is_no_word_file_is_one_clear_line(content: bytes, words: str) -> None:
    with pytest.raises(CheckerError) as caught:
        read(content, ReadOptions())
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)

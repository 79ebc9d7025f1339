"""Articles in named fields: JSON, JSON Lines, ninjs, CSV and Parquet."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from types import ModuleType

import pytest

from checker.documents import csv as csv_documents
from checker.documents import parquet
from checker.documents.json import lines as json_lines
from checker.documents.json import reader as json_documents
from checker.documents.model import Document, NoArticle, Reading, ReadOptions, Role
from checker.errors import CheckerError

TEXT = "He said “no”.\nShe left — at 5\u00bd \U0001f600."


def _blocks(document: Document) -> list[tuple[str, str]]:
    text = document.article.text
    return [(block.kind.value, text[block.start : block.end]) for block in document.article.blocks]


def _written(document: Document, words: str) -> str:
    start = document.article.text.index(words)
    return document.source.source[slice(*document.source.span(start, start + len(words)))]


def _json(value: object, options: ReadOptions | None = None) -> tuple[Document, ...]:
    return json_documents.read(json.dumps(value).encode(), options or ReadOptions()).documents


def test_an_object_is_an_article_and_its_escapes_are_undone() -> None:
    (document,) = _json({"title": 'A "talk"', "body": TEXT, "published_at": "2024-05-03T10:00:00Z", "lang": "en-GB"})
    assert _blocks(document) == [
        ("headline", 'A "talk"'),
        ("paragraph", "He said “no”."),
        ("paragraph", "She left — at 5½ \U0001f600."),
    ]
    assert _written(document, '"') == '\\"'
    assert _written(document, "“no") == "\\u201cno"
    assert _written(document, "\U0001f600") == "\\ud83d\\ude00"
    (stated,) = document.dates
    assert (stated.day, stated.by) == (date(2024, 5, 3), "the field published_at")
    assert (document.name, document.language) == ("", "en")


@pytest.mark.parametrize(
    "value",
    [
        [{"id": "a", "text": "One."}, {"id": "b", "text": "Two."}],
        {"articles": [{"url": "a", "content": "One."}, {"url": "b", "content": "Two."}]},
        {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"id": "a", "content_html": "<p>One.</p>"}, {"id": "b", "content_html": "Two."}]},
        {"hits": {"total": 2, "hits": [{"_source": {"id": "a", "body": "One."}}, {"_source": {"id": "b", "body": "Two."}}]}},
        [{"id": "a", "title": {"rendered": ""}, "content": {"rendered": "<p>One.</p>"}}, {"id": "b", "content": {"rendered": "Two."}}],
        [{"id": "a", "paragraphs": 1, "text": ["One."]}, {"id": "b", "Text": "Two."}, {"id": "c", "text": None}],
    ],
)  # fmt: skip
def test_lists_of_articles_are_found_in_what_holds_them(value: object) -> None:
    documents = _json(value)
    assert [(each.name, each.article.text) for each in documents] == [("a", "One."), ("b", "Two.")]


def test_html_in_a_field_is_read_through_its_escapes() -> None:
    (document,) = _json(
        {"headline": "Talks &#8211; again", "body_html": '<p>The <b>king&rsquo;s</b>\n"son" left.</p><p>Gone.</p>'}
    )
    assert _blocks(document) == [
        ("headline", "Talks – again"),
        ("paragraph", 'The king’s "son" left.'),
        ("paragraph", "Gone."),
    ]
    assert _written(document, "’s") == "&rsquo;s"
    assert _written(document, 's "son') == 's</b>\\n\\"son'


def test_the_newsroom_names_its_fields() -> None:
    options = ReadOptions(fields={"text": "copy.main", "title": "hed", "published": "runs", "id": "nr"})
    (document,) = _json([{"nr": 7, "hed": "Talks", "copy": {"main": "They met."}, "runs": 1714731300}], options)
    assert document.article.text == "Talks\n\nThey met."
    assert (document.name, document.dates[0].day) == ("7", date(2024, 5, 3))


NINJS_1 = {
    "uri": "urn:1", "headline": "Peace & war", "versioncreated": "2024-05-03T10:00:00Z", "firstcreated": "2024-05-02T10:00:00Z",
    "embargoed": "2024-05-04T10:00:00Z", "language": "en-US", "body_text": "Not read.", "body_xhtml": "<p>The truce holds.</p>",
    "associations": {"main": {"type": "picture", "description_text": "The hall in May."}},
}  # fmt: skip
NINJS_2 = {
    "uri": "urn:1", "headlines": [{"role": "sub", "value": "Why"}, {"role": "main", "value": "Peace & war"}],
    "versionCreated": "2024-05-03T10:00:00Z", "firstCreated": "2024-05-02T10:00:00Z", "embargoed": "2024-05-04T10:00:00Z",
    "language": "en-US", "bodies": [{"role": "main", "contentType": "text/plain", "value": "Not read."},
    {"role": "main", "contentType": "application/xhtml+xml", "value": "<p>The truce holds.</p>"}],
    "associations": [{"name": "m", "type": "picture", "descriptions": [{"value": "The hall in May."}]}],
}  # fmt: skip


@pytest.mark.parametrize("item", [NINJS_1, NINJS_2])
def test_ninjs_is_read_in_all_its_versions(item: dict[str, object]) -> None:
    (document,) = _json(item)
    blocks = [each for each in _blocks(document) if each != ("subheading", "Why")]
    assert blocks == [("headline", "Peace & war"), ("paragraph", "The truce holds."), ("caption", "The hall in May.")]
    assert {each.role: each.day.day for each in document.dates} == {
        Role.MODIFIED: 3,
        Role.PUBLISHED: 2,
        Role.EMBARGO: 4,
    }
    assert document.language == "en"


def test_a_broken_line_is_told_and_the_others_are_read() -> None:
    lines = [
        '{"text": "One."}',
        "",
        '{"text": "Two."',
        '{"text": "Three."} x',
        '{"text": 3',
        '{"a": 1}',
        '{"text": "Four."}',
    ]
    reading = json_lines.read("\r\n".join(lines).encode(), ReadOptions())
    assert [(each.name, each.article.text) for each in reading.documents] == [("line 1", "One."), ("line 7", "Four.")]
    assert [problem.split(":")[0] for problem in reading.problems] == ["line 3", "line 4", "line 5", "line 6"]
    assert reading.documents[1].source.place(0).line == 7


def test_rows_of_a_table_are_articles() -> None:
    source = 'id;title;text;date\r\n1;Talks;"He said ""no"";\r\nthen left.";2024-05-03\r\n\r\n2;Other;Plain.;\r\n3;a;b;c;d\r\n4;"open\r\n5;Last'
    reading = csv_documents.read(source.encode(), ReadOptions())
    first, second, third = reading.documents
    assert _blocks(first) == [("headline", "Talks"), ("paragraph", 'He said "no";'), ("paragraph", "then left.")]
    assert _written(first, 'said "no') == 'said ""no'
    assert first.source.place(first.article.text.index("then")).line == 3
    assert first.dates[0].day == date(2024, 5, 3)
    assert (second.name, second.article.text) == ("2", "Other\n\nPlain.")
    assert third.article.text == "Last"
    assert [problem.split(":")[0] for problem in reading.problems] == ["line 7", "line 6"]


def _parquet(**columns: list[object]) -> bytes:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    buffer = io.BytesIO()
    write_table(pyarrow.table(columns), buffer)
    return buffer.getvalue()


def test_rows_of_parquet_are_articles() -> None:
    content = _parquet(
        id=[1, 2], title=["Talks", None], text=[TEXT, ""], date=[date(2024, 5, 3), None], raw=[b"x", b"y"]
    )
    first, second = parquet.read(_parquet(text=["One.", "Two."]), ReadOptions()).documents
    assert (first.name, second.article.text, second.source.place(0).within) == ("row 1", "Two.", "row 2")
    (document,) = parquet.read(content, ReadOptions()).documents
    assert _blocks(document)[0] == ("headline", "Talks")
    assert document.dates[0].day == date(2024, 5, 3)
    assert not document.source.editable


def test_without_pyarrow_the_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(CheckerError, match=r'pip install "checker\[parquet\]"'):
        parquet.read(b"PAR1", ReadOptions())


@pytest.mark.parametrize(
    ("reader", "content", "words"),
    [
        (json_documents, b'{"text": "One."', "line 1: is not JSON: it ends too early"),
        (json_documents, b'{"text":\n "One}', "line 2: is not JSON: a text is not closed"),
        (json_documents, b'{"text": "One."} x', "something follows its end"),
        (json_documents, b'{"text" "One."}', "“:” is missing behind “text”"),
        (json_documents, b"[" * 100_000, "nested too deeply"),
        (json_documents, b'{"name": "x", "version": "1.0"}', "has no field for the text of an article"),
        (json_documents, b"[]", "holds no article"),
        (json_documents, b"17", "has no field for the text"),
        (json_documents, b"\xff\xfe", "is UTF-16"),
        (json_lines, b'{"a": 1}\n', "line 1: has no field for the text"),
        (csv_documents, b"a,b\n1,2\n", "has no field for the text"),
        (csv_documents, b"text\n", "without rows"),
        (parquet, b"PAR1 and nothing else", "is no Parquet file"),
    ],
)
def test_what_holds_no_article_is_one_clear_line(reader: ModuleType, content: bytes, words: str) -> None:
    with pytest.raises(CheckerError) as caught:
        reader.read(content, ReadOptions())
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_settings_of_a_program_are_no_article() -> None:
    every: list[object] = [{"title": "Schema", "description": "x"}, {"compilerOptions": {}}, ["a", "b"]]
    for settings in every:
        with pytest.raises(NoArticle):
            _json(settings)


def test_many_lines_share_one_count_of_lines() -> None:
    reading: Reading = json_lines.read(b'{"text": "One."}\n' * 300, ReadOptions())
    assert reading.documents[-1].source.place(0).line == 300
    assert reading.documents[0].source._lines is reading.documents[-1].source._lines

"""One article in every format: its text is the same in all of them, and each stretch of it stands where the map says."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from html import escape, unescape
from typing import NamedTuple

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.formats import READERS, reading_of
from checker.documents.model import Document, ReadOptions

Word = tuple[str, bool]  # and whether it is set in bold
Copy = tuple[list[str], list[list[Word]]]  # the words of the title, and of each paragraph

_TAG = re.compile(r"<[^<>]*>")
_MARKS = re.compile(r"\\(.)|\*\*", re.DOTALL)


def _marked(words: list[Word], written: Callable[[str], str], mark: tuple[str, str]) -> str:
    return " ".join(f"{mark[0]}{written(word)}{mark[1]}" if bold else written(word) for word, bold in words)


def _titled(words: list[str], written: Callable[[str], str]) -> str:
    return " ".join(map(written, words))


def _backslashed(word: str) -> str:
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", word)


def _numbered(word: str) -> str:
    return re.sub(r"[!-/:-@\[-`{-~]", lambda found: f"&#{ord(found[0])};", word)


def _in_html(copy: Copy) -> str:
    title, paragraphs = copy
    body = "\n".join(f"<p>{_marked(each, escape, ('<b>', '</b>'))}</p>" for each in paragraphs)
    return f"<h1>{_titled(title, escape)}</h1>\n{body}"


def _body_in_html(copy: Copy) -> str:
    return _in_html(copy).split("\n", 1)[1]


def _plain(copy: Copy) -> str:
    title, paragraphs = copy
    return "\n\n".join([" ".join(title), *(" ".join(word for word, _ in each) for each in paragraphs)])


def _markdown(copy: Copy) -> str:
    title, paragraphs = copy
    body = "\n\n".join(_marked(each, _backslashed, ("**", "**")) for each in paragraphs)
    return f"# {_titled(title, _backslashed)}\n\n{body}\n"


def _rst(copy: Copy) -> str:
    title, paragraphs = copy
    heading = _titled(title, _backslashed)
    body = "\n\n".join(_marked(each, _backslashed, ("**", "**")) for each in paragraphs)
    return f"{heading}\n{'=' * len(heading)}\n\n{body}\n"


def _asciidoc(copy: Copy) -> str:
    title, paragraphs = copy
    body = "\n\n".join(_marked(each, _numbered, ("**", "**")) for each in paragraphs)
    return f"= {_titled(title, _numbered)}\n\n{body}\n"


def _word(copy: Copy) -> bytes:
    title, paragraphs = copy
    file = docx.Document()
    file.add_heading(" ".join(title), 0)
    for each in paragraphs:
        paragraph = file.add_paragraph()
        for number, (word, bold) in enumerate(each):
            paragraph.add_run(" " * (number > 0))
            paragraph.add_run(word).bold = bold
    buffer = io.BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _newsml(copy: Copy) -> str:
    headline = f"<contentMeta><headline>{_titled(copy[0], escape)}</headline></contentMeta>"
    return f'<newsItem guid="x">{headline}<contentSet><inlineXML><html><body>{_body_in_html(copy)}</body></html></inlineXML></contentSet></newsItem>'


def _nitf(copy: Copy) -> str:
    headline = f"<body.head><hedline><hl1>{_titled(copy[0], escape)}</hl1></hedline></body.head>"
    return f"<nitf><body>{headline}<body.content>{_body_in_html(copy)}</body.content></body></nitf>"


def _rss(copy: Copy) -> str:
    title = escape(_titled(copy[0], escape))
    return f"<rss><channel><item><title>{title}</title><description>{escape(_body_in_html(copy))}</description></item></channel></rss>"


def _rss_in_cdata(copy: Copy) -> str:
    title = escape(_titled(copy[0], escape))
    return f"<rss><channel><item><title>{title}</title><description><![CDATA[{_body_in_html(copy)}]]></description></item></channel></rss>"


def _json(copy: Copy) -> str:
    title, _, body = _plain(copy).partition("\n\n")
    return json.dumps({"title": title, "text": body})


def _ninjs(copy: Copy) -> str:
    return json.dumps({"uri": "x", "headline": " ".join(copy[0]), "body_xhtml": _body_in_html(copy)})


def _csv(copy: Copy) -> str:
    title, _, body = _plain(copy).partition("\n\n")
    buffer = io.StringIO()
    csv.writer(buffer).writerows([["title", "text"], [title, body]])
    return buffer.getvalue()


def _parquet(copy: Copy) -> bytes:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    title, _, body = _plain(copy).partition("\n\n")
    buffer = io.BytesIO()
    write_table(pyarrow.table({"title": [title], "text": [body]}), buffer)
    return buffer.getvalue()


def _of_marks(source: str) -> str:
    return _MARKS.sub(lambda found: found[1] or "", source)


def _of_html(source: str) -> str:
    return unescape(_TAG.sub("", source))


def _of_json(source: str) -> str:
    return str(json.loads(f'"{source}"'))


class _Format(NamedTuple):
    """How an article is written in a format, and how a stretch of that is read by hand."""

    name: str
    written: Callable[[Copy], str | bytes]
    undone: Callable[[str], str]


_FORMATS = [
    _Format("a.txt", _plain, str),
    _Format("a.md", _markdown, _of_marks),
    _Format("a.mdx", _markdown, _of_marks),
    _Format("a.html", _in_html, _of_html),
    _Format("a.rst", _rst, _of_marks),
    _Format("a.adoc", _asciidoc, lambda source: unescape(source.replace("**", ""))),
    _Format("a.docx", _word, str),
    _Format("newsml.xml", _newsml, _of_html),
    _Format("nitf.xml", _nitf, _of_html),
    _Format("escaped.rss", _rss, lambda source: _of_html(unescape(source))),
    _Format("cdata.rss", _rss_in_cdata, lambda source: _of_html(unescape(source) if "&amp;" in source else source)),
    _Format("a.json", _json, _of_json),
    _Format("a.jsonl", _json, _of_json),
    _Format("a.ninjs", _ninjs, lambda source: _of_html(_of_json(source))),
    _Format("a.csv", _csv, lambda source: source.replace('""', '"')),
    _Format("a.parquet", _parquet, str),
]

_WORDS = st.sampled_from(
    ["Aid", "came", "on", "Monday", "“so”", "R&D", "a<b", "5*6", "snake_case", "#9", "back\\slash", "é", "😀", 'quo"te', "it’s", "[x]", "{y}",
     "1.", "-", "+", "~", "|", "a:b", "`c`", "100%", "$5", "^", "=", "AT&T", "http", "::", "..", "_", "x\u202fy"]
)  # fmt: skip
_COPY = st.tuples(
    st.lists(_WORDS, min_size=1, max_size=6).map(lambda words: ["Talks", *words]),
    st.lists(st.lists(st.tuples(_WORDS, st.booleans()), max_size=8).map(lambda words: [("It", False), *words, ("ended.", False)]), min_size=1, max_size=4),
)  # fmt: skip


def _document(each: _Format, copy: Copy) -> Document:
    written = each.written(copy)
    content = written if isinstance(written, bytes) else written.encode()
    (document,) = reading_of(each.name, content, ReadOptions()).documents
    return document


def test_every_reader_is_among_the_formats() -> None:
    def module(name: str) -> str:
        return next(READERS[ending] for ending in READERS if name.endswith(ending))

    assert {module(each.name) for each in _FORMATS} == set(READERS.values())


@pytest.mark.parametrize("each", _FORMATS, ids=[each.name for each in _FORMATS])
@settings(max_examples=20)
@given(copy=_COPY, data=st.data())
def test_each_stretch_of_the_text_is_what_the_source_writes_there(
    each: _Format, copy: Copy, data: st.DataObject
) -> None:
    document = _document(each, copy)
    text, places = document.article.text, document.source
    assert text.split() == _plain(copy).split()
    for block in document.article.blocks:
        start = data.draw(st.integers(block.start, block.end - 1))
        end = data.draw(st.integers(start + 1, block.end))
        first, last = places.span(start, end)
        written = places.source[first:last]
        assert each.undone(written).split() == text[start:end].split()
        if places.is_exact(start, end):
            assert written == text[start:end]


@pytest.mark.parametrize("each", _FORMATS, ids=[each.name for each in _FORMATS])
def test_words_without_markup_are_exact_in_every_format(each: _Format) -> None:
    document = _document(
        each, (["Talks", "ended"], [[("They", False), ("met", True), ("on", False), ("Monday.", False)]])
    )
    for words in ("Talks ended", "met", "on Monday"):
        start = document.article.text.index(words)
        assert document.source.is_exact(start, start + len(words))
        assert document.source.position(document.source.span(start, start + 1)[0]) == document.source.place(start)[:2]

"""HTML: whole pages, of which the story is read, and fragments, which are read whole."""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterable

from checker.documents.assemble import document_of
from checker.documents.builder import TextBuilder
from checker.documents.decode import decoded
from checker.documents.html.dates import dates_in_page
from checker.documents.html.main_text import main_text_of
from checker.documents.html.model import Page, Paragraph
from checker.documents.html.page import page_of
from checker.documents.html.visible import headline_of
from checker.documents.model import Reading, ReadOptions
from checker.errors import CheckerError
from checker.text.article import BlockKind
from checker.text.furniture import furniture_of

_STATED_CHARSET = re.compile(
    rb"<(?:meta[^>]*?|\?xml[^>]*?)\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_HEAD = 4096  # bytes: the standard looks at 1024, and some pages state it later
_BINARY = 100  # of so many bytes one that is zero makes a file binary; a page may hold a stray one
_FEW_WORDS = 6  # a caption with fewer names a picture or who took it


def read(content: bytes, options: ReadOptions) -> Reading:
    """The one document of a page or fragment; without text where it has none.

    CheckerError when it is empty or binary, or a whole page and trafilatura, which finds the story, is not installed.
    """
    source, is_utf8 = _characters(content)
    page = page_of(source)
    builder = TextBuilder(source)
    quoted: list[tuple[int, int]] = []
    comments = iter(page.comments)
    comment = next(comments, None)
    story = main_text_of(page) if page.is_whole and page.paragraphs else frozenset()
    for paragraph in _chosen(page, story):
        first = builder.length
        builder.begin(_kind(paragraph))
        for run in paragraph.runs:
            while comment is not None and comment[0][1] <= run.start:
                builder.comment(source[slice(*comment[1])], *comment[0])
                comment = next(comments, None)
            if run.text is None:
                builder.copy(run.start, run.end)
            else:
                builder.put(run.text, run.start, run.end)
        if paragraph.is_quoted and builder.length > first:
            quoted.append((first + len("\n\n") if first else 0, builder.length))
    while comment is not None:
        builder.comment(source[slice(*comment[1])], *comment[0])
        comment = next(comments, None)
    dates = dates_in_page(page, options, story)
    document = document_of(builder, options, dates=dates, language=page.language, quoted=quoted, editable=is_utf8)
    return Reading(documents=(document,))


def _characters(content: bytes) -> tuple[str, bool]:
    """The characters of the file, and whether it is in UTF-8: by its byte order mark, else as it states, else by trial."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if content.startswith(mark) and not content.startswith(codecs.BOM_UTF32_LE):
            return content[len(mark) :].decode(encoding, errors="replace").replace("\0", "\ufffd"), False
    if not content.strip() or content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return decoded(content), True  # which says what is wrong
    if content.count(0) * _BINARY > len(content):
        raise CheckerError("is a binary file, not a web page")
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode("utf-8").replace("\0", "\ufffd"), True
    except UnicodeDecodeError:
        pass
    stated = _STATED_CHARSET.search(content, 0, _HEAD)
    name = stated[1].decode("ascii", errors="replace") if stated else ""
    return _in_charset(content, name).replace("\0", "\ufffd"), False


def _in_charset(content: bytes, name: str) -> str:
    try:
        codec = codecs.lookup(name).name if name else ""
    except LookupError:
        codec = ""
    if codec in ("", "utf-8", "iso8859-1", "ascii") or codec.startswith("utf"):
        codec = "cp1252"  # what browsers read Latin-1 as
    try:
        return content.decode(codec, errors="replace")
    except (UnicodeError, LookupError, TypeError):  # a codec that is none of text
        return content.decode("cp1252", errors="replace")


def _chosen(page: Page, story: Collection[int]) -> Iterable[Paragraph]:
    """The paragraphs that are read: all of a fragment; of a page its headline, its story and the captions in it."""
    if not page.is_whole:
        return page.paragraphs
    chosen = set(story) or {index for index, each in enumerate(page.paragraphs) if not each.is_furniture}
    if not chosen:
        return ()
    first, last = min(chosen), max(chosen)
    for index in range(first, last):
        paragraph = page.paragraphs[index]
        if paragraph.kind is BlockKind.CAPTION and not paragraph.is_furniture:
            if len(paragraph.text.split()) >= _FEW_WORDS:
                chosen.add(index)
    at = headline_of(page)
    if page.paragraphs[at].kind is not None and at <= last:
        chosen.add(at)
        page.paragraphs[at].kind = BlockKind.HEADLINE
    return [each for index, each in enumerate(page.paragraphs) if index in chosen]


def _kind(paragraph: Paragraph) -> BlockKind | None:
    """What the markup says of it; None where the words are to tell: a heading over links is “Related stories”."""
    if paragraph.kind is None or furniture_of(paragraph.text) is not None:
        return None
    return paragraph.kind

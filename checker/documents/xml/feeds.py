"""RSS (0.9 to 2.0) and Atom: each entry of a feed is a document."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.assemble import document_of
from checker.documents.builder import TextBuilder
from checker.documents.dates import Rank, stated_date
from checker.documents.model import Document, NoArticle, Reading, ReadOptions, Role, StatedDate
from checker.documents.xml.prose import XmlProse
from checker.documents.xml.source import Element, XmlDocument
from checker.text.article import BlockKind

ROOTS = frozenset(("rss", "feed", "RDF", "entry"))

_DATES = {
    "pubDate": Role.PUBLISHED,
    "published": Role.PUBLISHED,
    "issued": Role.PUBLISHED,
    "date": Role.PUBLISHED,
    "created": Role.PUBLISHED,
    "updated": Role.MODIFIED,
    "modified": Role.MODIFIED,
}
_NAMES = ("id", "guid", "link")


def documents_of(document: XmlDocument, options: ReadOptions) -> Reading:
    """The entries that hold text; NoArticle when the feed has none."""
    root = document.root
    channel = root.first("channel")
    entries = [root] if root.local == "entry" else list(root.all("item", "entry"))
    language = _language(channel) or _language(root)
    found = [_entry(document, each, number, language, options) for number, each in enumerate(entries, start=1)]
    texts = tuple(each for each in found if each.article.text)
    if not texts:
        raise NoArticle("is a feed without entries; there is nothing to check")
    return Reading(documents=texts)


def _entry(document: XmlDocument, entry: Element, number: int, language: str, options: ReadOptions) -> Document:
    prose = XmlProse(TextBuilder(document.source))
    content = _content(entry)
    for element in entry.elements():
        # “media:title” is that of a picture.
        if element.name == "title" or (element.local == "title" and entry.name.partition(":")[1]):
            prose.add_line(element, BlockKind.HEADLINE, is_html=element.attributes.get("type", "html") != "text")
        elif element is content:
            if element.attributes.get("type") == "xhtml":
                prose.add(element)
            else:
                prose.add_text(element)
    return document_of(
        prose.builder,
        options,
        dates=_dates(entry, options),
        name=_name(entry) or f"entry {number}",
        language=_language(entry) or language,
        quoted=prose.quoted,
        editable=document.is_utf8,
    )


def _content(entry: Element) -> Element | None:
    """The whole story where the feed has it, else the summary, which otherwise only repeats its beginning."""
    found = {name: each for name in ("encoded", "content", "description", "summary") for each in entry.elements(name)}
    for name in ("encoded", "content", "description", "summary"):
        element = found.get(name)
        if element is not None and not element.name.startswith(("media:", "itunes:")) and element.text:
            return element
    return None


def _name(entry: Element) -> str:
    for name in _NAMES:
        for element in entry.elements(name):
            if written := element.text or element.attributes.get("href", ""):
                return written
    return next((value for key, value in entry.attributes.items() if key.endswith(":about")), "")


def _language(element: Element | None) -> str:
    if element is None:
        return ""
    stated = element.attributes.get("xml:lang", "")
    inside = element.first("language")
    return (stated or (inside.text if inside is not None else "")).lower().partition("-")[0]


def _dates(entry: Element, options: ReadOptions) -> Iterator[StatedDate]:
    kind = "the feed"
    order = list(_DATES)
    for element in entry.elements(*_DATES):
        places = element.places()
        start, end = places.span(0, len(places.text))
        rank = Rank.NEWSML + order.index(element.local)
        role = _DATES[element.local]
        stated = stated_date(places.text, f"{kind} ({element.name})", rank, options, role=role, start=start, end=end)
        if stated is not None:
            yield stated

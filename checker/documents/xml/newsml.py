"""NewsML-G2 and NITF, the formats of news agencies (https://iptc.org/standards/): each news item is a document."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.assemble import document_of
from checker.documents.builder import TextBuilder
from checker.documents.dates import Rank, stated_date
from checker.documents.model import Document, NoArticle, Reading, ReadOptions, Role, StatedDate
from checker.documents.xml.prose import XmlProse
from checker.documents.xml.source import Element, XmlDocument
from checker.text.article import BlockKind

ROOTS = frozenset(("newsItem", "newsMessage", "packageItem", "nitf"))

_MAIN = ("hld:main", "hldrole:main", "hlrole:main", "hrol:main", "main")  # of several headlines
_OPENERS = ("subheadline", "slugline")
_CANCELLED = ("stat:canceled", "stat:withheld", "canceled", "withheld")


def documents_of(document: XmlDocument, options: ReadOptions) -> Reading:
    """The items that hold text; NoArticle when none does."""
    root = document.root
    items = [root] if root.local in ("newsItem", "nitf") else list(root.all("newsItem"))
    found = [
        _nitf(document, item, options)
        if item.local == "nitf"
        else _item(document, item, options, is_only=len(items) == 1)
        for item in items
    ]
    texts = tuple(each for each in found if each.article.text)
    if not texts:
        raise NoArticle(f"holds no text: <{root.name}> has no item with a headline or a story")
    return Reading(documents=texts)


def _item(document: XmlDocument, item: Element, options: ReadOptions, *, is_only: bool) -> Document:
    prose = XmlProse(TextBuilder(document.source))
    meta = item.first("contentMeta")
    if meta is not None:
        headlines = list(meta.elements("headline"))
        main = next((each for each in headlines if each.attributes.get("role", "") in _MAIN), None)
        main = main or next(iter(headlines), None)
        for each in meta.elements("headline", "dateline", "by"):
            # Of one element after another; the main headline may be the second.
            prose.add_line(each, _kind_of_line(each, main))
        prose.has_headline = main is not None
    for content in item.all("inlineXML", "inlineData"):
        if content.local == "inlineXML":
            nitf = content.first("nitf", "body")
            body = content.first("html", "body")
            prose.add(nitf or body or content)
        elif content.attributes.get("encoding", "") == "" and "text" in content.attributes.get("contenttype", "text"):
            prose.add_text(content)
    language = _language_of(meta.first("language"), "tag") if meta is not None else ""
    nitf_root = next(item.all("nitf"), None)
    dates = [*_item_dates(document.source, item, options)]
    if nitf_root is not None and not any(each.role is Role.PUBLISHED for each in dates):
        dates += _nitf_dates(document.source, nitf_root, options)
    return document_of(
        prose.builder,
        options,
        dates=sorted(dates, key=lambda each: each.start or 0),
        name="" if is_only else item.attributes.get("guid", ""),
        language=language or _language_of(item, "xml:lang"),
        is_draft=_is_cancelled(item),
        quoted=prose.quoted,
        editable=document.is_utf8,
    )


def _kind_of_line(element: Element, main: Element | None) -> BlockKind | None:
    if element.local != "headline":
        return BlockKind.DATELINE
    return BlockKind.HEADLINE if element is main else BlockKind.SUBHEADING


def _is_cancelled(item: Element) -> bool:
    status = item.first("itemMeta", "pubStatus")
    return status is not None and status.attributes.get("qcode", "") in _CANCELLED


def _language_of(element: Element | None, attribute: str) -> str:
    return element.attributes.get(attribute, "").lower().partition("-")[0] if element is not None else ""


def _item_dates(source: str, item: Element, options: ReadOptions) -> Iterator[StatedDate]:
    """When an item was first made counts as its publication; each later version is a change of it.

    NewsML-G2 knows no other: agencies publish a version by making it.
    """
    paths = {
        "firstCreated": ("itemMeta", "firstCreated"),
        "contentCreated": ("contentMeta", "contentCreated"),
        "versionCreated": ("itemMeta", "versionCreated"),
        "contentModified": ("contentMeta", "contentModified"),
        "embargoed": ("itemMeta", "embargoed"),
    }
    found = {name: element for name, path in paths.items() if (element := item.first(*path)) is not None}
    published = next((name for name in ("firstCreated", "contentCreated", "versionCreated") if name in found), "")
    for rank, (name, element) in enumerate(found.items()):
        role = Role.EMBARGO if name == "embargoed" else Role.PUBLISHED if name == published else Role.MODIFIED
        if name == "contentCreated" and role is not Role.PUBLISHED:
            continue  # of the same story, before it was an item
        places = element.places()
        start, end = places.span(0, len(places.text))
        kind = f"NewsML-G2 ({name})"
        stated = stated_date(places.text, kind, Rank.NEWSML + rank, options, role=role, start=start, end=end)
        if stated is not None:
            yield stated


def _nitf(document: XmlDocument, root: Element, options: ReadOptions) -> Document:
    prose = XmlProse(TextBuilder(document.source))
    body = root.first("body")
    title = root.first("head", "title")
    if title is not None and (body is None or next(body.all("hl1"), None) is None):
        prose.add_line(title, BlockKind.HEADLINE)
    if body is not None:
        prose.add(body)
    language = _language_of(root, "xml:lang") or _language_of(body, "xml:lang")
    return document_of(
        prose.builder,
        options,
        dates=_nitf_dates(document.source, root, options),
        language=language,
        quoted=prose.quoted,
        editable=document.is_utf8,
    )


def _nitf_dates(source: str, root: Element, options: ReadOptions) -> Iterator[StatedDate]:
    roles = {
        "date.issue": Role.PUBLISHED,
        "story.date": Role.PUBLISHED,
        "date.release": Role.EMBARGO,
        "date.expire": Role.EXPIRY,
    }
    issued = False
    for element in root.all(*roles):
        if element.local == "story.date" and issued:
            continue  # of the dateline: the day that is written, which the issue says with its year
        if "norm" in element.attributes:
            written, (start, end) = element.attributes["norm"], element.place_of("norm", source)
        else:
            written, start, end = element.text, element.start, element.tag_end
        kind = f"NITF ({element.local})"
        rank = Rank.NEWSML + (element.local == "story.date")
        stated = stated_date(written, kind, rank, options, role=roles[element.local], start=start, end=end)
        if stated is not None:
            issued |= element.local == "date.issue"
            yield stated

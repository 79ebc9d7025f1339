"""XML: NewsML-G2, NITF, RSS, Atom and XHTML, told apart by the element that holds all others."""

from __future__ import annotations

from checker.documents.html import reader as html
from checker.documents.model import NoArticle, Reading, ReadOptions
from checker.documents.xml import feeds, newsml
from checker.documents.xml.source import xml_of


def read(content: bytes, options: ReadOptions) -> Reading:
    """The documents of an XML file; CheckerError, in one line, when it is none or of another kind."""
    document = xml_of(content)
    name = document.root.local
    if name == "html":
        return html.read(content, options)
    if name in newsml.ROOTS:
        return newsml.documents_of(document, options)
    if name in feeds.ROOTS:
        return feeds.documents_of(document, options)
    raise NoArticle(
        f"is XML of a kind that is not read (<{document.root.name}>); NewsML-G2, NITF, RSS, Atom and XHTML are"
    )

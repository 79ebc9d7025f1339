"""`XmlProse`: the text of elements put into a builder, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Mapping

from checker.documents.builder import TextBuilder
from checker.documents.html.elements import BLOCKS, LEAVES_A_GAP, LEFT_OUT, LEFT_OUT_OF_LINES
from checker.documents.html.fragment import add_html, add_html_line, add_lines
from checker.documents.prose import GAP, Prose
from checker.documents.xml.source import Characters, Element, Note
from checker.text.article import BlockKind

_H1 = frozenset(("h1", "hl1"))
_KINDS = {
    **dict.fromkeys(("h1", "hl1"), BlockKind.HEADLINE),
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "hl2"), BlockKind.SUBHEADING),
    **dict.fromkeys(("figcaption", "caption", "media-caption"), BlockKind.CAPTION),
    **dict.fromkeys(("td", "th"), BlockKind.PARAGRAPH),
    **dict.fromkeys(
        ("byline", "bytag", "dateline", "credit", "distributor", "tagline", "copyrite"), BlockKind.DATELINE
    ),
}
# Of NITF (https://iptc.org/standards/nitf/): what a paragraph begins and ends at, besides the elements of HTML.
_NITF_BLOCKS = frozenset(
    "abstract body.content body.end body.head block bq byline bytag copyrite credit dateline distributor hedline hl1 hl2 lede media"
    " media-caption media-producer nitf-table note rights tagline bibliography table-metadata correction".split()
)
_NITF_LEFT_OUT = frozenset("media-metadata media-reference media-object table-reference nitf-col rights".split())
_NOT_READ = LEFT_OUT | LEFT_OUT_OF_LINES | _NITF_LEFT_OUT
_PARTS = BLOCKS | _NITF_BLOCKS
_QUOTATIONS = frozenset(("blockquote", "bq"))


class XmlProse:
    """Adds elements to a builder. `quoted`: the spans of the text that are blocks of quotation."""

    def __init__(self, builder: TextBuilder, *, has_headline: bool = False) -> None:
        self.builder = builder
        self._prose = Prose(builder, [])
        self.has_headline = has_headline
        self.quoted: list[tuple[int, int]] = []

    def add(self, element: Element, kinds: Mapping[str, BlockKind | None] = _KINDS) -> None:
        """Add the paragraphs of an element whose structure is that of HTML or NITF."""
        self._begin(element, kinds)
        self._add(element, element, kinds)
        self._prose.flush()

    def add_line(self, element: Element, kind: BlockKind | None, *, is_html: bool = False) -> None:
        """Add an element that is one line, such as a headline. `is_html`: whether its text has HTML's entities and tags."""
        places = element.places()
        if not places.text.strip():
            return
        if kind is BlockKind.HEADLINE:
            kind = BlockKind.SUBHEADING if self.has_headline else kind
            self.has_headline = True
        self.builder.begin(kind, element.path)
        if not is_html or not ("<" in places.text or "&" in places.text):
            places.feed(self.builder)
            return
        add_html_line(self.builder, places)

    def add_text(self, element: Element) -> None:
        """Add an element whose text is plain, or HTML with its marks escaped."""
        places = element.places()
        if "<" in places.text or "&" in places.text:
            self.quoted += add_html(self.builder, places, has_headline=self.has_headline, label=element.path)
        else:
            add_lines(self.builder, places, element.path)

    def _begin(self, element: Element, kinds: Mapping[str, BlockKind | None]) -> None:
        kind = kinds.get(element.local)
        if kind is BlockKind.HEADLINE:
            kind = BlockKind.SUBHEADING if self.has_headline else kind
        self._prose.begin(kind, element.path)

    def _add(self, element: Element, block: Element, kinds: Mapping[str, BlockKind | None]) -> None:
        """Add what an element holds; `block`: the paragraph that it stands in."""
        builder, prose = self.builder, self._prose
        first = builder.length
        for child in element.children:
            if isinstance(child, Characters):
                if child.exact:
                    prose.copy(child.start, child.end)
                else:
                    prose.put(child.text, child.start, child.end)
            elif isinstance(child, Note):
                prose.flush()
                builder.comment(child.text, child.start, child.end)
            elif child.local == "br":
                prose.put(" ", child.start, child.tag_end)
            elif child.local in _PARTS:
                self._begin(child, kinds)
                self._add(child, child, kinds)
                prose.begin(kinds.get(block.local), block.path)
            elif child.local in LEAVES_A_GAP:
                prose.put(GAP, child.start, child.tag_end)
            elif child.local not in _NOT_READ:
                self._add(child, block, kinds)
        prose.flush()
        if builder.length > first:
            self.has_headline |= element.local in _H1
            if element.local in _QUOTATIONS:
                self.quoted.append((first + len("\n\n") if first else 0, builder.length))

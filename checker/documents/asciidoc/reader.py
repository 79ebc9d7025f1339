"""AsciiDoc: its titles, paragraphs, lists, tables, quotations and captions; listings, macros and attributes are no prose."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.documents.asciidoc.blocks import ATTRIBUTE, TITLE, AsciidocWalk
from checker.documents.assemble import document_of
from checker.documents.builder import TextBuilder
from checker.documents.dates import Rank, stated_date
from checker.documents.decode import decoded
from checker.documents.escapes import verbatim
from checker.documents.front_matter import Field, FrontMatter, front_matter_of
from checker.documents.model import Reading, ReadOptions, StatedDate
from checker.documents.text_lines import SourceLine, lines_of_source

# “v1.0, 3 May 2024: first draft”, “2024-05-03”
_REVISION = re.compile(r"(?:v?[\d.]+,[ \t]*)?(?P<date>[^:,<>]*(?:,[^:<>]*)?\b(?:19|20)\d\d\b[^:<>]*)(?::.*)?")


class _Header(Struct):
    """What the header says: its attributes, their fields, and the span of the date in its revision line."""

    attributes: dict[str, str] = {}
    fields: dict[str, Field] = {}
    revision: tuple[int, int] | None = None


def read(content: bytes, options: ReadOptions) -> Reading:
    """The one document of an AsciiDoc text; CheckerError when it is no text or its front matter is broken."""
    source = decoded(content)
    above = front_matter_of(source)
    builder = TextBuilder(source)
    lines = lines_of_source(source, above.end if above else 0)
    header = _header(source, lines)
    matter = FrontMatter({**header.fields, **(above.fields if above else {})}, 0)
    has_headline = above.put_titles(builder) if above else False
    walk = AsciidocWalk(builder, lines, header.attributes, has_headline=has_headline)
    walk.body(0, len(lines))
    document = document_of(
        builder,
        options,
        dates=[*matter.dates(options), *_revised(source, header, options)],
        language=matter.language,
        is_draft=matter.is_draft,
        quoted=walk.quoted,
    )
    return Reading(documents=(document,))


def _header(source: str, lines: list[SourceLine]) -> _Header:
    """Take the attributes wherever they stand, and the lines of author and revision right under the title."""
    header = _Header()
    under_title = -1  # lines since the title, as long as none is blank
    for line in lines:
        attribute = ATTRIBUTE.fullmatch(line.text) if not line.indent else None
        if attribute:
            name = attribute["name"].lower()
            header.attributes.setdefault(name, attribute["value"] or "")
            start = line.start + (attribute.start("value") if attribute["value"] else attribute.end())
            end = line.start + attribute.end()
            header.fields.setdefault(name.removeprefix("page-"), Field(verbatim(source, start, end), start, end))
        elif TITLE.fullmatch(line.text) and not line.indent:
            if under_title != -1 or not line.text.startswith(("= ", "# ")):
                under_title = -2
            else:
                under_title = 0
        elif not line.text or line.indent:
            under_title = -2 if under_title >= 0 else under_title
        elif under_title >= 0 and not line.text.startswith("//"):
            under_title += 1
            revision = _REVISION.fullmatch(line.text)
            if revision:
                header.revision = line.start + revision.start("date"), line.start + revision.end("date")
            if under_title <= 2 and (revision or under_title == 1):
                line.text = ""  # author and revision: said, and no prose
    return header


def _revised(source: str, header: _Header, options: ReadOptions) -> list[StatedDate]:
    span = header.revision
    written = source[slice(*span)] if span else ""
    by = "the revision line"
    if span is None and "revdate" in header.fields:
        field = header.fields["revdate"]
        span, written, by = (field.start, field.end), field.text, "the front matter (revdate)"
    if span is None:
        return []
    stated = stated_date(written, by, Rank.FRONT_MATTER + 9, options, start=span[0], end=span[1])
    return [stated] if stated else []

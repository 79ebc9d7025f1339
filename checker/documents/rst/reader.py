"""reStructuredText: its titles, paragraphs, lists, tables, notes and captions; code and directives for code are no prose."""

from __future__ import annotations

import re

from checker.documents.assemble import document_of
from checker.documents.builder import TextBuilder
from checker.documents.decode import decoded
from checker.documents.escapes import verbatim
from checker.documents.front_matter import Field, FrontMatter, front_matter_of
from checker.documents.model import Reading, ReadOptions
from checker.documents.rst.blocks import RstWalk, is_adornment
from checker.documents.text_lines import SourceLine, lines_of_source

# Bibliographic fields (`:date: …`) stand above the text or under its title; Nikola writes them into comments.
_FIELD = re.compile(
    r"(?::(?P<field>[A-Za-z][\w .-]*):|\.\.[ \t]+(?P<nikola>title|date|updated|status|slug|tags|category|link|description|type|author):(?!:))[ \t]+(?P<value>\S.*)"
)


def read(content: bytes, options: ReadOptions) -> Reading:
    """The one document of a reStructuredText; CheckerError when it is no text."""
    source = decoded(content)
    builder = TextBuilder(source)
    above = front_matter_of(source)
    lines = lines_of_source(source, above.end if above else 0)
    fields, first = _fields(source, lines)
    matter = FrontMatter({**(above.fields if above else {}), **fields}, 0)
    walk = RstWalk(builder, lines, has_headline=matter.put_titles(builder) if first or above else False)
    walk.body(first, len(lines), 0)
    document = document_of(
        builder,
        options,
        dates=matter.dates(options),
        language=matter.language,
        is_draft=matter.is_draft,
        quoted=walk.quoted,
    )
    return Reading(documents=(document,))


def _fields(source: str, lines: list[SourceLine]) -> tuple[dict[str, Field], int]:
    """The fields that say something of the text, and the line from which it is read.

    Those under the title are found as well.
    """
    fields: dict[str, Field] = {}
    first = 0
    for at, line in enumerate(lines):
        found = _FIELD.fullmatch(line.text) if not line.indent else None
        if found:
            name = (found["field"] or found["nikola"]).lower().replace(" ", "_")
            start, end = line.start + found.start("value"), line.start + found.end("value")
            fields.setdefault(name, Field(verbatim(source, start, end), start, end))
            line.text = ""  # said, and no prose
        elif line.text and not any(is_adornment(each.text) for each in lines[at : at + 2]):
            break
        if not line.text and first == at:
            first = at + 1
    return fields, first

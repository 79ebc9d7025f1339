"""Markdown: CommonMark with tables, footnotes and front matter; templates, code and addresses are no prose."""

from __future__ import annotations

from collections.abc import Callable

from checker.documents.assemble import document_of
from checker.documents.decode import decoded
from checker.documents.front_matter import front_matter_of
from checker.documents.markdown.blocks import MarkdownWalk
from checker.documents.markdown.templates import Template, templates_in
from checker.documents.model import Reading, ReadOptions


def read(content: bytes, options: ReadOptions) -> Reading:
    """The one document of a Markdown file; CheckerError when its front matter is broken."""
    return read_markdown(decoded(content), options, templates_in)


def read_markdown(source: str, options: ReadOptions, templates: Callable[[str, int], list[Template]]) -> Reading:
    """The one document of a Markdown text; `templates` finds what stands between its words from an offset on."""
    matter = front_matter_of(source)
    start = matter.end if matter else 0
    walk = MarkdownWalk(source, start, templates(source, start))
    walk.add(matter)
    document = document_of(
        walk.builder,
        options,
        dates=matter.dates(options) if matter else (),
        language=matter.language if matter else "",
        is_draft=matter.is_draft if matter else False,
        quoted=walk.quoted,
    )
    return Reading(documents=(document,))

"""Markdown: CommonMark with tables, footnotes and front matter; templates, code and addresses are no prose."""

from __future__ import annotations

from checker.documents.decode import decoded
from checker.documents.front_matter import front_matter_of
from checker.documents.markdown_blocks import MarkdownWalk
from checker.documents.model import Document, Reading, ReadOptions
from checker.documents.templates import templates_in


def read(content: bytes, options: ReadOptions) -> Reading:
    """The one document of a Markdown file; CheckerError when its front matter is broken."""
    source = decoded(content)
    matter = front_matter_of(source)
    start = matter.end if matter else 0
    walk = MarkdownWalk(source, start, templates_in(source, start))
    walk.add(matter)
    builder = walk.builder
    return Reading(
        documents=(
            Document(
                article=builder.article(),
                source=builder.source_map(),
                dates=tuple(matter.dates(options)) if matter else (),
                comments=builder.comments(),
                language=matter.language if matter else "",
                is_draft=matter.is_draft if matter else False,
            ),
        )
    )

"""`document_of`: the document that a builder has put together, with the dates that its own text states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from checker.documents.builder import TextBuilder
from checker.documents.date_lines import dates_in_copy
from checker.documents.model import Document, ReadOptions, StatedDate
from checker.text.article import Article


def document_of(
    builder: TextBuilder,
    options: ReadOptions,
    *,
    dates: Iterable[StatedDate] = (),
    name: str = "",
    language: str = "",
    is_draft: bool = False,
    quoted: Sequence[tuple[int, int]] = (),
    editable: bool = True,
    lines: list[int] | None = None,
) -> Document:
    """The document. `dates`: those that its format states; `quoted`: half-open spans of the text in quotation blocks.

    `lines`: a list that all documents of one source share, so that its lines are counted once for all of them.
    """
    article = with_quotations(builder.article(), quoted)
    places = builder.source_map(editable=editable)
    if lines is not None:
        places = replace(places, _lines=lines)
    stated = tuple(dates)
    known = {(each.day, each.role) for each in stated}
    in_copy = [each for each in dates_in_copy(article, places, options, stated) if (each.day, each.role) not in known]
    return Document(
        article=article,
        source=places,
        name=name,
        dates=(*stated, *in_copy),
        comments=builder.comments(),
        language=language,
        is_draft=is_draft,
    )


def with_quotations(article: Article, quoted: Sequence[tuple[int, int]]) -> Article:
    """The article in which what stands in a block of quotation is quoted: words of somebody else, without marks."""
    if not quoted:
        return article
    spans: list[tuple[int, int]] = []
    for start, end in sorted([*article.quotations, *quoted]):
        if spans and start <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return replace(article, quotations=tuple(spans))

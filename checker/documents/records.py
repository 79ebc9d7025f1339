"""`document_of_record`: an article that is a row or an object with named fields: its text, its title, its dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from checker.documents.assemble import document_of
from checker.documents.builder import TextBuilder
from checker.documents.dates import Rank, stated_date
from checker.documents.escapes import Unescaped
from checker.documents.html.fragment import add_html, add_html_line, add_lines
from checker.documents.model import Document, NoArticle, ReadOptions, Role, StatedDate
from checker.text.article import BlockKind

# Looked for in this order; compared without case and without what joins words (`bodyText`, `body_text`).
_GUESSES = {
    "text": (
        "text body bodytext articlebody articletext content contenttext fulltext article story storytext maintext bodyhtml contenthtml"
        " html contentrendered copy"
    ),
    "title": "headline title titlerendered headlinemain",
    "published": "published datepublished publishedat publisheddate publishdate publicationdate pubdate date dategmt publishedon day",
    "modified": "modified datemodified modifiedat updated updatedat lastmodified lastmod dateupdated modifieddate",
    "id": "id uri guid url link slug",
    "language": "language lang locale",
}
_JOINS = re.compile(r"[^a-z0-9]+")
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|a|b|i|em|strong|span|blockquote)\b[^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);")
_LONGEST_NAME = 120  # characters of an id or an address


class Value(Struct, frozen=True):
    """What a field holds, and where the value with its marks stands in the source."""

    places: Unescaped
    start: int
    end: int

    @property
    def text(self) -> str:
        """What it says, without the space around it."""
        return self.places.text.strip()


class Part(Struct, frozen=True):
    """A part of an article. `kind`: None for its body, in which the words tell what is what."""

    kind: BlockKind | None
    value: Value
    is_html: bool | None = None  # None where the text itself has to tell


class Stated(Struct, frozen=True):
    """A field that states a date."""

    value: Value
    by: str
    rank: int
    role: Role


def document_of_record(
    source: str,
    fields: Mapping[str, Sequence[Value]],
    options: ReadOptions,
    *,
    name: str,
    label: str = "",
    lines: list[int] | None = None,
    editable: bool = True,
) -> Document | None:
    """The document of the fields, by their names as they are written; None when its text is empty or null.

    `name`: what it is called where it has no id. NoArticle when no field is one of an article's text.
    """
    found = {part: _field(fields, part, options) for part in _GUESSES}
    if not found["text"][0]:
        wanted = options.fields.get("text", "text, body, content")
        raise NoArticle(f"has no field for the text of an article ({wanted}); name it under `fields` in checker.yaml")
    parts = [Part(BlockKind.HEADLINE, value) for value in found["title"][1][:1]]
    parts += [Part(None, value, "html" in found["text"][0].lower() or None) for value in found["text"][1]]
    dates = [
        Stated(value, f"the field {found[part][0]}", Rank.FRONT_MATTER, role)
        for part, role in (("published", Role.PUBLISHED), ("modified", Role.MODIFIED))
        for value in found[part][1][:1]
    ]
    identifier = next((value.text for value in found["id"][1]), "")
    language = next((value.text for value in found["language"][1]), "")
    return document_of_parts(
        source,
        parts,
        dates,
        options,
        name=identifier if 0 < len(identifier) <= _LONGEST_NAME else name,
        language=language,
        label=label,
        lines=lines,
        editable=editable,
    )


def document_of_parts(
    source: str,
    parts: Iterable[Part],
    dates: Iterable[Stated],
    options: ReadOptions,
    *,
    name: str,
    language: str = "",
    label: str = "",
    lines: list[int] | None = None,
    editable: bool = True,
    is_draft: bool = False,
) -> Document | None:
    """The document of the parts, in the order of the source; None when they hold no text."""
    builder = TextBuilder(source)
    quoted: list[tuple[int, int]] = []
    has_headline = False
    for part in sorted(parts, key=lambda part: part.value.start):
        places = part.value.places
        is_html = part.is_html or bool(_MARKUP.search(places.text) or _ENTITY.search(places.text))
        if part.kind is not None:
            builder.begin(part.kind, label)
            if is_html:
                add_html_line(builder, places)
            else:
                places.feed(builder)
            has_headline |= part.kind is BlockKind.HEADLINE
        elif is_html:
            quoted += add_html(builder, places, has_headline=has_headline, label=label)
        else:
            add_lines(builder, places, label)
    if not builder.length:
        return None
    return document_of(
        builder,
        options,
        dates=_dates(dates, options),
        name=name,
        language=re.split(r"[-_]", language.lower())[0],
        is_draft=is_draft,
        quoted=quoted,
        editable=editable,
        lines=lines,
    )


def _field(fields: Mapping[str, Sequence[Value]], part: str, options: ReadOptions) -> tuple[str, Sequence[Value]]:
    """The name of the field that holds a part of the article, and its values."""
    named = options.fields.get(part)
    if named is not None:
        return (named, fields[named]) if named in fields else ("", ())
    known: dict[str, str] = {}
    for name in fields:
        known.setdefault(_JOINS.sub("", name.lower()), name)
    there = [known[guess] for guess in _GUESSES[part].split() if guess in known]
    filled = (name for name in there if any(value.text for value in fields[name]))
    name = next(filled, there[0] if there else "")
    return name, fields.get(name, ())


def _dates(stated: Iterable[Stated], options: ReadOptions) -> list[StatedDate]:
    found = [
        stated_date(
            each.value.text, each.by, each.rank, options, role=each.role, start=each.value.start, end=each.value.end
        )
        for each in sorted(stated, key=lambda each: each.value.start)
    ]
    return [each for each in found if each is not None]

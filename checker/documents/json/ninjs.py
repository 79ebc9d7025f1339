"""`ninjs_document`: an item of ninjs 1, 2 or 3 (https://iptc.org/standards/ninjs/), the JSON of news agencies."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.dates import Rank
from checker.documents.escapes import Unescaped
from checker.documents.json.source import Json
from checker.documents.model import Document, ReadOptions, Role
from checker.documents.records import Part, Stated, Value, document_of_parts
from checker.text.article import BlockKind

# Version 1 writes its names in small letters (`versioncreated`), the later ones with capitals inside (`versionCreated`).
_BODIES = ("body_xhtml", "body_html", "body_text")  # the same text three times over; the first has its structure
_MAIN = ("main", "hld:main", "hldrole:main", "")
_DATES = (
    ("firstcreated", Role.PUBLISHED),
    ("contentcreated", Role.PUBLISHED),
    ("versioncreated", Role.MODIFIED),
    ("embargoed", Role.EMBARGO),
    ("embargoeduntil", Role.EMBARGO),
    ("expires", Role.EXPIRY),
)
_NOT_FOR_USE = ("canceled", "withheld")


def is_ninjs(item: Json) -> bool:
    """Whether an object is an item of ninjs: it has its address, and a field that only ninjs has."""
    return item.get("uri") is not None and any(
        item.get(name) is not None
        for name in ("headlines", "bodies", "versioncreated", "versionCreated", "pubstatus", "pubStatus", *_BODIES)
    )


def ninjs_document(source: str, item: Json, options: ReadOptions, *, name: str, lines: list[int]) -> Document | None:
    """The document of an item; None when it has no text. `name`: where there are several, and empty for the only one."""
    uri = item.get("uri")
    return document_of_parts(
        source,
        [*_headlines(item), *_body(item), *_captions(item)],
        _dates(item),
        options,
        name=(uri.text if uri else "") or name if name else "",
        language=_text(item, "language"),
        label=name,
        lines=lines,
        is_draft=_text(item, "pubstatus", "pubStatus").rpartition(":")[2] in _NOT_FOR_USE,
    )


def _text(item: Json, *names: str) -> str:
    return next((value.text for name in names if (value := item.get(name)) is not None), "")


def _value(value: Json | None) -> Value | None:
    if value is None or not isinstance(value.value, Unescaped):
        return None
    return Value(value.value, value.start, value.end)


def _headlines(item: Json) -> Iterator[Part]:
    one = _value(item.get("headline"))
    if one is not None:
        yield Part(BlockKind.HEADLINE, one)
        return
    headlines = _entries(item, "headlines")
    main = next((entry for entry in headlines if _text(entry, "role") in _MAIN), next(iter(headlines), None))
    for entry in headlines:
        value = _value(entry.get("value"))
        if value is not None:
            is_html = "html" in _text(entry, "contentType", "contenttype") or None
            yield Part(BlockKind.HEADLINE if entry is main else BlockKind.SUBHEADING, value, is_html)


def _body(item: Json) -> Iterator[Part]:
    for name in _BODIES:
        one = _value(item.get(name))
        if one is not None and one.text:
            yield Part(None, one, name != "body_text")
            return
    bodies = [(entry, value) for entry in _entries(item, "bodies") if (value := _value(entry.get("value")))]
    mains = [each for each in bodies if _text(each[0], "role") in _MAIN] or bodies
    marked = [each for each in mains if "html" in _text(each[0], "contentType", "contenttype").lower()]
    for _, value in (marked or mains)[:1]:
        yield Part(None, value, bool(marked) or None)


def _captions(item: Json) -> Iterator[Part]:
    """What the pictures of the item show."""
    associations = item.get("associations")
    if associations is None:
        return
    pictures = list(associations.value.values()) if isinstance(associations.value, dict) else associations.items()
    for picture in pictures:
        if _text(picture, "type") not in ("picture", "graphic", "video"):
            continue
        values = [picture.get("description_text"), picture.get("description_html")]
        values += [entry.get("value") for entry in _entries(picture, "descriptions")]
        caption = next((value for each in values if (value := _value(each)) is not None), None)
        if caption is not None:
            yield Part(BlockKind.CAPTION, caption)


def _entries(item: Json, name: str) -> list[Json]:
    found = item.get(name)
    if found is None:
        return []
    return [found] if isinstance(found.value, dict) else found.items()


def _dates(item: Json) -> Iterator[Stated]:
    """When an item was first made counts as its publication, as in NewsML-G2; each later version is a change of it."""
    if not isinstance(item.value, dict):
        return
    names = {name.lower(): name for name in item.value}
    has_first = False
    for order, (key, role) in enumerate(_DATES):
        value = _value(item.get(names.get(key, key)))
        if value is None or (role is Role.PUBLISHED and has_first):
            continue
        has_first |= role is Role.PUBLISHED
        yield Stated(value, f"ninjs ({names[key]})", Rank.NEWSML + order, role)

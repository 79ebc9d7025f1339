"""JSON: an article, a list of articles, or ninjs; by the names of their fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.documents.decode import decoded
from checker.documents.escapes import Unescaped, verbatim
from checker.documents.json.ninjs import is_ninjs, ninjs_document
from checker.documents.json.source import Json, JsonFault, json_between
from checker.documents.model import Document, NoArticle, Reading, ReadOptions
from checker.documents.records import Value, document_of_record
from checker.errors import CheckerError

_LINE_END = re.compile(r"\r\n|\r|\n")
# Under which files with several articles keep their list.
_LISTS = (
    "articles",
    "items",
    "entries",
    "results",
    "posts",
    "documents",
    "docs",
    "stories",
    "data",
    "response",
    "hits",
)
_ENVELOPES = ("data", "response", "hits")  # which may hold it one level further down
_DEEPEST = 3  # names within one another: `content.rendered`


def read(content: bytes, options: ReadOptions) -> Reading:
    """The articles of a JSON file; CheckerError when it is no JSON, NoArticle when it holds none."""
    source = decoded(content)
    try:
        value = json_between(source, 0, len(source))
    except JsonFault as fault:
        raise CheckerError(f"line {line_of(source, fault.at)}: is not JSON: {fault.message}") from None
    articles = list(_articles(value))
    lines: list[int] = []
    documents: list[Document] = []
    missing: NoArticle | None = None
    for number, article in enumerate(articles, start=1):
        try:
            document = document_of_json(source, article, options, "" if len(articles) == 1 else f"item {number}", lines)
        except NoArticle as error:
            missing = missing or error
        else:
            documents += [document] if document else []
    if not documents:
        raise missing or NoArticle("holds no article with a text")
    return Reading(documents=tuple(documents))


def line_of(source: str, at: int) -> int:
    """The line, from 1, of an offset."""
    return len(_LINE_END.findall(source, 0, at)) + 1


def document_of_json(source: str, article: Json, options: ReadOptions, name: str, lines: list[int]) -> Document | None:
    """The document of an object; None when its text is empty, NoArticle when it is no article.

    `name`: what it is called where it has no id; empty for the only one of a file.
    """
    if not options.fields and is_ninjs(article):
        return ninjs_document(source, article, options, name=name, lines=lines)
    fields: dict[str, list[Value]] = {}
    _flatten(source, article, "", fields)
    return document_of_record(source, fields, options, name=name, label=name, lines=lines)


def _articles(value: Json) -> Iterator[Json]:
    """The objects that may be articles."""
    if isinstance(value.value, list):
        for each in value.value:
            yield from _articles(each) if each.get("_source") else [each]
        return
    if is_ninjs(value):
        yield value
        return
    inside = value.get("_source")
    if inside is not None:
        yield inside
        return
    for name in _LISTS:
        found = value.get(name)
        if found is None or (isinstance(found.value, dict) and name not in _ENVELOPES):
            continue
        if isinstance(found.value, dict | list) and not any(
            isinstance(each.value, Unescaped) for each in found.items()
        ):
            yield from _articles(found)
            return
    yield value


def _flatten(source: str, value: Json, path: str, fields: dict[str, list[Value]]) -> None:
    """Note the texts under their names, joined with dots; those of a list are the paragraphs of one."""
    if isinstance(value.value, dict):
        if path.count(".") < _DEEPEST - 1:
            for name, each in value.value.items():
                _flatten(source, each, f"{path}.{name}" if path else name, fields)
    elif isinstance(value.value, list):
        for each in value.value:
            if not isinstance(each.value, dict | list):
                _flatten(source, each, path, fields)
    elif isinstance(value.value, Unescaped):
        fields.setdefault(path, []).append(Value(value.value, value.start, value.end))
    elif value.text:
        fields.setdefault(path, []).append(Value(verbatim(source, value.start, value.end), value.start, value.end))

"""JSON Lines: an article a line; a line that cannot be read is told, and the others are read."""

from __future__ import annotations

import re

from checker.documents.decode import decoded
from checker.documents.json.reader import document_of_json
from checker.documents.json.source import JsonFault, json_between
from checker.documents.model import Document, NoArticle, Reading, ReadOptions

_LINE = re.compile(r"[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")


def read(content: bytes, options: ReadOptions) -> Reading:
    """The articles and a line for each that could not be read; NoArticle when there is none and nothing is broken."""
    source = decoded(content)
    documents: list[Document] = []
    problems: list[str] = []
    lines: list[int] = []
    missing: NoArticle | None = None
    number, counted = 1, 0
    for line in _LINE.finditer(source):
        if line[0].isspace():
            continue
        number += len(_LINE_END.findall(source, counted, line.start()))
        counted = line.start()
        try:
            value = json_between(source, *line.span())
            document = document_of_json(source, value, options, f"line {number}", lines)
        except JsonFault as fault:
            problems.append(f"line {number}: is not JSON: {fault.message}")
        except NoArticle as error:
            missing = missing or NoArticle(f"line {number}: {error}")
            problems.append(f"line {number}: {error}")
        else:
            documents += [document] if document else []
    if not documents and (missing or not problems):
        raise missing or NoArticle("holds no article with a text")
    return Reading(documents=tuple(documents), problems=tuple(problems))

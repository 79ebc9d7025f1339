"""Tables in text (CSV, TSV): a header with the names of the fields, and an article a row."""

from __future__ import annotations

import re

from checker.documents.decode import decoded
from checker.documents.escapes import unescaped, verbatim
from checker.documents.model import Document, NoArticle, Reading, ReadOptions
from checker.documents.records import Value, document_of_record

_DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'[ ]*+"([^"]*+(?:""[^"]*+)*+)"[ ]*+')
_DOUBLED = re.compile('""')
_LINE_END = re.compile(r"\r\n|\r|\n")


def read(content: bytes, options: ReadOptions) -> Reading:
    """The articles and a line for each row that could not be read; NoArticle when no column is one of texts."""
    source = decoded(content)
    delimiter = _delimiter(source)
    rows, problems = _rows(source, delimiter)
    if len(rows) < 2 and not problems:
        raise NoArticle("is a table without rows")
    header = [value.text for value in rows[0][1]] if rows else []
    documents: list[Document] = []
    lines: list[int] = []
    for line, values in rows[1:]:
        if len(values) > len(header):
            problems.append(f"line {line}: has {len(values)} fields, and the header names {len(header)}")
            continue
        fields: dict[str, list[Value]] = {name: [] for name in header if name}  # a row may end early
        for name, value in zip(header, values, strict=False):
            fields.get(name, []).append(value)
        where = f"line {line}"
        document = document_of_record(source, fields, options, name=where, label=where, lines=lines)
        documents += [document] if document else []
    return Reading(documents=tuple(documents), problems=tuple(problems))


def _delimiter(source: str) -> str:
    """What stands between the fields of the header: the mark of which it has the most."""
    first = _LINE_END.split(source, maxsplit=1)[0]
    return max(_DELIMITERS, key=first.count)


def _rows(source: str, delimiter: str) -> tuple[list[tuple[int, list[Value]]], list[str]]:
    """The rows with their lines, and what is wrong with others."""
    bare = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    rows: list[tuple[int, list[Value]]] = []
    problems: list[str] = []
    at, line = 0, 1
    while at < len(source):
        first, row_line = at, line
        values: list[Value] = []
        while True:
            value, end = _field(source, at, bare)
            if value is None:
                problems.append(f"line {row_line}: a text is not closed with a quotation mark, or goes on behind it")
                following = _LINE_END.search(source, at)
                at, values = (following.end() if following else len(source)), []
                break
            values.append(value)
            at = end
            if source[at : at + 1] == delimiter:
                at += 1
                continue
            ended = _LINE_END.match(source, at)
            at = ended.end() if ended else at
            break
        line += len(_LINE_END.findall(source, first, at))
        if any(value.text for value in values):
            rows.append((row_line, values))
    return rows, problems


def _field(source: str, at: int, bare: re.Pattern[str]) -> tuple[Value | None, int]:
    """The field that begins here, and where it ends; None when its quotation mark is not closed."""
    quoted = _QUOTED.match(source, at)
    if quoted:
        end = quoted.end()
        following = bare.match(source, end)
        if following is None or following.end() == end:
            places = unescaped(source, [quoted.span(1)], _DOUBLED, lambda _: '"')
            return Value(places, *quoted.span(1)), end
        return None, end
    found = bare.match(source, at)
    end = found.end() if found else at
    if source[at:end].lstrip(" ").startswith('"'):
        return None, end
    return Value(verbatim(source, at, end), at, end), end

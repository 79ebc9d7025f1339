"""`toml_fields`: the values of a TOML text with their places, which Python's own reader does not tell."""

from __future__ import annotations

import re
import tomllib

from checker.documents.escapes import Unescaped, backslashed, verbatim
from checker.errors import CheckerError

_TOKEN = re.compile(
    r"(?P<comment>\#[^\r\n]*)"
    r"|(?P<basic3>\"\"\"(?P<b3>(?:[^\"\\]|\\.|\"(?!\"\"))*+\"{0,2})\"\"\")"
    r"|(?P<literal3>'''(?P<l3>(?:[^']|'(?!''))*+'{0,2})''')"
    r"|(?P<basic>\"(?P<b>(?:[^\"\\\r\n]|\\.)*+)\")"
    r"|(?P<literal>'(?P<l>[^'\r\n]*+)')"
    r"|(?P<mark>[\[\]{}=,])"
    r"|(?P<end>\r\n|\r|\n)"
    # A moment may have a space between day and time; a bare key and a number are words as well.
    r"|(?P<word>\d{4}-\d\d-\d\d \d\d:\d\d[^\s,\]}\#]*|[^\s,\[\]{}=\#\"']+)",
    re.DOTALL,
)
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")


def toml_fields(source: str, start: int, end: int) -> dict[str, tuple[Unescaped, tuple[int, int]]]:
    """The single values of the tables by their keys in lower case, joined with dots, each with its span and its marks.

    Arrays and tables inside of values are left out. CheckerError when it is no TOML.
    """
    above = len(re.findall(r"\r\n|\r|\n", source[:start]))
    try:
        tomllib.loads(source[start:end].replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = above + (int(found[1]) if found else 1)
        what = _AT_LINE.sub("", str(error)).strip()
        raise CheckerError(f"line {line}: the front matter is not TOML: {what[:1].lower()}{what[1:]}") from None
    except RecursionError:
        raise CheckerError(f"line {above + 1}: the front matter is nested too deeply") from None
    return _fields(source, start, end)


def _fields(source: str, start: int, end: int) -> dict[str, tuple[Unescaped, tuple[int, int]]]:
    """The fields of a text that is known to be TOML."""
    fields: dict[str, tuple[Unescaped, tuple[int, int]]] = {}
    table, key = "", ""
    header, depth, expects_value = False, 0, False
    for token in _TOKEN.finditer(source, start, end):
        mark = token["mark"]
        if token["end"]:
            if depth == 0:
                if header:
                    table, header = key, False
                key, expects_value = "", False
        elif token["comment"]:
            continue
        elif mark in ("[", "{"):
            if expects_value or depth:
                depth += 1
            else:
                header = True
        elif mark in ("]", "}"):
            depth = max(depth - 1, 0)
        elif mark == "=":
            expects_value = expects_value or not depth
        elif depth == 0 and mark is None:
            if expects_value:
                path = f"{table}.{key}" if table else key
                fields[path] = (_value(source, token), token.span())
            else:
                key += _key(token)
    return fields


def _key(token: re.Match[str]) -> str:
    text = token["b"] if token["b"] is not None else token["l"] if token["l"] is not None else token[0]
    return text.lower()


def _value(source: str, token: re.Match[str]) -> Unescaped:
    for group, has_escapes in (("b3", True), ("b", True), ("l3", False), ("l", False)):
        if token[group] is not None:
            return (backslashed if has_escapes else verbatim)(source, *token.span(group))
    return verbatim(source, *token.span())

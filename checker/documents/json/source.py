"""`json_at`: a JSON value with the place of each of its parts in the source."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.documents.escapes import Unescaped, backslashed

_DEEPEST = 200  # arrays and objects within one another: no article is; the walk below takes one call for each
_SHOWN = 40  # characters of a name in a message
_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"([^"\\\x00-\x1f]*+(?:\\.[^"\\\x00-\x1f]*+)*+)"', re.DOTALL)
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")


class JsonFault(Exception):
    """What is wrong with a JSON text, and at which offset."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at
        self.message = message


class Json(Struct, frozen=True):
    """A value and its half-open span in the source.

    `value`: a dictionary of values for an object (of two of one name the last counts), a list of them for an array, the text
    between the marks for a string, and for a number, true, false and null what the source writes.
    """

    value: dict[str, Json] | list[Json] | Unescaped | str
    start: int
    end: int

    @property
    def text(self) -> str:
        """A string without its escapes, or a number as it is written; empty for the others."""
        if isinstance(self.value, Unescaped):
            return self.value.text
        return self.value if isinstance(self.value, str) and self.value not in ("null", "true", "false") else ""

    def items(self) -> list[Json]:
        """The values of an array; none for what is no array."""
        return self.value if isinstance(self.value, list) else []

    def get(self, key: str) -> Json | None:
        """The value under a key of an object."""
        return self.value.get(key) if isinstance(self.value, dict) else None


def json_at(source: str, at: int = 0) -> Json:
    """The value that begins at the offset, behind white space; JsonFault where there is none."""
    return _value(source, _skipped(source, at), 0)


def json_between(source: str, start: int, end: int) -> Json:
    """The value that is all that stands from `start` to `end`, but for white space; JsonFault when it is not."""
    value = json_at(source, start)
    if value.end > end:
        raise JsonFault(end, "it ends too early")
    following = _skipped(source, value.end)
    if following < end:
        raise JsonFault(following, "something follows its end")
    return value


def _skipped(source: str, at: int) -> int:
    found = _SPACE.match(source, at)
    return found.end() if found else at


def _value(source: str, at: int, depth: int) -> Json:
    mark = source[at : at + 1]
    if mark == '"':
        return _string(source, at)
    if mark in ("{", "["):
        if depth >= _DEEPEST:
            raise JsonFault(at, "is nested too deeply")
        return _object(source, at, depth) if mark == "{" else _array(source, at, depth)
    found = _PLAIN.match(source, at)
    if found is None:
        raise JsonFault(at, "a value is missing" if mark else "it ends too early")
    return Json(found[0], at, found.end())


def _string(source: str, at: int) -> Json:
    found = _STRING.match(source, at)
    if found is None:
        raise JsonFault(
            at, "a text is not closed" if source[at : at + 1] == '"' else "a name in quotation marks is missing"
        )
    return Json(backslashed(source, *found.span(1)), at, found.end())


def _array(source: str, at: int, depth: int) -> Json:
    values: list[Json] = []
    here = _skipped(source, at + 1)
    if source[here : here + 1] == "]":
        return Json(values, at, here + 1)
    while True:
        values.append(_value(source, here, depth + 1))
        here, ended = _following(source, values[-1].end, "]")
        if ended:
            return Json(values, at, here)


def _object(source: str, at: int, depth: int) -> Json:
    values: dict[str, Json] = {}
    here = _skipped(source, at + 1)
    if source[here : here + 1] == "}":
        return Json(values, at, here + 1)
    while True:
        key = _string(source, here)
        here = _skipped(source, key.end)
        if source[here : here + 1] != ":":
            name = " ".join(key.text.split())[:_SHOWN]
            raise JsonFault(here, f"“:” is missing behind “{name}”")
        value = values[key.text] = _value(source, _skipped(source, here + 1), depth + 1)
        here, ended = _following(source, value.end, "}")
        if ended:
            return Json(values, at, here)


def _following(source: str, at: int, closer: str) -> tuple[int, bool]:
    """Where the next member begins, or where the array or object ends, and whether it does."""
    here = _skipped(source, at)
    mark = source[here : here + 1]
    if mark == closer:
        return here + 1, True
    if mark != ",":
        raise JsonFault(here, f"“,” or “{closer}” is missing" if mark else "it ends too early")
    return _skipped(source, here + 1), False

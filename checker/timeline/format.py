"""`dump`: the one way a record is written as YAML, so that a diff of two versions shows facts and nothing else.

Fields stand in the model's order: what the record is, its sources and `checked_on`, then its lists of entries. A list of
strings stands on one line where it fits; a value has quotes only where YAML would misread it; a field that has its
default is left out. Comments at the head of a file are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec
import yaml

from checker.days import PartialDate
from checker.errors import Fault, FileProblems, Problem
from checker.timeline.layers import Fragment
from checker.timeline.loader import compose, read_fragment, record_files
from checker.timeline.model import KINDS, Record
from checker.timeline.records import identity

WIDTH = 120  # columns: the project's line length; a longer list gets a line for each item

# A string that YAML reads as it stands, in any place: no indicator first, no “: ”, no “ #”, nothing of a flow list.
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:[^:#,\[\]{}?]|:(?=\S)|(?<=\S)#|\?(?=\S))*(?<![\s:?])")
_READ_AS_NOTHING = frozenset({"~", "null", "Null", "NULL"})


def dump(record: Record) -> str:
    """The record as YAML; loading it gives the same record, dumping that the same text."""
    return "".join(f"{line}\n" for line in _struct_lines(record))


def format_folder(path: Path, check: bool = False) -> list[Path]:
    """The files that were not in their canonical form, and, unless `check`, now are.

    `FileProblems` names every file that cannot be read or has a comment that would be lost; no file is written then.
    """
    changed: dict[Path, bytes] = {}
    problems: list[Problem] = []
    for relative in record_files(path):
        file = path / relative
        content = file.read_bytes()
        try:
            kind, record_id = identity(relative)
        except ValueError as error:
            problems.append(Problem(path=str(file), line=0, field="", message=str(error)))
            continue
        text, faults = formatted(content, kind, record_id)
        problems += [Problem(path=str(file), line=at.line, field=at.field, message=at.message) for at in faults]
        if text is not None and text != content:
            changed[file] = text
    if problems:
        raise FileProblems(problems)
    if not check:
        for file, text in changed.items():
            file.write_bytes(text)
    return list(changed)


def formatted(content: bytes, kind: str, record_id: str) -> tuple[bytes | None, list[Fault]]:
    """A file's canonical bytes, or `None` with the faults that keep it from having any.

    The fields that the file gives are kept, defaults too: in an overlay `complete: true` says something.
    """
    fragment, faults = read_fragment(content, kind, record_id)
    if fragment is None:
        return None, faults
    head, lost = _comments(content.decode("utf-8"))
    if lost:
        message = "formatting would lose this comment; move it to the head of the file"
        return None, [Fault(line, "", message) for line in lost]
    return (head + dump_fragment(fragment)).encode(), []


def dump_fragment(fragment: Fragment) -> str:
    """The fields of an overlay's file, or of a whole record's, as YAML."""
    lines = ["replaces: true"] if fragment.replaces else []
    for field in _field_order(KINDS[fragment.kind]):
        if field.name in fragment.fields:
            lines += _field_lines(field.encode_name, fragment.fields[field.name])
    return "".join(f"{line}\n" for line in lines)


def _comments(text: str) -> tuple[str, list[int]]:
    """The comment lines at the head of a file, and the line numbers of all other comments."""
    if "#" not in text:
        return "", []
    lines = text.splitlines()
    head = 0
    while head < len(lines) and lines[head].startswith("#"):
        head += 1
    # Blank out every scalar: a “#” that is left begins a comment.
    rest = list(text)
    node = compose(text.encode(), [])
    for start, end in _scalar_spans(node) if node else ():
        for index in range(start, end):
            if rest[index] not in "\r\n":
                rest[index] = "x"
    lost = [number for number, line in enumerate("".join(rest).splitlines(), 1) if "#" in line and number > head]
    return "".join(f"{line.rstrip()}\n" for line in lines[:head]), lost


def _scalar_spans(node: yaml.Node) -> Iterator[tuple[int, int]]:
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.index, node.end_mark.index
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalar_spans(item)
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for part in pair:
                yield from _scalar_spans(part)


@cache
def _field_order(struct: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """A struct's fields as they are written: its own, then those of every record, then its lists of entries."""
    fields = [field for field in msgspec.structs.fields(struct) if field.name != "id"]
    shared = {"sources", "checked_on"} if issubclass(struct, Record) else set()

    def rank(field: msgspec.structs.FieldInfo) -> int:
        item = next(iter(get_args(field.type)), None)
        if isinstance(item, type) and issubclass(item, msgspec.Struct):
            return 2
        return 1 if field.name in shared else 0

    return tuple(sorted(fields, key=rank))


def _struct_lines(struct: msgspec.Struct) -> Iterator[str]:
    for field in _field_order(type(struct)):
        value = getattr(struct, field.name)
        if not _is_default(field, value):
            yield from _field_lines(field.encode_name, value)


def _is_default(field: msgspec.structs.FieldInfo, value: object) -> bool:
    if field.default_factory is not msgspec.NODEFAULT:
        return bool(value == field.default_factory())
    return field.default is not msgspec.NODEFAULT and bool(value == field.default)


def _field_lines(name: str, value: object) -> Iterator[str]:
    match value:
        case tuple() if any(isinstance(item, msgspec.Struct) for item in value):
            yield f"{name}:"
            for item in value:
                first, *rest = _struct_lines(item)
                yield f"  - {first}"
                yield from (f"    {line}" for line in rest)
        case tuple():
            flow = f"{name}: [{', '.join(map(_in_flow, value))}]"
            # An entry stands four columns further right than a record; one width for both keeps a list's shape.
            if len(flow) + 4 <= WIDTH or not value:
                yield flow
            else:
                yield f"{name}:"
                yield from (f"  - {_scalar(item)}" for item in value)
        case dict():
            yield f"{name}:"
            yield from (f"  {_scalar(key)}: {_scalar(item)}" for key, item in value.items())
        case _:
            yield f"{name}: {_scalar(value)}"


def _scalar(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | date() | PartialDate():
            return str(value)
        case str():
            return _string(value)
    raise TypeError(f"no YAML form for {type(value).__name__}")


def _in_flow(value: object) -> str:
    """The scalar between brackets, where libyaml reads “a?b” as it stands and PyYAML without libyaml does not."""
    plain = _scalar(value)
    return f"'{plain}'" if "?" in plain and plain[0] not in "'\"" else plain


def _string(text: str) -> str:
    if not text.isprintable():
        return '"' + "".join(map(_escaped, text)) + '"'
    if _PLAIN.fullmatch(text) and text not in _READ_AS_NOTHING:
        return text
    return "'" + text.replace("'", "''") + "'"


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08X}"

"""`load_folder`: the records of a timeline folder, or every fault in every file of it at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar, cast

import msgspec
import yaml

from checker.errors import Fault, FileProblems, Problem
from checker.timeline.decode import FAULT, fields_reader_of, line_of, reader_of
from checker.timeline.layers import Fragment, Overlay
from checker.timeline.model import KINDS, Record
from checker.timeline.records import Records, identity

# Strings only: “no” is Norway, “2022-02” a month. The C parser is some ten times as fast where PyYAML was built with it.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_DEEPEST = 50  # levels: far more than any record has, far fewer than overflow the stack of the C composer

_T = TypeVar("_T")
_Found = tuple[str, str, _T]  # kind, id, what the file says


def load_folder(path: Path) -> Records:
    """All records of a timeline folder. `FileProblems` holds every fault in every file: file, line, field, what to write.

    Files that are not YAML (a README) and hidden ones are passed over.
    """
    records, problems, _ = read_folder(path)
    if problems:
        raise FileProblems(problems)
    return records


def read_folder(path: Path) -> tuple[Records, list[Problem], frozenset[tuple[str, str]]]:
    """The records that can be read, what is wrong with the other files, and the kind and id that those stand for."""
    found, problems, unread = _read_files(path, read_record)
    kinds: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    for kind, record_id, record in found:
        kinds[kind][record_id] = record
    return Records(root=str(path), **cast("dict[str, Any]", kinds)), problems, unread


def load_overlay(path: Path) -> Overlay:
    """A folder that adds to, extends or replaces the records of others; faults are raised as `load_folder` does."""
    found, problems, _ = _read_files(path, read_fragment)
    if problems:
        raise FileProblems(problems)
    return Overlay(root=str(path), fragments=tuple(fragment for _, _, fragment in found))


def _read_files(
    path: Path, read: Callable[[bytes, str, str], tuple[_T | None, list[Fault]]]
) -> tuple[list[_Found[_T]], list[Problem], frozenset[tuple[str, str]]]:
    found: list[_Found[_T]] = []
    problems: list[Problem] = []
    unread = set()
    if not path.is_dir():
        problems.append(Problem(path=str(path), line=0, field="", message="there is no such folder"))
    for relative in record_files(path):
        file = path / relative
        try:
            kind, record_id = identity(relative)
            content = file.read_bytes()
        except (ValueError, OSError) as error:
            problems.append(Problem(path=str(file), line=0, field="", message=str(error)))
            continue
        value, faults = read(content, kind, record_id)
        problems += [Problem(path=str(file), line=at.line, field=at.field, message=at.message) for at in faults]
        if value is None:
            unread.add((kind, record_id))
        else:
            found.append((kind, record_id, value))
    return found, problems, frozenset(unread)


def record_files(folder: Path) -> Iterator[PurePosixPath]:
    """The paths of the YAML files below a timeline folder, relative to it, in order."""
    found = []
    for top, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.join(top, name) for name in files if name.endswith((".yaml", ".yml")) and name[0] != "."]
    yield from sorted(PurePosixPath(Path(name).relative_to(folder).as_posix()) for name in found)


def read_record(content: bytes, kind: str, record_id: str) -> tuple[Record | None, list[Fault]]:
    """The record that a file's bytes hold, or `None` with all that is wrong with them."""
    faults: list[Fault] = []
    node = compose(content, faults)
    if node is None:
        return None, faults
    record = reader_of(KINDS[kind])(node, "", faults)
    if record is FAULT or faults:
        return None, faults
    return msgspec.structs.replace(record, id=record_id), faults


def read_fragment(content: bytes, kind: str, record_id: str) -> tuple[Fragment | None, list[Fault]]:
    """What an overlay file says of a record, or `None` with all that is wrong with it."""
    faults: list[Fault] = []
    node = compose(content, faults)
    if node is None:
        return None, faults
    replaces = "false"
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "replaces":
                replaces = value.value
                if replaces not in ("true", "false"):
                    faults.append(Fault(line_of(value), "replaces", "write “true”, or leave the field out"))
        node.value = [pair for pair in node.value if pair[0].value != "replaces"]
    fields = fields_reader_of(KINDS[kind])(node, "", faults)
    if faults:
        return None, faults
    return Fragment(kind=kind, id=record_id, replaces=replaces == "true", fields=fields), faults


def compose(content: bytes, faults: list[Fault]) -> yaml.Node | None:
    """The YAML node tree of a file with one document; `None` after noting why there is none."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"the file is not UTF-8 (byte {content[error.start]:#04x}); save it as UTF-8"
        faults.append(Fault(line, "", message))
        return None
    try:
        if _may_be_deep(text) and _is_deep(text):
            faults.append(Fault(1, "", f"the file is nested more than {_DEEPEST} levels deep; a record has four"))
            return None
        node: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reason = "; ".join(part for part in (error.problem, error.context) if part)
        line = mark.line + 1 if mark else 0
        faults.append(Fault(line, "", f"this is not YAML: {reason}; a value with “: ” or “#” in it needs quotes"))
        return None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        faults.append(Fault(line, "", f"there is a control character (U+{error.character:04X}) here; delete it"))
        return None
    except yaml.YAMLError as error:
        faults.append(Fault(0, "", f"this is not YAML: {error}"))
        return None
    if node is None:
        faults.append(Fault(1, "", "the file is empty; write a record or delete the file"))
    return node


def _may_be_deep(text: str) -> bool:
    """Whether the text has the brackets, or a line with the room, for thousands of levels: no real record has."""
    return text.count("[") + text.count("{") + max(map(len, text.split("\n"))) > 2000


def _is_deep(text: str) -> bool:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return True
    return False

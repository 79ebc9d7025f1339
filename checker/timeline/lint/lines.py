"""The line of a field in a record's file, looked up only when there is something to say about it."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import yaml

from checker.timeline.decode import line_of
from checker.timeline.loader import compose
from checker.timeline.model import Record

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


class Lines:
    """The lines of one record's file. In an overlay, entries are found by who and since when, not by their number."""

    def __init__(self, file: Path, record: Record) -> None:
        self._record = record
        try:
            self._root = compose(file.read_bytes(), [])
        except OSError:
            self._root = None

    def of(self, field: str) -> int:
        """The line of the field or, where the file does not have it, of the nearest thing above it; 0 without a file."""
        node = self._root
        if node is None:
            return 0
        line = line_of(node)
        value: object = self._record
        for name, number in _STEP.findall(field):
            if name:
                pair = _pair(node, name)
                value = getattr(value, name, None)
                if pair is None:
                    break
                line, node = line_of(pair[0]), pair[1]
            else:
                value = value[int(number)] if isinstance(value, tuple) else None
                item = _item(node, int(number), value)
                if item is None:
                    break
                line, node = line_of(item), item
        return line


def _pair(node: yaml.Node, name: str) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == name:
                return key, value
    return None


def _item(node: yaml.Node, number: int, value: object) -> yaml.Node | None:
    if not isinstance(node, yaml.SequenceNode):
        return None
    items: list[yaml.Node] = node.value
    candidates = [items[number], *items] if number < len(items) else items
    return next((item for item in candidates if _is(item, value)), None)


def _is(item: yaml.Node, value: object) -> bool:
    """Whether a node is the entry or string meant: who it names and since when are the same."""
    if not isinstance(value, msgspec.Struct):
        return isinstance(item, yaml.ScalarNode) and item.value == str(value)
    for name in ("person", "member", "name", "start"):
        if (known := getattr(value, name, None)) is not None:
            pair = _pair(item, name)
            if pair is None or pair[1].value != str(known):
                return False
    return True

"""A rule's YAML read into a `RuleFile`, with the line of each of its fields."""

from __future__ import annotations

import yaml

from checker.errors import Fault
from checker.rules.model import Lines, RuleFile
from checker.timeline.decode import FAULT, line_of, reader_of
from checker.timeline.loader import compose


def parsed(content: bytes, faults: list[Fault]) -> tuple[RuleFile, Lines] | None:
    """The rule file and its lines; None when it cannot be read, with what is wrong added to `faults`."""
    node = compose(content, faults)
    if node is None:
        return None
    raw = reader_of(RuleFile)(node, "", faults)
    if raw is FAULT or not isinstance(raw, RuleFile):
        return None
    fields = {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
    return raw, Lines({name: (line_of(value), _entries(value)) for name, value in fields.items()})


def _entries(node: yaml.Node) -> tuple[int, ...]:
    return tuple(line_of(entry) for entry in node.value) if isinstance(node, yaml.SequenceNode) else ()

"""`read_config`: one file of configuration, with the line of each key, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from zoneinfo import available_timezones

import yaml
from msgspec import Struct

from checker.config.model import (
    DATE_ORDERS,
    LEVELS,
    OFF,
    PUBLISHED_FROM,
    QUOTATIONS,
    ConfigFile,
    FrontMatter,
    PathSettings,
)
from checker.errors import CheckerError, Fault, FileProblems, Problem
from checker.timeline.decode import FAULT, did_you_mean, line_of, reader_of
from checker.timeline.loader import compose

_CHOICES = {
    "published-from": PUBLISHED_FROM,
    "date-order": DATE_ORDERS,
    "quotations": QUOTATIONS,
    "fail-on": LEVELS,
}
_FIELDS = ("text", "title", "published", "modified", "id")  # the parts of an article that `fields` may name


class Layer(Struct, frozen=True, kw_only=True):
    """A file of configuration as it was read; `lines`: the line of each key of its top level."""

    path: Path
    config: ConfigFile
    lines: Mapping[str, int]

    @property
    def folder(self) -> Path:
        """The folder that its paths and patterns start from."""
        return self.path.parent

    def place(self, key: str) -> str:
        """“checker.yaml:4”."""
        return f"{self.path}:{self.lines.get(key, 1)}"


def read_config(path: Path) -> Layer:
    """The file; raises `FileProblems` with every fault in it."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CheckerError(f"{path}: cannot be read ({error.strerror}); check the path and its permissions") from None
    faults: list[Fault] = []
    nothing = not content.strip() or all(line.lstrip()[:1] in (b"#", b"") for line in content.splitlines())
    node = None if nothing else compose(content, faults)
    config = ConfigFile()
    lines: dict[str, int] = {}
    if node is not None:
        read = reader_of(ConfigFile)(node, "", faults)
        if isinstance(node, yaml.MappingNode):
            lines = {str(key.value): line_of(key) for key, _ in node.value}
        if read is not FAULT:
            config = read
            faults += _faults(config, lines)
    if faults:
        raise FileProblems(
            [Problem(path=str(path), line=each.line, field=each.field, message=each.message) for each in faults]
        )
    return Layer(path=path, config=config, lines=lines)


def _faults(config: ConfigFile, lines: Mapping[str, int]) -> Iterator[Fault]:
    yield from _value_faults(config, "", lines)
    for index, override in enumerate(config.overrides):
        line = {key: lines.get("overrides", 1) for key in override.__struct_encode_fields__}
        yield from _value_faults(override, f"overrides[{index}].", line)
        if not override.paths:
            yield Fault(line["paths"], f"overrides[{index}].paths", "this list is empty; name the files it is for")


def _value_faults(settings: PathSettings, path: str, lines: Mapping[str, int]) -> Iterator[Fault]:
    """What is wrong with the values themselves."""

    def fault(key: str, message: str, below: str = "") -> Fault:
        return Fault(lines.get(key, 1), f"{path}{key}{below}", message)

    for name, key in zip(settings.__struct_fields__, settings.__struct_encode_fields__, strict=True):
        value = getattr(settings, name)
        if key in _CHOICES and value is not None and value not in _CHOICES[key]:
            yield fault(key, f"“{value}” is none of {', '.join(_CHOICES[key])}")
        elif key == "timezone" and value is not None and value not in available_timezones():
            known = did_you_mean(value, sorted(available_timezones()))
            yield fault(key, f"“{value}” is no timezone{known or '; write one as Europe/London'}")
        elif key == "stale-after" and value is not None and value < 0:
            yield fault(key, "a number of days cannot be negative")
        elif key == "levels":
            for rule, level in value.items():
                if level not in (*LEVELS, OFF):
                    yield fault(key, f"“{level}” is no level; write {', '.join(LEVELS)} or {OFF}", f".{rule}")
        elif key == "fields":
            for field in value:
                if field not in _FIELDS:
                    known = did_you_mean(field, _FIELDS) or f"; there are {', '.join(_FIELDS)}"
                    yield fault(key, f"an article has no part “{field}”{known}", f".{field}")
        elif isinstance(value, FrontMatter) and not (value.published or value.modified):
            yield fault(key, "names no key; write published: [date]")

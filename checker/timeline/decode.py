"""Typed values from YAML nodes: every scalar is a string until the model says what it is, and every fault is kept.

The types of the model's structs are read once from `msgspec.inspect` and turned into readers, one for each type. A reader
returns the value, or `FAULT` after it has noted what is wrong and at which node; the others go on, so that a file with
three faults says so in one run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any, cast

import msgspec
import yaml
from msgspec import inspect

from checker.days import PartialDate
from checker.errors import Fault

FAULT: Any = object()

Reader = Callable[[yaml.Node, str, list[Fault]], Any]

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE_NUMBER = re.compile(r"-?\d{1,9}", re.ASCII)  # no seats or ordinal have more figures
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def line_of(node: yaml.Node) -> int:
    """The line, from 1, on which a node begins."""
    return int(node.start_mark.line) + 1


@cache
def reader_of(struct: type[msgspec.Struct]) -> Reader:
    """The reader of a struct of the model, made once."""
    return _struct_reader(_described(struct))


@cache
def fields_reader_of(struct: type[msgspec.Struct]) -> Reader:
    """A reader that returns a dict of the fields that are there: a part of a struct, in which none is required."""
    return _struct_reader(_described(struct), partial=True)


def _described(struct: type[msgspec.Struct]) -> inspect.StructType:
    return cast("inspect.StructType", inspect.type_info(struct))


def entries(node: yaml.Node, path: str, faults: list[Fault]) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """The keys of a mapping with the nodes of key and value; a key given twice is noted and the first one stands."""
    found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    if not isinstance(node, yaml.MappingNode):
        faults.append(Fault(line_of(node), path, f"this is {_shape(node)}; write “field: value” lines here"))
        return found
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            faults.append(Fault(line_of(key), path, "a field's name must be a plain word"))
        elif key.value in found:
            first = line_of(found[key.value][0])
            message = f"this field is given twice, first on line {first}; keep one"
            faults.append(Fault(line_of(key), _below(path, key.value), message))
        else:
            found[key.value] = (key, value)
    return found


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _shape(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return "empty" if not node.value else f"the single value “{node.value}”"


def _reader(kind: inspect.Type) -> Reader:
    match kind:
        case inspect.StructType():
            return _struct_reader(kind)
        case inspect.VarTupleType():
            return _list_reader(_reader(kind.item_type))
        case inspect.DictType():
            return _dict_reader(_reader(kind.value_type))
        case inspect.UnionType():  # only ever “or None” in the model, which a file says by leaving the field out
            (one,) = [choice for choice in kind.types if not isinstance(choice, inspect.NoneType)]
            return _reader(one)
        case inspect.DataclassType(cls=cls) if cls is PartialDate:
            return _scalar_reader(_partial_date)
        case inspect.DateType():
            return _scalar_reader(_day)
        case inspect.IntType():
            return _scalar_reader(_whole_number)
        case inspect.BoolType():
            return _scalar_reader(_truth)
        case inspect.StrType():
            return _scalar_reader(str)
    raise TypeError(f"the model uses a type that no YAML reader exists for: {kind}")


def _struct_reader(kind: inspect.StructType, *, partial: bool = False) -> Reader:
    fields = {field.encode_name: (field.name, _reader(field.type)) for field in kind.fields if field.name != "id"}
    required = [field.encode_name for field in kind.fields if field.required and not partial]
    make: Callable[..., Any] = dict if partial else kind.cls

    def read(node: yaml.Node, path: str, faults: list[Fault]) -> Any:
        before = len(faults)
        values = {}
        given = entries(node, path, faults)
        for key, (key_node, value_node) in given.items():
            if key in fields:
                name, read_field = fields[key]
                values[name] = read_field(value_node, _below(path, key), faults)
            else:
                faults.append(Fault(line_of(key_node), _below(path, key), _unknown(key, list(fields))))
        if isinstance(node, yaml.MappingNode):
            faults += [
                Fault(line_of(node), _below(path, key), "this field is missing; write it")
                for key in required
                if key not in given
            ]
        return make(**values) if len(faults) == before else FAULT

    return read


def _unknown(key: str, known: list[str]) -> str:
    return "there is no such field" + (did_you_mean(key, known) or f"; the fields here are {', '.join(known)}")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """“; did you mean “rules”?”, or nothing when no known word is near."""
    from rapidfuzz import fuzz, process

    near = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=60)
    return f"; did you mean “{near[0]}”?" if near else ""


def _list_reader(read_item: Reader) -> Reader:
    def read(node: yaml.Node, path: str, faults: list[Fault]) -> Any:
        if not isinstance(node, yaml.SequenceNode):
            faults.append(Fault(line_of(node), path, f"this is {_shape(node)}; write a list, as [one, two]"))
            return FAULT
        return tuple([read_item(item, f"{path}[{index}]", faults) for index, item in enumerate(node.value)])

    return read


def _dict_reader(read_value: Reader) -> Reader:
    def read(node: yaml.Node, path: str, faults: list[Fault]) -> Any:
        given = entries(node, path, faults)
        return {key: read_value(value, _below(path, key), faults) for key, (_, value) in given.items()}

    return read


def _scalar_reader(convert: Callable[[str], Any]) -> Reader:
    def read(node: yaml.Node, path: str, faults: list[Fault]) -> Any:
        if not isinstance(node, yaml.ScalarNode):
            faults.append(Fault(line_of(node), path, f"this is {_shape(node)}; write a single value"))
            return FAULT
        text = node.value
        if text in _NULLS and not (text and node.style):
            faults.append(Fault(line_of(node), path, "this field is empty; write a value or leave the field out"))
            return FAULT
        try:
            return convert(text)
        except ValueError as error:
            faults.append(Fault(line_of(node), path, str(error)))
            return FAULT

    return read


_partial_date = cache(PartialDate.parse)


def _day(text: str) -> date:
    if not _ISO_DAY.fullmatch(text):
        raise ValueError(f"“{text}” is not a day; write it in full, as 2022-02-24")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"“{text}” is a day that no calendar has; write one as 2022-02-24") from None


def _whole_number(text: str) -> int:
    if not _WHOLE_NUMBER.fullmatch(text):
        raise ValueError(f"“{text}” is not a whole number; write figures, as 47")
    return int(text)


def _truth(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(f"“{text}” is neither true nor false; write one of the two")
    return text == "true"

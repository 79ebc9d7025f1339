"""A mapping whose values stay packed until they are asked for."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.timeline.packed import Packed, Section

KEYS = st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), min_size=1)


def packed(values: dict[str, bytes]) -> tuple[Packed[str], list[str]]:
    """The mapping, read back from msgpack, and a list of what it has decoded."""
    decoded: list[str] = []

    def decode(content: memoryview) -> str:
        decoded.append(bytes(content).decode())
        return decoded[-1]

    section = msgspec.msgpack.decode(msgspec.msgpack.encode(Section.of(values)), type=Section)
    return Packed(section, decode), decoded


@given(st.dictionaries(KEYS, st.text(st.characters(exclude_categories=["Cs"]))))
def test_it_holds_what_was_packed_in_the_same_order(values: dict[str, str]) -> None:
    mapping, _ = packed({key: value.encode() for key, value in values.items()})
    assert mapping == values
    assert list(mapping) == list(values)
    assert len(mapping) == len(values)


def test_a_value_is_decoded_when_it_is_first_read_and_never_again() -> None:
    mapping, decoded = packed({"a": b"one", "b": b"two"})
    assert "a" in mapping
    assert "c" not in mapping
    assert decoded == []
    assert (mapping["b"], mapping["b"], mapping.get("c")) == ("two", "two", None)
    assert decoded == ["two"]
    with pytest.raises(KeyError):
        mapping["c"]

"""`Packed`: a mapping whose values stay in msgpack until they are asked for, so that a start pays only for what it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from typing import Generic, TypeVar

import msgspec

_T = TypeVar("_T")


class Section(msgspec.Struct, frozen=True):
    """The keys (none has a line end in it), 0 and where each value ends, and the values one after another."""

    keys: str
    bounds: list[int]
    content: memoryview

    @classmethod
    def of(cls, values: Mapping[str, bytes]) -> Section:
        """The section of a mapping in its order."""
        bounds = list(accumulate(map(len, values.values()), initial=0))
        return cls("\n".join(values), bounds, memoryview(b"".join(values.values())))


class Packed(Mapping[str, _T], Generic[_T]):
    """A read-only mapping over a section; each value is decoded once, when it is first read."""

    __slots__ = ("_bounds", "_content", "_decode", "_known", "_place")

    def __init__(self, section: Section, decode: Callable[[memoryview], _T]) -> None:
        keys = section.keys.split("\n") if section.keys else []
        self._place = dict(zip(keys, range(len(keys)), strict=True))
        self._bounds = section.bounds
        self._content = section.content
        self._decode = decode
        self._known: dict[str, _T] = {}

    def __getitem__(self, key: str) -> _T:
        known = self._known
        if key not in known:
            place = self._place[key]
            known[key] = self._decode(self._content[self._bounds[place] : self._bounds[place + 1]])
        return known[key]

    def __contains__(self, key: object) -> bool:
        return key in self._place

    def __iter__(self) -> Iterator[str]:
        return iter(self._place)

    def __len__(self) -> int:
        return len(self._place)

    def __repr__(self) -> str:
        return f"<{len(self)} packed values>"

"""The compiled form of a timeline: one checksummed msgpack blob; each record in it decodes in C when it is first read.

A blob is trusted only when its checksum holds and it was made by the very code that reads it: the mark is a digest of the
modules that turn files into records, so that a change of the model or of what a date means makes old blobs worthless.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, cast
from zlib import crc32

import msgspec

from checker.days import partial
from checker.timeline.model import KINDS
from checker.timeline.names import names_by_first_word, packed
from checker.timeline.packed import Packed, Section
from checker.timeline.records import Records
from checker.timeline.relations import Relations, relations_of

_MAGIC = b"checker timeline\n"
_CHECKSUM = 4  # bytes
_DIGEST = 16  # bytes: 128 bits, far beyond chance


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """What the sources looked like when they were compiled."""

    stats: str = ""  # digest of names, sizes and times; empty when a change could have gone unseen in them
    contents: str = ""  # digest of names and bytes


class _Blob(msgspec.Struct, frozen=True, kw_only=True):
    code: str
    stamp: Stamp
    last_checked: date | None
    kinds: dict[str, Section]
    names: Section
    relations: Relations


def compiled(timeline: Records, stamp: Stamp) -> bytes:
    """The blob that holds the records and the stamp of their sources."""
    encode = msgspec.msgpack.encode
    kinds = {kind: {key: encode(record) for key, record in timeline.of_kind(kind).items()} for kind in KINDS}
    days = [record.checked_on for kind in KINDS for record in timeline.of_kind(kind).values()]
    blob = _Blob(
        code=_code_digest(),
        stamp=stamp,
        last_checked=max(days, default=None),
        kinds={kind: Section.of(values) for kind, values in kinds.items()},
        names=Section.of(packed(names_by_first_word(timeline))),
        relations=relations_of(timeline),
    )
    content = encode(blob)
    return _MAGIC + _checksum(content) + content


class Compiled:
    """A blob that has passed its checks; its records are decoded when they are asked for."""

    def __init__(self, blob: bytes) -> None:
        """`ValueError` when the blob is damaged, or made by other code than this."""
        start = len(_MAGIC) + _CHECKSUM
        content = memoryview(blob)[start:]
        if blob[: len(_MAGIC)] != _MAGIC or blob[len(_MAGIC) : start] != _checksum(content):
            raise ValueError("the compiled timeline is damaged")
        head = msgspec.msgpack.decode(content, type=_Blob)
        if head.code != _code_digest():
            raise ValueError("the compiled timeline was made by another version")
        self.stamp = head.stamp
        self._head = head

    def records(self) -> Records:
        """The records; each is decoded when it is first read."""
        kinds = {kind: Packed(self._head.kinds[kind], _DECODERS[kind].decode) for kind in KINDS}
        names = Packed(self._head.names, _as_they_are)
        head = self._head
        return Records(
            names=names, relations=head.relations, last_checked=head.last_checked, **cast("dict[str, Any]", kinds)
        )


_DECODERS: dict[str, msgspec.msgpack.Decoder[Any]] = {
    kind: msgspec.msgpack.Decoder(struct) for kind, struct in KINDS.items()
}


def _as_they_are(group: memoryview) -> memoryview:
    return group


def _checksum(content: bytes | memoryview) -> bytes:
    # Against chance damage; a digest would cost a start five times as much.
    return crc32(content).to_bytes(_CHECKSUM, "big")


@cache
def _code_digest() -> str:
    # By path, not by import: reading a blob must not cost the import of the YAML parser.
    here = Path(__file__).parent
    modules = [
        here / f"{name}.py"
        for name in (
            "model",
            "records",
            "decode",
            "layers",
            "loader",
            "compiled",
            "names",
            "name_tries",
            "naming",
            "packed",
            "relations",
            "told",
            "../text/tokens",
        )
    ]
    digest = blake2b(digest_size=_DIGEST)
    for module in (Path(str(partial.__file__)), *modules):
        digest.update(module.read_bytes())
    return digest.hexdigest()

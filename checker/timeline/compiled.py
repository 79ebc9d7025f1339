"""The compiled form of a timeline: one checksummed msgpack blob that decodes in C, dates included.

A blob is trusted only when its checksum holds and it was made by the very code that reads it: the mark is a digest of the
modules that turn files into records, so that a change of the model or of what a date means makes old blobs worthless.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from checker.days import partial
from checker.timeline.names import names_by_first_word, packed
from checker.timeline.records import Records

_MAGIC = b"checker timeline\n"
_DIGEST = 16  # bytes: 128 bits, far beyond chance damage


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """What the sources looked like when they were compiled."""

    stats: str = ""  # digest of names, sizes and times; empty when a change could have gone unseen in them
    contents: str = ""  # digest of names and bytes


class _Blob(msgspec.Struct, frozen=True, kw_only=True):
    code: str
    stamp: Stamp
    records: msgspec.Raw


def compiled(timeline: Records, stamp: Stamp) -> bytes:
    """The blob that holds the records and the stamp of their sources."""
    plain = msgspec.structs.replace(timeline, root="", names=packed(names_by_first_word(timeline)))
    content = msgspec.msgpack.encode(
        _Blob(code=_code_digest(), stamp=stamp, records=msgspec.Raw(msgspec.msgpack.encode(plain)))
    )
    return _MAGIC + _checksum(content) + content


class Compiled:
    """A blob that has passed its checks; its records are decoded when they are asked for."""

    def __init__(self, blob: bytes) -> None:
        """`ValueError` when the blob is damaged, or made by other code than this."""
        start = len(_MAGIC) + _DIGEST
        content = memoryview(blob)[start:]
        if blob[: len(_MAGIC)] != _MAGIC or blob[len(_MAGIC) : start] != _checksum(content):
            raise ValueError("the compiled timeline is damaged")
        head = msgspec.msgpack.decode(content, type=_Blob)
        if head.code != _code_digest():
            raise ValueError("the compiled timeline was made by another version")
        self.stamp = head.stamp
        self._records = head.records

    def records(self) -> Records:
        """The records, decoded."""
        return msgspec.msgpack.decode(self._records, type=Records)


def _checksum(content: bytes | memoryview) -> bytes:
    return blake2b(content, digest_size=_DIGEST).digest()


@cache
def _code_digest() -> str:
    # By path, not by import: reading a blob must not cost the import of the YAML parser.
    here = Path(__file__).parent
    modules = [
        here / f"{name}.py"
        for name in ("model", "records", "decode", "layers", "loader", "compiled", "names", "naming", "../text/tokens")
    ]
    digest = blake2b(digest_size=_DIGEST)
    for module in (Path(str(partial.__file__)), *modules):
        digest.update(module.read_bytes())
    return digest.hexdigest()

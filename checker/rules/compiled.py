"""The rule files of a folder and their patterns as one checksummed blob: an installed program parses nothing to start.

A blob is trusted only when its checksum holds and it was made by the very code that reads it.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path
from zlib import crc32

import msgspec

from checker.errors import FileProblems, Problem
from checker.matching.pattern import Pattern
from checker.rules.ids import identity_of
from checker.rules.model import RuleFile

_MAGIC = b"checker rules\n"
_CHECKSUM = 4  # bytes


class _Blob(msgspec.Struct, frozen=True, kw_only=True):
    code: str
    files: dict[str, RuleFile]
    patterns: dict[str, Pattern]  # by their sources


def compiled(folder: Path) -> bytes:
    """The blob of all rule files of a folder; `FileProblems` names every fault in them."""
    from checker.rules.load import load_rules
    from checker.rules.parse import parsed

    rules = load_rules([folder])  # what a rule says is checked here once for all
    files = {}
    for file in sorted(folder.rglob("*.yaml")):
        read = parsed(file.read_bytes(), [])
        if read is None:
            raise FileProblems([Problem(path=str(file), line=0, field="", message="changed while it was read")])
        files[identity_of(file, folder)] = read[0]
    patterns = {pattern.source: pattern for rule in rules for pattern in rule.patterns}
    content = msgspec.msgpack.encode(_Blob(code=_code_digest(), files=files, patterns=patterns))
    return _MAGIC + _checksum(content) + content


def rule_files(blob: bytes) -> tuple[dict[str, RuleFile], dict[str, Pattern]]:
    """The rule files of a blob by id, and their patterns by source; `ValueError` when it is damaged or of other code."""
    start = len(_MAGIC) + _CHECKSUM
    content = memoryview(blob)[start:]
    if blob[: len(_MAGIC)] != _MAGIC or blob[len(_MAGIC) : start] != _checksum(content):
        raise ValueError("the compiled rules are damaged")
    read = msgspec.msgpack.decode(content, type=_Blob)
    if read.code != _code_digest():
        raise ValueError("the compiled rules were made by another version")
    return read.files, read.patterns


def _checksum(content: bytes | memoryview) -> bytes:
    return crc32(content).to_bytes(_CHECKSUM, "big")


@cache
def _code_digest() -> str:
    here = Path(__file__).parent
    digest = blake2b(digest_size=16)
    for name in (
        "model", "parse", "compiled", "load", "../timeline/decode", "../matching/pattern", "../mentions/model",
        "../mentions/verbs", "../text/tokens",
    ):  # fmt: skip
        digest.update((here / f"{name}.py").read_bytes())
    return digest.hexdigest()

"""`KeptResults`: what was found in a file the last time, by everything that the finding rests on.

A result is kept under a digest of the file's bytes, its name, the settings that change it, the rules, the timeline and the
program. Nothing in the cache is trusted: what does not decode is made again.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Container, Iterable
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from checker.batch.model import Result
from checker.config.model import Settings

if TYPE_CHECKING:
    from datetime import date

    import msgspec

_MOST = 20_000  # results kept; of more the older half is dropped
_PACKAGE = Path(__file__).parents[1]
_SOURCES = ("rules", "reference_data")  # the folders that `timeline.bin` and `rules.bin` are made of


class KeptResults:
    """The cache in a folder, which need be neither there nor writable."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: dict[tuple[str, ...], bytes] = {}
        self._has_written = False

    def key(self, name: str, content: bytes, settings: Settings, published: date | None, how: str) -> str:
        """The name under which the result of a file is kept."""
        digest = blake2b(self._program, digest_size=20)
        options = (
            name, settings.read_options, settings.quotations == "full", settings.stale_after, published, how,
            settings.date_order,
        )  # fmt: skip
        for part in (repr(options).encode(), self._folders((*settings.timelines, "", *settings.rules)), content):
            digest.update(len(part).to_bytes(8, "big") + part)
        return digest.hexdigest()

    def get(self, key: str) -> Result | None:
        """The result, or None when there is none that can be used."""
        import msgspec

        try:
            with open(self._path(key), "rb") as file:
                return decoded_result(file.read())
        except (OSError, msgspec.MsgspecError, ValueError):
            return None

    def keep(self, key: str, encoded: bytes) -> None:
        """Keep an encoded result; when the folder cannot be written, nothing is kept."""
        path = self._path(key)
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            temporary = f"{path}.{os.getpid()}"  # no other process has this name for it
            try:
                with open(temporary, "wb") as file:
                    file.write(encoded)
                os.replace(temporary, path)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
            self._has_written = True
        except OSError:
            return

    def prune(self) -> None:
        """Drop the older half when there are too many."""
        if not self._has_written:
            return
        with contextlib.suppress(OSError):
            kept = [entry for folder in os.scandir(self._folder) if folder.is_dir() for entry in os.scandir(folder)]
            if len(kept) > _MOST:
                for entry in sorted(kept, key=lambda each: each.stat().st_mtime)[: len(kept) // 2]:
                    os.unlink(entry.path)

    def _path(self, key: str) -> str:
        return os.path.join(self._folder, key[:2], f"{key[2:]}.bin")

    @cached_property
    def _program(self) -> bytes:
        """What changes whenever the program, its rules or its timeline do: names, sizes and times of their files."""
        bundled = _PACKAGE / "bundled"  # what a wheel carries: thousands of records, and what was made of them
        if (bundled / "timeline.bin").is_file() and (bundled / "rules.bin").is_file():
            left_out = {str(bundled / name) for name in _SOURCES}
            stamps = _stamps([_PACKAGE], left_out)
        else:  # a checkout: rules and facts stand beside the package
            stamps = _stamps([_PACKAGE, *(_PACKAGE.parent / name for name in _SOURCES)])
        return blake2b("\n".join(stamps).encode("utf-8", "surrogateescape")).digest()

    def _folders(self, folders: tuple[str, ...]) -> bytes:
        """What is in a newsroom's own folders: they are small, so their bytes are read."""
        if folders not in self._own:
            digest = blake2b()
            for folder in folders:
                for path in sorted(Path(folder).rglob("*.y*ml")) if folder else ():
                    with contextlib.suppress(OSError):
                        digest.update(repr((str(path), path.read_bytes())).encode())
                digest.update(b"\0")
            self._own[folders] = digest.digest()
        return self._own[folders]


def encoded_result(result: Result) -> bytes:
    """The result as bytes, for the cache and between processes."""
    import msgspec

    return msgspec.msgpack.encode(result)


def decoded_result(encoded: bytes) -> Result:
    """The result in the bytes; a `msgspec.MsgspecError` when they hold none."""
    return _decoder().decode(encoded)


_DECODERS: list[msgspec.msgpack.Decoder[Result]] = []  # made when first wanted: it costs a few milliseconds


def _decoder() -> msgspec.msgpack.Decoder[Result]:
    import msgspec

    if not _DECODERS:
        _DECODERS.append(msgspec.msgpack.Decoder(Result))
    return _DECODERS[0]


def _stamps(folders: Iterable[Path], left_out: Container[str] = ()) -> Iterable[str]:
    pending = [str(folder) for folder in folders]
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in sorted(entries, key=lambda each: each.name):
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__" and entry.path not in left_out:
                        pending.append(entry.path)
                else:
                    stat = entry.stat()
                    yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}"

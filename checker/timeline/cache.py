"""A cache of compiled timelines in the user's cache folder, one file for each set of sources.

The sources are told from what was compiled by names, sizes, times and inodes, as git tells changed files: that costs one
look at each file, not its reading. Where times cannot tell (a file changed within the last moments before the cache was
written), contents decide. Whatever is wrong with the cache, the timeline is made from its sources.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import msgspec

from checker.timeline.compiled import Compiled, Stamp, compiled
from checker.timeline.records import Records

# Nanoseconds: FAT keeps times to two seconds, the coarsest of the file systems in use.
_TIME_GRAIN = 2_000_000_000


@dataclass(frozen=True, slots=True)
class _Stats:
    digest: str
    newest: int  # nanoseconds: the latest change of any source


def cached_records(sources: Sequence[Path], build: Callable[[], Records], cache: Path) -> Records:
    """The records compiled from `sources` (folders and files) where they are unchanged, else what `build` makes.

    A new compiled form is then kept in the folder `cache`, which need not exist nor be writable.
    """
    name = blake2b("\n".join(str(path.resolve()) for path in sources).encode(), digest_size=16).hexdigest()
    file = cache / f"timeline-{name}.bin"
    stats = _stats(sources)
    kept = _kept(file)
    if kept is not None and kept.stamp.stats == stats.digest:
        return kept.records()
    contents = _contents(sources)
    if kept is not None and kept.stamp.contents == contents:
        records = kept.records()
    else:
        records = msgspec.structs.replace(build(), root="")
    if contents is not None:
        _keep(file, records, sources, stats, contents)
    return records


def _kept(file: Path) -> Compiled | None:
    try:
        return Compiled(file.read_bytes())
    except (OSError, ValueError):  # none yet, not readable, damaged, or made by other code
        return None


def _keep(file: Path, records: Records, sources: Sequence[Path], stats: _Stats, contents: str) -> None:
    import tempfile  # loads a dozen modules, and is needed once for each change of the sources

    temporary = ""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".timeline-")
        with os.fdopen(handle, "wb") as stream:
            # The file system's own clock says when this is: a source changed within its grain may change unseen.
            settled = os.fstat(stream.fileno()).st_mtime_ns - stats.newest > _TIME_GRAIN
            # Else a source changed while it was read.
            if _stats(sources) == stats and (settled or _contents(sources) == contents):
                stream.write(compiled(records, Stamp(stats=stats.digest if settled else "", contents=contents)))
        if os.path.getsize(temporary):
            os.replace(temporary, file)
        else:
            os.unlink(temporary)
    except OSError:  # a cache that cannot be written is no error: the next run builds again
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def _stats(sources: Sequence[Path]) -> _Stats:
    digest, newest = blake2b(digest_size=16), 0
    for path, found in _files(sources):
        digest.update(f"{path}\0{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}\n".encode())
        newest = max(newest, found.st_mtime_ns, found.st_ctime_ns)
    return _Stats(digest.hexdigest(), newest)


def _contents(sources: Sequence[Path]) -> str | None:
    """A digest of names and bytes, or None when a file cannot be read: the build then says so."""
    digest = blake2b(digest_size=16)
    for path, _ in _files(sources):
        try:
            content = Path(path).read_bytes()
        except OSError:
            return None
        digest.update(f"{path}\0{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(sources: Sequence[Path]) -> Iterator[tuple[str, os.stat_result]]:
    """Each file that a loader would read, with its stat, in a fixed order."""
    for source in sources:
        if source.is_file():
            yield str(source), source.stat()
            continue
        waiting = [str(source)]
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for name, entry in sorted((entry.name, entry) for entry in entries):
                    if name[0] == ".":
                        continue
                    if name.endswith((".yaml", ".yml")):
                        yield entry.path, entry.stat()
                    elif entry.is_dir():
                        waiting.append(entry.path)

"""Where a report goes: the terminal, a pipe, or a file that is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CheckerError

if TYPE_CHECKING:
    import msgspec
    from rich.console import Console

    from checker.report.rows import Screen

STANDARD_OUTPUT = "-"
_FILE_WIDTH = 100  # cells: the width of a report in a file, whatever terminal it was made in


class Output:
    """Standard output, or the file named; text for a file is kept until `close`."""

    def __init__(self, path: str | None) -> None:
        if path == "":
            raise CheckerError("--output: is empty; name a file, or leave it out")
        self._path = None if path == STANDARD_OUTPUT else path
        if self._path is None and sys.stdout is None:  # `>&-`
            raise CheckerError("standard output is closed; leave it open, or name a file with --output")
        self._kept = StringIO()

    def refuse(self, files: Iterable[str]) -> None:
        """Raise `CheckerError` when the report would take the place of one of these files."""
        if self._path is not None and os.path.realpath(self._path) in set(map(os.path.realpath, files)):
            raise CheckerError(f"--output {self._path}: is one of the files that are checked; choose another file")

    def console(self) -> Console:
        """A console that prints here: in colour on a terminal only, never with NO_COLOR (https://no-color.org)."""
        from checker.cli.console import ReportConsole  # rich takes 0.08 s that JSON need not wait for

        if self._path is not None:
            return ReportConsole(file=self._kept, width=_FILE_WIDTH, color_system=None, highlight=False, emoji=False)
        plain = bool(os.environ.get("NO_COLOR"))
        return ReportConsole(color_system=None if plain else "auto", highlight=False, emoji=False)

    def screen(self) -> Screen:
        """What prints rows here: the console, or where it would show no colour what needs no rich."""
        from checker.report.rows import PlainScreen

        if self._path is not None:
            return PlainScreen(self._kept, _FILE_WIDTH)
        # What these say rich knows best: https://rich.readthedocs.io/en/stable/console.html#environment-variables
        if sys.stdout.isatty() or "FORCE_COLOR" in os.environ or "TTY_COMPATIBLE" in os.environ:
            return self.console()
        return PlainScreen(sys.stdout, _width())

    def write(self, text: str) -> None:
        """The text as it is, in UTF-8 whatever the terminal's encoding."""
        if self._path is not None:
            self._kept.write(text)
        else:
            self.flush()
            sys.stdout.buffer.write(_bytes(text))

    def flush(self) -> None:
        """Send off what was printed: what is written otherwise, or said on standard error, comes after it."""
        if self._path is None:
            sys.stdout.flush()

    def write_document(self, document: msgspec.Struct) -> None:
        """The document as JSON, ending in a line end."""
        import msgspec

        self.write(msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n")

    def close(self) -> None:
        """Put the file in its place, if there is one; CheckerError when that cannot be done, and then nothing is changed."""
        if self._path is None:
            return
        write_file(Path(self._path), _bytes(self._kept.getvalue()))


def _width() -> int:
    """The cells of a row where standard output is no terminal: as the user says, as the terminal of another stream has, or 80."""
    if (columns := os.environ.get("COLUMNS", "")).isdigit():
        return int(columns)
    for descriptor in range(3):
        with contextlib.suppress(OSError):
            return os.get_terminal_size(descriptor).columns or 80
    return 80


def write_file(target: Path, content: bytes) -> None:
    """Put the bytes in the file's place, whole or not at all; CheckerError when that cannot be done."""
    try:
        put(target, content)
    except OSError as error:
        raise CheckerError(f"{target}: cannot be written ({error.strerror}); choose another file") from None


def put(target: Path, content: bytes, *, keep_mode: bool = False) -> None:
    """Put the bytes in the file's place, whole or not at all; OSError when that cannot be done.

    `keep_mode`: a file that is there keeps its permissions. A link stays, and what it leads to is written; a device or a pipe
    is no file that could be replaced, and is written as it is.
    """
    import tempfile  # most reports go to a terminal or a pipe

    if target.exists() and not target.is_file() and not target.is_dir():
        target.write_bytes(content)
        return
    place = Path(os.path.realpath(target))
    mode = place.stat().st_mode & 0o7777 if keep_mode else 0o666 & ~_umask()
    descriptor, temporary = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name[:50]}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.chmod(temporary, mode)
        os.replace(temporary, place)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _bytes(text: str) -> bytes:
    """UTF-8; half a character, which only a path can hold, becomes “?”."""
    return text.encode("utf-8", "replace")


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current

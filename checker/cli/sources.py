"""Where articles come from: files, folders and standard input, read as UTF-8 text."""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.cli.complaints import Complaints
from checker.errors import CheckerError

ARTICLE_ENDINGS = (".txt", ".md")  # looked for in folders; a file given by name may have any ending
STANDARD_INPUT = "-"
_OTHER_UNICODE = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One article that can be read: the path shown to the user; `-` is standard input."""

    path: str
    shown: str

    def text(self) -> str:
        """The article's text, line ends as they are, without a byte order mark; CheckerError when there is none."""
        try:
            content = sys.stdin.buffer.read() if self.path == STANDARD_INPUT else Path(self.path).read_bytes()
        except FileNotFoundError:
            raise CheckerError("no such file; check the path") from None
        except IsADirectoryError:
            raise CheckerError("is a folder; name a file in it") from None
        except OSError as error:
            raise CheckerError(
                f"cannot be read ({error.strerror or error}); check the path and its permissions"
            ) from None
        return decoded(content)


def sources(paths: Sequence[str], complaints: Complaints, *, stdin_filename: str = "<stdin>") -> Iterator[Source]:
    """Each article once, in the order given; folders are walked in the order of names. What is not there is complained of."""
    seen: set[str] = set()
    for path in paths:
        found = [path]
        if path == STANDARD_INPUT:
            pass
        elif os.path.isdir(path):
            found = list(_articles_below(path, complaints))
            if not found:
                complaints.say_of(
                    path, f"holds no articles ({' or '.join(ARTICLE_ENDINGS)} files); name a file or another folder"
                )
        elif not os.path.lexists(path):
            complaints.say_of(path, "no such file or folder; check the path")
            continue
        for each in found:
            identity = each if each == STANDARD_INPUT else os.path.realpath(each)
            if identity not in seen:
                seen.add(identity)
                yield Source(each, stdin_filename if each == STANDARD_INPUT else each)


def article_text(path: str) -> str:
    """The text of the one article that a command works on; CheckerError, with the path, when there is none."""
    try:
        return Source(path, path).text()
    except CheckerError as error:
        raise CheckerError(f"{path}: {error}") from None


def decoded(content: bytes) -> str:
    """The bytes as text; CheckerError, in a line, for what is empty, binary or not UTF-8."""
    for mark, encoding in _OTHER_UNICODE.items():
        if content.startswith(mark):
            raise CheckerError(f"is {encoding}; save it as UTF-8")
    content = content.removeprefix(codecs.BOM_UTF8)
    if b"\0" in content:
        raise CheckerError("is a binary file, not text; give articles as plain text in UTF-8")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = content[error.start]
        raise CheckerError(f"line {line}: is not UTF-8 (byte 0x{byte:02x}); save it as UTF-8") from None
    if not text.strip():
        raise CheckerError("is empty; there is nothing to check")
    return text


def _articles_below(folder: str, complaints: Complaints) -> Iterator[str]:
    """The paths of the articles in a folder and the folders below it; hidden ones are left out, links not followed."""

    def unreadable(error: OSError) -> None:
        complaints.say_of(str(error.filename), f"cannot be read ({error.strerror}); check its permissions")

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(ARTICLE_ENDINGS) and not name.startswith("."):
                yield os.path.join(parent, name)

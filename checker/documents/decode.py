"""`decoded`: the characters of a file that holds text, and how it writes them."""

from __future__ import annotations

import codecs

from checker.errors import CheckerError

_OTHER_UNICODE = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


def decoded(content: bytes) -> str:
    """The bytes as text, without a byte order mark, line ends as they are; CheckerError for what is empty or not UTF-8."""
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

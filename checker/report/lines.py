"""`printable`, `one_line`, `html_text` and `xml_text`: copy made fit for a line of output, and for markup."""

from __future__ import annotations

from checker.text.patterns import later

_NOT_PRINTABLE = later(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# Everything that XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets
_NOT_XML = later("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """The text with a space for each control character, so that copy cannot steer the terminal; as long as before."""
    return _NOT_PRINTABLE.sub(" ", text)


def one_line(text: str) -> str:
    """The text without control characters and line ends, its words parted by single spaces."""
    return " ".join(printable(text).split())


def html_text(text: str) -> str:
    """The text in one line, for the content of an element or the value of a quoted attribute of HTML."""
    from html import escape  # with the thousands of names of signs that HTML has; no other format needs it

    return escape(one_line(text))


def xml_text(text: str) -> str:
    """The text for an XML document, or for the value of an attribute in double quotes, in which it can have line ends."""
    text = _NOT_XML.sub(" ", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")

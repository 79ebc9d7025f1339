"""`WordPackage`: the parts of a Word file (ECMA-376), which is a zip archive of XML, read within bounds."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from checker.documents.xml.events import fault, xml_parser
from checker.errors import CheckerError

_MOST = 64_000_000  # bytes of a part: a novel takes two million
_CHUNK = 65_536  # bytes
_OLE = b"\xd0\xcf\x11\xe0"  # Word up to 2003, and every file with a password
_DOCUMENT = "/officeDocument"  # the end of the type of relation, of both editions of the standard
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class WordPackage:
    """The archive. CheckerError for what is no Word file, is damaged, or is larger than any text."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(_OLE):
            raise CheckerError("is a Word file of before 2007 or has a password; save it as .docx without one")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError):
            raise CheckerError("is no Word file: it is no zip archive, or was cut off") from None
        self._names = set(self._zip.namelist())
        self.document = self._document()
        if self.document not in self._names:
            raise CheckerError("is a zip archive, but no Word file: it holds no document")

    def beside(self, name: str) -> str:
        """The name of a part that stands beside the document, such as `comments.xml`."""
        return posixpath.join(posixpath.dirname(self.document), name)

    def parse(self, part: str, start: Start, end: End, text: Text) -> bool:
        """Call the functions for what a part holds; whether there is such a part.

        Names of Word's own elements and attributes come as `w:p`, all others as their namespace and name.
        """
        if part not in self._names:
            return False
        parser = xml_parser()
        parser.ordered_attributes = False
        spaces: dict[str, str] = {}

        def name_of(name: str) -> str:
            prefix, colon, local = name.rpartition(":")
            space = spaces.get(prefix, "")
            return f"w:{local}" if space in _WORD else f"{space} {local}" if colon or space else local

        def start_of(name: str, attributes: dict[str, str]) -> None:
            for key, value in attributes.items():
                if key == "xmlns" or key.startswith("xmlns:"):
                    spaces[key[6:]] = value
            start(name_of(name), {name_of(key) if ":" in key else key: value for key, value in attributes.items()})

        parser.StartElementHandler = start_of
        parser.EndElementHandler = lambda name: end(name_of(name))
        parser.CharacterDataHandler = text
        try:
            with self._zip.open(part) as stream:
                read = 0
                while chunk := stream.read(_CHUNK):
                    read += len(chunk)
                    if read > _MOST:
                        raise CheckerError(
                            f"is no Word file that a person wrote: {part} is larger than {_MOST:,} bytes"
                        )
                    parser.Parse(chunk, False)  # noqa: FBT003 - expat's own order
                parser.Parse(b"", True)  # noqa: FBT003
        except expat.ExpatError as error:
            raise CheckerError(f"is a damaged Word file: {part}: {fault(error)}") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError):
            raise CheckerError(f"is a damaged Word file: {part} cannot be unpacked") from None
        except (RuntimeError, NotImplementedError):
            raise CheckerError(f"is a Word file whose {part} is encrypted or packed in an unknown way") from None
        return True

    def _document(self) -> str:
        found = ["word/document.xml"]

        def start(name: str, attributes: dict[str, str]) -> None:
            if name.endswith("Relationship") and attributes.get("Type", "").endswith(_DOCUMENT):
                found[0] = attributes.get("Target", found[0]).lstrip("/")

        self.parse("_rels/.rels", start, lambda _: None, lambda _: None)
        return found[0]

"""`xml_of`: the elements of an XML document, with the place of each character of their text in the source."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5
from xml.parsers import expat

from checker.documents.escapes import Layer, Unescaped
from checker.documents.xml.events import fault, xml_parser
from checker.errors import CheckerError

_DEEPEST = 200  # elements within one another; the walks over them take a call for each
_DECLARED = re.compile(r"<\?xml[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)[\"']")
_ATTRIBUTE = re.compile(r"([^\s=/>\"']+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(slots=True)
class Characters:
    """Text between tags. `exact`: whether the source writes these very characters."""

    text: str
    start: int
    end: int
    exact: bool


@dataclass(slots=True)
class Note:
    """A comment, and its span with its marks."""

    text: str
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Element:
    """An element: its name with its prefix, and the half-open span of its start tag in the source."""

    name: str
    attributes: dict[str, str]
    start: int
    tag_end: int = 0
    parent: Element | None = None
    children: list[Element | Characters | Note] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)  # of the elements in it, by their names
    number: int = 0  # which of those of its name it is, from 1

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def path(self) -> str:
        """Where it stands: “/newsItem/contentSet/inlineXML/html/body/p[2]”."""
        steps: list[str] = []
        at: Element | None = self
        while at is not None:
            many = at.parent is not None and at.parent.counts[at.name] > 1
            steps.append(f"{at.name}[{at.number}]" if many else at.name)
            at = at.parent
        return "/" + "/".join(reversed(steps))

    def elements(self, *names: str) -> Iterator[Element]:
        """The elements right inside of it, of these names without prefix, or all."""
        for child in self.children:
            if isinstance(child, Element) and (not names or child.local in names):
                yield child

    def first(self, *path: str) -> Element | None:
        """The first element at the end of a path of names without prefix."""
        at: Element | None = self
        for name in path:
            at = next(at.elements(name), None) if at is not None else None
        return at

    def all(self, *names: str) -> Iterator[Element]:
        """The elements of these names, without prefix, wherever they stand in it, in order."""
        for child in self.elements():
            if child.local in names:
                yield child
            yield from child.all(*names)

    def places(self) -> Unescaped:
        """All text in it, that of its elements too."""
        layer = Layer()
        self.put_into(layer)
        return layer.whole()

    @property
    def text(self) -> str:
        """All text in it, without the white space around it."""
        return self.places().text.strip()

    def put_into(self, layer: Layer) -> None:
        """Add all text in it."""
        for child in self.children:
            if isinstance(child, Characters):
                layer.add(child.text, child.start, child.end, exact=child.exact)
            elif isinstance(child, Element):
                child.put_into(layer)

    def place_of(self, attribute: str, source: str) -> tuple[int, int]:
        """The half-open span of an attribute's value in the source; of the tag when it has none."""
        for found in _ATTRIBUTE.finditer(source, self.start, self.tag_end):
            if found[1] == attribute:
                return found.span(2 if found[2] is not None else 3)
        return self.start, self.tag_end


@dataclass(slots=True)
class XmlDocument:
    """The characters of the file, whether it has them in UTF-8, and the element that holds all others."""

    source: str
    is_utf8: bool
    root: Element


def xml_of(content: bytes) -> XmlDocument:
    """The document; CheckerError, in one line, for what is no XML or declares entities."""
    source, is_utf8 = _characters(content)
    return XmlDocument(source, is_utf8, _Tree(source).root)


def _characters(content: bytes) -> tuple[str, bool]:
    if not content.strip():
        raise CheckerError("is empty; there is nothing to check")
    encoding = next((name for mark, name in _BOMS if content.startswith(mark)), "")
    if not encoding and content[:4] in (b"<\0?\0", b"\0<\0?"):
        encoding = "utf-16-le" if content[0] else "utf-16-be"
    if not encoding:
        declared = _DECLARED.match(content[:200].decode("latin-1").lstrip())
        encoding = declared[1] if declared else "utf-8"
    try:
        name = codecs.lookup(encoding).name
        source = content.decode(name)
    except LookupError:
        raise CheckerError(f"line 1: states an encoding that is not known, “{encoding}”; save it as UTF-8") from None
    except (UnicodeError, TypeError):
        raise CheckerError(f"is not {encoding}, as it states; save it as UTF-8") from None
    if not isinstance(source, str):
        raise CheckerError(f"line 1: states an encoding that is none, “{encoding}”; save it as UTF-8")
    return source.removeprefix("\ufeff"), name == "utf-8"


class _Tree:
    """Builds the tree. expat counts bytes of UTF-8; they become characters while the document is passed over, once."""

    def __init__(self, source: str) -> None:
        self._source = source
        try:
            self._bytes = source.encode("utf-8")
        except UnicodeEncodeError:
            raise CheckerError("holds characters that are none (halves of pairs); save it as UTF-8") from None
        self._byte = self._at = 0
        self._open: list[Element] = []
        self._waits_for_end: Element | None = None  # whose start tag ends where the next event begins
        self._is_cdata = False
        self._parser = xml_parser("utf-8")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.CommentHandler = self._comment
        self._parser.StartCdataSectionHandler = lambda: self._cdata(begins=True)
        self._parser.EndCdataSectionHandler = lambda: self._cdata(begins=False)
        self._parser.SkippedEntityHandler = self._entity
        self._parser.ProcessingInstructionHandler = lambda _target, _text: self._here()
        root: list[Element] = []
        self._roots = root
        try:
            self._parser.Parse(self._bytes, True)  # noqa: FBT003 - expat's own order
        except expat.ExpatError as error:
            raise CheckerError(fault(error)) from None
        self.root = root[0]

    def _here(self) -> int:
        """The offset in the source of the event that is being told."""
        byte = self._parser.CurrentByteIndex
        if byte > self._byte:
            self._at += len(self._bytes[self._byte : byte].decode("utf-8", errors="ignore"))
            self._byte = byte
        if self._waits_for_end is not None:
            self._waits_for_end.tag_end = self._at
            self._waits_for_end = None
        return self._at

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._here()
        if len(self._open) >= _DEEPEST:
            raise CheckerError(f"line {self._parser.CurrentLineNumber}: has elements nested too deeply")
        parent = self._open[-1] if self._open else None
        element = Element(name, attributes, at, parent=parent)
        if parent is None:
            self._roots.append(element)
        else:
            parent.counts[name] = element.number = parent.counts.get(name, 0) + 1
            parent.children.append(element)
        self._open.append(element)
        self._waits_for_end = element

    def _end(self, _name: str) -> None:
        self._here()
        self._open.pop()

    def _cdata(self, *, begins: bool) -> None:
        self._here()
        self._is_cdata = begins

    def _text(self, text: str) -> None:
        start = self._here()
        source = self._source
        if source.startswith("&", start) and not self._is_cdata:
            self._add(text, start, source.index(";", start) + 1, exact=False)
        elif text == "\n" and source.startswith("\r", start):
            end = start + (2 if source.startswith("\r\n", start) else 1)
            self._add(source[start:end], start, end, exact=True)
        else:
            self._add(text, start, start + len(text), exact=True)

    def _entity(self, name: str, is_parameter: bool) -> None:
        start = self._here()
        if not is_parameter:
            self._add(html5.get(f"{name};", "\ufffd"), start, start + len(name) + 2, exact=False)

    def _comment(self, text: str) -> None:
        start = self._here()
        if self._open:
            end = self._source.index("-->", start) + len("-->")
            self._open[-1].children.append(Note(text, start, end))

    def _add(self, text: str, start: int, end: int, *, exact: bool) -> None:
        children = self._open[-1].children
        last = children[-1] if children else None
        if exact and isinstance(last, Characters) and last.exact and last.end == start:
            children[-1] = Characters(last.text + text, last.start, end, exact=True)
        else:
            children.append(Characters(text, start, end, exact))

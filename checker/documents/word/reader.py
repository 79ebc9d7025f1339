"""Word: the text of a .docx file as it is with all changes accepted, its paragraphs one a line of the source."""

from __future__ import annotations

from checker.documents.assemble import document_of
from checker.documents.builder import TextBuilder
from checker.documents.dates import Rank, stated_date
from checker.documents.model import Reading, ReadOptions, Role, StatedDate
from checker.documents.word.package import WordPackage
from checker.documents.word.paragraphs import Paragraph, WordPart
from checker.documents.word.styles import Look, WordStyles
from checker.errors import CheckerError
from checker.text.article import BlockKind

_PROPERTIES = "docProps/core.xml"
_STATED = {"modified": Rank.SCRIPT + 10, "created": Rank.SCRIPT + 11}


def read(content: bytes, options: ReadOptions) -> Reading:
    """The one document of a Word file; CheckerError when it is none, is damaged, is too large or holds no text."""
    package = WordPackage(content)
    styles = WordStyles.of(package)
    paragraphs = [("", each) for each in WordPart.of(package, package.document).paragraphs]
    for kind in ("footnote", "endnote"):
        notes = WordPart.of(package, package.beside(f"{kind}s.xml")).paragraphs
        paragraphs += [(f"{kind} {each.note}", each) for each in notes if each.note != "-"]
    comments: dict[str, str] = {}
    for each in WordPart.of(package, package.beside("comments.xml")).paragraphs:
        comments[each.note] = f"{comments[each.note]} {each.text}" if each.note in comments else each.text
    if not any(each.text.strip() for _, each in paragraphs):
        raise CheckerError("is a Word file without text; there is nothing to check")
    source = "\n".join(each.text for _, each in paragraphs)
    builder = TextBuilder(source)
    quoted = _add(builder, paragraphs, styles, comments)
    document = document_of(builder, options, dates=_dates(package, options), quoted=quoted, editable=False)
    return Reading(documents=(document,))


def _add(
    builder: TextBuilder, paragraphs: list[tuple[str, Paragraph]], styles: WordStyles, comments: dict[str, str]
) -> list[tuple[int, int]]:
    """Put the paragraphs into the builder; the spans of those that are quotations."""
    looks = [styles.look_of(each.style, each.level) for _, each in paragraphs]
    headline = _headline(paragraphs, looks)
    quoted: list[tuple[int, int]] = []
    at = 0
    joined = False
    for number, ((note, paragraph), look) in enumerate(zip(paragraphs, looks, strict=True)):
        end = at + len(paragraph.text)
        first = builder.length
        if not joined and look is not Look.PASSED:
            builder.begin(_kind(look, paragraph, is_headline=number == headline), note or f"paragraph {number + 1}")
        if look is not Look.PASSED:
            here = at
            for identifier, offset in sorted(paragraph.comments, key=lambda each: each[1]):
                builder.copy(here, at + offset)
                here = at + offset
                if identifier in comments:
                    stop = at + max(paragraph.comment_ends.get(identifier, len(paragraph.text)), offset)
                    builder.comment(comments[identifier], here, stop)
            builder.copy(here, end)
        if look is Look.QUOTE and builder.length > first:
            quoted.append((first + len("\n\n") if first and not joined else first, builder.length))
        joined = paragraph.is_joined and look is not Look.PASSED
        at = end + len("\n")
    return quoted


def _headline(paragraphs: list[tuple[str, Paragraph]], looks: list[Look]) -> int:
    """The number of the paragraph in the style of a title, else of the first heading of the first level; -1 for none."""
    filled = [number for number, (_, each) in enumerate(paragraphs) if each.text.strip()]
    for look in (Look.TITLE, Look.FIRST_HEADING):
        for number in filled:
            if looks[number] is look:
                return number
    return filled[0] if looks[filled[0]] is Look.HEADING else -1


def _kind(look: Look, paragraph: Paragraph, *, is_headline: bool) -> BlockKind | None:
    if is_headline:
        return BlockKind.HEADLINE
    if look in (Look.TITLE, Look.FIRST_HEADING, Look.HEADING):
        return BlockKind.SUBHEADING
    if look is Look.CAPTION:
        return BlockKind.CAPTION
    return BlockKind.PARAGRAPH if paragraph.is_in_table or look is Look.QUOTE else None


def _dates(package: WordPackage, options: ReadOptions) -> list[StatedDate]:
    """What the file says of its last change. When it was made says little: it is the date of the template as often."""
    texts: dict[str, str] = {}
    open_name = ""

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal open_name
        open_name = name.rpartition(" ")[2].rpartition(":")[2]

    def text(written: str) -> None:
        if open_name in _STATED:
            texts[open_name] = texts.get(open_name, "") + written

    package.parse(_PROPERTIES, start, lambda _: None, text)
    found = [
        stated_date(texts[name], f"the file’s properties ({name})", rank, options, role=Role.MODIFIED)
        for name, rank in _STATED.items()
        if name in texts
    ]
    return [each for each in found if each is not None]

"""`page_of`: the paragraphs of an HTML text, each with the places of its characters, and what its markup says of dates."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from checker.documents.html.elements import (
    BLOCKS,
    FURNITURE,
    HEADINGS,
    KINDS,
    LEAVES_A_GAP,
    LEFT_OUT,
    LEFT_OUT_OF_LINES,
    OF_PAGES,
    VOID,
)
from checker.documents.html.lines import lines_of, trimmed
from checker.documents.html.model import Marked, Page, Paragraph, Run
from checker.documents.html.tokens import Attribute, Token, TokenKind, tokens_of
from checker.documents.prose import ADDRESS, GAP
from checker.text.article import BlockKind

# White space but for single spaces, references to characters, and characters that are not seen (soft hyphen, zero-width space, word joiner and their like).
_SPECIAL = re.compile(
    r"(?P<space>[\t\n\r\f\v][ \t\n\r\f\v]*| [ \t\n\r\f\v]+)|(?P<unseen>[\xad\u200b\u200c\u2060\ufeff]+)"
    r"|&(?:#\d{1,8}(?!\d);?|#[xX][0-9a-fA-F]{1,7}(?![0-9a-fA-F]);?|[a-zA-Z][a-zA-Z0-9]{1,31}+;?)"
)
_UNSEEN = frozenset("\xad\u200b\u200c\u2060\ufeff")
_NOTE_MARK = re.compile(r"\s*[\[(]?[\d*†‡,–-]+[\])]?\s*")
_MEASURES = frozenset("m km cm mm ft in mi yd s sq".split())
_SUPERSCRIPT = {"2": "²", "3": "³"}
_DATED = re.compile(r"dat(?:e|um)|time(?!line|r)|publi[sc]|posted|updated|created|byline|meta\b", re.IGNORECASE)
_MOST_MARKED = 12  # elements inside one another
_MOST_MARKED_TEXT = 200  # characters: a line with a date is shorter


def page_of(source: str) -> Page:
    """The page or the fragment that any text is as HTML. It takes time in proportion to the length of the text."""
    return _Walk(source).page


class _Walk:
    """Goes through the tokens once, with the elements that are open."""

    def __init__(self, source: str) -> None:
        self.page = Page(source)
        self._source = source
        self._open: list[str] = []
        self._blocks: list[str] = []  # those of the open elements that are blocks
        self._count: Counter[str] = Counter()
        self._hidden: list[int] = []  # depths of open elements whose content is not read
        self._gap: int | None = None  # where the one began for which a gap will stand
        self._marked: list[Marked] = []  # those that are open
        self._runs: list[Run] = []
        self._spaced = True  # whether the text so far ends in white space
        for token in tokens_of(source):
            self._take(token)
        self._finish()

    def _take(self, token: Token) -> None:
        match token.kind:
            case TokenKind.TEXT:
                self._text(token.start, token.end)
            case TokenKind.RAW:
                if token.name == "title" and not self._count["svg"]:
                    self._title(token)
            case TokenKind.START:
                self._start(token)
            case TokenKind.END:
                self._end(token)
            case TokenKind.COMMENT:
                if token.name == "--":
                    self.page.comments.append(((token.start, token.end), token.inner))
                elif token.name == "!" and self._source[token.inner[0] : token.inner[0] + 7].lower() == "doctype":
                    self.page.is_whole = True

    # -------------------------------------------------------------------------------------------------------------- tags

    def _start(self, token: Token) -> None:
        name, attributes = token.name, token.attributes
        if name in OF_PAGES:
            self.page.is_whole = True
            self._language(attributes)
        if name in BLOCKS:
            self._block_edge(token.start)
        if name == "br":
            self._runs.append(Run(token.start, token.end, is_break=True))
            self._spaced = True
        elif name == "meta":
            self.page.metas.append(attributes)
        elif name == "link":
            self.page.links.append(attributes)
        elif name == "q" and not self._hidden:
            self._put("“", token.start, token.end)
        self._mark(token)
        if name in VOID:
            return
        if name == "script":
            kind = attributes["type"].value.lower() if "type" in attributes else ""
            self.page.scripts.append((kind, token.end, token.end))
        if name == "body":
            self._leave("head", token.start)  # its end tag may be left out
        self._open.append(name)
        self._count[name] += 1
        if name in BLOCKS:
            self._blocks.append(name)
        if name in LEFT_OUT or name in LEFT_OUT_OF_LINES or _is_hidden(attributes):
            if not self._hidden and name in LEAVES_A_GAP:
                self._gap = token.start
            self._hidden.append(len(self._open))

    def _end(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self._block_edge(token.start)
        if name == "q" and not self._hidden and self._count["q"]:
            self._put("”", token.start, token.end)
        if name == "script" and self.page.scripts and self._open[-1:] == ["script"]:
            kind, start, _ = self.page.scripts[-1]
            self.page.scripts[-1] = (kind, start, token.start)
        self._leave(name, token.end)

    def _leave(self, name: str, at: int) -> None:
        """Close an element that ends here, and all that are open inside it. An end tag without an element says nothing."""
        if not self._count[name]:
            return
        while True:
            left = self._open.pop()
            self._count[left] -= 1
            if left in BLOCKS:
                self._blocks.pop()
            if self._hidden and self._hidden[-1] > len(self._open):
                self._hidden.pop()
                if not self._hidden and self._gap is not None:
                    self._put(GAP, self._gap, at)
                    self._gap = None
            while self._marked and self._marked[-1].depth > len(self._open):
                self._marked.pop()
            if left == name:
                return

    def _block_edge(self, at: int) -> None:
        """Where a paragraph ends, and with it what was left out of its line."""
        while self._open and self._open[-1] in LEFT_OUT_OF_LINES:
            self._leave(self._open[-1], at)
        self._finish()

    def _language(self, attributes: dict[str, Attribute]) -> None:
        stated = attributes.get("lang") or attributes.get("xml:lang")
        if stated and not self.page.language:
            self.page.language = re.split(r"[-_]", stated.value.strip().lower())[0]

    def _mark(self, token: Token) -> None:
        attributes = token.attributes
        if token.name in ("html", "body", "head", "article", "main", "meta", "script", "link"):
            if not (token.name == "meta" and "itemprop" in attributes):
                return
        elif token.name != "time":
            called = " ".join(attributes[key].value for key in ("itemprop", "class", "id") if key in attributes)
            if not called or not _DATED.search(called):
                return
        marked = Marked(
            name=token.name, attributes=attributes, paragraph=len(self.page.paragraphs), start=token.start, end=token.end,
            is_furniture=self._is_furniture(), depth=len(self._open) + 1,
        )  # fmt: skip
        self.page.marked.append(marked)
        if token.name not in VOID and len(self._marked) < _MOST_MARKED:
            self._marked.append(marked)

    # -------------------------------------------------------------------------------------------------------------- text

    def _title(self, token: Token) -> None:
        if self.page.title is None:
            kept, self._runs, self._spaced = self._runs, [], True
            hidden, self._hidden = self._hidden, []
            self._text(token.start, token.end)
            self._hidden = hidden
            self.page.title = Paragraph("title", BlockKind.HEADLINE, *trimmed(self._runs, self._source))
            self._runs = kept

    def _text(self, start: int, end: int) -> None:
        if self._hidden:
            return
        source = self._source
        if self._count["sup"] and _NOTE_MARK.fullmatch(source, start, end):
            digit, before = source[start:end].strip(), self._last_word()
            if digit in _SUPERSCRIPT and before in _MEASURES:
                self._put(_SUPERSCRIPT[digit], start, end)
            return  # the number of a note
        at = start
        for found in _SPECIAL.finditer(source, start, end):
            self._copy(at, found.start())
            at = found.end()
            if found["space"]:
                if not self._spaced:
                    self._add(Run(*found.span(), " "))
                    self._spaced = True
            elif not found["unseen"]:
                meant = unescape(found[0])
                if meant == found[0]:
                    self._copy(*found.span())
                elif meant not in _UNSEEN:
                    self._put(meant, *found.span())
        self._copy(at, end)

    def _copy(self, start: int, end: int) -> None:
        """Add characters that mean themselves; of white space there are single spaces among them."""
        if start < end and self._spaced and self._source[start] == " ":
            start += 1
        if self._source.find("//", start, end) >= 0 or self._source.find("www.", start, end) >= 0:
            for found in ADDRESS.finditer(self._source, start, end):
                if found.start() > start:
                    self._add(Run(start, found.start()))
                self._put(GAP, *found.span())
                start = found.end()
        if start < end:
            self._add(Run(start, end))
            self._spaced = self._source[end - 1] == " "

    def _put(self, text: str, start: int, end: int) -> None:
        text = text.replace("\n", " ").replace("\r", " ").replace("\t", " ").replace("\f", " ")
        if text and not (text == " " and self._spaced):
            self._add(Run(start, end, text))
            self._spaced = text == " "

    def _add(self, run: Run) -> None:
        last = self._runs[-1] if self._runs else None
        if last and last.end == run.start and last.text is None and run.text is None and not last.is_break:
            self._runs[-1] = Run(last.start, run.end)
        else:
            self._runs.append(run)
        self._spaced = False
        for marked in self._marked:
            if len(marked.text) < _MOST_MARKED_TEXT:
                marked.text += run.text if run.text is not None else self._source[run.start : run.end]
                marked.end = run.end

    def _last_word(self) -> str:
        last = self._runs[-1] if self._runs else None
        if last is None or last.is_break:
            return ""
        words = (last.text or self._source[max(last.start, last.end - 8) : last.end]).split()
        return words[-1].lower() if words else ""

    def _is_furniture(self) -> bool:
        return any(self._count[name] for name in FURNITURE)

    def _finish(self) -> None:
        """End the paragraph."""
        runs, self._runs, self._spaced = self._runs, [], True
        if not runs:
            return
        element = self._blocks[-1] if self._blocks else ""
        furniture, quoted = self._is_furniture(), self._count["blockquote"] > 0
        for line in lines_of(runs, self._source, joined=element in HEADINGS):
            kept, text = trimmed(line, self._source)
            if text:
                self.page.paragraphs.append(Paragraph(element, KINDS.get(element), kept, text, furniture, quoted))


def _is_hidden(attributes: dict[str, Attribute]) -> bool:
    if "hidden" in attributes and attributes["hidden"].value.lower() != "until-found":
        return True
    style = attributes.get("style")
    return style is not None and "display:none" in style.value.lower().replace(" ", "")

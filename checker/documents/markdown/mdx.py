"""MDX: Markdown with JSX; its tags, expressions, imports and exports are no prose, the text inside of elements is."""

from __future__ import annotations

import re

from checker.documents.decode import decoded
from checker.documents.markdown.reader import read_markdown
from checker.documents.markdown.templates import Template
from checker.documents.model import Reading, ReadOptions
from checker.documents.prose import GAP

# What counts in MDX outside of code; fences and code spans are passed over, for a brace in them is none.
_NEXT = re.compile(
    r"(?P<fence>^[ \t]*(?P<marks>`{3,}|~{3,})[^\n]*$)|(?P<code>`+)|(?P<escape>\\.)|(?P<brace>\{)"
    r"|(?P<tag></?(?=[a-zA-Z_$>]))|(?P<esm>^(?:import|export)\b(?=[^\n]*(?:['\"{=(]|\bfrom\b|\bdefault\b|\bfunction\b)))",
    re.MULTILINE | re.DOTALL,
)
# What counts inside an expression: its braces; strings, comments and templates may hold any.
_INSIDE = re.compile(
    r"(?P<open>\{)|(?P<close>\})|/\*.*?(?:\*/|\Z)|//[^\n]*|\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`",
    re.DOTALL,
)
_IN_TAG = re.compile(r"(?P<end>>)|(?P<brace>\{)|\"[^\"]*+\"|'[^']*+'")
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n|\Z)")
_COMMENT = re.compile(r"\{\s*/\*(.*?)\*/\s*\}", re.DOTALL)
_ADDRESS = re.compile(r"</?[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*>")  # <https://…> is an error in MDX, and no tag
_TEXT = re.compile(r"\{\s*(?:'([^'\\\n{}]*)'|\"([^\"\\\n{}]*)\"|`([^`\\{}$]*)`)\s*\}")  # {" "}, {"text"}


def read(content: bytes, options: ReadOptions) -> Reading:
    """The one document of an MDX file; CheckerError when its front matter is broken."""
    return read_markdown(decoded(content), options, mdx_templates_in)


def mdx_templates_in(source: str, start: int) -> list[Template]:
    """The tags, expressions, comments, imports and exports behind `start`, in order; none overlap. Takes linear time."""
    text = source.replace("\r", "\n")  # as long as the source
    found: list[Template] = []
    at = start
    unclosed: set[str] = set()  # what is never closed from here on: MDX would not compile, and it is looked for once
    while token := _NEXT.search(text, at):
        at = token.end()
        template = None
        if token["fence"] is not None:
            at = _behind_fence(text, token)
        elif token["code"] is not None:
            at = _behind_code(text, token, unclosed)
        elif token["escape"] is None and token[0] not in unclosed:
            template = _template(text, token, start, unclosed)
            if template is None and token["esm"] is None and not _ADDRESS.match(text, token.start()):
                unclosed.add(token[0])
        if template is not None:
            found.append(template)
            at = template.end
    return found


def _template(text: str, token: re.Match[str], first: int, unclosed: set[str]) -> Template | None:
    """The tag, expression, import or export that begins with the token; None when it is never closed."""
    start = token.start()
    if token["brace"] is not None:
        return _expression(text, start)
    if token["tag"] is not None:
        end = 0 if _ADDRESS.match(text, start) else _tag_end(text, token.end())
    else:
        end = _module_end(text, start, unclosed) if _begins_block(text, start, first) else 0
    return Template(start, end) if end else None


def _behind_fence(text: str, opener: re.Match[str]) -> int:
    """Where a block of code ends."""
    mark, length = opener["marks"][0], len(opener["marks"])
    closing = re.compile(rf"^[ \t]*{mark}{{{length},}}[ \t]*$", re.MULTILINE).search(text, opener.end())
    return closing.end() if closing else len(text)


def _behind_code(text: str, opener: re.Match[str], unclosed: set[str]) -> int:
    """Where a code span ends; behind its first mark when it is none."""
    mark = opener[0]
    if mark in unclosed:
        return opener.end()
    closing = re.compile(rf"(?<!`){mark}(?!`)").search(text, opener.end())
    if closing is None:
        unclosed.add(mark)
        return opener.end()
    return closing.end()


def _expression(text: str, start: int) -> Template | None:
    """The expression in braces, or its comment; None when it is never closed."""
    end = _balanced(text, start)
    if not end:
        return None
    if comment := _COMMENT.fullmatch(text, start, end):
        return Template(start, end, comment=comment[1])
    literal = _TEXT.fullmatch(text, start, end)
    return Template(start, end, text=literal[literal.lastindex or 1] if literal else GAP)


def _balanced(text: str, start: int) -> int:
    """Where the brace that opens at `start` is closed; 0 when it is not."""
    depth = 0
    for token in _INSIDE.finditer(text, start):
        if token["open"]:
            depth += 1
        elif token["close"]:
            depth -= 1
            if not depth:
                return token.end()
    return 0


def _tag_end(text: str, at: int) -> int:
    """Where the tag ends whose inside begins here; 0 when it does not."""
    while token := _IN_TAG.search(text, at):
        if token["end"]:
            return token.end()
        at = _balanced(text, token.start()) if token["brace"] else token.end()
        if not at:
            return 0
    return 0


def _begins_block(text: str, at: int, start: int) -> bool:
    """Whether nothing, a blank line or another import stands above."""
    above = text[max(start, text.rfind("\n", 0, max(at - 1, 0)) + 1) : at].strip()
    return not above or above.startswith(("import ", "export ", "//"))


def _module_end(text: str, at: int, unclosed: set[str]) -> int:
    """Where imports and exports end: at the first blank line outside of braces."""
    while True:
        blank = _BLANK_LINE.search(text, at)
        end = blank.start() if blank else len(text)
        brace = text.find("{", at, end)
        closing = _balanced(text, brace) if brace >= 0 and "{" not in unclosed else 0
        if not closing:
            unclosed.update("{" if brace >= 0 else "")
            return end
        at = closing

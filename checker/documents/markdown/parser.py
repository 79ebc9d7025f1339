"""`parsed`: the tokens of a Markdown text (CommonMark, with tables, footnotes and struck words), each with its place.

markdown-it tells the lines of blocks; what stands inside them it gives without places. A rule of its inline parser works at
`state.pos`, so the places are noted while the rules run: nothing is searched for afterwards.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_REFERENCE = re.compile(r"\[\^[^\]\s]+\]")
# The link that goes nowhere: how Markdown without HTML writes a comment.
_LINK_COMMENT = re.compile(r"\[[^\]]*\]:[ \t]*(?:#|<>)[ \t]+(?:\((?P<a>.*)\)|\"(?P<b>.*)\"|'(?P<c>.*)')[ \t]*")
_FENCE = re.compile(r":{3,}")  # ::: note, in Pandoc, Quarto and Docusaurus
_DEFINITION_INDENT = 4  # columns, by which the further paragraphs of a footnote are indented


class _PlacedState(StateInline):
    """The state of the inline parser, which knows where the text began that waits to become a token."""

    begun = 0

    def pushPending(self) -> Token:  # noqa: N802 - the name that markdown-it calls
        token = super().pushPending()
        token.meta = {"at": self.begun, "end": self.begun + len(token.content)}
        return token


class _PlacedInline(ParserInline):
    """The inline parser. `meta` of each token: where it begins and ends in the content of its block."""

    def tokenize(self, state: StateInline) -> None:
        assert isinstance(state, _PlacedState)
        rules = self.ruler.getRules("")
        end = state.posMax
        while state.pos < end:
            at, count, found = state.pos, len(state.tokens), False
            if not state.pending:
                state.begun = at
            if state.level < state.md.options["maxNesting"]:
                found = any(rule(state, False) for rule in rules)  # noqa: FBT003 - as markdown-it calls its rules
            if found:
                _note_places(state, count, at)
            else:
                state.pending += state.src[at]
                state.pos += 1
        if state.pending:
            state.pushPending()

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _note_places(state: StateInline, count: int, at: int) -> None:
    """Give the tokens that a rule has pushed since `count` their places; those of the text in a link have theirs."""
    for token in state.tokens[count:]:
        if "at" in token.meta:
            continue
        if token.type == "text":  # the marks of emphasis, one token each
            token.meta = {"at": at, "end": at + len(token.content)}
            at += len(token.content)
        else:
            token.meta = {"at": at, "end": state.pos}


def _footnote_reference(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[" or not (found := _REFERENCE.match(state.src, state.pos, state.posMax)):
        return False
    if not silent:
        state.push("footnote_ref", "", 0)
    state.pos = found.end()
    return True


def _footnote(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """The text of a footnote: a block of blocks, as in a list."""
    start = state.bMarks[first] + state.tShift[first]
    found = _FOOTNOTE.match(state.src, start, state.eMarks[first])
    if state.is_code_block(first) or found is None:
        return False
    if silent:
        return True
    saved = state.bMarks[first], state.tShift[first], state.sCount[first], state.parentType
    state.push("footnote_open", "", 1).map = [first, first]
    state.bMarks[first], state.tShift[first] = found.end(), 0
    state.blkIndent += _DEFINITION_INDENT
    state.sCount[first] = state.blkIndent
    state.parentType = "footnote"
    if found.end() < state.eMarks[first]:
        state.md.block.tokenize(state, first, last)
    else:
        state.line = first + 1
    state.push("footnote_close", "", -1)
    state.blkIndent -= _DEFINITION_INDENT
    state.bMarks[first], state.tShift[first], state.sCount[first], state.parentType = saved
    return True


def _link_comment(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    found = _LINK_COMMENT.fullmatch(state.src, state.bMarks[first] + state.tShift[first], state.eMarks[first])
    if state.is_code_block(first) or found is None:
        return False
    if not silent:
        token = state.push("link_comment", "", 0)
        token.map, token.content = [first, first + 1], next(text for text in found.groups() if text is not None)
        state.line = first + 1
    return True


def _fence_line(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """The line that opens or closes a box around blocks; the blocks are read as if it were not there."""
    if not _FENCE.match(state.src, state.bMarks[first] + state.tShift[first], state.eMarks[first]):
        return False
    if not silent:
        state.line = first + 1
    return True


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.inline = _PlacedInline()
    parser.configure("commonmark")
    parser.enable(["table", "strikethrough"])
    # These join neighbouring texts, and the joined text would have the place of one of them.
    parser.disable(["fragments_join", "text_join"], ignoreInvalid=True)
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}
    parser.block.ruler.before("reference", "footnote", _footnote, ends)
    parser.block.ruler.before("reference", "link_comment", _link_comment, ends)
    parser.block.ruler.before("reference", "fence_line", _fence_line, ends)
    parser.inline.ruler.before("link", "footnote_ref", _footnote_reference)
    return parser


def parsed(text: str) -> list[Token]:
    """The tokens of the blocks; each line end of `text` is a line feed. Children of an `inline` token have their places in `meta`.

    `at` and `end`: half-open, in the content of the block; in that of the picture for the children of a picture.
    """
    return _parser().parse(text)

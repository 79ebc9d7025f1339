"""`shape_of`: what a line looks like by itself, before its neighbours are asked."""

from __future__ import annotations

import re
from enum import Enum

from checker.text.datelines import is_dateline
from checker.text.furniture import Furniture, Notices, furniture_of
from checker.text.patterns import later


class Shape(Enum):
    """The shapes of a line."""

    BODY = "a sentence or more"
    HEADING = "a few words without a full stop"
    ITEM = "a line of a list, with its bullet"
    CAPTION = "what a picture shows, or who took it"
    DATELINE = "when, where or by whom"
    BUTTON = "furniture, this line only"
    LIST = "furniture that heads a list of other stories"
    END = "furniture after which nothing is copy"


_OF_FURNITURE = {Furniture.LINE: Shape.BUTTON, Furniture.LIST: Shape.LIST, Furniture.END: Shape.END}

# Lengths in characters.
_LONG = 300  # a line beyond it is copy whatever it holds: titles, notices and teasers are shorter
_PLAINLY_COPY = 120  # a line beyond it with a full stop is a paragraph, were it a long caption or an entry of a list
_HEADING = 170  # the longest headlines; two lines at most in any column
_NOTE = 600  # a note about an author, with all the addresses

_INNER_STOP = later(r"[.!?]\s+[A-Z“\"‘]")
_STOPS = frozenset(".!?:;,…。！？؟।")
_CLOSERS = "'\"”’»)]*_ "
_CUT_OFF = later(r"(?:\.\.\.|…)\s*(?:\[?(?:read more|more|continue reading)\]?)?\W*$", re.IGNORECASE)
_BULLET = later(r"(?:[•·∙‣●■▪▸►▶◆◾∎♦○★✓✔→*–—-]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S")
_CAPTION = later(
    r"(?:[(\[]?(?:(?:file )?(?:photo|photograph|image|picture|pic|illustration|graphic|caption|photos|images)"
    r"(?: credits?| courtesy| by| via| source)?\s*[:/|]|credits?:|file photo\b|featured image\b|pictured\s*(?:here\s*)?[:,(]"
    r"|photograph (?:of|by)\b))",
    re.IGNORECASE,
)
_AGENCY_AT_END = (
    *(
        "getty",
        "getty images",
        "shutterstock",
        "istock",
        "alamy",
        "alamy stock photo",
        "ap photo",
        "/ap",
        "/afp",
        "/reuters",
    ),
    *("/pa", "/epa", "/bloomberg", "/tnt", "/rex", "/xinhua", "/nyt", "/redux", "/zuma press"),
)
_CREDIT_AT_END = later(r"\((?:photo|image|picture|ap photo|afp|reuters|credit|getty)\b[^()]*\)\.?\Z", re.IGNORECASE)
_AUTHOR_NOTE = later(
    r"\b(?:reach|contact|e-?mail|follow|find) (?:him|her|them|me|us)\b[^.]{0,60}@\w"
    r"|^\(?(?i:follow|reach|contact|e-?mail) [A-Z@][^.]{0,90}(?:@\w|\bon (?:X|Twitter|Threads|Bluesky|Instagram|Facebook)\b)"
    r"|^[A-Z][^.]{3,60} (?:is|was) an? [^.]{0,80}\b(?:reporter|writer|editor|columnist|correspondent|journalist|contributor"
    r"|producer|freelancer)\b[^.]{0,90}\b(?:for|at|with|in|based|covering|of)\b",
)
_AUTHOR_PIECES = (
    "@",
    "ollow ",
    "report",
    "writ",
    "edit",
    "column",
    "correspond",
    "journalis",
    "contribut",
    "produce",
    "freel",
    "bout ",
)
_SPEAKER = later(r"(?:[A-Z][A-Z.’' -]{1,40}|Q|A|[A-Z][a-z]+\. [A-Z]\w+):\s")


def shape_of(line: str, notices: Notices) -> Shape:
    """The shape of a line that is not blank; `notices` are those that its text may hold (`notices_in`)."""
    if len(line) > _LONG:
        return Shape.BODY
    furniture = furniture_of(line, notices)
    if furniture is not None:
        return _OF_FURNITURE[furniture]
    if is_dateline(line):
        return Shape.DATELINE
    if len(line) > _PLAINLY_COPY and line[-1] in '.”"':
        return Shape.BODY
    if _is_caption(line):
        return Shape.CAPTION
    if _BULLET.match(line):
        return Shape.ITEM
    if len(line) > _HEADING or _is_stopped(line) or _SPEAKER.match(line):
        return Shape.BODY
    return Shape.HEADING


def is_question(line: str) -> bool:
    """True for one short question or cry: over the body it is a headline, inside it a subheading."""
    if len(line) > _HEADING or line[-1] not in "?!" or line[0] in '“"‘«„':
        return False
    return _INNER_STOP.search(line) is None and _SPEAKER.match(line) is None


def is_cut_off(line: str) -> bool:
    """True for a summary that its page breaks off: “Lawmakers are cracking down, but their...”."""
    return ("..." in line or "…" in line) and _CUT_OFF.search(line, max(0, len(line) - 60)) is not None


def is_author_note(line: str) -> bool:
    """True for “Ann Lee is a reporter for The Globe. Follow her at @annlee.”; asked of the last lines only."""
    if len(line) > _NOTE or not any(piece in line for piece in _AUTHOR_PIECES):
        return False
    return _AUTHOR_NOTE.search(line) is not None


def _is_stopped(line: str) -> bool:
    """True when a line ends as a sentence does: “… he said.”, “… he said (see below).”, “… the following:”."""
    core = line.rstrip(_CLOSERS)
    if core[-1:] in _STOPS:
        return True
    aside = max(line.rfind("("), line.rfind("[")) if line[-1] in ")]" else -1
    return aside > 0 and line[:aside].rstrip(_CLOSERS)[-1:] in _STOPS


def _is_caption(line: str) -> bool:
    """True for “Photo: Ann Lee”, “The bridge in May. Ann Lee/Reuters”, “The bridge (Photo by Ann Lee)”."""
    if "©" in line[-60:]:
        return True
    if _CAPTION.match(line) or line.rstrip(").]").lower().endswith(_AGENCY_AT_END):
        return True
    return line[-1] in ")." and "(" in line[-60:] and _CREDIT_AT_END.search(line, max(0, len(line) - 60)) is not None

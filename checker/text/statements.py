"""`statements_of`: paragraphs that are somebody’s words without quotation marks: transcripts, statements, posts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from checker.text.article import Block, BlockKind
from checker.text.patterns import later

_TITLE = (
    r"(?:sen|rep|gov|mr|mrs|ms|dr|gen|col|lt|adm|sgt|prof|rev|judge|justice|president|vice president|prime minister|premier"
    r"|chancellor|secretary|minister|ambassador|speaker|chairman|chairwoman|chair|senator|congressman|congresswoman|governor"
    r"|representative|mayor|king|queen|prince|princess|pope|archbishop|press secretary|director|administrator|commissioner"
    r"|dame|sir|lord|lady|house speaker|attorney general|leader)"
)
_OFFICE = (
    r"(?:the (?:president|vice president|first lady|prime minister|chancellor|secretary(?:[- ]general)?|chairman|chair|speaker"
    r"|moderator|chief justice|court|witness|clerk)|q|a|question|answer|questions?|moderator|interviewer|interviewee|reporter|host"
    r"|participant|audience|audience member|president|prime minister|secretary|speaker)"
)
_NAME = r"[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,4}"
_LABEL = later(
    rf"(?P<caps>(?=[^a-z\n:]{{1,60}}:)(?i:{_OFFICE}|{_TITLE}\.? {_NAME})(?: \([^()\n]{{1,30}}\))?)(?=:\s|:$)"
    rf"|(?P<titled>(?:[A-Z][\w’'-]+ )?(?i:{_TITLE})\.? {_NAME}(?: \([^()\n]{{1,30}}\))?(?:, [^:.\n]{{1,60}})?)(?=:\s)"
    rf"|(?P<name>{_NAME})(?=:\s|:$)"
)
_OPENING = later(
    r"\b(?:statements?|remarks|letter|message|tweet|post|e-?mail|said|says|wrote|writes|tweeted|posted|added|adds|continued"
    r"|responded|replied|explained|outlined|declared)\b[^.!?:]{0,80}:\W{0,2}\Z",
    re.IGNORECASE,
)
_IN_FULL = later(r"\bstatements?\b|\bletter\b|\bremarks\b|\bin full\b", re.IGNORECASE)
_REPORTED = later(r"\b(?:said|says|told|added|according to|spokes(?:man|woman|person))\b", re.IGNORECASE)
_SIGNATURE = later(r"[—–-]{1,2} ?[^\n(]{1,60}\(@\w+\)")
_LABEL_REACH = 90  # characters: a speaker’s name and office
_AT_TOP = 3  # paragraphs: a speaker named below them is cited by a report
_TRANSCRIPT = 4  # labelled paragraphs: fewer are a report that cites an exchange


def statements_of(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Half-open spans of paragraphs that are speech though nothing marks it, labels left out.

    “SEN. SMITH: We will vote.”, “Q: Will you?”, “Rep. Jones: This must stop.”, the paragraph under “The mayor released this
    statement:”, a post over its signature “— Ann Lee (@annlee)”. Not: “LONDON: The …”, “SECURING THE BORDER: Today …”.
    """
    bodies = [block for block in blocks if block.kind in _SPOKEN]
    spans = _after_openings(text, bodies)
    for previous, block in pairwise(blocks):
        if text[block.start] in "—–-" and previous.kind in _SPOKEN and _SIGNATURE.match(text, block.start, block.end):
            spans.append((previous.start, previous.end))
    return spans + _labelled(text, blocks)


_SPOKEN = (BlockKind.PARAGRAPH, BlockKind.SUBHEADING)


def _labelled(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """The words of speakers who are named before a colon; in a transcript with the paragraphs that follow."""
    labels: dict[int, re.Match[str]] = {}
    names: Counter[str] = Counter()
    for index, block in enumerate(blocks):
        if block.kind not in _SPOKEN or text.find(":", block.start, min(block.end, block.start + _LABEL_REACH)) < 0:
            continue
        match = _LABEL.match(text, block.start, block.end)
        if match is not None:
            labels[index] = match
            if match["name"]:
                names[match["name"]] += 1
    spoken = {
        index: match
        for index, match in labels.items()
        if not match["name"] or (names[match["name"]] > 1 and len(names) > 1 and _is_person(match["name"]))
    }
    if not spoken:
        return []
    first = min(spoken)
    paragraphs_before = sum(block.kind is BlockKind.PARAGRAPH for block in blocks[:first])
    office = spoken[first]["caps"]
    transcript = len(spoken) >= _TRANSCRIPT or (bool(office) and len(office) > 1 and paragraphs_before < _AT_TOP)
    spans: list[tuple[int, int]] = []
    speaking = False
    for index in range(first, len(blocks)):
        block = blocks[index]
        match = spoken.get(index)
        if match is not None:
            speaking = transcript
            start = match.end() + 1
            while start < block.end and text[start].isspace():
                start += 1
            if start < block.end:
                spans.append((start, block.end))
        elif block.kind is not BlockKind.PARAGRAPH:
            speaking = speaking and block.kind is BlockKind.BOILERPLATE
        elif speaking:
            spans.append((block.start, block.end))
    return spans


def _is_person(name: str) -> bool:
    """True for “Taylor Wilson”, not for “UPDATE” or “NEW YORK”: two or three words, one of them in lower case."""
    return 2 <= len(name.split()) <= 3 and not name.isupper()


def _after_openings(text: str, bodies: Sequence[Block]) -> list[tuple[int, int]]:
    """The paragraph after one that ends “… said in a statement:”; all that follow while nobody reports in them."""
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(bodies) - 1:
        block = bodies[index]
        index += 1
        if text[block.end - 1] != ":":
            continue
        opening = _OPENING.search(text, max(block.start, block.end - 120), block.end)
        if opening is None:
            continue
        following = bodies[index]
        spans.append((following.start, following.end))
        if _IN_FULL.search(opening[0]) and text[following.start] not in '“"‘«':
            while index + 1 < len(bodies) and bodies[index + 1].kind is BlockKind.PARAGRAPH:
                if _REPORTED.search(text, bodies[index + 1].start, bodies[index + 1].end):
                    break
                index += 1
                spans.append((bodies[index].start, bodies[index].end))
    return spans

"""The line of copy that a finding shows: its sentence, with where the words stand in it, fit for a terminal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rich.cells import cell_len

from checker.report.position import LineIndex

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[^\W\d_a-z])")
# “Mr. Trump”, “Gov. Hochul”, “the U.S. Army”, “John F. Kennedy”: a full stop that ends no sentence. Only the excerpt
# hangs on this, so a short word too many costs a few words more of copy.
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|[A-Z]\.[A-Z]|Mrs?|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Sgt|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|vs|No)$"
)
_NOT_PRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Text to show, and the half-open span of the words in it."""

    text: str
    start: int
    end: int


def excerpt(text: str, lines: LineIndex, start: int, end: int, *, room: int) -> Excerpt:
    """The sentence around the words, cut with “…” at word boundaries to `room` terminal cells; never the words themselves."""
    first, last = _sentence_around(text, lines, start, end)
    words_wide = cell_len(text[start:end])
    spare = max(room - words_wide - 4, 0)  # 4: “… ” on either side
    before, after = text[first:start], text[end:last]
    if cell_len(before) + words_wide + cell_len(after) > room:
        # The side with less to say leaves its share to the other.
        half = spare // 2
        wants_before, wants_after = cell_len(before), cell_len(after)
        keep_before = min(wants_before, max(half, spare - wants_after))
        keep_after = min(wants_after, spare - keep_before)
        before = _last_words(before, keep_before)
        after = _first_words(after, keep_after)
    return Excerpt(printable(before + text[start:end] + after), len(before), len(before) + end - start)


def printable(text: str) -> str:
    """The text with a space for each control character, so that copy cannot steer the terminal; as long as before."""
    return _NOT_PRINTABLE.sub(" ", text)


def wrapped(text: str, width: int) -> list[tuple[int, int]]:
    """The rows of a text as half-open spans, each at most `width` cells: broken at spaces, inside a word only if it must."""
    rows: list[tuple[int, int]] = []
    start, width = 0, max(width, 1)
    while start < len(text):
        end = _fitting(text, start, width)
        if end < len(text):
            space = text.rfind(" ", start, end + 1)
            if space > start:
                end = space
        rows.append((start, end))
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    return rows or [(0, 0)]


def _fitting(text: str, start: int, width: int) -> int:
    """Where the longest stretch from `start` ends that takes at most `width` cells; at least one character."""
    end, used = start, 0
    while end < len(text):
        used += cell_len(text[end])
        if used > width and end > start:
            break
        end += 1
    return end


def _sentence_around(text: str, lines: LineIndex, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence (within its line) that holds the words; of its sentences, if the words cross an end."""
    first, _ = lines.bounds(start)
    _, last = lines.bounds(max(start, end - 1))
    last = max(last, end)
    line = text[first:last]
    begin, finish = first, last
    for stop in _SENTENCE_END.finditer(line):
        if text[first + stop.start()] == "." and _ABBREVIATION.search(line[: stop.start()]):
            continue
        if first + stop.end() <= start:
            begin = first + stop.end()
        elif first + stop.start() + 1 >= end:
            finish = first + stop.end()
            break
    while begin < start and text[begin].isspace():
        begin += 1
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return begin, finish


def _first_words(text: str, width: int) -> str:
    """As many whole words from the start as fit, with “ …” after them."""
    if cell_len(text) <= width:
        return text
    kept = text[: _fitting(text, 0, width)] if width else ""
    if kept and not text[len(kept)].isspace():
        if _is_unspaced(kept):
            return kept + "…"
        kept = kept[: max(kept.rfind(" "), 0)]
    return kept.rstrip() + " …"


def _last_words(text: str, width: int) -> str:
    """As many whole words from the end as fit, with “… ” before them."""
    return _first_words(text[::-1], width)[::-1]


def _is_unspaced(text: str) -> bool:
    """Whether the script puts no spaces between words (Chinese, Japanese, Thai), so that any place is fit for a cut."""
    return any(ord(character) > 0x2E80 for character in text)

"""The line of copy that a finding shows: its sentence, with where the words stand in it, fit for a terminal."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from checker.report.lines import printable


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Text to show, and the half-open span of the words in it."""

    text: str
    start: int
    end: int


def excerpt(text: str, start: int, end: int, *, within: tuple[int, int], room: int) -> Excerpt:
    """The text `within` around the words, cut with “…” at word ends to `room` terminal cells; the words are never cut."""
    first, last = min(within[0], start), max(within[1], end)
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
    """Where the longest stretch from `start` ends that takes at most `width` cells; at least one character.

    Measured as a whole: what is put together of several characters (a flag, ✈ with its variation) is not as wide as they are.
    """
    if text[start : start + width + 1].isascii():
        return min(start + max(width, 1), len(text))
    end = start + 1
    while end < len(text) and cell_len(text[start : end + 1]) <= width:
        end += 1
    return end


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

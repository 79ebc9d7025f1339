"""`main_text_of`: which paragraphs of a web page are its story; trafilatura knows, and its paragraphs are found among ours."""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from checker.documents.html.model import Page
from checker.documents.html.visible import plain
from checker.documents.prose import ADDRESS
from checker.errors import CheckerError

_INLINE = frozenset("hi ref del span graphic code".split())  # of the elements that trafilatura writes
_SAME_TEXT = 8  # places: a line that stands more often in a story is a separator
_SHARED = 40  # letters and figures: paragraphs that share as many at an end are one, cut differently
_CERTAIN = 12  # letters: fewer stand inside other words
_MOST_PARAGRAPHS = 5000  # beyond them trafilatura takes minutes, and the page is a book or a register
_MOST_COMPARED = 50_000_000  # characters: a page without any paragraph in common is not searched for pieces


def main_text_of(page: Page) -> frozenset[int]:
    """The indexes of the paragraphs that are the story, found by trafilatura; empty where it finds none, or the page is too long for it.

    CheckerError when trafilatura is not installed.
    """
    try:
        import trafilatura
    except ImportError:
        raise CheckerError('is a web page; to find its main text, install: pip install "checker[web]"') from None
    if len(page.paragraphs) > _MOST_PARAGRAPHS:
        return frozenset()
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # it would write to the terminal
    try:
        found: Any = trafilatura.bare_extraction(page.source, include_comments=False)
    except Exception:  # noqa: BLE001 - made for the open web, it may fail in any way on a page that is broken
        return frozenset()
    body = getattr(found, "body", None)
    if body is None:
        return frozenset()
    story = [text for line in _lines(body) if (text := plain(ADDRESS.sub(" ", line)))]
    return matched([plain(each.text) for each in page.paragraphs], story)


def matched(paragraphs: Sequence[str], story: Sequence[str]) -> frozenset[int]:
    """The indexes of the paragraphs that are lines of the story, both in order, letters and figures only.

    First those that are the same and keep the order, so that the most text is matched; then, between two of them, those
    that are a part of a line, or a line a part of them.
    """
    anchors = _in_order(paragraphs, story)
    chosen = {index for index, _ in anchors}
    bounds = [(-1, -1), *anchors, (len(paragraphs), len(story))]
    for (first, first_line), (last, last_line) in pairwise(bounds):
        lines = story[first_line + 1 : last_line]
        between = range(first + 1, last)
        if lines and between and len(between) * sum(map(len, lines)) < _MOST_COMPARED:
            chosen.update(index for index in between if _is_piece(paragraphs[index], lines))
    return frozenset(chosen)


def _in_order(paragraphs: Sequence[str], story: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal texts, rising in both, with the most characters: the heaviest increasing subsequence."""
    places: dict[str, list[int]] = {}
    for line, text in enumerate(story):
        places.setdefault(text, []).append(line)
    # For each last line the heaviest chain that ends there, kept rising in line and weight alike.
    lines: list[int] = []
    chains: list[tuple[int, Any]] = []
    for index, text in enumerate(paragraphs):
        for line in reversed(places.get(text, ())[:_SAME_TEXT]):
            at = bisect_right(lines, line - 1)
            weight, before = chains[at - 1] if at else (0, None)
            weight += len(text)
            if at < len(lines) and lines[at] == line and chains[at][0] > weight:
                continue
            end = at
            while end < len(lines) and chains[end][0] <= weight:
                end += 1
            lines[at:end] = [line]
            chains[at:end] = [(weight, (index, line, before))]
    pairs: list[tuple[int, int]] = []
    link = chains[-1][1] if chains else None
    while link is not None:
        index, line, link = link
        pairs.append((index, line))
    return pairs[::-1]


def _is_piece(paragraph: str, lines: Sequence[str]) -> bool:
    for line in lines:
        if len(paragraph) >= _CERTAIN and paragraph in line:
            return True
        if len(line) >= _SHARED and (line in paragraph or _share_an_end(paragraph, line)):
            return True
    return False


def _share_an_end(first: str, second: str) -> bool:
    return len(first) >= _SHARED and (first[:_SHARED] == second[:_SHARED] or first[-_SHARED:] == second[-_SHARED:])


def _lines(body: Any) -> Iterator[str]:
    """The paragraphs of trafilatura's tree, without those who speak: line breaks end one, as list items and cells do."""
    parts: list[str] = []
    for event, element in _walk(body):
        if not isinstance(element.tag, str):
            text = element.tail if event == "end" else None
        else:
            if element.tag not in _INLINE:
                yield "".join(parts)
                parts = []
            text = element.text if event == "start" else element.tail
        if text:
            parts.append(text)
    yield "".join(parts)


def _walk(body: Any) -> Iterator[tuple[str, Any]]:
    """Each element when it begins and when it ends; by hand, for trees may be deep."""
    stack = [(body, iter(body))]
    yield "start", body
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", element
        else:
            yield "start", child
            stack.append((child, iter(child)))

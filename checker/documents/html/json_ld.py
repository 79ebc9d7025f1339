"""`published_in`: the dates that JSON-LD (schema.org) states of the article itself, not of the stories beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

# Keys under which other works than the page's own stand.
_OTHERS = frozenset(
    "itemlistelement hasPart comment review reviews mentions citation isPartOf video audio associatedMedia image thumbnail"
    " liveBlogUpdate relatedLink publisher author creator about sameAs potentialAction breadcrumb subjectOf"
    " isBasedOn workExample".lower().split()
)
_MAIN = frozenset(("mainentity", "mainentityofpage", "@graph"))
_ARTICLE = re.compile(
    r"(?:article|posting|blogpost|report|review|analysis|opinion|recipe|statement|pressrelease)$", re.IGNORECASE
)
_PAGE = re.compile(r"page$|creativework$|dataset$|event$|^book$", re.IGNORECASE)
_NOT_PROSE = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?://\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|-->)\s*$"
)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_STATED = re.compile(r'\\?"(date(?:Published|Modified|Created))\\?"\s*:\s*\\?"([^"\\]{6,60})', re.IGNORECASE)
_DEEPEST = 24  # levels of nesting
_MOST_NODES = 20_000

KEYS = {
    each.lower(): each
    for each in ("datePublished", "uploadDate", "dateCreated", "datePosted", "dateModified", "dateUpdated")
}  # the names of properties that state a date, the best first
MODIFIED = ("datemodified", "dateupdated")
PUBLISHED = tuple(key for key in KEYS if key not in MODIFIED)


class Node(NamedTuple):
    """What one node states. `grade`: 0 an article, 1 a page or a work, 2 anything else (a picture, a video)."""

    grade: int
    kind: str  # its `@type`
    headline: str
    dates: dict[str, str]  # by key in lower case, as written


def nodes_in(script: str) -> list[Node]:
    """The nodes of a JSON-LD script that state dates, in order. What is broken is read as far as it goes."""
    content = _NOT_PROSE.sub("", script)
    for attempt in (content, _TRAILING_COMMA.sub("", content), unescape(content)):
        try:
            parsed = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return list(_nodes(parsed, 0, [_MOST_NODES]))
    dates: dict[str, str] = {}
    for found in _STATED.finditer(content):
        dates.setdefault(found[1].lower(), found[2])
    return [Node(1, "", "", dates)] if dates else []


def _nodes(value: Any, depth: int, left: list[int]) -> Iterator[Node]:
    left[0] -= 1
    if depth > _DEEPEST or left[0] < 0:
        return
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each, depth + 1, left)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        kind = " ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds or "")
        dates = {}
        for key, each in value.items():
            if (name := str(key).lower().rpartition(":")[2].rpartition("/")[2]) in KEYS:
                if (written := _written(each)) and name not in dates:
                    dates[name] = written
        if dates:
            headline = value.get("headline") or value.get("name") or ""
            yield Node(_grade(kind), kind, headline if isinstance(headline, str) else "", dates)
        for key, each in value.items():
            name = str(key).lower()
            if name in _MAIN or (name not in _OTHERS and isinstance(each, (dict, list)) and depth < 3):
                yield from _nodes(each, depth + 1, left)


def _written(value: Any) -> str:
    """The value as written; of {"@value": …} and of lists what they hold."""
    if isinstance(value, list):
        return next((written for each in value if (written := _written(each))), "")
    if isinstance(value, dict):
        return _written(value.get("@value", ""))
    return str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def _grade(kind: str) -> int:
    return 0 if _ARTICLE.search(kind) else 1 if not kind or _PAGE.search(kind) else 2

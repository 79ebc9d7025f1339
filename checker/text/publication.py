"""`date_text_of`: what the datelines of a text say of the day on which it was published."""

from __future__ import annotations

import re

from checker.text.article import BlockKind
from checker.text.datelines import date_in, is_publication_label, lead_date, stated_date
from checker.text.lines import Line

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOP = 2  # paragraphs: below them a bare date heads an entry, above them it dates the article


def date_text_of(lines: list[Line], kinds: list[BlockKind]) -> str | None:
    """The day, as it stands there: of a “Published:” line, else of a bare date near the top, else of the lead’s dateline.

    “Updated:” says when the page changed, so it counts only when nothing else has a year.
    """
    candidates: list[tuple[int, str]] = []
    paragraphs = 0
    for line, kind in zip(lines, kinds, strict=True):
        if kind is BlockKind.DATELINE:
            if is_publication_label(line.text):
                day = stated_date(line.text)
                if day is not None:
                    return day
            elif paragraphs < _TOP and (day := date_in(line.text)) is not None:
                candidates.append((3 if line.text[:1] in "uUlLmM" and _UPDATED.match(line.text) else 1, day))
        elif kind is BlockKind.PARAGRAPH:
            if not paragraphs and (day := lead_date(line.text)) is not None:
                candidates.append((2 if _YEAR.search(day) else 4, day))
            paragraphs += 1
    return min(candidates, key=lambda candidate: candidate[0])[1] if candidates else None


_UPDATED = re.compile(r"(?:last )?(?:updated|modified)\b", re.IGNORECASE)

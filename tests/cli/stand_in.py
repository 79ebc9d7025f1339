"""A stand-in for the engine: it finds certain words, so that the command around it can be tried with every outcome."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from checker.claims import Finding, Level, Published, Report
from checker.errors import CheckerError
from checker.rules.model import Rule
from checker.text.article import Article

_WORDS = {"wrong": Level.ERROR, "doubtful": Level.WARNING, "noted": Level.INFO}
_INSTEAD = {"wrong": ("right",), "doubtful": ("sure", "certain")}


class StandIn:
    """Finds “wrong”, “doubtful” and “noted”; cannot work with “refused”; has a fault that “crash” brings out."""

    rules: tuple[Rule, ...] = ()

    def check(
        self,
        article: Article,
        published: date | None = None,
        *,
        day_first: bool | None = None,
        how: str = "given",
        line_of: Callable[[int], int] | None = None,
    ) -> Report:
        text = article.text
        if "refused" in text:
            raise CheckerError("its date line names no day; give --published")
        if "crash" in text:
            raise ZeroDivisionError("division\nby zero")
        if "stop" in text:
            raise KeyboardInterrupt
        findings = tuple(
            Finding(
                rule="test/word",
                level=_WORDS[match[0]],
                start=match.start(),
                end=match.end(),
                text=match[0],
                message=f"“{match[0]}” stands here.",
                suggestions=_INSTEAD.get(match[0], ()),
            )
            for match in re.finditer("|".join(_WORDS), text)
        )
        how = "unknown" if published is None else how
        return Report(
            text=text, published=Published(first=published, last=published, how=how), claims=(), findings=findings
        )

"""`InlineMarks`: text with marks inside of its lines (reStructuredText, AsciiDoc), read in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.documents.escapes import Unescaped
from checker.documents.prose import GAP, Prose

_DEEPEST = 8  # marks within one another


class InlineMarks:
    """The text of a block while its marks are taken off; offsets are those in `text`."""

    def __init__(self, prose: Prose, places: Unescaped, openers: re.Pattern[str], rules: dict[str, Rule]) -> None:
        self.text = places.text
        self._prose = prose
        self._places = places
        self._openers = openers
        self._rules = rules
        self._unclosed: set[tuple[str, int]] = set()
        self._depth = 0

    def read(self, start: int = 0, end: int | None = None) -> None:
        """Hand over the text from `start` to `end`. Each rule is called with what its opener found, and says where it ends."""
        end = len(self.text) if end is None else end
        at = start
        self._depth += 1
        while self._depth <= _DEEPEST and (found := self._openers.search(self.text, at, end)):
            self.keep(at, found.start())
            stop = self._rules[found.lastgroup or ""](self, found, end)
            if stop < 0:  # the mark is none
                self.keep(found.start(), found.end())
                stop = found.end()
            at = stop
        self._depth -= 1
        self.keep(at, end)

    def keep(self, start: int, end: int) -> None:
        """Hand over text as it is."""
        if start < end:
            self._prose.add(self._places, start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Hand over another text for what stands there."""
        self._prose.put(text, *self._places.span(start, end))

    def gap(self, start: int, end: int) -> int:
        """Leave out what is no prose, and with it its end."""
        self.put(GAP, start, end)
        return end

    def closing(self, mark: str, closer: re.Pattern[str], at: int, end: int) -> re.Match[str] | None:
        """Where the mark is closed; looked for no more once it has been found nowhere, so that the pass stays one."""
        if (mark, end) in self._unclosed:
            return None
        found = closer.search(self.text, at, end)
        if found is None:
            self._unclosed.add((mark, end))
        return found


# What a mark makes of the text behind it: where it ends, or -1 when it is no mark there.
Rule = Callable[[InlineMarks, re.Match[str], int], int]

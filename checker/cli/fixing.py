"""`Fixer`: writes suggestions, or notes that silence findings, into files, or shows what it would write."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path

from checker.batch.model import Outcome
from checker.claims import Report
from checker.cli.output import put
from checker.cli.sources import content_of
from checker.documents.model import Document
from checker.errors import CheckerError
from checker.review.fixes import Edit, applied, edits
from checker.review.ignores import notes

Articles = Sequence[tuple[Report, Document]]


class Fixer:
    """Changes files. `unsafe`: also what is not certain; `ignores`: notes in place of suggestions; `shows`: changes nothing."""

    def __init__(self, *, unsafe: bool, ignores: bool, shows: bool) -> None:
        self._unsafe = unsafe
        self._ignores = ignores
        self.shows = shows
        self.made = 0  # edits, written or shown
        self.diffs: list[str] = []

    def fix(self, outcome: Outcome, articles: Articles) -> bytes | None:
        """The new bytes of the file, written unless they are only shown; None when nothing changes.

        CheckerError when the file cannot be changed: nothing of it is, then.
        """
        changes = self._edits(outcome, articles)
        if not changes:
            return None
        source = articles[0][1].source
        old, new = source.source, applied(source.source, changes)
        before = old.encode()
        if not outcome.content.endswith(before):
            raise CheckerError("cannot be changed and keep its encoding; make the changes by hand")
        content = outcome.content[: len(outcome.content) - len(before)] + new.encode()
        if self.shows:
            self.made += len(changes)
            self.diffs += _diff(outcome.shown, old, new)
            return None
        if content_of(outcome.path) != outcome.content:
            raise CheckerError("has changed while it was checked; nothing in it was fixed: check it again")
        try:
            put(Path(outcome.path), content, keep_mode=True)
        except OSError as error:
            raise CheckerError(f"cannot be written ({error.strerror}); nothing in it was changed") from None
        self.made += len(changes)
        return content

    def _edits(self, outcome: Outcome, articles: Articles) -> list[Edit]:
        found: list[Edit] = []
        for report, document in articles:
            if self._ignores:
                found += notes(outcome.shown, report, document)
            else:
                found += edits(report, document, outcome.shown, unsafe=self._unsafe)
        return sorted(found, key=lambda edit: (edit.start, edit.end))


def _diff(path: str, old: str, new: str) -> list[str]:
    """The lines of a unified diff, each with its line end."""
    lines = unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), path, path)
    return [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]

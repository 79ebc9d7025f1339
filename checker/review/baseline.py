"""A baseline: the findings that a newsroom lives with for now, so that a gate stops new ones only.

A finding is known by its key (`checker.review.keys`), so edits elsewhere in the file, and moving the sentence, leave it known.
The file only shrinks: what is no longer found is dropped when it is written again, what is new is never added to it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from msgspec import Struct

from checker.claims import Report
from checker.documents.model import Document
from checker.errors import CheckerError
from checker.review.keys import finding_key
from checker.review.own_rules import OWN_RULES

VERSION = 1


class Baseline(Struct, frozen=True, kw_only=True):
    """How often each finding is known in each file; paths are relative to the baseline's folder, with “/”."""

    files: Mapping[str, Mapping[str, int]]

    def __len__(self) -> int:
        return sum(sum(keys.values()) for keys in self.files.values())


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file; `CheckerError` when it is none."""
    try:
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise CheckerError(f"{path}: cannot be read ({error.strerror}); make one with --write-baseline") from None
    except ValueError as error:
        raise CheckerError(f"{path}: is no baseline ({error}); delete it and make one with --write-baseline") from None
    files = document.get("files") if isinstance(document, dict) else None
    if document.get("version") != VERSION if isinstance(document, dict) else True:
        raise CheckerError(f"{path}: is no baseline of version {VERSION}; delete it and make one with --write-baseline")
    if not isinstance(files, dict) or not all(
        isinstance(keys, dict) and all(type(count) is int and count > 0 for count in keys.values())
        for keys in files.values()
    ):
        raise CheckerError(
            f"{path}: its “files” are no counts of findings; delete it and make one with --write-baseline"
        )
    return Baseline(files=files)


def written(baseline: Baseline) -> str:
    """The text of a baseline's file, in one order whatever the order of checking."""
    files = {path: dict(sorted(keys.items())) for path, keys in sorted(baseline.files.items()) if keys}
    note = "Findings that are known; checker check --write-baseline drops those that are gone, and adds none."
    return json.dumps({"version": VERSION, "about": note, "files": files}, ensure_ascii=False, indent=2) + "\n"


class BaselineRun:
    """What one run meets of a baseline: hides what is known, and remembers what is still found."""

    def __init__(self, known: Baseline | None) -> None:
        self._known = {path: Counter(keys) for path, keys in known.files.items()} if known else {}
        self._is_new = known is None
        self._left = {path: Counter(keys) for path, keys in self._known.items()}
        self._seen: dict[str, Counter[str]] = {}
        self._checked: set[str] = set()

    def fresh(self, path: str, report: Report, document: Document) -> Report:
        """The report on an article of the file, with only the findings that the baseline does not know."""
        self._checked.add(path)
        left, seen = self._left.setdefault(path, Counter()), self._seen.setdefault(path, Counter())
        kept = []
        for finding in report.findings:
            key = finding_key(finding, document.article)
            if finding.rule in OWN_RULES:
                kept.append(finding)  # about the notes themselves: put right in a moment
            elif self._is_new or left[key] > 0:
                left[key] -= 1
                seen[key] += 1
            else:
                kept.append(finding)
        return report if len(kept) == len(report.findings) else replace(report, findings=tuple(kept))

    def again(self, path: str) -> None:
        """The file is gone through once more, since it was mended: what was met in it before does not count."""
        self._left[path] = Counter(self._known.get(path, Counter()))
        self._seen[path] = Counter()

    @property
    def gone(self) -> int:
        """How many known findings of the files that were checked are no longer found."""
        return sum(sum((self._known.get(path, Counter()) - self._seen[path]).values()) for path in self._checked)

    def shrunk(self) -> Baseline:
        """The baseline with what is still found in the files that were checked, and the others as they were."""
        return Baseline(files={**self._known, **{path: +self._seen[path] for path in self._checked}})

"""`Run`: everything that one run of the checker has to tell, in whichever format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from checker.claims import Level
from checker.report.checked import CheckedFile
from checker.report.failure import Failure


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a reader is told of a rule: its title, why it is there, and the level that it finds at."""

    title: str
    why: str = ""
    level: Level = Level.ERROR


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What was checked, what could not be, and what is to be shown.

    `files` is gone through once, in order; `failures` need not be complete before that is done. `rules`: by id, those that
    findings name. `version`: of this program. `explain`: also how each verdict came about.
    """

    files: Iterable[CheckedFile]
    failures: Sequence[Failure] = ()
    rules: Mapping[str, RuleText] = field(default_factory=dict)
    version: str = ""
    explain: bool = False

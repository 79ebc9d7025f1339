"""What changed between two timelines, and which verdicts on articles change with it: for a terminal and as JSON."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Literal

import msgspec
from rich.text import Text

from checker.claims import Verdict
from checker.report.checked import CheckedFile
from checker.report.excerpt import wrapped
from checker.report.lines import printable
from checker.report.phrases import counted
from checker.timeline.changes import Change, What

if TYPE_CHECKING:
    from rich.console import Console

_SIGNS: dict[What, tuple[str, str]] = {
    "record-added": ("+", "green"),
    "entry-added": ("+", "green"),
    "record-removed": ("−", "red"),
    "entry-removed": ("−", "red"),
}
_HOUSEKEEPING = ("checked", "sources")


class VerdictChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement of an article whose verdict is another one; None where only one timeline finds the statement."""

    path: str
    line: int
    text: str
    rule: str
    old: Verdict | None
    new: Verdict | None


class DiffAnswer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="answer", tag="diff"):
    """All differences; `articles` is how many were checked with both timelines."""

    version: Literal[1] = 1
    old: str
    new: str
    changes: tuple[Change, ...]
    articles: int
    verdicts: tuple[VerdictChange, ...]


def verdict_changes(old: CheckedFile, new: CheckedFile) -> list[VerdictChange]:
    """The statements of one article that the two reports judge otherwise, in their order in the text."""
    source = new.source
    before = {(claim.start, claim.end, claim.rule): claim for claim in old.report.claims}
    after = {(claim.start, claim.end, claim.rule): claim for claim in new.report.claims}
    found = []
    for key in sorted(before.keys() | after.keys()):
        one, other = before.get(key), after.get(key)
        claim = other or one
        assert claim is not None
        verdicts = one.verdict if one else None, other.verdict if other else None
        if verdicts[0] != verdicts[1]:
            found.append(
                VerdictChange(
                    path=new.shown, line=source.line(claim.start), text=claim.text, rule=claim.rule,
                    old=verdicts[0], new=verdicts[1],
                )
            )  # fmt: skip
    return found


def render(answer: DiffAnswer, console: Console) -> None:
    """Print the changes record by record, then the verdicts; what was only checked again is counted."""
    told = [change for change in answer.changes if change.what not in _HOUSEKEEPING]
    for path, changes in groupby(told, key=lambda change: change.path):
        group = list(changes)
        console.print(Text.assemble((path, "bold"), f"  {printable(group[0].label)}"), soft_wrap=True)
        for change in group:
            sign, style = _SIGNS.get(change.what, ("~", "yellow"))
            _row(console, sign, style, change.words)
    if answer.articles:
        _verdicts(answer, console)
    told_of = {change.path for change in told}
    again = {change.path for change in answer.changes} - told_of
    parts = [f"{counted(len(told), 'change')} in {counted(len(told_of), 'record')}"] if told else ["no fact differs"]
    if again:
        parts.append(f"{counted(len(again), 'record')} with another check or source only")
    if answer.articles:
        verdicts = counted(len(answer.verdicts), "verdict") if answer.verdicts else "no verdict"
        changes_ = "changes" if len(answer.verdicts) < 2 else "change"
        parts.append(f"{verdicts} on {counted(answer.articles, 'article')} {changes_}")
    console.print(Text(" · ".join(parts), style="bold"), soft_wrap=True)


def _verdicts(answer: DiffAnswer, console: Console) -> None:
    for change in answer.verdicts:
        console.print(Text.assemble((f"{change.path}:{change.line}", "bold"), f"  {change.rule}"), soft_wrap=True)
        _row(console, " ", "", f"“{' '.join(change.text.split())}”: {_in_words(change.old)} → {_in_words(change.new)}")


def _in_words(verdict: Verdict | None) -> str:
    return "not found" if verdict is None else verdict.value.replace("_", " ").lower()


def _row(console: Console, sign: str, style: str, words: str) -> None:
    for number, (first, last) in enumerate(wrapped(words, max(console.width - 4, 20))):
        lead = ("  " + sign, style) if not number else ("   ", "")
        console.print(Text.assemble(lead, " " + printable(words[first:last])), soft_wrap=True)

"""Notes by which an editor silences a finding: `checker: ignore[office/former-holder] until=2027-01-20 reason="…"`.

The note stands in a comment of the format. Behind words of a line it is about that line; on a line of its own, about the
next block; `ignore-file` is about the whole file. Without a rule in brackets it is about all. A reader's “[sic]” behind the
words silences what is found in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from msgspec import Struct

from checker.claims import Finding, Report
from checker.documents.model import Comment, Document
from checker.review.own_rules import EXPIRED, MALFORMED, OWN_RULES, UNKNOWN, UNUSED, OwnRule
from checker.review.policy import fits

_NOTE = re.compile(r"\s*checker\s*:\s*(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
_IGNORE = re.compile(r"(?P<verb>ignore-file|ignore)\s*(?:\[(?P<rules>[^\]]*)\])?\s*(?P<options>.*)", re.DOTALL)
_OPTION = re.compile(r'\s*(?P<name>[a-z]+)=(?P<value>"[^"]*"|“[^”]*”|\S+)')
_SIC = re.compile(r"[”’\"',.;:]*\s*\[sic\]", re.IGNORECASE)
_HOW = 'write checker: ignore[rule] until=2027-01-20 reason="…"'


class Suppression(Struct, frozen=True, kw_only=True):
    """What a note silences. `start`, `end`: in the text; `rules`: empty for all."""

    comment: Comment
    start: int
    end: int
    rules: tuple[str, ...]
    until: date | None


def suppressed(report: Report, document: Document, known: Iterable[str], today: date | None) -> Report:
    """The report without what notes and “[sic]” silence, and with what is wrong with the notes.

    `known`: the ids of all rules. `today`: the day on which notes expire; None: none does.
    """
    known = (*known, *OWN_RULES)
    faults: list[Finding] = []
    notes = [note for comment in document.comments if (note := _read(comment, document, known, faults))]
    used: set[int] = set()
    kept = []
    for finding in report.findings:
        hiding = [index for index, note in enumerate(notes) if _hides(note, finding, today)]
        used.update(hiding)
        if not hiding and not (finding.at is None and _SIC.match(report.text, finding.end)):
            kept.append(finding)
    for index, note in enumerate(notes):
        if note.until is not None and today is not None and note.until < today:
            faults.append(
                _fault(
                    EXPIRED,
                    note.comment,
                    f"This note ended on {note.until.isoformat()}; look at the statement again, then delete the note or give it a new day.",
                )
            )
        elif index not in used:
            faults.append(
                _fault(UNUSED, note.comment, "Nothing is found here that this note would silence; delete it.")
            )
    if not faults and len(kept) == len(report.findings):
        return report
    return replace(report, findings=tuple(sorted((*kept, *faults), key=lambda each: (each.start, each.end))))


def _hides(note: Suppression, finding: Finding, today: date | None) -> bool:
    if note.until is not None and today is not None and note.until < today:
        return False
    if not (note.start <= finding.start < note.end or (finding.start == finding.end == note.start)):
        return False
    return not note.rules or any(fits(rule, finding.rule) for rule in note.rules)


def _read(comment: Comment, document: Document, known: Sequence[str], faults: list[Finding]) -> Suppression | None:
    """The suppression that a comment is; None for a comment to people, or one that cannot be read."""
    note = _NOTE.fullmatch(comment.text)
    if note is None:
        return None
    said = _IGNORE.fullmatch(note["rest"].strip())
    if said is None:
        faults.append(_fault(MALFORMED, comment, f"“{note['rest'].strip()[:40]}” says nothing to the checker; {_HOW}."))
        return None
    rules = tuple(each.strip() for each in (said["rules"] or "").split(",") if each.strip())
    unknown = [rule for rule in rules if not any(fits(rule, each) for each in known)]
    for rule in unknown:
        from checker.timeline.decode import did_you_mean

        near = did_you_mean(rule, known) or "; see: checker rules list"
        faults.append(_fault(UNKNOWN, comment, f"There is no rule “{rule}”{near}"))
    until, wrong = _until(said["options"])
    if wrong:
        faults.append(_fault(MALFORMED, comment, wrong))
    if wrong or (rules and len(unknown) == len(rules)):
        return None
    start, end = _reach(comment, document, whole=said["verb"] == "ignore-file")
    return Suppression(comment=comment, start=start, end=end, rules=rules, until=until)


def _until(options: str) -> tuple[date | None, str]:
    """The day that the options name, and what is wrong with them."""
    at, until = 0, None
    while at < len(options.rstrip()):
        option = _OPTION.match(options, at)
        if option is None:
            return None, f"“{options[at:].strip()[:40]}” is no option; {_HOW}."
        value = option["value"].strip('"“”')
        if option["name"] == "until":
            try:
                until = date.fromisoformat(value)
            except ValueError:
                return None, f"until={value} is no day; write it as until=2027-01-20."
        elif option["name"] != "reason":
            return None, f"“{option['name']}” is no option of a note; there are until and reason."
        at = option.end()
    return until, ""


def _reach(comment: Comment, document: Document, *, whole: bool) -> tuple[int, int]:
    """The half-open span of the text that a note is about."""
    article, source = document.article, document.source
    if whole:
        return 0, len(article.text) + 1
    line = source.position(comment.start)[0]
    first, last = source.line_bounds(line)
    if source.editable and _is_prose(document, first, comment.start):
        return source.text_offset(first), source.text_offset(max(last, comment.end))
    if not source.editable:
        # Without lines a note belongs to the block that it stands in.
        inside = next((each for each in article.blocks if each.start <= comment.at <= each.end), None)
        if inside is not None:
            return inside.start, inside.end
    following = next((each for each in article.blocks if each.start >= comment.at), None)
    return (following.start, following.end) if following else (len(article.text), len(article.text))


def _is_prose(document: Document, first: int, last: int) -> bool:
    """Whether the source has a character of the text between the two offsets."""
    source = document.source
    start, end = source.text_offset(first), source.text_offset(last)
    return bool(document.article.text[start:end].strip())


def _fault(rule: OwnRule, comment: Comment, message: str) -> Finding:
    return Finding(
        rule=rule.id, level=rule.level, start=comment.at, end=comment.at, text="", message=message,
        at=(comment.start, comment.end),
    )  # fmt: skip

"""`lint`: every fault in the records that loading cannot see, because it takes knowledge of the subject."""

from __future__ import annotations

from pathlib import Path

from checker.errors import Problem
from checker.timeline.format import formatted
from checker.timeline.lint.dates import date_faults
from checker.timeline.lint.duplicates import Duplicates
from checker.timeline.lint.lines import Lines
from checker.timeline.lint.references import reference_faults, source_faults
from checker.timeline.lint.tenures import tenure_faults
from checker.timeline.lint.vocabulary import vocabulary_faults
from checker.timeline.lint.world import Remarks, World
from checker.timeline.model import KINDS, Record
from checker.timeline.records import Records, record_path


def lint(
    records: Records, base: Records | None = None, unread: frozenset[tuple[str, str]] = frozenset()
) -> list[Problem]:
    """The faults of the records, each with its file, line and field; `base` holds what they are layered over.

    `unread` names (kind, id) the files that could not be loaded: what points to them is not held against it.
    The files are read again from `records.root`, for the lines and for their form; without them lines are 0.
    """
    world = World.of(records, base, unread)
    duplicates = Duplicates(world)
    problems: list[Problem] = []
    for kind in KINDS:
        for record in records.of_kind(kind).values():
            file = Path(records.root, record_path(kind, record.id))
            remarks = list(_remarks(record, world, duplicates))
            if remarks:
                lines = Lines(file, record)
                problems += [
                    Problem(path=str(file), line=lines.of(field), field=field, message=message)
                    for field, message in remarks
                ]
            problems += _form_faults(file, kind, record)
    return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.field))


def _remarks(record: Record, world: World, duplicates: Duplicates) -> Remarks:
    yield from source_faults(record)
    yield from vocabulary_faults(record)
    yield from reference_faults(record, world)
    yield from date_faults(record, world)
    yield from tenure_faults(record)
    yield from duplicates.faults(record)


def _form_faults(file: Path, kind: str, record: Record) -> list[Problem]:
    try:
        content = file.read_bytes()
    except OSError:
        return []
    text, faults = formatted(content, kind, record.id)
    if text is None:
        return [Problem(path=str(file), line=at.line, field=at.field, message=at.message) for at in faults]
    if text == content:
        return []
    rows = zip(content.splitlines(), text.splitlines(), strict=False)
    same = next((number for number, (one, other) in enumerate(rows) if one != other), None)
    line = min(content.count(b"\n"), text.count(b"\n")) + 1 if same is None else same + 1
    message = "the file is not in its canonical form; run “checker timeline format”"
    return [Problem(path=str(file), line=line, field="", message=message)]

"""Fields written into the record files of a folder, beside what the files say already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.errors import FileProblems, Problem
from checker.timeline.format import dump_fragment
from checker.timeline.layers import Fragment, extended
from checker.timeline.loader import read_fragment
from checker.timeline.records import record_path


def write_fields(folder: Path, fields: dict[tuple[str, str], dict[str, Any]]) -> list[Path]:
    """The files that were written. A file that is there is extended; `FileProblems` when one cannot be read."""
    texts: dict[Path, str] = {}
    problems: list[Problem] = []
    for (kind, record_id), added in fields.items():
        file = folder / record_path(kind, record_id)
        head, before = "", Fragment(kind=kind, id=record_id, replaces=False, fields={})
        if file.exists():
            content = file.read_bytes()
            there, faults = read_fragment(content, kind, record_id)
            problems += [Problem(path=str(file), line=at.line, field=at.field, message=at.message) for at in faults]
            if there is None:
                continue
            before = there
            lines = content.decode("utf-8").splitlines(keepends=True)
            head = "".join(lines[: next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))])
        texts[file] = head + dump_fragment(extended(before, added))
    if problems:
        raise FileProblems(problems)
    for file, text in texts.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return list(texts)

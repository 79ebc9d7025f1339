"""The time expressions of a text as a table, as JSON, and as TimeML with TIMEX3 tags in the text.

The TimeML has the form of TimeBank 1.2 (TimeML 1.2.1), so that the scorers and tools made for it can read it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from checker.mentions.timex.model import TimeExpression

_SCHEMA = (
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">'
)
# Characters that XML 1.0 has no way to write; each becomes U+FFFD, so that offsets in the text stay what they are.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_times(
    text: str, expressions: Sequence[TimeExpression], form: str, *, published: date | None = None, name: str = ""
) -> str:
    """The expressions of the text in the form “text”, “json” or “timeml”, ending in a line end.

    The TimeML has the `name` as its DOCID and `published` as its document creation time, where they are given.
    `ValueError` for another format.
    """
    match form:
        case "text":
            return _table(expressions)
        case "json":
            return json.dumps([_record(found) for found in expressions], ensure_ascii=False, indent=2) + "\n"
        case "timeml":
            return _timeml(text, expressions, published, name)
    raise ValueError(f"“{form}” is not a format of time expressions; write text, json or timeml")


def _table(expressions: Sequence[TimeExpression]) -> str:
    if not expressions:
        return "no time expressions\n"
    rows = [(f"{e.start}–{e.end}", e.type, e.value, " ".join(_notes(e)), " ".join(e.text.split())) for e in expressions]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = (
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[4]]) for row in rows
    )
    return "".join(line.rstrip() + "\n" for line in lines)


def _notes(found: TimeExpression) -> list[str]:
    notes = [note for note in (found.mod, found.quant, found.freq) if note]
    if found.begin and found.end_value:
        notes.append(f"{found.begin}…{found.end_value}")
    if found.alternative:
        notes.append(f"or {found.alternative}")
    return [*notes, "impossible"] if found.impossible else notes


def _record(found: TimeExpression) -> dict[str, Any]:
    record: dict[str, Any] = {"start": found.start, "end": found.end, "text": found.text, "type": found.type}
    record["value"] = found.value
    optional = {
        "mod": found.mod, "quant": found.quant, "freq": found.freq, "begin": found.begin, "end_value": found.end_value,
        "weekday": found.weekday, "alternative": found.alternative,
    }  # fmt: skip
    record.update({name: value for name, value in optional.items() if value is not None})
    if found.duration is not None:
        duration = found.duration
        record["duration"] = {"amount": duration.amount, "unit": duration.unit.value, "meant": duration.modifier.value}
        if duration.high is not None:
            record["duration"]["high"] = duration.high
    record["anchored"] = found.anchored
    if found.impossible:
        record["impossible"] = True
    return record


def _timeml(text: str, expressions: Sequence[TimeExpression], published: date | None, name: str) -> str:
    parts = ['<?xml version="1.0" encoding="UTF-8"?>\n', _SCHEMA, "\n"]
    if name:
        parts.append(f"<DOCID>{_escaped(name)}</DOCID>\n")
    if published is not None:
        day = published.isoformat()
        parts.append(
            f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false" '
            f'functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>\n'
        )
    parts.append("<TEXT>")
    last = 0
    for number, found in enumerate(expressions, start=1):
        tag = _tag(found, number, dated=published is not None)
        parts += (_escaped(text[last : found.start]), tag, _escaped(found.text), "</TIMEX3>")
        last = found.end
    parts += (_escaped(text[last:]), "</TEXT>\n</TimeML>\n")
    return "".join(parts)


def _tag(found: TimeExpression, number: int, *, dated: bool) -> str:
    attributes = {
        "tid": f"t{number}",
        "type": found.type,
        "value": found.value,
        "mod": found.mod,
        "quant": found.quant,
        "freq": found.freq,
        # A temporal function is an expression whose value must be worked out from another time.
        "temporalFunction": "false" if found.anchored == "absolute" else "true",
        "functionInDocument": "NONE",
        "anchorTimeID": "t0" if dated and found.anchored == "publication" else None,
    }
    written = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items() if value is not None)
    return f"<TIMEX3 {written}>"


def _escaped(text: str) -> str:
    # A carriage return would be read back as a line feed.
    return escape(_UNWRITABLE.sub("\ufffd", text), {"\r": "&#13;"})

"""`lines_of`: the paragraphs that line breaks (<br>) make of one."""

from __future__ import annotations

from collections.abc import Iterator

from checker.documents.html.model import Run, written

_STOPS = (".", "!", "?", ":", ";", "…", "”", '"', "»", ")", "—", "–")
_SHORT_LINE = 60  # characters: a line that was broken by hand at the margin is longer


def trimmed(runs: list[Run], source: str) -> tuple[list[Run], str]:
    """The runs without breaks and without white space at the end, and what they say; none when they say nothing."""
    kept = [run for run in runs if not run.is_break]
    while kept and not written(kept[-1], source).rstrip():
        kept.pop()
    if kept:
        last = kept[-1]
        text = written(last, source)
        less = len(text) - len(text.rstrip())
        if less:
            kept[-1] = Run(last.start, last.end, text.rstrip()) if last.text else Run(last.start, last.end - less)
    text = "".join(written(run, source) for run in kept)
    return (kept, text) if text.strip() else ([], "")


def lines_of(runs: list[Run], source: str, *, joined: bool) -> Iterator[list[Run]]:
    """The paragraphs that line breaks make of one: two breaks end one, and one break where a line is not merely wrapped."""
    line: list[Run] = []
    begun = 0  # where in it the line before the breaks begins
    breaks: list[Run] = []
    for run in runs:
        if run.is_break:
            breaks.append(run)
            continue
        text = written(run, source)
        if breaks and text.strip():
            ended = trimmed(line[begun:], source)[1]
            wrapped = text[0].islower() or len(ended) > _SHORT_LINE
            if joined or (len(breaks) == 1 and ended and wrapped and not ended.endswith(_STOPS)):
                line.append(Run(breaks[0].start, breaks[0].end, " "))
            else:
                yield line
                line = []
            begun = len(line)
            breaks = []
        line.append(run)
    yield line

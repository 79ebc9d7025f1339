"""`Checker`: an article in, a report out; no input or output, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from checker.claims import Level, Published, Report
from checker.dating import Window, covered_days, inferred_window
from checker.recency import named_dates, recency
from checker.outdated import outdated, is_report
from checker.days import DaySet
from checker.errors import CheckerError
from checker.mentions.names import NameIndex
from checker.mentions.resolve import mentions_in
from checker.mentions.timex import find_times
from checker.rules import load_rules
from checker.rules.apply import ClaimFinder
from checker.text.plain import read_plain
from checker.text.tokens import Tokens
from checker.timeline.bundled import bundled_path, timeline_over_bundled
from checker.truth.facts import STALE_AFTER
from checker.verdicts import Judge, ReadClaim


MOST_DAYS = 3 * 366  # a window that is wider names no date: the middle of it is as a rule another year


class Checker:
    """The bundled rules and timeline, with a newsroom's own layered over them. Safe to keep and to share."""

    def __init__(
        self,
        *,
        timelines: Iterable[Path | str] = (),
        rules: Iterable[Path | str] = (),
        stale_after: int = STALE_AFTER,
    ) -> None:
        """Raises `CheckerError` (`FileProblems` with every fault) when a rule or record cannot be used."""
        self.timeline = timeline_over_bundled([Path(folder) for folder in timelines])
        self.rules = load_rules([bundled_path("rules"), *(Path(folder) for folder in rules)])
        self._index = NameIndex(self.timeline)
        self._finder = ClaimFinder(self.rules)
        self._covered = covered_days(self.timeline.last_checked)
        self._judge = Judge(self.timeline, self.rules, stale_after)

    def check(self, text: str, published: date | str | None = None) -> Report:
        """The report on an article. `published`: its day, as a date or ISO 8601 string; None to infer it.

        A day that the text itself states (“Date: 3 May 2024”, a dateline) is used before one is inferred. Offsets in the
        report are code points in `text`. Raises `CheckerError` when `published` is no date.
        """
        given = _day(published)
        article = read_plain(text)
        how = "given"
        if given is None and article.date_text:
            given, how = _stated_day(article.date_text), "stated in the text"
        tokens = Tokens.of(text)
        times = find_times(text, tokens, given)
        scenes = mentions_in(article, tokens, times, self._index)
        reads = [self._judge.read(claim) for claim in self._finder.claims(article, tokens, scenes)]
        named = tuple(named_dates(article, tokens, scenes, self.timeline))
        votes = [
            self._judge.vote(read, index)
            for index, read in enumerate(reads)
            if not read.claim.quoted and read.truth.possible
        ]
        window = None if given is not None else inferred_window(votes, self._covered, recency(named, self._covered))
        if given is not None:
            days = DaySet.between(given, given)
        else:
            days = window.days if window else DaySet()
        judged, findings = [], []
        for index, read in enumerate(reads):
            may_refute = (
                given is not None or not read.truth.possible or (window is not None and index in window.refuted)
            )
            claim, finding = self._judge.judged(read, days, text, may_refute=may_refute)
            judged.append(claim)
            if finding is not None:
                findings.append((index, finding))
        if given is not None:
            misfit = outdated(votes, given, self._covered, named, is_report(scenes, article, given))
            if misfit is not None and not any(f.level is not Level.INFO for _, f in findings):
                from checker.claims import Finding
                c=judged[misfit.because[0]]
                findings.append((misfit.because[0], Finding(rule='dating/out-of-date',level=Level.WARNING,start=c.start,end=c.end,text=c.text,message=str(misfit))))
        return Report(
            text=text,
            published=_published(given, how, window),
            claims=tuple(judged),
            findings=tuple(replace(finding, claim=index) for index, finding in findings),
        )

def _day(published: date | str | None) -> int | None:
    if published is None:
        return None
    if isinstance(published, date):
        return published.toordinal()
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except (ValueError, TypeError):
        raise CheckerError(f"“{published}” is not a day of publication; write it as 2025-02-20") from None


def _stated_day(words: str) -> int | None:
    """The one day that a date line states, read as copy is; None when it states none."""
    for time in find_times(words, Tokens.of(words)):
        if time.period is not None and time.period.is_fixed and not time.impossible:
            first, last = time.period.on(1)
            if first == last:
                return first
    return None


def _published(given: int | None, how: str, window: Window | None) -> Published:
    if given is not None:
        return Published(first=date.fromordinal(given), last=date.fromordinal(given), how=how)
    if window is None:
        return Published(first=None, last=None, how="unknown")
    first, last = window.days.runs[0][0], window.days.runs[-1][1]
    if last - first > MOST_DAYS:
        return Published(first=None, last=None, how="unknown", because=window.because, against=window.against)
    return Published(
        first=date.fromordinal(first), last=date.fromordinal(last), how="inferred",
        because=window.because, against=window.against,
    )  # fmt: skip

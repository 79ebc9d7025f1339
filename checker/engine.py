"""`Checker`: an article in, a report out; no input or output, no clock."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter
from pathlib import Path

from msgspec import Struct

from checker.advice import ReadClaim
from checker.bare_titles import bare_titles
from checker.claims import Level, Published, Report
from checker.consistency.finders import ABOUT_OTHERS, BARE_TITLE, NO_COMMON_DAY, WHOLE_ARTICLE
from checker.consistency.known_names import KnownNames
from checker.consistency.model import Copy
from checker.dating.credence import AS_SAID
from checker.dating.outdated import out_of_date
from checker.dating.recency import Named, named_dates, recency
from checker.dating.window import Dating, Vote, Window, covered_days, grounds, inferred_window
from checker.days import EVERY_DAY, NO_DAY, DaySet, TruthSet
from checker.errors import CheckerError
from checker.expiry import Expiring, expiries
from checker.mentions.names import NameIndex
from checker.mentions.resolve import mentions_in
from checker.mentions.timex import find_times
from checker.mentions.timex.model import TimeExpression
from checker.no_common_day import no_common_day
from checker.rules import load_rules
from checker.rules.apply import PARAGRAPH, ClaimFinder
from checker.settled import SettledClaim, judged, settled_claims
from checker.text.article import Article
from checker.text.language import is_english
from checker.text.plain import read_plain
from checker.text.tokens import Tokens
from checker.timeline.bundled import bundled_path, timeline_over_bundled
from checker.timeline.timeline import Timeline
from checker.truth.facts import STALE_AFTER
from checker.verdicts import Judge


class _Read(Struct, frozen=True, kw_only=True):
    """An article read: its report, and what that was made from. `given`: its day (ordinal), where it is given or stated."""

    report: Report
    given: int | None
    reads: Sequence[ReadClaim | SettledClaim]  # one for each claim of the report
    named: Sequence[Named]
    window: Window | None  # where no day is given


class Checker:
    """The bundled rules and timeline, with a newsroom's own layered over them. Safe to keep and to share."""

    def __init__(
        self,
        *,
        timelines: Iterable[Path | str] = (),
        rules: Iterable[Path | str] = (),
        stale_after: int | None = None,
        speakers_answer: bool = True,
        timeline: Timeline | None = None,
    ) -> None:
        """Raises `CheckerError` (`FileProblems` with every fault) when a rule or record cannot be used.

        `stale_after`: days for which what had not ended is presumed to go on, after somebody last looked.
        `speakers_answer`: what is wrong in a quotation is its speaker's, and told as info; False to judge it as all else.
        `timeline` is a whole one, to be used instead of the bundled one and the folders laid over it.
        """
        self._speakers_answer = speakers_answer
        self.timeline = timeline or timeline_over_bundled([Path(folder) for folder in timelines])
        self.rules = load_rules([bundled_path("rules"), *(Path(folder) for folder in rules)])
        self._index = NameIndex(self.timeline)
        self._finder = ClaimFinder(self.rules)
        self._settling = [rule for rule in self.rules if rule.finder not in ("", *ABOUT_OTHERS)]
        self._about_others = {rule.finder: rule for rule in self.rules if rule.finder in ABOUT_OTHERS}
        self._known = KnownNames(self.timeline)
        self._covered = covered_days(self.timeline.last_checked)
        self._judge = Judge(self.timeline, self.rules, STALE_AFTER if stale_after is None else stale_after)

    def check(
        self,
        text: str | Article,
        published: date | str | None = None,
        *,
        day_first: bool | None = None,
        how: str = "given",
        line_of: Callable[[int], int] | None = None,
    ) -> Report:
        """The report on an article, given as text or as a reader has read it. `published`: its day, a date or ISO 8601 string.

        None to infer it; `how` says where a day that is not None comes from. A day that the text itself states (“Date: 3 May
        2024”, a dateline) is used before one is inferred. Offsets in the report are code points in `text`. Raises
        `CheckerError` when `published` is no date.

        `day_first`: the order of dates in figures (8/12/2023), True, False, or None when it is not known; then the text's
        other dates decide, and where they do not, such a date says nothing.

        `line_of`: the line of the file for an offset of the text, where they are not the lines of the text; messages name it.
        """
        return self._read(text, published, day_first, how, line_of).report

    def dating(
        self,
        text: str | Article,
        published: date | str | None = None,
        *,
        day_first: bool | None = None,
        how: str = "given",
        line_of: Callable[[int], int] | None = None,
    ) -> Dating:
        """When the article was written, and the statements that tell it: those that hold then and those that do not.

        Of a day that is given or stated: which statements hold on it, and which days they fit instead. Arguments as for
        `check`.
        """
        read = self._read(text, published, day_first, how, line_of)
        day, window, covered, votes = read.given, read.window, self._covered, self._votes(read.reads)
        if day is not None:
            covered |= DaySet.between(covered.runs[0][0], day)
            window = inferred_window(votes, covered, recency(read.named, covered))
        if window is None:
            return Dating(report=read.report, fits=None, holds=(), misses=())
        days = window.days if day is None else DaySet.between(day, day)
        holds, misses = grounds(votes, covered | days, days)
        return Dating(report=read.report, fits=window.days, holds=holds, misses=misses)

    def expire(
        self,
        text: str | Article,
        by: date,
        published: date | str | None = None,
        *,
        day_first: bool | None = None,
        how: str = "given",
        line_of: Callable[[int], int] | None = None,
    ) -> Expiring:
        """For each statement that holds when the article is published, how long it does, and how it stands on the day `by`.

        Other arguments as for `check`. An article without a day of publication has none that is known to hold.
        """
        read = self._read(text, published, day_first, how, line_of)
        return Expiring(report=read.report, expiries=expiries(read.report, read.reads, self._judge, by.toordinal()))

    def _read(
        self,
        given_as: str | Article,
        published: date | str | None,
        day_first: bool | None,
        how: str,
        line_of: Callable[[int], int] | None,
    ) -> _Read:
        given = _day(published)
        article = read_plain(given_as) if isinstance(given_as, str) else given_as
        text = article.text
        if given is None and article.date_text:
            given, how = _stated_day(article.date_text, day_first), "stated in the text"
        tokens = Tokens.of(text)
        if not is_english(tokens):
            silent = Report(text=text, published=_published(given, how, None), claims=(), findings=(), in_english=False)
            return _Read(report=silent, reads=[], named=(), given=given, window=None)
        times = find_times(text, tokens, given, day_first=day_first)
        scenes = mentions_in(article, tokens, times, self._index)
        copy = Copy.of(article, tokens, scenes, given, self._known, line_of)
        reads: list[ReadClaim | SettledClaim] = [
            *(self._judge.read(claim) for claim in self._finder.claims(article, tokens, scenes)),
            *settled_claims(copy, self._settling),
        ]
        reads.sort(key=_place)
        named = tuple(named_dates(article, tokens, scenes, self.timeline))
        votes = self._votes(reads)
        window = None
        if given is None:
            window = inferred_window(votes, self._covered, recency(named, self._covered))
            reads += self._without_a_day(copy, reads, window)  # behind the others, whose numbers the window knows
        else:
            reads += self._of_others(copy, reads, votes, named, given)
            reads.sort(key=_place)
        if given is not None:
            days = DaySet.between(given, given)
        else:
            days = window.days if window else DaySet()
        claims, findings = [], []
        for index, read in enumerate(reads):
            may_refute = (
                given is not None or not _truth(read).possible or (window is not None and index in window.refuted)
            )
            if isinstance(read, SettledClaim):
                claim, finding = judged(read, days, text, may_refute=may_refute)
            else:
                is_echo = _is_echo(read, times)
                claim, finding = self._judge.judged(read, days, text, may_refute=may_refute, is_echo=is_echo)
            claims.append(claim)
            if finding is not None:
                if claim.quoted and self._speakers_answer:
                    finding = replace(finding, level=Level.INFO)
                findings.append((index, finding))
        findings.sort(key=lambda each: each[1].start)
        report = Report(
            text=text, published=_published(given, how, window), claims=tuple(claims),
            findings=tuple(replace(finding, claim=index) for index, finding in findings),
        )  # fmt: skip
        return _Read(report=report, given=given, reads=reads, named=named, window=window)

    def _without_a_day(
        self, copy: Copy, reads: Sequence[ReadClaim | SettledClaim], window: Window | None
    ) -> list[SettledClaim]:
        """What the statements of an undated article say of one another; nothing where the window tells which are wrong."""
        rule = self._about_others.get(NO_COMMON_DAY)
        if rule is None or (window is not None and window.refuted):
            return []
        firm = [read for read in reads if isinstance(read, ReadClaim)]
        return [
            SettledClaim(statement=each, rule=rule, quoted=False) for each in no_common_day(copy, firm, self._covered)
        ]

    def _of_others(
        self,
        copy: Copy,
        reads: Sequence[ReadClaim | SettledClaim],
        votes: Sequence[Vote],
        named: Sequence[Named],
        day: int,
    ) -> Iterator[SettledClaim]:
        """What the statements of an article of that day say together, or of one another."""
        if rule := self._about_others.get(WHOLE_ARTICLE):
            spans = [_span(read) for read in reads]
            wrong = frozenset(index for index, read in enumerate(reads) if day not in _truth(read).possible)
            for stale in out_of_date(copy, votes, spans, day, self._covered, named, wrong):
                yield SettledClaim(statement=stale, rule=rule, quoted=False)
        if rule := self._about_others.get(BARE_TITLE):
            for bare in bare_titles([read for read in reads if isinstance(read, ReadClaim)], day, copy.text):
                yield SettledClaim(statement=bare, rule=rule, quoted=False)

    def _votes(self, reads: Sequence[ReadClaim | SettledClaim]) -> list[Vote]:
        """What each statement in the article's own voice says of its day."""
        votes = []
        for index, read in enumerate(reads):
            if isinstance(read, SettledClaim):
                if read.rule.finder in ABOUT_OTHERS:
                    continue  # made of the votes of others
                if not read.quoted and read.vote.possible not in (NO_DAY, EVERY_DAY):
                    votes.append(Vote(index=index, truth=read.vote, odds=AS_SAID, key=read.rule.id))
            elif not read.claim.quoted and read.truth.possible:
                votes.append(self._judge.vote(read, index))
        return votes


def _span(read: ReadClaim | SettledClaim) -> tuple[int, int]:
    return (read.start, read.end) if isinstance(read, SettledClaim) else (read.claim.start, read.claim.end)


def _truth(read: ReadClaim | SettledClaim) -> TruthSet:
    return read.statement.truth if isinstance(read, SettledClaim) else read.truth


def _is_echo(read: ReadClaim, times: Sequence[TimeExpression]) -> bool:
    """Whether the amount of time in the statement was used just before: “after a year …, more than a year of war”."""
    own = next((m.time for m in read.claim.slots.values() if m.time is not None and m.time.duration is not None), None)
    if own is None or own.duration is None:
        return False
    wanted = own.duration.amount, own.duration.unit
    first = bisect_left(times, read.claim.start - PARAGRAPH, key=attrgetter("start"))
    earlier = times[first : bisect_left(times, read.claim.start, key=attrgetter("start"))]
    return any(time.duration and (time.duration.amount, time.duration.unit) == wanted for time in earlier)


def _place(read: ReadClaim | SettledClaim) -> tuple[int, int, str]:
    """Where the statement stands; of two at one place the rules' order decides."""
    return *_span(read), read.rule.id


def _day(published: date | str | None) -> int | None:
    if published is None:
        return None
    if isinstance(published, date):
        return published.toordinal()
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except (ValueError, TypeError):
        raise CheckerError(f"“{published}” is not a day of publication; write it as 2025-02-20") from None


def _stated_day(words: str, day_first: bool | None) -> int | None:
    """The one day that a date line states, read as copy is; None when it states none."""
    for time in find_times(words, Tokens.of(words), day_first=day_first):
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
    return Published(
        first=date.fromordinal(first) if window.is_date else None, last=date.fromordinal(last) if window.is_date else None,
        how="inferred" if window.is_date else "unknown", because=window.because, against=window.against, fits=window.days,
    )  # fmt: skip

"""`Examiner`: one file from its bytes to a result, with the checker that its settings ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from checker.batch.kept import KeptResults, encoded_result
from checker.batch.model import Dated, Examined, Job, Loaded, Result
from checker.config.model import Settings
from checker.config.settings import Configuration
from checker.documents.dates import chosen
from checker.documents.formats import reading_of
from checker.documents.model import Reading
from checker.errors import CheckerError, fault_line
from checker.review.modified import fair_to_changes

if TYPE_CHECKING:
    from checker.claims import Report
    from checker.engine import Checker

GIT = "git’s first commit of the file"


class Asked(Struct, frozen=True, kw_only=True):
    """What the command line asks of all files, over what their configuration says."""

    published: date | None = None
    published_from: str | None = None
    date_order: str | None = None
    timelines: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    def over(self, settings: Settings) -> Settings:
        """The settings with what was asked."""
        return replace(
            settings,
            published_from=self.published_from or settings.published_from,
            date_order=self.date_order or settings.date_order,
            timelines=(*settings.timelines, *self.timelines),
            rules=(*settings.rules, *self.rules),
        )


class Examiner:
    """Reads and checks files. `load`: makes the checker for settings; it is called once for each kind of them."""

    def __init__(
        self, asked: Asked, configuration: Configuration, load: Callable[[Settings], Loaded], kept: KeptResults | None
    ) -> None:
        self.asked = asked
        self.configuration = configuration
        self._load = load
        self._kept = kept
        self._asked_over: dict[int, Settings] = {}
        self._loaded: dict[tuple[object, ...], Loaded] = {}

    def settings_of(self, path: str) -> Settings:
        """What applies to a file."""
        configured = self.configuration.settings_of(Path(path))
        if id(configured) not in self._asked_over:  # files of one configuration share one object, which is kept there
            self._asked_over[id(configured)] = self.asked.over(configured)
        return self._asked_over[id(configured)]

    def job(self, path: str, shown: str, content: bytes) -> Job:
        """What is to be done with a file; `CheckerError` when its configuration is broken."""
        settings = self.settings_of(shown)
        published, how = self.asked.published, "given"
        if published is None and settings.published_from == "git":
            from checker.review.changed_lines import first_commit_day

            if day := first_commit_day(path):
                published, how = date.fromisoformat(day), GIT
        key = self._kept.key(shown, content, settings, published, how) if self._kept else ""
        return Job(
            path=path, shown=shown, content=content, settings=settings, published=published, how=how, key=key
        )  # fmt: skip

    def kept(self, job: Job) -> Result | None:
        """The result of the last time, if nothing that it rests on has changed."""
        return self._kept.get(job.key) if self._kept else None

    def result(self, job: Job) -> bytes:
        """The encoded result; what is wrong with the file, or with this program while it looks at it, is a problem of it."""
        checker, is_sound = self._loaded_for(job.settings)
        try:
            reading = self.reading(job)
            articles = tuple(
                Examined(
                    document=each.document,
                    report=_report(each, checker, job.settings),
                )
                for each in self.dated(reading, job)
            )
            result = Result(articles=articles, problems=reading.problems)
        except CheckerError as error:
            return encoded_result(Result(problems=tuple(str(error).splitlines())))
        except Exception as error:  # noqa: BLE001 -- reported as a fault, with its place, and exit status 2
            return encoded_result(Result(problems=(fault_line(error),)))
        encoded = encoded_result(result)
        if self._kept and is_sound and not result.problems:
            self._kept.keep(job.key, encoded)
        return encoded

    def checker(self, settings: Settings) -> Checker:
        """The checker with the settings' timelines and rules."""
        return self._loaded_for(settings).checker

    def _loaded_for(self, settings: Settings) -> Loaded:
        key = settings.timelines, settings.rules, settings.stale_after, settings.quotations == "full"
        if key not in self._loaded:
            self._loaded[key] = self._load(settings)
        return self._loaded[key]

    def reading(self, job: Job) -> Reading:
        """The documents of a file; `CheckerError` when there is nothing in it to check."""
        reading = reading_of(job.shown, job.content, job.settings.read_options)
        if not reading.documents and not reading.problems:
            raise CheckerError("holds no article; there is nothing to check")
        return reading

    def dated(self, reading: Reading, job: Job) -> Iterator[Dated]:
        """The documents of a file, each with its day: given for all, else stated by the file, else known to git."""
        for document in reading.documents:
            dates = chosen(document.dates)
            stated = dates.published
            if self.asked.published is None and stated is not None:
                modified = dates.modified.day if dates.modified else None
                yield Dated(document=document, day=stated.day, how=stated.by, modified=modified)
            elif job.how == GIT and document.article.date_text:
                yield Dated(document=document, day=None, how="given")
            else:
                yield Dated(document=document, day=job.published, how=job.how)

    def prune(self) -> None:
        """Keep the cache small."""
        if self._kept:
            self._kept.prune()


def _report(dated: Dated, checker: Checker, settings: Settings) -> Report:
    from checker.review.stated_dates import with_stated_dates  # here, for a kept result needs no rules

    document = dated.document
    report = checker.check(
        document.article, dated.day, day_first=settings.day_first, how=dated.how, line_of=document.source.line
    )
    return with_stated_dates(fair_to_changes(report, dated.modified), document, checker.rules)

"""`outcomes`: files checked in the order given, by as many processes as help; one that fails takes no other with it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Self

from checker.batch.examiner import Examiner
from checker.batch.kept import decoded_result
from checker.batch.model import Job, Outcome, Result
from checker.config.model import Settings
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.batch.workers import Workers

_STRETCH = 256  # files looked up, checked and handed on at a time: what bounds the memory
_WORTH_PROCESSES = 24  # files: fewer are checked in the time that it takes to start processes and hand results over


def outcomes(
    files: Iterable[tuple[str, str]], content_of: Callable[[str], bytes], examiner: Examiner, processes: int
) -> Iterator[Outcome]:
    """What comes of each file (path, and the name to show), in order. `content_of` may raise `CheckerError`."""
    pending = iter(files)
    with _Work(examiner, processes) as work:
        while stretch := list(islice(pending, _STRETCH)):
            ready = [_prepared(path, shown, content_of, examiner) for path, shown in stretch]
            fresh = work.results([each for each in ready if isinstance(each, Job)])
            for each in ready:
                yield each if isinstance(each, Outcome) else _outcome(each, decoded_result(next(fresh)))
    examiner.prune()


def _prepared(path: str, shown: str, content_of: Callable[[str], bytes], examiner: Examiner) -> Job | Outcome:
    """The file to be checked, or what is known of it already."""
    try:
        job = examiner.job(path, shown, content_of(path))
    except CheckerError as error:
        faulty = Result(problems=tuple(str(error).splitlines()))
        return Outcome(path=path, shown=shown, settings=Settings(), result=faulty)
    kept = examiner.kept(job)
    return job if kept is None else _outcome(job, kept)


def _outcome(job: Job, result: Result) -> Outcome:
    return Outcome(path=job.path, shown=job.shown, settings=job.settings, result=result, content=job.content)


class _Work:
    """What is to be checked, by this process alone as long as there is little of it. Where the system cannot fork, always."""

    def __init__(self, examiner: Examiner, processes: int) -> None:
        self._examiner = examiner
        self._processes = processes if hasattr(os, "fork") else 1
        self._workers: Workers | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._workers is not None:
            self._workers.stop(now=kind is not None)

    def results(self, jobs: Sequence[Job]) -> Iterator[bytes]:
        """The encoded result of each job, in order."""
        if self._processes == 1 or (self._workers is None and len(jobs) < _WORTH_PROCESSES):
            return map(self._examiner.result, jobs)
        if self._workers is None:
            from checker.batch.workers import Workers  # loads what a run of few files, or of known ones, does not need

            self._workers = Workers(self._examiner, self._processes)
        return self._workers.results(jobs)

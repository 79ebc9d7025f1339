"""`outcomes`: files checked in the order given, by as many processes as help; one that fails takes no other with it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from types import TracebackType
from typing import Self

from checker.batch.examiner import Examiner
from checker.batch.kept import decoded_result, encoded_result
from checker.batch.model import Job, Outcome, Result
from checker.config.model import Settings
from checker.errors import CheckerError

_STRETCH = 256  # files looked up, checked and handed on at a time: what bounds the memory
_WORTH_PROCESSES = 24  # files: fewer are checked in the time that it takes to start processes and hand results over
_AT_ONCE = 4  # files handed to a process at a time

_ended = Result(problems=("a fault of this program, not of the text: checking it ended the process; please report it",))
_examiner: Examiner | None = None  # what a worker works with; it has it from the process that it was forked from


def outcomes(
    files: Iterable[tuple[str, str]], content_of: Callable[[str], bytes], examiner: Examiner, processes: int
) -> Iterator[Outcome]:
    """What comes of each file (path, and the name to show), in order. `content_of` may raise `CheckerError`."""
    pending = iter(files)
    with _Workers(examiner, processes) as workers:
        while stretch := list(islice(pending, _STRETCH)):
            ready = [_prepared(path, shown, content_of, examiner) for path, shown in stretch]
            fresh = workers.results([each for each in ready if isinstance(each, Job)])
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


class _Workers:
    """The processes, started when there is enough to do for them; they share what this process has loaded.

    Where the system cannot fork, this process does it all.
    """

    def __init__(self, examiner: Examiner, processes: int) -> None:
        self._examiner = examiner
        can_fork = "fork" in multiprocessing.get_all_start_methods()
        self._processes = processes if can_fork else 1
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stop()

    def results(self, jobs: Sequence[Job]) -> Iterator[bytes]:
        """The encoded result of each job, in order."""
        if self._processes == 1 or (self._pool is None and len(jobs) < _WORTH_PROCESSES):
            yield from map(self._examiner.result, jobs)
            return
        for job in jobs:
            self._examiner.checker(job.settings)  # loaded once, here, for all
        done = 0
        try:
            for result in self._started(self._processes).map(_result, jobs, chunksize=_AT_ONCE):
                yield result
                done += 1
        except BrokenProcessPool:
            self._stop()
            yield from map(self._alone, jobs[done:])

    def _alone(self, job: Job) -> bytes:
        """The result of a job in a process of its own: after a process has died, to find out which file it was."""
        try:
            return self._started(1).submit(_result, job).result()
        except BrokenProcessPool:
            self._stop()
            return encoded_result(_ended)

    def _started(self, processes: int) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                processes, multiprocessing.get_context("fork"), initializer=_begin, initargs=(self._examiner,)
            )
        return self._pool

    def _stop(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def _begin(examiner: Examiner) -> None:
    import signal

    global _examiner  # noqa: PLW0603 -- a worker process has one examiner, for its whole life
    _examiner = examiner
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the program that waits for the workers, and so them


def _result(job: Job) -> bytes:
    assert _examiner is not None
    return _examiner.result(job)

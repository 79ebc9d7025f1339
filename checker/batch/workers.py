"""`Workers`: files checked by several processes that share what the one they were forked from has loaded."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from checker.batch.examiner import Examiner
from checker.batch.kept import encoded_result
from checker.batch.model import Job, Result

_AT_ONCE = 4  # files handed to a process at a time

_ended = Result(problems=("a fault of this program, not of the text: checking it ended the process; please report it",))
_examiner: Examiner | None = None  # what a worker works with; it has it from the process that it was forked from


class Workers:
    """The processes, started when there is something for them to do, and again when one has died."""

    def __init__(self, examiner: Examiner, processes: int) -> None:
        self._examiner = examiner
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def results(self, jobs: Sequence[Job]) -> Iterator[bytes]:
        """The encoded result of each job, in order."""
        for job in jobs:
            self._examiner.checker(job.settings)  # loaded once, here, for all
        done = 0
        try:
            for result in self._started(self._processes).map(_result, jobs, chunksize=_AT_ONCE):
                yield result
                done += 1
        except BrokenProcessPool:
            self.stop()
            yield from map(self._alone, jobs[done:])

    def stop(self, *, now: bool = False) -> None:
        """End the processes and wait until they are gone; `now`: also those that are at work."""
        if self._pool is None:
            return
        if now:
            for process in multiprocessing.active_children():
                process.terminate()
        # Left to end by itself, its thread may write to a pipe that Python has closed at exit, and say so.
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None

    def _alone(self, job: Job) -> bytes:
        """The result of a job in a process of its own: after a process has died, to find out which file it was."""
        try:
            return self._started(1).submit(_result, job).result()
        except BrokenProcessPool:
            self.stop()
            return encoded_result(_ended)

    def _started(self, processes: int) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                processes, multiprocessing.get_context("fork"), initializer=_begin, initargs=(self._examiner,)
            )
        return self._pool


def _begin(examiner: Examiner) -> None:
    global _examiner  # noqa: PLW0603 -- a worker process has one examiner, for its whole life
    _examiner = examiner
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the program that waits for the workers, and so them


def _result(job: Job) -> bytes:
    assert _examiner is not None
    return _examiner.result(job)

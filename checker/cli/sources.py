"""What files hold: the bytes of a path or of standard input, and the articles that a command works on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from checker.batch.examiner import Asked, Examiner
from checker.batch.files import STANDARD_INPUT, FileFinder
from checker.batch.model import Dated, Job
from checker.cli.complaints import Complaints
from checker.cli.loading import loader
from checker.config.settings import Configuration
from checker.errors import CheckerError, fault_line

STDIN_NAME = "<stdin>"
_T = TypeVar("_T")


def content_of(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`; CheckerError, without the path, when it cannot be read."""
    if path == STANDARD_INPUT and sys.stdin is None:  # `<&-`
        raise CheckerError("standard input is closed; give it an article, or name a file")
    try:
        return sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    except FileNotFoundError:
        raise CheckerError("no such file; check the path") from None
    except IsADirectoryError:
        raise CheckerError("is a folder; name a file in it") from None
    except OSError as error:
        raise CheckerError(f"cannot be read ({error.strerror or error}); check the path and its permissions") from None


def examiner_of(asked: Asked, configuration: Configuration, complaints: Complaints) -> Examiner:
    """What reads files and loads the checkers that their settings ask for; nothing is kept for the next run."""
    return Examiner(asked, configuration, loader(complaints), None)


def each_article(
    paths: Sequence[str],
    examiner: Examiner,
    complaints: Complaints,
    made: Callable[[Dated, Job], _T],
    *,
    stdin_filename: str = STDIN_NAME,
) -> Iterator[tuple[str, Dated, _T]]:
    """The shown name, the article and what is made of it, for each article in the files, in order.

    What cannot be read or made is complained of, and the next file is tried.
    """
    finder = FileFinder(examiner.configuration, complaints.say_of)
    for path in finder.files(paths):
        shown = stdin_filename if path == STANDARD_INPUT else path
        try:
            job = examiner.job(path, shown, content_of(path))
            reading = examiner.reading(job)
            results = [(shown, dated, made(dated, job)) for dated in examiner.dated(reading, job)]
        except CheckerError as error:
            complaints.say_of(shown, str(error))
        except Exception as error:  # noqa: BLE001 -- reported as a fault, with its place, and exit status 2
            complaints.say_of(shown, fault_line(error))
        else:
            for problem in reading.problems:
                complaints.say_of(shown, problem)
            yield from results


def one_article(path: str, examiner: Examiner) -> tuple[str, Dated, Job]:
    """The shown name and the one article that a command works on; CheckerError, with the path, when it is not one."""
    shown = STDIN_NAME if path == STANDARD_INPUT else path
    try:
        job = examiner.job(path, shown, content_of(path))
        reading = examiner.reading(job)
    except CheckerError as error:
        raise CheckerError("\n".join(f"{shown}: {line}" for line in str(error).splitlines())) from None
    if reading.problems:
        raise CheckerError("\n".join(f"{shown}: {line}" for line in reading.problems))
    articles = list(examiner.dated(reading, job))
    if len(articles) > 1:
        raise CheckerError(f"{shown}: holds {len(articles)} articles; this command works on a file with one")
    return shown, articles[0], job

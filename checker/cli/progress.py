"""`with_progress`: a bar on a terminal while many files are checked, when that takes longer than a second."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

_T = TypeVar("_T")
_PATIENCE = 1.0  # seconds before anything is shown
_STEP = 0.1  # seconds between two looks


def with_progress(items: Iterable[_T], total: int) -> Iterator[_T]:
    """The items, with a bar on standard error that is gone when they end; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    begun = shown = monotonic()
    bar = None
    try:
        for done, item in enumerate(items, 1):
            now = monotonic()
            if bar is None and now - begun > _PATIENCE:
                bar = _bar(total)
            if bar is not None and now - shown > _STEP:
                shown = now
                bar.update(bar.task_ids[0], completed=done, refresh=True)
            if bar is None:
                yield item
            else:
                bar.stop()  # what the item prints must not be drawn over
                yield item
                bar.start()
    finally:
        if bar is not None:
            bar.stop()


def _bar(total: int):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    # Refreshed by hand: a thread of its own would be copied into the worker processes.
    columns = (TextColumn("checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    bar.add_task("", total=total)
    return bar

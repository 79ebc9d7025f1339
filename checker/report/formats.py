"""The formats of `checker check --format`, by name: each is a module of its own with a function `render`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.report.run import Run

TEXT = "text"  # for people: printed to a console, with its width and its colours, by `checker.report.terminal`

_MODULES = {
    "concise": "concise",
    "json": "json",
    "jsonl": "json_lines",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "rdjson": "rdjson",
    "csv": "csv",
    "html": "html",
}
FORMATS = (TEXT, *_MODULES)


def renderer(name: str) -> Callable[[Run], Iterator[str]]:
    """What writes a run in the format of that name (any but `text`), piece by piece; its module is loaded only now."""
    render: Callable[[Run], Iterator[str]] = import_module(f"checker.report.{_MODULES[name]}").render
    return render

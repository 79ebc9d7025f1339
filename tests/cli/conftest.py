"""The command as a user runs it, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import checker.engine  # noqa: F401 -- before a test puts another timeline in its way
from checker.cli import main
from checker.timeline import bundled
from checker.timeline.loader import load_folder
from checker.timeline.timeline import Timeline
from tests.cli.stand_in import StandIn
from tests.timeline.folders import write_folder

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one; what is known of files is kept elsewhere, for this test alone."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path_factory.mktemp("kept")))
    return tmp_path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in the empty folder, with the stand-in for the engine."""
    monkeypatch.setattr("checker.cli.loading.load_checker", lambda *_: StandIn())

    def run_command(*arguments: str, input: str | bytes | None = None) -> Result:  # noqa: A002 -- click's word
        return CliRunner().invoke(main, arguments, input=input, prog_name="checker")

    return run_command


@pytest.fixture
def ruritania(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program whose bundled timeline is the folder `bundled`, and whose cache is a folder beside it."""
    base, rules = write_folder(folder / "bundled"), bundled.bundled_path("rules")
    monkeypatch.setattr(bundled, "bundled_path", lambda name: rules if name == "rules" else base)
    monkeypatch.setattr(bundled, "bundled_timeline", lambda: Timeline(load_folder(base)))
    monkeypatch.setattr(bundled, "COMPILED", folder / "none.bin")
    monkeypatch.setattr(bundled, "_cache_folder", lambda: folder / "cache")
    return base

"""The command as a user runs it, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from tests.cli.stand_in import StandIn

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in the empty folder, with the stand-in for the engine."""
    monkeypatch.setattr("checker.cli.check.load_checker", lambda *_: StandIn())

    def run_command(*arguments: str, input: str | bytes | None = None) -> Result:  # noqa: A002 -- click's word
        return CliRunner().invoke(main, arguments, input=input, prog_name="checker")

    return run_command

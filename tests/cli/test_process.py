"""The command as a process of its own: start, streams, signals."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

CHECKER = [sys.executable, "-m", "checker"]


def process(*arguments: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **(env or {})}
    return subprocess.run(
        [*CHECKER, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=False,
    )


def modules_imported_by(*arguments: str) -> set[str]:
    """The modules that a run of the command imports."""
    code = f"import sys; sys.argv = ['checker', *{list(arguments)!r}]\nfrom checker.cli import main\n"
    code += "try: main()\nfinally: print('\\n' + ' '.join(sys.modules), file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    return set(ran.stderr.splitlines()[-1].split())


def test_the_version_is_told_without_loading_the_rest() -> None:
    ran = process("--version")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("checker 0.")
    assert not modules_imported_by("--version") & {"rich", "dateparser", "yaml", "msgspec", "checker.engine"}


def test_help_names_every_command() -> None:
    ran = process("--help")
    assert ran.returncode == 0
    for command in ("check", "date", "rules", "times"):
        assert f"\n  {command} " in ran.stdout


def test_output_that_cannot_show_a_sign_shows_a_question_mark(tmp_path: Path) -> None:
    ran = process("check", str(tmp_path / "naïve.txt"), env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert ran.returncode == 2
    assert "na?ve.txt: no such file or folder; check the path" in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_reader_that_stops_reading_causes_no_complaint() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [*CHECKER, "times", "-"],
        input=b"On 3 May 2024 it rained.",
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert ran.stderr == b""
    assert ran.returncode == 141

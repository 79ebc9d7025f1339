"""The command as a process of its own: start, streams, signals."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.__main__ import run

CHECKER = [sys.executable, "-m", "checker"]


@pytest.fixture
def article(folder: Path) -> str:
    """An article that is wrong from 2025 on."""
    (folder / "a.txt").write_text("Talks resume\n\nThe Biden administration is weighing a new offer.\n")
    return "a.txt"


def process(
    *arguments: str, env: Mapping[str, str] | None = None, encoding: str = "utf-8"
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **(env or {})}
    return subprocess.run(
        [*CHECKER, *arguments],
        capture_output=True,
        text=True,
        encoding=encoding,
        env=environment,
        timeout=60,
        check=False,
    )


def modules_imported_by(*arguments: str) -> set[str]:
    """The modules that a run of the command imports."""
    code = f"import sys; sys.argv = ['checker', *{list(arguments)!r}]\nfrom checker.cli import main\n"
    code += "try: main()\nfinally: print('\\n' + ' '.join(sys.modules), file=sys.stderr)"
    # Without the measuring of coverage, which imports modules of its own.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False, env=environment
    )
    return set(ran.stderr.splitlines()[-1].split())


def test_the_version_is_told_without_loading_the_rest() -> None:
    ran = process("--version")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert re.fullmatch(r"checker 0\.\S+ \(timeline last checked on \d{4}-\d\d-\d\d\)\n", ran.stdout)
    assert not modules_imported_by("--version") & {"rich", "dateparser", "checker.engine"}


def test_help_names_every_command() -> None:
    ran = process("--help")
    assert ran.returncode == 0
    for command in ("check", "date", "rules", "times"):
        assert f"\n  {command} " in ran.stdout


def test_output_that_cannot_show_a_sign_shows_a_question_mark(article: str) -> None:
    ran = process(
        "check", article, "--published", "2026-05-01", env={"PYTHONIOENCODING": "latin-1"}, encoding="latin-1"
    )
    assert (ran.returncode, ran.stderr) == (1, "")
    assert "     ? Joe Biden" in ran.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_reader_that_stops_reading_causes_no_complaint(article: str, form: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [*CHECKER, "check", article, "--format", form], stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (141, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
def test_ctrl_c_while_an_article_is_read_is_quiet(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen([*CHECKER, "date", "pipe"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reader:
        with pipe.open("wb"):  # opens when the program opens it; the signal is there before the pipe closes
            reader.send_signal(signal.SIGINT)
        out, error = reader.communicate(timeout=60)
    assert (reader.returncode, out, error) == (130, b"", b"")


def test_ctrl_c_while_the_program_loads_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    class Loading:
        def __getattr__(self, _name: str) -> None:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "checker.cli", Loading())
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 130


def test_both_names_of_the_command_do_the_same(article: str) -> None:
    command = Path(sys.executable).parent / "checker"
    if not command.exists():
        pytest.skip("the command is not installed")
    ran = subprocess.run([command, "check", article], capture_output=True, text=True, timeout=60, check=False)
    assert ran.stdout == process("check", article).stdout


def test_json_does_not_wait_for_the_terminal(article: str) -> None:
    assert not modules_imported_by("check", article, "--format", "json") & {"rich.console", "dateparser"}


# What takes its time to load and has nothing to do when all that is asked for is known. `rich.cells` counts columns.
NOT_FOR_KNOWN_FILES = {
    "checker.engine", "checker.matching", "checker.mentions", "checker.truth", "checker.consistency", "checker.rules.load",
    "checker.timeline.timeline", "yaml", "rich.console", "rich.text", "dateparser", "multiprocessing", "subprocess", "pint",
    "markdown_it", "pathspec",
}  # fmt: skip


@pytest.mark.parametrize("form", ["text", "concise", "json"])
def test_a_file_that_has_not_changed_is_shown_without_what_checks_it(article: str, form: str) -> None:
    known = ("check", article, "--published", "2026-05-01", "--format", form, "--cache-dir", "known")
    first, again = process(*known), process(*known)
    assert (first.returncode, again.returncode, again.stdout) == (1, 1, first.stdout)
    assert not modules_imported_by(*known) & NOT_FOR_KNOWN_FILES


def test_a_markdown_file_with_notes_is_known_again_without_the_engine(folder: Path) -> None:
    (folder / "a.md").write_text("<!-- checker: ignore-file -->\n\nThe Biden administration is weighing a new offer.\n")
    known = ("check", "a.md", "--published", "2026-05-01", "--cache-dir", "known")
    assert process(*known).returncode == 0
    assert not modules_imported_by(*known) & {"checker.engine", "checker.rules.load", "checker.truth", "markdown_it"}


def test_an_article_is_checked_without_what_other_formats_and_commands_need(article: str) -> None:
    loaded = modules_imported_by("check", article, "--published", "2026-05-01", "--no-cache")
    assert "checker.engine" in loaded
    assert not loaded & {"rich.console", "dateparser", "markdown_it", "multiprocessing", "subprocess", "email"}


def test_a_report_in_colour_is_made_by_rich(article: str) -> None:
    plain, coloured = process("check", article), process("check", article, env={"FORCE_COLOR": "1", "TERM": "xterm"})
    assert "\x1b[" in coloured.stdout
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured.stdout) == plain.stdout

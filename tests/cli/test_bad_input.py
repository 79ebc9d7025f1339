"""What cannot be checked: one clear line each on standard error, and the other files are still checked."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.errors import CheckerError
from tests.cli.conftest import Run

BAD_FILES = [
    (b"", "bad.txt: is empty; there is nothing to check"),
    (b" \n\t\n", "bad.txt: is empty; there is nothing to check"),
    (b"\xef\xbb\xbf", "bad.txt: is empty; there is nothing to check"),
    (b"\x89PNG\r\n\x1a\n\0\0", "bad.txt: is a binary file, not text; give articles as plain text in UTF-8"),
    ("first\ncafé".encode("latin-1"), "bad.txt: line 2: is not UTF-8 (byte 0xe9); save it as UTF-8"),
    ("résumé".encode("utf-16"), "bad.txt: is UTF-16; save it as UTF-8"),
    ("résumé".encode("utf-32"), "bad.txt: is UTF-32; save it as UTF-8"),
    (b"refused", "bad.txt: its date line names no day; give --published"),
]


@pytest.mark.parametrize(("content", "line"), BAD_FILES)
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_bad_file_is_one_clear_line_and_the_others_are_checked(
    run: Run, folder: Path, content: bytes, line: str, form: str
) -> None:
    (folder / "bad.txt").write_bytes(content)
    (folder / "good.txt").write_text("This is wrong.")
    result = run("check", "bad.txt", "good.txt", "--format", form)
    assert result.exit_code == 2
    assert result.stderr == line + "\n"
    assert "stands here" in result.stdout


def test_a_missing_file_is_one_clear_line(run: Run) -> None:
    result = run("check", "no-such.txt")
    assert result.exit_code == 2
    assert result.stderr == "no-such.txt: no such file or folder; check the path\n"


def test_a_link_to_nowhere_is_one_clear_line(run: Run, folder: Path) -> None:
    (folder / "link.txt").symlink_to("nowhere.txt")
    result = run("check", "link.txt")
    assert result.exit_code == 2
    assert result.stderr == "link.txt: no such file; check the path\n"


def test_a_folder_without_articles_is_one_clear_line(run: Run, folder: Path) -> None:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "a.png").write_bytes(b"\0")
    result = run("check", "pictures")
    assert result.exit_code == 2
    assert result.stderr == "pictures: holds no articles that can be read; name a file or another folder\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_one_clear_line(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("wrong")
    (folder / "a.txt").chmod(0)
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert result.stderr == "a.txt: cannot be read (Permission denied); check the path and its permissions\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_one_clear_line_and_the_others_are_checked(run: Run, folder: Path) -> None:
    (folder / "closed").mkdir(mode=0)
    (folder / "a.txt").write_text("wrong")
    line = "closed: cannot be read (Permission denied); check its permissions\n"
    for paths in (["."], ["closed", "a.txt"]):
        result = run("check", *paths, "--format", "concise")
        assert (result.exit_code, result.stderr) == (2, line)
        assert result.stdout.startswith("a.txt:1:1: ")
    result = run("check", "closed/b.txt", "--format", "concise")
    assert result.stderr == "closed/b.txt: cannot be read (Permission denied); check the permissions of its folder\n"


def test_a_folder_that_may_not_be_looked_into_takes_no_other_file_with_it(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(real: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def look(path: Any) -> Any:
            if "closed" in str(path):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path)

        return look

    (folder / "closed").mkdir()
    (folder / "a.txt").write_text("wrong")
    monkeypatch.setattr("checker.batch.files.Path.exists", closed(Path.exists))
    monkeypatch.setattr("checker.batch.files.os.scandir", closed(os.scandir))
    result = run("check", "closed", "a.txt", "--format", "concise")
    assert result.exit_code == 2
    assert "closed: cannot be read (Permission denied); check its permissions\n" in result.stderr
    assert result.stdout.startswith("a.txt:1:1: ")


def test_a_fault_of_the_program_is_named_as_such_and_the_others_are_checked(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("crash")
    (folder / "b.txt").write_text("This is wrong.")
    result = run("check", "a.txt", "b.txt")
    assert result.exit_code == 2
    assert "stands here" in result.stdout
    (line,) = result.stderr.splitlines()
    assert line.startswith(
        "a.txt: a fault of this program, not of the text; please report it (ZeroDivisionError: division by zero,"
    )
    assert "stand_in.py line" in line
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (IndexError("list index\nout of range"), "checker: a fault of this program, not of the text; please report it (IndexError: "),
        (CheckerError("the timeline that comes with the program is broken"), "the timeline that comes with the program is broken"),
        (OSError(28, "No space left on device"), "checker: No space left on device: the output cannot be read or written"),
    ],
)  # fmt: skip
def test_what_goes_wrong_outside_any_file_is_one_clear_line_too(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, line: str
) -> None:
    def load(*_: object) -> None:
        raise error

    monkeypatch.setattr("checker.cli.loading.load_checker", load)
    (folder / "a.txt").write_text("wrong")
    result = run("check", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    (said,) = result.stderr.splitlines()
    assert said.startswith(line)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("31 Feb 2025", "--published “31 Feb 2025” is not a day with its year; write it as 2025-02-20"),
        ("2025-02-31", "--published “2025-02-31” is not a day with its year; write it as 2025-02-20"),
        ("yesterday", "--published “yesterday” is not a day with its year; write it as 2025-02-20"),
        ("February 2025", "--published “February 2025” is not a day with its year; write it as 2025-02-20"),
        ("soon", "--published “soon” is not a day with its year; write it as 2025-02-20"),
        ("", "--published “” is not a day with its year; write it as 2025-02-20"),
        ("03/04/2025", "--published “03/04/2025” can be two days; write 2025-03-04 or 2025-04-03"),
    ],
)
def test_a_bad_date_is_one_clear_line(run: Run, folder: Path, typed: str, line: str) -> None:
    (folder / "a.txt").write_text("wrong")
    result = run("check", "a.txt", "--published", typed)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", line + "\n")


def test_a_report_that_cannot_be_written_is_one_clear_line_and_leaves_nothing(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("wrong")
    result = run("check", "a.txt", "--output", "no/such/folder/report.txt")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith("no/such/folder/report.txt: cannot be written (No such file or directory)")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt"]

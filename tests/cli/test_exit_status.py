"""0 when nothing was found, 1 when something was, 2 when something could not be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("text", "fail_on", "status"),
    [
        ("All is well.", "error", 0),
        ("This is wrong.", "error", 1),
        ("This is doubtful.", "error", 0),
        ("This is doubtful.", "warning", 1),
        ("This is noted.", "warning", 0),
        ("This is noted.", "info", 1),
        ("This is wrong.", "info", 1),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_finding_at_or_above_the_level_ends_in_status_1(
    run: Run, folder: Path, text: str, fail_on: str, status: int, form: str
) -> None:
    (folder / "a.txt").write_text(text)
    assert run("check", "a.txt", "--fail-on", fail_on, "--format", form).exit_code == status


def test_an_error_is_what_fails_unless_told_otherwise(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("doubtful")
    (folder / "b.txt").write_text("wrong")
    assert run("check", "a.txt").exit_code == 0
    assert run("check", "a.txt", "b.txt").exit_code == 1


def test_what_could_not_be_done_outweighs_what_was_found(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("wrong")
    assert run("check", "a.txt", "missing.txt").exit_code == 2


def test_an_unknown_option_is_status_2(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("wrong")
    assert run("check", "a.txt", "--colour").exit_code == 2
    assert run("check").exit_code == 2
    assert run("chekc").exit_code == 2


def test_ctrl_c_is_quiet(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("stop")
    result = run("check", "a.txt")
    assert (result.exit_code, result.stderr) == (130, "")

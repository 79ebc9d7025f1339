"""Options that contradict each other, and places that a report cannot take: one clear line, and nothing is changed."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ("--fix --add-ignores", "--fix and --add-ignores: a finding is either mended or silenced"),
        (
            "--unsafe-fixes",
            "--unsafe-fixes says which suggestions are taken; add --diff to see them, --fix to write them",
        ),
        ("--write-baseline --baseline b.json --diff-base HEAD", "--write-baseline and --diff-base: "),
        ("--write-baseline --baseline b.json --fix", "--write-baseline and --fix: "),
        ("--write-baseline --baseline b.json --add-ignores", "--write-baseline and --add-ignores: "),
        ("--write-baseline --baseline b.json --diff", "--write-baseline and --diff: "),
        ("--write-baseline --baseline b.json --watch", "--write-baseline and --watch: "),
        ("--diff --format sarif", "--diff and --format sarif: "),
        ("--watch --format junit", "--watch and --format junit: "),
        ("--statistics --format csv", "--statistics and --format csv: "),
        ("--show claims --format concise", "--show and --format concise: "),
        ("--config checker.yaml --no-config", "--config and --no-config: "),
        ("--config news", "--config news: is a folder; name the checker.yaml in it"),
        ("--config none.yaml", "--config none.yaml: no such file; check the path"),
        ("--output a.txt", "--output a.txt: is one of the files that are checked; choose another file"),
        ("--output link.txt", "--output link.txt: is one of the files that are checked; choose another file"),
        ("--output=", "--output: is empty; name a file, or leave it out"),
        ("--write-baseline", "--write-baseline: no file is named for it"),
    ],
)
def test_options_that_cannot_both_be_meant_are_one_clear_line_and_nothing_is_changed(
    run: Run, folder: Path, options: str, line: str
) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("This is wrong.")
    (folder / "link.txt").symlink_to("a.txt")
    (folder / "news").mkdir()
    result = run("check", "a.txt", "b.txt", *options.split())
    assert (result.exit_code, result.stdout) == (2, "")
    (said,) = result.stderr.splitlines()
    assert said.startswith(line)
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "link.txt", "news"]
    assert (folder / "a.txt").read_text() == "This is wrong."


def test_a_report_may_go_to_standard_output_by_its_usual_name(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("wrong")
    result = run("check", "a.txt", "--format", "concise", "--output", "-")
    assert result.stdout.startswith("a.txt:1:1: ")
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_a_device_or_a_pipe_is_written_and_never_replaced(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("wrong")
    os.mkfifo(folder / "pipe")
    with subprocess.Popen([sys.executable, "-c", "print(open('pipe').read())"], stdout=subprocess.PIPE) as reader:
        assert run("check", "a.txt", "--format", "concise", "--output", "pipe").exit_code == 1
        assert reader.communicate(timeout=60)[0].startswith(b"a.txt:1:1: ")
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="the system has no such name")
def test_a_report_may_go_to_the_name_of_a_stream(folder: Path) -> None:
    (folder / "a.txt").write_text("A plain sentence.\n")
    command = [sys.executable, "-m", "checker", "check", "a.txt", "--format", "csv", "--output", "/dev/stdout"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (ran.returncode, ran.stdout[:5], ran.stderr) == (0, "path,", "")


def test_a_report_goes_to_where_a_link_leads(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("wrong")
    (folder / "reports").mkdir()
    (folder / "latest.csv").symlink_to("reports/today.csv")
    run("check", "a.txt", "--format", "csv", "--output", "latest.csv")
    assert (folder / "latest.csv").is_symlink()
    assert (folder / "reports/today.csv").read_text().startswith("path,")


@pytest.mark.skipif(os.name != "posix", reason="streams are closed as POSIX shells do it")
@pytest.mark.parametrize(
    ("command", "line"),
    [
        ('"$0" -m checker check - <&-', "<stdin>: standard input is closed; give it an article, or name a file"),
        ('"$0" -m checker check a.txt --format json >&-', "standard output is closed; leave it open, or name a file with --output"),
    ],
)  # fmt: skip
def test_a_closed_stream_is_one_clear_line(folder: Path, command: str, line: str) -> None:
    (folder / "a.txt").write_text("A plain sentence.\n")
    ran = subprocess.run(["sh", "-c", command, sys.executable], capture_output=True, text=True, timeout=60, check=False)
    assert (ran.returncode, ran.stderr.splitlines()) == (2, [line])

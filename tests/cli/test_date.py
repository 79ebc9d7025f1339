"""`checker date`: when an article was written, on the real engine."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from checker.cli import main

UNDATED = """\
Talks on the treaty go on

President Joe Biden will meet Prime Minister Rishi Sunak in London, officials said.

It was the first visit since President Barack Obama left office.
"""


def test_the_window_is_told_with_the_statements_it_rests_on_and_their_picture(folder: Path) -> None:
    (folder / "a.txt").write_text(UNDATED)
    result = CliRunner().invoke(main, ["date", "a.txt"])
    assert (result.exit_code, result.stderr) == (0, "")
    first, *rest = result.stdout.splitlines()
    assert first.startswith("a.txt · no date given; its statements fit ")
    assert "It rests on" in rest
    assert any("Joe Biden" in row for row in rest)
    assert "▲" in rest[-1]


def test_an_article_without_a_statement_tells_no_date(folder: Path) -> None:
    (folder / "a.txt").write_text("It rained all night.")
    result = CliRunner().invoke(main, ["date", "a.txt"])
    assert (result.exit_code, result.stdout) == (0, "a.txt · no date given, and its statements do not tell one\n")


def test_a_file_that_cannot_be_read_is_one_clear_line(folder: Path) -> None:
    (folder / "empty.txt").write_text("")
    for name, line in {
        "missing.txt": "missing.txt: no such file; check the path\n",
        "empty.txt": "empty.txt: is empty; there is nothing to check\n",
        ".": ".: is a folder; name a file in it\n",
    }.items():
        result = CliRunner().invoke(main, ["date", name])
        assert (result.exit_code, result.stdout, result.stderr) == (2, "", line)

"""`checker check`: which files are read, which day is taken, where the report goes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


def checked(run: Run, *arguments: str, **more: Any) -> list[dict[str, Any]]:
    result = run("check", *arguments, "--format", "json", **more)
    files: list[dict[str, Any]] = json.loads(result.stdout)["files"]
    return files


def paths(run: Run, *arguments: str) -> list[str]:
    return [file["path"] for file in checked(run, *arguments)]


def test_a_folder_is_walked_for_articles_in_the_order_of_names(run: Run, folder: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.TXT", "sub/d.html", ".git/e.txt", ".hidden.txt", "f.jpg"):
        path = folder / "copy" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("wrong")
    assert paths(run, "copy") == ["copy/a.md", "copy/b.txt", "copy/sub/c.TXT", "copy/sub/d.html"]


def test_a_file_given_by_name_may_have_any_ending(run: Run, folder: Path) -> None:
    (folder / "story").write_text("wrong")
    (folder / "story.copy").write_text("wrong")
    assert paths(run, "story.copy", "story") == ["story.copy", "story"]


def test_a_file_named_twice_is_checked_once(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("wrong")
    assert paths(run, "a.txt", ".", "./a.txt") == ["a.txt"]


def test_a_loop_of_links_is_not_followed(run: Run, folder: Path) -> None:
    (folder / "copy").mkdir()
    (folder / "copy" / "a.txt").write_text("wrong")
    (folder / "copy" / "again").symlink_to(folder / "copy")
    assert paths(run, "copy") == ["copy/a.txt"]


def test_standard_input_is_checked_under_the_name_given(run: Run) -> None:
    assert [file["path"] for file in checked(run, "-", input="wrong")] == ["<stdin>"]
    assert [file["path"] for file in checked(run, "-", "--stdin-filename", "wire.txt", input="wrong")] == ["wire.txt"]


def test_offsets_count_characters_after_a_byte_order_mark_and_line_ends_as_they_are(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes("\ufeffCafé\r\nÜber 🙂 wrong".encode())
    (file,) = checked(run, "a.txt")
    (finding,) = file["findings"]
    assert (finding["start"], finding["end"]) == (13, 18)
    assert (finding["line"], finding["column"]) == (2, 8)


@pytest.mark.parametrize(
    "typed",
    [
        "2025-02-20",
        "20250220",
        "2025-02-20T23:59:00+02:00",
        "20 fév. 2025",
        "Feb. 20, 2025",
        "20. Februar 2025",
        " 2025-02-20 ",
    ],
)
def test_the_day_of_publication_may_be_typed_in_many_ways(run: Run, folder: Path, typed: str) -> None:
    (folder / "a.txt").write_text("wrong")
    (file,) = checked(run, "a.txt", "--published", typed)
    assert file["published"] == {"first": "2025-02-20", "last": "2025-02-20", "how": "given"}


def test_the_same_input_gives_the_same_bytes(run: Run, folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("wrong and doubtful")
    for form in ("text", "json"):
        assert run("check", ".", "--format", form).stdout_bytes == run("check", ".", "--format", form).stdout_bytes


def test_several_articles_end_in_a_total(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("This is wrong.")
    (folder / "b.txt").write_text("All is well.")
    last = run("check", "a.txt", "b.txt").stdout.splitlines()[-1]
    assert last == "2 articles checked · 1 without a finding · 1 statement cannot be true"
    assert "articles checked" not in run("check", "a.txt").stdout


def test_among_many_articles_one_without_a_finding_is_only_counted(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("This is wrong.")
    (folder / "b.txt").write_text("All is well.")
    assert "b.txt" not in run("check", "a.txt", "b.txt").stdout
    assert "b.txt" in run("check", "a.txt", "b.txt", "--show", "claims").stdout
    assert "b.txt" in run("check", "b.txt").stdout


def test_a_report_goes_to_a_file_whole_and_in_place_of_the_old_one(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("This is wrong.")
    (folder / "report.json").write_text("old")
    result = run("check", "a.txt", "--format", "json", "--output", "report.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads((folder / "report.json").read_text())["summary"]["findings"]["error"] == 1
    run("check", "a.txt", "--output", "report.txt")
    assert "“wrong” stands here." in (folder / "report.txt").read_text(encoding="utf-8")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "report.json", "report.txt"]


def test_there_is_no_colour_in_a_pipe_or_a_file(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("This is wrong.")
    assert "\x1b" not in run("check", "a.txt").stdout


def test_no_color_is_honoured_even_where_colour_is_forced(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("This is wrong.")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b" in run("check", "a.txt").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("check", "a.txt").stdout

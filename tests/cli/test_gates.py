"""`checker check` as a gate of a repository: settings, notes, baseline, revisions, fixes, and what is kept."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from checker.claims import Report
from checker.text.article import Article
from tests.cli.conftest import Run
from tests.cli.stand_in import StandIn

DATED = "---\ndate: 2024-05-01\n---\n\nThis is wrong.\n"
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def _files(folder: Path, **files: str) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_md", ".md").replace("_txt", ".txt").replace("_yaml", ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())


def _git(*arguments: str) -> None:
    author = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    environment = {
        **os.environ,
        "GIT_AUTHOR_DATE": "2023-04-05T12:00:00Z",
        "GIT_COMMITTER_DATE": "2023-04-05T12:00:00Z",
    }
    subprocess.run(["git", *author, *arguments], check=True, capture_output=True, env=environment)


def _found(result: Result) -> list[str]:
    """Path and line of each finding."""
    return [line.split(": ")[0].rpartition(":")[0] for line in result.stdout.splitlines()]


def test_settings_switch_rules_off_and_say_what_fails(run: Run, folder: Path) -> None:
    _files(
        folder,
        a_txt="wrong",
        archive__b_txt="wrong",
        checker_yaml="overrides:\n- paths: [archive/]\n  levels: {calendar/weekday: off}\n",
    )
    result = run("check", ".", "--format", "concise")
    assert (result.exit_code, _found(result)) == (1, ["a.txt:1", "archive/b.txt:1"])
    _files(
        folder,
        checker_yaml="overrides:\n- paths: [archive/]\n  levels: {'calendar/*': off}\n- paths: [a.txt]\n  levels: {calendar: warning}\n",
    )
    result = run("check", ".", "--format", "concise")
    assert result.exit_code == 1  # the stand-in's own rule is no rule of these packs


def test_a_level_for_a_rule_that_nobody_has_is_told_with_its_line(run: Run, folder: Path) -> None:
    _files(folder, a_txt="wrong", checker_yaml="levels:\n  calender: off\n")
    result = run("check", "a.txt")
    assert result.exit_code == 2
    assert "levels.calender: there is no such rule; did you mean “calendar”?" in result.stderr


def test_excluded_and_ignored_files_are_passed_over(run: Run, folder: Path) -> None:
    _files(
        folder,
        a_txt="wrong",
        drafts__b_txt="wrong",
        build__c_txt="wrong",
        d_tmp_md="wrong",
        checker_yaml="exclude: [drafts/, '*_tmp.md']\n",
    )
    (folder / ".gitignore").write_text("build/\n")
    assert _found(run("check", ".", "--format", "concise")) == ["a.txt:1"]
    assert _found(run("check", "drafts/b.txt", "--no-config", "--format", "concise")) == ["drafts/b.txt:1"]


def test_a_run_in_which_all_is_excluded_says_so(run: Run, folder: Path) -> None:
    _files(folder, checker_yaml="exclude: [a.txt]\n", a_txt="wrong", b_txt="fine")
    result = run("check", "a.txt")
    assert (result.exit_code, result.stderr) == (0, "nothing was checked: checker.yaml excludes all that was named\n")
    assert run("check", "a.txt", "b.txt").stderr == ""


def test_included_files_may_have_any_ending(run: Run, folder: Path) -> None:
    _files(folder, a_txt="wrong", checker_yaml="include: ['*.copy']\n")
    (folder / "b.copy").write_text("wrong")
    assert _found(run("check", ".", "--format", "concise")) == ["b.copy:1"]


def test_a_pattern_names_files_where_the_shell_does_not(run: Run, folder: Path) -> None:
    _files(folder, news__a_txt="wrong", news__deep__b_txt="wrong")
    assert _found(run("check", "news/**/*.txt", "--format", "concise")) == ["news/a.txt:1", "news/deep/b.txt:1"]
    result = run("check", "news/*.doc")
    assert (result.exit_code, result.stderr) == (2, "news/*.doc: no file fits this pattern; check it\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no such pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(run: Run, folder: Path) -> None:
    _files(folder, a_txt="wrong")
    os.mkfifo(folder / "pipe.txt")
    assert _found(run("check", ".", "--format", "concise")) == ["a.txt:1"]


def test_links_that_go_round_are_not_followed(run: Run, folder: Path) -> None:
    _files(folder, news__a_txt="wrong")
    (folder / "news" / "again").symlink_to(folder / "news", target_is_directory=True)
    (folder / "news" / "gone.txt").symlink_to(folder / "nowhere")
    assert _found(run("check", "news", "--format", "concise")) == ["news/a.txt:1"]


def test_the_file_states_its_day_and_what_is_given_counts_more(run: Run, folder: Path) -> None:
    _files(folder, a_md=DATED)
    assert "published 1 May 2024, says the front matter (date)" in run("check", "a.md").stdout
    assert "published 2 May 2024\n" in run("check", "a.md", "--published", "2024-05-02").stdout


@needs_git
def test_git_tells_the_day_where_the_file_does_not(run: Run, folder: Path) -> None:
    _files(folder, a_txt="wrong", b_md=DATED)
    _git("init", "-q")
    _git("add", ".")
    _git("commit", "-q", "-m", "First")
    result = run("check", ".", "--published-from", "git")
    assert "published 5 April 2023, says git’s first commit of the file" in result.stdout
    assert "published 1 May 2024, says the front matter (date)" in result.stdout


@needs_git
def test_only_lines_that_have_changed_are_shown(run: Run, folder: Path) -> None:
    _files(folder, a_txt="It is wrong.\n\nIt is well.\n\nStill wrong.\n")
    _git("init", "-q")
    _git("add", ".")
    _git("commit", "-q", "-m", "First")
    assert run("check", "a.txt", "--diff-base", "HEAD").exit_code == 0
    _files(folder, a_txt="It is wrong.\n\nIt is wrong, too.\n\nStill wrong.\n", new_txt="wrong")
    result = run("check", ".", "--diff-base", "HEAD", "--format", "concise")
    assert (result.exit_code, _found(result)) == (1, ["a.txt:3", "new.txt:1"])
    result = run("check", "a.txt", "--diff-base", "nowhere")
    assert (result.exit_code, result.stderr) == (
        2, "--diff-base nowhere: there is no such revision in the repository of .; "
        "name a branch, tag or commit that was fetched\n",
    )  # fmt: skip


def test_a_baseline_is_written_used_and_shrinks(run: Run, folder: Path) -> None:
    _files(folder, a_txt="wrong", news__b_txt="It is wrong.")
    result = run("check", ".", "--write-baseline", "--baseline", "known.json")
    assert (result.exit_code, result.stderr) == (0, "known.json: written, with 2 known findings\n")
    assert set(json.loads((folder / "known.json").read_text())["files"]) == {"a.txt", "news/b.txt"}
    assert run("check", ".", "--baseline", "known.json").exit_code == 0
    _files(folder, news__b_txt="It is right. That is wrong.")
    result = run("check", ".", "--baseline", "known.json", "--write-baseline", "--format", "concise")
    assert (result.exit_code, _found(result)) == (1, ["news/b.txt:1"])
    assert set(json.loads((folder / "known.json").read_text())["files"]) == {"a.txt"}


def test_a_baseline_of_the_settings_that_is_not_there_is_told_once(run: Run, folder: Path) -> None:
    _files(folder, checker_yaml="baseline: none.json\n", a_txt="wrong", b_txt="wrong")
    result = run("check", ".")
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 2
    assert line.endswith("none.json: cannot be read (No such file or directory); make one with --write-baseline")


def test_what_is_known_stays_known_when_the_file_is_mended(run: Run, folder: Path) -> None:
    _files(folder, a_txt="It is doubtful.\n")
    run("check", "a.txt", "--write-baseline", "--baseline", "known.json")
    _files(folder, a_txt="It is doubtful.\n\nThis is wrong.\n")
    result = run("check", "a.txt", "--baseline", "known.json", "--fix", "--format", "concise")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "1 change made\n")


def test_a_baseline_needs_a_file(run: Run, folder: Path) -> None:
    _files(folder, a_txt="wrong")
    result = run("check", "a.txt", "--write-baseline")
    assert result.exit_code == 2
    assert "--write-baseline: no file is named for it" in result.stderr
    result = run("check", "a.txt", "--baseline", "none.json")
    assert result.exit_code == 2
    assert "none.json: cannot be read" in result.stderr


def test_certain_suggestions_are_written_and_nothing_else_changes(run: Run, folder: Path) -> None:
    before = b"\xef\xbb\xbfThis is wrong.\r\nThat is doubtful \xe2\x80\x93 caf\xc3\xa9.\r\nHe said: \xe2\x80\x9cIt is wrong.\xe2\x80\x9d\r\n"
    (folder / "a.txt").write_bytes(before)
    (folder / "a.txt").chmod(0o640)
    result = run("check", "a.txt", "--fix")
    assert result.stderr == "1 change made\n"
    assert (folder / "a.txt").read_bytes() == before.replace(b"This is wrong", b"This is right")
    assert (folder / "a.txt").stat().st_mode & 0o777 == 0o640
    run("check", "a.txt", "--fix", "--unsafe-fixes")
    assert b"That is sure" in (folder / "a.txt").read_bytes()
    assert b"It is wrong." in (folder / "a.txt").read_bytes()


def test_what_would_be_changed_is_shown_and_nothing_is(run: Run, folder: Path) -> None:
    _files(folder, a_txt="This is wrong.\nIt ends.")
    result = run("check", "a.txt", "--diff")
    assert "-This is wrong.\n+This is right.\n" in result.stdout
    assert result.stderr == "1 change would be made\n"
    assert (folder / "a.txt").read_text() == "This is wrong.\nIt ends."


def test_words_that_the_file_writes_otherwise_are_left_to_people(run: Run, folder: Path) -> None:
    (folder / "a.html").write_text("<p>This is wr<b>on</b>g.</p>")
    assert run("check", "a.html", "--fix").stderr == "0 changes made\n"
    assert (folder / "a.html").read_text() == "<p>This is wr<b>on</b>g.</p>"


def test_a_file_that_cannot_be_written_is_told_and_stays(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _files(folder, a_txt="This is wrong.", b_txt="This is wrong.")

    def full(source: str, target: str) -> None:
        if str(target).endswith("a.txt"):
            raise OSError(28, "No space left on device")
        real(source, target)

    real = os.replace
    monkeypatch.setattr("checker.cli.output.os.replace", full)
    result = run("check", ".", "--fix", "--format", "concise")
    assert (result.exit_code, result.stderr) == (
        2, "a.txt: cannot be written (No space left on device); nothing in it was changed\n1 change made\n",
    )  # fmt: skip
    assert _found(result) == ["a.txt:1"]  # what could not be mended is still told
    assert (folder / "a.txt").read_text() == "This is wrong."
    assert (folder / "b.txt").read_text() == "This is right."
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "First.\n\n  This is wrong.\n", "First.\n\n  # checker: ignore[test/word]\n  This is wrong.\n"),
        (
            "a.md",
            "# Head\n\n- This is wrong.\n- It ends.\n",
            "# Head\n\n- This is wrong <!-- checker: ignore[test/word] -->.\n- It ends.\n",
        ),
        ("a.html", "<p>This is wrong.</p>\r\n", "<p>This is wrong <!-- checker: ignore[test/word] -->.</p>\r\n"),
        ("a.mdx", "This is wrong.\n", "This is wrong {/* checker: ignore[test/word] */}.\n"),
        ("a.rest", "First.\n\nThis is wrong.\n", "First.\n\n.. checker: ignore[test/word]\n\nThis is wrong.\n"),
        ("a.adoc", "First.\n\nThis is wrong.\n", "First.\n\n// checker: ignore[test/word]\nThis is wrong.\n"),
    ],
)
def test_notes_are_added_in_the_comments_of_the_format_and_silence(
    run: Run, folder: Path, name: str, before: str, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.cli.reviewing._known_rules", lambda _: ("test/word",))
    (folder / name).write_bytes(before.encode())
    result = run("check", name, "--add-ignores")
    assert (result.exit_code, result.stderr) == (0, "1 change made\n")
    assert (folder / name).read_bytes() == after.encode()
    assert run("check", name).exit_code == 0


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        (
            "a.rss",
            '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>n</title><item><title>Caf\xe9</title>'
            "<description>caf\xe9 wrong</description></item></channel></rss>",
            "its text cannot be changed here; write the note yourself, in a comment, "
            "or switch the rule off for this path in checker.yaml",
        ),
        (
            "a.csv",
            "text,published\nThis is wrong.,2025-01-01\n",
            "has no comments that could hold a note; switch the rule off for this path in checker.yaml",
        ),
    ],
)
def test_a_file_in_which_no_note_can_be_written_stays_as_it_is_and_is_still_told(
    run: Run, folder: Path, name: str, content: str, line: str
) -> None:
    (folder / name).write_bytes(content.encode("latin-1"))
    result = run("check", name, "--add-ignores", "--format", "concise")
    assert (result.exit_code, result.stderr) == (2, f"{name}: {line}\n0 changes made\n")
    assert len(_found(result)) == 1
    assert (folder / name).read_bytes() == content.encode("latin-1")


def test_no_note_is_put_between_the_rows_of_a_table(run: Run, folder: Path) -> None:
    table = "= Head\n\n|===\n|a |This is wrong.\n|===\n"
    (folder / "a.adoc").write_text(table)
    result = run("check", "a.adoc", "--add-ignores", "--format", "concise")
    assert (result.exit_code, _found(result)) == (1, ["a.adoc:4"])
    assert (folder / "a.adoc").read_text() == table


def test_standard_input_cannot_be_changed(run: Run) -> None:
    result = run("check", "-", "--fix", input="wrong")
    assert (result.exit_code, result.stderr) == (
        2,
        "standard input cannot be changed; name a file, or leave out --fix\n",
    )


def test_what_has_not_changed_is_not_checked_again(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _files(folder, a_txt="wrong", b_txt="wrong")
    first = run("check", ".")
    checked: list[str] = []
    real = StandIn.check

    def counted(self: StandIn, article: Article, *arguments: Any, **named: Any) -> Report:
        checked.append(article.text)
        return real(self, article, *arguments, **named)

    monkeypatch.setattr(StandIn, "check", counted)
    assert run("check", ".").stdout == first.stdout
    assert checked == []
    _files(folder, b_txt="still wrong")
    run("check", ".")
    assert checked == ["still wrong"]
    run("check", ".", "--published", "2024-01-01")
    assert len(checked) == 3
    run("check", ".", "--no-cache")
    assert len(checked) == 5


def test_a_damaged_cache_is_made_again(run: Run, folder: Path) -> None:
    _files(folder, a_txt="wrong")
    first = run("check", "a.txt")
    kept = [path for path in Path(os.environ["CHECKER_CACHE_DIR"]).rglob("*") if path.is_file()]
    assert len(kept) == 1
    for content in (b"", b"\xc1", kept[0].read_bytes()[:-5], b"\x82" + kept[0].read_bytes()):
        kept[0].write_bytes(content)
        assert run("check", "a.txt").stdout == first.stdout


def test_faults_are_not_kept(run: Run, folder: Path) -> None:
    _files(folder, a_txt="crash")
    assert run("check", "a.txt").exit_code == 2
    assert run("check", "a.txt").exit_code == 2


def test_many_files_are_checked_by_several_processes_with_the_same_report(run: Run, folder: Path) -> None:
    for number in range(60):
        _files(folder, **{f"news__{number:02}_txt": "crash" if number == 7 else f"Story {number} is wrong."})
    alone = run("check", "news", "--no-cache", "--jobs", "1")
    several = run("check", "news", "--no-cache", "--jobs", "3")
    assert (several.exit_code, several.stdout, several.stderr) == (alone.exit_code, alone.stdout, alone.stderr)
    assert alone.exit_code == 2
    assert alone.stdout.count("stands here") == 59


def test_a_file_that_ends_a_process_is_told_and_the_others_are_checked(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = StandIn.check

    def deadly(self: StandIn, article: Article, *arguments: Any, **named: Any) -> Report:
        if "die" in article.text:
            os._exit(9)
        return real(self, article, *arguments, **named)

    monkeypatch.setattr(StandIn, "check", deadly)
    for number in range(40):
        _files(folder, **{f"news__{number:02}_txt": "die" if number == 11 else f"Story {number} is wrong."})
    result = run("check", "news", "--jobs", "2")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "news/11.txt: a fault of this program, not of the text: checking it ended the process"
    )
    assert result.stdout.count("stands here") == 39


def test_a_file_that_vanishes_while_others_are_read_is_told(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _files(folder, a_txt="wrong", b_txt="wrong")
    real = Path.read_bytes

    def vanishing(self: Path) -> bytes:
        (folder / "b.txt").unlink(missing_ok=True)
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", vanishing)
    result = run("check", ".", "--format", "concise")
    assert (result.exit_code, _found(result)) == (2, ["a.txt:1"])
    assert result.stderr == "b.txt: no such file; check the path\n"


def test_statistics_count_the_findings_of_each_rule(run: Run, folder: Path) -> None:
    _files(folder, a_txt="wrong and wrong", b_txt="doubtful")
    stdout = run("check", ".", "--statistics").stdout
    assert "  2  error    test/word" in stdout
    assert "  1  warning  test/word" in stdout


def test_status_0_may_be_asked_for(run: Run, folder: Path) -> None:
    _files(folder, a_txt="wrong")
    assert run("check", "a.txt", "--exit-zero").exit_code == 0
    assert run("check", "a.txt", "nowhere.txt", "--exit-zero").exit_code == 2

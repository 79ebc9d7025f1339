"""`checker timeline import` as those who keep a timeline run it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.timeline.loader import load_overlay
from tests.cli.conftest import Run
from tests.timeline.folders import FILES, write_folder

IMPORTS = Path(__file__).parents[1] / "timeline" / "imports"
QUERY = str(IMPORTS / "nz-deputy-prime-ministers.json")

pytestmark = pytest.mark.usefixtures("ruritania")


def test_what_is_written_is_canonical_lints_and_says_what_to_look_at(run: Run, folder: Path) -> None:
    arguments = (
        "timeline",
        "import",
        QUERY,
        "--from",
        "wikidata-sparql",
        "--into",
        "new",
        "--checked-on",
        "2018-05-01",
    )
    result = run(*arguments, "--post", "rt/deputy-president")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "new/people/jack-marshall.yaml: written"
    assert (
        "note: posts/rt/deputy-president.yaml: a new post; write its names, role, seats and from when" in result.stdout
    )
    assert lines[-1].endswith("4 people and 5 tenures read; 5 records written, 0 conflicts, checked on 2018-05-01")
    assert run("timeline", "format", "--check", "new").exit_code == 0
    linted = run("timeline", "lint", "new")
    assert (linted.exit_code, linted.output) == (0, "")
    post = (folder / "new" / "posts" / "rt" / "deputy-president.yaml").read_text(encoding="utf-8")
    assert "  - person: jack-marshall\n    start: 1957-09-20\n    end: 1957-12-12\n    ordinal: 2\n" in post


def test_a_second_import_finds_nothing_new(run: Run, folder: Path) -> None:
    arguments = (
        "timeline",
        "import",
        QUERY,
        "--from",
        "wikidata-sparql",
        "--into",
        "new",
        "--post",
        "rt/deputy-president",
    )
    run(*arguments)
    before = {file: file.read_bytes() for file in (folder / "new").rglob("*.yaml")}
    result = run(*arguments)
    assert (result.exit_code, "written" in result.stdout.replace("0 records written", "")) == (0, False)
    assert {file: file.read_bytes() for file in (folder / "new").rglob("*.yaml")} == before


def test_a_file_that_is_there_is_extended_and_keeps_its_comment(run: Run, folder: Path) -> None:
    head = "# Ours.\n"
    write_folder(folder / "new", {"people/flavia-elphberg.yaml": f"{head}family_name: Elphberg\n"})
    item = '{"item": {"value": "Q1", "label": "F"}, "died": "2026-08-09T00:00:00Z", "start": "2010-06-20T00:00:00Z"}'
    (folder / "q.json").write_text(f"[{item}]")
    result = run("timeline", "import", "q.json", "--from", "wikidata-sparql", "--into", "new", "--post", "rt/president")
    assert result.exit_code == 0, result.output
    text = (folder / "new" / "people" / "flavia-elphberg.yaml").read_text(encoding="utf-8")
    assert text == f"{head}family_name: Elphberg\ndied: 2026-08-09\nsources: [https://www.wikidata.org/wiki/Q1]\n"
    assert len(load_overlay(folder / "new").fragments) == 1


def test_a_conflict_is_told_and_ends_in_status_1(run: Run, folder: Path) -> None:
    (folder / "q.json").write_text(
        '[{"item": {"value": "Q1", "label": "F"}, "born": "1950-05-02T00:00:00Z", "start": "2010-06-20"}]'
    )
    result = run("timeline", "import", "q.json", "--from", "wikidata-sparql", "--into", "new", "--post", "rt/president")
    assert result.exit_code == 1
    assert "conflict: people/flavia-elphberg.yaml: born: here 1950-04-01, in the file 1950-05-02" in result.stdout
    assert not (folder / "new").exists()


def test_the_bundled_folder_itself_can_be_extended(run: Run, ruritania: Path) -> None:
    item = '{"item": {"value": "Q8", "label": "Bertram Bertrand"}, "start": "1980-03-04", "end": "1985-03-04"}'
    Path("q.json").write_text(f"[{item}]")
    arguments = (
        "--from",
        "wikidata-sparql",
        "--into",
        "bundled",
        "--post",
        "rt/president",
        "--checked-on",
        "2026-08-01",
    )
    assert run("timeline", "import", "q.json", *arguments).exit_code == 0
    assert run("timeline", "lint").output == ""
    text = (ruritania / "posts" / "rt" / "president.yaml").read_text(encoding="utf-8")
    assert text.startswith(FILES["posts/rt/president.yaml"])
    assert text.endswith(
        "  - person: bertram-bertrand\n    start: 1980-03-04\n    end: 1985-03-04\n    sources: [https://www.wikidata.org/wiki/Q8]\n"
    )


@pytest.mark.parametrize(
    ("content", "arguments", "line"),
    [
        ("{", [], "q.json: this is not JSON ("),
        ("{}", [], "q.json: these are no SPARQL results; give the JSON with “results” and “bindings”"),
        ("[]", ["--post", "Prime Minister"], "--post “Prime Minister”: "),
        ("[]", ["--checked-on", "soon"], "--checked-on “soon” is not a day"),
        ("[[]]", ["--from", "congress-legislators"], "q.json: this is no file of congress-legislators"),
        ('{"persons": [{}]}', ["--from", "popolo"], "q.json: this is not popolo as we know it (KeyError"),
    ],
)
def test_what_cannot_be_imported_is_one_line_and_exit_status_2(
    run: Run, folder: Path, content: str, arguments: list[str], line: str
) -> None:
    (folder / "q.json").write_text(content)
    result = run("timeline", "import", "q.json", "--from", "wikidata-sparql", "--into", "new", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(line)
    assert result.stderr.count("\n") == 1
    assert not (folder / "new").exists()

"""Rules and timelines of one's own: used when sound, named and left out when not, and the articles are still checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

ARTICLE = "Talks resume\n\nThe Biden administration is weighing a new offer, officials said on Monday.\n"
RULE = """\
title: The president whose administration weighs something is alive
patterns: ["{person} administration is weighing"]
truth: alive(person)
message: "Not so."
tests:
  - {text: "The Biden administration is weighing it.", published: 2022-05-01, supported: "Biden administration is weighing"}
  - {text: "The Biden administration is weighing it.", published: 2023-05-01, supported: "Biden administration is weighing"}
  - {text: "The president of the club is weighing it.", silent: true}
  - {text: "It rained all night.", silent: true}
"""


@pytest.fixture
def check(folder: Path) -> Callable[..., Result]:
    """The real command on an article of 1 May 2026."""
    (folder / "a.txt").write_text(ARTICLE)
    return lambda *arguments: CliRunner().invoke(
        main, ["check", "a.txt", "--published", "2026-05-01", "--format", "json", *arguments]
    )


def found(result: Result) -> list[str]:
    """The words found, without the article that they may begin with."""
    texts = [finding["text"] for file in json.loads(result.stdout)["files"] for finding in file["findings"]]
    return [text.removeprefix("The ") for text in texts]


def test_without_folders_the_bundled_rules_and_timeline_check(check: Callable[..., Result]) -> None:
    result = check()
    assert (result.exit_code, result.stderr) == (1, "")
    assert found(result) == ["Biden administration"]


@pytest.mark.parametrize(
    ("option", "name", "content", "where"),
    [
        ("--rules", "broken.yaml", "title: [\n", "own/broken.yaml:"),
        ("--rules", "bad/slot.yaml", "title: X\npatterns: ['{nonsense} said']\ntruth: held(person, post)\nmessage: M\ntests: []\n", "own/bad/slot.yaml:"),
        ("--timeline", "people/ann-lee.yaml", "name: Ann Lee\nborn: 1950-13-45\nchecked_on: 2026-01-01\nsources: [https://example.org/]\n", "own/people/ann-lee.yaml:2: born:"),
        ("--timeline", "people/ann-lee.yaml", "nam: Ann Lee\n", "own/people/ann-lee.yaml:1: nam:"),
    ],
)  # fmt: skip
def test_a_folder_with_a_fault_is_named_with_file_and_line_and_the_articles_are_still_checked(
    check: Callable[..., Result], folder: Path, option: str, name: str, content: str, where: str
) -> None:
    file = folder / "own" / name
    file.parent.mkdir(parents=True)
    file.write_text(content)
    result = check(option, "own")
    assert result.exit_code == 2
    lines = result.stderr.splitlines()
    assert any(line.startswith(where) for line in lines), lines
    assert lines[-1] == "own: left out because of the faults above; mend them and check again"
    assert "Traceback" not in result.stderr
    assert found(result) == ["Biden administration"]


def test_a_folder_that_is_not_there_is_one_clear_line(check: Callable[..., Result]) -> None:
    for option in ("--rules", "--timeline"):
        result = check(option, "nowhere")
        assert (result.exit_code, result.stderr) == (2, "nowhere: no such folder; check the path\n")
        assert found(result) == ["Biden administration"]


def test_a_sound_folder_is_used_beside_one_with_a_fault(check: Callable[..., Result], folder: Path) -> None:
    for name, content in {"sound/desk/weighing.yaml": RULE, "own/broken.yaml": "title: [\n"}.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(content)
    result = check("--rules", "own", "--rules", "sound")
    assert result.exit_code == 2
    claims = json.loads(result.stdout)["files"][0]["claims"]
    assert "desk/weighing" in {claim["rule"] for claim in claims}


PRESIDENT = "posts/us/president.yaml"
TERM = "memberships:\n  - person: joe-biden\n    start: 2021-01-20\n    end: ..\n"
WHOLE = f"""\
replaces: true
label: President of the United States
names: [US president]
weak_names: [president]
country: us
role: [head-of-state, head-of-government]
coverage_start: 2021-01-20
sources: [https://example.org/]
checked_on: 2026-04-01
{TERM}"""


@pytest.mark.parametrize("content", [WHOLE, f"checked_on: 2026-04-01\n{TERM}"], ids=["replaced", "extended"])
def test_a_record_of_ones_own_takes_the_place_of_the_bundled_one_or_of_its_entry(
    check: Callable[..., Result], folder: Path, content: str
) -> None:
    (folder / "own" / PRESIDENT).parent.mkdir(parents=True)
    (folder / "own" / PRESIDENT).write_text(content)
    result = check("--timeline", "own")
    assert (result.stderr, found(result)) == ("", [])


def test_a_record_that_replaces_and_lacks_a_field_leaves_the_bundled_one_in_place(
    check: Callable[..., Result], folder: Path
) -> None:
    (folder / "own" / PRESIDENT).parent.mkdir(parents=True)
    (folder / "own" / PRESIDENT).write_text(WHOLE.replace("label: President of the United States\n", ""))
    result = check("--timeline", "own")
    assert result.exit_code == 2
    assert result.stderr.startswith("own/posts/us/president.yaml:1: label: this field is missing")
    assert found(result) == ["Biden administration"]

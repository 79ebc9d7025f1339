"""`checker rules list` and `checker rules test`, on the bundled rules and on a newsroom's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import main

RULE = """\
title: A person holds an office
patterns: ["{post} {person} is"]
truth: held(person, post)
day: publication
message: "Not so."
tests:
  - {text: "US President Joe Biden is away.", published: 2022-05-01, supported: "US President Joe Biden is"}
  - {text: "US President Joe Biden is away.", published: 2026-05-01, refuted: "US President Joe Biden is"}
  - {text: "The president of the club is away.", silent: true}
  - {text: "It rained all night.", silent: true}
"""


def rules(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["rules", *arguments])


@pytest.fixture
def own(folder: Path) -> Path:
    """The file of a sound rule in a folder of rules."""
    file = folder / "own" / "desk" / "said.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(RULE, encoding="utf-8")
    return file


def test_the_bundled_rules_are_listed_with_their_titles() -> None:
    result = rules("list")
    assert result.exit_code == 0
    assert any(line.split()[:1] == ["office/held"] and "(" in line for line in result.stdout.splitlines())


def test_the_rules_of_a_folder_are_listed_alone(own: Path) -> None:
    assert rules("list", "own").stdout == "desk/said  A person holds an office (4 tests)\n"


def test_rules_whose_tests_hold_end_in_status_0(own: Path) -> None:
    result = rules("test", "own")
    assert (result.exit_code, result.stdout) == (0, "4 tests of 1 rule: all hold\n")


def test_a_test_that_fails_is_told_with_its_sentence_and_ends_in_status_1(own: Path) -> None:
    own.write_text(RULE.replace("published: 2026-05-01", "published: 2022-05-01"), encoding="utf-8")
    result = rules("test", "own")
    assert result.exit_code == 1
    first, sentence, total = result.stdout.splitlines()
    assert first.startswith("desk/said, test 2: “US President Joe Biden is” must be refuted, but ")
    assert sentence == "    US President Joe Biden is away."
    assert total == "4 tests of 1 rule: 1 failed"


@pytest.mark.parametrize("command", ["list", "test"])
def test_a_rule_that_cannot_be_read_is_status_2_with_file_and_line(own: Path, command: str) -> None:
    own.write_text(RULE.replace("truth: held(person, post)", "truth: held(person"), encoding="utf-8")
    result = rules(command, "own")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("own/desk/said.yaml:3: truth: ")
    assert rules(command, "nowhere").exit_code == 2

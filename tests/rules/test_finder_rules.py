"""Rule files whose statements a finder reads: what they may say, and what is told when they cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.consistency.finders import FINDERS
from checker.errors import FileProblems
from checker.rules import load_rules

RULE = """\
title: Sums
finder: totals
message: "{sum}, not {total}."
tests:
  - {text: "Nine people, five men and four women, left.", published: 2020-01-01, supported: "Nine people"}
  - {text: "Nine people, five men and five women, left.", published: 2020-01-01, refuted: "Nine people"}
  - {text: "Nine people left.", published: 2020-01-01, silent: true}
  - {text: "Nobody left.", published: 2020-01-01, silent: true}
"""


def written(folder: Path, content: str) -> Path:
    (folder / "sums.yaml").write_text(content, encoding="utf-8")
    return folder


def test_a_rule_with_a_finder_needs_no_pattern_and_no_truth(tmp_path: Path) -> None:
    (rule,) = load_rules([written(tmp_path, RULE)])
    assert (rule.id, rule.finder, rule.patterns) == ("sums", "totals", ())


@pytest.mark.parametrize(
    ("old", "new", "field", "told"),
    [
        ("finder: totals", "finder: sums", "finder", "there is no finder “sums”; there are"),
        (
            "finder: totals",
            'finder: totals\npatterns: ["all {number}"]',
            "patterns",
            "a rule with a finder has no patterns",
        ),
        ("finder: totals", "finder: totals\ntruth: nothing", "truth", "a rule with a finder has no patterns"),
        ("{sum}, not", "{summe}, not", "message", "“summe”"),
        ("finder: totals", "finder: totals\nlevel: grave", "level", "“grave” is no level"),
    ],
)
def test_what_is_wrong_with_it_is_told_with_its_field(
    tmp_path: Path, old: str, new: str, field: str, told: str
) -> None:
    with pytest.raises(FileProblems) as raised:
        load_rules([written(tmp_path, RULE.replace(old, new))])
    assert any(problem.field == field and told in problem.message for problem in raised.value.problems)


def test_every_finder_has_a_rule_and_every_rule_names_one_that_exists() -> None:
    rules = load_rules([Path(__file__).parents[2] / "rules"])
    assert {rule.finder for rule in rules if rule.finder} == set(FINDERS)

"""The compiled form of a folder of rules, as a wheel carries it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker.errors import FileProblems
from checker.rules import load_rules
from checker.rules.compiled import compiled, rule_files

RULES = Path(__file__).parents[2] / "rules"


def test_it_gives_the_same_rules_as_the_files_and_reads_none_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    (tmp_path / "rules.bin").write_bytes(compiled(RULES))
    assert load_rules([folder]) == load_rules([RULES])


@pytest.mark.parametrize(
    "damage", [lambda b: b[:-1], lambda b: b[:40] + b"?" + b[41:], lambda b: b"", lambda b: b"x" * 60]
)
def test_a_damaged_one_is_passed_over(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    folder = tmp_path / "rules"
    shutil.copytree(RULES / "office", folder / "office")
    broken = damage(compiled(folder))
    with pytest.raises(ValueError, match="damaged"):
        rule_files(broken)
    (tmp_path / "rules.bin").write_bytes(broken)
    assert {rule.id for rule in load_rules([folder])} == {f"office/{file.stem}" for file in folder.rglob("*.yaml")}


def test_one_made_by_other_code_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    blob = compiled(RULES / "office")
    monkeypatch.setattr("checker.rules.compiled._code_digest", lambda: "another")
    with pytest.raises(ValueError, match="another version"):
        rule_files(blob)


def test_a_folder_with_a_fault_is_not_compiled(tmp_path: Path) -> None:
    (tmp_path / "rule.yaml").write_text("title: Nothing\n")
    with pytest.raises(FileProblems, match=r"rule\.yaml"):
        compiled(tmp_path)

"""The shape of the code that reviews would otherwise have to guard: sizes, names, and what belongs together."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = sorted((ROOT / "checker").rglob("*.py"))
CODE = [*PACKAGE, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "benchmarks").glob("*.py"))]
RULES = sorted((ROOT / "rules").rglob("*.yaml"))

LONGEST_MODULE = 500  # lines: what a reader takes in at one sitting
# Names that say nothing of what is inside.
EMPTY_NAMES = {"base", "common", "core", "helper", "helpers", "lib", "manager", "misc", "shared", "util", "utils"}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_is_code_to_look_at() -> None:
    assert len(PACKAGE) > 20


def test_no_module_is_longer_than_a_sitting() -> None:
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_every_module_is_named_for_what_it_holds() -> None:
    assert [relative(path) for path in CODE if EMPTY_NAMES & set(path.with_suffix("").relative_to(ROOT).parts)] == []


def test_every_module_says_what_it_is_for() -> None:
    trees = {relative(path): ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE}
    assert [path for path, tree in trees.items() if tree.body and not ast.get_docstring(tree)] == []


def test_nothing_is_read_or_started_when_a_module_is_imported() -> None:
    # Tables and regular expressions are made at import; files, the clock and the network are not touched.
    forbidden = re.compile(r"\b(open|read_text|read_bytes|today|now|urlopen|getenv)\(|\bos\.environ\b")
    found = []
    for path in PACKAGE:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, (ast.Assign, ast.AnnAssign, ast.Expr)) and forbidden.search(ast.unparse(node)):
                if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                    continue  # a docstring
                found.append(f"{relative(path)}:{node.lineno}")
    assert found == []


def test_modules_of_the_library_do_not_read_the_clock_or_the_environment() -> None:
    # ruff forbids it too; this holds when the exceptions in pyproject.toml grow.
    forbidden = re.compile(r"\b(date\.today|datetime\.now|time\.time|os\.getenv)\(|\bos\.environ\b")
    library = [path for path in PACKAGE if "cli" not in path.parts]
    assert [relative(path) for path in library if forbidden.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("path", RULES, ids=relative)
def test_every_rule_shows_two_verdicts_and_two_texts_on_which_it_is_silent(path: Path) -> None:
    import yaml

    rule = yaml.safe_load(path.read_text(encoding="utf-8"))
    judged = [case for case in rule["tests"] if {"supported", "refuted", "unsettled"} & set(case)]
    silent = [case for case in rule["tests"] if case.get("silent")]
    assert len(judged) >= 2
    assert len(silent) >= 2

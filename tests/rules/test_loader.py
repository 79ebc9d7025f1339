"""What the loader of rules says of a file that it cannot use: file, line, field and what to write; every fault at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import FileProblems
from checker.rules import load_rules

RULE = """\
title: A person holds an office
patterns:
  - "{post} {person}"
unless: [a, former]
only: {person: full}
truth: held(person, post)
message: "{name(person)} is not {label(post)} on {day}; “{text}” says so."
suggest:
  - "{holder(post)}"
tests:
  - {text: "President Ann Lee is away.", published: 2020-05-01, supported: "President Ann Lee"}
  - {text: "President Ann Lee is away.", published: 2026-05-01, refuted: "President Ann Lee"}
  - {text: "The club is away.", silent: true}
  - {text: "It rained all night.", silent: true}
"""


def written(folder: Path, content: str, name: str = "office/own.yaml") -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def faults(folder: Path) -> list[tuple[int, str, str]]:
    with pytest.raises(FileProblems) as failure:
        load_rules([folder])
    return [(each.line, each.field, each.message) for each in failure.value.problems]


def test_a_sound_rule_is_known_by_its_path(tmp_path: Path) -> None:
    written(tmp_path, RULE)
    (rule,) = load_rules([tmp_path])
    assert (rule.id, rule.title, len(rule.tests)) == ("office/own", "A person holds an office", 4)
    assert rule.level == "error"
    assert rule.day == "clause"


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "told"),
    [
        ("title: A person holds an office\n", "", 1, "title", "this field is missing"),
        ("title:", "titel:", 1, "titel", "did you mean “title”"),
        ('"{post} {person}"', '"{post} {persn}"', 3, "patterns[0]", "there is no slot “persn”"),
        ('"{post} {person}"', '"({post} {person}"', 3, "patterns[0]", "a “)” is missing"),
        ('\n  - "{post} {person}"', " []", 2, "patterns", "a rule needs a pattern"),
        ("only: {person: full}", "only: {person: big}", 5, "only.person", "big is no form; forms are adjective, clause, full"),
        ("only: {person: full}", "only: {event: full}", 5, "only.event", "there is no slot “event”"),
        ("truth: held(person, post)", "truth: held(person", 6, "truth", "ends too early"),
        ("truth: held(person, post)", "truth: helt(person, post)", 6, "truth", "there is no “helt”; the vocabulary has"),
        ("truth: held(person, post)", "truth: held(event, post)", 6, "truth", "“event” is no slot of the patterns; they have"),
        ("truth: held(person, post)", "truth: name(person)", 6, "truth", "a statement is wanted"),
        ("{label(post)}", "{lable(post)}", 7, "message", "there is no “lable”"),
        ("{label(post)}", "{held(person, post)}", 7, "message", "is a statement; a text is wanted"),
        ("{holder(post)}", "{holder(person)}", 9, "suggest[0]", "value 1 of “holder” is a person; a post is wanted"),
        ("tests:\n", "level: fatal\ntests:\n", 10, "level", "“fatal” is no level; write error, warning or info"),
        ("tests:\n", "day: today\ntests:\n", 10, "day", "“today” is no day; write clause"),
        ("published: 2020-05-01", "published: 2020-13-01", 11, "tests[0].published", "2020-13-01"),
        ('supported: "President Ann Lee"', 'supported: "Bob"', 11, "tests[0]", "the text does not hold “Bob”"),
        ('supported: "President Ann Lee"}', 'supported: "Ann", refuted: "Lee"}', 11, "tests[0]", "write one of supported"),
        (', supported: "President Ann Lee"', "", 11, "tests[0]", "write one of supported, refuted, unsettled, or silent"),
        ('  - {text: "It rained all night.", silent: true}\n', "", 11, "tests", "2 silent ones; here are 2 and 1"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_line_field_and_what_is_wrong(
    tmp_path: Path, old: str, new: str, line: int, field: str, told: str
) -> None:
    assert RULE.count(old) >= 1
    written(tmp_path, RULE.replace(old, new, 1))
    assert any((at, where) == (line, field) and told in what for at, where, what in faults(tmp_path)), faults(tmp_path)


def test_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    one = written(tmp_path, RULE.replace("held(", "helt(").replace("label(", "lable("))
    two = written(tmp_path, "title: [\n", "office/broken.yaml")
    with pytest.raises(FileProblems) as failure:
        load_rules([tmp_path])
    told = {(each.path, each.field) for each in failure.value.problems}
    assert {(str(one), "truth"), (str(one), "message")} <= told
    assert any(path == str(two) for path, _ in told)


def test_slots_that_only_some_patterns_have_may_not_be_spoken_of(tmp_path: Path) -> None:
    written(tmp_path, RULE.replace('  - "{post} {person}"\n', '  - "{post} {person}"\n  - "the {post}"\n'))
    assert any(field == "truth" and "“person” is no slot" in told for _, field, told in faults(tmp_path))


def test_a_slot_has_one_kind_in_all_patterns(tmp_path: Path) -> None:
    written(tmp_path, RULE.replace('  - "{post} {person}"\n', '  - "{post} {person}"\n  - "{post} {person:country}"\n'))
    assert any("the slot “person” has another kind" in told for _, _, told in faults(tmp_path))


@pytest.mark.parametrize("content", ["", "- a\n- b\n", "title: [\n", "title: x\ntitle: y\n", "\x00", "just words"])
def test_a_file_that_is_no_rule_is_an_error_not_a_traceback(tmp_path: Path, content: str) -> None:
    written(tmp_path, content)
    assert faults(tmp_path)


def test_a_file_that_is_not_utf_8_is_an_error(tmp_path: Path) -> None:
    written(tmp_path, "").write_bytes(b"title: caf\xe9\n")
    assert faults(tmp_path)


def test_an_empty_or_missing_folder_is_an_error(tmp_path: Path) -> None:
    assert faults(tmp_path)[0][2] == "this folder holds no rule; a rule is a .yaml file"
    assert faults(tmp_path / "nowhere")[0][2] == "there is no such folder of rules"


def test_a_later_folder_replaces_a_rule_and_adds_its_own(tmp_path: Path) -> None:
    written(tmp_path / "ours", RULE)
    written(tmp_path / "theirs", RULE.replace("title: A person", "title: Somebody"))
    written(tmp_path / "theirs", RULE, "desk/more.yaml")
    rules = load_rules([tmp_path / "ours", tmp_path / "theirs"])
    assert [(rule.id, rule.title) for rule in rules] == [
        ("desk/more", "A person holds an office"),
        ("office/own", "Somebody holds an office"),
    ]

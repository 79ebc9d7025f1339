"""What was found in published copy and judged by a reader: the misspellings are still found, the false alarms stay silent."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from checker import Checker

_TABLE = Path(__file__).with_name("judged_findings.tsv")
_RULES = Path(__file__).parents[2] / "rules"


def rows() -> list[dict[str, str]]:
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def test_each_finding_has_a_verdict_a_reason_and_a_rule_that_exists() -> None:
    for row in rows():
        assert row["verdict"] in ("real", "false") and row["reason"], row
        assert (_RULES / f"{row['rule']}.yaml").exists(), row


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("French President {} spoke.", "Nicloas Sarkozy"),
        ("Finance Minister {} spoke.", "Grant Roberson"),
        ("The pact with {} holds.", "Kazahkstan"),
    ],
)
def test_a_real_misspelling_is_still_found(checker: Checker, sentence: str, row: str) -> None:
    (judged,) = (each for each in rows() if each["words"] == row)
    findings = checker.check(sentence.format(row), judged["published"]).findings
    assert [(each.rule, each.text) for each in findings] == [(judged["rule"], row)]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Afghan leaders hope to end {}.", "22 years of warfare"),
        ("Israel and the Palestinians hope to end {}.", "15 months of bloodshed"),
        ("The dead were {}.", "five children, four women and five men"),
        ("Afghan {} has asked for time.", "President Rabbani"),
        ("I wrote of it with {}.", "Governor Romney"),
        ("Pope {} edict forbade it.", "John XXII's"),
    ],
)
def test_a_false_alarm_does_not_come_back(checker: Checker, sentence: str, row: str) -> None:
    (judged,) = (each for each in rows() if each["words"] == row)
    day = judged["published"] if len(judged["published"]) == 10 else f"{judged['published']}-15"
    assert checker.check(sentence.format(row), day).findings == ()
    assert checker.check(sentence.format(row)).findings == ()

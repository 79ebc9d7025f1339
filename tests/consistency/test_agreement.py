"""Two values for one thing in one article: what is a contradiction, and what only looks like one."""

from __future__ import annotations

import pytest

from checker import Checker
from checker.claims import Finding

DAY = "2021-06-01"
STORY = """\
Fire Kills 12 in Harbour Hotel

A fire killed {body} people in a hotel by the harbour on Monday, the mayor said, and burned until the evening.

The cause is not known, and the families of the guests were waiting in a school nearby for news of them.
"""


def found(checker: Checker, text: str, day: str | None = DAY) -> list[Finding]:
    return [finding for finding in checker.check(text, day).findings if finding.rule.startswith("agree/")]


def test_a_headline_and_a_body_with_two_tolls_contradict_each_other(checker: Checker) -> None:
    (finding,) = found(checker, STORY.format(body="14"))
    assert finding.message == "The headline says “Kills 12”; here it is “killed 14 people”."
    assert str(finding.level) == "error"
    assert finding.evidence[0].record == ""


@pytest.mark.parametrize("body", ["12", "at least 14", "more than 20", "dozens of"])
def test_a_headline_and_a_body_that_agree_or_leave_room_do_not(checker: Checker, body: str) -> None:
    assert found(checker, STORY.format(body=body)) == []


def test_a_contradiction_needs_no_date_of_publication(checker: Checker) -> None:
    text = (
        "Nine people were killed in the fire, the mayor said. The seven people killed included a child, the mayor said."
    )
    assert [finding.text for finding in found(checker, text, None)] == ["seven people killed"]


def test_in_direct_speech_a_contradiction_is_the_speakers(checker: Checker) -> None:
    text = "Anna Kowalczyk, 34, runs the ferry. “Anna Kowalczyk, 43, is my oldest friend,” he said."
    assert [str(finding.level) for finding in found(checker, text)] == ["info"]


@pytest.mark.parametrize(
    "text",
    [
        # another event, another source, another part, another time
        "Nine people were killed in the fire. Another fire killed six people in spring.",
        "Nine people were killed in the attacks. The seven people killed in the market were traders.",
        "Police said nine people were killed in the fire. The seven people killed included a child, the hospital said.",
        "Nine people were killed in the fire. The toll has risen, and the 11 people killed include a child.",
        "Nine people were killed in the fire, officials initially said. The 11 people killed included a child.",
        "The gunman killed nine people. The ten dead included the gunman.",
        "Nine soldiers were killed in the raid. The four civilians killed were farmers.",
        "Between nine and 12 people were killed in the fire. The 11 people killed included a child.",
        "Nine people were killed in the fire. Eleven people were injured in the fire.",
        # ages
        "Paul Reyes, 27, won. Paul Reyes, 28, had a birthday on Sunday.",
        "Paul Reyes, 27, won. His father, Paul Reyes, 52, cheered.",
        "Paul Reyes, 27, won. When Paul Reyes, 12, first ran, nobody looked.",
        "Paul Reyes, 27, won ahead of Ann Reyes, 24, and Reyes, 31, of Lima.",
        # dates
        "The fair opened on 3 May. The fair opened on 5 June.",
        "The second trial began on 3 May. The trial began on 5 May.",
        "Anna Kowalczyk was born in 1950. Jan Kowalczyk was born in 1954.",
        "Anna Kowalczyk was born in May 1950. Anna Kowalczyk was born on 4 May 1950.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_contradiction_is_left_alone(checker: Checker, text: str) -> None:
    assert found(checker, text) == []


def test_what_is_said_twice_alike_is_a_statement_that_holds(checker: Checker) -> None:
    report = checker.check("Anna Kowalczyk, 34, runs the ferry. The 34-year-old Kowalczyk is from Gdynia.", DAY)
    assert [(claim.rule, str(claim.verdict)) for claim in report.claims] == [("agree/age", "supported")]

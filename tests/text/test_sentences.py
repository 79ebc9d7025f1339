"""Where sentences end: tables of texts with “|” between their sentences."""

from __future__ import annotations

import pytest

from checker.text.plain import read_plain

ENDS = [
    "The mayor resigned. | The council will meet on Monday.",
    "Who will follow her? | Nobody knows! | The race is open.",
    "He works in the U.S. | The job pays well.",
    "She lives in Washington, D.C. | He does not.",
    "The door closed at 5 p.m. | The guards went home.",
    "It opened at 9 a.m. | Police came at ten.",
    "The firm is Acme Inc. | It sells nails.",
    "They sell nails, screws, etc. | But they sell no hammers.",
    "“We won.” | The crowd cheered.",
    "“Did we win?” | “We did.”",
    "He said no. | She said yes.",
    "(The bridge is closed.) | Trains still run.",
    "The war began in 2011. | In 2020 it went on.",
    "The price rose to $2.50. | That is a record.",
    "He waited … | Then he left.",
    "He waited... | Nobody came.",
    "They met in May. | 12 of them stayed.",
    "“Will you go?” | Mr Lee did not answer.",
    "The bill died in the Senate.[3] | It will be back.",
    "会议结束了。 | 部长离开了。",
]
RUNS_ON = [
    "Dr. Ann Lee and Mr. Bo Ek met Gen. Cy Ode.",
    "Sen. Jane Park and Rep. Al Roe wrote to Gov. Di Fox.",
    "The U.S. Senate and the U.N. Security Council will vote.",
    "The train leaves at 5 p.m. Eastern time.",
    "It leaves at 5 p.m. Monday from platform 2.",
    "They arrived on Jan. 6 and left on Feb. 11, 2021.",
    "Officials at No. 10 declined to comment.",
    "J. Edgar Hoover and George H. W. Bush knew each other.",
    "The budget rose by 2.5 percent to $3.1 million.",
    "The case of Roe v. Wade was heard in St. Louis.",
    "The minister came; the president stayed; nobody spoke.",
    "“Will you go?” she asked.",
    "“Are you sure?” Mr Lee asked.",
    "“We will win!” President Park said on Monday.",
    "He said he … would go.",
    "He lives in Springfield, Ill., with his wife.",
    "Acme Corp. Chief Executive Bo Ek resigned.",
    "The party of Martin Luther King Jr. and others marched.",
    "The site example.org was down.",
    "1. Open the tap.",
    "The plan, i.e. the budget, failed.",
    "Prof. Dr. Eva Maas spoke.",
]


def sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in read_plain(text).sentences]


@pytest.mark.parametrize("row", ENDS)
def test_a_sentence_ends_at_its_stop(row: str) -> None:
    expected = row.split(" | ")
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize("row", RUNS_ON)
def test_a_stop_inside_a_sentence_does_not_end_it(row: str) -> None:
    assert sentences(row) == [row]


def test_a_sentence_never_crosses_a_line_of_its_own() -> None:
    assert sentences("Talks end\n\nThe talks ended\n\nin Geneva on Friday.") == [
        "Talks end",
        "The talks ended",
        "in Geneva on Friday.",
    ]


def test_bullets_in_one_line_are_sentences_of_their_own() -> None:
    assert sentences("The council agreed to • open the pool • close the pier • meet in May.") == [
        "The council agreed to",
        "• open the pool",
        "• close the pier",
        "• meet in May.",
    ]


def test_wrapped_lines_are_one_sentence() -> None:
    text = (
        "The president of the small republic said on Tuesday that he\n"
        "would not resign before the end of his term, whatever the\n"
        "result of the vote in parliament next week. His prime\n"
        "minister was silent.\n"
    )
    assert sentences(text) == [
        "The president of the small republic said on Tuesday that he\n"
        "would not resign before the end of his term, whatever the\n"
        "result of the vote in parliament next week.",
        "His prime\nminister was silent.",
    ]


def test_boilerplate_has_no_sentences() -> None:
    text = "The mayor resigned on Friday.\n\nShare this article\n\nRead more: Storm closes port"
    assert sentences(text) == ["The mayor resigned on Friday."]

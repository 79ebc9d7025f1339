"""The line that a message names is the line of the file."""

from __future__ import annotations

from checker import Checker
from checker.documents.formats import reading_of
from checker.documents.model import ReadOptions

COPY = "The quake killed 12 people on Monday.\n\nRescuers went on all night.\n\nThe quake killed 14 people on Monday.\n"
FRONT_MATTER = "---\ntitle: Quake\ndate: 2024-05-14\n---\n\n"


def test_a_line_named_in_a_message_counts_the_front_matter() -> None:
    checker = Checker()
    (document,) = reading_of("quake.md", (FRONT_MATTER + COPY).encode(), ReadOptions()).documents
    article = document.article
    in_file = checker.check(article, "2024-05-14", line_of=document.source.line)
    in_text = checker.check(COPY, "2024-05-14")
    assert [each.rule for each in in_file.findings] == [each.rule for each in in_text.findings] == ["agree/toll"]
    assert "Line 1 " in in_text.findings[0].message
    assert "Line 6 " in in_file.findings[0].message


def test_a_line_end_of_two_characters_is_one() -> None:
    report = Checker().check("Quake\r\n\r\n" + COPY.replace("\n", "\r\n"), "2024-05-14")
    assert ["Line 3 " in each.message for each in report.findings] == [True]

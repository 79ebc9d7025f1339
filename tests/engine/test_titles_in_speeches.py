"""Titles of the past in somebody's own words, which are kept out of courtesy, and in copy, where they are wrong."""

from __future__ import annotations

import pytest

from checker import Checker


@pytest.mark.parametrize(
    "text",
    [
        "President Clinton is here, and I thank him for it.",
        "Governor Mitt Romney joins the Vice President and me in this.",
    ],
)
def test_a_speaker_may_keep_a_title_that_was_once_held(checker: Checker, text: str) -> None:
    assert checker.check(text, "2013-02-12").findings == ()


def test_the_same_title_in_copy_is_wrong(checker: Checker) -> None:
    report = checker.check("President Bill Clinton is in Oslo for talks.", "2013-02-12")
    assert [finding.rule for finding in report.findings] == ["office/held"]


def test_a_title_never_held_before_is_wrong_in_a_speech_as_well(checker: Checker) -> None:
    report = checker.check("President Barack Obama joins the Vice President and me in this.", "2005-02-12")
    assert [finding.rule for finding in report.findings] == ["office/held"]


def test_a_president_driven_out_but_recognized_keeps_the_title(checker: Checker) -> None:
    text = "President Burhanuddin Rabbani is to speak to the envoys."
    assert checker.check(text, "2001-11-28").findings == ()
    assert [finding.rule for finding in checker.check(text, "2003-11-28").findings] == ["office/held"]

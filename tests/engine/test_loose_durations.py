"""Lengths of time that are true to the letter and say little, and numbers that were used just before."""

from __future__ import annotations

from checker import Checker

NEARLY = "Nearly three years of war in Bosnia have emptied whole towns."
STALE = "After more than a year of war in Ukraine, shells are short."


def test_words_that_say_little_are_told_for_notice_only(checker: Checker) -> None:
    (finding,) = checker.check(NEARLY, "1994-07-20").findings
    assert (finding.rule, finding.level) == ("duration/elapsed", "info")
    assert "says little" in finding.message
    assert "6 April 1992" in finding.message
    assert finding.suggestions == ("More than two years of war in Bosnia",)


def test_words_that_fit_are_not_told(checker: Checker) -> None:
    assert checker.check(NEARLY, "1995-01-20").findings == ()


def test_a_number_used_just_before_weighs_a_level_less(checker: Checker) -> None:
    echo = f"He came a year after he left the army. {STALE}"
    assert [finding.level for finding in checker.check(STALE, "2025-02-20").findings] == ["error"]
    assert [finding.level for finding in checker.check(echo, "2025-02-20").findings] == ["warning"]


def test_an_echo_of_words_that_say_little_is_not_told(checker: Checker) -> None:
    assert checker.check(f"It took three years. {NEARLY}", "1994-07-20").findings == ()

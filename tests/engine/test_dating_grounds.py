"""The statements that tell the day of an article, for a day inferred, stated or given; and the order of dates in figures."""

from __future__ import annotations

from datetime import date

from checker import Checker
from checker.dating.window import Dating, Ground

OLD = """\
Bank Warns of a Slump

President Barack Obama said on Tuesday that he had asked Secretary of State Hillary Clinton to fly to Jakarta this week.

The visit comes as Prime Minister Gordon Brown presses for a summit, officials from both of the countries said.
"""


def words(dating: Dating, grounds: tuple[Ground, ...]) -> set[str]:
    return {dating.report.claims[each.claim].text for each in grounds}


def test_for_a_day_that_is_given_the_statements_that_miss_it_are_told_and_the_days_they_fit(checker: Checker) -> None:
    dating = checker.dating(OLD, "2019-06-12")
    assert "Prime Minister Gordon Brown" in words(dating, dating.misses)
    assert dating.fits is not None
    assert date(2009, 6, 12) in dating.fits
    assert date(2019, 6, 12) not in dating.fits
    assert dating.report.published.how == "given"
    assert any(finding.rule == "dating/out-of-date" for finding in dating.report.findings)
    assert all(
        dating.report.claims[each.claim].rule != "dating/out-of-date" for each in (*dating.holds, *dating.misses)
    )


def test_for_a_day_that_fits_no_statement_misses_it(checker: Checker) -> None:
    dating = checker.dating(OLD, "2009-06-12")
    assert dating.misses == ()
    assert {"President Barack Obama", "Prime Minister Gordon Brown"} <= words(dating, dating.holds)


def test_the_strongest_statement_comes_first(checker: Checker) -> None:
    weights = [each.weight for each in checker.dating(OLD).holds]
    assert len(weights) > 1
    assert weights == sorted(weights, reverse=True)


def test_a_statement_is_told_with_the_days_that_it_votes_for(checker: Checker) -> None:
    dating = checker.dating("President Barack Obama signed a new tax into law.", "2030-03-04")
    (ground,) = dating.misses
    assert list(ground.truth.certain) == [(date(2009, 1, 20), date(2017, 1, 19))]
    assert dating.report.claims[ground.claim].verdict == "supported"  # it is true ever after


def test_copy_that_tells_no_day_has_no_grounds(checker: Checker) -> None:
    for published in (None, "2020-01-01"):
        dating = checker.dating("It rained all night.", published)
        assert (dating.fits, dating.holds, dating.misses) == (None, (), ())


FIGURES = "The treaty was signed on 8/12/2023, a Friday."


def test_the_order_of_figures_decides_what_a_date_is(checker: Checker) -> None:
    assert checker.check(FIGURES, "2024-03-04", day_first=True).findings == ()  # 8 December 2023 was a Friday
    (finding,) = checker.check(FIGURES, "2024-03-04", day_first=False).findings
    assert "12 August 2023 is a Saturday" in finding.message
    assert checker.check(FIGURES, "2024-03-04").findings == ()  # two readings, and one of them is right


def test_the_order_of_figures_holds_for_a_date_line_too(checker: Checker) -> None:
    text = (
        "Date: 03/04/2019\n\nBank Warns of a Slump\n\nThe bank is against a new tax with all the means that it has.\n"
    )
    assert checker.check(text, day_first=True).published.first == date(2019, 4, 3)
    assert checker.dating(text, day_first=False).report.published.first == date(2019, 3, 4)
    assert checker.expire(text, date(2020, 1, 1), day_first=True).report.published.first == date(2019, 4, 3)

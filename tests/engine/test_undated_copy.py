"""Copy without a day of publication: the window that its statements give, and what does not fit into it."""

from __future__ import annotations

from datetime import date

from checker import Checker


def test_one_statement_that_holds_for_years_dates_nothing_but_says_what_it_fits(checker: Checker) -> None:
    published = checker.check("The Obama administration is weighing a new tax.").published
    assert (published.first, published.last, published.how) == (None, None, "unknown")
    assert published.fits is not None
    assert list(published.fits) == [(date(2009, 1, 20), date(2017, 1, 19))]
    assert published.because == (0,)


TRIO = (
    "The Obama administration is weighing a new tax. Britain’s Prime Minister Gordon Brown is against it, and Japan’s "
    "Prime Minister Taro Aso has doubts."
)


def test_statements_narrow_the_window_to_the_days_they_share(checker: Checker) -> None:
    published = checker.check(TRIO).published
    assert published.how == "inferred"
    assert published.first == date(2009, 1, 20)
    assert published.last is not None
    assert date(2009, 9, 15) <= published.last <= date(2009, 9, 16)  # the day of the handover is both governments'
    assert sorted(published.because) == [0, 1, 2]
    assert published.against == ()


CONTRADICTION = (
    "The Obama administration is weighing a new tax. Britain’s Prime Minister David Cameron is against it, and "
    "Australia’s Prime Minister Tony Abbott is of two minds. Former Chancellor Angela Merkel is silent."
)


def test_one_statement_that_contradicts_the_others_is_the_suspect(checker: Checker) -> None:
    report = checker.check(CONTRADICTION)
    assert [finding.text for finding in report.findings] == ["Former Chancellor Angela Merkel"]
    assert report.published.first is not None
    assert date(2013, 9, 18) <= report.published.first
    assert [report.claims[index].text for index in report.published.against] == ["Former Chancellor Angela Merkel"]


def test_two_statements_that_share_no_day_do_not_say_which_of_them_is_wrong(checker: Checker) -> None:
    text = "The Obama administration is weighing a new tax. The Clinton administration is against it."
    report = checker.check(text)
    assert [(finding.rule, finding.text) for finding in report.findings] == [
        ("agree/day", "The Clinton administration")
    ]
    of_facts = [claim for claim in report.claims if claim.rule != "agree/day"]
    assert {str(claim.verdict) for claim in of_facts} == {"not-enough-info"}


def test_two_stale_statements_among_many_are_both_found(checker: Checker) -> None:
    text = (
        "The Obama administration is weighing a new tax. Britain’s Prime Minister David Cameron is against it. "
        "Australia’s Prime Minister Tony Abbott is of two minds. German Chancellor Gerhard Schröder is silent. "
        "Russia’s President Boris Yeltsin is amused."
    )
    found = [finding.text for finding in checker.check(text).findings]
    assert found == ["German Chancellor Gerhard Schröder", "Russia’s President Boris Yeltsin"]


def test_a_date_line_is_used_before_a_day_is_inferred(checker: Checker) -> None:
    text = (
        "Date: 4 March 2019\n\nBank Warns of a Slump\n\nThe Obama administration is weighing a new tax, and the bank is "
        "against it with all the means that it has.\n"
    )
    report = checker.check(text)
    assert report.published.first == report.published.last == date(2019, 3, 4)
    assert report.published.how not in ("given", "inferred", "unknown")
    assert [finding.text for finding in report.findings] == ["The Obama administration"]
    assert checker.check(text, "2013-03-04").findings == ()


def test_copy_that_dates_nothing_has_no_window(checker: Checker) -> None:
    for text in ("", "   \n\n", "It rained all night.", "The harbour is closed on Sundays."):
        published = checker.check(text).published
        assert (published.first, published.last, published.how) == (None, None, "unknown")
        assert (published.because, published.against) == ((), ())


def test_what_others_say_does_not_date_an_article(checker: Checker) -> None:
    text = "“The Obama administration is weighing a new tax,” the mayor said."
    assert checker.check(text).published.how == "unknown"

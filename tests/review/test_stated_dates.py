"""Two days of publication that a document states of itself."""

from __future__ import annotations

from checker import Checker
from checker.claims import Finding, Level
from checker.documents.formats import reading_of
from checker.documents.model import Document, ReadOptions
from checker.review.stated_dates import with_stated_dates

STORY = (
    "The harbour bridge in Westport opened to traffic on Friday after two years of repairs that cost the city forty million pounds,"
    " and hundreds of people came to see the ribbon cut by the mayor."
)
CHECKER = Checker()


def findings(name: str, source: str) -> tuple[Document, list[Finding]]:
    (document,) = reading_of(name, source.encode(), ReadOptions()).documents
    report = with_stated_dates(CHECKER.check(document.article), document, CHECKER.rules)
    return document, [each for each in report.findings if each.rule == "dating/stated-dates-differ"]


def test_front_matter_and_dateline_that_differ_are_found_where_the_copy_has_the_date() -> None:
    source = f"---\ndate: 2024-05-03\n---\n\n# Bridge opens\n\nWESTPORT, May 13, 2022 (AP) — {STORY}\n"
    document, (finding,) = findings("bridge.md", source)
    start, end = document.source.span(finding.start, finding.end)
    assert source[start:end] == finding.text == "May 13, 2022"
    assert finding.level is Level.WARNING
    assert "3 May 2024" in finding.message
    assert "13 May 2022" in finding.message
    assert "the dateline" in finding.message


def test_two_dates_of_the_markup_are_found_at_the_headline() -> None:
    source = (
        '<html><head><title>Bridge opens after repairs</title><meta property="article:published_time" content="2024-05-03">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-05-03"}</script></head>'
        f"<body><h1>Bridge opens after repairs</h1><p>{STORY}</p></body></html>"
    )
    _, (finding,) = findings("bridge.html", source)
    assert finding.text == "Bridge opens after repairs"
    assert finding.message.startswith("JSON-LD (datePublished) says that this was published on 3 May 2022")


def test_dates_that_agree_are_no_finding() -> None:
    source = f"---\ndate: 2024-05-03\nlastmod: 2024-06-09\n---\n\nWESTPORT, May 2 (AP) — {STORY}\n"
    assert findings("content/2024/04/30/bridge.md", source)[1] == []


def test_a_day_that_is_not_like_the_path_s_is_found() -> None:
    source = f"---\ndate: 2024-05-03\n---\n\n# Bridge opens\n\n{STORY}\n"
    (finding,) = findings("_posts/2023-05-03-bridge.md", source)[1]
    assert "the path" in finding.message
    assert finding.text == "Bridge opens"


def test_findings_stay_in_the_order_of_the_text() -> None:
    source = f"---\ndate: 2024-05-03\n---\n\nWESTPORT, May 13, 2022 (AP) — President Barack Obama said on Tuesday that he will stay. {STORY}\n"
    (document,) = reading_of("a.md", source.encode(), ReadOptions()).documents
    report = with_stated_dates(CHECKER.check(document.article, "2024-05-03"), document, CHECKER.rules)
    assert len(report.findings) > 1
    assert [each.start for each in report.findings] == sorted(each.start for each in report.findings)
    assert all(each.claim is None or report.claims[each.claim].rule == each.rule for each in report.findings)

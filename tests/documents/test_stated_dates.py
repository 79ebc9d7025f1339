"""The dates that documents state of themselves, and which of them counts."""

from __future__ import annotations

from datetime import date

import pytest

from checker.documents.addresses import dates_in_address, dates_in_path
from checker.documents.date_lines import dates_in_line
from checker.documents.dates import Rank, chosen, stated_date
from checker.documents.formats import reading_of
from checker.documents.html.json_ld import nodes_in
from checker.documents.html.reader import read
from checker.documents.model import Document, ReadOptions, Role, StatedDate

BODY = (
    "<h1>Bridge opens after two years</h1>{byline}<p>{lead}The harbour bridge opened to traffic on Friday after two years of"
    " repairs that cost the city forty million pounds, and hundreds of people came to see the ribbon cut.</p>"
    "<p>Engineers had closed the crossing when cracks were found in three of its pillars, and the work took twice as long as the"
    " council had hoped, while traffic in the old town doubled.</p>"
)


def page(head: str = "", byline: str = "", lead: str = "", options: ReadOptions | None = None) -> Document:
    body = BODY.format(byline=byline, lead=lead)
    source = f"<html><head><title>Bridge opens after two years</title>{head}</head><body>{body}</body></html>"
    (found,) = read(source.encode(), options or ReadOptions()).documents
    return found


def of(document: Document) -> tuple[str, str] | None:
    found = chosen(document.dates).published
    return (found.day.isoformat(), found.by) if found else None


def json_ld(content: str) -> str:
    return f'<script type="application/ld+json">{content}</script>'


@pytest.mark.parametrize(
    ("head", "byline", "lead", "by"),
    [
        (json_ld('{"@type": "NewsArticle", "datePublished": "2024-05-03T10:00:00+01:00"}'), "", "", "JSON-LD (datePublished)"),
        ('<meta property="article:published_time" content="2024-05-03T10:00:00+01:00">', "", "", "<meta article:published_time>"),
        ('<meta name="dc.date" content="2024-05-03">', "", "", "<meta dc.date>"),
        ('<meta name="DC.date.issued" content="2024-05-03">', "", "", "<meta DC.date.issued>"),
        ('<meta name="parsely-pub-date" content="2024-05-03T09:00:00Z">', "", "", "<meta parsely-pub-date>"),
        ('<meta name="sailthru.date" content="Fri May 03 10:15:00 EDT 2024">', "", "", "<meta sailthru.date>"),
        ('<meta name="vr:published_time" content="2024-05-03">', "", "", "<meta vr:published_time>"),
        ("", '<meta itemprop="datePublished" content="2024-05-03">', "", "<meta datePublished>"),
        ("", '<span itemprop="datePublished">May 3, 2024</span>', "", "itemprop datePublished"),
        ("", '<abbr class="published" title="2024-05-03T08:00:00" itemprop="datePublished">08:00</abbr>', "", "itemprop datePublished"),
        ("", '<time datetime="2024-05-03">Friday</time>', "", "<time>"),
        ("", "<time pubdate>3 May 2024</time>", "", "<time>"),
        ("", "", "WESTPORT, May 3, 2024 (Reuters) - ", "the dateline"),
        ("", "<p>Published: 3 May 2024 at 10:15</p>", "", "the date line"),
        ("", "<p>By Ann Lee | May 3, 2024 11:15 am</p>", "", "the by-line"),
        ("", "<p>Ann Lee - May 3, 2024 11:15 am UTC | 3 min read</p>", "", "the date line"),
        ("", "<div><span>08:39, 03 May 2024</span><span>Updated 08:41, 06 May 2024</span></div>", "", "the date line"),
        ("", "<p>Last updated 04 Jun 2024, originally created 3 May 2024</p>", "", "the date line"),
        ("", '<div class="entry-date">vendredi 3 mai 2024</div>', "", "the date line"),
        ('<link rel="canonical" href="https://paper.example/news/2024/05/03/bridge">', "", "", "the page’s address"),
        ('<meta property="og:url" content="https://paper.example/2024/may/03/bridge">', "", "", "the page’s address"),
        ('<script>window.state = {"story":{"publishedAt":"2024-05-03T09:00:00"}}</script>', "", "", "the page’s data"),
    ],
)  # fmt: skip
def test_a_page_states_its_day_in_many_ways(head: str, byline: str, lead: str, by: str) -> None:
    assert of(page(head, byline, lead)) == ("2024-05-03", by)


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("", ""),
        ("", "<p>&copy; 2024 The Westport News</p>"),
        ("", "<p>May 2024</p>"),
        ("", "<p>Posted 2 hours ago</p>"),
        ("", "<figure><figcaption>The bridge on 3 May 2024.</figcaption></figure>"),
        ("", "<p>The bridge, built by hand, as it looked on 3 May 2024 (AP Photo/Ann Lee)</p>"),
        ("", "<p>The crossing has been closed to all since 3 May 2022.</p>"),
        ("", "<nav><time datetime='2024-05-03' itemprop='datePublished'>Friday</time></nav>"),
        ('<meta name="viewport" content="2024-05-03"><meta name="date" content="{{ date }}">', ""),
        (json_ld('{"@type": "ItemList", "itemListElement": [{"@type": "Article", "datePublished": "2024-05-03"}]}'), ""),
        (json_ld('{"@type": "VideoObject", "name": "Another thing", "uploadDate": "2024-05-03"}'), ""),
    ],
)  # fmt: skip
def test_what_is_no_date_of_the_page_is_none(head: str, byline: str) -> None:
    assert of(page(head, byline)) is None


ARTICLE = '{"@type": "NewsArticle", "headline": "Bridge opens after two years", "datePublished": "2024-05-03"}'


@pytest.mark.parametrize(
    "content",
    [
        ARTICLE,
        f"[{ARTICLE}]",
        f'{{"@context": "https://schema.org", "@graph": [{{"@type": "Organization"}}, {ARTICLE}]}}',
        f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}',
        f'[{{"@type": "NewsArticle", "headline": "Port to close soon", "datePublished": "2024-04-01"}}, {ARTICLE}]',
        f'[{{"@type": "WebPage", "datePublished": "2019-04-01"}}, {ARTICLE}]',
        f"\n//<![CDATA[\n{ARTICLE}\n//]]>\n",
        f"<!-- {ARTICLE} -->",
        ARTICLE.replace("}", ",}"),
        ARTICLE.replace('"Bridge', '"Bridge\n\t'),
        ARTICLE.replace('"', "&quot;"),
        ARTICLE.replace('"@type": "NewsArticle"', '"@type": ["NewsArticle", "Article"]'),
        ARTICLE.replace('"2024-05-03"', '{"@type": "Date", "@value": "2024-05-03"}'),
        ARTICLE.replace('"2024-05-03"', '["2024-05-03"]'),
        ARTICLE.replace("datePublished", "http://schema.org/datePublished"),
        ARTICLE[:-1],
        ARTICLE.replace('"headline": "Bridge', '"headline": "Bridge "opens"'),
    ],
)
def test_json_ld_is_read_in_all_its_shapes_and_when_it_is_broken(content: str) -> None:
    assert of(page(json_ld(content))) == ("2024-05-03", "JSON-LD (datePublished)")


@pytest.mark.parametrize(
    "content", ["", "[" * 100_000, "{" * 5_000, "null", "3", '"datePublished"', "{'a'", '{"@type": 3}']
)
def test_json_ld_of_any_kind_never_stops_the_reading(content: str) -> None:
    assert nodes_in(content) == []


def test_the_order_of_trust() -> None:
    head = json_ld(ARTICLE) + '<meta property="article:published_time" content="2024-05-04">'
    head += '<link rel="canonical" href="https://paper.example/2024/05/02/bridge">'
    byline = "<p>Published 1 May 2024</p><time datetime='2024-05-05'>x</time>"
    dates = page(head, byline).dates
    ranks = {each.by: each.rank for each in dates}
    assert (
        ranks["JSON-LD (datePublished)"]
        < ranks["<meta article:published_time>"]
        < ranks["<time>"]
        < ranks["the date line"]
        < ranks["the page’s address"]
    )
    assert (
        Rank.FRONT_MATTER
        < Rank.JSON_LD
        < Rank.META
        < Rank.TIME
        < Rank.NEWSML
        < Rank.DATELINE
        < Rank.LINE
        < Rank.ADDRESS
    )


def test_a_dateline_without_a_year_is_of_the_year_of_the_other_date() -> None:
    head = '<meta name="date" content="2024-01-02">'
    dates = page(head, lead="KYIV, Dec. 31 (Reuters) – ").dates
    assert [each.day for each in dates if each.by == "the dateline"] == [date(2023, 12, 31)]
    assert of(page(lead="KYIV, Dec. 31 (Reuters) – ")) is None


def test_a_moment_in_utc_is_of_the_day_that_the_page_shows_beside_it() -> None:
    head = json_ld(ARTICLE.replace("2024-05-03", "2024-05-04T01:49:09Z"))
    assert of(page(head, "<p>By Ann Lee</p><p>May 3, 2024</p>")) == ("2024-05-03", "the date line")
    assert of(page(head, "<p>May 2, 2024</p>")) == ("2024-05-04", "JSON-LD (datePublished)")
    assert of(page(head)) == ("2024-05-04", "JSON-LD (datePublished)")
    options = ReadOptions(timezone="Europe/London")
    assert of(page(head, "<p>May 3, 2024</p>", options=options)) == ("2024-05-04", "JSON-LD (datePublished)")


def test_dates_of_comments_and_of_other_stories_are_not_the_page_s() -> None:
    other = "<ul><li><h3>Port to close</h3><time datetime='2019-01-01'>1 January 2019</time></ul>"
    comment = "<p>Bo: Fine bridge.</p><time datetime='2024-06-01'>June 1, 2024</time>"
    source = f"<html><body>{other * 8}{BODY.format(byline='<p>3 May 2024</p>', lead='')}{comment * 5}</body></html>"
    (found,) = read(source.encode(), ReadOptions()).documents
    assert of(found) == ("2024-05-03", "the date line")


def test_each_date_knows_where_it_stands() -> None:
    source = (
        f"<html><body>{BODY.format(byline='<time datetime=2024-05-03>x</time>', lead='WESTPORT, May 3, 2024 (AP) — ')}"
    )
    (found,) = read(source.encode(), ReadOptions()).documents
    written = {each.by: source[each.start : each.end] for each in found.dates if each.start is not None}
    assert written["<time>"] == "2024-05-03"


# ------------------------------------------------------------------------------------------------------------- lines, addresses


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Date: 3 May 2024", [(Role.PUBLISHED, "3 May 2024")]),
        ("Published: 3 May 2024 | Updated: 5 May 2024", [(Role.PUBLISHED, "3 May 2024"), (Role.MODIFIED, "5 May 2024")]),
        ("Updated May 5, 2024 at 3 p.m.", [(Role.MODIFIED, "May 5, 2024")]),
        ("EMBARGOED UNTIL 00:01 ON 3 MAY 2024", [(Role.EMBARGO, "3 MAY 2024")]),
        ("Not for publication before 3 May 2024, 10:00", [(Role.EMBARGO, "3 May 2024")]),
        ("By Ann Lee and Bo Ek for The Westport News, May 3, 2024", [(Role.PUBLISHED, "May 3, 2024")]),
        ("06 Jan 2026Updated 08:41, 07 Jan 2026", [(Role.PUBLISHED, "06 Jan 2026"), (Role.MODIFIED, "07 Jan 2026")]),
        ("13/05/2024 10:15", [(Role.PUBLISHED, "13/05/2024")]),
        ("© 3 May 2024 The Westport News", []),
        ("He had died on 3 May 2024, she said.", []),
        ("Photo taken May 3, 2024", []),
        ("May 2024", []),
        ("3 May", []),
    ],
)  # fmt: skip
def test_a_line_states_its_dates_where_it_is_no_sentence(line: str, found: list[tuple[Role, str]]) -> None:
    assert [(each.role, line[each.start : each.end]) for each in dates_in_line(line, ReadOptions())] == found


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("news/2024/05/03/talks.md", date(2024, 5, 3)),
        ("_posts/2024-05-03-talks.md", date(2024, 5, 3)),
        ("https://paper.example/world/2024/may/03/talks", date(2024, 5, 3)),
        ("https://paper.example/20240503/talks", date(2024, 5, 3)),
        ("https://paper.example/2024/5/3/talks", date(2024, 5, 3)),
        ("http://paper.example/energy/2015/08/150803-talks.html", date(2015, 8, 3)),
        ("news/2024/05/talks.md", None),
        ("news/2024-13-45-talks.md", None),
        ("id-120240503", None),
        ("v2024.05.03.1/notes", None),
        ("2024-05-03-to-2024-05-09.md", None),
    ],
)
def test_an_address_names_a_day_where_all_of_it_is_written(address: str, day: date | None) -> None:
    assert [each.day for each in dates_in_address(address, "the address")] == ([day] if day else [])


def test_a_path_names_a_day_only_near_the_file() -> None:
    assert dates_in_path("backup-2024-05-03/site/content/news/world/talks.md") == ()
    assert dates_in_path("C:\\news\\2024\\05\\03\\talks.md")[0].day == date(2024, 5, 3)


def test_the_date_in_the_path_of_a_file_is_one_of_its_dates() -> None:
    (found,) = reading_of("news/2024-05-03-bridge.html", b"<p>The bridge opened.</p>", ReadOptions()).documents
    assert of(found) == ("2024-05-03", "the path")


# ------------------------------------------------------------------------------------------------------------------- the choice


def stated(day: str, rank: int, role: Role = Role.PUBLISHED) -> StatedDate:
    found = stated_date(day, f"rank {rank}", rank, ReadOptions(), role=role)
    assert found is not None
    return found


def test_the_date_that_is_trusted_most_counts_and_says_what_states_it() -> None:
    found = chosen([stated("2024-05-04", Rank.LINE), stated("2024-05-03", Rank.META), stated("2024-05-05", Rank.META)])
    assert found.published is not None
    assert (found.published.day, found.published.by) == (date(2024, 5, 3), "rank 20")


def test_without_a_date_of_publication_the_last_change_stands_in() -> None:
    modified = stated("2024-05-04", Rank.META, Role.MODIFIED)
    assert chosen([modified]).published is modified
    assert chosen([stated("2024-05-04", Rank.LINE, Role.EMBARGO)]).published is None
    assert chosen([]).published is None


def test_an_embargo_is_read_too() -> None:
    embargo = stated("2024-05-04", Rank.LINE, Role.EMBARGO)
    assert chosen([stated("2024-05-03", Rank.META), embargo]).embargo is embargo


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        (stated("2024-05-13", Rank.META), True),
        (stated("2024-05-05", Rank.LINE), True),
        (stated("2024-05-04", Rank.META), False),
        (stated("2024-05-08", Rank.ADDRESS), False),
        (stated("2024-05-08", Rank.DATELINE), False),
        (stated("2024-06-08", Rank.ADDRESS), True),
        (stated("2019-05-03", Rank.DATELINE), True),
        (stated("2024-06-13", Rank.META, Role.MODIFIED), False),
        (stated("2024-06-13", Rank.LINE, Role.EMBARGO), False),
    ],
)  # fmt: skip
def test_two_dates_of_publication_differ_by_more_than_their_kind_allows(other: StatedDate, differs: bool) -> None:
    first = stated("2024-05-03", Rank.JSON_LD)
    assert chosen([other, first]).differing == ((first, other) if differs else None)


def test_a_date_that_is_also_that_of_the_last_change_differs_from_none() -> None:
    first, changed = stated("2024-05-03", Rank.JSON_LD), stated("2024-06-03", Rank.META, Role.MODIFIED)
    assert chosen([first, changed, stated("2024-06-03", Rank.META)]).differing is None

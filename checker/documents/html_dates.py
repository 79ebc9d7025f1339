"""`dates_in_page`: the dates that a web page states of itself, in its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec.structs import replace

from checker.documents.addresses import dates_in_address
from checker.documents.dates import Rank, stated_date
from checker.documents.html_model import Page
from checker.documents.html_tokens import Attribute
from checker.documents.html_visible import dates_shown, plain
from checker.documents.json_ld import KEYS, MODIFIED, PUBLISHED, Node, nodes_in
from checker.documents.model import ReadOptions, Role, StatedDate

# Names of <meta>, without what is no letter or digit. The first are the best.
_PUBLISHED = {
    name: order
    for order, name in enumerate(
        "articlepublishedtime articlepublished ogarticlepublishedtime articlepublicationdate ogpublishedtime ogpublishdate"
        " ogpubdate publishedtime datepublished publisheddate publishdate publicationdate pubdate parselypubdate"
        " sailthrudate citationpublicationdate citationonlinedate bloggerpublished articleoriginalpublicationdate"
        " originalpublicationdate firstpublished displaydate publishedat pagepublishdate rnewsdatepublished"
        " dcdateissued dctermsissued dcdatepublished dctermsdate dcdate dctermscreated dcdatecreated dcdatesubmitted"
        " dcdatesubmitted prismpublicationdate ptime date originaldate dateposted posteddate postdate publish_date releasedate"
        " articlecreated createdate datecreated created creationdate eprintsdate wpdate cxenseparsepublishtime"
        " bt-pubdate bt_pubdate".replace("_", "")
        .replace("-", "")
        .split()
    )
}
_MODIFIED = frozenset(
    "articlemodifiedtime articlemodified ogupdatedtime ogmodifiedtime modifiedtime datemodified lastmodified modificationdate"
    " updatedtime dcdatemodified dctermsmodified revisiondate lastupdated dateupdated".split()
)
_UTC = re.compile(r"[T ](?P<hour>\d\d):\d\d\S*?\s?(?:Z|[+-]00:?00|UTC|GMT)$", re.IGNORECASE)
_SYMBOLS = re.compile(r"[\W_]+")


def dates_in_page(page: Page, options: ReadOptions) -> tuple[StatedDate, ...]:
    """Every date that a page states of itself, in its markup and beside its headline; each said once."""
    stated = [
        *_of_json_ld(page, options), *_of_metas(page, options), *dates_shown(page, options), *_of_addresses(page)
    ]  # fmt: skip
    once = {(each.day, each.role, each.by): each for each in reversed(stated)}
    return _as_the_paper_counts(list(reversed(once.values())), options)


def _as_the_paper_counts(dates: list[StatedDate], options: ReadOptions) -> tuple[StatedDate, ...]:
    """The dates, with the day of the paper's own place before the same moment in UTC.

    “2023-11-09T01:49Z” under “8 November 2023”: the page shows the day on which it was published there. Where the newsroom
    has named its time zone, that one decides instead.
    """
    first = min((each for each in dates if each.role is Role.PUBLISHED), key=lambda each: each.rank, default=None)
    in_utc = _UTC.search(first.written) if first else None
    if first is None or in_utc is None or options.timezone:
        return tuple(dates)
    shift = -1 if int(in_utc["hour"]) < 12 else 1  # no place is farther from Greenwich than that
    found = next(
        (
            index
            for index, each in enumerate(dates)
            if each.role is Role.PUBLISHED and Rank.TIME <= each.rank < Rank.ADDRESS and not _UTC.search(each.written)
            and (each.day - first.day).days == shift
        ),
        None,
    )  # fmt: skip
    if found is not None:
        dates[found] = replace(dates[found], rank=first.rank - 1)
    return tuple(dates)


def _of_json_ld(page: Page, options: ReadOptions) -> Iterator[StatedDate]:
    """The dates of the node that is the article."""
    found: list[tuple[Node, int, int]] = []
    for kind, start, end in page.scripts:
        if "ld+json" in kind:
            found += [(node, start, end) for node in nodes_in(page.source[start:end])]
    for grade in (0, 1):
        of_grade = [each for each in found if each[0].grade == grade]
        if not of_grade:
            continue
        node, start, end = _own(of_grade, page)
        for keys, role in ((PUBLISHED, Role.PUBLISHED), (MODIFIED, Role.MODIFIED)):
            for order, key in enumerate(keys):
                if key in node.dates:
                    by = f"JSON-LD ({KEYS[key]})"
                    rank = Rank.JSON_LD + 1 + grade + 2 * order
                    stated = stated_date(node.dates[key], by, rank, options, role=role, start=start, end=end)
                    if stated is not None:
                        yield stated


def _own(nodes: list[tuple[Node, int, int]], page: Page) -> tuple[Node, int, int]:
    """The node that has the page's headline; the first when none has."""
    titles = [plain(each.text) for each in page.paragraphs if each.element == "h1"]
    title = plain(page.title.text) if page.title else ""
    for each in nodes:
        headline = plain(unescape(each[0].headline))
        if len(headline) > 8 and (headline in title or headline in titles):
            return each
    return nodes[0]


def _of_metas(page: Page, options: ReadOptions) -> Iterator[StatedDate]:
    for meta in page.metas:
        content = meta.get("content")
        if content is None:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            if key in meta:
                yield from _of_meta(meta[key].value, content, options)


def _of_meta(name: str, content: Attribute, options: ReadOptions) -> Iterator[StatedDate]:
    plain = _SYMBOLS.sub("", name).lower()
    order = _PUBLISHED.get(plain)
    if order is None and plain not in _MODIFIED:
        return
    role = Role.MODIFIED if order is None else Role.PUBLISHED
    rank = Rank.META + min(order or 0, 9)
    stated = stated_date(
        unescape(content.value), f"<meta {name}>", rank, options, role=role, start=content.start, end=content.end
    )
    if stated is not None:
        yield stated


def _of_addresses(page: Page) -> Iterator[StatedDate]:
    for link in page.links:
        if "rel" in link and "href" in link and link["rel"].value.lower().strip() == "canonical":
            href = link["href"]
            yield from dates_in_address(href.value, "the page’s address", href.start, href.end)
    for meta in page.metas:
        if "content" in meta and any(
            key in meta and meta[key].value.lower() == "og:url" for key in ("property", "name")
        ):
            content = meta["content"]
            yield from dates_in_address(content.value, "the page’s address", content.start, content.end)

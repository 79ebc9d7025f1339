"""`dates_in_page`: the dates that a web page states of itself, in its markup."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from html import unescape

from msgspec.structs import replace

from checker.documents.addresses import dates_in_address
from checker.documents.dates import Rank, stated_date
from checker.documents.html.json_ld import KEYS, MODIFIED, PUBLISHED, Node, nodes_in
from checker.documents.html.model import Page
from checker.documents.html.tokens import Attribute
from checker.documents.html.visible import dates_shown, plain
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
_LIKE_PUBLISHED = re.compile(r"pub(?:lish(?:ed|ing)?|lication)?(?:date|time|at|on)|date(?:published|issued|posted)")
_LIKE_MODIFIED = re.compile(r"modif|updat|revis|lastmod")
_SYMBOLS = re.compile(r"[\W_]+")
# In the data of a page for its own programs.
_IN_SCRIPT = re.compile(
    r"[\"'](?:datePublished|published_?(?:At|Date|Time|On)|publish(?:ing)?_?(?:Date|Time|At)|pub_?Date|publication_?Date|date_?Posted"
    r"|first_?Published(?:_?(?:At|Date))?|original_?Publish_?Date)\\?[\"']\s*:\s*\\?[\"']?(?P<day>(?:19|20)\d\d[-/]?\d\d[-/]?\d\d[T\d:.+Z -]{0,30}|\d{10}(?:\d{3})?(?!\d))",
    re.IGNORECASE,
)


def dates_in_page(page: Page, options: ReadOptions, story: Collection[int] = frozenset()) -> tuple[StatedDate, ...]:
    """Every date that a page states of itself, in its markup and beside its story; each said once.

    `story`: the indexes of its paragraphs that are the story, where they are known.
    """
    stated = [
        *_of_json_ld(page, options),
        *_of_metas(page, options),
        *dates_shown(page, options, story),
        *_of_addresses(page),
    ]
    if not any(each.role is Role.PUBLISHED for each in stated):
        stated += _of_scripts(page, options)
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
    for grade in (0, 1, 2):
        own = _own([each for each in found if each[0].grade == grade], page, alone=grade < 2)
        if own is None:
            continue
        node, start, end = own
        for keys, role in ((PUBLISHED, Role.PUBLISHED), (MODIFIED, Role.MODIFIED)):
            key = next((key for key in keys if key in node.dates), None)
            if key is not None:
                by, rank = f"JSON-LD ({KEYS[key]})", Rank.JSON_LD + 1 + grade
                stated = stated_date(node.dates[key], by, rank, options, role=role, start=start, end=end)
                if stated is not None:
                    yield stated
        return


def _own(nodes: list[tuple[Node, int, int]], page: Page, *, alone: bool) -> tuple[Node, int, int] | None:
    """The node that has the page's headline; when none has, the first where `alone`, else None."""
    titles = [plain(each.text) for each in page.paragraphs if each.element == "h1"]
    title = plain(page.title.text) if page.title else ""
    for each in nodes:
        headline = plain(unescape(each[0].headline))
        if len(headline) > 8 and (headline in title or headline in titles):
            return each
    return nodes[0] if nodes and alone else None


def _of_metas(page: Page, options: ReadOptions) -> Iterator[StatedDate]:
    for meta in page.metas:
        content = meta.get("content")
        if content is None:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            if key in meta:
                yield from _of_meta(meta[key].value, content, options)


def _of_meta(name: str, content: Attribute, options: ReadOptions) -> Iterator[StatedDate]:
    plain_name = _SYMBOLS.sub("", name).lower()
    order = _PUBLISHED.get(plain_name)
    changed = plain_name in _MODIFIED or (order is None and _LIKE_MODIFIED.search(plain_name) is not None)
    if order is None and not changed and not _LIKE_PUBLISHED.search(plain_name):
        return
    role = Role.MODIFIED if changed else Role.PUBLISHED
    rank = Rank.META + min(order or 0, 8) if order is not None or changed else Rank.META + 9
    by = f"<meta {name}>"
    stated = stated_date(unescape(content.value), by, rank, options, role=role, start=content.start, end=content.end)
    if stated is not None:
        yield stated


def _of_scripts(page: Page, options: ReadOptions) -> Iterator[StatedDate]:
    """The date of publication in the data of the page's programs, where they have only one: for want of anything better."""
    stated: dict[date, StatedDate] = {}
    for kind, start, end in page.scripts:
        if "ld+json" in kind:
            continue
        for found in _IN_SCRIPT.finditer(page.source, start, end):
            at, behind = found.span("day")
            each = stated_date(found["day"], "the page’s data", Rank.SCRIPT, options, start=at, end=behind)
            if each is not None:
                stated.setdefault(each.day, each)
    if len(stated) == 1:
        yield from stated.values()


def _of_addresses(page: Page) -> Iterator[StatedDate]:
    for link in page.links:
        if "rel" in link and "href" in link and link["rel"].value.lower().strip() in {"canonical", "amphtml"}:
            href = link["href"]
            yield from dates_in_address(href.value, "the page’s address", href.start, href.end)
    for meta in page.metas:
        if "content" in meta and any(
            key in meta and meta[key].value.lower() == "og:url" for key in ("property", "name")
        ):
            content = meta["content"]
            yield from dates_in_address(content.value, "the page’s address", content.start, content.end)

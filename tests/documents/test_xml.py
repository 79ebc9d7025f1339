"""NewsML-G2, NITF, RSS and Atom: what is read, where it stands, and what becomes of XML that harms."""

from __future__ import annotations

from datetime import date

import pytest

from checker.documents.model import Document, ReadOptions, Role
from checker.documents.prose import GAP
from checker.documents.xml.reader import read
from checker.errors import CheckerError

NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" xml:lang="en">
  <itemMeta>
    <versionCreated>2024-05-03T10:00:00Z</versionCreated>
    <firstCreated>2024-05-02T10:00:00Z</firstCreated>
    <embargoed>2024-05-04T00:00:00Z</embargoed>
  </itemMeta>
  <contentMeta>
    <contentCreated>2024-04-01T10:00:00Z</contentCreated>
    <language tag="en-GB"/>
    <headline role="hld:sub">What it means</headline>
    <headline role="hld:main">Peace &amp; war</headline>
  </contentMeta>
  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
    <!-- checker: ignore -->
    <p>The <b>truce</b> é &#8211; it
       holds.</p>
    <blockquote><p>It is over.</p></blockquote>
    <p>Next<br/>line&nbsp;goes.<script>x</script></p>
  </body></html></inlineXML></contentSet>
</newsItem>"""

NITF = """<?xml version="1.0" encoding="windows-1252"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.5/specification/dtd/nitf-3-5.dtd">
<nitf xml:lang="en"><head><title>Not shown</title><docdata><date.issue norm="20240503T101500Z"/><date.release norm="20240504"/>
</docdata></head><body><body.head><hedline><hl1>Peace talks</hl1><hl2>In the capital</hl2></hedline>
<byline>By <person>Ann Lee</person></byline>
<dateline><location>KYIV</location>, <story.date norm="20240503">May 3</story.date></dateline></body.head>
<body.content><block><p>The <org>UN</org>\u2019s men met&nbsp;today.</p>
<media><media-reference source="x.jpg"/><media-caption>The hall in May.</media-caption></media></block></body.content></body></nitf>"""

RSS = """<rss version="2.0" xmlns:content="c" xmlns:media="m"><channel><title>The paper</title><language>en-gb</language>
<item><media:title>No</media:title><title>Talks &amp;amp; more</title><guid>g1</guid>
<pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate><description>Talks open.</description>
<content:encoded><![CDATA[<p>The <b>minister</b> left &amp; came.</p>
<blockquote>Over.</blockquote>]]></content:encoded></item>
<item><title>Other</title><description>&lt;p&gt;The king&amp;#8217;s son&lt;/p&gt;</description></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>The paper</title><entry>
<title type="text">Talks &amp; more</title><id>urn:2</id><published>2024-05-03T10:00:00Z</published>
<updated>2024-05-05T10:00:00Z</updated><summary>Talks open.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The minister left.</p></div></content></entry></feed>"""


def _documents(source: str, encoding: str = "utf-8") -> tuple[Document, ...]:
    return read(source.encode(encoding), ReadOptions()).documents


def _blocks(document: Document) -> list[tuple[str, str]]:
    text = document.article.text
    return [(block.kind.value, text[block.start : block.end]) for block in document.article.blocks]


def _written(document: Document, words: str) -> str:
    start = document.article.text.index(words)
    return document.source.source[slice(*document.source.span(start, start + len(words)))]


def test_newsml_is_read_with_its_dates_and_places() -> None:
    (document,) = _documents(NEWSML)
    assert _blocks(document) == [
        ("subheading", "What it means"),
        ("headline", "Peace & war"),
        ("paragraph", "The truce é – it holds."),
        ("paragraph", "It is over."),
        ("paragraph", "Next line\xa0goes."),
    ]
    text = document.article.text
    assert document.source.place(text.index("Next")).within == "/newsItem/contentSet/inlineXML/html/body/p[2]"
    assert _written(document, "é – it") == "é &#8211; it"
    assert _written(document, "truce é") == "truce</b> é"
    assert document.article.is_quoted(text.index("It is over"), text.index("over."))
    assert [(each.role, each.day.day) for each in document.dates] == [
        (Role.MODIFIED, 3),
        (Role.PUBLISHED, 2),
        (Role.EMBARGO, 4),
    ]
    assert document.language == "en"
    (comment,) = document.comments
    assert comment.text == "checker: ignore"


def test_nitf_is_read_in_the_encoding_that_it_states() -> None:
    (document,) = _documents(NITF, "cp1252")
    assert _blocks(document) == [
        ("headline", "Peace talks"),
        ("subheading", "In the capital"),
        ("dateline", "By Ann Lee"),
        ("dateline", "KYIV, May 3"),
        ("paragraph", "The UN’s men met\xa0today."),
        ("caption", "The hall in May."),
    ]
    assert _written(document, "’s men met\xa0") == "</org>\u2019s men met&nbsp;".removeprefix("</org>")
    assert not document.source.editable
    issued, release = document.dates[:2]
    assert (issued.day, issued.role) == (date(2024, 5, 3), Role.PUBLISHED)
    assert document.source.source[issued.start : issued.end] == "20240503T101500Z"
    assert (release.day, release.role) == (date(2024, 5, 4), Role.EMBARGO)


def test_each_entry_of_a_feed_is_a_document() -> None:
    first, second = _documents(RSS)
    assert _blocks(first) == [
        ("headline", "Talks & more"),
        ("paragraph", "The minister left & came."),
        ("paragraph", "Over."),
    ]
    assert (first.name, first.language, first.dates[0].day) == ("g1", "en", date(2024, 5, 3))
    assert _written(first, "minister left & came") == "minister</b> left &amp; came"
    assert _written(first, "& more") == "&amp;amp; more"
    assert first.article.quotations
    assert _blocks(second) == [("headline", "Other"), ("paragraph", "The king’s son")]
    assert _written(second, "king’s") == "king&amp;#8217;s"
    assert second.name == "entry 2"
    assert second.source.place(0).within == "/rss/channel/item[2]/title"


def test_an_atom_entry_is_read_with_both_its_dates() -> None:
    (document,) = _documents(ATOM)
    assert _blocks(document) == [("headline", "Talks & more"), ("paragraph", "The minister left.")]
    assert [(each.role, each.day.day) for each in document.dates] == [(Role.PUBLISHED, 3), (Role.MODIFIED, 5)]
    assert document.language == "de"


def test_a_message_of_several_items_gives_each() -> None:
    items = "".join(
        f"<newsItem guid='g{number}'><contentMeta><headline>Story {number}</headline></contentMeta></newsItem>"
        for number in (1, 2)
    )
    documents = _documents(f"<newsMessage><itemSet>{items}<packageItem guid='p'/></itemSet></newsMessage>")
    assert [(each.name, each.article.text) for each in documents] == [("g1", "Story 1"), ("g2", "Story 2")]


def test_code_and_addresses_leave_a_gap() -> None:
    body = "<p>See https://x.example/2019 and <code>x = 1</code> and <b>go</b> on.</p>"
    (document,) = _documents(f"<nitf><body><body.content>{body}</body.content></body></nitf>")
    assert document.article.text == f"See {GAP} and {GAP} and go on."


@pytest.mark.parametrize("source", [NEWSML, NITF.replace("windows-1252", "utf-8"), RSS, ATOM])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_each_exact_character_is_the_one_in_the_source(source: str, ends: str) -> None:
    for document in _documents(source.replace("\n", ends)):
        text, places = document.article.text, document.source
        for piece in places.pieces:
            written = places.source[piece.source_start : piece.source_end]
            assert not piece.exact or written == text[piece.start : piece.end]
            assert piece.exact or not any(letter in "<>" for letter in text[piece.start : piece.end])
        starts = [piece.source_start for piece in places.pieces]
        assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"", "is empty"),
        (b"Plain text.", "line 1: is not well-formed XML"),
        (b"<rss><channel><item><title>Cut off", "line 1: is not well-formed XML: no element found"),
        (b"<rss>\n<a></b></rss>", "line 2: is not well-formed XML: mismatched tag"),
        (b"<doc><p>Text.</p></doc>", "XML of a kind that is not read (<doc>)"),
        (b"<rss><channel/></rss>", "a feed without entries"),
        (b"<packageItem/>", "holds no text"),
        (b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>', "line 1: declares entities"),
        (b'<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://x/"> %x;]><rss/>', "line 1: declares entities"),
        (b'<!DOCTYPE rss [<!ENTITY a "aaaa">\n<!ENTITY b "&a;&a;">]><rss>&b;</rss>', "declares entities"),
        (b'<?xml version="1.0" encoding="x-none"?><rss/>', "an encoding that is not known, \u201cx-none\u201d"),
        (b'<?xml version="1.0" encoding="rot13"?><rss/>', "encoding"),
        (b'<?xml version="1.0" encoding="utf-8"?><rss>\xff</rss>', "is not utf-8, as it states"),
        (b"<a>" * 5_000, "nested too deeply"),
    ],
)
def test_xml_that_cannot_be_read_is_one_clear_line(source: bytes, words: str) -> None:
    with pytest.raises(CheckerError) as caught:
        read(source, ReadOptions())
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_other_encodings_of_unicode_are_read(encoding: str) -> None:
    source = '<?xml version="1.0"?><rss><channel><item><title>Überall Frieden</title></item></channel></rss>'
    assert _documents(source, encoding)[0].article.text == "Überall Frieden"

"""Whole web pages: the story is read, what stands around it is not, and positions are those of the page."""

from __future__ import annotations

import builtins
from typing import Any

import pytest

from checker.documents.html.main_text import matched
from checker.documents.html.reader import read
from checker.documents.model import Document, ReadOptions
from checker.errors import CheckerError
from checker.text.article import BlockKind

STORY = [
    "The harbour bridge in Westport opened to traffic on Friday after two years of repairs that cost the city &pound;40m.",
    "Mayor Ann Lee, who took office in 2022, cut the ribbon shortly after nine in the morning before several hundred people.",
    "&ldquo;We have waited long enough,&rdquo; she said, adding that a second bridge would follow once the money was found.",
    "Engineers had closed the crossing when cracks were found in three of its pillars during an inspection in the autumn.",
    "Traffic in the old town, which had doubled during the repairs, is expected to fall back within weeks, the council said.",
]
PAGE = (
    """<!DOCTYPE html>
<html lang="en"><head><title>Bridge opens after two years - The Westport News</title>
<script>var page = {"author": "President Obama"};</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a><li><a href="/sport">Sport</a></ul></nav>
<aside><h3>Most read</h3><ul><li><a href="/1">President Barack Obama visits the harbour</a></ul></aside>
<main><article><h1>Bridge opens after two years</h1>
<p class="byline">By Bo Ek | <time datetime="2024-05-03T10:00:00+01:00">3 May 2024</time></p>
"""
    + "\n".join(f"<p>{paragraph}</p>" for paragraph in STORY[:3])
    + "\n<figure><img src=b.jpg><figcaption>The harbour bridge on the morning of its opening.</figcaption></figure>\n"
    + "\n".join(f"<p>{paragraph}</p>" for paragraph in STORY[3:])
    + """
</article></main>
<footer><p>&copy; 2019 The Westport News. All rights reserved.</p><a href="/about">About us</a></footer></body></html>"""
)


def page(source: str = PAGE, options: ReadOptions | None = None) -> Document:
    (found,) = read(source.encode(), options or ReadOptions()).documents
    return found


def test_the_story_of_a_page_is_read_and_its_furniture_is_not() -> None:
    text = page().article.text
    assert "cost the city £40m" in text
    assert "within weeks" in text
    for furniture in ("Home", "Most read", "Obama", "rights reserved", "About us", "Westport News"):
        assert furniture not in text


def test_the_headline_and_the_captions_of_a_story_belong_to_it() -> None:
    kinds = {page().article.text[block.start : block.end]: block.kind for block in page().article.blocks}
    assert kinds["Bridge opens after two years"] is BlockKind.HEADLINE
    assert kinds["The harbour bridge on the morning of its opening."] is BlockKind.CAPTION


def test_positions_are_those_of_the_page() -> None:
    found = page()
    start = found.article.text.index("£40m")
    first, last = found.source.span(start, start + 4)
    assert PAGE[first:last] == "&pound;40m"
    assert found.source.place(start).line == PAGE[: PAGE.index("&pound;40m")].count("\n") + 1


def test_of_a_text_that_a_page_has_twice_the_story_s_is_taken() -> None:
    teaser = f"<aside><ul><li><p>{STORY[1]}</p></li></ul></aside>"
    source = PAGE.replace("<main>", f"{teaser}<main>").replace("<footer>", f"{teaser}<footer>")
    found = page(source)
    assert found.article.text.count("cut the ribbon") == 1
    start, _ = found.source.span(found.article.text.index("cut the ribbon"), len(found.article.text))
    assert source.index("<main>") < start < source.index("</main>")


def test_a_short_page_of_a_draft_is_read_without_its_navigation() -> None:
    source = "<html><body><nav>Home</nav><h1>Bridge opens</h1><p>It opened on Friday.</p></body></html>"
    assert page(source).article.text == "Bridge opens\n\nIt opened on Friday."


def test_a_whole_page_needs_trafilatura_and_says_so_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def without(name: str, *arguments: Any, **more: Any) -> Any:
        if name == "trafilatura":
            raise ImportError(name)
        return imported(name, *arguments, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(CheckerError, match=r'pip install "checker\[web\]"') as told:
        page()
    assert "\n" not in str(told.value)
    assert page("<p>A fragment needs nothing.</p>").article.text == "A fragment needs nothing."


def test_a_page_on_which_trafilatura_fails_is_read_by_its_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    trafilatura = pytest.importorskip("trafilatura")

    def fails(*arguments: Any, **more: Any) -> Any:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", fails)
    text = page().article.text
    assert "cut the ribbon" in text
    assert "Most read" not in text


@pytest.mark.parametrize(
    ("paragraphs", "story", "chosen"),
    [
        (["menu", "lead", "body", "foot"], ["lead", "body"], {1, 2}),
        (["body", "lead", "body"], ["lead", "body"], {1, 2}),
        (["lead", "ad", "body"], ["lead", "body"], {0, 2}),
        (["x" * 50, "thelongesttext" * 4, "y" * 50], ["thelongesttext" * 4, "x" * 50], {1}),
        (["first half of it", "second half of it", "menu"], ["first half of itsecond half of it"], {0, 1}),
        (["a" * 45 + "note", "menu"], ["a" * 45], {0}),
        (["a" * 45 + "here", "menu"], ["a" * 45 + "there"], {0}),
        (["world", "lead"], ["worldwide", "lead"], {1}),
        ([], ["lead"], set()),
        (["lead"], [], set()),
    ],
)  # fmt: skip
def test_paragraphs_are_matched_in_order(paragraphs: list[str], story: list[str], chosen: set[int]) -> None:
    assert matched(paragraphs, story) == chosen

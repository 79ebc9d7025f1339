"""Front matter: its title is the headline, its dates are stated, each in its place; broken, it is told in one line."""

from __future__ import annotations

from datetime import date

import pytest

from checker.documents.front_matter import front_matter_of
from checker.documents.markdown.reader import read
from checker.documents.model import Document, ReadOptions, Role
from checker.errors import CheckerError
from checker.text.article import BlockKind

YAML = '---\ntitle: "Peace \\u0026 war"\ndate: 2024-05-03 # a Friday\nmeta:\n  Updated: 4 May 2024\nlang: en-GB\n---\nText.\n'
TOML = '+++\r\ntitle = "Peace \\u0026 war"\r\ndate = 2024-05-03 10:00:00 # now\r\n[meta]\r\nupdated = "4 May 2024"\r\n+++\r\nText.'
JSON = '{\n "title": "Peace \\u0026 war",\n "date": "2024-05-03",\n "meta": {"updated": "4 May 2024", "n": [1, {}]}\n}\nText.'
OPTIONS = ReadOptions(modified_keys=("meta.updated",))


def _document(source: str, options: ReadOptions = OPTIONS) -> Document:
    (document,) = read(source.encode(), options).documents
    return document


@pytest.mark.parametrize(
    "source", [YAML, TOML, JSON, JSON.replace("{\n", "---json\n{\n", 1).replace("\nText", "\n---\nText")]
)
def test_title_and_dates_are_read_with_their_places(source: str) -> None:
    document = _document(source)
    article, places = document.article, document.source
    headline, body = article.blocks
    assert headline.kind is BlockKind.HEADLINE
    assert article.text[headline.start : headline.end] == "Peace & war"
    assert article.text[body.start : body.end] == "Text."
    ampersand = article.text.index("&")
    assert places.source[slice(*places.span(ampersand, ampersand + 1))] == "\\u0026"
    assert places.is_exact(headline.start, headline.start + len("Peace"))
    published, modified = document.dates
    assert (published.day, published.role, published.by) == (
        date(2024, 5, 3),
        Role.PUBLISHED,
        "the front matter (date)",
    )
    assert (modified.day, modified.role) == (date(2024, 5, 4), Role.MODIFIED)
    assert modified.written == "4 May 2024"
    assert modified.written in places.source[modified.start : modified.end]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Plain and simple", "Plain and simple"),
        ("title: 'It''s peace'", "It's peace"),
        ("title: >-\n  Folded\n  title\ndate: 2024-05-03", "Folded title"),
        ("title: |\n  Kept\n  title", "Kept title"),
        ("title: It goes\n  on", "It goes on"),
        ('title: "Two \\\n  lines"', "Two lines"),
        ("headline: &h Named\nother: *h", "Named"),
        ("Title: Big key", "Big key"),
        ('"title": Quoted key', "Quoted key"),
    ],
)
def test_each_way_to_write_a_text_in_yaml_gives_its_words(line: str, title: str) -> None:
    article = _document(f"---\n{line}\n---\n\nText.").article
    assert article.text[: article.blocks[0].end] == title


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ('"""\nThree \\\n   lines"""', "Three lines"),
        ("'''It's'''", "It's"),
        ("'C:\\temp'", "C:\\temp"),
        ('"Say \\"so\\""', 'Say "so"'),
    ],
)
def test_each_way_to_write_a_text_in_toml_gives_its_words(value: str, title: str) -> None:
    source = f'+++\n# title = "no"\ntags = ["a = 1", {{title = "b"}}]\n"title" = {value}\n[[other]]\ntitle = "no"\n+++\nText.'
    article = _document(source).article
    assert article.text[: article.blocks[0].end] == title


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("---\ntitle: One\ndate: [2024\n---\nText.", 4, "is not YAML"),
        ("---\ntitle: One\n  date: 2024\n---\nText.", 3, "is not YAML"),
        ("---\ntitle: One\n\nText.", 1, "is not closed with a line “---”"),
        ("+++\ntitle = One\n+++\nText.", 2, "is not TOML"),
        ("+++\ntitle = 'One'\n\nText.", 1, "is not closed with a line “+++”"),
        ('{\n "title": "One",\n "date" "2024"\n}\nText.', 3, "“:” is missing behind “date”"),
        ("---\ntitle: \x01\n---\nText.", 1, "a character that YAML does not allow"),
        ("---\na: " + "[" * 60_000 + "\n---\nText.", 1, "too deeply"),
        ('{\n"a": ' + "[" * 60_000, 2, "too deeply"),
    ],
)
def test_broken_front_matter_is_one_clear_line(source: str, line: int, words: str) -> None:
    with pytest.raises(CheckerError) as caught:
        front_matter_of(source)
    assert str(caught.value).startswith(f"line {line}: the front matter ")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("source", ["Text.\n---\n", "---\n\nText.\n\n---\n", "---\nText.", "{x}\nText.", "+++\n"])
def test_a_line_across_the_page_is_no_front_matter(source: str) -> None:
    assert front_matter_of(source) is None


def test_aliases_that_stand_for_millions_are_read_in_no_time() -> None:
    lines = ["a0: &a0 {x: y}"] + [f"a{n}: &a{n} {{b: *a{n - 1}, c: *a{n - 1}, d: *a{n - 1}}}" for n in range(1, 40)]
    document = _document("---\ntitle: One\n" + "\n".join(lines) + "\n---\nText.")
    assert document.article.text.startswith("One")


@pytest.mark.parametrize("mark", ["---", "+++"])
def test_comments_in_front_matter_are_handed_over_where_they_stand(mark: str) -> None:
    line = "title: One" if mark == "---" else 'title = "One"'
    source = f"{mark}\n# a note\n{line} # checker: ignore[x]\n# checker: ignore[y]\n{mark}\nText."
    comments = _document(source).comments
    assert [(each.text, each.at) for each in comments] == [("checker: ignore[x]", 3), ("checker: ignore[y]", 3)]
    assert source[comments[0].start : comments[0].end] == "# checker: ignore[x]"


def test_embargo_expiry_draft_and_language_are_read() -> None:
    document = _document("---\nlanguage: de_AT\ndraft: true\nembargo: 2024-05-03\nexpiryDate: 2025-01-01\n---\nText.")
    assert [(each.role, each.day.year) for each in document.dates] == [(Role.EMBARGO, 2024), (Role.EXPIRY, 2025)]
    assert document.is_draft
    assert document.language == "de"
    assert _document("---\npublished: false\n---\nText.").is_draft
    assert not _document("---\npublished: 2024-05-03\n---\nText.").is_draft


def test_a_moment_is_of_the_day_that_it_is_in_the_newsroom() -> None:
    source = "---\ndate: 2024-05-03T23:30:00Z\n---\nText."
    assert _document(source).dates[0].day == date(2024, 5, 3)
    assert _document(source, ReadOptions(timezone="Europe/Kyiv")).dates[0].day == date(2024, 5, 4)

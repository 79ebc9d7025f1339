"""The HTML report: that it is one sound page, and that nothing in the copy can be more than text in it."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from checker.claims import Evidence, Finding, JudgedClaim, Level, Published, Report, Verdict
from checker.days import EVERY_DAY, TruthSet
from checker.report.checked import CheckedFile
from checker.report.failure import Failure
from checker.report.html import render
from checker.report.run import Run
from tests.report.hostile import hostile
from tests.report.reports import CLAIMS, GIVEN, TEXT, UNKNOWN, exactly, in_paragraphs, report
from tests.report.runs import run

_VOID = {"meta", "br", "rect"}  # `rect` is written with a slash
_ALLOWED = set(
    "html head meta title style body header h1 h2 h3 p br span nav table caption thead tbody tfoot tr th td a main article"
    " section div ol ul li q ins details summary strong svg rect text".split()
)


class Page(HTMLParser):
    """Reads a page more strictly than any browser: every tag that is opened is closed, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _ALLOWED, tag
        assert len(dict(attrs)) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "rect"
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(self.open), data))

    def text_of(self, tag: str) -> str:
        return "".join(text for path, text in self.texts if tag in path)

    def all_of(self, tag: str, css: str = "") -> list[dict[str, str | None]]:
        return (
            [found for name, found in self.tags if name == tag and css in (found.get("class") or "").split()]
            if css
            else [found for name, found in self.tags if name == tag]
        )


def page(*files: CheckedFile, failures: tuple[Failure, ...] = ()) -> Page:
    return Page("".join(render(Run(files=files, failures=failures))))


def test_every_tag_is_closed_every_link_leads_somewhere_and_no_name_is_given_twice() -> None:
    found = Page("".join(render(run())))
    names = [attributes["id"] for _, attributes in found.tags if "id" in attributes]
    assert len(names) == len(set(names))
    links = [attributes["href"] or "" for attributes in found.all_of("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(names)
    assert all(link.startswith(("#", "https://")) for link in links)


def test_the_page_needs_nothing_but_itself() -> None:
    html = "".join(render(run()))
    found = Page(html)
    for _, attributes in found.tags:
        assert not set(attributes) & {"src", "srcset", "onclick", "onload", "style", "background"}
    assert "url(" not in html
    assert "@import" not in html
    policy = next(each["content"] for each in found.all_of("meta") if each.get("http-equiv"))
    assert policy and policy.startswith("default-src 'none'")


def test_the_whole_copy_is_there_with_the_words_of_each_statement_marked() -> None:
    found = page(CheckedFile("talks.txt", report(GIVEN)))
    copy = "".join(text for path, text in found.texts if "div" in path and "ol" not in path)
    assert " ".join(copy.split()) == " ".join(TEXT.split())
    marks = {(attributes["class"] or "").removeprefix("mark ") for attributes in found.all_of("a", "mark")}
    assert marks == {"error", "warning", "info", "supported"}


def test_of_two_statements_over_the_same_words_the_graver_is_marked_and_no_word_is_lost() -> None:
    wide = replace(
        CLAIMS[0], start=TEXT.index("The Moreau"), end=TEXT.index("for instance"), text="The Moreau administration, "
    )
    both = replace(report(GIVEN), claims=(*CLAIMS, wide))
    html = "".join(render(Run(files=[CheckedFile("a.txt", both)])))
    (line,) = re.findall(r'<p data-line="5">.*</p>', html)
    assert re.sub(r"<[^>]+>", "", line).startswith("The Moreau administration, for instance")
    assert re.findall(r'class="mark (\w+)"', line) == ["error", "supported"]


def test_what_is_said_twice_is_listed_once_with_both_lines() -> None:
    again = replace(CLAIMS[0], start=TEXT.index("Nobody asked him why"), end=len(TEXT) - 1)
    found = page(CheckedFile("a.txt", replace(report(GIVEN, findings=()), claims=(CLAIMS[0], again))))
    assert len([each for each in found.all_of("li") if each.get("id")]) == 1
    assert "lines 3, 6" in found.text_of("summary")
    assert len(found.all_of("a", "mark")) == 2


def test_the_picture_has_a_bar_for_what_time_makes_true_and_the_day_of_publication_in_each() -> None:
    always = replace(CLAIMS[0], truth=TruthSet.exactly(EVERY_DAY), start=0, end=7, text="Harbour")
    found = page(CheckedFile("a.txt", replace(report(GIVEN), claims=(*CLAIMS, always))))
    pictures = [each for each in found.all_of("svg") if each.get("role") == "img"]
    assert [each["aria-label"] for each in pictures] == [
        "true on 17–23 Feb 2025",
        "true on 20 Jan 2021 – 20 Jan 2025",
        "true on 25 Feb 2023 – 23 Feb 2024",
        "true on 20 Jan 2019 – 20 Jan 2025, perhaps from 21 Jan 2025 on",
    ]
    days = found.all_of("rect", "day")
    assert len(days) == len(pictures) + 1
    assert len({each["x"] for each in days}) == 1
    for each in found.all_of("rect"):
        x, width = (float((each[name] or "").rstrip("%")) for name in ("x", "width"))
        assert 0 <= x < x + width <= 100.01


def test_without_a_day_the_picture_covers_the_changes_and_points_at_none() -> None:
    found = page(CheckedFile("a.txt", report(UNKNOWN)))
    assert found.all_of("rect", "certain")
    assert not found.all_of("rect", "day")


def test_without_statements_there_is_no_picture() -> None:
    assert not page(CheckedFile("a.txt", replace(report(GIVEN, findings=()), claims=()))).all_of("svg")


def test_several_articles_have_an_index_and_one_has_none() -> None:
    assert not page(CheckedFile("a.txt", report(GIVEN))).all_of("nav")
    found = page(CheckedFile("a.txt", report(GIVEN)), in_paragraphs())
    assert [each["href"] for each in found.all_of("a")[:2]] == ["#a1", "#a2"]
    assert "17–23 Feb 2025?" in found.text_of("nav")


def test_what_could_not_be_checked_stands_on_top() -> None:
    found = page(failures=(Failure("<gone>.md", "no such file"),))
    assert "<gone>.md: no such file" in found.text_of("section")


def test_a_place_in_a_word_file_is_its_paragraph() -> None:
    assert "paragraph 3" in page(in_paragraphs()).text_of("li")


def test_a_source_that_is_no_web_address_is_no_link() -> None:
    evidence = Evidence(
        fact="It was so.", record="x", sources=("javascript:alert(1)", "Minutes, p. 4", "http://a.org/?a=1&b=2")
    )
    claim = replace(CLAIMS[0], evidence=(evidence,))
    found = page(CheckedFile("a.txt", replace(report(GIVEN, findings=()), claims=(claim,))))
    assert [each["href"] for each in found.all_of("a") if "rel" in each] == ["http://a.org/?a=1&b=2"]
    assert "javascript:alert(1)" in found.text_of("li")


_ANY = st.text(alphabet="<>&\"'/=!-[]{}\x00\x07\n\u202e\ud800a é🎉script", min_size=1, max_size=30)


@given(_ANY, _ANY, st.data())
def test_whatever_the_copy_says_it_stays_text(text: str, said: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, len(text)))
    evidence = (Evidence(fact=said, record=said, sources=(said,)),)
    claim = JudgedClaim(
        rule="a/b", start=start, end=end, text=text[start:end], verdict=Verdict.REFUTED, day=said, evidence=evidence,
        truth=exactly("2025-02-17", "2025-02-23"), derivation=(said,),
    )  # fmt: skip
    finding = Finding(
        rule=said, level=Level.ERROR, start=start, end=end, text=text[start:end], message=said, suggestions=(said, ""),
        evidence=evidence, claim=0,
    )  # fmt: skip
    published = Published(first=None, last=None, how="unknown")
    of = Report(text=text, published=published, claims=(claim, claim), findings=(finding,))
    found = page(CheckedFile(said, of), failures=(Failure(said, said),))
    assert not found.all_of("script")
    assert "\x07" not in found.text_of("body")
    assert "\u202e" not in found.text_of("body")


def test_a_hostile_page_is_shown_as_it_reads() -> None:
    found = page(hostile())
    assert "<script>alert(1)</script>" in found.text_of("ins")
    assert "<!-- checker: ignore[office/held] until=2020-01-01 -->" in found.text_of("q")

"""A page whose copy holds whatever some format gives a meaning of its own."""

from __future__ import annotations

from checker.claims import Finding, Level, Published, Report
from checker.documents.builder import TextBuilder
from checker.documents.model import Document
from checker.report.checked import CheckedFile

HOSTILE_PATH = "./copy/no deal: 100%, <b>.html"
HOSTILE_SOURCE = (
    "<title>Talks</title>\n"
    "<!-- checker: ignore[office/held] until=2020-01-01 -->\n"
    "<p>🎉🎉 =1+1, &quot;Mr.&nbsp;Holm\u2028has</p>\n<p>two <b>seats</b> ]]&gt; {0} [x](y)\x07 in Łódź\u202e.</p>\n"
)


def hostile() -> CheckedFile:
    """A page whose copy, path and messages hold what one format or the other gives a meaning, and two bad suggestions."""
    source, builder = HOSTILE_SOURCE, TextBuilder(HOSTILE_SOURCE)
    first, second = source.index("🎉"), source.index("two")
    builder.begin()
    builder.copy(first, source.index("&quot;"))
    builder.put('"', source.index("&quot;"), source.index("Mr."))
    builder.copy(source.index("Mr."), source.index("&nbsp;"))
    builder.put("\xa0", source.index("&nbsp;"), source.index("Holm"))
    builder.copy(source.index("Holm"), source.index("</p>"))
    builder.begin()
    builder.copy(second, source.index("<b>"))
    builder.copy(source.index("seats"), source.index("</b>"))
    builder.copy(source.index("</b>") + 4, source.index("&gt;"))
    builder.put(">", source.index("&gt;"), source.index("&gt;") + 4)
    builder.copy(source.index("&gt;") + 4, source.rindex("</p>"))
    article = builder.article()

    def found(words: str, message: str, *suggestions: str) -> Finding:
        start = article.text.index(words)
        return Finding(
            rule="spelling/person", level=Level.ERROR, start=start, end=start + len(words), text=words,
            message=message, suggestions=suggestions,
        )  # fmt: skip

    note = (source.index("<!--"), source.index("-->") + 3)
    findings = (
        Finding(
            rule="suppression/expired", level=Level.WARNING, start=0, end=0, text="",
            message="This suppression ended on 1 January 2020.", at=note,
        ),
        found("=1+1", "=SUM(A1) is {0}% of ::error::\n[everything](1), -->", "two", "<script>alert(1)</script>"),
        found('"Mr.\xa0Holm', "Ada “<i>Holm</i>” is spelled otherwise.", "Mr. Holme"),
        found("two seats", "It has three.", "three seats"),
        found("Łódź", "Now Lodsch?", ""),
    )  # fmt: skip
    report_ = Report(
        text=article.text, published=Published(first=None, last=None, how="unknown"), claims=(), findings=findings
    )
    return CheckedFile(HOSTILE_PATH, report_, Document(article=article, source=builder.source_map()))

"""MDX: Markdown whose tags, expressions, imports and exports are no prose."""

from __future__ import annotations

import pytest

from checker.documents.markdown.mdx import read
from checker.documents.model import Document, ReadOptions
from checker.documents.prose import GAP


def _document(source: str) -> Document:
    (document,) = read(source.encode(), ReadOptions()).documents
    return document


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("import {Chart} from './chart.js'\nimport x from 'y'\n\nText.", ["Text."]),
        ("export const meta = {\n  a: '}',\n\n  b: 1\n}\n\nText.", ["Text."]),
        ("Import duties rose.\nimport duties fell.", ["Import duties rose. import duties fell."]),
        ("In {year}, snow{' '}fell.", [f"In {GAP}, snow fell."]),
        ('<Aside title="a > b" size={2 > 1 ? `}` : "}"}>\n  The **text**.\n</Aside>', ["The text."]),
        ("The <Tip>inline</Tip> tip, and 3 < 4.", ["The inline tip, and 3 < 4."]),
        ("<>\n\nText.\n\n</>", ["Text."]),
        ("```js\n<Foo a={\n```\n\nText `{` and {x}.", [f"Text {GAP} and {GAP}."]),
        (r"A \{brace} and \<tag.", ["A {brace} and <tag."]),
        ("An {open brace and <Tag.\n\nText.", ["An {open brace and <Tag.", "Text."]),
        ("In {a\n+ b} it fell.", [f"In {GAP} it fell."]),
        ("See [it](https://x.example/{a}).", ["See it."]),
    ],
)
def test_prose_is_read_and_code_is_not(source: str, blocks: list[str]) -> None:
    article = _document(source).article
    assert [article.text[block.start : block.end] for block in article.blocks] == blocks


def test_a_comment_is_an_expression() -> None:
    source = "{/* checker: ignore */}\n\nText."
    (comment,) = _document(source).comments
    assert comment.text == "checker: ignore"
    assert source[comment.start : comment.end] == "{/* checker: ignore */}"


@pytest.mark.parametrize("mark", ["{", "<a ", "<a {", "{'", "export {\n\n", "`", "``` ", "\\", "{}", "</"])
def test_a_long_run_of_marks_takes_linear_time(mark: str) -> None:
    _document("Text. " + mark * 5_000)

"""The TimeML has the form of the gold files of TimeBank and TempEval-3, by the schema they name (TimeML 1.2.1)."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.timex import annotate_times
from checker.report.times import render_times

DAY = date(2024, 5, 15)
TEXT = (
    "Profit fell in the third quarter of 2023, from a year earlier. On 8/12/2022 it rose, and on 30 February 2023 it "
    "could not. It meets twice a week, every Monday, for two and a half hours or more, from 1939 to 1945; in the late "
    "1980s, early this morning, at 5:30 p.m. on Tuesday, over the weekend, in the next few months, now and then.\r\n"
)

# The schema's children of TimeML before its links, in their order; DCT and TEXT are in every gold file.
CHILDREN = ["DOCID", "EXTRAINFO", "TITLE", "DCT", "TEXT"]
ATTRIBUTES: dict[str, str] = {
    "tid": r"t\d+",
    "type": "DATE|TIME|DURATION|SET",
    "value": r".+",
    "temporalFunction": "true|false",
    "functionInDocument": "CREATION_TIME|EXPIRATION_TIME|MODIFICATION_TIME|PUBLICATION_TIME|RELEASE_TIME|RECEPTION_TIME|NONE",
    "mod": "BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END|APPROX",
    "quant": r"[A-Z]+",
    "freq": r"[\w.:-]+",
    "anchorTimeID": r"t\d+",
    "beginPoint": r"t\d+",
    "endPoint": r"t\d+",
    "valueFromFunction": r"\w+",
    "comment": r".*",
}
REQUIRED = {"tid", "type", "value"}


def faults(timeml: str) -> list[str]:
    """What the schema would complain of."""
    root = ET.fromstring(timeml)  # noqa: S314 - our own output
    found = [] if root.tag == "TimeML" else ["the root is no TimeML"]
    order = [child.tag for child in root]
    if order != [tag for tag in CHILDREN if tag in order] or "TEXT" not in order:
        found.append(f"children {order}")
    tags = list(root.iter("TIMEX3"))
    names = [tag.get("tid") for tag in tags]
    if len(set(names)) != len(names):
        found.append("a tid is used twice")
    for tag in tags:
        if list(tag) or not tag.text:
            found.append(f"{tag.get('tid')} holds a tag or nothing")
        if not set(tag.keys()) >= REQUIRED:
            found.append(f"{tag.get('tid')} lacks an attribute")
        for name, value in tag.items():
            if name not in ATTRIBUTES or not re.fullmatch(ATTRIBUTES[name], value):
                found.append(f"{name}={value!r}")
        found += [
            f"{name} points nowhere" for name in ("anchorTimeID", "beginPoint", "endPoint") if tag.get(name, names[0]) not in names
        ]  # fmt: skip
    return found


@pytest.mark.parametrize("published", [DAY, None])
@pytest.mark.parametrize("name", ["wire_0042", ""])
def test_the_timeml_of_a_text_with_every_kind_of_expression_keeps_to_the_schema(
    published: date | None, name: str
) -> None:
    found = annotate_times(TEXT, published)
    assert {each.type for each in found} == {"DATE", "TIME", "DURATION", "SET"}
    assert faults(render_times(TEXT, found, "timeml", published=published, name=name)) == []


@given(st.text(max_size=60), st.sampled_from([None, DAY]))
def test_no_text_or_name_breaks_the_schema(text: str, published: date | None) -> None:
    whole = f"{text} last year {text}"
    assert faults(render_times(whole, annotate_times(whole, published), "timeml", published=published, name=text)) == []


def test_the_document_is_named_and_dated_as_gold_files_are() -> None:
    root = ET.fromstring(  # noqa: S314 - our own output
        render_times(TEXT, annotate_times(TEXT, DAY), "timeml", published=DAY, name="wire_0042")
    )
    assert root.findtext("DOCID") == "wire_0042"
    created = root.find("DCT/TIMEX3")
    assert created is not None
    assert (created.get("tid"), created.get("value"), created.text) == ("t0", "2024-05-15", "2024-05-15")
    assert created.get("functionInDocument") == "CREATION_TIME"


def test_what_is_counted_from_publication_is_anchored_to_it() -> None:
    text = "It fell last year and rose in 2023."
    root = ET.fromstring(render_times(text, annotate_times(text, DAY), "timeml", published=DAY))  # noqa: S314
    anchors = [(tag.text, tag.get("temporalFunction"), tag.get("anchorTimeID")) for tag in root.findall("TEXT/TIMEX3")]
    assert anchors == [("last year", "true", "t0"), ("2023", "false", None)]


def test_a_day_in_another_order_is_told_in_the_table_and_in_json() -> None:
    found = annotate_times("It closed on 8/12/2023.", DAY)
    assert "or 2023-12-08" in render_times("", found, "text")
    assert '"alternative": "2023-12-08"' in render_times("", found, "json")

"""What `checker times` prints: a table, JSON, and TimeML that XML tools read back to the same text."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.timex import annotate_times
from checker.report.times import render_times

DAY = date(2024, 5, 15)
TEXT = "On 3 May 2019 she left, nearly five years ago; Smith & Sons <closed> twice a week.\r\n"


def rendered(text: str, form: str) -> str:
    return render_times(text, annotate_times(text, DAY), form, published=DAY)


def test_timeml_tags_stand_in_the_text_with_timex3_attributes() -> None:
    body = rendered(TEXT, "timeml")
    assert '<TIMEX3 tid="t1" type="DATE" value="2019-05-03" temporalFunction="false"' in body
    assert '<TIMEX3 tid="t2" type="DATE" value="2019" mod="LESS_THAN" temporalFunction="true"' in body
    assert '<TIMEX3 tid="t3" type="SET" value="P1W" freq="2X"' in body
    assert "Smith &amp; Sons &lt;closed&gt;" in body
    assert 'value="2024-05-15" temporalFunction="false" functionInDocument="CREATION_TIME"' in body


@given(st.text(max_size=80).map(lambda text: text + " In May 2019 & <b> last week"))
def test_timeml_is_well_formed_and_holds_the_text(text: str) -> None:
    root = ET.fromstring(rendered(text, "timeml"))  # noqa: S314 - our own output
    body = root.find("TEXT")
    assert body is not None
    read = "".join(body.itertext())
    assert len(read) == len(text)
    assert all(b in {a, "\ufffd"} for a, b in zip(text, read, strict=True))
    assert [tag.get("tid") for tag in body.iter("TIMEX3")] == [f"t{n + 1}" for n in range(len(list(body)))]


def test_json_gives_offsets_values_and_durations() -> None:
    records = json.loads(rendered(TEXT, "json"))
    assert [(r["type"], r["value"], TEXT[r["start"] : r["end"]]) for r in records] == [
        ("DATE", "2019-05-03", "3 May 2019"),
        ("DATE", "2019", "nearly five years ago"),
        ("SET", "P1W", "twice a week"),
    ]
    assert records[1]["duration"] == {"amount": 5.0, "unit": "year", "meant": "nearly"}


def test_the_table_has_a_line_for_each_expression() -> None:
    lines = rendered("Between March and May 2019. On 30 February 2023.", "text").splitlines()
    assert [line.split()[1:3] for line in lines] == [["DATE", "2019-03"], ["DATE", "2019-05"], ["DATE", "2023-02-30"]]
    assert "2019-03-01…2019-05-31" in lines[0]
    assert lines[2].split()[3:] == ["impossible", "30", "February", "2023"]


def test_a_text_without_times_says_so() -> None:
    assert rendered("Nothing here.", "text") == "no time expressions\n"
    assert rendered("Nothing here.", "json") == "[]\n"


def test_another_format_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="text, json or timeml"):
        render_times("", [], "csv")

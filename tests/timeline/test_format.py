"""The canonical form of a record."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.days import PartialDate
from checker.errors import FileProblems
from checker.timeline.format import dump, format_folder, formatted
from checker.timeline.loader import read_record
from checker.timeline.model import KINDS, Membership, Person, Post, Record

texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
lists = st.lists(texts, max_size=8).map(tuple)
dates = st.sampled_from(["..", "unknown", "2022", "2022-02", "2022-02-24", "199X", "1997~", "1997-05?"]).map(
    PartialDate.parse
)
memberships = st.builds(
    Membership,
    person=texts,
    start=dates,
    end=dates,
    ordinal=st.none() | st.integers(0, 99),
    acting=st.booleans(),
    terms=st.lists(dates, max_size=2).map(tuple),
    party=st.none() | texts,
    sources=lists,
)
posts = st.builds(
    Post,
    label=texts,
    names=lists,
    country=st.none() | texts,
    role=lists,
    coverage_start=st.dates(),
    sources=lists,
    checked_on=st.dates(),
    memberships=st.lists(memberships, max_size=3).map(tuple),
)
people = st.builds(
    Person,
    name=texts,
    sources=lists,
    checked_on=st.dates(),
    born=st.none() | dates,
    identifiers=st.dictionaries(texts, texts, max_size=3),
)


@given(posts | people)
def test_a_dumped_record_loads_as_the_same_record_and_dumps_to_the_same_text(record: Record) -> None:
    kind = next(kind for kind, struct in KINDS.items() if type(record) is struct)
    text = dump(record)
    loaded, faults = read_record(text.encode(), kind, "")
    assert (faults, loaded) == ([], record)
    assert loaded is not None and dump(loaded) == text
    assert formatted(text.encode(), kind, "") == (text.encode(), [])


@given(posts | people)
def test_pyyaml_without_libyaml_reads_a_dumped_record_alike(record: Record) -> None:
    text = dump(record)
    with_libyaml, without = (yaml.load(text, loader) for loader in (yaml.CBaseLoader, yaml.BaseLoader))  # noqa: S506
    assert without == with_libyaml


def test_fields_stand_in_the_order_of_the_model_and_the_entries_come_last() -> None:
    post = Post(
        label="President of Ruritania",
        names=("president of Ruritania", "Ruritanian president"),
        country="rt",
        coverage_start=date(1990, 1, 1),
        sources=("https://example.org/a?b=c",),
        checked_on=date(2026, 8, 1),
        memberships=(
            Membership(
                person="rudolf-rassendyll",
                start=PartialDate.parse("2001-02"),
                end=PartialDate.parse(".."),
                ordinal=4,
                scheduled_end=PartialDate.parse("2027"),
                sources=("https://example.org/oath", "https://example.org/#list: all"),
            ),
            Membership(
                person="michael", start=PartialDate.parse("1997~"), end=PartialDate.parse("unknown"), acting=True
            ),
        ),
    )
    assert dump(post) == (
        "label: President of Ruritania\n"
        "names: [president of Ruritania, Ruritanian president]\n"
        "country: rt\n"
        "coverage_start: 1990-01-01\n"
        "sources: ['https://example.org/a?b=c']\n"
        "checked_on: 2026-08-01\n"
        "memberships:\n"
        "  - person: rudolf-rassendyll\n"
        "    start: 2001-02\n"
        "    end: ..\n"
        "    ordinal: 4\n"
        "    scheduled_end: 2027\n"
        "    sources: [https://example.org/oath, 'https://example.org/#list: all']\n"
        "  - person: michael\n"
        "    start: 1997~\n"
        "    end: unknown\n"
        "    acting: true\n"
    )


def test_a_list_too_long_for_a_line_gets_a_line_for_each_item() -> None:
    sources = tuple(f"https://example.org/a-rather-long-address/{number}" for number in range(3))
    person = Person(name="Rudolf Rassendyll", sources=sources, checked_on=date(2026, 8, 1))
    assert dump(person) == (
        "name: Rudolf Rassendyll\n"
        "sources:\n"
        "  - https://example.org/a-rather-long-address/0\n"
        "  - https://example.org/a-rather-long-address/1\n"
        "  - https://example.org/a-rather-long-address/2\n"
        "checked_on: 2026-08-01\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("no", "no"),
        ("9/11", "9/11"),
        ("M23 (Congo)", "M23 (Congo)"),
        ("Côte d'Ivoire", "Côte d'Ivoire"),
        ("'s-Hertogenbosch", "'''s-Hertogenbosch'"),
        ("Brexit: the vote", "'Brexit: the vote'"),
        ("Paris, France", "'Paris, France'"),
        ("null", "'null'"),
        ("", "''"),
        (" led", "' led'"),
        ("two\nlines", '"two\\U0000000Alines"'),
    ],
)
def test_a_string_has_quotes_only_where_yaml_would_misread_it(text: str, written: str) -> None:
    person = Person(name="A", names=(text,), sources=(), checked_on=date(2026, 8, 1))
    assert dump(person).splitlines()[1] == f"names: [{written}]"


_UNTIDY = b"# About him.\nsources: ['https://example.org']\nname: 'Rudolf'\nchecked_on: 2026-08-01\n"
_TIDY = b"# About him.\nname: Rudolf\nsources: [https://example.org]\nchecked_on: 2026-08-01\n"


def test_formatting_a_folder_rewrites_what_is_not_canonical_and_keeps_the_comment_at_the_head(tmp_path: Path) -> None:
    file = tmp_path / "people" / "rudolf.yaml"
    file.parent.mkdir()
    file.write_bytes(_UNTIDY)
    assert format_folder(tmp_path, check=True) == [file]
    assert file.read_bytes() == _UNTIDY
    assert format_folder(tmp_path) == [file]
    assert file.read_bytes() == _TIDY
    assert format_folder(tmp_path) == []


def test_formatting_writes_nothing_when_a_comment_would_be_lost(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    other = tmp_path / "people" / "aaron.yaml"
    other.write_bytes(_UNTIDY)
    file = tmp_path / "people" / "rudolf.yaml"
    content = _UNTIDY.replace(b"name: 'Rudolf'", b"name: 'Rudolf # the fifth' # king")
    file.write_bytes(content)
    with pytest.raises(FileProblems) as caught:
        format_folder(tmp_path)
    assert [(p.path, p.line) for p in caught.value.problems] == [(str(file), 3)]
    assert (file.read_bytes(), other.read_bytes()) == (content, _UNTIDY)


def test_a_file_that_extends_a_record_keeps_the_defaults_that_it_gives(tmp_path: Path) -> None:
    file = tmp_path / "posts" / "rt" / "president.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("complete: true\nseats: 1\nreplaces: true\n", encoding="utf-8")
    format_folder(tmp_path)
    assert file.read_text(encoding="utf-8") == "replaces: true\nseats: 1\ncomplete: true\n"


def test_windows_line_ends_and_a_missing_last_one_are_put_right(tmp_path: Path) -> None:
    file = tmp_path / "people" / "rudolf.yaml"
    file.parent.mkdir()
    file.write_bytes(_TIDY.replace(b"\n", b"\r\n").removesuffix(b"\r\n"))
    format_folder(tmp_path)
    assert file.read_bytes() == _TIDY

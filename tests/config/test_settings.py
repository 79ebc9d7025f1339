"""What applies to a file, from the configuration above it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from checker.config.model import Settings
from checker.config.schema import FILE, config_schema, config_schema_text
from checker.config.settings import Configuration
from checker.config.starter import starter_for
from checker.errors import CheckerError


def _write(folder: Path, **files: str) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/")
        path = path.with_name(path.name.replace("_yaml", ".yaml").replace("_md", ".md"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def test_without_a_file_all_is_as_it_comes(tmp_path: Path) -> None:
    assert Configuration(none=True).settings_of(tmp_path / "a.md") == Settings()


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    _write(tmp_path, checker_yaml="date-order: dmy\n", news__checker_yaml="stale-after: 30\n")
    found = Configuration()
    assert found.settings_of(tmp_path / "a.md").day_first is True
    deep = found.settings_of(tmp_path / "news" / "2024" / "a.md")
    assert (deep.day_first, deep.stale_after) == (None, 30)


def test_what_is_extended_comes_first_lists_add_up_and_tables_are_merged(tmp_path: Path) -> None:
    _write(
        tmp_path,
        house_yaml="date-order: dmy\nlevels: {spelling: off, life: info}\nexclude: [drafts/]\ntimelines: [facts]\n",
        news__checker_yaml=(
            "extends: [../house.yaml]\ndate-order: mdy\nlevels: {life: warning}\nexclude: ['*.tmp.md']\ntimelines: [town]\n"
        ),
    )
    settings = Configuration().settings_of(tmp_path / "news" / "a.md")
    assert settings.day_first is False
    assert dict(settings.levels) == {"spelling": "off", "life": "warning"}
    assert settings.exclude == ((str(tmp_path), "drafts/"), (str(tmp_path / "news"), "*.tmp.md"))
    assert settings.timelines == (str(tmp_path / "facts"), str(tmp_path / "news" / "town"))
    assert settings.origins["levels.life"] == f"{tmp_path / 'news' / 'checker.yaml'}:3"
    assert settings.origins["levels.spelling"] == f"{tmp_path / 'house.yaml'}:2"


def test_an_override_is_for_the_paths_that_its_patterns_fit(tmp_path: Path) -> None:
    _write(
        tmp_path,
        checker_yaml=(
            "quotations: off\noverrides:\n- paths: [archive/, '*.draft.md']\n  quotations: full\n"
            "- paths: [archive/2020/]\n  quotations: info\n  front-matter: {published: [day]}\n"
        ),
    )
    found = Configuration()
    policies = [
        found.settings_of(tmp_path / path).quotations
        for path in ("a.md", "archive/a.md", "archive/2020/a.md", "news/b.draft.md")
    ]
    assert policies == ["off", "full", "info", "full"]
    assert found.settings_of(tmp_path / "archive/2020/a.md").published_keys == ("day",)


def test_a_file_that_is_named_counts_for_all(tmp_path: Path) -> None:
    _write(tmp_path, checker_yaml="stale-after: 1\n", other_yaml="stale-after: 2\n")
    assert Configuration(tmp_path / "other.yaml").settings_of(tmp_path / "a.md").stale_after == 2


def test_an_empty_file_says_nothing_and_ends_the_search(tmp_path: Path) -> None:
    _write(tmp_path, checker_yaml="stale-after: 1\n", news__checker_yaml="# nothing yet\n")
    assert Configuration().settings_of(tmp_path / "news" / "a.md").stale_after is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("exlude: [a]\n", ["checker.yaml:1: exlude: there is no such field; did you mean “exclude”?"]),
        ("exclude: drafts\n", ["checker.yaml:1: exclude: this is the single value “drafts”; write a list"]),
        ("timezone: Europe/Londn\n", ["“Europe/Londn” is no timezone; did you mean “Europe/London”?"]),
        (
            "\nlevels: {office: of}\n",
            ["checker.yaml:2: levels.office: “of” is no level; write error, warning, info or off"],
        ),
        ("quotations: loud\nstale-after: -1\n", ["“loud” is none of info, full, off", "cannot be negative"]),
        ("fields: {txt: body}\n", ["an article has no part “txt”; did you mean “text”?"]),
        ("overrides:\n- levels: {office: off}\n", ["overrides[0].paths: this field is missing"]),
        ("overrides:\n- paths: []\n", ["overrides[0].paths: this list is empty"]),
        ("front-matter: {}\n", ["front-matter: names no key"]),
        ("extends: [nowhere.yaml]\n", ["extends: there is no file"]),
        ("extends: [checker.yaml]\n", ["goes round in a circle"]),
        ("- a\n", ["this is a list"]),
        ("a: [b\n", ["this is not YAML"]),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_to_write(tmp_path: Path, content: str, words: list[str]) -> None:
    _write(tmp_path, checker_yaml=content)
    with pytest.raises(CheckerError) as error:
        Configuration().settings_of(tmp_path / "a.md")
    lines = str(error.value).splitlines()
    assert len(lines) == len(words)
    for line, said in zip(lines, words, strict=True):
        assert line.startswith(str(tmp_path / "checker.yaml"))
        assert said in line


def test_the_schema_is_fresh_and_accepts_what_the_reader_accepts(tmp_path: Path) -> None:
    assert FILE.read_text(encoding="utf-8") == config_schema_text()
    validator = Draft202012Validator(config_schema())
    for content, is_right in (
        ("levels: {office: off}\noverrides: [{paths: [a], quotations: full}]\n", True),
        ("quotations: loud\n", False),
        ("exlude: [a]\n", False),
        ("overrides: [{levels: {office: off}}]\n", False),
    ):
        # As editors read YAML 1.2: “off” is a word.
        document = json.loads(json.dumps(yaml.load(content, Loader=yaml.BaseLoader)))  # noqa: S506 -- strings only
        assert validator.is_valid(document) is is_right


def test_a_first_file_fits_its_folder_and_can_be_read(tmp_path: Path) -> None:
    _write(
        tmp_path,
        content__a_md="---\ntitle: A\npublishDate: 2024-05-01\nlastmod: 2024-05-02\nexpiryDate: 2030-01-01\n---\nText.\n",
        content__b_md="---\ntitle: B\npublishDate: 2024-06-01\nevent_date: 2024-07-01\n---\nText.\n",
        public__index_md="---\nday: 2024-01-01\n---\nText.\n",
        timeline__README_md="Facts.",
    )
    starter = starter_for(tmp_path)
    (tmp_path / "checker.yaml").write_text(starter.text, encoding="utf-8")
    settings = Configuration().settings_of(tmp_path / "content" / "a.md")
    assert (settings.published_keys, settings.modified_keys) == (("publishdate",), ("lastmod",))
    assert settings.exclude == ((str(tmp_path), "public/"),)
    assert settings.timelines == (str(tmp_path / "timeline"),)


def test_each_commented_line_of_a_first_file_can_be_switched_on(tmp_path: Path) -> None:
    lines = starter_for(tmp_path).text.splitlines()
    keys = [
        line[2:]
        for line in lines
        if line.startswith("# ")
        and line[2:].split(":")[0].replace("-", "").islower()
        and ": " in line
        and " " not in line[2:].split(":")[0]
    ]
    assert len(keys) >= 10
    for key in keys:
        (tmp_path / "checker.yaml").write_text(f"{key}\n", encoding="utf-8")
        Configuration().settings_of(tmp_path / "a.md")

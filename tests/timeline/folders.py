"""Timeline folders for tests: a small true-to-form country, and files that go wrong one line at a time."""

from __future__ import annotations

from pathlib import Path

from checker.errors import Problem

FILES = {
    "countries/rt.yaml": """\
name: Ruritania
names: [Ruritania]
adjectives: [Ruritanian]
capital: Strelsau
sources: [https://example.org/ruritania]
checked_on: 2026-08-01
""",
    "people/flavia-elphberg.yaml": """\
name: Flavia Elphberg
gender: female
born: 1950-04-01
identifiers:
  wikidata: Q1
sources: [https://example.org/flavia]
checked_on: 2026-08-01
""",
    "people/rudolf-elphberg.yaml": """\
name: Rudolf Elphberg
gender: male
born: 1948
died: 2010-06-01
sources: [https://example.org/rudolf]
checked_on: 2026-08-01
""",
    "people/michael-strelsau.yaml": """\
name: Michael Strelsau
sources: [https://example.org/michael]
checked_on: 2026-08-01
""",
    "organizations/zenda-pact.yaml": """\
label: the Zenda Pact
names: [Zenda Pact]
kind: alliance
founded: 1990-05-02
dissolved: 2020
sources: [https://example.org/pact]
checked_on: 2026-08-01
memberships:
  - member: rt
    start: 2001-05-02
    end: 2020
  - member: rt
    start: 1990-05-02
    end: 1999
""",
    "posts/rt/president.yaml": """\
label: President of Ruritania
names: [president of Ruritania]
weak_names: [president]
country: rt
organization: zenda-pact
coverage_start: 1990-01-01
sources: [https://example.org/presidents]
checked_on: 2026-08-01
memberships:
  - person: flavia-elphberg
    start: 2010-06-20
    end: ..
    ordinal: 3
    elected: 2010-06-15
    terms: [2010-06-20, 2016-06-20]
    scheduled_end: 2028-06-20
    sources: [https://example.org/oath]
  - person: michael-strelsau
    start: 2010-06-01
    end: 2010-06-20
    acting: true
  - person: rudolf-elphberg
    start: 2000-06-01
    end: 2010-06-01
    ordinal: 2
  - person: michael-strelsau
    start: 1989
    end: 2000-06-01
    ordinal: 1
""",
    "events/wars/zenda.yaml": """\
label: the war of Zenda
names: [war of Zenda]
generic: [war]
kind: war
start: 2005-02-03
end: 2006
countries: [rt]
organizations: [zenda-pact]
people: [rudolf-elphberg]
sources: [https://example.org/war]
checked_on: 2026-08-01
readings:
  - start: 2004
    end: 2006
    note: counted from the first shots
signatures:
  - verbs: [invade]
    parties: [rt]
    about: [zenda-pact]
    place: rt
    complete: 2000/2026-08
""",
    "events/sieges/zenda-castle.yaml": """\
label: the siege of Zenda Castle
kind: siege
start: 2005-03-01
end: 2005-03-09
parent: wars/zenda
sources: [https://example.org/siege]
checked_on: 2026-08-01
""",
}


def write_folder(folder: Path, files: dict[str, str] | None = None) -> Path:
    """A folder with these files, Ruritania's unless given."""
    for name, content in (FILES if files is None else files).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


def with_change(name: str, old: str, new: str) -> dict[str, str]:
    """Ruritania with one text of one file replaced."""
    assert FILES[name].count(old) == 1, f"{old!r} must stand once in {name}"
    return FILES | {name: FILES[name].replace(old, new)}


def places(problems: list[Problem], folder: Path) -> list[tuple[str, int, str]]:
    """The problems as (file below the folder, line, field)."""
    return [(Path(each.path).relative_to(folder).as_posix(), each.line, each.field) for each in problems]

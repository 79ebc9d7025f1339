"""The engine with the bundled rules and timeline, and one that knows Ruritania besides."""

from __future__ import annotations

import pytest

from checker import Checker

RURITANIA = {
    "countries/rt.yaml": """\
name: Ruritania
adjectives: [Ruritanian]
sources: [https://example.org/ruritania]
checked_on: 2020-06-01
""",
    "people/flavia-elphberg.yaml": """\
name: Flavia Elphberg
born: 1950-04-01
sources: [https://example.org/flavia]
checked_on: 2020-06-01
""",
    "people/rudolf-elphberg.yaml": """\
name: Rudolf Elphberg
born: 1948-01-01
died: 2016-06-01
sources: [https://example.org/rudolf]
checked_on: 2020-06-01
""",
    "posts/rt/president.yaml": """\
label: President of Ruritania
names: [president of Ruritania]
weak_names: [president]
country: rt
role: [head-of-state]
coverage_start: 2000-06-01
sources: [https://example.org/presidents]
checked_on: 2020-06-01
memberships:
  - person: flavia-elphberg
    start: 2010-06-20
    end: ..
  - person: rudolf-elphberg
    start: 2000-06-01
    end: 2010-06-20
""",
}


@pytest.fixture(scope="session")
def checker() -> Checker:
    """Bundled rules and timeline alone."""
    return Checker()


@pytest.fixture(scope="session")
def abroad(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    """The bundled timeline with Ruritania, whose record was last checked on 1 June 2020."""
    folder = tmp_path_factory.mktemp("abroad")
    for name, content in RURITANIA.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return Checker(timelines=[folder])

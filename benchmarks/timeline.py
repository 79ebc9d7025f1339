"""Measure the loading of a timeline: from YAML, from the compiled form, and the memory that it takes.

    python benchmarks/timeline.py [PEOPLE] [TENURES]

The folder is synthetic: as many people and tenures as asked for, each with what a real record has.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from checker.days import PartialDate
from checker.timeline.format import dump
from checker.timeline.model import Membership, Person, Post
from checker.timeline.records import record_path

_MEASURE = """
import resource, sys, time
from pathlib import Path
import checker.timeline.{module} as module
before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
timeline = {call}
took = time.perf_counter() - began
print(f"{label:<34}{{took * 1000:8.1f}} ms {{(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:8.1f}} MB")
"""


def write_folder(folder: Path, people: int, tenures: int) -> None:
    """A timeline folder of the size asked for, the same one for the same numbers."""
    chance = random.Random(1)
    checked = date(2026, 8, 22)
    _write_people(folder, people, chance, checked)
    per_post = 15
    for number in range(tenures // per_post):
        start, memberships = date(1980, 1, 1), []
        for ordinal in range(per_post):
            end = start + timedelta(days=chance.randrange(200, 2000))
            last = ordinal == per_post - 1
            memberships.append(
                Membership(
                    person=f"person-{chance.randrange(people)}",
                    start=PartialDate.parse(start.isoformat()),
                    end=PartialDate.parse(".." if last else end.isoformat()),
                    ordinal=ordinal + 1,
                    sources=(f"https://example.org/wiki/office-{number}/holder-{ordinal}",),
                )
            )
            start = end
        country = f"c{number % 200}"
        post = Post(
            label=f"Minister {number} of Country {country}",
            names=(f"minister {number} of Country {country}", f"{country}ian minister {number}"),
            weak_names=("minister",),
            country=country,
            role=("foreign-minister",),
            coverage_start=date(1980, 1, 1),
            sources=(f"https://example.org/wiki/list-of-ministers-{number}",),
            checked_on=checked,
            memberships=tuple(reversed(memberships)),
        )
        path = folder / record_path("posts", f"{country}/minister-{number}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dump(post), encoding="utf-8")


def _write_people(folder: Path, people: int, chance: random.Random, checked: date) -> None:
    (folder / "people").mkdir(parents=True)
    for number in range(people):
        born = date(1930, 1, 1) + timedelta(days=chance.randrange(25000))
        person = Person(
            name=f"Forename{number} Family{number}",
            names=(f"Forename{number} M. Family{number}",),
            gender=chance.choice(("female", "male")),
            born=PartialDate.parse(born.isoformat()),
            identifiers={"wikidata": f"Q{number + 100000}"},
            sources=(f"https://www.example.org/wiki/Forename{number}_Family{number}",),
            checked_on=checked,
        )
        (folder / record_path("people", f"person-{number}")).write_text(dump(person), encoding="utf-8")


def measure(label: str, module: str, call: str) -> None:
    """Run one call in a process of its own and print what it took."""
    script = _MEASURE.format(label=label, module=module, call=call)
    subprocess.run([sys.executable, "-c", script], check=True)


def main() -> None:
    """Build the folder and measure."""
    people, tenures = (int(argument) for argument in (sys.argv[1:] or ("6000", "9000")))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "timeline"
        write_folder(folder, people, tenures)
        print(f"{people} people, {tenures} tenures")
        measure("YAML", "loader", f"module.load_folder(Path({str(folder)!r}))")


if __name__ == "__main__":
    main()

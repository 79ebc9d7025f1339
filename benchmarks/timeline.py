"""Measure the loading of a timeline: from YAML, from the compiled form, and the memory that it takes.

    python benchmarks/timeline.py [PEOPLE] [TENURES]

The folder is synthetic: as many people and tenures as asked for, each with what a real record has.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from checker.days import PartialDate
from checker.timeline.compiled import Stamp, compiled
from checker.timeline.format import dump
from checker.timeline.loader import load_folder
from checker.timeline.model import Membership, Person, Post
from checker.timeline.records import record_path

RUNS = 5  # processes for each measurement; the best of them is printed: the others met a busy machine

# Memory is what the process holds after the call less what it held before, in pages of the kernel's count (Linux).
_MEASURE = """
import os, time
from pathlib import Path
import checker.timeline.{module} as module
from checker.timeline.loader import load_folder
held = lambda: int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
before, began = held(), time.perf_counter()
timeline = {call}
took = time.perf_counter() - began
print(took * 1000, (held() - before) / 1e6)
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


def measure(label: str, module: str, call: str, runs: int = RUNS) -> None:
    """Run one call in processes of its own and print what the best of them took."""
    script = _MEASURE.format(module=module, call=call)
    outputs = [subprocess.check_output([sys.executable, "-c", script], text=True) for _ in range(runs)]
    took, held = min(tuple(map(float, output.split())) for output in outputs)
    print(f"{label:<34}{took:8.1f} ms {held:8.1f} MB")


def main() -> None:
    """Build the folder and measure."""
    people, tenures = (int(argument) for argument in (sys.argv[1:] or ("6000", "9000")))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "timeline"
        write_folder(folder, people, tenures)
        print(f"{people} people, {tenures} tenures")
        blob = Path(temporary) / "timeline.bin"
        blob.write_bytes(compiled(load_folder(folder), Stamp()))
        cached = f"module.cached_records([Path({str(folder)!r})], lambda: load_folder(Path({str(folder)!r})), Path({temporary!r}))"
        measure("from YAML", "loader", f"module.load_folder(Path({str(folder)!r}))")
        measure(
            "from the wheel's compiled form", "compiled", f"module.Compiled(Path({str(blob)!r}).read_bytes()).records()"
        )
        every = f"[list(r.of_kind(k).values()) for r in [module.Compiled(Path({str(blob)!r}).read_bytes()).records()] for k in module.KINDS]"
        measure("  and every record of it read", "compiled", every)
        measure("from YAML, filling the cache", "cache", cached, runs=1)
        time.sleep(2.5)  # until the files have settled: from the run after next their times alone tell the story
        measure("from the cache, by contents", "cache", cached, runs=1)
        measure("from the cache, by times", "cache", cached)
        measure("lint", "lint", f"module.lint(load_folder(Path({str(folder)!r})))")


if __name__ == "__main__":
    main()

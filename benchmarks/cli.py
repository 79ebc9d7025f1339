"""What the command costs beside proselint and codespell: one article from a cold start, and a folder, cold and warm.

    python benchmarks/cli.py [--copy FOLDER] [--published DAY] [--runs N] [--rounds N] [--tools FOLDER]

Each program is installed into an environment of its own, in `--tools` (kept for the next time) or a temporary folder: this
checkout as the wheel that users get, the other two by pip, or as they are found on PATH when pip cannot have them. The
articles are put together from the prose of the documentation and the sentences on which the rules' tests say that a rule
has to stay silent, with one in each that is judged; `--copy` names a folder of `.txt` files of your own to measure instead.

Runs take turns, so that what else the machine does hits all alike. Wall is what a user waits, CPU what all processes of the
run took together, user and system: on a machine that is busy with other work only CPU can be compared.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from statistics import median
from typing import NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
OTHERS = ("proselint", "codespell")
ARTICLES = 400
WORDS = 1_000  # of the one article; the articles of the folder have from 200 to 1,000, as news has
WANTED = 0.30  # seconds: one article of 1,000 words from a cold start, with the whole timeline
WANTED_WARM = 10  # times faster than cold


class Cost(NamedTuple):
    """Seconds of one run, by the clock and of the processor."""

    wall: float
    cpu: float


def cost(command: Sequence[str | Path]) -> Cost:
    """What a run of the command costs; `SystemExit` when it could not do its work."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode not in (0, 1) and not (process.returncode == 65 and "codespell" in str(command[0])):
        raise SystemExit(f"{' '.join(map(str, command))} ended with {process.returncode}: {said.decode()[-300:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime)


# ------------------------------------------------------------------------------------------------------------- programs


def installed(tools: Path) -> dict[str, Path]:
    """The programs by name, each in an environment of its own below the folder."""
    found = {}
    for name in ("checker", *OTHERS):
        command = tools / name / "bin" / name
        if name == "checker" or not command.exists():
            print(f"installing {name} …", file=sys.stderr)
            what = str(_wheel(tools)) if name == "checker" else name
            fresh = [sys.executable, "-m", "venv", "--clear", str(tools / name)]
            pip = [str(tools / name / "bin" / "python"), "-m", "pip", "install", "--quiet", what]
            failed = subprocess.run(fresh, check=False).returncode or subprocess.run(pip, check=False).returncode
            if failed and name == "checker":
                raise SystemExit("the wheel cannot be installed")
            if failed:
                elsewhere = shutil.which(name)
                if elsewhere is None:
                    print(f"{name} cannot be installed and is not on PATH: left out", file=sys.stderr)
                    continue
                command = Path(elsewhere)
        found[name] = command
    return found


def _wheel(tools: Path) -> Path:
    """The wheel of this checkout."""
    with tempfile.TemporaryDirectory() as folder:
        make = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, str(ROOT)]
        subprocess.run(make, check=True)
        (wheel,) = Path(folder).glob("*.whl")
        return Path(shutil.move(wheel, tools / wheel.name))


# ----------------------------------------------------------------------------------------------------------------- copy


class Material(NamedTuple):
    """Sentences, each once, in a fixed order: those with nothing to judge, and those with a verdict."""

    plain: list[str]
    judged: list[str]


def material() -> Material:
    """The sentences that the rules are tested with, and those of the documentation."""
    plain: set[str] = set()
    judged: set[str] = set()
    for file in (ROOT / "rules").rglob("*.yaml"):
        for test in yaml.load(file.read_bytes(), yaml.CSafeLoader)["tests"]:
            (plain if test.get("silent") else judged).add(" ".join(test["text"].split()))
    for file in (ROOT / "docs").glob("*.md"):
        for paragraph in file.read_text(encoding="utf-8").split("\n\n"):
            if paragraph[0].isalpha():
                text = " ".join(paragraph.replace("`", "").replace("*", "").split())
                plain |= {f"{each.rstrip('.')}." for each in text.split(". ") if len(each.split()) > 4}
    return Material(sorted(plain), sorted(judged))


def article(words: int, chance: random.Random, sentences: Material) -> str:
    """An article of about so many words: a headline, one judged sentence, and paragraphs of a few sentences each."""
    paragraphs = ["Ministers meet as talks go on", chance.choice(sentences.judged)]
    written = 0
    while written < words:
        paragraph = " ".join(chance.sample(sentences.plain, chance.randint(1, 4)))
        paragraphs.append(paragraph)
        written += len(paragraph.split())
    return "\n\n".join(paragraphs) + "\n"


def copy_in(folder: Path, given: Path | None) -> tuple[Path, Path]:
    """One article of about 1,000 words, and a folder of articles."""
    if given is not None:
        files = sorted(given.glob("*.txt"))
        if not files:
            raise SystemExit(f"{given}: no .txt files there")
        return min(files, key=lambda file: abs(len(file.read_text(encoding="utf-8").split()) - WORDS)), given
    chance, sentences = random.Random(1), material()
    (folder / "articles").mkdir()
    for number in range(ARTICLES):
        text = article(chance.randint(200, WORDS), chance, sentences)
        (folder / "articles" / f"article-{number:03}.txt").write_text(text, encoding="utf-8")
    one = folder / "article.txt"
    one.write_text(article(WORDS, chance, sentences), encoding="utf-8")
    return one, folder / "articles"


# ----------------------------------------------------------------------------------------------------------- measurement


def measured(commands: Mapping[str, Callable[[], list[str | Path]]], runs: int) -> dict[str, list[Cost]]:
    """What each command cost, run by run; they take turns, and a first turn that fills the caches of files is left out."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            one = cost(command())
            if turn:
                costs[name].append(one)
    return costs


def table(title: str, costs: Mapping[str, Sequence[Cost]]) -> Iterator[str]:
    """The lines about a measurement: the median and the fastest run of each."""
    yield f"\n{title}"
    yield f"  {'seconds':<22} {'CPU':>8} {'fastest':>8} {'wall':>9} {'fastest':>8}"
    for name, each in costs.items():
        walls, cpus = [one.wall for one in each], [one.cpu for one in each]
        yield f"  {name:<22} {median(cpus):8.3f} {min(cpus):8.3f} {median(walls):9.3f} {min(walls):8.3f}"


def times(slow: Sequence[Cost], fast: Sequence[Cost]) -> str:
    """How many times faster one is than the other: by the medians of CPU and wall, and by the fastest runs."""
    parts = [
        f"{median([one.cpu for one in slow]) / median([one.cpu for one in fast]):.2f} CPU",
        f"{median([one.wall for one in slow]) / median([one.wall for one in fast]):.2f} wall",
        f"{min(one.wall for one in slow) / min(one.wall for one in fast):.2f} wall of the fastest runs",
    ]
    return ", ".join(parts)


def load() -> str:
    """How busy the machine is."""
    return "load " + " ".join(f"{each:.1f}" for each in os.getloadavg()) + f" on {os.cpu_count()} processors"


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description="Measures the command beside proselint and codespell.")
    options.add_argument("--copy", type=Path, metavar="FOLDER", help="measure on the .txt files of this folder")
    options.add_argument(
        "--published", default="2025-02-20", help="the day of publication of all but the articles in --copy"
    )
    options.add_argument("--runs", type=int, default=15, help="of the one article, each program")
    options.add_argument("--rounds", type=int, default=3, help="of the folder, each program")
    options.add_argument("--tools", type=Path, metavar="FOLDER", help="keep the environments of the programs here")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        scratch = Path(temporary)
        tools = (chosen.tools or scratch / "tools").absolute()
        tools.mkdir(parents=True, exist_ok=True)
        programs = installed(tools)
        one, folder = copy_in(scratch, chosen.copy)
        print(f"Python {platform.python_version()}, {load()}")
        caches = (scratch / f"cache-{number}" for number in count())

        def check(path: Path, cache: Path) -> list[str | Path]:
            # A folder of somebody's own has articles of many days: the program finds out.
            day = [] if path == chosen.copy else ["--published", chosen.published]
            return [programs["checker"], "check", path, *day, "--cache-dir", cache]

        others: dict[str, Callable[[Path], list[str | Path]]] = {
            "proselint": lambda path: [programs["proselint"], "check", path],
            "codespell": lambda path: [programs["codespell"], path],
        }
        others = {name: command for name, command in others.items() if name in programs}

        single = measured(
            {
                "checker": lambda: check(one, next(caches)),
                **{name: lambda command=command: command(one) for name, command in others.items()},  # type: ignore[misc]
            },
            chosen.runs,
        )
        words = len(one.read_text(encoding="utf-8").split())
        print(*table(f"one article of {words:,} words, cold start", single), sep="\n")
        cpu = median([each.cpu for each in single["checker"]])
        print(f"  wanted: {WANTED:.2f} s or less; the median is {cpu:.3f} s of CPU")

        latest = [scratch / "none"]

        def cold() -> list[str | Path]:
            latest[0] = next(caches)
            return check(folder, latest[0])

        many = measured(
            {
                "checker, cold": cold,
                "checker, warm": lambda: check(folder, latest[0]),
                **{name: lambda command=command: command(folder) for name, command in others.items()},  # type: ignore[misc]
            },
            chosen.rounds,
        )
        files = sorted(folder.glob("*.txt"))
        words = sum(len(file.read_text(encoding="utf-8").split()) for file in files)
        print(*table(f"a folder of {len(files)} articles, {words:,} words", many), sep="\n")
        for name in others:
            print(f"  {name} / checker, cold: {times(many[name], many['checker, cold'])}")
        print(f"  cold / warm: {times(many['checker, cold'], many['checker, warm'])}; wanted: {WANTED_WARM}")
        print(f"\n{load()} at the end")


if __name__ == "__main__":
    main()

"""What a check costs: articles once everything is loaded, and the command `checker check` from a cold start.

    python benchmarks/check.py [FILE ...] [--published DAY] [--large MB]

A FILE is a plain text, or JSON lines with a `text` (and a `published`) each. Prints processor time, one process, one core:
the median of the runs, and the sum of each text's fastest run, which other work on the machine disturbs least. `--large`
checks one text of that many megabytes, made by repeating the files: what a word costs must not grow.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from checker import Checker

WARM_RUNS = 9
COLD_RUNS = 9
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def articles_of(path: Path, published: str | None) -> list[tuple[str, str | None]]:
    """The texts that a file holds, each with its day of publication."""
    content = path.read_text(encoding="utf-8")
    if path.suffix != ".jsonl":
        return [(content, published)]
    rows = [json.loads(line) for line in content.splitlines() if line.strip()]
    return [(row["text"], published or row.get("published")) for row in rows]


def milliseconds(run: Callable[[], object]) -> float:
    """How much processor time one call takes."""
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1000


def cold_start(command: list[str]) -> tuple[float, float]:
    """Milliseconds of a command in a process of its own: by the clock, and of the processor."""

    def used() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    start, before = time.perf_counter(), used()
    subprocess.run(command, capture_output=True, check=False)
    return (time.perf_counter() - start) * 1000, (used() - before) * 1000


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description="Measures the check of articles, loaded and from a cold start.")
    options.add_argument("files", nargs="*", type=Path, default=sorted(EXAMPLES.glob("*.txt")))
    options.add_argument("--published", help="the day of publication; inferred when it is left out")
    options.add_argument("--large", type=float, metavar="MB", default=0)
    chosen = options.parse_args()
    articles = [article for path in chosen.files for article in articles_of(path, chosen.published)]
    if not articles:
        options.error(f"no file given, and none in {EXAMPLES}")
    words = sum(len(text.split()) for text, _ in articles)

    loading = milliseconds(Checker)
    checker = Checker()
    first = milliseconds(lambda: checker.check(articles[0][0], articles[0][1]))
    for text, day in articles:
        checker.check(text, day)
    runs = [[milliseconds(lambda: checker.check(text, day)) for text, day in articles] for _ in range(WARM_RUNS)]  # noqa: B023
    typical, fastest = median(map(sum, runs)), sum(map(min, zip(*runs, strict=True)))
    print(f"{len(articles)} texts, {words} words")
    print(f"  loading rules and timeline   {loading:8.1f} ms")
    print(f"  first check                  {first:8.1f} ms")
    print(
        f"  once loaded, 1,000 words     {typical / words * 1000:8.2f} ms   median; fastest {fastest / words * 1000:.2f}"
    )

    command = [sys.executable, "-m", "checker", "check", str(min(EXAMPLES.glob("*.txt")))]
    clock, processor = zip(*(cold_start(command) for _ in range(COLD_RUNS)), strict=True)
    print(f"  checker check, cold start    {median(clock):8.1f} ms   median; fastest {min(clock):.1f}")
    print(f"    of that, processor         {median(processor):8.1f} ms   median; fastest {min(processor):.1f}")
    if chosen.large:
        one = "\n\n".join(text for text, _ in articles)
        large = "\n\n".join([one] * max(1, round(chosen.large * 1e6 / len(one.encode()))))
        took = milliseconds(lambda: checker.check(large, "2025-02-20"))
        print(
            f"  one text of {len(large.encode()) / 1e6:4.1f} MB          {took / len(large.split()) * 1000:8.2f} ms   for 1,000 words"
        )


if __name__ == "__main__":
    main()

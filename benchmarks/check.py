"""What a check costs: one article once everything is loaded, and the command `checker check` from a cold start.

    python benchmarks/check.py [ARTICLE] [--published DAY]

Prints medians on this machine, one process, one core.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from checker import Checker

WARM_RUNS = 50
COLD_RUNS = 7
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def milliseconds(run: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description="Measures the check of one article, loaded and from a cold start.")
    options.add_argument("article", nargs="?", type=Path, default=min(EXAMPLES.glob("*.txt"), default=None))
    options.add_argument("--published", help="the day of publication; inferred when it is left out")
    chosen = options.parse_args()
    if chosen.article is None:
        options.error(f"no article given, and none in {EXAMPLES}")
    text = chosen.article.read_text(encoding="utf-8")

    loading = milliseconds(Checker)
    checker = Checker()

    def check() -> object:
        return checker.check(text, published=chosen.published)

    first = milliseconds(check)
    warm = [milliseconds(check) for _ in range(WARM_RUNS)]

    command = [sys.executable, "-m", "checker", "check", str(chosen.article)]
    if chosen.published:
        command += ["--published", chosen.published]
    cold = [milliseconds(lambda: subprocess.run(command, capture_output=True, check=False)) for _ in range(COLD_RUNS)]

    words = len(text.split())
    print(f"{chosen.article.name}: {words} words")
    print(f"  loading rules and timeline   {loading:8.1f} ms")
    print(f"  first check                  {first:8.1f} ms")
    print(f"  check once loaded            {median(warm):8.1f} ms   median of {WARM_RUNS}, fastest {min(warm):.1f}")
    print(f"    per 1,000 words            {median(warm) / max(words, 1) * 1000:8.1f} ms")
    print(f"  checker check, cold start    {median(cold):8.1f} ms   median of {COLD_RUNS}, fastest {min(cold):.1f}")


if __name__ == "__main__":
    main()

"""What the reading of times costs, beside `dateparser.search` and datefinder on the same texts in the same run.

    pip install dateparser datefinder
    python benchmarks/times.py [FILE ...] [--published DAY] [--large MB]

A FILE is a plain text, or JSON lines with a `text` each. Prints processor time for 1,000 words, one process, one core:
the median of the runs, and the fastest, which other work on the machine disturbs least. `--large` reads one text of that many megabytes, made by repeating the files, and compares the
time a word takes: it must not grow.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from checker import annotate_times
from checker.mentions.timex import find_times
from checker.text.tokens import Tokens

RUNS = 9  # of ours; the others take so long that one is enough
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SLOW_WORDS = 20_000  # words after which a slow library has been measured well enough


def texts_of(path: Path) -> list[str]:
    """The texts that a file holds."""
    content = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line)["text"] for line in content.splitlines() if line.strip()]
    return [content]


def cost(run: Callable[[str], object], texts: list[str], runs: int) -> tuple[float, float]:
    """Milliseconds of processor time for 1,000 words: the median of the runs, and the fastest."""
    words = sum(len(text.split()) for text in texts)
    times = []
    for _ in range(runs):
        start = time.process_time()
        for text in texts:
            run(text)
        times.append(time.process_time() - start)
    return 1e6 * median(times) / words, 1e6 * min(times) / words


def told(name: str, figures: tuple[float, float]) -> str:
    """A line of the table."""
    return f"  {name:<27} {figures[0]:8.2f} {figures[1]:8.2f}"


def few(texts: list[str]) -> list[str]:
    """As many of the texts as a slow library needs."""
    chosen, words = [], 0
    for text in texts:
        chosen.append(text)
        words += len(text.split())
        if words > SLOW_WORDS:
            break
    return chosen


def others() -> dict[str, Callable[[str], object]]:
    """The libraries to compare with, as far as they are installed."""
    found: dict[str, Callable[[str], object]] = {}
    try:
        from dateparser.search import search_dates  # type: ignore[import-untyped,unused-ignore]

        found["dateparser.search"] = lambda text: search_dates(text, languages=["en"])
    except ImportError:
        print("dateparser is not installed")
    try:
        from datefinder import find_dates  # type: ignore[import-not-found,unused-ignore]

        found["datefinder"] = lambda text: list(find_dates(text))
    except ImportError:
        print("datefinder is not installed")
    return found


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description="Measures the reading of times beside other libraries.")
    options.add_argument("files", nargs="*", type=Path, default=sorted(EXAMPLES.glob("*.txt")))
    options.add_argument("--published", type=date.fromisoformat, default=date(2025, 2, 20))
    options.add_argument("--large", type=float, metavar="MB", default=0)
    chosen = options.parse_args()
    texts = [text for path in chosen.files for text in texts_of(path)]
    if not texts:
        options.error(f"no file given, and none in {EXAMPLES}")
    logging.disable()

    words = sum(len(text.split()) for text in texts)
    found = sum(len(annotate_times(text, chosen.published)) for text in texts)
    print(f"{len(texts)} texts, {words} words, {found} time expressions; milliseconds for 1,000 words:")
    print(f"  {'':<27} {'median':>8} {'fastest':>8}")
    print(told("annotate_times", cost(lambda text: annotate_times(text, chosen.published), texts, RUNS)))
    print(told("  of that, tokens", cost(Tokens.of, texts, RUNS)))
    print(told("  without a publication day", cost(lambda text: find_times(text, Tokens.of(text)), texts, RUNS)))
    for name, run in others().items():
        print(told(name, cost(run, few(texts), 1)))
    if chosen.large:
        one = "\n\n".join(texts)
        large = "\n\n".join([one] * max(1, round(chosen.large * 1e6 / len(one.encode()))))
        each = cost(lambda text: annotate_times(text, chosen.published), [large], 3)
        print(told(f"one text of {len(large.encode()) / 1e6:.1f} MB", each))


if __name__ == "__main__":
    main()

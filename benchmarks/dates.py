"""How often the day of publication of web pages is found, side by side with htmldate.

    python benchmarks/dates.py FOLDER GOLD [--show]

FOLDER holds pages, `<id>.html`; GOLD is JSON lines with an `id` and the day as `published`. Prints for each finder how many
of its days are exact, wrong and missing, the share of exact ones among all pages and among those that it dates (not every
page states a day), and the processor time of a page. `--show` lists the pages on which this program's day is not the gold one, with all that they state.
htmldate comes with trafilatura (`pip install "checker[web]"`).
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from checker.documents.dates import chosen
from checker.documents.formats import reading_of
from checker.documents.model import ReadOptions, StatedDate


def stated_in(page: bytes) -> tuple[StatedDate, ...]:
    """All dates that the page states."""
    return reading_of("page.html", page, ReadOptions()).documents[0].dates


def day_here(page: bytes) -> str | None:
    """The day that this program reads the page by."""
    published = chosen(stated_in(page)).published
    return published.day.isoformat() if published else None


def day_of_peer(page: bytes) -> str | None:
    """The day that htmldate finds when it is asked for the original one, with all of its searches."""
    from htmldate import find_date

    return find_date(page, original_date=True, extensive_search=True)


FINDERS: dict[str, Callable[[bytes], str | None]] = {"checker": day_here, "htmldate": day_of_peer}


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description="Measures how often the day of publication of web pages is found.")
    options.add_argument("folder", type=Path)
    options.add_argument("gold", type=Path)
    options.add_argument("--show", action="store_true")
    asked = options.parse_args()
    rows = [json.loads(line) for line in asked.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    counts = {name: Counter[str]() for name in FINDERS}
    seconds = dict.fromkeys(FINDERS, 0.0)
    used: Counter[str] = Counter()
    for row in rows:
        page = (asked.folder / f"{row['id']}.html").read_bytes()
        days: dict[str, str | None] = {}
        for name, find in FINDERS.items():
            start = time.process_time()
            days[name] = find(page)
            seconds[name] += time.process_time() - start
            result = "missing" if days[name] is None else "exact" if days[name] == row["published"] else "wrong"
            counts[name][result] += 1
        dates = stated_in(page)
        published = chosen(dates).published
        used[published.by if published else "nothing"] += 1
        if asked.show and days["checker"] != row["published"]:
            print(f"{row['id']}: gold {row['published']}, " + ", ".join(f"{name} {day}" for name, day in days.items()))
            for each in dates:
                print(f"    {each.day} {each.role} by {each.by}: {each.written}")
    for name, count in counts.items():
        dated = count["exact"] + count["wrong"]
        shares = f"{count['exact'] / len(rows):.1%} of all, {count['exact'] / max(dated, 1):.1%} of those it dates"
        print(
            f"{name.ljust(9)} {count['exact']} exact ({shares}), {count['wrong']} wrong, {count['missing']} missing;"
            f" {seconds[name] / len(rows) * 1000:.0f} ms a page"
        )
    print(f"{len(rows)} pages, read by: " + ", ".join(f"{by} {n}" for by, n in used.most_common()))


if __name__ == "__main__":
    main()

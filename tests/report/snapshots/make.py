"""Writes the snapshots beside it anew, from the reports in `reports.py`; read the difference before it is committed."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2]))

if __name__ == "__main__":
    from checker.report.formats import FORMATS, TEXT, renderer
    from tests.report.reports import REPORTS, page
    from tests.report.runs import run

    for name in REPORTS:
        (HERE / f"{name}.txt").write_text(page(name), encoding="utf-8")
    for name in FORMATS:
        if name != TEXT:
            (HERE / f"run.{name}").write_text("".join(renderer(name)(run())), encoding="utf-8", newline="")

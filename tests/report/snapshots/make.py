"""Writes the snapshots beside it anew, from the reports in `reports.py`; read the difference before it is committed."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[2]))

if __name__ == "__main__":
    from tests.report.reports import REPORTS, page

    for name in REPORTS:
        (HERE / f"{name}.txt").write_text(page(name), encoding="utf-8")

"""Makes the pictures of this folder from real runs on the examples: `python docs/images/make.py` (needs chromium)."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console

from checker import Checker
from checker.documents.formats import reading_of
from checker.documents.model import ReadOptions
from checker.report.checked import CheckedFile
from checker.report.terminal import render

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXAMPLE = Path("examples/ceasefire.txt")
WIDTH = 92  # cells


def make_terminal() -> None:
    """The report on an example as a terminal shows it."""
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    (document,) = reading_of(EXAMPLE.name, (ROOT / EXAMPLE).read_bytes(), ReadOptions()).documents
    console.print(f"$ checker check {EXAMPLE}\n", highlight=False)
    render(CheckedFile(str(EXAMPLE), Checker().check(document.article), document), console=console)
    console.save_svg(str(HERE / "terminal.svg"), title="checker", unique_id="checker")


def make_page() -> None:
    """The report on the same example as a page."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        command = [sys.executable, "-m", "checker", "check", str(EXAMPLE), "--format", "html", "--output", str(page)]
        subprocess.run([*command, "--exit-zero"], check=True, cwd=ROOT)
        shot = [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--window-size=1100,1250",
            f"--screenshot={HERE / 'report.png'}",
        ]
        subprocess.run([*shot, f"file://{page}"], check=True, capture_output=True)


if __name__ == "__main__":
    make_terminal()
    make_page()

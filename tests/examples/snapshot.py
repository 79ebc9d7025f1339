"""Writes the snapshots beside it anew, from `examples/`; read the difference before it is committed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parents[1] / "examples").glob("*.txt"))


def findings_of(path: Path) -> dict[str, Any]:
    """What a check of the example finds, as JSON: the window, and each finding as an editor reads it."""
    from checker import Checker

    report = Checker().check(path.read_text(encoding="utf-8"))
    published = report.published
    return {
        "published": {
            "first": published.first and published.first.isoformat(),
            "last": published.last and published.last.isoformat(),
            "how": published.how,
        },
        "findings": [
            {
                "rule": finding.rule, "level": str(finding.level), "text": finding.text, "message": finding.message,
                "suggestions": list(finding.suggestions),
            }
            for finding in report.findings
        ],
    }  # fmt: skip


if __name__ == "__main__":
    for example in EXAMPLES:
        content = json.dumps(findings_of(example), ensure_ascii=False, indent=2) + "\n"
        (HERE / f"{example.stem}.json").write_text(content, encoding="utf-8")

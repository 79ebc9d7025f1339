"""The example articles give exactly the findings that were read and approved.

`python tests/examples/snapshot.py` writes them anew; read the difference.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import Checker
from tests.examples.snapshot import EXAMPLES, HERE, findings_of


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_an_example_gives_the_findings_that_were_approved(path: Path) -> None:
    approved = json.loads((HERE / f"{path.stem}.json").read_text(encoding="utf-8"))
    assert findings_of(path) == approved


def test_every_snapshot_belongs_to_an_example() -> None:
    assert [path.stem for path in sorted(HERE.glob("*.json"))] == [path.stem for path in EXAMPLES]


def test_the_verdicts_on_the_talks_turn_when_they_are_dated_in_an_earlier_year() -> None:
    text = next(path for path in EXAMPLES if path.stem == "talks").read_text(encoding="utf-8")
    verdicts = {claim.text: str(claim.verdict) for claim in Checker().check(text, "2023-06-01").claims}
    assert verdicts["The Biden administration"] == "supported"
    assert verdicts["more than a year of grinding warfare"] == "supported"
    assert verdicts["former President Donald Trump"] == "supported"
    assert verdicts["three-year anniversary of the war"] == "refuted"
    assert verdicts["This week, officials from both countries met"] == "refuted"

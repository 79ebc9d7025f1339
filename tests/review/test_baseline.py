"""A baseline knows findings through edits, and only shrinks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.claims import Finding, Level, Published, Report
from checker.documents.model import Document, ReadOptions
from checker.documents.plain import read
from checker.errors import CheckerError
from checker.review.baseline import Baseline, BaselineRun, read_baseline, written

COPY = "A king came.\n\nThe king left. The king left.\n"


def _document(text: str) -> Document:
    (document,) = read(text.encode(), ReadOptions()).documents
    return document


def _report(document: Document) -> Report:
    """A finding on each “king”."""
    text = document.article.text
    starts = [at for at in range(len(text)) if text.startswith("king", at)]
    return Report(
        text=text,
        published=Published(first=None, last=None, how="unknown"),
        claims=(),
        findings=tuple(
            Finding(
                rule="office/held", level=Level.ERROR, start=at, end=at + 4, text="king", message=f"No king at {at}."
            )
            for at in starts
        ),
    )


def _fresh(run: BaselineRun, text: str, path: str = "a.txt") -> int:
    document = _document(text)
    return len(run.fresh(path, _report(document), document).findings)


def _made() -> Baseline:
    run = BaselineRun(None)
    assert _fresh(run, COPY) == 0
    return run.shrunk()


def test_what_is_known_is_not_shown() -> None:
    assert len(_made()) == 3
    assert _fresh(BaselineRun(_made()), COPY) == 0


@pytest.mark.parametrize(
    "edited",
    [
        "A new beginning.\n\n" + COPY,
        "The king left. The king left.\n\nA king came.\n",
        COPY.replace("king came", "king  came").replace("The", "THE"),
    ],
)
def test_an_edit_elsewhere_moving_and_spacing_leave_it_known(edited: str) -> None:
    assert _fresh(BaselineRun(_made()), edited) == 0


def test_what_is_new_is_shown_also_when_the_same_words_stand_once_more() -> None:
    assert _fresh(BaselineRun(_made()), COPY + "A king wept.\n") == 1
    assert _fresh(BaselineRun(_made()), COPY + "The king left.\n") == 1
    assert _fresh(BaselineRun(_made()), COPY, "b.txt") == 3


def test_what_is_gone_is_dropped_and_nothing_is_added() -> None:
    run = BaselineRun(_made())
    assert _fresh(run, "The king left. A king wept.\n") == 1
    assert run.gone == 2
    assert len(run.shrunk()) == 1


def test_files_that_were_not_checked_stay_as_they_are() -> None:
    run = BaselineRun(Baseline(files={**_made().files, "other.txt": {"0" * 16: 2}}))
    _fresh(run, "Nothing here.\n")
    assert dict(run.shrunk().files) == {"a.txt": {}, "other.txt": {"0" * 16: 2}}


def test_it_is_written_in_one_order_and_read_back(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    made = _made()
    file.write_text(written(made), encoding="utf-8")
    assert read_baseline(file) == Baseline(files={"a.txt": dict(made.files["a.txt"])})
    assert written(read_baseline(file)) == written(made)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "is no baseline"),
        ("[]", "is no baseline of version 1"),
        (json.dumps({"version": 2, "files": {}}), "is no baseline of version 1"),
        (json.dumps({"version": 1, "files": {"a": {"k": "many"}}}), "no counts of findings"),
        (json.dumps({"version": 1}), "no counts of findings"),
    ],
)
def test_what_is_no_baseline_is_one_clear_line(tmp_path: Path, content: str, words: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CheckerError) as error:
        read_baseline(file)
    assert str(error.value).startswith(str(file))
    assert words in str(error.value)
    assert "\n" not in str(error.value)

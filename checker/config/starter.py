"""`starter_for`: a first `checker.yaml` for a folder, with what is found there."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from msgspec import Struct

from checker.documents.front_matter import front_matter_of
from checker.documents.model import ReadOptions
from checker.documents.stamps import day_of_stamp
from checker.errors import CheckerError

_LOOKED_AT = 200  # files: enough to see how a folder is kept
_OFTEN = 0.2  # of the files: a key that fewer have is one file's own
_CHANGED = ("mod", "updat", "revis", "edit", "chang")  # in the name of a key: when the page was changed
_PLANNED = ("expir", "unpublish", "embargo", "event", "due", "until", "end")  # a day that is not that of publication
_SKIPPED = frozenset({"node_modules", "vendor", "public", "_site", "dist", "build", "themes", "layouts"})


class Starter(Struct, frozen=True, kw_only=True):
    """The text of the file, and a line for each thing found in the folder."""

    text: str
    found: tuple[str, ...]


def starter_for(folder: Path) -> Starter:
    """A commented configuration whose keys of front matter and left-out folders are those of the folder."""
    files, published, modified = 0, Counter[str](), Counter[str]()
    for path in islice(_markdown_below(folder), _LOOKED_AT):
        files += 1
        for key in _date_keys(path):
            if any(part in key.casefold() for part in _PLANNED):
                continue
            counter = modified if any(part in key.casefold() for part in _CHANGED) else published
            counter[key] += 1
    dates = _often(published, files)
    changes = _often(modified, files)
    skipped = sorted(name for name in _SKIPPED if (folder / name).is_dir())
    own = [(key, name) for key, name in (("timelines", "timeline"), ("rules", "rules")) if (folder / name).is_dir()]
    counted = f"{files} file{'s' if files != 1 else ''}"
    found = []
    if dates:
        found.append(f"front matter: {', '.join(dates)} (of {counted} looked at)")
    if skipped:
        found.append(f"left out: {', '.join(skipped)}")
    return Starter(text=_text(dates, changes, skipped, dict(own)), found=tuple(found))


def _often(keys: Counter[str], files: int) -> list[str]:
    return [key for key, count in keys.most_common(4) if count >= files * _OFTEN]


def _markdown_below(folder: Path) -> Iterator[Path]:
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED and not name.startswith("."))
        for name in sorted(names):
            if name.endswith((".md", ".markdown", ".mdx")):
                yield Path(top, name)


def _date_keys(path: Path) -> list[str]:
    """The keys of a file's front matter that hold a day."""
    try:
        matter = front_matter_of(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, CheckerError):
        return []
    if matter is None:
        return []
    return [key for key, field in matter.fields.items() if day_of_stamp(field.text, ReadOptions()) is not None]


def _text(dates: list[str], changes: list[str], skipped: list[str], own: dict[str, str]) -> str:
    def line(key: str, value: str, example: str, reason: str) -> str:
        return f"# {reason}\n{f'{key}: {value}' if value else f'# {key}: {example}'}\n\n"

    keys = {"published": dates, "modified": changes}
    matter = ", ".join(f"{name}: [{', '.join(found)}]" for name, found in keys.items() if found)
    return "".join(
        [
            "# Settings of checker for the files in this folder and below. `checker config show FILE` says what applies.\n\n",
            line("front-matter", f"{{{matter}}}" if matter else "", "{published: [date], modified: [lastmod]}", "The keys of front matter that hold the day of publication, and of the last change."),
            line("exclude", f"[{', '.join(f'{each}/' for each in skipped)}]" if skipped else "", '[drafts/, "*.tmp.md"]', "Files and folders to leave out, as in .gitignore (what git ignores is left out anyway)."),
            line("published-from", "", "git", "Where a file states no day: that of its first commit."),
            line("date-order", "", "dmy", "Whether 8/12/2023 is in December (dmy) or in August (mdy)."),
            line("timezone", "", "Europe/London", "Where the newsroom is: a time near midnight belongs to its day."),
            line("timelines", f"[{own['timelines']}]" if "timelines" in own else "", "[timeline]", "Folders with facts of your own: a mayor, a local dispute. They are laid over the bundled ones."),
            line("rules", f"[{own['rules']}]" if "rules" in own else "", "[rules]", "Folders with rules of your own."),
            line("levels", "", "{spelling: warning, office/bare-title: off}", "Rules and packs of rules at another level (error, warning, info), or off."),
            line("quotations", "", "info", "What is wrong in a quotation: told as info, judged in full, or off."),
            line("stale-after", "", "180", "Days after which a fact that nobody has looked at again is no longer presumed."),
            line("baseline", "", ".checker-baseline.json", "Findings to live with for now; made with --write-baseline."),
            line("fail-on", "", "warning", "The level from which on a run ends in status 1."),
            "# Other settings for some paths; the last one that fits a file counts.\n# overrides:\n#   - paths: [archive/]\n#     levels: {spelling: off}\n",
        ]
    )  # fmt: skip

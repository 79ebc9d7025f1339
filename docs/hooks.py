"""What mkdocs adds to this folder: the pages beside it, and a page for each rule, made from the rules themselves."""

from __future__ import annotations

import logging
import re
from itertools import groupby
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

from checker.report.rule_page import as_markdown
from checker.review.own_rules import OWN_RULES
from checker.rules import load_rules

_LOG = logging.getLogger("mkdocs.hooks.checker")
ROOT = Path(__file__).parents[1]
_BESIDE = {"README.md": "index.md", "CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
_LINK = re.compile(r"\]\((?!https?:|#)([^)\s]+)\)")


def on_files(files: Files, config: Any) -> Files:
    """The files of the folder, those beside it, and the pages of the rules."""
    for name, page in _BESIDE.items():
        files.append(File.generated(config, page, content=(ROOT / name).read_text(encoding="utf-8")))
    rules = [*load_rules([ROOT / "rules"]), *OWN_RULES.values()]
    for rule in rules:
        files.append(File.generated(config, f"rules/{rule.id}.md", content=as_markdown(rule)))
    listed = ["# Rules", "What is looked for, by pack. Each page is made from the rule's own file and its tests."]
    for pack, members in groupby(sorted(rules, key=lambda each: each.id), key=lambda each: each.id.partition("/")[0]):
        listed.append(f"## {pack}\n\n" + "\n".join(f"- [{each.title}]({each.id}.md) `{each.id}`" for each in members))
    files.append(File.generated(config, "rules/index.md", content="\n\n".join(listed) + "\n"))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """The page with its links to files of the repository turned into links of the site, or into their names."""
    at = Path("docs", page.file.src_uri).parent
    if page.file.src_uri in _BESIDE.values():
        at = Path()
    return _LINK.sub(lambda link: _turned(link, at, page.file.src_uri), markdown)


def _turned(link: re.Match[str], at: Path, page: str) -> str:
    target, _, anchor = link[1].partition("#")
    path = str((ROOT / at / target).resolve().relative_to(ROOT))
    if path in _BESIDE:
        site = _BESIDE[path]
    elif path.startswith("docs/"):
        site = path.removeprefix("docs/")
    else:
        if not (ROOT / path).exists():
            _LOG.warning("%s: there is no file %s", page, path)  # with --strict an error
        return f"] (`{path}`)"  # a file of the repository: named, not linked
    up = "../" * page.count("/")
    return f"]({up}{site}{f'#{anchor}' if anchor else ''})"

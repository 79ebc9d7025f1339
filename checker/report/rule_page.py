"""What a rule checks, why, with examples from its own tests, and how to switch it off: for a terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from checker.review.own_rules import OwnRule
from checker.rules.model import Rule, RuleTest


def as_text(rule: Rule | OwnRule) -> str:
    """The page for a terminal, ending without a line end."""
    parts = [f"{rule.id} – {rule.title}", rule.why.strip(), f"Level: {rule.level}"]
    for title, tests in _examples(rule):
        parts.append("\n".join([f"{title}:", *(f"  {_words(test)}{_day(test, '  [published {}]')}" for test in tests)]))
    parts.append("To switch it off, in checker.yaml:\n  " + _setting(rule))
    parts.append("or for one place, in a comment beside it:\n  " + _note(rule))
    return "\n\n".join(part for part in parts if part)


def as_markdown(rule: Rule | OwnRule) -> str:
    """The page for the documentation, ending in a line end."""
    parts = [f"# {rule.title}", f"`{rule.id}` · {rule.level}", rule.why.strip()]
    for title, tests in _examples(rule):
        items = "\n".join(f"- {_escaped(_words(test))}{_day(test, ' <small>published {}</small>')}" for test in tests)
        parts.append(f"## {title}\n\n{items}")
    parts.append(f"## To switch it off\n\nIn `checker.yaml`:\n\n```yaml\n{_setting(rule)}\n```")
    parts.append(f"For one place, in a comment beside it:\n\n```\n{_note(rule)}\n```")
    return "\n\n".join(part for part in parts if part) + "\n"


def _examples(rule: Rule | OwnRule) -> Iterator[tuple[str, list[RuleTest]]]:
    """The tests of the rule by what comes of them, under the words of an editor."""
    tests = () if isinstance(rule, OwnRule) else rule.tests
    for title, found in (
        ("Found", [test for test in tests if test.refuted]),
        ("Holds", [test for test in tests if test.supported]),
        ("Cannot be settled", [test for test in tests if test.unsettled]),
        ("Not judged", [test for test in tests if test.silent]),
    ):
        if found:
            yield title, found


def _words(test: RuleTest) -> str:
    return " ".join(test.text.split())


def _day(test: RuleTest, form: str) -> str:
    return form.format(test.published.isoformat()) if test.published else ""


def _setting(rule: Rule | OwnRule) -> str:
    return f"levels: {{{rule.id}: off}}"


def _note(rule: Rule | OwnRule) -> str:
    return f'checker: ignore[{rule.id}] reason="…"'


def _escaped(text: str) -> str:
    """The text with the marks of Markdown as they stand."""
    return "".join(f"\\{character}" if character in r"\`*_[]<>#|~" else character for character in text)

"""`under_policy`: a report as a newsroom's settings want it: rules switched off, at other levels, quotations left alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from checker.claims import Finding, Level, Report
from checker.config.model import OFF, Settings
from checker.errors import CheckerError


def under_policy(report: Report, settings: Settings) -> Report:
    """The report with the findings that the settings leave, each at its level."""
    findings = []
    for finding in report.findings:
        quoted = finding.claim is not None and report.claims[finding.claim].quoted
        if quoted and settings.quotations == OFF:
            continue
        level = level_of(finding, settings)
        if level is not None:
            findings.append(finding if level is finding.level else replace(finding, level=level))
    return replace(report, findings=tuple(findings))


def level_of(finding: Finding, settings: Settings) -> Level | None:
    """The level of a finding under the settings; None when its rule is off.

    The most exact entry of `levels` counts: the rule's own, else the longest pattern or pack that fits. A level that the
    settings raise stays where doubt (a presumed fact, a quotation) has lowered it.
    """
    said = next((level for name, level in _by_exactness(settings.levels.items()) if fits(name, finding.rule)), None)
    if said is None:
        return finding.level
    return None if said == OFF else Level(said)


def fits(name: str, rule: str) -> bool:
    """Whether an entry of `levels` (“office”, “office/*”, “office/former-holder”) is about the rule."""
    return rule == name or rule.startswith(name.rstrip("/") + "/") or fnmatchcase(rule, name)


def unknown_rules(settings: Settings, rules: Iterable[str]) -> Iterator[str]:
    """A line for each entry of `levels` that is about no rule: where it is, and what may have been meant."""
    from checker.timeline.decode import did_you_mean

    known = sorted(rules)
    packs = {rule.partition("/")[0] for rule in known}
    for name in settings.levels:
        if not any(fits(name, rule) for rule in known):
            near = did_you_mean(name, [*known, *packs])
            yield f"{settings.origins[f'levels.{name}']}: levels.{name}: there is no such rule{near or '; see: checker rules list'}"


def check_rules(settings: Settings, rules: Iterable[str]) -> None:
    """Raises `CheckerError` with a line for each rule that the settings name and nobody has."""
    if lines := list(unknown_rules(settings, rules)):
        raise CheckerError("\n".join(lines))


def _by_exactness(levels: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(levels, key=lambda entry: ("*" in entry[0], -len(entry[0])))

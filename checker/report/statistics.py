"""`Statistics`: how many findings each rule made, for `checker check --statistics`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.claims import Level
from checker.report.checked import CheckedFile
from checker.report.rows import Row, Screen

if TYPE_CHECKING:
    from checker.report.run import RuleText

_STYLES = {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "cyan"}


@dataclass(frozen=True, slots=True)
class Statistics:
    """The number of findings of each rule at each level."""

    counts: Counter[tuple[str, Level]] = field(default_factory=Counter)

    @classmethod
    def of(cls, files: Iterable[CheckedFile]) -> Statistics:
        """Those of the files."""
        return cls(Counter((finding.rule, finding.level) for file in files for finding in file.report.findings))

    def __add__(self, other: Statistics) -> Statistics:
        """The sums of both."""
        return Statistics(self.counts + other.counts)

    @property
    def by_rule(self) -> Counter[str]:
        """The number of findings of each rule, at whatever level."""
        sums: Counter[str] = Counter()
        for (rule, _), count in self.counts.items():
            sums[rule] += count
        return sums

    @property
    def rows(self) -> list[tuple[int, Level, str]]:
        """Count, level and rule; the gravest level first, there the most frequent rule."""
        found = [(count, level, rule) for (rule, level), count in self.counts.items()]
        return sorted(found, key=lambda row: (-row[1].rank, -row[0], row[2]))


def render(statistics: Statistics, rules: Mapping[str, RuleText], console: Screen) -> None:
    """Print a row for each rule and level: how many, which, and what the rule looks for; nothing when nothing was found."""
    rows = statistics.rows
    if not rows:
        return
    widths = len(str(max(count for count, _, _ in rows))), max(len(level) for _, level, _ in rows)
    longest = max(len(rule) for _, _, rule in rows)
    console.print(Row("Findings by rule", style="bold"))
    for count, level, rule in rows:
        row = Row(f"  {count:>{widths[0]}}  ")
        row.append(level.ljust(widths[1]), style=_STYLES[level])
        title = rules[rule].title if rule in rules else ""
        console.print(row.append(f"  {rule.ljust(longest)}  {title}".rstrip()), soft_wrap=True)
    console.print()

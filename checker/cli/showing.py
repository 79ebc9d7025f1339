"""`Showing`: checked articles printed one by one for a reader, or written in the format of a tool."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.cli.output import Output
from checker.report.checked import CheckedFile, Tally
from checker.report.failure import Failure
from checker.report.formats import TEXT, renderer

if TYPE_CHECKING:
    from checker.report.run import RuleText


class Showing(Struct, frozen=True, kw_only=True):
    """How a run is shown: the format, all claims, how each verdict came about, how many findings each rule made."""

    form: str
    claims: bool
    explain: bool
    statistics: bool

    def show(self, articles: Iterable[CheckedFile], files: int, failures: Sequence[Failure], target: Output) -> None:
        """Write the articles as they come. `files`: how many files there are; `failures`: grows while they are checked."""
        if self.form == TEXT:
            self._print(articles, files, failures, target)
            return
        from checker import __version__
        from checker.report.run import Run

        run = Run(
            files=articles, failures=failures, rules=rule_texts() if self.form == "sarif" else {}, version=__version__,
            explain=self.explain,
        )  # fmt: skip
        for piece in renderer(self.form)(run):
            target.write(piece)

    def _print(self, articles: Iterable[CheckedFile], files: int, failures: Sequence[Failure], target: Output) -> None:
        from checker.report.statistics import Statistics
        from checker.report.statistics import render as render_statistics

        tally, statistics, console = Tally.of([]), Statistics(), None
        for file in articles:
            tally += Tally.of([file])
            if self.statistics:
                statistics += Statistics.of([file])
            # Among many articles, one in which nothing was found is only counted.
            if files == 1 or self.claims or file.report.findings:
                from checker.report import terminal

                console = console or target.screen()
                terminal.render(file, show_claims=self.claims, explain=self.explain, console=console)
                console.print()
        if tally.files + len(failures) > 1:
            from checker.report import terminal

            terminal.render_total(tally, len(failures), console or target.screen())
        if self.statistics:
            render_statistics(statistics, rule_texts(), console or target.screen())


def rule_texts() -> dict[str, RuleText]:
    """What there is to tell of each bundled rule, by id, and of those about notes."""
    from checker.report.run import RuleText
    from checker.review.own_rules import OWN_RULES
    from checker.rules import load_rules
    from checker.timeline.bundled import bundled_path

    texts = {rule.id: RuleText(rule.title, rule.why, rule.level) for rule in load_rules([bundled_path("rules")])}
    return texts | {rule.id: RuleText(rule.title, rule.why, rule.level) for rule in OWN_RULES.values()}

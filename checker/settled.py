"""Statements that the copy itself settles, judged: the verdict on a day, and the finding it makes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.claims import Finding, JudgedClaim, Verdict, verdict_on
from checker.consistency.finders import FINDERS
from checker.consistency.model import Copy, Statement
from checker.days import EVERY_DAY, UNKNOWN, DaySet, TruthSet
from checker.rules.model import Rule, Words


class SettledClaim(Struct, frozen=True, kw_only=True):
    """A statement, the rule that it was found for, and whether it stands inside direct speech."""

    statement: Statement
    rule: Rule
    quoted: bool

    @property
    def start(self) -> int:
        """Where the statement begins (code points)."""
        return self.statement.start

    @property
    def end(self) -> int:
        """Where the statement ends (half-open)."""
        return self.statement.end

    @property
    def vote(self) -> TruthSet:
        """The publication days that it speaks for; a sum holds on every day or on none, and dates nothing."""
        truth = self.statement.truth
        return UNKNOWN if truth.certain == EVERY_DAY else truth


def settled_claims(copy: Copy, rules: Sequence[Rule]) -> Iterator[SettledClaim]:
    """Every statement that the finders of the rules read off the copy."""
    for rule in rules:
        for statement in FINDERS[rule.finder].statements(copy):
            quoted = copy.is_quoted(statement.start, statement.end)
            yield SettledClaim(statement=statement, rule=rule, quoted=quoted)


def judged(
    claim: SettledClaim, window: DaySet, text: str, *, may_refute: bool = True
) -> tuple[JudgedClaim, Finding | None]:
    """The verdict on an article published on one of the days of `window`, and the finding when it is refuted.

    `may_refute`: False where the window itself is too uncertain to accuse this statement.
    """
    statement, rule = claim.statement, claim.rule
    words = text[statement.start : statement.end]
    verdict = verdict_on(statement.truth, window)
    if verdict is Verdict.REFUTED and not may_refute:
        verdict = Verdict.NOT_ENOUGH_INFO
    result = JudgedClaim(
        rule=rule.id, start=statement.start, end=statement.end, text=words, verdict=verdict, truth=statement.truth,
        day=statement.day, evidence=statement.evidence, quoted=claim.quoted,
        derivation=(f"rule: {rule.id}, found by “{rule.finder}”", *statement.derivation, f"verdict: {verdict}"),
    )  # fmt: skip
    if verdict is not Verdict.REFUTED:
        return result, None
    said = {**statement.words, "text": words}
    message = "".join(said[piece.name] if isinstance(piece, Words) else str(piece) for piece in rule.message.pieces)
    true_on = statement.truth.certain or statement.truth.possible
    return result, Finding(
        rule=rule.id, level=rule.level, start=statement.start, end=statement.end,
        text=words, message=message[:1].upper() + message[1:], suggestions=statement.suggestions,
        evidence=statement.evidence, true_on=true_on or None,
    )  # fmt: skip

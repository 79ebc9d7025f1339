"""Expressions evaluated: to truth sets, to words, and to the facts that they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.claims import Evidence
from checker.days import TruthSet
from checker.truth.expression import Call, Expression, Literal, Logic, SlotValue
from checker.truth.facts import Facts
from checker.truth.types import Type

# One reading of a claim: for each slot one candidate, and under `all` every candidate (for plural parameters).
Reading = Mapping[str, Any]


class Evaluator:
    """Expressions over one set of facts. Truth sets are cached by function and arguments."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._known: dict[tuple[Any, ...], Any] = {}

    def truth(self, expression: Expression, reading: Reading, every: Mapping[str, tuple[Any, ...]]) -> TruthSet:
        """The days on which the statement holds, in this reading; `every` has all candidates of each slot."""
        value = self._value(expression, reading, every)
        assert isinstance(value, TruthSet)
        return value

    def _value(self, expression: Expression, reading: Reading, every: Mapping[str, tuple[Any, ...]]) -> Any:
        match expression:
            case SlotValue(name=name):
                return reading[name]
            case Literal(value=value):
                return value
            case Logic(operator="not", parts=(part,)):
                return ~self._value(part, reading, every)
            case Logic(operator="==", parts=(left, right)):
                return self._value(left, reading, every).equals(self._value(right, reading, every))
            case Logic(operator=operator, parts=parts):
                values = [self._value(part, reading, every) for part in parts]
                total = values[0]
                for value in values[1:]:
                    total = total & value if operator == "and" else total | value
                return total
            case Call():
                return self._called(expression, self._arguments(expression, reading, every))
        raise TypeError(expression)  # pragma: no cover - the match above is complete

    def _arguments(self, call: Call, reading: Reading, every: Mapping[str, tuple[Any, ...]]) -> tuple[Any, ...]:
        return tuple(
            every[argument.name]
            if wanted is Type.EVENTS and isinstance(argument, SlotValue)
            else self._value(argument, reading, every)
            for argument, wanted in zip(call.arguments, call.function.parameters, strict=True)
        )

    def _called(self, call: Call, arguments: tuple[Any, ...]) -> Any:
        if call.type is not Type.TRUTH:
            return call.function.evaluate(self.facts, *arguments)
        key = (call.function.name, *arguments)
        known = self._known.get(key)
        if known is None:
            if len(self._known) > 50_000:  # entries: a long run over many articles must not grow without end
                self._known.clear()
            known = self._known[key] = call.function.evaluate(self.facts, *arguments)
        return known

    def text(self, expression: Expression, reading: Reading, every: Mapping[str, tuple[Any, ...]], day: int) -> str:
        """The words of a TEXT expression on the day."""
        assert isinstance(expression, Call)
        return str(expression.function.evaluate(self.facts, day, *self._arguments(expression, reading, every)))

    def evidence(
        self, expression: Expression, reading: Reading, every: Mapping[str, tuple[Any, ...]], day: int
    ) -> Iterator[Evidence]:
        """The facts that the expression looks at, in its own order, each once."""
        seen: set[str] = set()
        for call in _calls(expression):
            if call.function.evidence is None:
                continue
            for fact in call.function.evidence(self.facts, day, *self._arguments_for_evidence(call, reading, every)):
                if fact.fact not in seen:
                    seen.add(fact.fact)
                    yield fact

    def _arguments_for_evidence(
        self, call: Call, reading: Reading, every: Mapping[str, tuple[Any, ...]]
    ) -> tuple[Any, ...]:
        """Only what names records: evidence is about persons, posts, events …, not about the number claimed."""
        named = [Type.PERSON, Type.POST, Type.ORGANIZATION, Type.COUNTRY, Type.EVENT, Type.EVENTS]
        values = [
            _telling_first(v, reading) if isinstance(v, tuple) else v for v in self._arguments(call, reading, every)
        ]
        return tuple(v for v, wanted in zip(values, call.function.parameters, strict=True) if wanted in named)


def _telling_first(events: tuple[Any, ...], reading: Reading) -> tuple[Any, ...]:
    """The candidates with the one that the message speaks of in front."""
    told = [event for event in events if event in reading.values()]
    return (*told, *(event for event in events if event not in told))


def _calls(expression: Expression) -> Iterator[Call]:
    if isinstance(expression, Call):
        yield expression
        for argument in expression.arguments:
            yield from _calls(argument)
    elif isinstance(expression, Logic):
        for part in expression.parts:
            yield from _calls(part)

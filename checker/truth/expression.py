"""The language of `truth:` lines and of message templates: parsed, type-checked when loaded, never run as Python.

    held(person, post) and not acting(person, post)
    elapsed(start(event), duration)
    count(organization) == number

A name is a slot of the rule's patterns or a function of the vocabulary. Types are those of `checker.truth.types`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from checker.truth.types import Function, Type

_TOKEN = re.compile(r"\s*(?:(\w+)|(==|[(),]))")


class ExpressionError(ValueError):
    """What is wrong with an expression, in words for the one who wrote it."""


class SlotValue(Struct, frozen=True):
    """The value of a slot."""

    name: str
    type: Type


class Literal(Struct, frozen=True):
    """A number."""

    value: float
    type: Type = Type.NUMBER


class Call(Struct, frozen=True):
    """A function of the vocabulary with its arguments."""

    function: Function
    arguments: tuple[Expression, ...]

    @property
    def type(self) -> Type:
        return self.function.result


class Logic(Struct, frozen=True):
    """`and`, `or`, `not`, `==` over parts."""

    operator: str
    parts: tuple[Expression, ...]
    type: Type = Type.TRUTH


Expression = SlotValue | Literal | Call | Logic


def parse(source: str, slots: Mapping[str, Type], vocabulary: Mapping[str, Function], wanted: Type) -> Expression:
    """The checked expression; `ExpressionError` names what is unknown or does not fit."""
    parser = _Parser(source, slots, vocabulary)
    expression = parser.either()
    if parser.at < len(parser.tokens):
        raise ExpressionError(f"“{parser.tokens[parser.at]}” is left over in “{source}”")
    if expression.type is not wanted:
        raise ExpressionError(f"“{source}” is a {expression.type.value}; a {wanted.value} is wanted")
    return expression


class _Parser:
    def __init__(self, source: str, slots: Mapping[str, Type], vocabulary: Mapping[str, Function]) -> None:
        self.source, self.slots, self.vocabulary = source, slots, vocabulary
        self.tokens: list[str] = []
        self.at = 0
        place = 0
        while place < len(source.rstrip()):
            token = _TOKEN.match(source, place)
            if not token:
                raise ExpressionError(f"“{source[place:].strip()}” cannot be read in “{source}”")
            self.tokens.append(token.group(1) or token.group(2))
            place = token.end()

    def either(self) -> Expression:
        return self._joined("or", self.both)

    def both(self) -> Expression:
        return self._joined("and", self.negation)

    def _joined(self, operator: str, part: object) -> Expression:
        assert callable(part)
        parts: list[Expression] = [part()]
        while self._peek() == operator:
            self.at += 1
            parts.append(part())
        if len(parts) == 1:
            return parts[0]
        return Logic(operator, tuple(self._truth(each) for each in parts))

    def negation(self) -> Expression:
        if self._peek() == "not":
            self.at += 1
            return Logic("not", (self._truth(self.negation()),))
        left = self.value()
        if self._peek() == "==":
            self.at += 1
            right = self.value()
            if left.type is not Type.QUANTITY or right.type is not Type.NUMBER:
                raise ExpressionError(
                    f"“==” wants a quantity and a number, not a {left.type.value} and a {right.type.value}"
                )
            return Logic("==", (left, right))
        return left

    def value(self) -> Expression:
        token = self._next()
        if token == "(":
            inside = self.either()
            self._expect(")")
            return inside
        if token.isdigit():
            return Literal(float(token))
        if self._peek() != "(":
            if token not in self.slots:
                known = ", ".join(sorted(self.slots)) or "none"
                raise ExpressionError(f"“{token}” is no slot of the patterns; they have {known}")
            return SlotValue(token, self.slots[token])
        function = self.vocabulary.get(token)
        if function is None:
            raise ExpressionError(f"there is no “{token}”; the vocabulary has {', '.join(sorted(self.vocabulary))}")
        self.at += 1
        arguments: list[Expression] = []
        while self._peek() != ")":
            if arguments:
                self._expect(",")
            arguments.append(self.either())
        self.at += 1
        self._check(function, arguments)
        return Call(function, tuple(arguments))

    def _check(self, function: Function, arguments: list[Expression]) -> None:
        if len(arguments) != len(function.parameters):
            raise ExpressionError(f"“{function.name}” takes {len(function.parameters)} values, not {len(arguments)}")
        for number, (argument, wanted) in enumerate(zip(arguments, function.parameters, strict=True), start=1):
            if argument.type is not wanted.singular:
                raise ExpressionError(
                    f"value {number} of “{function.name}” is a {argument.type.value}; a {wanted.value} is wanted"
                )

    def _truth(self, part: Expression) -> Expression:
        if part.type is not Type.TRUTH:
            raise ExpressionError(f"“and”, “or” and “not” join statements, not a {part.type.value}, in “{self.source}”")
        return part

    def _peek(self) -> str | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _next(self) -> str:
        token = self._peek()
        if token is None:
            raise ExpressionError(f"“{self.source}” ends too early")
        self.at += 1
        return token

    def _expect(self, wanted: str) -> None:
        if self._next() != wanted:
            raise ExpressionError(f"a “{wanted}” is missing in “{self.source}”")

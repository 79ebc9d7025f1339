"""Rule files read, compiled and checked; every fault in every file is told at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from checker.claims import Level
from checker.consistency.finders import FINDERS
from checker.errors import Fault, FileProblems, Problem
from checker.matching.pattern import Pattern, PatternError, compile_pattern
from checker.mentions.model import Form, Kind
from checker.rules.compiled import rule_files
from checker.rules.ids import identity_of
from checker.rules.model import Lines, Rule, RuleFile, Template, Words
from checker.truth.expression import Expression, ExpressionError, Logic, parse
from checker.truth.types import SLOT_TYPES, Type
from checker.truth.vocabulary import VOCABULARY

_NO_CONDITION = Logic("and", ())  # of a rule whose finder knows what holds
# What says how patterns match, and nothing to a finder.
_OF_PATTERNS = (
    "patterns",
    "truth",
    "only",
    "unless",
    "unless_near",
    "unless_next",
    "party",
    "note",
    "suggest",
    "replace",
)
FEWEST_TESTS = 2  # with a verdict, and as many that must stay silent

COMPILED = ".bin"  # the ending of a folder's compiled form

_KINDS = frozenset(str(kind) for kind in Kind if str(kind) in SLOT_TYPES)
_FORMS = frozenset(str(form) for form in Form)
_BRACES = re.compile(r"\{([^{}]*)\}")


def load_rules(folders: Iterable[Path]) -> tuple[Rule, ...]:
    """The rules of all folders, sorted by id; a later folder's rule replaces one of the same id. Raises `FileProblems`."""
    rules: dict[str, Rule] = {}
    problems: list[Problem] = []
    for folder in folders:
        found = _from_compiled(folder)
        if found is not None:
            rules |= found
            continue
        files = sorted(folder.rglob("*.yaml"))
        if not folder.is_dir():
            problems.append(Problem(path=str(folder), line=0, field="", message="there is no such folder of rules"))
        elif not files:
            problems.append(
                Problem(path=str(folder), line=0, field="", message="this folder holds no rule; a rule is a .yaml file")
            )
        for file in files:
            faults: list[Fault] = []
            rule = _read(file, identity_of(file, folder), faults)
            problems += [Problem(path=str(file), line=f.line, field=f.field, message=f.message) for f in faults]
            if rule is not None:
                rules[rule.id] = rule
    if problems:
        raise FileProblems(problems)
    return tuple(rules[name] for name in sorted(rules))


def _from_compiled(folder: Path) -> dict[str, Rule] | None:
    """The rules of the compiled form that a wheel carries beside the folder; None when there is none that can be used."""
    try:
        files, patterns = rule_files(folder.with_suffix(COMPILED).read_bytes())
    except (OSError, ValueError):
        return None
    faults: list[Fault] = []
    found = {identity: _compiled(raw, identity, Lines({}), faults, patterns) for identity, raw in files.items()}
    rules = {identity: rule for identity, rule in found.items() if rule is not None}
    return None if faults else rules


def _read(file: Path, identity: str, faults: list[Fault]) -> Rule | None:
    from checker.rules.parse import parsed  # the YAML parser takes long to import, and an installed program needs none

    try:
        content = file.read_bytes()
    except OSError as error:
        faults.append(Fault(0, "", f"this file cannot be read: {error.strerror}"))
        return None
    read = parsed(content, faults)
    if read is None:
        return None
    raw, lines = read
    rule = _compiled(raw, identity, lines, faults)
    return None if faults else rule


def _compiled(
    raw: RuleFile, identity: str, lines: Lines, faults: list[Fault], known: Mapping[str, Pattern] = MappingProxyType({})
) -> Rule | None:
    """The rule that the file describes; `known`: patterns by source that need not be compiled again."""
    if raw.finder:
        return _found(raw, identity, lines, faults)
    patterns = []
    for index, source in enumerate(raw.patterns):
        try:
            patterns.append(known.get(source) or compile_pattern(source, _KINDS))
        except PatternError as error:
            faults.append(Fault(lines.of("patterns", index), f"patterns[{index}]", str(error)))
    if not raw.patterns:
        faults.append(Fault(lines.of("patterns"), "patterns", "a rule needs a pattern"))
    slots = _common_slots(patterns, lines, faults)
    _check_level(raw, lines, faults)
    if raw.day not in ("clause", "publication", "either", "recent", "past"):
        faults.append(
            Fault(lines.of("day"), "day", f"“{raw.day}” is no day; write clause, publication, either, recent or past")
        )
    for slot, forms in raw.only.items():
        unknown = set(forms.split()) - _FORMS
        if slot not in slots or unknown:
            what = f"there is no slot “{slot}”" if slot not in slots else f"{min(unknown)} is no form"
            faults.append(Fault(lines.of("only"), f"only.{slot}", f"{what}; forms are {', '.join(sorted(_FORMS))}"))
    truth = _expression(raw.truth, slots, Type.TRUTH, lines.of("truth"), "truth", faults)
    message = _template(raw.message, slots, lines.of("message"), "message", faults)
    note = _template(raw.note, slots, lines.of("note"), "note", faults) if raw.note else None
    suggest = [
        _template(source, slots, lines.of("suggest", index), f"suggest[{index}]", faults)
        for index, source in enumerate(raw.suggest)
    ]
    for slot in set(raw.replace) - set(slots):
        faults.append(Fault(lines.of("replace"), f"replace.{slot}", f"every pattern must have a slot “{slot}”"))
    replace = {
        slot: _template(source, slots, lines.of("replace"), f"replace.{slot}", faults)
        for slot, source in raw.replace.items()
    }
    _check_tests(raw, lines, faults)
    if faults or truth is None:
        return None
    return Rule(
        id=identity, title=raw.title, why=raw.why, patterns=tuple(patterns), finder="", unless=frozenset(raw.unless),
        unless_near=frozenset(raw.unless_near), unless_next=frozenset(raw.unless_next), only={s: frozenset(f.split()) for s, f in raw.only.items()},
        truth=truth, day=raw.day, party=raw.party, level=Level(raw.level), message=message, note=note,
        suggest=tuple(suggest), replace=replace, tests=raw.tests,
    )  # fmt: skip


def _found(raw: RuleFile, identity: str, lines: Lines, faults: list[Fault]) -> Rule | None:
    """The rule whose statements a finder reads; its message may name what the finder hands over."""
    finder = FINDERS.get(raw.finder)
    if finder is None:
        known = ", ".join(sorted(FINDERS))
        faults.append(Fault(lines.of("finder"), "finder", f"there is no finder “{raw.finder}”; there are {known}"))
        return None
    for name in _OF_PATTERNS:
        if getattr(raw, name):
            faults.append(Fault(lines.of(name), name, "a rule with a finder has no patterns, and nothing about them"))
    _check_level(raw, lines, faults)
    slots = dict.fromkeys(finder.words, Type.TEXT)
    message = _template(raw.message, slots, lines.of("message"), "message", faults)
    _check_tests(raw, lines, faults)
    if faults:
        return None
    return Rule(
        id=identity, title=raw.title, why=raw.why, patterns=(), finder=raw.finder, unless=frozenset(),
        unless_near=frozenset(), unless_next=frozenset(), only={}, truth=_NO_CONDITION, day="publication", party=False,
        level=Level(raw.level), message=message, note=None, suggest=(), replace={}, tests=raw.tests,
    )  # fmt: skip


def _check_level(raw: RuleFile, lines: Lines, faults: list[Fault]) -> None:
    if raw.level not in [str(level) for level in Level]:
        faults.append(Fault(lines.of("level"), "level", f"“{raw.level}” is no level; write error, warning or info"))


def _common_slots(patterns: list[Pattern], lines: Lines, faults: list[Fault]) -> dict[str, Type]:
    """The slots that every pattern has, with their types: only those may be spoken of."""
    if not patterns:
        return {}
    common = dict(patterns[0].slots)
    for pattern in patterns[1:]:
        for slot, kind in pattern.slots.items():
            if common.get(slot, kind) != kind:
                message = f"the slot “{slot}” has another kind than in “{patterns[0].source}”"
                faults.append(Fault(lines.of("patterns"), "patterns", message))
        common = {slot: kind for slot, kind in common.items() if slot in pattern.slots}
    return {slot: SLOT_TYPES[kind] for slot, kind in common.items()}


def _expression(
    source: str, slots: Mapping[str, Type], wanted: Type, line: int, field: str, faults: list[Fault]
) -> Expression | None:
    try:
        return parse(source, slots, VOCABULARY, wanted)
    except ExpressionError as error:
        faults.append(Fault(line, field, str(error)))
        return None


def _template(source: str, slots: Mapping[str, Type], line: int, field: str, faults: list[Fault]) -> Template:
    pieces: list[str | Words | Expression] = []
    at = 0
    for brace in _BRACES.finditer(source):
        pieces.append(source[at : brace.start()])
        inside = brace.group(1).strip()
        if inside in slots or inside in ("day", "text", "rest"):
            pieces.append(Words(inside))
        else:
            expression = _expression(inside, slots, Type.TEXT, line, field, faults)
            if expression is not None:
                pieces.append(expression)
        at = brace.end()
    pieces.append(source[at:])
    return Template(source, tuple(piece for piece in pieces if piece != ""))


def _check_tests(raw: RuleFile, lines: Lines, faults: list[Fault]) -> None:
    told = 0
    for index, test in enumerate(raw.tests):
        wants = [w for w in (test.supported, test.refuted, test.unsettled) if w is not None]
        line = lines.of("tests", index)
        if bool(wants) == test.silent or len(wants) > 1:
            faults.append(Fault(line, f"tests[{index}]", "write one of supported, refuted, unsettled, or silent: true"))
        for words in wants:
            if words not in test.text:
                faults.append(Fault(line, f"tests[{index}]", f"the text does not hold “{words}”"))
        told += bool(wants)
    silent = len(raw.tests) - told
    if told < FEWEST_TESTS or silent < FEWEST_TESTS:
        message = f"a rule needs {FEWEST_TESTS} tests with a verdict and {FEWEST_TESTS} silent ones; here are {told} and {silent}"
        faults.append(Fault(lines.of("tests"), "tests", message))

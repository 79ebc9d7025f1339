"""`Assertion` and `compared`: what the copy says twice of one thing has to be the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator

from msgspec import Struct

from checker.claims import Evidence
from checker.consistency.model import Statement
from checker.days import ALWAYS, NEVER


class Assertion(Struct, frozen=True, kw_only=True):
    """What the copy says in one place: of what (`key`), which value, and where (half-open code points).

    `about`: the thing in words; `said`: the value in words.
    """

    key: Hashable
    value: Hashable
    start: int
    end: int
    about: str
    said: str


def compared(
    assertions: Iterable[Assertion], line_of: Callable[[int], int], clash: Callable[[Assertion, Assertion], bool]
) -> Iterator[Statement]:
    """A statement for each assertion that repeats the key of an earlier one: it agrees with it, or cannot.

    `clash` says whether two different values of one key cannot both be right. The first assertion of a key is the measure.
    """
    known: dict[Hashable, dict[Hashable, Assertion]] = defaultdict(dict)  # the first of each value
    for assertion in sorted(assertions, key=lambda each: each.start):
        earlier = known[assertion.key]
        same = earlier.get(assertion.value)
        other = next(
            (each for each in earlier.values() if each.value != assertion.value and clash(each, assertion)), None
        )
        earlier.setdefault(assertion.value, assertion)
        if same is None and other is None:
            continue
        first = same or other
        assert first is not None
        fact = f"Line {line_of(first.start)} gives {first.said} for {assertion.about}."
        yield Statement(
            start=assertion.start,
            end=assertion.end,
            truth=ALWAYS if same else NEVER,
            words={
                "about": assertion.about,
                "said": assertion.said,
                "first": first.said,
                "line": str(line_of(first.start)),
            },
            evidence=(Evidence(fact=fact, record=""),) if not same else (),
            derivation=(fact,),
        )

"""One name spelled two ways in one article: “Anna Kowalczyk” and “Anna Kowalcyzk”."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from checker.claims import Evidence
from checker.consistency.model import Copy, Statement
from checker.consistency.people_named import CAPITAL, named
from checker.consistency.spelling_variants import may_be_transliterations, plain
from checker.days import NEVER
from checker.text.patterns import later

_PART = rf"[{CAPITAL}][^\W\d_]{{1,30}}+(?:[’'-][^\W\d_]{{1,30}}+){{0,3}}"
_PAIR = later(rf"(?P<first>{_PART})(?: [{CAPITAL}]\.)? (?P<family>{_PART})(?![\w-]| [{CAPITAL}])")
_JOINTS = frozenset("’'.&-_")
_SHORTEST = 6  # letters of a family name in which one slip shows: Millar and Miller are two families
_SHORTEST_GIVEN = 5
_ENDINGS = frozenset("aeiouyns")  # a last letter more, less or other makes another name: Ivanov, Ivanova
_GIVES_TWO = later(r"\b(?:spelled|spelt|spelling|misspell\w*|also known as|née|formerly)\b", re.IGNORECASE)


def spelled_twice(copy: Copy) -> Iterator[Statement]:
    """Each full name that another full name of the article misses by one slip."""
    places: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    text = copy.text
    behind = 0
    for index in copy.tokens.capitals:
        start = copy.tokens.starts[index]
        found = _PAIR.match(text, start) if start >= behind else None
        if found is None:
            continue
        behind = found.end()
        before = text[found.start() - 1 : found.start()]
        if before.isalnum() or before in _JOINTS:
            continue
        if len(found["first"]) > 2 and len(found["family"]) > 3 and not found["family"].isupper():
            places[found["first"], found["family"]].append(found.span())
    if len(places) < 2:
        return
    by_given: dict[str, list[tuple[str, str]]] = defaultdict(list)
    by_family: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in places:
        by_given[name[0].lower()].append(name)
        by_family[name[1].lower()].append(name)
    pairs = {
        (one, other)
        for part, group in ((1, by_given), (0, by_family))
        for names in group.values()
        if 1 < len(names) <= _MOST
        for one in names
        for other in names
        if one != other and _is_slip(one[part], other[part], _SHORTEST if part else _SHORTEST_GIVEN)
    }
    if not pairs or _GIVES_TWO.search(copy.text):
        return
    yield from _statements(copy, places, pairs)


_MOST = 30  # names that share a part: a list of winners is no article


def _statements(
    copy: Copy,
    places: dict[tuple[str, str], list[tuple[int, int]]],
    pairs: set[tuple[tuple[str, str], tuple[str, str]]],
) -> Iterator[Statement]:
    counts = Counter({name: len(spans) for name, spans in places.items()})
    for one, other in sorted(pairs):
        # The rarer spelling is the slip; of two that are as rare, the later.
        if (counts[one], -places[one][0][0]) > (counts[other], -places[other][0][0]):
            continue
        if not (_is_person(copy, one, places) and _is_person(copy, other, places)) or _are_both_known(copy, one, other):
            continue
        right = " ".join(other)
        first = places[other][0][0]
        line = str(copy.line_of(first))
        for start, end in places[one]:
            if copy.scene_at(start) is None:
                continue
            written = copy.text[start:end]
            yield Statement(
                start=start, end=end, truth=NEVER, words={"written": written, "other": right, "line": line},
                suggestions=(written.replace(one[0], other[0]).replace(one[1], other[1]),),
                evidence=(Evidence(fact=f"Line {line} has “{right}”, {_times(counts[other])}.", record=""),),
            )  # fmt: skip


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times in all"


def _is_slip(one: str, other: str, shortest: int) -> bool:
    """Whether the two differ by one letter or two neighbours changed round, and not at an end."""
    first, second = plain(one), plain(other)
    if min(len(first), len(second)) < shortest or first == second or first[0] != second[0]:
        return False
    if abs(len(first) - len(second)) > 1 or first[:-1] in (second, second[:-1]) or first == second[:-1]:
        return False
    if _house_style(first) == _house_style(second):
        return False
    from rapidfuzz.distance import OSA  # slow to import, and needed by few articles

    return OSA.distance(first, second, score_cutoff=1) == 1 and not may_be_transliterations(one, other)


def _house_style(word: str) -> str:
    """The word as one house would spell it: “center” and “centre”, “defense” and “defence” are one."""
    return re.sub(r"re(s?)$", r"er\1", word).replace("ence", "ense").replace("our", "or").replace("ll", "l")


def _is_person(copy: Copy, name: tuple[str, str], places: dict[tuple[str, str], list[tuple[int, int]]]) -> bool:
    """Whether the words look like a person's name: no street, no company, nobody's title."""
    return named(" ".join(name)) is not None and any(copy.scene_at(start) is not None for start, _ in places[name])


def _are_both_known(copy: Copy, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether both are names in their own right: Tony Evers and Tony Evans, David Johnson and David Johnston."""
    known = copy.known
    if one[1] == other[1]:
        return known.is_given_name(one[0]) and known.is_given_name(other[0])
    return (
        known.is_known(*one)
        and known.is_known(*other)
        or all(known.is_a_word_of_names(name[1].lower()) for name in (one, other))
    )

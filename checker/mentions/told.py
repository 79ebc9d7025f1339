"""Events told by a clause that can mean no other: “annexed Crimea”, “Lehman Brothers collapsed”, “voted to leave the EU”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.mentions.gazetteer import Name
from checker.mentions.model import Form, Kind, Mention
from checker.mentions.names import NameIndex
from checker.mentions.verbs import Tense, tense_of
from checker.text.tokens import Tokens

_REACH = 8  # tokens in front of the verb among which its subject stands
_STOPS = frozenset("; : ( ) — that which who whom whose and but when while as after before since , because".split())
# Behind one of these the first word of the clause is no subject: “shares of Enron collapsed”, “a West Kabul suburb fell”.
_OF_ANOTHER = frozenset("of in for from to with near around outside inside 's ’s - ‑ and".split())
_RELATIVE = frozenset("that which who".split())
_FROM_ANOTHER = frozenset(("handed", "returned"))  # by whom, the names of a handover do not tell
_OF_VOTES = frozenset(("to", "for", "against"))  # “… last year to leave the European Union”
_BEHIND_VOTED = 7  # tokens between “voted” and what for
_GOES_ON = frozenset("'s ’s - ‑ –".split())  # “invaded Iraq’s airspace”: something else was meant


def told_events(names: Iterable[Name], others: Sequence[Mention], index: NameIndex, tokens: Tokens) -> list[Mention]:
    """The events told by clauses; `others`: the countries and organizations of the text, in any order."""
    actors = {mention.first: mention for mention in others}
    found: dict[tuple[int, int], Mention] = {}
    for name in names:
        if name.kind is not Kind.EVENT or not _is_clause(name, tokens) or _is_cut(name, tokens):
            continue
        span = name.first, name.last
        known = found[span].candidates if span in found else ()
        has_subject = tokens.words[name.first][0].isupper() or tokens.lower[name.first] in _FROM_ANOTHER
        subjects = set() if has_subject else set(_subjects(name, actors, tokens))
        candidates = tuple(
            c for c in name.candidates if not subjects or subjects & set(index.actors_of_event.get(c, ()))
        )
        if candidates:
            found[span] = Mention(
                kind=Kind.EVENT, start=tokens.starts[name.first], end=tokens.ends[name.last - 1], first=name.first,
                last=name.last, candidates=tuple(dict.fromkeys((*known, *candidates))), form=Form.CLAUSE,
            )  # fmt: skip
    return list(found.values())


def _is_clause(name: Name, tokens: Tokens) -> bool:
    """Whether the name is a clause, by its form or by a verb of its own: “Enron collapsed”, not “failed coup”."""
    if name.form is not Form.FULL:
        if tokens.lower[name.first] in _OF_VOTES:
            return "voted" in tokens.lower[max(0, name.first - _BEHIND_VOTED) : name.first]
        return name.form is Form.CLAUSE
    words, lower = tokens.words, tokens.lower
    if not _RELATIVE.isdisjoint(lower[name.first : name.last]):
        return False
    if lower[name.first] == "voted":
        return True
    return any(
        words[i][0].islower()
        and tense_of(lower[i], lower[i - 1]) is Tense.PAST
        and (words[i - 1][0].isupper() or lower[i - 1] in ("bridge", "border", "miners"))
        for i in range(name.first + 1, name.last)
    )


def _is_cut(name: Name, tokens: Tokens) -> bool:
    """Whether the words belong to a longer phrase than the clause: “shares of Enron collapsed”, “invaded Iraq’s airspace”."""
    before, behind = name.first - 1, name.last
    if behind < len(tokens) and (tokens.lower[behind] in _GOES_ON or tokens.words[behind][0].isupper()):
        return True
    if before < 0 or not tokens.words[name.first][0].isupper():
        return False
    is_name = tokens.words[before][0].isupper() and tokens.words[before][0].isalpha() and tokens.lower[before] != "the"
    return tokens.lower[before] in _OF_ANOTHER or is_name


def _subjects(name: Name, actors: dict[int, Mention], tokens: Tokens) -> Iterator[str]:
    """The countries and bodies in front of the verb, up to where another clause or phrase ends."""
    for index in range(name.first - 1, max(-1, name.first - 1 - _REACH), -1):
        if tokens.lower[index] in _STOPS:
            return
        if index in actors:
            yield from actors[index].candidates

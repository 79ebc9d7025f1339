"""Posts in running text: “German Chancellor”, “the president of France”, “Argentina’s president” and their countries.

A weak name (“president”) means an office only beside its country or a person who held it. Beside anything else (“the
club’s president”, “Borough President”, “president of the union”) it means nothing that the timeline knows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from checker.mentions.gazetteer import Name
from checker.mentions.model import Form, Kind, Mention
from checker.mentions.names import NameIndex
from checker.text.tokens import Tokens

# Words that may stand between the country and the office without making another office of it.
MARKERS = frozenset(
    "former ex late then current new newly elected acting interim caretaker outgoing incoming longtime veteran embattled "
    "ousted deposed disgraced conservative liberal socialist centrist populist leftist democratic republican labour tory".split()
)
# Words that make another office, or none, of the one that follows.
_OTHER_OFFICE = frozenset(
    "vice deputy assistant associate borough village county district state regional provincial class club student council "
    "company union bank league party parliament university college school college executive honorary life shadow junior "
    "parliamentary board team group society federation foundation association institute conference convention church "
    "campaign lieutenant lt under pro sub co tribal senate assembly chamber bench mock fictional would-be wannabe fellow "
    "prison jail hospital".split()
)
# The last words of the names of states and provinces that have a government of their own: “California Labor Secretary”.
_STATES = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa "
    "kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada "
    "hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin "
    "wyoming alberta manitoba newfoundland ontario quebec saskatchewan queensland tasmania bavaria punjab sindh".split()
)
_CAPITALS_THAT_MAY_PRECEDE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december mr mrs ms madam madame the a when while as if but and in on by for from under former then "
    "democratic republican conservative labour tory socialist liberal current late outgoing incoming acting new ex sitting fellow his her "
    "their our with after before since though although because that this last yesterday today did does is was will".split()
)

_HYPHENS = frozenset("-‐‑")
_NOMINEE_FOR = ["nominee", "for"]


def posts_in(
    names: Iterable[Name], tokens: Tokens, index: NameIndex, first_of_sentence: frozenset[int]
) -> list[Mention]:
    """The posts that the text names, each with the offices it may be; a weak name without company has many."""
    names = list(names)
    ending = {name.last: name for name in names if name.kind is Kind.COUNTRY}
    beginning: dict[int, Name] = {name.first: name for name in names if name.kind is Kind.COUNTRY}
    people = {name.first for name in names if name.kind is Kind.PERSON}
    found = []
    covered = -1
    for name in sorted((n for n in names if n.kind is Kind.POST), key=lambda n: (n.first, -n.last)):
        if name.last <= covered:
            continue  # “president” inside “vice president”
        covered = name.last
        mention = _post(name, tokens, index, ending, beginning, first_of_sentence)
        if mention is not None and not _is_of_a_part(mention, tokens, index, people):
            found.append(mention)
    return found


def _post(
    name: Name,
    tokens: Tokens,
    index: NameIndex,
    ending: Mapping[int, Name],
    beginning: Mapping[int, Name],
    first_of_sentence: frozenset[int],
) -> Mention | None:
    first, last, candidates = name.first, name.last, name.candidates
    lower = tokens.lower
    before = first
    while before > 0 and (lower[before - 1] in MARKERS or lower[before - 1] == "-"):
        before -= 1
    owner = None
    if before > 0 and lower[before - 1] in ("'s", "’s", "'", "’"):
        owner = ending.get(before - 1)
        if owner is None and name.form is Form.SHORT:
            return None  # “the club’s president”
    elif before > 0:
        owner = ending.get(before)
    if owner is None and last + 1 < len(tokens) and lower[last] == "of":
        after = last + 2 if lower[last + 1] == "the" else last + 1
        owner = beginning.get(after)
        if owner is not None:
            last = owner.last
        elif name.form is Form.SHORT:
            return None  # “president of the union”
    elif (
        owner is None and name.form is Form.SHORT and last < len(tokens) and lower[last - 1 : last + 1] == _NOMINEE_FOR
    ):
        return None  # “Republican nominee for governor”
    elif owner is not None and before == first:  # “Japan’s former prime minister”: the marker stays before the office
        first = owner.first
    if owner is not None:
        candidates = tuple(post for post in candidates if index.country_of_post.get(post) in owner.candidates)
    elif before and (lower[before - 1] in _OTHER_OFFICE or _is_abbreviated_deputy(before, lower)):
        return None
    elif name.form is Form.SHORT and _is_anothers(before, tokens, first_of_sentence):
        return None
    if not candidates:
        return None
    named = Form.FULL if owner is not None or name.form is Form.FULL else Form.SHORT
    return Mention(
        kind=Kind.POST, start=tokens.starts[first], end=tokens.ends[last - 1], first=first, last=last,
        candidates=candidates, form=named,
    )  # fmt: skip


def _is_abbreviated_deputy(before: int, lower: Sequence[str]) -> bool:
    """Whether “Lt.” stands before the office: a lieutenant governor is no governor."""
    return before > 1 and lower[before - 1] == "." and lower[before - 2] == "lt"


def _is_anothers(before: int, tokens: Tokens, first_of_sentence: frozenset[int]) -> bool:
    """Whether the name before the office makes it somebody else's: “Toyota President”."""
    if before == 0 or before in first_of_sentence:
        return False
    word, lower = tokens.words[before - 1], tokens.lower[before - 1]
    if lower in _STATES:
        return True
    return (
        word[0].isupper()
        and lower not in _CAPITALS_THAT_MAY_PRECEDE
        and before - 1 not in first_of_sentence
        and not word.endswith(".")
    )


def _is_of_a_part(post: Mention, tokens: Tokens, index: NameIndex, people: Collection[int]) -> bool:
    """Whether a body's office is that of something inside or beside it: “CEO of Google DeepMind”, “TNK-BP’s chief executive”."""
    if any(index.country_of_post.get(candidate) for candidate in post.candidates):
        return False
    first, last = post.first, post.last
    if first and tokens.words[first - 1] in _HYPHENS and tokens.ends[first - 1] == tokens.starts[first]:
        return True
    if last >= len(tokens) or "of" not in tokens.lower[first:last] or last in people:
        return False
    word, lower = tokens.words[last], tokens.lower[last]
    distance = tokens.starts[last] - tokens.ends[last - 1]
    if distance == 0:  # “head of Amazon’s cloud unit”, “chief executive of Barclays-owned …”
        return lower in ("'s", "’s") or word in _HYPHENS
    return distance == 1 and word[0].isupper() and word.isalpha() and lower not in _CAPITALS_THAT_MAY_PRECEDE

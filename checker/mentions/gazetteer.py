"""`Gazetteer`: every name the timeline knows, found in one pass over the tokens of a text.

The cost of a pass grows with the text, not with the number of names. Names are kept as tries by their first word, and a
branch is read when a text first enters it: loading costs little, however many names there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from msgspec import Struct

from checker.mentions.model import Form, Kind, Mention
from checker.text.tokens import Tokens
from checker.timeline.name_tries import Branch, unpacked
from checker.timeline.timeline import Timeline


class Name(Struct, frozen=True, gc=False):
    """A name found: which tokens (half-open), of what kind, and whom it may mean."""

    first: int
    last: int
    kind: Kind
    form: Form
    candidates: tuple[str, ...]

    def mention(self, tokens: Tokens, candidates: tuple[str, ...] | None = None) -> Mention:
        """The mention that it is in the text of the tokens; of the `candidates` where the text has told more of them."""
        return Mention(
            kind=self.kind,
            start=tokens.starts[self.first],
            end=tokens.ends[self.last - 1],
            first=self.first,
            last=self.last,
            candidates=self.candidates if candidates is None else candidates,
            form=self.form,
        )


_KINDS = {str(kind): kind for kind in Kind}
_FORMS = {str(form): form for form in Form}


class Gazetteer:
    """The names of a timeline's people, posts, organizations, countries, events and their places."""

    def __init__(self, timeline: Timeline) -> None:
        self._names = timeline.names  # by first word, in lower case
        self._unread = set(self._names)
        self._capital: dict[str, Branch] = {}  # by first word: for words that begin with a capital …
        self._small: dict[str, Branch] = {}  # … and for others, which few names may begin with: “the” needs no look

    def names_in(self, tokens: Tokens) -> list[Name]:
        """Every name in the text: for each token at which names begin, the longest of each kind."""
        found: list[Name] = []
        lower, words, capital, small = tokens.lower, tokens.words, self._capital, self._small
        for word in self._unread & tokens.places.keys():
            group = unpacked(self._names[word])
            capital[word] = group.names
            if group.small is not None:
                small[word] = group.small
            self._unread.discard(word)
        last = len(words) - 1
        begun: list[tuple[int, Branch]] = []
        for word in capital.keys() & tokens.places.keys():
            for index in tokens.places[word]:
                branch = capital[word] if words[index][0].isupper() else small.get(word)
                if branch is None:
                    continue
                following = lower[index + 1] if index < last else ""
                if branch.entries or following in branch.ahead or (len(following) == 1 and words[index + 1].isupper()):
                    begun.append((index, branch))
        begun.sort(key=itemgetter(0))
        for index, branch in begun:
            found += _longest(branch, index, tokens)
        return found


def _longest(branch: Branch, first: int, tokens: Tokens) -> Iterable[Name]:
    """The longest name of each kind that begins at the token and goes on as the branch does."""
    lower, words, count = tokens.lower, tokens.words, len(tokens.words)
    longest: dict[tuple[str, bool], Name] = {}  # a clause hides no name
    end = first + 1
    while True:
        for entry in branch.entries:
            kind = entry.kind
            if entry.exact and tuple(words[first:end]) not in entry.exact:
                continue
            place = kind, entry.form == Form.CLAUSE
            if place in longest and longest[place].last == end and longest[place].form is Form.FULL:
                continue  # “Washington” the capital before “Washington” the family name
            longest[place] = Name(first, end, _KINDS[kind], _FORMS[entry.form], entry.identities)
        if end >= count:
            break
        following = branch.behind(lower[end])
        if following is None and len(words[end]) == 1 and words[end].isupper() and end + 2 < count:
            # A middle initial that the timeline does not have: “Donald J. Trump”.
            if lower[end + 1] == ".":
                end += 2
                following = branch.behind(lower[end])
        if following is None:
            break
        branch = following
        end += 1
    return longest.values()

"""`Reader`: the tokens of a text as the grammar looks at them, and what the text has spoken of so far."""

from __future__ import annotations

from checker.days import Period
from checker.days.derived import SeenFromPeriod
from checker.days.duration import Modifier
from checker.days.recurring import Choice
from checker.mentions.numbers import CARDINAL_WORDS, number_at
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import LONGEST_MODIFIER, MODIFIER_ENDS, MODIFIERS, WEEKDAYS
from checker.mentions.timex.tense import ends_sentence, is_perfect_around, tense_around
from checker.text.tokens import Tokens

# Tokens beyond the end that a rule may look at without asking whether they exist; also what index -1 finds.
_PADDING = 16
HYPHENS = frozenset("-‐‑–—")
_NUMBERISH = CARDINAL_WORDS | HYPHENS | {"and", "a", "an", "half", "quarter", "quarters", "/", "½", "¼", "¾"}
# “A year earlier”, counted from “a year earlier”, counted from …: past this many nobody follows.
MOST_LINKS = 6
_OVER = frozenset({"past", "gone"})
_PART_WORDS = frozenset({"early", "mid", "late", "the", "at", "least"})


class Reader:
    """The padded lower-case tokens, and the last date that the text spoke of."""

    __slots__ = (
        "_may", "_told",
        "day", "day_first", "ends", "floor", "low", "months",
        "previous", "published", "quarter", "reference", "size", "starts", "text", "tokens", "words",
    )  # fmt: skip

    def __init__(self, text: str, tokens: Tokens, published: int | None) -> None:
        self.text = text
        self.tokens = tokens
        self.published = published
        self.low = tokens.lower + [""] * _PADDING
        self.words = tokens.words
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.size = len(tokens.words)
        self.floor = 0  # tokens before this one belong to an earlier expression
        self.reference: Draft | None = None
        self.previous: Draft | None = None  # the expression before this one
        self.quarter: Draft | None = None
        self.months: Draft | None = None  # the six or nine months or the year that its figures are of after that
        self.day: Draft | None = None  # the last day that the text spoke of
        self._may: bool | None = None
        self._told = (-1, -1, "")  # the tense asked for last, and of which tokens
        self.day_first: bool | None = None  # the order of day and month in figures; None: not known

    def go_on_from(self, earlier: Reader) -> None:
        """Takes over what the stretch of text just before this one has spoken of, with token indexes of this one."""
        self.reference, self.quarter, self.day = earlier.reference, earlier.quarter, earlier.day
        self.months = earlier.months
        self.previous, self.day_first = earlier.previous, earlier.day_first
        kept = (self.reference, self.day, self.previous)
        for draft in {id(draft): draft for draft in kept if draft is not None}.values():
            draft.first -= earlier.size
            draft.after -= earlier.size

    def touches(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a space."""
        return 0 < i < self.size and self.starts[i] == self.ends[i - 1]

    def is_capital(self, i: int) -> bool:
        """Whether token `i` begins with a capital letter."""
        return 0 <= i < self.size and self.words[i][0].isupper()

    def has_person_named_may(self) -> bool:
        """Whether the text has a May after another capital, as in “Theresa May”, “Mrs May”."""
        if self._may is None:
            self._may = any(
                word == "May" and k and self.words[k - 1][0].isupper() and self.low[k - 1] not in WEEKDAYS
                for k, word in enumerate(self.words)
            )
        return self._may

    def figure(self, i: int) -> int | None:
        """The value of token `i` when it is at most four plain digits."""
        word = self.low[i]
        return int(word) if len(word) <= 4 and word.isdecimal() else None

    def amount_before(self, j: int) -> tuple[float, float | None, int] | None:
        """The number whose last token is just before `j`, the upper end of a range if it is one, and its first token.

        “two”, “2 1/2”, “two-and-a-half-”, “two or three”, “12 to 18”, “between 5 and 10”. Looks back 9 tokens at most.
        """
        found = self._number_before(j)
        if found is None:
            return None
        value, first = found
        link = first - 1
        if link <= self.floor or self.low[link] not in ("to", "or", "-", "–", "—", "and"):
            return value, None, first
        lower = self._number_before(link)
        if lower is None or lower[0] >= value or (self.low[link] == "and" and self.low[lower[1] - 1] != "between"):
            return value, None, first
        return lower[0], value, lower[1]

    def _number_before(self, j: int) -> tuple[float, int] | None:
        low, floor = self.low, self.floor
        end = j - 1 if j - 1 > floor and low[j - 1] in HYPHENS else j
        k = end
        while k > floor and end - k < 9 and (low[k - 1] in _NUMBERISH or low[k - 1][0].isdecimal()):
            k -= 1
        while k < end:
            found = number_at(self.tokens, k)
            if found is not None and found[1] == end:
                return found[0], k
            k += 1
        return None

    def modifier_before(self, j: int) -> tuple[Modifier, str, int] | None:
        """The modifier whose last token is just before `j`, its TIMEX3 mod, and its first token."""
        low = self.low
        if j <= self.floor or low[j - 1] not in MODIFIER_ENDS:
            return None
        for length in range(min(LONGEST_MODIFIER, j - self.floor), 0, -1):
            found = MODIFIERS.get(tuple(low[j - length : j]))
            if found is not None:
                return found[0], found[1], j - length
        return None

    def is_break(self, i: int) -> bool:
        """Whether token `i` ends a sentence."""
        return ends_sentence(self.low, i)

    def tense(self, first: int, after: int) -> str:
        """`tense_around` the expression; several rules ask for the same words."""
        if self._told[:2] != (first, after):
            self._told = (first, after, tense_around(self.tokens, self.low, first, after))
        return self._told[2]

    def is_perfect(self, first: int, after: int) -> bool:
        """`is_perfect_around` the expression."""
        return is_perfect_around(self.tokens, self.low, first, after)

    def choice(
        self, first: int, after: int, *, default: Choice = Choice.RECENT, overdue: Choice = Choice.PAST
    ) -> Choice:
        """Which of recurring days is meant, by the tense around the expression."""
        k = first - 1
        while k > self.floor and (self.low[k] in HYPHENS or self.low[k] in _PART_WORDS):
            k -= 1  # “until mid-November”
        if self.low[k] in ("until", "till", "due"):
            over = self.low[k] != "due" and (k == 0 or self.is_break(k - 1)) and self.tense(first, after) in _OVER
            return Choice.RECENT if over else Choice.COMING  # “Until Friday, the rules said otherwise”
        if self.low[k] == "since":
            return Choice.PAST
        tense = self.tense(first, after)
        if tense == "overdue":
            return overdue
        return {"future": Choice.COMING, "past": Choice.RECENT, "gone": Choice.PAST}.get(tense, default)

    def remember(self, draft: Draft) -> None:
        """Keeps a date as the one that the text spoke of last."""
        self.previous = draft
        if draft.type == "DURATION" and draft.value in ("P6M", "P9M", "P1Y"):
            self.quarter, self.months = None, draft  # business copy goes on from the quarter to the nine months or year
        if draft.compared or draft.shown is None or draft.type not in ("DATE", "TIME") or draft.impossible:
            return
        if draft.anchored == "text" and self.reference is not None:
            draft.links = self.reference.links + 1
        self.reference = draft
        if draft.grain == "day" and draft.type == "DATE":
            self.day = draft
        if draft.grain == "quarter" and not draft.compared:
            self._take_quarter(draft)

    def _take_quarter(self, draft: Draft) -> None:
        """Keeps the quarter that the figures are of: the latest one ended; an earlier one is named for comparison."""
        known, published, shown = self.quarter, self.published, draft.shown
        if known is None or known.shown is None or published is None or shown is None:
            self.quarter = draft
            return
        begins, ends = shown.on(published)
        if draft.fiscal:
            self.quarter = draft  # another company, whose quarters are its own
            return
        if ends < published and (draft.anchored == "absolute" or begins >= known.shown.on(published)[0]):
            self.quarter = draft

    def recent_quarter(self) -> Draft | None:
        """The quarter whose figures the text is about, if it has named one."""
        return self.quarter

    def count_from_text(self, draft: Draft) -> None:
        """Makes “the following spring” the one after the last date that the text spoke of."""
        base = self.base()
        if base is not None and draft.shown is not None:
            draft.shown, draft.anchored = SeenFromPeriod(draft.shown, base), "text"

    def base(self) -> Period | None:
        """The days of the last date that the text spoke of."""
        if self.reference is None or self.reference.links >= MOST_LINKS:
            return None
        return self.reference.shown

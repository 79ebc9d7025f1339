"""`Reader`: the tokens of a text as the grammar looks at them, and what the text has spoken of so far."""

from __future__ import annotations

from checker.days import Period
from checker.days.derived import SeenFromPeriod
from checker.days.duration import Modifier
from checker.days.recurring import Choice
from checker.mentions.numbers import CARDINAL_WORDS, number_at
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.lexicon import LONGEST_MODIFIER, MODIFIER_ENDS, MODIFIERS, WEEKDAYS
from checker.text.tokens import Tokens

# Tokens beyond the end that a rule may look at without asking whether they exist; also what index -1 finds.
_PADDING = 16
HYPHENS = frozenset("-‐‑–—")
_NUMBERISH = CARDINAL_WORDS | HYPHENS | {"and", "a", "an", "half", "quarter", "quarters", "/", "½", "¼", "¾"}
# “A year earlier”, counted from “a year earlier”, counted from …: past this many nobody follows.
MOST_LINKS = 6
# How far from an expression its verb may stand, in tokens.
_REACH = 14

_ABBREVIATIONS = frozenset(
    "corp inc co ltd mr mrs ms dr st jan feb mar apr jun jul aug sept sep oct nov dec gen sen gov rep lt col sgt "
    "capt maj adm rev hon jr sr vs etc bros cos plc no prof pres u.s u.k calif mass conn".split()
)
_PAST_VERBS = frozenset(
    "was were had did said told went came took made met began fell rose won lost held led left got gave found "
    "became kept sent saw spent spoke stood thought wrote bought brought built caught chose cut drew drove fought "
    "grew heard hit knew laid meant paid put ran sat sold shot shut slid sought struck swept taught threw wore been "
    "died ended born closed plunged broke sank felt lay dealt fled flew hid hung read rode shook sang slept split "
    "swore withdrew overtook undertook oversaw".split()
)
_FUTURE_VERBS = frozenset(
    "will shall 'll ’ll would won going plans plan expects expect hopes intends "
    "upcoming payable expire expires effective looming aims tomorrow "
    "next expecting planning matures maturing begin begins starts opens runs forecast forecasts "
    "anticipates predict predicts meet meets resumes kicks returns airs hosts visits arrives ends closes".split()
)
_APPOINTING = frozenset({"set", "scheduled", "called", "planned", "slated", "calendared", "announced"})
_MODALS = frozenset({"could", "may", "might", "can", "must", "should"})
# Past tenses that are no participles, and tell of an act, not of its report.
_DONE = frozenset(
    "began fell rose brought bought took gave came went ended broke drew flew chose sang spoke wrote".split()
)
_AWAITED = frozenset({"due", "scheduled", "expected", "set", "slated", "supposed", "planned", "anticipated"})
_HAVE = frozenset({"has", "have", "’ve", "'ve"})
_ALSO_NOUNS = frozenset(
    "plan plans hopes forecast forecasts aims runs visits airs hosts meets kicks opens starts ends closes returns".split()
)
_BEFORE_NOUN = frozenset("the a an its his her their our this that these those of 's ’s s new".split())
_PART_WORDS = frozenset({"early", "mid", "late", "the", "at", "least"})
_ONCE = frozenset({"previously", "originally", "initially", "earlier", "first", "long"})
_WAS = frozenset({"was", "were", "had", "been"})
_BEFORE_PARTICIPLE = frozenset({"be", "being", "a", "an", "the", "its", "their", "his", "her", "of", "and", "or"})
_NOT_PAST = frozenset(
    {"need", "united", "hundred", "red", "bed", "led", "fed", "speed", "indeed", "med", "seed", "feed"}
)


class Reader:
    """The padded lower-case tokens, and the last date that the text spoke of."""

    __slots__ = (
        "_may",
        "day", "day_first", "ends", "floor", "low",
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
        self.day: Draft | None = None  # the last day that the text spoke of
        self._may: bool | None = None
        self.day_first: bool | None = None  # the order of day and month in figures; None: not known

    def go_on_from(self, earlier: Reader) -> None:
        """Takes over what the stretch of text just before this one has spoken of, with token indexes of this one."""
        self.reference, self.quarter, self.day = earlier.reference, earlier.quarter, earlier.day
        for draft in {id(draft): draft for draft in (self.reference, self.day) if draft is not None}.values():
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
        word = self.low[i]
        if word == ".":
            return self.low[i - 1] not in _ABBREVIATIONS and len(self.low[i - 1]) > 1
        return word in ("?", "!", ";", "")

    def tense(self, first: int, after: int) -> str:
        """“gone”, “overdue”, “past”, “future” or “” by the verb nearest before the expression in its sentence, else nearest after it."""
        low = self.low
        k, stop = first - 1, max(first - _REACH, -1)
        while k > stop and not self.is_break(k):
            found = self._tense_of(k)
            if found != "overdue" and low[first - 1] == "for" and low[k] in _APPOINTING:
                return "future"  # “set a hearing for Thursday”, “called a vote for May 3”: done, of a day to come
            if found:
                return found
            k -= 1
        k, stop = after, min(after + _REACH, self.size)
        while k < stop and not self.is_break(k):
            found = self._tense_of(k)
            if found:
                return found
            k += 1
        if low[first - 1] in ("by", "until", "till") or low[first - 1] == "of" and low[first - 2] == "ahead":
            return "future"
        return ""

    def is_perfect(self, first: int, after: int) -> bool:
        """Whether “has” or “have” with a participle is the nearest verb: what it tells of lasts until now."""
        low = self.low
        for there in (range(first - 1, max(first - _REACH, -1), -1), range(after, min(after + _REACH, self.size))):
            for k in there:
                if self.is_break(k):
                    break
                if low[k] in ("has", "have", "’ve", "'ve"):
                    return any(low[j].endswith(("ed", "en")) or low[j] in _PAST_VERBS for j in range(k + 1, k + 4))
                if low[k - 1] not in _HAVE and low[k - 2] not in _HAVE and self._tense_of(k):
                    return False
        return False

    def _tense_of(self, k: int) -> str:
        word = self.low[k]
        if self.low[k - 1] == "to":
            return ""  # an infinitive has the time of the verb before it
        if word in _AWAITED and (word != "set" or self.low[k + 1] in ("to", "for")):
            if self.low[k - 1] in _ONCE:
                return ""  # “began as previously planned Saturday”: the plan is old, the day is the verb's
            # “was due to expire Friday” speaks of a Friday gone; a date put off may also still be to come.
            return "overdue" if self.low[k - 1] in _WAS or self.low[k - 2] in _WAS else "future"
        if word in _MODALS:  # “could meet Friday”; not “could have met Friday”, “could not meet Friday”
            return "future" if self.low[k + 1] not in ("have", "not", "n’t", "n't") and self.words[k].islower() else ""
        if word in _FUTURE_VERBS:
            # “announced the plan Aug. 21”, “its last visits”: nouns, which await nothing
            return "" if word in _ALSO_NOUNS and self.low[k - 1] in _BEFORE_NOUN else "future"
        if word in _DONE:
            return "gone"
        if word in _PAST_VERBS:
            return "past"
        if word == "to" and self.low[k - 1] in ("is", "are"):
            return "future"
        if word.endswith("ed") and word not in _NOT_PAST and not word[0].isdecimal():
            # “will be named”, “the reduced dividend”: participles that say nothing of the time
            return "" if self.low[k - 1] in _BEFORE_PARTICIPLE else "past"
        return ""

    def choice(
        self, first: int, after: int, *, default: Choice = Choice.RECENT, overdue: Choice = Choice.PAST
    ) -> Choice:
        """Which of recurring days is meant, by the tense around the expression."""
        k = first - 1
        while k > self.floor and (self.low[k] in HYPHENS or self.low[k] in _PART_WORDS):
            k -= 1  # “until mid-November”
        if self.low[k] in ("until", "till", "due"):
            return Choice.COMING
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
            self.quarter = None  # business copy goes on from the quarter to the nine months or the year
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

"""The tense around an expression of time: whether “on Friday”, “in May” speak of what was or of what will be."""

from __future__ import annotations

from checker.text.tokens import Tokens

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
    "anticipates predict predicts meet meets resumes kicks returns airs hosts visits arrives ends closes "
    "gets convenes debuts premieres faces".split()
)
_APPOINTING = frozenset({"set", "scheduled", "called", "planned", "slated", "calendared", "announced"})
_MODALS = frozenset({"could", "may", "might", "can", "must", "should"})
# Past tenses that are no participles, and tell of an act, not of its report.
_DONE = frozenset(
    "began fell rose brought bought took gave came went ended broke drew flew chose sang spoke wrote".split()
)
_AWAITED = frozenset({"due", "scheduled", "expected", "set", "slated", "supposed", "planned", "anticipated"})
_SUBJECTS = frozenset({"we", "they", "i", "you", "who", "people", "and", "also"})
_NOT_AHEAD = frozenset({"have", "not", "n’t", "n't"})
_HAVE = frozenset({"has", "have", "’ve", "'ve"})
_ALSO_NOUNS = frozenset(
    "plan plans hopes forecast forecasts aims runs visits airs hosts meets kicks opens starts ends closes returns".split()
)
_BEFORE_NOUN = frozenset("the a an its his her their our this that these those of 's ’s s new".split())
_ONCE = frozenset({"previously", "originally", "initially", "earlier", "first", "long"})
_WAS = frozenset({"was", "were", "had", "been"})
_BEFORE_PARTICIPLE = frozenset({"be", "being", "a", "an", "the", "its", "their", "his", "her", "of", "and", "or"})
_NOT_PAST = frozenset(
    {"need", "united", "hundred", "red", "bed", "led", "fed", "speed", "indeed", "med", "seed", "feed"}
)
_STOPS = frozenset({".", "?", "!", ";", ""})
_TELLING = _PAST_VERBS | _FUTURE_VERBS | _DONE | _AWAITED | _MODALS | {"to"}


def ends_sentence(low: list[str], i: int) -> bool:
    """Whether token `i` ends a sentence; not the point of “Corp.” and “J.”."""
    word = low[i]
    if word == ".":
        return low[i - 1] not in _ABBREVIATIONS and len(low[i - 1]) > 1
    return word in _STOPS


def tense_around(tokens: Tokens, low: list[str], first: int, after: int) -> str:
    """“gone”, “overdue”, “past”, “future” or “” by the verb nearest before the tokens in their sentence, else nearest after.

    `low` are the padded lower-case tokens. “Overdue” was awaited for a day gone: “was due to end on Friday”.
    """
    if low[after] in _PAST_VERBS and low[after] not in _WAS:
        return "past"  # “would advance the bill, and on Sunday told …”: the verb that follows at once is nearer
    k, stop = first - 1, max(first - _REACH, -1)
    while k > stop:
        word = low[k]
        if word in _STOPS and ends_sentence(low, k):
            break
        found = _tense_of(tokens, low, k)
        if word in _APPOINTING and found != "overdue" and low[first - 1] == "for":
            return "future"  # “set a hearing for Thursday”, “called a vote for May 3”: done, of a day to come
        if found:
            return found
        k -= 1
    k, stop = after, min(after + _REACH, len(tokens))
    while k < stop and not (low[k] in _STOPS and ends_sentence(low, k)):
        found = _tense_of(tokens, low, k)
        if found:
            return found
        k += 1
    ahead = low[first - 1] in ("by", "until", "till", "through") or low[first - 1] == "of" and low[first - 2] == "ahead"
    return "future" if ahead else ""


def is_perfect_around(tokens: Tokens, low: list[str], first: int, after: int) -> bool:
    """Whether “has” or “have” with a participle is the nearest verb: what it tells of lasts until now."""
    behind, onward = range(first - 1, max(first - _REACH, -1), -1), range(after, min(after + _REACH, len(tokens)))
    for there in (behind, onward):
        for k in there:
            if ends_sentence(low, k):
                break
            if low[k] in _HAVE:
                return any(low[j].endswith(("ed", "en")) or low[j] in _PAST_VERBS for j in range(k + 1, k + 4))
            if low[k - 1] not in _HAVE and low[k - 2] not in _HAVE and _tense_of(tokens, low, k):
                return False
    return False


def _tense_of(tokens: Tokens, low: list[str], k: int) -> str:
    word = low[k]
    if word not in _TELLING and not word.endswith("ed"):
        return ""
    before = low[k - 1]
    if before == "to":
        return ""  # an infinitive has the time of the verb before it
    if word in _AWAITED and (word != "set" or low[k + 1] in ("to", "for")):
        if before in _ONCE:
            return ""  # “began as previously planned Saturday”: the plan is old, the day is the verb's
        # “was due to expire Friday” speaks of a Friday gone; a date put off may also still be to come.
        return "overdue" if before in _WAS or low[k - 2] in _WAS else "future"
    if word in _MODALS:  # “could meet Friday”; not “could have met Friday”, “could not meet Friday”
        return "future" if low[k + 1] not in _NOT_AHEAD and tokens.words[k].islower() else ""
    if word in _FUTURE_VERBS:
        return _tense_of_future_verb(word, before, low[k + 1])
    if word in _DONE:
        return "gone"
    if word in _PAST_VERBS:
        return "past"
    if word == "to":
        return "future" if before in ("is", "are") else ""
    if word in _NOT_PAST or word[0].isdecimal():
        return ""
    # “will be named”, “the reduced dividend”: participles that say nothing of the time
    return "" if before in _BEFORE_PARTICIPLE else "past"


def _tense_of_future_verb(word: str, before: str, following: str) -> str:
    if word == "won":
        return "future" if following in ("'t", "’t") else "past"
    if word == "plan" and before not in _SUBJECTS and not before.endswith("s"):
        return ""  # “the proposed pricing plan”
    # “announced the plan Aug. 21”, “its last visits”: nouns, which await nothing
    return "" if word in _ALSO_NOUNS and before in _BEFORE_NOUN else "future"

"""`is_speech`: whether words in quotation marks are what somebody said, or a word or name in the writer’s own sentence."""

from __future__ import annotations

import re

from checker.text.patterns import later


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


_WORD = later(r"[^\W_]+(?:['’][^\W\d_]+)?")
_SCARE_WORDS = 4  # words: a “coalition of the willing” is a name; what people say is longer
_NAME_WORDS = 2  # words: “he will” is a clause only with a third
_LONG_WORDS = 10  # words: so long a stretch is speech even if no verb in it is known here
_FEW_CHARACTERS = 90  # beyond it there are certainly more than _LONG_WORDS words or a sentence

# Words that make a stretch a clause: forms of common verbs, and subjects that need one.
_CLAUSE = _words(
    "i you he she we they it's i'm i've i'll i'd you're you've you'll he's she's we're we've we'll they're they've they'll"
    " that's there's who's what's let's am is are was were be been being isn't aren't wasn't weren't ain't has have had"
    " hasn't haven't hadn't having do does did don't doesn't didn't will would won't wouldn't can could can't cannot couldn't"
    " shall should shouldn't may might must need needs want wants make makes made take takes took taken get gets got go goes"
    " went gone come comes came give gives gave given say says said know knows knew known think thinks thought see sees saw"
    " seen find finds found tell tells told keep keeps kept leave leaves left feel feels felt put puts bring brings brought"
    " begin begins began hold holds held stand stands stood lose loses lost pay pays paid meet meets met win wins won run"
    " runs ran let lets seem seems remain remains become becomes became mean means meant believe believes allow allows"
    " threaten threatens continue continues stop stops end ends support supports protect protects send sends sent build"
    " builds built fight fights fought face faces deserve deserves require requires provide provides represent represents"
    " show shows hope hopes expect expects look looks help helps undermine undermines violate violates pose poses"
)
_PAST = later(r"[a-z]{3,}(?:ed|ing)\Z")
_NOT_VERBS = _words("during nothing something anything everything morning evening red hundred sacred building")
_SAYS = later(
    r"\s*(?:[,—–-]\s*)?(?:(?:[A-Z][\w.’'-]*|he|she|they|it|one|who|the|a|an|mr|ms|mrs|dr)\s+(?:[\w’'.-]+\s+){0,5}?)?"
    r"(?:said|says|say|asked|asks|told|tells|wrote|writes|added|adds|replied|replies|tweeted|posted|warned|insisted|shouted"
    r"|announced|declared|explained|recalled|continued|concluded|joked|argued|stated|noted|remarked|exclaimed|answered)\b",
    re.IGNORECASE,
)
_INTRODUCES = later(
    r"(?:[:,]|\b(?:said|says|say|asked|told|wrote|added|replied|tweeted|posted|shouted|chanted|read|reads|that))\s*[—–-]?\s*\Z",
    re.IGNORECASE,
)
_REPORTS = later(r"\b(?:said|says|say|told \w+|wrote|added|replied|insisted|warned|that)\s\Z", re.IGNORECASE)
_SMALL = _words("a an the of in on at to for and or but by with from as vs is it")


def is_speech(text: str, start: int, end: int, block_start: int, block_end: int) -> bool:
    """True when the quoted span (marks included) is speech; false for a word, a name or a title in a running sentence.

    Speech: “No,” he said. | She said: “Never.” | they “strongly reject the plan to divide the land”. Not: a “dictator”, the
    “peaceful reunification of the country”, the film “When the Rain Had Stopped”. A claim that merely holds such words is
    the writer’s own.
    """
    if end - start > _FEW_CHARACTERS:
        return True
    inner = text[start:end].strip("“”„‟«»\"'‘’‚‹›` \u00a0\u202f")
    words = _WORD.findall(inner)
    if not words:
        return False
    if len(words) > _LONG_WORDS:
        return True
    stopped = inner[-1] in ".!?,…—–"
    if _begins_sentence(text, start, block_start) and _is_whole_speech(text, end, block_end, inner, words):
        return True
    before = text[max(block_start, start - 16) : start]
    if inner[0].isupper() and (stopped or (end >= block_end and before.rstrip().endswith(":"))):
        if _INTRODUCES.search(before) is not None or (len(words) > _NAME_WORDS and any(map(_is_verb, words))):
            return True
    if len(words) <= _SCARE_WORDS:
        return len(words) > _NAME_WORDS and _REPORTS.search(before) is not None and any(map(_is_verb, words))
    if _is_title(words) and not stopped:
        return False
    return any(map(_is_verb, words))


def _begins_sentence(text: str, start: int, block_start: int) -> bool:
    before = text[max(block_start, start - 8) : start]
    core = before.rstrip()
    if len(core) == len(before):
        return start == block_start
    return not core or core.rstrip("'\"”’»)]")[-1:] in (".", "!", "?", "…", ":", "")


def _is_whole_speech(text: str, end: int, block_end: int, inner: str, words: list[str]) -> bool:
    """True when a stretch that begins a sentence is all that was said: “No,” he said. “We stay”, she said."""
    if inner[-1] in ".!?…—–":
        return True
    if (inner[-1] == "," or text[end : end + 1] == ",") and len(words) > 1 and not _is_title(words[1:]):
        return True
    if end >= block_end and len(words) > _SCARE_WORDS and not _is_title(words):
        return True
    return _SAYS.match(text, end, min(block_end, end + 80)) is not None


def _is_verb(word: str) -> bool:
    small = word.lower().replace("’", "'")
    return small in _CLAUSE or (_PAST.match(small) is not None and small not in _NOT_VERBS) or small.endswith("n't")


def _is_title(words: list[str]) -> bool:
    """True when every word but the small ones has a capital: the name of a book, a film, a law."""
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)

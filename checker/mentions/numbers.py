"""Numbers and ordinals as copy writes them: words, figures with commas, halves, dozens."""

from __future__ import annotations

from checker.text.tokens import Tokens

SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}

SMALL_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
}
TENS_ORDINALS = {
    word: 10 * number
    for number, word in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), start=2
    )
}
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_HYPHENS = frozenset("-‐‑–")

# A longer figure is an identifier or noise, and cannot be a count of anything in the news.
_MOST_DIGITS = 15

CARDINAL_WORDS = frozenset({*SMALL, *TENS, *SCALES, "hundred", "dozen"})
ORDINAL_WORDS = frozenset({*SMALL_ORDINALS, *TENS_ORDINALS, "hundredth", "thousandth"})


def figure_value(word: str) -> float | None:
    """The number that a token of digits writes: “20”, “1,000”, “2.5”; None for “1.2.3” and figures past 15 digits."""
    if word.isdecimal():
        return float(word) if len(word) <= _MOST_DIGITS else None
    if len(word) > _MOST_DIGITS + 5:
        return None
    whole, _, rest = word.partition(".")
    groups = whole.split(",")
    if rest and not rest.isdecimal() or not all(group.isdecimal() for group in groups):
        return None
    if any(len(group) != 3 for group in groups[1:]):
        return None
    return float("".join(groups) + ("." + rest if rest else ""))


def number_at(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """The number that begins at token `i` and the index of the token after it, or None.

    “three”, “twenty-one”, “one hundred and five”, “1,000”, “2.5 million”, “two and a half”, “2½”, “a dozen”,
    “half a dozen”, “two dozen”. Not “a” alone, and not an ordinal (“third”, “3rd”).
    """
    lower = tokens.lower
    size = len(lower)
    if i >= size:
        return None
    word = lower[i]
    if word[0].isdecimal():
        found = _figure(tokens, i)
    elif word in SMALL or word in TENS or word in _FRACTIONS:
        found = _words(lower, i)
    elif word in ("a", "an") and i + 1 < size and lower[i + 1] in _AFTER_ARTICLE:
        found = _words(lower, i + 1) if lower[i + 1] != "half" else _half_dozen(lower, i + 1)
    elif word == "half":
        found = _half_dozen(lower, i)
    elif word in ("hundred", "thousand", "dozen"):
        found = _words(lower, i)
    else:
        found = None
    if found is None:
        return None
    value, after = found
    if after < size and lower[after] in SCALES:
        value, after = value * SCALES[lower[after]], after + 1
    elif after < size and lower[after] == "dozen":
        value, after = value * 12, after + 1
    return _with_half(lower, value, after)


_AFTER_ARTICLE = frozenset({"hundred", "thousand", "million", "billion", "dozen", "half"})


def _figure(tokens: Tokens, i: int) -> tuple[float, int] | None:
    lower = tokens.lower
    value = figure_value(lower[i])
    after = i + 1
    if value is None:
        return None
    if after < len(lower) and tokens.starts[after] == tokens.ends[i] and lower[after] in _SUFFIXES:
        return None  # “3rd” is an ordinal
    if after < len(lower) and lower[after] in _FRACTIONS:
        return value + _FRACTIONS[lower[after]], after + 1
    # “2 1/2”, “2-1/2”
    at = after + 1 if after < len(lower) and lower[after] in _HYPHENS else after
    if at + 2 < len(lower) and lower[at] in ("1", "3") and lower[at + 1] == "/" and lower[at + 2] in ("2", "4"):
        return value + int(lower[at]) / int(lower[at + 2]), at + 3
    return value, after


def _words(lower: list[str], i: int) -> tuple[float, int] | None:
    """The value of the number words from `i` on: “two hundred and twenty-five thousand”."""
    if lower[i] in _FRACTIONS:
        return _FRACTIONS[lower[i]], i + 1
    total, current, room = 0.0, 0.0, 1000.0  # room: what the next word must stay below
    at, end, size = i, i, len(lower)
    while at < size:
        word = lower[at]
        if word in SMALL and room > 1:
            if SMALL[word] >= room:
                break
            current, room = current + SMALL[word], 1
        elif word in TENS and room > 10:
            current, room = current + TENS[word], 10
        elif word == "hundred" and current < 100:
            current, room = (current or 1) * 100, 100
        elif word in SCALES and (current or at == i):
            total, current, room = total + (current or 1) * SCALES[word], 0, 1000
        elif word == "dozen" and at == i:
            return 12, at + 1
        else:
            break
        end = at = at + 1
        if at + 1 < size and (lower[at] in _HYPHENS or (lower[at] == "and" and end > i and _rounded(lower[end - 1]))):
            at += 1
            if lower[at] not in CARDINAL_WORDS:
                break
    return (total + current, end) if end > i else None


def _rounded(word: str) -> bool:
    return word == "hundred" or word in SCALES


def _half_dozen(lower: list[str], i: int) -> tuple[float, int] | None:
    """“half a dozen”, “half-dozen”, “half dozen”, “half a million”, with `i` at “half”."""
    at = i + 1
    if at < len(lower) and (lower[at] in _HYPHENS or lower[at] == "a"):
        at += 1
    if at < len(lower) and lower[at] == "dozen":
        return 6, at + 1
    if at < len(lower) and lower[at] in ("million", "billion") and lower[at - 1] == "a":
        return 0.5, at
    return None


def _with_half(lower: list[str], value: float, after: int) -> tuple[float, int]:
    """The number with “and a half”, “-and-a-half”, “and a quarter”, “and three quarters” added when it follows."""
    words = [word for word in lower[after : after + 6] if word not in _HYPHENS]
    if not words or words[0] != "and":
        return value, after
    if words[1:3] in (["a", "half"], ["one", "half"]) or words[1:2] == ["half"]:
        amount, last = 0.5, "half"
    elif words[1:3] == ["a", "quarter"]:
        amount, last = 0.25, "quarter"
    elif words[1:3] in (["three", "quarters"], ["three", "quarter"]):
        amount, last = 0.75, words[2]
    else:
        return value, after
    end = lower.index(last, after) + 1
    return value + amount, end


def ordinal_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The ordinal that begins at token `i` and the index of the token after it, or None.

    “third”, “3rd”, “twenty-first”, “1,000th”, “hundredth”, “two hundred and fiftieth”. Not “three”.
    """
    lower = tokens.lower
    size = len(lower)
    if i >= size:
        return None
    word = lower[i]
    if word in SMALL_ORDINALS:
        return SMALL_ORDINALS[word], i + 1
    if word in TENS_ORDINALS:
        return TENS_ORDINALS[word], i + 1
    if word in ("hundredth", "thousandth"):
        return (100 if word == "hundredth" else 1000), i + 1
    if word[0].isdecimal():
        value = figure_value(word)
        if value is None or value % 1 or i + 1 >= size or lower[i + 1] not in _SUFFIXES:
            return None
        return (int(value), i + 2) if tokens.starts[i + 1] == tokens.ends[i] else None
    if word not in SMALL and word not in TENS:
        return None
    found = _words(lower, i)
    if found is None:
        return None
    before, at = found
    if at < size and lower[at] in ("hundredth", "thousandth"):
        return int(before) * (100 if lower[at] == "hundredth" else 1000), at + 1
    while at < size and (lower[at] in _HYPHENS or lower[at] == "and") and at < found[1] + 2:
        at += 1
    last = lower[at] if at < size else ""
    if last in SMALL_ORDINALS and before % 10 == 0 and (before % 100 or SMALL_ORDINALS[last]):
        value = SMALL_ORDINALS[last]
        return (int(before) + value, at + 1) if value < 10 or before % 100 == 0 else None
    if last in TENS_ORDINALS and before % 100 == 0:
        return int(before) + TENS_ORDINALS[last], at + 1
    return None

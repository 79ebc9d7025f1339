"""Time expressions, numbers and ordinals as mentions, beside the names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.days import Modifier
from checker.mentions.model import Form, Kind, Mention
from checker.mentions.numbers import SMALL, SMALL_ORDINALS, TENS, TENS_ORDINALS, number_at, ordinal_at
from checker.mentions.timex.model import TimeExpression
from checker.text.tokens import Tokens

_BEGINS_NUMBER = frozenset({*SMALL, *TENS, *SMALL_ORDINALS, *TENS_ORDINALS, "half", "hundredth", "thousandth"})


def times_as_mentions(times: Sequence[TimeExpression], tokens: Tokens) -> list[Mention]:
    """A date or a duration for each time expression; both where a distance dates something (“two years ago”)."""
    mentions = []
    for time in times:
        span = tokens.between(time.start, time.end)
        if not span:
            continue
        kinds = [Kind.DATE] if time.type in ("DATE", "TIME") else [Kind.DURATION] if time.type == "DURATION" else []
        if time.duration is not None and Kind.DURATION not in kinds:
            kinds.append(Kind.DURATION)
        form = _form(time, len(span))
        mentions += [
            Mention(kind=kind, start=time.start, end=time.end, first=span.start, last=span.stop, time=time, form=form)
            for kind in kinds
        ]
    return mentions


def _form(time: TimeExpression, words: int) -> Form:
    if time.duration is not None and time.duration.modifier is Modifier.IN_NTH:
        return Form.NTH
    if time.impossible:
        return Form.IMPOSSIBLE
    if time.weekday is not None and words > 1 and time.period is not None and time.period.is_fixed:
        return Form.WEEKDAY
    return Form.SHORT if time.period is None or not time.period.is_fixed else Form.FULL


def numbers_in(tokens: Tokens, times: Sequence[Mention]) -> list[Mention]:
    """The numbers and ordinals of a text that stand outside its time expressions."""
    found = []
    first_of_time = [time.first for time in times]
    behind = 0
    for index in sorted(tokens.places_of(_BEGINS_NUMBER) + tokens.figures):
        if index < behind:
            continue
        at = bisect_right(first_of_time, index) - 1
        if at >= 0 and index < times[at].last:
            continue
        ordinal = ordinal_at(tokens, index)
        read = ordinal or number_at(tokens, index)
        if read is None:
            continue
        behind = read[1]
        found.append(
            Mention(
                kind=Kind.ORDINAL if ordinal else Kind.NUMBER,
                start=tokens.starts[index],
                end=tokens.ends[behind - 1],
                first=index,
                last=behind,
                number=float(read[0]),
            )
        )
    return found

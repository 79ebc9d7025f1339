"""What a day or month without a year leaves open."""

from __future__ import annotations

from msgspec.structs import replace

from checker.days import Period
from checker.days.derived import EitherPeriod, PartPeriod, SeenFromPeriod
from checker.days.recurring import Choice, YearlyPeriod
from checker.mentions.timex.draft import Draft
from checker.mentions.timex.reader import Reader

_NEAR = 60  # tokens: about two sentences


def with_doubt(r: Reader, draft: Draft) -> Draft:
    """The draft of a day or month without a year, its period widened to every year that the words leave open.

    The value takes the likeliest year. But without a verb to tell, a date may be gone or to come; and where the text has
    just spoken of another year, it may be of that one: “In 2020 … On June 1 he had …”.
    """
    shown = draft.shown
    if not isinstance(shown, YearlyPeriod):
        return draft
    part = draft.period
    if isinstance(part, PartPeriod):
        draft.range = part  # what is told of its begin and end is the likeliest year's

    def parted(whole: Period) -> Period:
        return PartPeriod(whole, part.low, part.high) if isinstance(part, PartPeriod) else whole

    past, future = parted(replace(shown, choice=Choice.PAST)), parted(replace(shown, choice=Choice.FUTURE))
    tense = r.tense(draft.first, draft.after)
    days: Period = (
        EitherPeriod(past, future) if not tense else EitherPeriod(parted(shown), future if tense == "future" else past)
    )
    reference = r.reference
    if (
        reference is not None
        and reference.shown is not None
        and reference.anchored == "absolute"
        and reference.shown.is_fixed
        and draft.first - reference.after <= _NEAR
    ):
        days = EitherPeriod(parted(SeenFromPeriod(replace(shown, choice=Choice.NEAREST), reference.shown)), days)
    draft.period = days
    return draft

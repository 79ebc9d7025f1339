"""How much a statement tells of the day of publication: the odds that such statements hold on it.

Measured on 1,155 published articles with their days: of the office titles in a bare past (“President Cole said”) 91 in a
hundred fit the day on which the article came out, of those in the present 99, of administrations in a past only 68.
"""

from __future__ import annotations

from checker.mentions.clauses import ClauseTime, Speaks

AS_SAID = 20.0  # of what is said of the day of publication
_TOLD = 10.0  # a bare past, or no verb at all
_LOOSE = 2.0  # a wording that is used of the past as often as of the present
_COURTESY = 1.4  # a title in a speech, kept by all who once held it
_DATED = 3.0  # “In 2014 President Cole …”: mostly written while he was
# A government lends its name to its time long after it has gone.
_ADMINISTRATION = {_TOLD: 2.2}
_OF_OFFICES = frozenset({"office", "administration"})


def odds(pack: str, time: ClauseTime) -> float:
    """The odds that a statement of the pack of rules, about that time, is true on the day of publication itself."""
    if time.is_courtesy:
        return _COURTESY
    if time.also_now:
        return _TOLD
    if time.speaks is Speaks.OF_PERIOD:
        measured = _DATED if any(period.is_fixed for period in time.periods) else AS_SAID
    else:
        measured = AS_SAID if time.speaks is Speaks.OF_PUBLICATION else _TOLD
    if measured != AS_SAID and pack not in _OF_OFFICES:
        return _LOOSE
    return _ADMINISTRATION.get(measured, measured) if pack == "administration" else measured

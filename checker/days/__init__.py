"""Days, sets of days, partial dates, durations and truth sets: the algebra that everything else is written in."""

from checker.days.calendar import Unit, advance, units_between
from checker.days.dayset import EVERY_DAY, FIRST_DAY, LAST_DAY, NO_DAY, DaySet, Run
from checker.days.duration import Bounds, Duration, Modifier
from checker.days.partial import PartialDate
from checker.days.period import CalendarPeriod, FixedPeriod, Period, days_when_period_meets
from checker.days.truthset import ALWAYS, NEVER, UNKNOWN, TruthSet, any_of

__all__ = [
    "ALWAYS", "EVERY_DAY", "FIRST_DAY", "LAST_DAY", "NEVER", "NO_DAY", "UNKNOWN",
    "Bounds", "CalendarPeriod", "DaySet", "Duration", "FixedPeriod", "Modifier", "PartialDate", "Period", "Run",
    "TruthSet", "Unit", "advance", "any_of", "days_when_period_meets", "units_between",
]  # fmt: skip

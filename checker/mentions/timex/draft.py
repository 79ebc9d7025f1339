"""`Draft`: a time expression while it is being read, in token indexes; and the writing of TIMEX3 values."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from checker.days import Duration, Period
from checker.days.calendar import Unit

GRAIN_OF_UNIT = {
    Unit.DAY: "day",
    Unit.WEEK: "week",
    Unit.MONTH: "month",
    Unit.QUARTER: "quarter",
    Unit.YEAR: "year",
    Unit.DECADE: "decade",
    Unit.CENTURY: "century",
}
OPEN_VALUES = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_FINENESS = {
    "day": 0, "week": 1, "weekend": 1, "month": 2, "quarter": 3, "season": 3, "half": 4, "year": 5, "decade": 6, "century": 7,
}  # fmt: skip
_SEASON_CODES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def is_coarser(grain: str, unit: Unit) -> bool:
    """Whether a date of that grain tells less than the day, week, month … of the unit."""
    return _FINENESS[grain] > _FINENESS[GRAIN_OF_UNIT[unit]]


class Draft(Struct, kw_only=True, gc=False):
    """A time expression over the tokens [first, after). Either `value` is set, or `shown` and `grain` give it."""

    first: int
    after: int
    type: str = "DATE"
    value: str | None = None
    shown: Period | None = None  # the calendar unit that the value names
    grain: str = "day"
    suffix: str = ""  # “TMO”, “T14:30”
    open_value: str | None = None  # the value while the day of publication is unknown
    period: Period | None = None  # the days meant, when they differ from `shown`
    duration: Duration | None = None
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    weekday: int | None = None
    anchored: str = "absolute"
    impossible: bool = False
    other: Period | None = None  # the day that figures in the other order mean, where nobody knows the order
    span: bool = False  # begin and end are worth telling
    range: Period | None = None  # the whole of “from March to May”, of which this is one end
    links: int = 0  # how many dates of the text stand between this one and the calendar
    fiscal: bool = False  # a quarter by the company's own count, which need not be the calendar's
    compared: bool = False  # a year-ago figure: what the text is about stays what it was

    @property
    def days(self) -> Period | None:
        """The days meant, or None when nobody can know them."""
        return self.period if self.period is not None else self.shown

    def value_on(self, published: int | None) -> str:
        """The TIMEX3 value for that day of publication, with `X` for what is open."""
        if self.value is not None:
            return self.value
        if self.shown is not None and (published is not None or self.shown.is_fixed):
            return written(self.shown.on(published or 1)[0], self.grain) + self.suffix
        return (self.open_value or OPEN_VALUES[self.grain]) + self.suffix


def written(day: int, grain: str) -> str:
    """The TIMEX3 value of the calendar unit that begins on the day: “2024-02-24”, “2024-W08”, “2024-Q1”, “199”."""
    moment = date.fromordinal(day)
    match grain:
        case "day":
            return moment.isoformat()
        case "month":
            return f"{moment.year:04d}-{moment.month:02d}"
        case "year":
            return f"{moment.year:04d}"
        case "week" | "weekend":
            year, week, _ = moment.isocalendar()
            return f"{year:04d}-W{week:02d}" + ("-WE" if grain == "weekend" else "")
        case "quarter":
            return f"{moment.year:04d}-Q{(moment.month + 2) // 3}"
        case "half":
            return f"{moment.year:04d}-H{1 if moment.month < 7 else 2}"
        case "season":
            return f"{moment.year:04d}-{_SEASON_CODES[moment.month]}"
        case "decade":
            return f"{moment.year // 10:03d}"
    return f"{moment.year // 100:02d}"

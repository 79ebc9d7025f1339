"""The words that time expressions are built around, each with its meaning."""

from __future__ import annotations

from checker.days import Unit
from checker.days.duration import Modifier

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
# Words of their own, or of names, when they stand without a capital, a day or a year.
AMBIGUOUS_MONTHS = frozenset(
    {"may", "march", "august", "mar", "dec", "jan", "jun", "jul", "apr", "nov", "sep", "april"}
)

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
FULL_WEEKDAYS = frozenset(word for word in WEEKDAYS if word.endswith("day"))
WEEKDAY_PLURALS = {word + "s": number for word, number in WEEKDAYS.items() if word.endswith("day")}
# “Black Friday”, “Bloody Sunday”, “Super Tuesday”, “Sheffield Wednesday” are names.
NAMED_WEEKDAYS = frozenset(
    {
        "black",
        "bloody",
        "super",
        "cyber",
        "sheffield",
        "ash",
        "good",
        "palm",
        "easter",
        "holy",
        "giving",
        "shrove",
        "maundy",
    }
)

SEASONS = {"spring": (3, "SP"), "summer": (6, "SU"), "autumn": (9, "FA"), "fall": (9, "FA"), "winter": (12, "WI")}
SEASON_PLURALS = {word + "s": meaning for word, meaning in SEASONS.items() if word not in ("spring", "fall")}

# Unit words: the unit of days' algebra (None below a day), and the TIMEX3 letters (T… is below a day).
UNITS: dict[str, tuple[Unit | None, str]] = {
    "second": (None, "TS"), "minute": (None, "TM"), "hour": (None, "TH"), "day": (Unit.DAY, "D"),
    "night": (Unit.DAY, "D"), "week": (Unit.WEEK, "W"), "fortnight": (Unit.WEEK, "W"), "month": (Unit.MONTH, "M"),
    "quarter": (Unit.QUARTER, "Q"), "year": (Unit.YEAR, "Y"), "decade": (Unit.DECADE, "DE"),
    "century": (Unit.CENTURY, "CE"), "weekend": (Unit.WEEK, "WE"), "millennium": (None, "ML"),
    "period": (None, "X"),
}  # fmt: skip
PLURAL_UNITS = {
    **{word + "s": meaning for word, meaning in UNITS.items() if not word.endswith(("ury", "um", "ter", "period"))},
    "quarters": UNITS["quarter"], "centuries": UNITS["century"], "mins": UNITS["minute"], "hrs": UNITS["hour"],
    "yrs": UNITS["year"], "millennia": UNITS["millennium"],
}  # fmt: skip

DAYPARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI", "tonight": "NI"}

# Words for a time seen from now that have no calendar of their own.
POINTS: dict[str, str] = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF",
    "current": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF",
    "soon": "FUTURE_REF",
    "future": "FUTURE_REF", "past": "PAST_REF", "present": "PRESENT_REF",
}  # fmt: skip
DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}

FREQUENCIES = {
    "hourly": "PT1H", "daily": "XXXX-XX-XX", "nightly": "XXXX-XX-XXTNI", "weekly": "XXXX-WXX", "monthly": "XXXX-XX",
    "yearly": "XXXX", "annually": "XXXX",
}  # fmt: skip

LAST = frozenset({"last", "past", "previous", "preceding", "prior"})
NEXT = frozenset({"next", "coming", "upcoming", "following", "forthcoming", "subsequent"})
COUNTED_FROM_TEXT = frozenset({"previous", "preceding", "prior", "following", "subsequent"})
THIS = frozenset({"this", "current", "present"})

DETERMINERS = frozenset({"the", "this", "that", "these", "those", "a", "an"})
POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my", "your"})

# How an amount is meant, by the words before it; TIMEX3's mod beside it.
MODIFIERS: dict[tuple[str, ...], tuple[Modifier, str]] = {
    ("more", "than"): (Modifier.MORE_THAN, "MORE_THAN"),
    ("longer", "than"): (Modifier.MORE_THAN, "MORE_THAN"),
    ("greater", "than"): (Modifier.MORE_THAN, "MORE_THAN"),
    ("well", "over"): (Modifier.MORE_THAN, "MORE_THAN"),
    ("just", "over"): (Modifier.JUST_OVER, "MORE_THAN"),
    ("a", "little", "over"): (Modifier.JUST_OVER, "MORE_THAN"),
    ("slightly", "over"): (Modifier.JUST_OVER, "MORE_THAN"),
    ("slightly", "more", "than"): (Modifier.JUST_OVER, "MORE_THAN"),
    ("just", "more", "than"): (Modifier.JUST_OVER, "MORE_THAN"),
    ("a", "little", "more", "than"): (Modifier.JUST_OVER, "MORE_THAN"),
    ("little", "more", "than"): (Modifier.JUST_OVER, "MORE_THAN"),
    ("barely", "more", "than"): (Modifier.JUST_OVER, "MORE_THAN"),
    ("over",): (Modifier.MORE_THAN, "MORE_THAN"),
    ("nearly",): (Modifier.NEARLY, "LESS_THAN"),
    ("almost",): (Modifier.NEARLY, "LESS_THAN"),
    ("close", "to"): (Modifier.NEARLY, "LESS_THAN"),
    ("approaching",): (Modifier.NEARLY, "LESS_THAN"),
    ("just", "under"): (Modifier.NEARLY, "LESS_THAN"),
    ("just", "shy", "of"): (Modifier.NEARLY, "LESS_THAN"),
    ("not", "quite"): (Modifier.NEARLY, "LESS_THAN"),
    ("about",): (Modifier.ABOUT, "APPROX"),
    ("around",): (Modifier.ABOUT, "APPROX"),
    ("some",): (Modifier.ABOUT, "APPROX"),
    ("roughly",): (Modifier.ABOUT, "APPROX"),
    ("approximately",): (Modifier.ABOUT, "APPROX"),
    ("an", "estimated"): (Modifier.ABOUT, "APPROX"),
    ("at", "least"): (Modifier.AT_LEAST, "EQUAL_OR_MORE"),
    ("no", "less", "than"): (Modifier.AT_LEAST, "EQUAL_OR_MORE"),
    ("no", "fewer", "than"): (Modifier.AT_LEAST, "EQUAL_OR_MORE"),
    ("not", "less", "than"): (Modifier.AT_LEAST, "EQUAL_OR_MORE"),
    ("less", "than"): (Modifier.LESS_THAN, "LESS_THAN"),
    ("fewer", "than"): (Modifier.LESS_THAN, "LESS_THAN"),
    ("under",): (Modifier.LESS_THAN, "LESS_THAN"),
    ("up", "to"): (Modifier.UP_TO, "EQUAL_OR_LESS"),
    ("as", "much", "as"): (Modifier.UP_TO, "EQUAL_OR_LESS"),
    ("as", "long", "as"): (Modifier.UP_TO, "EQUAL_OR_LESS"),
    ("as", "many", "as"): (Modifier.UP_TO, "EQUAL_OR_LESS"),
    ("at", "most"): (Modifier.UP_TO, "EQUAL_OR_LESS"),
    ("no", "more", "than"): (Modifier.UP_TO, "EQUAL_OR_LESS"),
    ("not", "more", "than"): (Modifier.UP_TO, "EQUAL_OR_LESS"),
    ("no", "longer", "than"): (Modifier.UP_TO, "EQUAL_OR_LESS"),
}
MODIFIER_ENDS = frozenset(words[-1] for words in MODIFIERS)
LONGEST_MODIFIER = max(map(len, MODIFIERS))  # tokens

# Vague amounts: from, to.
VAGUE_AMOUNTS: dict[str, tuple[float, float]] = {
    "several": (3, 9), "few": (2, 5), "many": (5, 50), "couple": (2, 3), "dozens": (24, 99), "hundreds": (200, 999),
    "scores": (40, 99), "thousands": (2000, 9999), "some": (2, 9), "countless": (20, 999), "numerous": (5, 50),
}  # fmt: skip

# Parts of a period, and the TIMEX3 mod and shares they stand for.
PARTS: dict[str, tuple[str, float, float]] = {
    "early": ("START", 0.0, 0.4), "late": ("END", 0.6, 1.0), "mid": ("MID", 0.25, 0.75), "middle": ("MID", 0.25, 0.75),
    "beginning": ("START", 0.0, 0.25), "start": ("START", 0.0, 0.25), "end": ("END", 0.75, 1.0),
    "close": ("END", 0.75, 1.0), "dawn": ("START", 0.0, 0.25),
    "first half": ("START", 0.0, 0.5), "second half": ("END", 0.5, 1.0),
}  # fmt: skip

DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

CURRENCY = frozenset("$£€¥#₹₽")
# Words before a bare figure that make it a year.
YEAR_CUES = frozenset(
    "in since of by until till from to during before after through for around circa late early mid fiscal and or "
    "between that than the its his her their our through throughout as ca fy year until spring summer fall autumn "
    "winter a an this into back between about below above".split()
)
# Words after a figure that make it a count.
COUNTED = frozenset(
    "percent people % others men women troops dollars pounds euros miles yards feet meters metres km kilometers "
    "kilometres tons tonnes points votes soldiers workers employees jobs shares homes hours days years months weeks "
    "minutes seconds times degrees acres million billion thousand hundred barrels calories pages words dead deaths "
    "members students civilians patients cases units copies horsepower rpm hp mph kg grams lbs cc".split()
)

"""`FINDERS`: what a rule file's `finder` may name."""

from __future__ import annotations

from checker.consistency.ages import ages
from checker.consistency.ahead import ahead
from checker.consistency.births import ages_at_death, ages_from_births
from checker.consistency.capitals import capitals
from checker.consistency.conversions import conversions
from checker.consistency.date_agreement import date_agreement
from checker.consistency.former_names import former_names
from checker.consistency.misspelled import misspelled
from checker.consistency.misspelled_places import misspelled_places
from checker.consistency.model import Finder
from checker.consistency.multiples import multiples
from checker.consistency.party_labels import party_labels
from checker.consistency.percentages import percentage_points, percentages
from checker.consistency.spans import lifetimes, runs_of_dates, year_counts
from checker.consistency.spelled_twice import spelled_twice
from checker.consistency.suffixes import wrong_suffixes
from checker.consistency.toll_agreement import toll_agreement
from checker.consistency.totals import totals
from checker.consistency.weekdays import weekdays

# What these find is about other statements, which have to be read first, or about the file, which no finder sees.
WHOLE_ARTICLE = "article-as-a-whole"
BARE_TITLE = "bare-title"
NO_COMMON_DAY = "no-common-day"
STATED_DATES = "stated-dates"
ABOUT_OTHERS = (WHOLE_ARTICLE, BARE_TITLE, STATED_DATES, NO_COMMON_DAY)

_CHANGE = frozenset(("first", "second", "stated", "actual"))

_TWICE = frozenset(("about", "said", "first", "line"))

FINDERS: dict[str, Finder] = {
    WHOLE_ARTICLE: Finder(lambda _: iter(()), frozenset(("window", "day", "statements"))),
    BARE_TITLE: Finder(lambda _: iter(()), frozenset(("words", "former"))),
    STATED_DATES: Finder(lambda _: iter(()), frozenset(("day", "by", "other", "by_other"))),
    NO_COMMON_DAY: Finder(lambda _: iter(()), frozenset(("words", "other", "line"))),
    "ages": Finder(ages, _TWICE),
    "ages-at-death": Finder(ages_at_death, frozenset(("age", "born", "died", "actual"))),
    "ages-from-births": Finder(ages_from_births, frozenset(("age", "born", "actual"))),
    "ahead": Finder(ahead, frozenset(("date", "last"))),
    "capitals": Finder(capitals, frozenset(("fact",))),
    "conversions": Finder(conversions, frozenset(("first", "second", "actual"))),
    "date-agreement": Finder(date_agreement, _TWICE),
    "former-names": Finder(former_names, frozenset(("name", "current", "changed"))),
    "lifetimes": Finder(lifetimes, frozenset(("first", "last"))),
    "misspelled": Finder(misspelled, frozenset(("written", "name"))),
    "misspelled-places": Finder(misspelled_places, frozenset(("written", "name"))),
    "multiples": Finder(multiples, frozenset(("first", "second", "verb", "actual"))),
    "party-labels": Finder(party_labels, frozenset(("name", "party"))),
    "percentage-points": Finder(percentage_points, _CHANGE),
    "percentages": Finder(percentages, _CHANGE),
    "runs-of-dates": Finder(runs_of_dates, frozenset(("first", "last"))),
    "spelled-twice": Finder(spelled_twice, frozenset(("written", "other", "line"))),
    "wrong-suffixes": Finder(wrong_suffixes, frozenset(("written", "name"))),
    "toll-agreement": Finder(toll_agreement, frozenset(("first", "second", "place"))),
    "totals": Finder(totals, frozenset(("total", "actual", "sum"))),
    "weekdays": Finder(weekdays, frozenset(("fact",))),
    "year-counts": Finder(year_counts, frozenset(("count", "first", "last", "actual"))),
}

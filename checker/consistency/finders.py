"""`FINDERS`: what a rule file's `finder` may name."""

from __future__ import annotations

from checker.consistency.births import ages_at_death, ages_from_births
from checker.consistency.model import Finder
from checker.consistency.multiples import multiples
from checker.consistency.percentages import percentage_points, percentages
from checker.consistency.spans import lifetimes, runs_of_dates, year_counts
from checker.consistency.totals import totals

# The statement of this one is about all others together: it can be read only once they have been judged.
WHOLE_ARTICLE = "article-as-a-whole"

_CHANGE = frozenset(("first", "second", "stated", "actual"))

FINDERS: dict[str, Finder] = {
    WHOLE_ARTICLE: Finder(lambda _: iter(()), frozenset(("window", "day", "statements"))),
    "ages-at-death": Finder(ages_at_death, frozenset(("age", "born", "died", "actual"))),
    "ages-from-births": Finder(ages_from_births, frozenset(("age", "born", "actual"))),
    "lifetimes": Finder(lifetimes, frozenset(("first", "last"))),
    "multiples": Finder(multiples, frozenset(("first", "second", "verb", "actual"))),
    "percentage-points": Finder(percentage_points, _CHANGE),
    "percentages": Finder(percentages, _CHANGE),
    "runs-of-dates": Finder(runs_of_dates, frozenset(("first", "last"))),
    "totals": Finder(totals, frozenset(("total", "actual", "sum"))),
    "year-counts": Finder(year_counts, frozenset(("count", "first", "last", "actual"))),
}

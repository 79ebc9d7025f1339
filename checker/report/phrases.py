"""Days, windows and truth sets in an editor's words: “18–23 February 2025”, “from 24 Feb 2022 on”."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.claims import Finding, Published
from checker.days import EVERY_DAY, DaySet, TruthSet
from checker.days.calendar import MONTHS
from checker.report.lines import one_line

_AT_MOST_RUNS = 3  # more stretches of days than this are a list that nobody reads

IN_TEXT = "stated in the text"  # how the library knows a day that it read itself
NOT_ENGLISH = "not in English: nothing in it was judged"

_A_YEAR = 366  # days
_MANY_DAYS = 31  # fewer name no date when what is said does not rule out all others
_SAID_OF = {"publication": "", "past": "said of the past", "nothing": "not said as a fact"}


def day_in_words(day: date, *, short: bool = False) -> str:
    """“20 January 2025”, or “20 Jan 2025” when short."""
    return f"{day.day} {_month(day, short)} {day.year}"


def window_in_words(first: date, last: date, *, short: bool = False) -> str:
    """“20 January 2025”, “18–23 February 2025”, “17 February – 2 March 2025”; both days included."""
    if first == last:
        return day_in_words(first, short=short)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day_in_words(last, short=short)}"
    if first.year == last.year and not short:
        return f"{first.day} {_month(first, short)} – {day_in_words(last)}"
    return f"{day_in_words(first, short=short)} – {day_in_words(last, short=short)}"


def days_in_words(days: DaySet, *, near: date | None = None) -> str:
    """“on 20 Jan 2021 – 20 Jan 2025”, “until 23 Feb 2022”, “from 24 Feb 2022 on”, “on any day”, “on no day”.

    Of many stretches the ones closest to `near` are named, and how many more there are.
    """
    runs = list(days)
    if not runs:
        return "on no day"
    if near is not None:
        runs = sorted(
            sorted(runs, key=lambda run: _distance(run, near))[:_AT_MOST_RUNS], key=lambda run: run[0] or date.min
        )
    shown = runs[:_AT_MOST_RUNS]
    rest = len(days.runs) - len(shown)
    words = ", ".join(_run_in_words(*run) for run in shown)
    if rest:
        words += f" and {rest} more {'stretch' if rest == 1 else 'stretches'} of days"
    return words


def truth_in_words(truth: TruthSet, *, near: date | None = None) -> str:
    """“true on 20 Jan 2021 – 20 Jan 2025”; what is only possible is said apart: “…, perhaps on 21 Jan 2025”.

    Beside certain days, only possible ones within a year of `near` are worth a word.
    """
    doubtful = truth.possible - truth.certain
    if not truth.certain:
        return f"perhaps true {days_in_words(doubtful, near=near)}" if doubtful else "true on no day"
    if truth.possible == EVERY_DAY:
        return f"true {days_in_words(truth.certain, near=near)}" + (", perhaps on other days" if doubtful else "")
    if near is not None:
        doubtful = DaySet.of(
            run
            for run, (first, last) in zip(doubtful.runs, doubtful, strict=True)
            if _distance((first, last), near) <= _A_YEAR
        )
    certain = f"true {days_in_words(truth.certain, near=near)}"
    return f"{certain}, perhaps {days_in_words(doubtful, near=near)}" if doubtful else certain


def published_in_words(published: Published) -> str:
    """“published 20 February 2025”, “no date given; its statements fit 18–23 February 2025”, “no date given …”."""
    first, last = published.first, published.last
    if first is None and last is None and published.fits is not None:
        fits = days_in_words(published.fits)
        if published.fits.day_count <= _MANY_DAYS:
            return f"no date given; its statements fit best {fits}, but other days are possible"
        return f"no date given; its statements hold {fits}, too many days to name one"
    if first is None and last is None:
        return "no date given, and its statements do not tell one"
    window = window_in_words(first, last) if first and last else _run_in_words(first, last)
    if published.how == "inferred":
        return f"no date given; its statements fit {window}"
    if published.how == "given":
        return f"published {window}"
    return (
        f"published {window} (stated in the text)"
        if published.how == IN_TEXT
        else f"published {window}, says {published.how}"
    )


def speaks_of(day: str) -> str:
    """“said of the past”, “said of “in 2019””: the day of a claim that is not the day of publication, else nothing."""
    return _SAID_OF.get(day, f"said of “{day}”")


def suggested_in_words(suggestions: Sequence[str]) -> str:
    """“write “nearly three years” or “a third year””; an empty suggestion is to leave the words out."""
    quoted = [f"“{words}”" for words in suggestions if words]
    choices = [f"write {' or '.join(quoted)}"] if quoted else []
    return " or ".join(choices + ["leave it out"] * (len(quoted) < len(suggestions)))


def told(finding: Finding) -> str:
    """The message of a finding with what to write instead, in one line: “That is three years. (write “three years”)”."""
    advice = suggested_in_words(finding.suggestions)
    return one_line(f"{finding.message} ({advice})" if advice else finding.message)


def counted(number: int, noun: str, plural: str = "") -> str:
    """“1 article”, “3 articles”; the plural is given where an s does not make it."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def _month(day: date, short: bool) -> str:
    name = MONTHS[day.month - 1]
    return name[:3] if short else name


def _run_in_words(first: date | None, last: date | None) -> str:
    if first is None:
        return "on any day" if last is None else f"until {day_in_words(last, short=True)}"
    if last is None:
        return f"from {day_in_words(first, short=True)} on"
    return f"on {window_in_words(first, last, short=True)}"


def _distance(run: tuple[date | None, date | None], day: date) -> int:
    """How many days the run is away; 0 when it holds the day."""
    first, last = run
    if first is not None and day < first:
        return (first - day).days
    return (day - last).days if last is not None and day > last else 0

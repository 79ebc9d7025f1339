"""The day that a user types for `--published` or `--on`."""

from __future__ import annotations

from datetime import date, datetime

import click

from checker.config.model import DATE_ORDERS
from checker.errors import CheckerError

published_option = click.option(
    "--published",
    metavar="DATE",
    help="The day of publication, for all articles. Without it: the article's own date line, else inferred.",
)

date_order_option = click.option(
    "--date-order",
    type=click.Choice(DATE_ORDERS),
    help="The order of dates in figures: whether 8/12/2023 is in December (dmy) or in August (mdy).",
)


def is_day_first(order: str | None) -> bool | None:
    """Whether the day comes first in that order of figures; None when none is given."""
    return None if order is None else order == "dmy"


# dateparser knows two hundred languages and takes seconds to find that none of them has a 31 February.
_OTHER_LANGUAGES = [
    "fr", "de", "es", "it", "pt", "nl", "pl", "uk", "ru", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "bg", "hr",
    "el", "tr", "ar", "he", "fa", "hi", "id", "vi", "th", "zh", "ja", "ko",
]  # fmt: skip


def day_of(typed: str | None, option: str = "--published", *, day_first: bool | None = None) -> date | None:
    """“2025-02-20”, “20 fév. 2025”, “Feb. 20, 2025”; None for None. Not “yesterday”, not “20 Feb”.

    “03/04/2025” only when `day_first` tells the order of figures.
    """
    if typed is None:
        return None
    try:
        return datetime.fromisoformat(typed.strip()).date()
    except ValueError:
        pass
    orders = ("DMY", "MDY") if day_first is None else ("DMY",) if day_first else ("MDY",)
    for languages in (["en"], _OTHER_LANGUAGES):
        readings = {day for order in orders if (day := _as_written(typed, order, languages)) is not None}
        if readings or not any(character.isalpha() for character in typed):
            break
    if len(readings) > 1:
        written = " or ".join(sorted(day.isoformat() for day in readings))
        raise CheckerError(f"{option} “{typed}” can be two days; write {written}")
    if not readings:
        raise CheckerError(f"{option} “{typed}” is not a day with its year; write it as 2025-02-20")
    return readings.pop()


def _as_written(typed: str, order: str, languages: list[str]) -> date | None:
    """The day as one of the languages writes it; None unless day, month and year are all written."""
    # Imported here: it takes 0.1 s, and most dates typed are ISO.
    import dateparser  # type: ignore[import-untyped]

    found = dateparser.parse(
        typed,
        languages=languages,
        settings={
            "PARSERS": ["absolute-time"],  # never “yesterday”: that would need a clock
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
        },
    )
    return found.date() if isinstance(found, datetime) else None

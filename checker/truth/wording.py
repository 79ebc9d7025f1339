"""Words for messages and suggestions: what an editor may write instead, on the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as calendar_date

from checker.days import Unit, units_between
from checker.days.calendar import WEEKDAYS, date_in_words, in_words, number_in_words, ordinal_in_words
from checker.timeline.naming import family_name
from checker.truth.evidence import governing_posts, holders_on, on_or_in
from checker.truth.evidence import in_words as partial_in_words
from checker.truth.facts import Facts
from checker.truth.types import Date, Moment


def name(facts: Facts, day: int, person: str) -> str:
    """“Donald Trump”."""
    return facts.timeline.people[person].name


def family(facts: Facts, day: int, person: str) -> str:
    """“Trump”."""
    record = facts.timeline.people[person]
    return record.family_name or family_name(record.name)


def label(facts: Facts, day: int, post: str) -> str:
    """“President of the United States”."""
    return facts.timeline.posts[post].label


def holder(facts: Facts, day: int, post: str) -> str:
    """The name of the one who holds the post on the day; empty when nobody can say."""
    return next((facts.timeline.people[person].name for person, _ in holders_on(facts, post, day)), "")


def governor(facts: Facts, day: int, person: str) -> str:
    """The family name of the one who governs on the day where the person governed; empty when nobody can say."""
    for post in governing_posts(facts, person):
        for who, _ in holders_on(facts, post, day):
            if who != person:
                return family(facts, day, who)
    return ""


def governed(facts: Facts, day: int, person: str) -> str:
    """“Joe Biden was President of the United States from 20 January 2021 to 20 January 2025”: the time in government."""
    return "; ".join(service(facts, day, person, post) for post in governing_posts(facts, person))


def service(facts: Facts, day: int, person: str, post: str) -> str:
    """“Donald Trump was President … from 20 January 2017 to 20 January 2021 and has been since 20 January 2025”."""
    who, office = name(facts, day, person), label(facts, day, post)
    tenures = facts.tenures(person, post)
    if not tenures:
        return f"{who} is not on record as {office}"
    ended = [f"from {partial_in_words(t.start)} to {partial_in_words(t.end)}" for t in tenures if not t.end.is_open]
    running = [f"since {partial_in_words(t.start)}" for t in tenures if t.end.is_open]
    if not ended:
        return f"{who} has been {office} {running[0]}"
    told = f"{who} was {office} {' and '.join(ended)}"
    return f"{told} and has been again {running[0]}" if running else told


def incumbent(facts: Facts, day: int, post: str) -> str:
    """“ On 20 March 2025 that is Olaf Scholz.”: who holds the post on the day; empty when nobody can say."""
    who = holder(facts, day, post)
    return f" On {date_in_words(day)} that is {who}." if who else ""


def former_title(facts: Facts, day: int, person: str, post: str) -> str:
    """“former Chancellor Angela Merkel”; empty unless the person has left the post by the day."""
    if day not in facts.former(person, post).certain:
        return ""
    return f"former {title(facts, day, post)} {name(facts, day, person)}"


def title(facts: Facts, day: int, post: str) -> str:
    """The office as it stands before a name: “President”, “Prime Minister”, “Defense Secretary”."""
    record = facts.timeline.posts[post]
    short = record.weak_names[0] if record.weak_names else record.names[0]
    return " ".join(word[:1].upper() + word[1:] for word in short.split())


def country(facts: Facts, day: int, identity: str) -> str:
    """“Sweden”."""
    record = facts.timeline.countries.get(identity)
    return record.name if record else identity


def organization(facts: Facts, day: int, identity: str) -> str:
    """“NATO”."""
    return facts.timeline.organizations[identity].label


def joined_words(facts: Facts, day: int, country: str, organization: str) -> str:
    """“member since 1 May 2004”, “member from 1973 to 31 January 2020”."""
    told = [
        f"member since {partial_in_words(m.start)}" if m.end.is_open
        else f"member from {partial_in_words(m.start)} to {partial_in_words(m.end)}"
        for m in facts.timeline.organizations[organization].memberships
        if m.member == country and m.status != "candidate"
    ]  # fmt: skip
    return " and ".join(told)


def member_number(facts: Facts, day: int, identity: str) -> str:
    """“32”: how many members the organization has on the day; empty when nobody can say."""
    number = facts.members_on(identity, day)
    return "" if number is None else str(number)


def event(facts: Facts, day: int, identity: str) -> str:
    """“the war in Ukraine”."""
    return facts.timeline.events[identity].label


def began(facts: Facts, day: int, identity: str) -> str:
    """“on 24 February 2022”, “in 2014”: when the event began."""
    return on_or_in(facts.timeline.events[identity].start)


def start_day(facts: Facts, day: int, identity: str) -> str:
    """“24 February 2022”: the day on which the event began."""
    return partial_in_words(facts.timeline.events[identity].start)


def elapsed_words(facts: Facts, day: int, moment: Moment) -> str:
    """“two years and 11 months”: the time since the moment, by its first reading."""
    earliest, latest = moment.readings[0]
    if earliest == latest:
        return in_words(earliest, day)
    least, most = in_words(latest, day), in_words(earliest, day)
    return least if least == most else f"{least} to {most}"


def rounded(facts: Facts, day: int, moment: Moment) -> str:
    """The same as copy says it: “nearly three years”, “more than two years”, “five months”; empty before the moment."""
    start = moment.readings[0][0]
    days = day - start
    if days < 0:
        return ""
    if days < 60:
        return f"{number_in_words(days)} day{'' if days == 1 else 's'}"
    unit, noun = (Unit.MONTH, "month") if units_between(start, day, Unit.YEAR) < 1.88 else (Unit.YEAR, "year")
    exact = units_between(start, day, unit)
    if unit is Unit.MONTH and abs(exact - 12) < 0.5:
        return "a year"
    whole = int(exact)
    share = exact - whole
    plural = "" if whole == 1 else "s"
    if share >= 0.88:  # the share of a unit from which copy says “nearly”
        return f"nearly {number_in_words(whole + 1)} {noun}s"
    if share <= 0.04:
        return f"{number_in_words(whole)} {noun}{plural}"
    return f"more than {number_in_words(whole)} {noun}{plural}"


def running(facts: Facts, day: int, moment: Moment) -> str:
    """“third”: which year since the moment is running."""
    return ordinal_in_words(int(units_between(moment.readings[0][0], day, Unit.YEAR)) + 1)


def nearest_anniversary(facts: Facts, day: int, moment: Moment) -> str:
    """“third”: the anniversary of the moment that lies nearest to the day; empty when it is not yet a year."""
    number = round(units_between(moment.readings[0][0], day, Unit.YEAR))
    return ordinal_in_words(number) if number >= 1 else ""


def weekday(facts: Facts, day: int, date: Date) -> str:
    """“Friday”: the day of the week on which the date falls."""
    if date.period is None:
        return ""
    first, last = date.period.on(day)
    return WEEKDAYS[(first - 1) % 7] if first == last else ""


def with_weekday(facts: Facts, day: int, date: Date) -> str:
    """“Wednesday, October 22, 2025”: the date as the text has it, with its right day of the week."""
    right = weekday(facts, day, date)
    return (
        _WEEKDAY.sub(lambda found: right if found.group().endswith("day") else right[:3], date.words, count=1)
        if right
        else ""
    )


def with_nearest_day(facts: Facts, day: int, date: Date) -> str:
    """“Tuesday, October 21, 2025”: the day of that month nearest to the date that has the weekday of the text; empty without one."""
    if date.period is None or date.weekday is None or not date.period.is_fixed:
        return ""
    given = calendar_date.fromordinal(date.period.on(day)[0])
    near = calendar_date.fromordinal(given.toordinal() + (date.weekday - given.weekday() + 3) % 7 - 3)
    if near.month != given.month:
        return ""
    return re.sub(rf"\b0?{given.day}(?=\b|st|nd|rd|th)(?:st|nd|rd|th)?", _as_written(near.day), date.words, count=1)


def _as_written(number: int) -> Callable[[re.Match[str]], str]:
    """The number in the form of the one that it replaces: “21st” for “22nd”."""
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return lambda found: f"{number}{endings.get(number, 'th')}" if found[0][-1].isalpha() else str(number)


_WEEKDAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b")


def day_words(facts: Facts, day: int, date: Date) -> str:
    """“21 February 2025”."""
    if date.period is None:
        return date.words
    first, last = date.period.on(day)
    return date_in_words(first) if first == last else f"{date_in_words(first)} to {date_in_words(last)}"


def age(facts: Facts, day: int, person: str) -> str:
    """“47”: the person's age on the day; empty when nobody can say."""
    born = facts.timeline.people[person].born
    if born is None or born.earliest is None or born.latest is None:
        return ""
    oldest, youngest = units_between(born.earliest, day, Unit.YEAR), units_between(born.latest, day, Unit.YEAR)
    return str(int(oldest)) if int(oldest) == int(youngest) else ""


def age_told(facts: Facts, day: int, person: str) -> str:
    """“47”, or “46 or 47” of somebody whose birthday is not on record; empty when nobody can say."""
    born = facts.timeline.people[person].born
    if born is None or born.earliest is None or born.latest is None:
        return ""
    ages = [int(units_between(each, day, Unit.YEAR)) for each in (born.latest, born.earliest)]
    return " or ".join(map(str, dict.fromkeys(ages)))


def ordinal_of(facts: Facts, day: int, person: str, post: str) -> str:
    """“40th”: which holder of the post the person was; empty when it is not on record."""
    numbers = [t.ordinal for t in facts.tenures(person, post) if t.ordinal]
    return " and ".join(ordinal_in_words(number) for number in numbers)


def born_on(facts: Facts, day: int, person: str) -> str:
    """“on 14 June 1946”."""
    born = facts.timeline.people[person].born
    return on_or_in(born) if born else "on a day not known"


def died_on(facts: Facts, day: int, person: str) -> str:
    """“on 29 December 2024”; empty for the living."""
    died = facts.timeline.people[person].died
    return on_or_in(died) if died else ""
